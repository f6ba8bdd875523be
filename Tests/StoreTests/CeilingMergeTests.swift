import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("What leaves a copy up to a ceiling")
struct CeilingMergeTests {
    private let ceilings = ["U", "SBU"]

    /// Whether a record may be released, computed independently of the program from the markings of the plan.
    private func isLow(_ plan: Plan, _ kind: String, _ record: String, _ labels: [String]) throws -> Bool {
        let kind = try #require(RecordKind(rawValue: kind))
        guard let marking = plan.value(kind, record, .marking), labels.contains(marking) else { return false }
        switch kind {
        case .effort, .assessment: return try isLow(plan, "city", String(record.prefix { $0 != "/" }), labels)
        case .commitment: return try isLow(plan, "project", String(record.prefix { $0 != "/" }), labels)
        case .project:
            guard let effort = plan.project(record)?.effortID else { return true }
            return try isLow(plan, "city", effort.city, labels)
        default: return true
        }
    }

    @Test(
        "Nothing that is marked higher or unmarked is in any byte of it, its history and removals neither",
        arguments: 0..<30)
    func closed(seed: Int) throws {
        for round in 0..<Faults.count(2, 10) {
            let copies = try Copies(1, seed: seed * 100 + round)
            let store = copies.stores[0]
            for _ in 0..<30 { try copies.act(in: store) }
            let plan = try store.plan()
            let all = try store.acts()
            for (place, ceiling) in ceilings.enumerated() {
                let labels = Array(ceilings.prefix(place + 1))
                let released = try store.acts(upTo: ceiling)
                let text = String(decoding: try JSONEncoder().encode(released), as: UTF8.self)
                for act in all {
                    let low = try act.changes.filter { try isLow(plan, $0.kind, $0.record, labels) }
                    let gone = released.first { $0.id == act.id }?.changes ?? []
                    for change in gone {
                        #expect(low.contains { $0.record == change.record && $0.field == change.field })
                    }
                    if low.isEmpty { #expect(!text.contains(act.id)) }
                }
            }
        }
    }

    @Test(
        "What was let through bit by bit holds at least what all at once would, once it was told the rest",
        arguments: 0..<Faults.count(15, 30))
    func gradual(seed: Int) throws {
        let copies = try Copies(2, seed: seed)
        let store = copies.stores[0]
        let low = try copies.copy(with: [store.acts(upTo: "U")])
        for _ in 0..<8 {
            for _ in 0..<4 { try copies.act(in: store) }
            _ = try low.merge(store.acts(upTo: "U"), from: "high")
        }
        #expect(try low.merge(store.acts(upTo: "U"), from: "high") == MergeResult())
        #expect(try low.check() == [])
        // Acts of the low copy come back without a conflict, as it had received all others.
        #expect(try store.merge(low.acts(), from: "low") == MergeResult())
    }

    @Test("Of a list the part that may be told goes, the rest once it may, and copies end the same in any order")
    func lists() throws {
        let copies = try Copies(1, seed: 1)
        let store = copies.stores[0]
        func commit(_ changes: Change...) throws {
            _ = try store.commit(Act(author: "a", partner: "us", reason: "why", asOf: SamplePlan.day, changes: changes))
        }
        for (city, marking) in [("low", "U"), ("mid", "SBU"), ("high", "C")] {
            try commit(Change(.city, city, .name, to: city), Change(.city, city, .marking, to: marking))
        }
        let answers = ["high/training", "low/training", "mid/training"]
        try commit(
            Change(.vulnerability, "v", .title, to: "v"), Change(.vulnerability, "v", .marking, to: "U"),
            Change(.vulnerability, "v", .answers, to: answers.joined(separator: " ")))
        func released(_ store: Store) throws -> [String]? {
            try store.plan().value(.vulnerability, "v", .answers)?.split(separator: " ").map(String.init).sorted()
        }
        var portions = try [store.acts(upTo: "U"), store.acts(upTo: "SBU")]
        let low = try copies.copy(with: [portions[0]])
        #expect(try released(low) == ["low/training"])
        // Another part of it: what was told first is withheld now.
        try commit(Change(.city, "low", .marking, to: "C"), Change(.city, "high", .marking, to: "U"))
        portions += try [store.acts(upTo: "U"), store.acts()]
        #expect(try released(copies.copy(with: [portions[2]])) == ["high/training"])
        _ = try low.merge(portions[2], from: "later")
        #expect(try released(low) == ["high/training", "low/training"] && low.check() == [])
        let lines = try store.canonicalLines()
        for first in portions.indices {
            for second in portions.indices {
                let copy = try copies.copy(with: [portions[first]])
                for portion in [portions[second]] + portions { _ = try copy.merge(portion, from: "more") }
                #expect(try released(copy) == answers && copy.check() == [] && copy.canonicalLines() == lines)
            }
        }
    }

    @Test("A record whose marking is lowered goes whole, with what was said of it before")
    func lowered() throws {
        let copies = try Copies(1, seed: 1)
        let store = copies.stores[0]
        func commit(_ changes: Change...) throws {
            _ = try store.commit(Act(author: "a", partner: "us", reason: "why", asOf: SamplePlan.day, changes: changes))
        }
        try commit(Change(.city, "tecate", .marking, to: "C"), Change(.city, "tijuana", .share, to: "3"))
        try commit(Change(.city, "tecate", .text(.note, .english), to: "first"))
        let low = try copies.copy(with: [store.acts(upTo: "U")])
        #expect(try low.plan().cities.map(\.id) == ["tijuana"])
        #expect(try low.history(of: .city("tijuana"), limit: 1).first?.act.reason == nil)
        try commit(
            Change(.city, "tecate", .marking, to: "U"), Change(.city, "tecate", .text(.note, .english), to: "second"))
        _ = try low.merge(store.acts(upTo: "U"), from: "high")
        #expect(try low.canonicalLines() == store.canonicalLines())
        #expect(try low.check() == [] && low.conflicts().isEmpty)
    }

    @Test("A removal goes with the record it removes, and tells of nothing that stays")
    func removal() throws {
        let copies = try Copies(2, seed: 2, skew: 0)
        let store = copies.stores[0]
        _ = try store.commit(
            Act(
                author: "a", partner: "us", asOf: SamplePlan.day,
                changes: [
                    Change(.city, "secret", .name, to: "SECRET"), Change(.city, "secret", .marking, to: "C"),
                ]))
        let hidden = try store.versionVector().latest
        copies.clock.pass(1000)
        _ = try store.commit(
            Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: [Change(.city, "tecate", .removed, to: "1")])
        )
        let released = try store.acts(upTo: "U")
        let low = try copies.copy(with: [released])
        #expect(try low.plan().cities.map(\.id) == ["tijuana"])
        let text = String(decoding: try JSONEncoder().encode(released), as: UTF8.self)
        #expect(!text.contains("SECRET") && !text.contains(String(hidden.raw, radix: 36)))
    }

