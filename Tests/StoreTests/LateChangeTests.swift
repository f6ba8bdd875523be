import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Acts of other copies that arrive after a meeting was closed.
@Suite("A closed meeting and what comes in later")
struct LateChangeTests {
    private let folder = Folder(inMemory: true)

    /// An act of another writer, later than the sample's.
    private func act(
        _ number: Int, _ changes: [(String, String, String, String?)], writer: String = "eve", time: Int64? = nil
    ) -> ExportedAct {
        let time = time ?? HybridTime(milliseconds: 1_276_700_000_000 + Int64(number)).raw
        return ExportedAct(
            id: "eve-\(number)", time: time, enteredAt: 1_276_700_000_000, writer: writer, author: "eve", partner: "us",
            reason: nil, asOf: "2010-06-15", kind: "done", target: nil,
            changes: changes.map {
                ExportedChange(kind: $0.0, record: $0.1, field: $0.2, old: nil, new: $0.3, context: nil)
            })
    }

    private static let kinds: [RecordKind] = [.meeting, .attendance, .item, .decision, .action, .note]

    /// The values of a meeting and its records.
    private func lines(_ plan: Plan, of meeting: String) -> [String] {
        LateChangeTests.kinds.flatMap { kind in
            plan.ids(of: kind).filter { $0 == meeting || $0.hasPrefix("\(meeting)/") }.flatMap { id in
                kind.fields.map { "\(kind) \(id) \($0.name.rawValue) \(plan.value(kind, id, $0.name) ?? "-")" }
            }
        }
    }

    /// Changes of every frozen field of existing records, a reopening, and a second closing.
    /// - Parameter closing: an act under whose writer they are written, with times before it; nil for later ones of
    ///   another writer.
    private func attacks(on plan: Plan, _ meeting: String, before closing: ExportedAct? = nil) -> [ExportedAct] {
        var acts: [[(String, String, String, String?)]] = []
        for kind in LateChangeTests.kinds {
            let ids = plan.ids(of: kind).filter { $0 == meeting || $0.hasPrefix("\(meeting)/") }
            for id in ids {
                for field in kind.fields where field.use != .key && field.use != .local {
                    let change = Change(kind, id, field.name, to: nil)
                    guard Freezing.forbids(change, isNew: false, wasEmpty: plan.value(kind, id, field.name) == nil)
                    else {
                        continue
                    }
                    acts.append([(kind.rawValue, id, field.name.rawValue, field.kind == .day ? "2010-01-01" : "1")])
                    acts.append([(kind.rawValue, id, field.name.rawValue, nil)])
                }
            }
        }
        // A further record of each kind; a note is a correction, which is welcome.
        for kind in LateChangeTests.kinds where kind != .meeting && kind != .note {
            for field in kind.fields where field.use != .key && field.use != .local && field.name != .marking {
                let value = field.kind == .day ? "2010-01-01" : "1"
                acts.append([(kind.rawValue, "\(meeting)/x9", field.name.rawValue, value)])
            }
        }
        guard let closing else {
            acts.append([("meeting", meeting, "closed", "2010-01-01"), ("meeting", meeting, "frontier", "eve:zzzz")])
            return acts.enumerated().map { act($0, $1) }
        }
        return acts.enumerated().map { act($0, $1, writer: closing.writer, time: closing.time - 1 - Int64($0)) }
    }

