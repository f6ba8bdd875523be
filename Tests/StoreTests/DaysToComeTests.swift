import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Days that nobody can enter, in every field of which the table says so.
@Suite("A day that had not come")
struct DaysToComeTests {
    private let folder = Folder(inMemory: true)
    /// The time of the acts, on 16 June 2010, where no place on Earth has the 18th yet.
    private static let time: Int64 = 1_276_700_000_000

    private static let fields: [(kind: RecordKind, field: FieldName)] = RecordKind.allCases.flatMap { kind in
        kind.fields.filter(\.hasCome).map { (kind, $0.name) }
    }

    private func act(
        _ number: Int, _ changes: [Change], asOf: String = "2010-06-15", at milliseconds: Int64 = time
    ) -> ExportedAct {
        ExportedAct(
            id: "eve-\(number)", time: HybridTime(milliseconds: milliseconds + Int64(number)).raw,
            enteredAt: milliseconds, writer: "eve", author: "eve", partner: nil, reason: nil, asOf: asOf, kind: "done",
            target: nil, changes: changes.map { ExportedChange($0) })
    }

    private func sample(_ name: String = "plan") throws -> Store {
        try Store(making: folder.file(name), from: SamplePlan.journal())
    }

    /// A record of the kind, an open meeting among meetings.
    private func record(_ kind: RecordKind, in plan: Plan) throws -> String {
        let ids = plan.ids(of: kind)
        return try #require(
            kind == .meeting ? "mtg-9" : ids.first { plan.value(kind, $0, .marking) != nil } ?? ids.first)
    }

    @Test("It gives no value in any field, is told by the merge and by the check, and is passed on")
    func noValue() throws {
        #expect(Self.fields.count > 4)
        for (place, (kind, field)) in Self.fields.enumerated() {
            let store = try sample("\(place)")
            let record = try record(kind, in: store.plan())
            let before = try store.plan().value(kind, record, field)
            for (number, day) in ["9999-12-31", "2010-06-18"].enumerated() {
                // The act's own day can be forged with it.
                for asOf in ["2010-06-15", day] {
                    let forged = act(
                        2 * number + (asOf == day ? 1 : 0), [Change(kind, record, field, to: day)], asOf: asOf)
                    #expect(try store.merge([forged], from: "eve").unusable == 1, "\(kind) \(field) \(day)")
                    #expect(try store.plan().value(kind, record, field) == before, "\(kind) \(field) \(day)")
                }
            }
            #expect(try store.soundness().unusable == 4 && store.check() == [], "\(kind) \(field)")
            #expect(try store.acts().filter { $0.writer == "eve" }.count == 4)
            // A day that had come is a value, and of the other ones nothing is left to tell.
            let come = act(9, [Change(kind, record, field, to: "2010-06-16")])
            #expect(try store.merge([come], from: "eve").unusable == 0)
            #expect(try store.plan().value(kind, record, field) == "2010-06-16", "\(kind) \(field)")
            #expect(try store.soundness().unusable == 0)
            let lines = try store.canonicalLines()
            try store.repair()
            #expect(try store.canonicalLines() == lines)
            // All at once in a new copy.
            let copy = folder.file("copy-\(place)")
            #expect(
                try Store.make(copy, asCopyOf: store.planID(), with: store.acts(), from: "all").unusable == 4)
            #expect(try Store(opening: copy).canonicalLines() == lines, "\(kind) \(field)")
        }
    }

    @Test("A meeting that was closed in advance is open: it can be changed, removed, and the act undone")
    func openMeeting() throws {
        let store = try sample()
        let closed = try store.plan().lastClosedMeeting()?.id
        let forged = act(
            1,
            [
                Change(.meeting, "mtg-9", .day, to: "2010-06-15"), Change(.meeting, "mtg-9", .kind, to: "review"),
                Change(.meeting, "mtg-9", .closed, to: "9999-12-31"),
                Change(.meeting, "mtg-9", .versionVector, to: "eve:zzzz"),
            ])
        #expect(try store.merge([forged], from: "eve").late == 0)
        #expect(try store.plan().lastClosedMeeting()?.id == closed)
        #expect(try store.plan().meeting("mtg-9")?.versionVector == nil)
        let edit = Act(
            author: "a", partner: nil, asOf: SamplePlan.day, changes: [Change(.meeting, "mtg-9", .minutes, to: "30")])
        guard case .written(let entry) = try store.commit(edit) else { return #expect(Bool(false), "refused") }
        _ = try store.undo(entry.id, by: Author(name: "a", side: nil), on: SamplePlan.day)
        #expect(try store.undo("eve-1", by: Author(name: "a", side: nil), on: SamplePlan.day) != .nothingLeft)
        #expect(try store.plan().meeting("mtg-9") == nil && store.check() == [])
        // A genuine closing counts whichever of the two came first.
        let genuine = act(
            2,
            [Change(.meeting, "mtg-9", .day, to: "2010-06-15"), Change(.meeting, "mtg-9", .closed, to: "2010-06-16")])
        _ = try store.merge([genuine], from: "eve")
        #expect(try store.plan().meeting("mtg-9")?.closed == Day(iso: "2010-06-16") && store.check() == [])
    }

    @Test("Up to the day to which the plan is pinned it counts, whichever comes first, and not beyond")
    func pinned() throws {
        let record = "tijuana/training/us"
        let forged = act(1, [Change(.assessment, record, .asOf, to: "2030-01-01")], asOf: "2030-01-01")
        let pin = act(2, [Change(.plan, Plan.settingsID, .pinned, to: "2030-01-01")])
        let beyond = act(3, [Change(.assessment, record, .since, to: "2030-01-02")], asOf: "2030-01-02")
        var all: [[String]] = []
        for (place, order) in [[forged, pin, beyond], [pin, beyond, forged], [beyond, forged, pin]].enumerated() {
            let store = try sample("\(place)")
            for act in order { _ = try store.merge([act], from: "eve") }
            let plan = try store.plan()
            #expect(plan.value(.assessment, record, .asOf) == "2030-01-01")
            #expect(try plan.value(.assessment, record, .since) != "2030-01-02" && store.check() == [])
            all.append(try store.canonicalLines())
        }
        #expect(all.allSatisfy { $0 == all[0] })
        // Pinned in this copy, too.
        let store = try sample("own")
        _ = try store.merge([forged], from: "eve")
        let own = Act(
            author: "a", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.plan, Plan.settingsID, .pinned, to: "2030-01-01")])
        _ = try store.commit(own)
        #expect(try store.plan().value(.assessment, record, .asOf) == "2030-01-01" && store.check() == [])
    }

    @Test("This copy writes none either, whatever day counts as today")
    func entered() throws {
        let store = try sample()
        for (kind, field) in Self.fields {
            let change = Change(kind, try record(kind, in: store.plan()), field, to: "9999-12-31")
            let act = Act(author: "a", partner: nil, asOf: Day(iso: "9999-12-31") ?? SamplePlan.day, changes: [change])
            #expect(throws: PlanFileError.self, "\(kind) \(field)") { try store.commit(act) }
        }
        #expect(try store.check() == [])
    }

    @Test("An item of another meeting, or one that is not there, is none that a meeting is at, and is told")
    func items() throws {
        let store = try sample()
        let there = try #require(try store.plan().ids(of: .item).first)
        let day = Change(.meeting, "mtg-9", .day, to: "2010-06-15")
        for (number, item) in [there, "mtg-9/1"].enumerated() {
            _ = try store.merge([act(number, [day, Change(.meeting, "mtg-9", .current, to: item)])], from: "eve")
            #expect(try store.plan().meeting("mtg-9")?.current == (item == there ? nil : item))
            #expect(try store.soundness().unusable == 1)
        }
        _ = try store.merge([act(2, [Change(.item, "mtg-9/1", .position, to: "1")])], from: "eve")
        #expect(try store.soundness().unusable == 0)
    }

    @Test("A day of a meeting before the meeting's own is none, and is told")
    func order() throws {
        let store = try sample()
        let forged = act(
            1,
            [
                Change(.meeting, "mtg-9", .day, to: "2010-06-15"), Change(.meeting, "mtg-9", .review, to: "0001-01-01"),
                Change(.meeting, "mtg-9", .nextMeeting, to: "2010-06-14"),
            ])
        _ = try store.merge([forged], from: "eve")
        let meeting = try #require(try store.plan().meeting("mtg-9"))
        #expect(meeting.review == nil && meeting.nextMeeting == nil)
        #expect(try store.plan().value(.meeting, "mtg-9", .review) == nil && store.soundness().unusable == 2)
        // Where the meeting is moved, they are days again.
        _ = try store.merge([act(2, [Change(.meeting, "mtg-9", .day, to: "2010-06-14")])], from: "eve")
        #expect(try store.plan().meeting("mtg-9")?.nextMeeting == Day(iso: "2010-06-14"))
    }
}
