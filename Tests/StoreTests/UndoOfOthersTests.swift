import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Undo where several write")
struct UndoOfOthersTests {
    private let folder = Folder(inMemory: true)
    private let author = Author(name: "planner", side: "us")
    private let day = SamplePlan.day

    private func sample() throws -> Store { try SampleFile.open(folder.file("own")) }

    private func copy(of store: Store) throws -> Store {
        let path = folder.file("other")
        _ = try Store.make(path, asCopyOf: store.planID(), with: store.acts(), from: "own")
        return try Store(opening: path)
    }

    private func write(_ changes: [Change], in store: Store) throws -> String {
        let act = Act(author: "other", partner: "mx", asOf: day, changes: changes)
        guard case .written(let entry) = try store.commit(act) else { throw Unwritten() }
        return entry.id
    }

    private struct Unwritten: Error {}

    /// Changes of values that are there, and of fields that are empty.
    private static let edits: [Change] = [
        Change(.city, "tijuana", .state, to: "Sonora"),
        Change(.project, "sample-4", .text(.title, .english), to: "Other"),
        Change(.effort, "tijuana/training", .progress, to: "3"),
        Change(.assessment, "tijuana/training/mx", .status, to: "off-track"),
        Change(.plan, Plan.settingsID, .staleAfter, to: "12"),
        Change(.city, "tijuana", .marking, to: "SBU"),
    ]

    @Test(
        "An act of others is undone to the value that was here, whatever the act says was there",
        arguments: edits, [nil, "forged", "7", "on-track", "U"])
    func oldValues(change: Change, claimed: String?) throws {
        let own = try sample()
        let other = try copy(of: own)
        let before = try own.plan()
        let id = try write([change], in: other)
        var act = try #require(try other.acts().last { $0.id == id })
        act.changes[0].old = claimed
        _ = try own.merge([act], from: "other")
        let after = try own.plan()
        #expect(after != before)
        guard case .written = try own.undo(id, by: author, on: day) else {
            Issue.record("nothing was undone")
            return
        }
        #expect(try own.plan() == before)
        guard case .written = try own.redo(by: author, on: day) else {
            Issue.record("nothing was redone")
            return
        }
        #expect(try own.plan() == after)
        #expect(try own.check() == [])
    }

    /// Records that are added, and what is then written to them or added to them.
    private static let built: [(added: [Change], later: Change)] = {
        let city = [Change(.city, "mx-x", .name, to: "X"), Change(.city, "mx-x", .position, to: "90")]
        let project = [
            Change(.project, "p9", .text(.title, .english), to: "P"),
            Change(.project, "p9", .effort, to: "tijuana/training"),
        ]
        let measure = [Change(.measure, "m9", .text(.title, .english), to: "M")]
        let meeting = [
            Change(.meeting, "g9", .day, to: "2010-06-20"), Change(.meeting, "g9", .begun, to: "2010-06-20"),
            Change(.item, "g9/1", .position, to: "0"), Change(.item, "g9/1", .kind, to: "other"),
        ]
        return [
            (city, Change(.city, "mx-x", .state, to: "Sonora")),
            (city, Change(.assessment, "mx-x/training/us", .status, to: "at-risk")),
            (city + project, Change(.effort, "mx-x/training", .progress, to: "5")),
            (project, Change(.project, "p9", .text(.note, .english), to: "N")),
            (project, Change(.commitment, "p9/us", .commitmentState, to: "asked")),
            (measure, Change(.reading, "m9/tijuana/2010-06-01", .value, to: "4")),
            (meeting, Change(.item, "g9/1", .carried, to: "true")),
            (meeting, Change(.decision, "g9/d1", .text(.text, .english), to: "D")),
        ]
    }()

    @Test(
        "An addition to which something was added since stays whole, in the same copy and in another",
        arguments: built.indices, [true, false])
    func additions(number: Int, isMerged: Bool) throws {
        let (added, later) = UndoOfOthersTests.built[number]
        let own = try sample()
        let id = try write(added, in: own)
        let elsewhere = isMerged ? try copy(of: own) : own
        let addition = try write([later], in: elsewhere)
        if isMerged { _ = try own.merge(elsewhere.acts().filter { $0.id == addition }, from: "other") }
        let whole = try own.plan()
        let family = Set(added.map { RecordName($0.kind, $0.record) })
        guard case .written(let undo) = try own.undo(id, by: author, on: day) else {
            #expect(try own.plan() == whole)
            return
        }
        // The records that the act added beside these are undone.
        #expect(number == 2 && undo.act.changes.allSatisfy { $0.kind == .project })
        #expect(try own.plan().city("mx-x") == whole.city("mx-x") && !family.isEmpty)
    }

    @Test("Once what was added to it is undone, the addition is undone too", arguments: built.indices)
    func inTurn(number: Int) throws {
        let (added, later) = UndoOfOthersTests.built[number]
        let own = try sample()
        let before = try own.plan()
        let id = try write(added, in: own)
        _ = try write([later], in: own)
        _ = try own.undo(by: author, on: day)
        #expect(try own.nextUndo()?.id == id)
        _ = try own.undo(by: author, on: day)
        #expect(try own.plan() == before)
    }