    @Test(
        "Nothing that another copy writes changes it, in whatever order it comes, and all of it stays in the history",
        arguments: [false, true])
    func frozen(isBackdated: Bool) throws {
        let store = try SampleFile.open(folder.file("plan"))
        let meeting = try #require(try store.plan().meetings.first { $0.closed != nil }?.id)
        let before = lines(try store.plan(), of: meeting)
        let closing = try #require(
            try store.acts().first { $0.changes.contains { $0.record == meeting && $0.field == "closed" } })
        let acts = attacks(on: try store.plan(), meeting, before: isBackdated ? closing : nil)
        #expect(acts.count > 60 && acts.allSatisfy { $0.fault == nil })
        let result = try store.merge(acts, from: "eve")
        #expect(result.late == result.changes)
        #expect(lines(try store.plan(), of: meeting) == before)
        #expect(try store.check() == [] && store.conflicts().isEmpty)
        #expect(try store.history(of: .plan, limit: 1000).filter { $0.id.hasPrefix("eve-") }.count == acts.count)
        let whole = try store.canonicalLines()
        try store.repair()
        #expect(try store.canonicalLines() == whole)
        // The closing arrives last, or the acts arrive one at a time.
        let everything = try store.acts()
        var random = SeededGenerator(3)
        for round in 0..<6 {
            let path = folder.file("copy-\(round)")
            let shuffled = round == 0 ? everything.reversed() : everything.shuffled(using: &random)
            let portions =
                round < 4 ? [Array(shuffled.prefix(7)), Array(shuffled.dropFirst(7))] : shuffled.map { [$0] }
            _ = try Store.make(path, asCopyOf: store.planID(), with: portions[0], from: "first")
            let copy = try Store(opening: path)
            for portion in portions.dropFirst() { _ = try copy.merge(portion, from: "more") }
            #expect(try copy.canonicalLines() == whole)
            #expect(try copy.check() == [])
            #expect(lines(try copy.plan(), of: meeting) == before)
        }
    }

    @Test("The closing itself cannot be made to hold more by a copy that sends it again")
    func bounds() throws {
        let store = try SampleFile.open(folder.file("plan"))
        let meeting = try #require(try store.plan().meetings.first { $0.closed != nil }?.id)
        let before = (lines(try store.plan(), of: meeting), try store.canonicalLines())
        let closing = try #require(
            try store.acts().first { $0.changes.contains { $0.record == meeting && $0.field == "closed" } })
        let edit = act(1, [("meeting", meeting, "summary", "forged")])
        for (field, value) in [
            ("frontier", "eve:zzzzzzzzzzz"), ("held", ActsAtClosing([edit.id], isWhole: false).code),
        ] {
            var forged = closing
            forged.changes = [
                ExportedChange(kind: "meeting", record: meeting, field: field, old: nil, new: value, context: nil),
                ExportedChange(
                    kind: "meeting", record: meeting, field: "closed", old: nil,
                    new: closing.changes.first { $0.field == "closed" }?.new, context: nil),
            ]
            #expect(try store.merge([forged], from: "eve").changes == 0)
            #expect(try lines(store.plan(), of: meeting) == before.0)
            #expect(try store.canonicalLines() == before.1)
        }
        #expect(try store.merge([edit], from: "eve").late == 1)
        #expect(try lines(store.plan(), of: meeting) == before.0)
    }

    @Test("A correction, a marking and an action that is done come in")
    func open() throws {
        let store = try SampleFile.open(folder.file("plan"))
        let plan = try store.plan()
        let meeting = try #require(plan.meetings.first { $0.closed != nil }?.id)
        let action = try #require(plan.ids(of: .action).first { $0.hasPrefix("\(meeting)/") })
        let result = try store.merge(
            [
                act(
                    1,
                    [
                        ("note", "\(meeting)/n9", "text", "The day was the second"),
                        ("note", "\(meeting)/n9", "marking", "U"),
                    ]),
                act(2, [("note", "\(meeting)/n9", "text", "It was the third")]),
                act(3, [("meeting", meeting, "marking", "C")]), act(4, [("action", action, "reached", "2010-06-14")]),
            ], from: "eve")
        let now = try store.plan()
        #expect(result.late == 0)
        #expect(now.note("\(meeting)/n9")?.text[.english] == "It was the third")
        #expect(now.meeting(meeting)?.marking == "C" && now.action(action)?.reached?.iso == "2010-06-14")
    }

    @Test("A value that this version cannot use is none, is counted, and is passed on")
    func unusable() throws {
        let store = try SampleFile.open(folder.file("plan"))
        let acts = [
            act(1, [("plan", "plan", "months", "9223372036854775807"), ("drone", "d1", "range", "9")]),
            act(2, [("city", "$(touch x)", "name", "Evil"), ("city", "tijuana", "share", "30")]),
            act(3, [("city", "tijuana", "altitude", "20"), ("plan", "other", "title", "Evil")]),
        ]
        let result = try store.merge(acts, from: "eve")
        let plan = try store.plan()
        #expect(result.changes == 6 && result.unusable == 5)
        #expect(plan.settings.months == 18 && plan.city("tijuana")?.share == 30 && plan.settings.title != "Evil")
        #expect(plan.cities.count == 3 && plan.ids(of: .city).count == 3)
        #expect(try store.check() == [])
        #expect(try store.acts().filter { $0.writer == "eve" }.map(\.changes.count) == [2, 2, 2])
    }
}
