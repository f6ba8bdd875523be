import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Changes of others that would let more be told up to a ceiling.
@Suite("What comes from others widens no release until somebody here confirms it")
struct ReleaseQuestionTests {
    private let folder = Folder(inMemory: true)
    private static let labels = ["U", "SBU", "C"]

    /// A plan with records of every kind and random markings, made by one act.
    private func store(_ seed: Int) throws -> Store {
        var generator = SeededGenerator(seed)
        let plan = RandomPlan(seed).plan
        var changes: [Change] = []
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                for field in kind.fields
                where ![.marking, .markings, .closed].contains(field.name) && field.use != .key {
                    if let value = plan.value(kind, id, field.name) {
                        changes.append(Change(kind, id, field.name, to: value))
                    }
                }
                let marking = ["U", "U", "SBU", "C", nil].randomElement(using: &generator) ?? nil
                changes.append(Change(kind, id, .marking, to: marking))
            }
        }
        let founding = Act(author: "a", partner: nil, reason: "r", asOf: SamplePlan.day, changes: changes)
        return try Store(making: folder.file("\(seed)-\(UUID())"), founding: founding)
    }

    private func act(_ number: Int, _ changes: [ExportedChange]) -> ExportedAct {
        ExportedAct(
            id: "eve-\(number)", time: HybridTime(milliseconds: Store.systemClock() + Int64(number)).raw,
            enteredAt: 1_276_700_000_000, writer: "eve", author: "eve", partner: nil, reason: nil, asOf: "2010-06-15",
            kind: "done", target: nil, changes: changes)
    }

    private func change(_ kind: RecordKind, _ record: String, _ field: FieldName, _ value: String?) -> ExportedChange {
        ExportedChange(
            kind: kind.rawValue, record: record, field: field.rawValue, old: nil, new: value, context: nil)
    }

    /// Every change that could let more be told: each marking, each owner, and the list of markings.
    private func attacks(on plan: Plan) -> [ExportedChange] {
        var changes: [ExportedChange] = []
        for kind in RecordKind.allCases {
            let deciding = kind.fields.filter { Release.decidingFields.contains($0.name.rawValue) && $0.use != .key }
            for id in plan.ids(of: kind) {
                for field in deciding where field.name != .markings {
                    let released = field.kind.referencedKinds.flatMap { other in
                        plan.ids(of: other).filter { plan.value(other, $0, .marking) == "U" }
                    }
                    changes.append(change(kind, id, field.name, field.name == .marking ? "U" : released.first))
                }
            }
        }
        return changes
    }

    /// The changes that are told at a ceiling of the acts that nobody else has written, by act, record and field.
    private func released(_ store: Store, _ ceiling: String) throws -> Set<String> {
        Set(
            try store.acts(upTo: ceiling).filter { $0.writer != "eve" }.flatMap { act in
                // Of a list a part may be told.
                act.changes.flatMap { change in
                    (change.new ?? "-").split(separator: " ").map {
                        "\(act.id) \(change.kind) \(change.record) \(change.field) \($0) \(change.old ?? "-")"
                    }
                }
            })
    }

    @Test(
        "No marking, no owner and no list of markings lets through more than before, by itself or beside the others",
        arguments: 0..<Faults.count(2, 12))
    func nothingWider(seed: Int) throws {
        let lists = ["C SBU U", "SBU U C", "U C", "X Y", "U SBU +", "C U +", "U X SBU C", nil]
        let plan = try store(seed).plan()
        let lowered = attacks(on: plan)
        #expect(lowered.count > 40)
        // One list of markings after another, then everything else.
        for list in lists + ["all"] {
            let store = try store(seed)
            let before = try ReleaseQuestionTests.labels.map { try released(store, $0) }
            let acts =
                list == "all"
                ? lowered.enumerated().map { act($0, [$1]) }
                : [act(0, [change(.plan, Plan.settingsID, .markings, list)])]
            _ = try store.merge(acts, from: "eve")
            for (ceiling, before) in zip(ReleaseQuestionTests.labels, before) {
                let after = try released(store, ceiling)
                #expect(after.isSubset(of: before), "\(list ?? "-") \(ceiling): \(after.subtracting(before).prefix(3))")
            }
            store.readsReleaseDoubts = true
            let now = try store.plan()
            for ceiling in ReleaseQuestionTests.labels {
                let released = try #require(now.released(at: ceiling))
                let original = try #require(plan.released(at: ceiling))
                for kind in RecordKind.allCases where kind != .plan {
                    #expect(Set(released.ids(of: kind)).isSubset(of: original.ids(of: kind)), "\(list ?? "-") \(kind)")
                }
            }
        }
    }

    @Test("A list that lacks a ceiling stops nothing up to it, and the act is asked about")
    func noBlock() throws {
        let store = try store(1)
        let before = try released(store, "U")
        _ = try store.merge([act(1, [change(.plan, Plan.settingsID, .markings, "X Y")])], from: "eve")
        #expect(try released(store, "U") == before)
    }

    @Test(
        "A list that others wrote is asked about, whatever labels it has",
        arguments: ["X Y", "A B", "u sbu c", "U,SBU,C"])
    func list(code: String) throws {
        let store = try secret()
        _ = try store.merge([act(1, [change(.plan, Plan.settingsID, .markings, code)])], from: "eve")
        #expect(try store.releaseQuestions().contains { $0.field == .markings && $0.act == "eve-1" })
    }

    /// A plan with a city that is told up to C.
    @Test("No list of markings that others send makes a marked record one that is left out for want of a marking")
    func unmarked() throws {
        for list in ["C SBU U", "U C", "X Y", "U +", "U X", "U X SBU C", "NONE"] {
            let store = try store(2)
            store.readsReleaseDoubts = true
            let before = ["U", "SBU"].map { ceiling in (try? store.plan().unmarked(at: ceiling)) ?? [] }
            #expect(!before[0].isEmpty)
            _ = try store.merge([act(1, [change(.plan, Plan.settingsID, .markings, list)])], from: "eve")
            let plan = try store.plan()
            for (ceiling, before) in zip(["U", "SBU"], before) {
                let after = plan.unmarked(at: ceiling)
                // Withheld in doubt is no want of a marking.
                #expect(
                    after.allSatisfy { now in before.contains { $0.kind == now.kind && $0.count >= now.count } },
                    "\(list), \(ceiling)")
            }
        }
    }

    private func secret() throws -> Store {
        let store = try store(3)
        try commit(
            store, Change(.city, "secret", .name, to: "Secret"), Change(.city, "secret", .share, to: "1"),
            Change(.city, "secret", .marking, to: "C"))
        return store
    }

    private func commit(_ store: Store, _ changes: Change...) throws {
        _ = try store.commit(Act(author: "a", partner: nil, asOf: SamplePlan.day, changes: changes))
    }

    private func isReleased(_ store: Store, _ city: String = "secret") throws -> Bool {
        try store.acts(upTo: "U").contains { $0.changes.contains { $0.kind == "city" && $0.record == city } }
    }

    @Test("It is asked whose act it was; writing the value once more confirms it, the earlier value takes it back")
    func question() throws {
        for isConfirmed in [true, false] {
            let store = try secret()
            #expect(try store.releaseQuestions().isEmpty)
            _ = try store.merge([act(1, [change(.city, "secret", .marking, "U")])], from: "eve")
            #expect(try !isReleased(store))
            let question = try #require(try store.releaseQuestions().first)
            #expect(
                question
                    == ReleaseQuestion(
                        record: RecordName(.city, "secret"), field: .marking, value: "U", confirmed: "C", act: "eve-1",
                        author: "eve"))
            try commit(store, Change(.city, "secret", .marking, to: isConfirmed ? "U" : "C"))
            #expect(try isReleased(store) == isConfirmed && store.releaseQuestions().isEmpty)
            #expect(try store.check().isEmpty && store.conflicts().isEmpty)
        }
    }

    @Test("Undoing an act of others puts back what was here, whatever that act says was there")
    func undo() throws {
        let author = Author(name: "a", side: nil)
        for (field, record, value, claim) in [
            (FieldName.marking, "secret", "U", "U"), (.marking, "secret", "SBU", "U"),
            (.markings, Plan.settingsID, "X Y", "C SBU U"),
        ] {
            let store = try secret()
            let before = try released(store, "U")
            let kind: RecordKind = field == .markings ? .plan : .city
            var hostile = change(kind, record, field, value)
            hostile.old = claim
            _ = try store.merge([act(1, [hostile])], from: "eve")
            guard case .written = try store.undo("eve-1", by: author, on: SamplePlan.day) else {
                Testing.Issue.record("not undone")
                continue
            }
            // The undo itself is told beside what was told before.
            let acts = Set(before.compactMap { $0.split(separator: " ").first })
            let after = try released(store, "U").filter { acts.contains($0.prefix { $0 != " " }) }
            #expect(try after == before && store.releaseQuestions().isEmpty, "\(field) \(value)")
        }
    }

    @Test("A raised marking counts at once, and so does what comes with its record, in one merge; and a later one asks")
    func honest() throws {
        let store = try secret()
        let name = change(.city, "new", .name, "New")
        var lowered = change(.city, "new", .marking, "U")
        lowered.context = "eve-1"
        _ = try store.merge(
            [act(1, [name, change(.city, "new", .marking, "C")]), act(2, [lowered])], from: "eve")
        #expect(try isReleased(store, "new"))
        _ = try store.merge([act(3, [change(.city, "new", .marking, "C")])], from: "eve")
        #expect(try !isReleased(store, "new"))
        _ = try store.merge([act(4, [change(.city, "new", .marking, "U")])], from: "eve")
        #expect(try !isReleased(store, "new") && store.releaseQuestions().map(\.act) == ["eve-4"])
        // A record that was here without a marking was withheld.
        _ = try store.merge([act(5, [change(.city, "bare", .name, "Bare")])], from: "eve")
        _ = try store.merge([act(6, [change(.city, "bare", .marking, "U")])], from: "eve")
        #expect(try !isReleased(store, "bare"))
    }

    @Test("Of two markings that are in conflict the higher one holds, whoever wrote the later one")
    func conflict() throws {
        let store = try secret()
        let city = change(.city, "twice", .name, "Twice")
        let low = act(2, [change(.city, "twice", .marking, "U")])
        // One merge brings both, as one of two packages does that are merged at once.
        _ = try store.merge([act(1, [city, change(.city, "twice", .marking, "C")]), low], from: "eve")
        #expect(try store.conflicts().count == 1 && !isReleased(store, "twice"))
    }

    @Test("An open question is asked at every synchronisation, and what it kept back goes once it is confirmed")
    func outbox() throws {
        let store = try secret()
        let remote = Remote(plan: try store.planID(), name: "hub", url: "/x", ceiling: "U", verifies: false)
        try store.add(remote)
        try store.note(store.outbox(to: remote), sentTo: remote, came: 0, by: nil, at: nil)
        _ = try store.merge([act(1, [change(.city, "secret", .marking, "U")])], from: "eve")
        for _ in 0..<2 {
            let outbox = try store.outbox(to: remote)
            #expect(outbox.acts.isEmpty && outbox.questions.map(\.act) == ["eve-1"])
            try store.note(outbox, sentTo: remote, came: 0, by: nil, at: nil)
        }
        try commit(store, Change(.city, "secret", .marking, to: "U"))
        let outbox = try store.outbox(to: remote)
        #expect(outbox.questions.isEmpty && outbox.acts.contains { $0.changes.contains { $0.record == "secret" } })
    }
}