    private func plan(measure: String, city: String, target: String?) throws -> (copies: Copies, store: Store) {
        let copies = try Copies(1, seed: 4)
        _ = try copies.stores[0].commit(
            Act(
                author: "a", partner: "us", asOf: SamplePlan.day,
                changes: [
                    Change(.city, "tecate", .marking, to: city), Change(.measure, "deaths", .name, to: "Deaths"),
                    Change(.measure, "deaths", .marking, to: measure),
                    Change(.target, "deaths/tecate", .target, to: "46"),
                    Change(.target, "deaths/tecate", .marking, to: target),
                ]))
        return (copies, copies.stores[0])
    }

    private func exportsTarget(_ store: Store, upTo ceiling: String) throws -> Bool {
        try store.acts(upTo: ceiling).contains { $0.changes.contains { $0.kind == "target" } }
    }

    @Test(
        "A target is exported where its marking, or else its measure's, and those of its measure and city are low enough",
        arguments: [
            ("U", "U", "U", true), ("U", "U", nil, true), ("U", "U", "SBU", false), ("U", "U", "C", false),
            ("SBU", "U", "U", false), ("SBU", "U", nil, false), ("U", "SBU", "U", false), ("U", "SBU", nil, false),
        ] as [(String, String, String?, Bool)])
    func target(measure: String, city: String, target: String?, isExported: Bool) throws {
        let store = try plan(measure: measure, city: city, target: target).store
        #expect(try exportsTarget(store, upTo: "U") == isExported)
    }

