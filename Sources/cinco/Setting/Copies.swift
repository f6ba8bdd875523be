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
            throw Complaint(phrases.exchange.unreadableFile(path))
        }
        return try ActBundle(reading: text, from: path)
    }

    /// What `--since` names: a day, from whose beginning on, or a bundle, from whose end on.
    func point(_ text: String, in store: Store) throws -> Frontier? {
        if FileManager.default.fileExists(atPath: text) { return try bundle(text).header.upTo }
        guard let day = DayEntry.day(text, today: Context.calendarDay) else {
            throw Complaint(phrases.problems.notUnderstood("--since", text, phrases.prompts.dayHint))
        }
        return try store.frontier(at: Moment(endOf: day - 1))
    }

    /// What is said of acts that came in, or would.
    func tell(_ acts: [CarriedAct], isDry: Bool) {
        let copies = phrases.copies
        if acts.isEmpty { return Output.print(copies.nothingNew + "\n") }
        let people = phrases.people(acts)
        Output.print(
            Ink(nil).paint(isDry ? copies.wouldCome(acts.count, people) : copies.came(acts.count, people), .text) + "\n"
        )
    }

    /// The acts that a dry run would take in, one by one.
    func list(_ acts: [CarriedAct], onto plan: Plan) throws {
        let entries = acts.map(\.entry)
        let after = plan.moved(by: entries.flatMap(\.act.changes))
        if !entries.isEmpty {
            Output.print(try LogReport(entries.reversed(), of: after, in: phrases).written(as: .text, Ink(nil)))
        }
        Output.print(phrases.exchange.nothingWritten + "\n")
    }

    /// What is said of acts from too far ahead of this machine's clock.
    func tellHeld(_ held: [CarriedAct], now: Int64) {
        guard let latest = held.map(\.moment.milliseconds).max() else { return }
        Output.complain(phrases.copies.held(held.count, Int((latest - now) / 86_400_000)))
    }
}

extension Phrases {
    /// Whose acts they are, with how many of each, the most first.
    func people(_ acts: [CarriedAct]) -> [String] {
        var counts: [String: (count: Int, author: String, partner: String?)] = [:]
        for act in acts {
            let key = "\(act.partner ?? "")/\(act.author)"
            counts[key] = ((counts[key]?.count ?? 0) + 1, act.author, act.partner?.uppercased())
        }
        return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { copies.actsOf($0.value.count, $0.value.author, $0.value.partner) }
    }

    /// How things stand with a remote: what is to be sent, what came, and when.
    func standing(of remote: Remote, waiting: Int, now: Int64) -> String {
        guard let last = remote.last else { return copies.never(waiting) }
        return copies.standing(waiting, remote.came, copies.ago(Int(max(0, now - last) / 60_000)))
    }

    /// What a run of `cinco sync` is at.
    func stage(_ stage: Sync.Stage, of remote: String) -> String {
        switch stage {
        case .fetching: copies.fetching(remote)
        case .merging(let count): copies.merging(remote, count)
        case .sending(let count): copies.sending(remote, count)
        }
    }
}
