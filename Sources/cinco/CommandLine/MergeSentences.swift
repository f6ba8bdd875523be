import Exchange
import Foundation
import Phrases
import Plan
import Reports
import Store

extension Context {
    /// Opens a package.
    func package(_ path: String) throws -> Package {
        if path == "-" { return try Package(reading: read(path), from: path) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            access(path, R_OK) == 0
        else { throw CommandError(phrases.exchange.unreadableFile(path)) }
        return try Package(at: path)
    }

    /// The start that `--since` names: a day, from whose beginning on, or a package, for what it did not carry.
    func start(_ text: String, in store: Store) throws -> PackageStart {
        if text == "-" || FileManager.default.fileExists(atPath: text) {
            let package = try package(text)
            guard try package.header.plan == store.planID() else { throw MergeError.otherPlan(path: text) }
            return .after(package.source)
        }
        let own = try store.plan([.plan]).settings.pinned
        return .day(try day(text, of: "--since", from: own ?? Context.calendarDay))
    }

    /// Says which acts came in, or would.
    func tell(_ acts: [ExportedAct], isDry: Bool) { tell(Author.counts(acts), isDry: isDry) }

    /// Says how many acts of each person came in, or would.
    func tell(_ acts: [Author: Int], isDry: Bool) {
        let copies = phrases.copies
        let count = acts.values.reduce(0, +)
        if count == 0 { return Output.say(copies.nothingNew) }
        let people = phrases.people(acts)
        Output.print(
            TextStyler(nil).paint(isDry ? copies.wouldCome(count, people) : copies.came(count, people), .text) + "\n")
    }

    /// Lists the acts that a dry run would merge.
    func list(_ acts: [ExportedAct], onto plan: Plan) throws {
        let entries = acts.map(\.preview)
        let after = plan.moved(by: entries.flatMap(\.act.changes))
        if !entries.isEmpty {
            Output.print(try LogReport(entries.reversed(), of: after, in: phrases).written(as: .text, TextStyler(nil)))
        }
        Output.say(phrases.exchange.nothingWritten)
    }

    /// Reports a merge's conflicts, and its changes without effect here.
    func tell(_ result: MergeResult) {
        if result.conflicts > 0 { Output.say(phrases.copies.conflicts(result.conflicts)) }
        for warning in warnings(of: result) { Output.printError(warning) }
    }

    /// The sentences about changes without effect here.
    func warnings(of result: MergeResult) -> [String] {
        (result.unusable > 0 ? [phrases.copies.unusable(result.unusable)] : [])
            + (result.late > 0 ? [phrases.copies.late(result.late)] : [])
    }

    /// The changes of others that would let more be released, a sentence each, with the commands that confirm it and
    /// take it back.
    func sentences(for questions: [ReleaseQuestion], in store: Store) throws -> [String] {
        if questions.isEmpty { return [] }
        let most = 20
        let plan = try store.plan()
        func command(_ question: ReleaseQuestion, _ value: String?) -> String? {
            // A command that is offered to be typed has nothing that a shell acts on.
            let words = value?.split(separator: " ").map(String.init) ?? []
            guard !words.isEmpty, RecordName.isID(question.record.id), words.allSatisfy(RecordName.isID) else {
                return nil
            }
            let text = words.count > 1 ? "\"\(words.joined(separator: " "))\"" : words[0]
            return "cinco edit \(question.record.kind.rawValue) \(question.record.id) \(question.field.option) \(text)"
        }
        let left = questions.count - most
        return questions.prefix(most).map { question in
            phrases.copies.unconfirmed(
                phrases.name(of: question.record.kind, question.record.id, in: plan).asDetail,
                phrases.name(ofAuthor: question.author).asDetail,
                phrases.words.field(question.field), (question.value ?? "-").asDetail, question.act.asDetail,
                command(question, question.value), command(question, question.confirmed))
        } + (left > 0 ? [phrases.copies.moreUnconfirmed(left)] : [])
    }

    /// That acts of this file are not handed on, because no copy takes them.
    func sentences(forRefused acts: [String]) -> [String] {
        acts.first.map { [phrases.copies.refused(acts.count, $0.asDetail)] } ?? []
    }

    /// Warns of acts from too far ahead of this computer's clock.
    func tellPostponed(_ postponed: [ExportedAct], now: Int64) {
        if !postponed.isEmpty { Output.printError(self.postponed(postponed, now: now)) }
    }

    /// The sentence with the number of acts and how far ahead of this computer's clock they are, in days.
    func postponed(_ postponed: [ExportedAct], now: Int64) -> String {
        let latest = postponed.map(\.moment.milliseconds).max() ?? now
        return phrases.copies.postponed(
            postponed.count, Int((latest - now) / Day.milliseconds),
            Set(postponed.map { phrases.name(ofAuthor: $0.author) }).sorted())
    }
}

extension Author {
    /// How many of the acts each person has done; of one that came in parts once.
    static func counts(_ acts: [ExportedAct]) -> [Author: Int] {
        var met: Set<String> = []
        return acts.filter { met.insert($0.id).inserted }.reduce(into: [:]) {
            $0[Author(name: $1.author, side: $1.partner), default: 0] += 1
        }
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
