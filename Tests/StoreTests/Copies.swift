import Foundation
import Plan
import Synchronization
import TestCopies
import TestSupport

@testable import Store

/// A wall clock that tests advance.
final class TestClock: Sendable {
    private let milliseconds = Atomic<Int64>(1_276_600_000_000)

    func pass(_ milliseconds: Int64) { self.milliseconds.add(milliseconds, ordering: .relaxed) }

    /// The time shown by the clock of a copy that is wrong by `skew` milliseconds.
    func wall(wrongBy skew: Int64) -> Store.WallClock {
        { [self] in milliseconds.load(ordering: .relaxed) + skew }
    }
}

/// Copies of one plan whose people work concurrently: random acts, differing clocks, random deliveries.
final class Copies {
    let folder = Folder(inMemory: true)
    let clock = TestClock()
    private(set) var stores: [Store] = []
    var random: SeededGenerator
    private var made = 0
    /// How far the journal of a copy was read when somebody last looked.
    private var glances: [String: JournalPosition] = [:]

    /// - Parameter skew: the largest error of a copy's clock, in milliseconds.
    init(_ count: Int, seed: Int, skew: Int64 = 50_000) throws {
        random = SeededGenerator(seed)
        let outline = PlanOutline(
            title: "Plan", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: ["Tijuana", "Tecate"])
        var founding = try outline.founding(by: "x", on: SamplePlan.day)
        for change in founding.changes where [.title, .name, .text(.name, .english)].contains(change.field) {
            founding.changes.append(Change(change.kind, change.record, .marking, to: "U"))
        }
        stores = [try Store(making: path(), founding: founding, now: clock.wall(wrongBy: 0))]
        for _ in 1..<count {
            let wrong = Int64.random(in: -skew...skew, using: &random)
            stores.append(try copy(with: [stores[0].acts()], now: clock.wall(wrongBy: wrong)))
        }
    }

    /// The path of a further copy.
    func path() -> String {
        made += 1
        return folder.file("\(made)")
    }

    /// A new copy that merges these portions of acts one after the other.
    func copy(with portions: [[ExportedAct]], now: @escaping Store.WallClock = Store.systemClock) throws -> Store {
        let path = path()
        _ = try Store.make(path, asCopyOf: stores[0].planID(), with: portions.first ?? [], from: "first")
        let store = try Store(opening: path, now: now)
        for portion in portions.dropFirst() { _ = try store.merge(portion, from: "more") }
        return store
    }

    /// Makes a random act in a copy.
    func act(in store: Store) throws {
        clock.pass(Int64.random(in: 0...20_000, using: &random))
        let author = Author(
            name: "p\(Int.random(in: 0...3, using: &random))", side: ["us", "mx"].randomElement(using: &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: _ = try store.undo(by: author, on: SamplePlan.day)
        case 1: _ = try store.redo(by: author, on: SamplePlan.day)
        default:
            let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in change() }
            var act = Act(
                author: author.name, partner: author.side, reason: "r", asOf: SamplePlan.day, changes: changes)
            // Some answer what they saw a while ago.
            if Int.random(in: 0..<4, using: &random) == 0 { act.readUpTo = glances[store.path] }
            if Int.random(in: 0..<3, using: &random) == 0 { glances[store.path] = try store.mark().position }
            _ = try store.commit(act)
        }
    }

    private func change() -> Change {
        let city = ["tijuana", "tecate", "mexicali"].randomElement(using: &random) ?? "tijuana"
        let word = "w\(Int.random(in: 0...3, using: &random))"
        let project = "p\(Int.random(in: 0...2, using: &random))"
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return Change(.city, city, .name, to: word)
        case 1: return Change(.city, city, .share, to: "\(Int.random(in: 0...9, using: &random))")
        case 2: return Change(.city, city, .removed, to: Bool.random(using: &random) ? "1" : nil)
        case 3: return Change(.project, project, .title, to: word)
        case 4: return Change(.project, project, .effort, to: "\(city)/training")
        case 5: return Change(.project, project, .removed, to: Bool.random(using: &random) ? "1" : nil)
        case 6: return Change(.city, city, .marking, to: ["U", "SBU", "C", nil].randomElement(using: &random) ?? nil)
        case 7:
            return Change(.project, project, .marking, to: ["U", "SBU", "C", nil].randomElement(using: &random) ?? nil)
        case 8: return Change(.commitment, "\(project)/us", .what, to: word)
        case 9: return Change(.effort, "\(city)/training", .progress, to: "\(Int.random(in: 0...100, using: &random))")
        case 10:
            return Change(
                .assessment, "\(city)/training/us", .status, to: Status.allCases.randomElement(using: &random)?.code)
        default: return Change(.effort, "\(city)/training", .nextStep, to: word)
        }
    }

    /// Sends all acts from one copy to another, or those that are missing there.
    func deliver(from: Store, to: Store) throws {
        let (isAll, vector) = (Bool.random(using: &random), try to.versionVector())
        let acts = try from.acts().filter { isAll || !vector.contains($0.writer, $0.moment) }
        _ = try to.merge(acts, from: "other")
    }

    /// The acts in another order, in portions, some of them twice.
    func shuffled(_ acts: [ExportedAct]) -> [[ExportedAct]] {
        var left = acts.shuffled(using: &random)
        left += left.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
        var portions: [[ExportedAct]] = []
        while !left.isEmpty {
            let size = Int.random(in: 1...max(1, left.count), using: &random)
            portions.append(Array(left.prefix(size)))
            left.removeFirst(size)
        }
        return portions
    }
}
