import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("What a released plan holds, against what exported acts rebuild")
struct ReleaseDifferenceTests {
    private let folder = Folder(inMemory: true)
    private let labels = ["U", "SBU", "C"]

    /// A plan with records of every kind and random markings, made by one act; a second act changes markings and
    /// removes records.
    private func store(_ seed: Int) throws -> Store {
        var generator = SeededGenerator(seed)
        let plan = RandomPlan(seed).plan
        func marking() -> String? { ["U", "U", "U", "SBU", "C", nil, "OTHER"].randomElement(using: &generator) ?? nil }
        let names = RecordKind.allCases.flatMap { kind in plan.ids(of: kind).map { (kind, $0) } }
        var changes = names.flatMap { kind, id in
            kind.fields.filter { ![.marking, .markings, .closed].contains($0.name) && $0.use != .key }.compactMap {
                field in
                plan.value(kind, id, field.name).map { Change(kind, id, field.name, to: $0) }
            } + [Change(kind, id, .marking, to: kind == .partner && id == "us" ? "U" : marking())]
        }
        changes.removeAll { $0.kind == .partner && $0.record == "us" && $0.field == .removed }
        let founding = Act(author: "a", partner: nil, reason: "r", asOf: SamplePlan.day, changes: changes)
        let store = try Store(making: folder.file("\(seed)"), founding: founding)
        var later: [Change] = []
        for (kind, id) in names where kind != .partner {
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: later.append(Change(kind, id, .removed, to: Bool.random(using: &generator) ? "1" : nil))
            case 1: later.append(Change(kind, id, .marking, to: marking()))
            default: break
            }
        }
        _ = try store.commit(Act(author: "b", partner: "us", reason: "r", asOf: SamplePlan.day, changes: later))
        return store
    }

    @Test("They are the same at every ceiling", arguments: 0..<Faults.count(6, 16))
    func same(seed: Int) throws {
        let store = try store(seed)
        let plan = try store.plan()
        for (place, ceiling) in labels.enumerated() {
            let path = folder.file("\(seed)-\(ceiling)")
            _ = try Store.make(path, asCopyOf: store.planID(), with: store.acts(upTo: ceiling), from: "x")
            let rebuilt = try Store(opening: path).plan()
            let released = try #require(plan.released(at: ceiling))
            // At the highest ceiling exports withhold only removed records.
            let list = Change(.plan, Plan.settingsID, .markings, to: nil)
            #expect(try #require(rebuilt.released(at: "C")).moved(by: [list]) == released.moved(by: [list]))
            #expect(released.settings.marking == nil || released.markings == Array(labels.prefix(place + 1)))
            for kind in RecordKind.allCases where kind != .plan {
                for id in rebuilt.ids(of: kind) {
                    var label = rebuilt.value(kind, id, .marking)
                    if label == nil, kind == .target || kind == .reading {
                        label = rebuilt.value(.measure, try #require(kind.key(.measure, in: id)), .marking)
                    }
                    #expect(labels.prefix(place + 1).contains(label ?? ""), "\(kind) \(id)")
                }
            }
        }
    }
}
