import Exchange
import Foundation
import Phrases
import Plan
import Reports
import Store

extension Context {
    /// Reads a bundle from a file.
    func bundle(_ path: String) throws -> ActBundle {
        guard let text = FileManager.default.contents(atPath: path) else {
            throw CommandError(phrases.exchange.unreadableFile(path))
        }
        return try ActBundle(reading: text, from: path)
    }

    /// What `--since` names: a day, from whose beginning on, or a bundle, from whose end on.
    func point(_ text: String, in store: Store) throws -> VersionVector? {
        if FileManager.default.fileExists(atPath: text) { return try bundle(text).header.upTo }
        guard let day = DayEntry.day(text, today: Context.calendarDay) else {
            throw CommandError(phrases.problems.notUnderstood("--since", text, phrases.prompts.dayHint))
        }
        return try store.versionVector(at: Moment(endOf: day - 1))
    }

    /// What is said of acts that came in, or would.
    func tell(_ acts: [ExportedAct], isDry: Bool) {
        let copies = phrases.copies
        if acts.isEmpty { return Output.say(copies.nothingNew) }
        let people = phrases.people(acts.map(\.entry.act))
        Output.print(
            TextStyler(nil).paint(isDry ? copies.wouldCome(acts.count, people) : copies.came(acts.count, people), .text)
                + "\n"
        )
    }

    /// The acts that a dry run would take in, one by one.
    func list(_ acts: [ExportedAct], onto plan: Plan) throws {
        let entries = acts.map(\.entry)
        let after = plan.moved(by: entries.flatMap(\.act.changes))
        if !entries.isEmpty {
            Output.print(try LogReport(entries.reversed(), of: after, in: phrases).written(as: .text, TextStyler(nil)))
        }
        Output.say(phrases.exchange.nothingWritten)
    }

    /// Says what a merge added beyond its acts: conflicts, and changes that change nothing here.
    func tell(_ result: MergeResult) {
        if result.conflicts > 0 { Output.say(phrases.copies.conflicts(result.conflicts)) }
        for warning in warnings(of: result) { Output.complain(warning) }
    }

    /// The sentences about changes that change nothing here.
    func warnings(of result: MergeResult) -> [String] {
        (result.unusable > 0 ? [phrases.copies.unusable(result.unusable)] : [])
            + (result.late > 0 ? [phrases.copies.late(result.late)] : [])
    }

    /// What is said of acts from too far ahead of this machine's clock.
    func tellHeld(_ held: [ExportedAct], now: Int64) {
        if !held.isEmpty { Output.complain(self.held(held, now: now)) }
    }

    /// How many acts come from how far ahead of this machine's clock.
    func held(_ held: [ExportedAct], now: Int64) -> String {
        let latest = held.map(\.moment.milliseconds).max() ?? now
        return phrases.copies.held(held.count, Int((latest - now) / 86_400_000))
    }
}

extension Phrases {
    /// What a run of `cinco sync` is at.
    func stage(_ stage: Sync.Stage, of remote: String) -> String {
        switch stage {
        case .fetching: copies.fetching(remote)
        case .merging(let count): copies.merging(remote, count)
        case .sending(let count): copies.sending(remote, count)
        }
    }
}
