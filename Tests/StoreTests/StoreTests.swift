import Foundation
import GRDB
import Plan
import TestSupport
import Testing

@testable import Store

@Suite("The plan file")
struct StoreTests {
    private let folder = Folder()
    private let author = Author(name: "Planner", side: "us")
    private let training = EffortID(city: "tijuana", line: .training)

    private func sample(_ name: String = "plan") throws -> Store {
        try Store(making: folder.file(name), from: SamplePlan.journal())
    }

    private func act(_ status: Status, _ reason: String? = "Because", in store: Store) throws -> Act {
        try store.plan().assess(
            [training], as: Judgement(status: status), by: author, reason: reason, in: .english, on: SamplePlan.day)
    }

    private func status(_ store: Store) throws -> Status? { try store.plan().assessment(of: training, by: "us").status }

    @Test("What was committed is there after the file is opened again")
    func kept() throws {
        let store = try sample()
        guard case .written(let entry) = try store.commit(try act(.offTrack, in: store)) else {
            Testing.Issue.record("not written")
            return
        }
        #expect(entry.act.reason == "Because" && entry.act.partner == "us")
        store.close()
        let again = try Store(opening: folder.file("plan"))
        #expect(try status(again) == .offTrack)
        #expect(try again.check() == [])
        let latest = try #require(try again.history(of: .effort(training), limit: 1).first)
        #expect(latest.id == entry.id && latest.act.changes.first?.old == "on-track")
    }

    @Test("Saying again what is so already writes nothing but a fresh day")
    func unchanged() throws {
        let store = try sample()
        let same = Act(
            author: "x", partner: nil, asOf: SamplePlan.day, changes: [Change(.city, "tijuana", .name, to: "Tijuana")])
        #expect(try store.commit(same) == .unchanged)
    }

    @Test("Undo and redo go any number of steps, over restarts, and stop at the plan's beginning")
    func undoRedo() throws {
        let path = folder.file("steps")
        let outline = PlanOutline(
            title: "P", start: SamplePlan.day, months: 18, partners: ["US"], cities: ["Tijuana"])
        var store = try Store(making: path, founding: try outline.founding(by: "x", on: SamplePlan.day))
        let founded = try store.plan()
        var plans = [founded]
        for status in [Status.onTrack, .atRisk, .offTrack, .done] {
            _ = try store.commit(try act(status, in: store))
            plans.append(try store.plan())
        }
        func reopen() throws {
            store.close()
            store = try Store(opening: path)
        }
        for plan in plans.dropLast().reversed() {
            try reopen()
            _ = try store.undo(by: author, on: SamplePlan.day)
            #expect(try store.plan() == plan)
        }
        #expect(try store.undo(by: author, on: SamplePlan.day) == .nothingLeft)
        for plan in plans.dropFirst() {
            try reopen()
            _ = try store.redo(by: author, on: SamplePlan.day)
            #expect(try store.plan() == plan)
        }
        #expect(try store.redo(by: author, on: SamplePlan.day) == .nothingLeft)
        #expect(try store.check() == [])
    }