    @Test("A target takes its own marking along, and a copy of it exports no more than the first did")
    func targetMarking() throws {
        let (copies, store) = try plan(measure: "U", city: "U", target: "SBU")
        let copy = try copies.copy(with: [store.acts(upTo: "SBU")])
        #expect(try exportsTarget(copy, upTo: "SBU") && !exportsTarget(copy, upTo: "U"))
        #expect(try copy.plan().value(.target, "deaths/tecate", .marking) == "SBU")
    }

    @Test(
        "A removal that was exported without a withheld act has its whole causal context once that act is exported too")
    func completed() throws {
        let copies = try Copies(1, seed: 5, skew: 0)
        let store = copies.stores[0]
        func commit(_ changes: Change...) throws {
            copies.clock.pass(1000)
            _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: changes))
        }
        try commit(
            Change(.project, "p", .title, to: "P"), Change(.project, "p", .effort, to: "tecate/training"),
            Change(.project, "p", .marking, to: "C"))
        try commit(Change(.city, "tecate", .removed, to: "1"))
        func context(in store: Store) throws -> String? {
            try store.acts().flatMap(\.changes).first { $0.record == "tecate" && $0.field == "removed" }?.context
        }
        let low = try copies.copy(with: [store.acts(upTo: "U")])
        let whole = try context(in: store)
        #expect(try context(in: low) != whole)
        try commit(Change(.project, "p", .marking, to: "U"))
        _ = try low.merge(store.acts(upTo: "U"), from: "high")
        #expect(try context(in: low) == whole)
        #expect(try low.canonicalLines() == store.canonicalLines() && low.check() == [])
    }

    @Test("A withheld side is in no byte: not as the one for whom an act was done, nor as a new or an old value")
    func sides() throws {
        let copies = try Copies(1, seed: 6)
        let store = copies.stores[0]
        func commit(for side: String, _ changes: Change...) throws {
            copies.clock.pass(1000)
            _ = try store.commit(Act(author: "a", partner: side, reason: "r", asOf: SamplePlan.day, changes: changes))
        }
        try commit(
            for: "us", Change(.partner, "secret", .text(.name, .english), to: "Secret"),
            Change(.partner, "secret", .marking, to: "C"))
        try commit(for: "secret", Change(.city, "tecate", .share, to: "7"))
        try commit(
            for: "us", Change(.project, "p", .title, to: "P"), Change(.project, "p", .effort, to: "tecate/training"),
            Change(.project, "p", .marking, to: "U"), Change(.project, "p", .payer, to: "secret"))
        try commit(for: "us", Change(.project, "p", .payer, to: "us"), Change(.project, "p", .title, to: "Q"))
        let released = try store.acts(upTo: "U")
        let text = String(decoding: try JSONEncoder().encode(released), as: UTF8.self).lowercased()
        #expect(!text.contains("secret") && text.contains("\"7\"") && text.contains("\"q\""))
        #expect(released.last?.reason == nil && released.last?.changes.map(\.field) == ["payer", "title"])
        #expect(released.last?.changes.map(\.old) == [nil, "P"])
    }

    @Test("With another list of markings what was withheld before is judged again, for a package and for a remote")
    func list() throws {
        let copies = try Copies(1, seed: 7)
        let store = copies.stores[0]
        func commit(_ change: Change) throws {
            copies.clock.pass(1000)
            _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: [change]))
        }
        try commit(Change(.city, "tecate", .marking, to: "PUBLIC"))
        // A change that the copies receive, so that the marking lies within their version vectors.
        try commit(Change(.city, "tijuana", .share, to: "7"))
        let remote = Remote(
            plan: try store.planID(), name: "hub", url: "/nowhere", ceiling: "U", verifies: false)
        try store.add(remote)
        let first = try store.outbox(to: remote)
        try store.note(first, sentTo: remote, came: 0, by: nil, at: nil)
        let low = try copies.copy(with: [store.acts(upTo: "U")])
        let other = try copies.copy(with: [first.acts])
        try commit(Change(.plan, Plan.settingsID, .markings, to: "PUBLIC U SBU C"))
        _ = try low.merge(store.acts(upTo: "U"), from: "high")
        _ = try other.merge(store.outbox(to: remote).acts, from: "hub")
        for copy in [low, other] {
            #expect(try copy.plan().value(.city, "tecate", .name) == "Tecate")
            #expect(try copy.plan().markings == ["PUBLIC", "U", "SBU", "C"])
            _ = try copy.merge(store.acts(), from: "whole")
            #expect(try copy.canonicalLines() == store.canonicalLines() && copy.check() == [])
        }
    }

    @Test("A copy has the list of markings up to its ceiling, and keeps the labels above", arguments: [false, true])
    func listUpTo(isReleasedLater: Bool) throws {
        let copies = try Copies(1, seed: 8)
        let store = copies.stores[0]
        func commit(_ code: String?, in store: Store) throws -> CommitResult {
            copies.clock.pass(1000)
            let change = Change(.plan, Plan.settingsID, .markings, to: code)
            return try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: [change]))
        }
        _ = try commit("PUBLIC INNER SECRET TOP", in: store)
        let whole = try copies.copy(with: [store.acts()])
        _ = try commit("PUBLIC INNER NEW SECRET TOP", in: store)
        let marking = Change(.plan, Plan.settingsID, .marking, to: "PUBLIC")
        _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: [marking]))
        let released = try store.acts(upTo: "NEW")
        let below = try copies.copy(with: [released], now: copies.clock.wall(wrongBy: 0))
        #expect(try below.plan().settings.markings == "PUBLIC INNER NEW +")
        #expect(try below.plan().markings == ["PUBLIC", "INNER", "NEW"])
        // Its undo would give the standard list, because the one before was not told.
        let list = try #require(released.last { $0.changes.contains(where: \.isMarkingList) })
        #expect(try below.undo(list.id, by: Author(name: "a", side: nil), on: SamplePlan.day) == .nothingLeft)
        _ = try whole.merge(released, from: "below")
        #expect(try whole.plan().markings == ["PUBLIC", "INNER", "NEW", "SECRET", "TOP"])
        #expect(try whole.plan(asOf: Moment(HybridTime(raw: .max))).markings == whole.plan().markings)
        #expect(try whole.partialPlan(around: ["tijuana"]).markings == whole.plan().markings)
        // Somebody who knows a part of the list changes it; what stands above that part stays everywhere.
        if isReleasedLater { _ = try whole.merge(store.acts(), from: "store") }
        _ = try commit("PUBLIC NEW MORE +", in: below)
        for copy in [whole, store] {
            _ = try copy.merge(below.acts(), from: "below")
            #expect(try copy.plan().markings == ["PUBLIC", "NEW", "MORE", "SECRET", "TOP"], "\(copy.path)")
            #expect(try copy.check() == [] && copy.conflicts().isEmpty)
        }
    }

    @Test("A ceiling that is none of the plan's markings lets nothing through")
    func unknown() throws {
        let copies = try Copies(1, seed: 3)
        #expect(throws: PlanFileError.noSuchMarking("X")) { try copies.stores[0].acts(upTo: "X") }
    }
}
