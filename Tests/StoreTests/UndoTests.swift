import Plan
import TestSupport
import Testing

@testable import Store

@Suite("Undo and redo")
struct UndoTests {
    private let folder = Folder()
    private let author = Author(name: "Planner", side: "us")

    @Test(
        "Are those of a stack: one act a step, never the act that founded the plan, and nothing to redo after a new act",
        arguments: 0..<Faults.count(6, 200))
    func stack(seed: Int) throws {
        let path = folder.file("\(seed)")
        let outline = PlanOutline(
            title: "P", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: ["Tijuana", "Juárez"])
        var store = try Store(making: path, founding: try outline.founding(by: "x", on: SamplePlan.day))
        var generator = SeededGenerator(seed)
        var (done, undone) = ([try store.plan()], [Plan]())
        for step in 0..<60 {
            switch generator.below(10) {
            case 0..<4:
                let efforts = ["tijuana/training", "tijuana/resources", "juarez/training"]
                let status = Status.allCases[generator.below(5)].code
                let changes = [
                    Change(.assessment, "\(efforts[generator.below(3)])/us", .status, to: status),
                    Change(.effort, efforts[generator.below(3)], .progress, to: "\(generator.below(3))"),
                ]
                let act = Act(author: "x", partner: "us", asOf: SamplePlan.day, changes: changes)
                guard case .written = try store.commit(act) else { continue }
                done.append(try store.plan())
                undone = []
            case 4..<7:
                let result = try store.undo(by: author, on: SamplePlan.day)
                if done.count == 1 {
                    #expect(result == .nothingLeft, "\(seed) \(step)")
                } else {
                    undone.append(done.removeLast())
                }
            case 7..<9:
                let result = try store.redo(by: author, on: SamplePlan.day)
                if undone.isEmpty {
                    #expect(result == .nothingLeft, "\(seed) \(step)")
                } else {
                    done.append(undone.removeLast())
                }
            default:
                store.close()
                store = try Store(opening: path)
            }
            #expect(try store.plan() == done.last, "\(seed) \(step)")
        }
        #expect(try store.check() == [])
    }
}
