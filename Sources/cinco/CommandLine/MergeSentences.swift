import Exchange
import Foundation
import Phrases
import Plan
import Reports
import Store

extension Context {
    /// Reads a package from a file.
    func bundle(_ path: String) throws -> ActBundle {
        guard let text = FileManager.default.contents(atPath: path) else {
            throw CommandError(phrases.exchange.unreadableFile(path))
        }
        return try ActBundle(reading: text, from: path)
    }

    /// The version vector for `--since`: the state before a day, or at the end of a package.
    func point(_ text: String, in store: Store) throws -> VersionVector? {
        if FileManager.default.fileExists(atPath: text) { return try bundle(text).header.upTo }
        guard let day = DayEntry.day(text, today: Context.calendarDay) else {
            throw CommandError(phrases.problems.notUnderstood("--since", text, phrases.prompts.dayHint))
        }
        return try store.versionVector(at: Moment(endOf: day - 1))
    }

    /// Reports acts that were merged, or would be in a dry run.
    func tell(_ acts: [ExportedAct], isDry: Bool) {
        let copies = phrases.copies
        if acts.isEmpty { return Output.say(copies.nothingNew) }
        let people = phrases.people(acts.map(\.entry.act))
        Output.print(
            TextStyler(nil).paint(isDry ? copies.wouldCome(acts.count, people) : copies.came(acts.count, people), .text)
                + "\n"
        )
    }

    /// Lists the acts that a dry run would merge.
    func list(_ acts: [ExportedAct], onto plan: Plan) throws {
        let entries = acts.map(\.entry)
        let after = plan.moved(by: entries.flatMap(\.act.changes))
        if !entries.isEmpty {
            Output.print(try LogReport(entries.reversed(), of: after, in: phrases).written(as: .text, TextStyler(nil)))
        }
        Output.say(phrases.exchange.nothingWritten)
    }

    /// Reports a merge's conflicts, and its changes without effect here.
    func tell(_ result: MergeResult) {
        if result.conflicts > 0 { Output.say(phrases.copies.conflicts(result.conflicts)) }
        for warning in warnings(of: result) { Output.complain(warning) }
    }

    /// The sentences about changes without effect here.
    func warnings(of result: MergeResult) -> [String] {
        (result.unusable > 0 ? [phrases.copies.unusable(result.unusable)] : [])
            + (result.late > 0 ? [phrases.copies.late(result.late)] : [])
    }

    /// Warns of acts from too far ahead of this computer's clock.
    func tellHeld(_ held: [ExportedAct], now: Int64) {
        if !held.isEmpty { Output.complain(self.held(held, now: now)) }
    }

    /// The sentence with the number of acts and how far ahead of this computer's clock they are, in days.
    func held(_ held: [ExportedAct], now: Int64) -> String {
        let latest = held.map(\.moment.milliseconds).max() ?? now
        return phrases.copies.held(held.count, Int((latest - now) / 86_400_000))
    }
}

extension Phrases {
    /// The sentence for a stage of `cinco sync`.
    func stage(_ stage: Sync.Stage, of remote: String) -> String {
        switch stage {
        case .fetching: copies.fetching(remote)
        case .merging(let count): copies.merging(remote, count)
        case .sending(let count): copies.sending(remote, count)
        }
    }
}