    @Test("The next undo passes over an addition that stays")
    func next() throws {
        let own = try sample()
        let first = try write([Change(.effort, "tijuana/training", .progress, to: "5")], in: own)
        let (added, later) = UndoOfOthersTests.built[0]
        _ = try write(added, in: own)
        let other = try copy(of: own)
        let addition = try write([later], in: other)
        _ = try own.merge(other.acts().filter { $0.id == addition }, from: "other")
        #expect(try own.nextUndo()?.id == first)
    }

    @Test(
        "What is called an undo or a redo and is none of the act it names is told as an act, and can be undone",
        arguments: ["undone", "redone", "strange"], ["sample-150", "nowhere", nil])
    func forged(kind: String, target: String?) throws {
        let own = try sample()
        let other = try copy(of: own)
        let before = try own.plan()
        let id = try write([Change(.city, "tijuana", .share, to: "99")], in: other)
        var act = try #require(try other.acts().last { $0.id == id })
        (act.kind, act.target) = (kind, target)
        _ = try own.merge([act], from: "other")
        let told = try own.history(of: .plan, limit: 1).first
        #expect(told?.id == id && told?.kind == .done && told?.act.changes.first?.new == "99")
        guard case .written = try own.undo(id, by: author, on: day) else {
            Issue.record("nothing was undone")
            return
        }
        #expect(try own.plan() == before)
    }

    @Test(
        "What others call an undo or a redo of an act is told as one where it writes what the act had or wrote",
        arguments: ["undone", "redone"], ["7", "88", "99"])
    func forgedValue(kind: String, value: String) throws {
        let own = try sample()
        let first = try write([Change(.city, "tijuana", .share, to: "7")], in: own)
        let id = try write([Change(.city, "tijuana", .share, to: "88")], in: own)
        let other = try copy(of: own)
        let forged = try write([Change(.city, "tijuana", .share, to: value == "88" ? "9" : value)], in: other)
        var act = try #require(try other.acts().last { $0.id == forged })
        (act.kind, act.target, act.changes[0].new) = (kind, id, value)
        _ = try own.merge([act], from: "other")
        let isTrue = value == (kind == "undone" ? "7" : "88")
        #expect(try own.history(of: .plan, limit: 1).first?.kind == (isTrue ? ActKind(rawValue: kind) : .done))
        // The next act that `u` undoes is the one whose value stands, whatever the other copy says.
        let next = try own.nextUndo()?.id
        #expect(value == "99" ? next != id && next != first : next == (value == "88" ? id : first))
    }

    @Test(
        "An act of others that claims to add a record that is here is told as the changes of it",
        arguments: [true, false])
    func forgedAddition(isNamed: Bool) throws {
        let own = try sample()
        let other = try copy(of: own)
        let changes = [
            Change(.city, "tijuana", .name, to: isNamed ? "Another" : "Tijuana B"),
            Change(.city, "tijuana", .share, to: "99"),
        ]
        let id = try write(changes, in: other)
        var act = try #require(try other.acts().last { $0.id == id })
        for index in act.changes.indices { act.changes[index].old = nil }
        if !isNamed { act.changes[0].new = "Tijuana" }
        _ = try own.merge([act], from: "other")
        let told = try #require(try own.history(of: .plan, limit: 1).first)
        guard case .records(let records, more: 0) = told.act.summary(in: try own.plan()),
            case .changed(let changed)? = records.first?.content
        else {
            Issue.record("\(told.act.changes)")
            return
        }
        #expect(changed.map(\.field) == (isNamed ? [.name, .share] : [.share]))
        #expect(changed.last?.old == "15")
    }

    @Test("A forged undo that changes nothing of an act does not hide it from the next undo")
    func hidden() throws {
        let own = try sample()
        let id = try write([Change(.city, "tijuana", .share, to: "88")], in: own)
        let other = try copy(of: own)
        let forged = try write([Change(.city, "tijuana", .state, to: "Sonora")], in: other)
        var act = try #require(try other.acts().last { $0.id == forged })
        (act.kind, act.target) = ("undone", id)
        _ = try own.merge([act], from: "other")
        #expect(try own.nextUndo()?.id == id)
    }

    @Test("An undo of another copy is told as one, and is not undone")
    func undoOfAnotherCopy() throws {
        let own = try sample()
        let id = try write([Change(.city, "tijuana", .share, to: "99")], in: own)
        let other = try copy(of: own)
        guard case .written(let undo) = try other.undo(id, by: author, on: day) else {
            Issue.record("nothing was undone")
            return
        }
        _ = try own.merge(other.acts().filter { $0.id == undo.id }, from: "other")
        #expect(try own.history(of: .plan, limit: 1).first?.kind == .undone)
        #expect(try own.undo(undo.id, by: author, on: day) == .nothingLeft)
    }

    @Test("The beginning of a meeting is that which stands")
    func beginning() throws {
        let own = try sample()
        #expect(try own.beginning(of: "g9") == nil)
        for _ in 0..<2 {
            let id = try write(UndoOfOthersTests.built[6].added, in: own)
            let entry = try own.nextUndo()
            #expect(entry?.id == id)
            #expect(try own.beginning(of: "g9")?.time == entry?.time)
            _ = try own.undo(by: author, on: day)
            #expect(try own.beginning(of: "g9") == nil)
        }
    }
}