    @Test("An undo leaves a field alone that a colleague has changed since")
    func undoSpares() throws {
        let mine = try sample()
        let theirs = try Store(opening: folder.file("plan"))
        func commit(_ changes: [Change], in store: Store) throws {
            _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: changes))
        }
        let before = try mine.plan().city("tijuana")
        try commit([Change(.city, "tijuana", .code, to: "mine"), Change(.city, "tijuana", .share, to: "7")], in: mine)
        let edit = try #require(try mine.nextUndo())
        try commit([Change(.city, "tijuana", .share, to: "9")], in: theirs)
        let later = try #require(try theirs.nextUndo())
        guard case .written(let undo) = try mine.undo(edit.id, by: author, on: SamplePlan.day) else {
            Testing.Issue.record("nothing was undone")
            return
        }
        #expect(undo.act.changes.map(\.field) == [.code] && later.id != edit.id)
        let after = try mine.plan().city("tijuana")
        #expect(after?.code == before?.code && after?.share == 9)
        #expect(try mine.check() == [])
    }

    @Test("Something new done after an undo leaves nothing to redo")
    func redoEnds() throws {
        let store = try sample()
        _ = try store.commit(try act(.offTrack, in: store))
        _ = try store.undo(by: author, on: SamplePlan.day)
        _ = try store.commit(try act(.atRisk, in: store))
        #expect(try store.redo(by: author, on: SamplePlan.day) == .nothingLeft)
        _ = try store.undo(by: author, on: SamplePlan.day)
        #expect(try status(store) == .onTrack)
    }

    @Test(
        "Random acts, undos and redos: the journal adds up to the values, and undoing all gives the first plan",
        arguments: 0..<Faults.count(8, 20))
    func randomHistories(seed: Int) throws {
        var random = SeededGenerator(seed)
        let store = try sample()
        let first = try store.plan()
        var done = 0
        for _ in 0..<30 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                if done > 0, case .written = try store.undo(by: author, on: SamplePlan.day) { done -= 1 }
            case 1:
                if case .written = try store.redo(by: author, on: SamplePlan.day) { done += 1 }
            default:
                let status = try #require(Status.allCases.randomElement(using: &random))
                let trend = try #require(Trend.allCases.randomElement(using: &random))
                let city = try #require(cities.randomElement(using: &random))
                let line = try #require(LineOfEffort.allCases.randomElement(using: &random))
                let act = try store.plan().assess(
                    [EffortID(city: city, line: line)], as: Judgement(status: status, trend: trend), by: author,
                    reason: "r", in: .english, on: SamplePlan.day + Int.random(in: 0..<9, using: &random))
                if case .written = try store.commit(act) { done += 1 }
            }
        }
        #expect(try store.check() == [])
        for _ in 0..<done { _ = try store.undo(by: author, on: SamplePlan.day) }
        #expect(try store.plan() == first)
    }

    private let cities = ["ciudad-juarez", "tijuana", "culiacan"]

    @Test("Two terminals never lose each other's edits, and the old value is the one on disk")
    func twoWriters() throws {
        let (mine, theirs) = (try sample(), try Store(opening: folder.file("plan")))
        let before = try mine.dataVersion()
        _ = try theirs.commit(try act(.offTrack, in: theirs))
        #expect(try mine.dataVersion() != before)
        let step = Act(
            author: "y", partner: "mx", asOf: SamplePlan.day,
            changes: [Change(.effort, training.record, .progress, from: "1", to: "77")])
        guard case .written(let entry) = try mine.commit(step) else {
            Testing.Issue.record("not written")
            return
        }
        #expect(entry.act.changes.first?.old == "70")
        #expect(try theirs.plan().effort(training).progress == 77)
        #expect(try status(mine) == .offTrack)
        #expect(try mine.check() == [])
    }

    @Test("Many writers at once: every acknowledged act is in the journal")
    func manyWriters() async throws {
        try sample().close()
        let path = folder.file("plan")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try Store(opening: path)
                    for step in 0..<25 {
                        let act = Act(
                            author: "w\(writer)", partner: nil, asOf: SamplePlan.day,
                            changes: [Change(.city, "w\(writer)", .text(.note, .english), to: "\(step)")])
                        guard case .written = try store.commit(act) else { throw CancellationError() }
                    }
                    store.close()
                }
            }
            try await group.waitForAll()
        }
        let store = try Store(opening: path)
        let acts = try store.history(of: .plan, limit: 1000).filter { $0.act.author.hasPrefix("w") }
        #expect(acts.count == 100)
        #expect(zip(acts, acts.dropFirst()).allSatisfy { $0.time > $1.time })
        #expect(try store.check() == [])
    }

    @Test("Another program's commit wakes the watch; the own one is told from it by the data version")
    func watch() throws {
        let (mine, theirs) = (try sample(), try Store(opening: folder.file("plan")))
        _ = try mine.plan()
        let watch = try #require(FileWatch(path: folder.file("plan")))
        watch.drain()
        var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 0) == 0)
        let before = try mine.dataVersion()
        _ = try theirs.commit(try act(.offTrack, in: theirs))
        #expect(poll(&waiting, 1, 5000) == 1)
        watch.drain()
        #expect(poll(&waiting, 1, 0) == 0)
        #expect(try mine.dataVersion() != before)
        // The last wake-up of a watch comes after the change is readable.
        FileWatch.wake(folder.file("plan"))
        #expect(poll(&waiting, 1, 5000) == 1)
    }

    @Test("History of an effort, a city and the plan holds what concerns it and nothing else")
    func scopes() throws {
        let store = try sample()
        let all = try store.history(of: .plan, limit: 10_000)
        #expect(all == SamplePlan.journal().reversed())
        let city = try store.history(of: .city("tijuana"), limit: 10_000)
        #expect(!city.isEmpty && city.count < all.count)
        let effort = try store.history(of: .effort(training), limit: 10_000)
        let plan = try store.plan()
        let projects = plan.projects(of: training).map(\.id)
        for change in effort.flatMap(\.act.changes) {
            let owner = change.record.prefix { $0 != "/" || change.kind != .commitment }
            let isOwn = projects.contains(String(owner)) || change.record.hasPrefix("tijuana/training")
            #expect(isOwn, "\(change)")
        }
        for kind in [RecordKind.project, .commitment, .assessment, .effort] {
            #expect(effort.contains { $0.act.changes.contains { $0.kind == kind } }, "\(kind)")
        }
        let juarez = EffortID(city: "ciudad-juarez", line: .jointOperations)
        let joint = try store.history(of: .effort(juarez), limit: 10_000).flatMap(\.act.changes)
        #expect(joint.contains { $0.kind == .milestone && $0.record == "m-2" })
        #expect(joint.contains { $0.kind == .dependency } && !joint.contains { $0.kind == .condition })
        let said = try store.history(of: .effort(EffortID(city: "ciudad-juarez", line: .resources)), limit: 10_000)
        #expect(said.flatMap(\.act.changes).contains { $0.kind == .decision && $0.record == "meeting-1/d1" })
        #expect(!said.flatMap(\.act.changes).contains { $0.record == "meeting-1/d2" })
        let whole = try store.history(of: .city("ciudad-juarez"), limit: 10_000).flatMap(\.act.changes)
        #expect(whole.contains { $0.kind == .condition && $0.record == "c-1" })
        let project = try store.history(of: .project("sample-5"), limit: 10_000).flatMap(\.act.changes)
        #expect(Set(project.map(\.kind)) == [.project, .commitment, .milestone])
        let older = try store.history(of: .plan, limit: 5, through: all[10].time)
        #expect(older == Array(all[10..<15]))
    }

    /// Whether an act would change a closed meeting.
    private func frozen(_ act: Act, in plan: Plan) throws -> Bool {
        let changes = plan.effective(act.changes)
        do {
            try plan.checkOpen(changes)
            return false
        } catch {
            return true
        }
    }

    @Test("A plan that takes the changes of an act is the plan that is read from the file, whatever is done")
    func applied() throws {
        let store = try sample()
        var plan = try store.plan()
        var generator = SeededGenerator(3)
        let texts = [nil, "x", "2010-06-15", "5", "done", "tijuana/training", "us", "1"]
        for step in 0..<300 {
            let result: CommitResult
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: result = try store.undo(by: author, on: SamplePlan.day)
            case 1: result = try store.redo(by: author, on: SamplePlan.day)
            default:
                let kind = RecordKind.allCases[Int.random(in: 0..<RecordKind.allCases.count, using: &generator)]
                let ids = plan.ids(of: kind) + (kind == .plan ? [] : ["new-\(step)"])
                let record = ids[Int.random(in: 0..<ids.count, using: &generator)]
                let fields = kind.fields.filter { $0.use != .key }
                let field = fields[Int.random(in: 0..<fields.count, using: &generator)]
                let text = texts[Int.random(in: 0..<texts.count, using: &generator)]
                let change = Change(kind, record, field.name, to: text)
                let act = Act(author: "a", partner: nil, asOf: SamplePlan.day, changes: [change])
                let refused = try frozen(act, in: plan)
                if refused {
                    #expect(throws: PlanFileError.self) { try store.commit(act) }
                    continue
                }
                result = try store.commit(act)
            }
            if case .written(let entry) = result { plan.apply(entry.act.changes) }
            let read = try store.plan()
            #expect(plan == read, "step \(step)")
            if plan != read { return }
        }
        #expect(try store.check().isEmpty)
    }
}
