import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Acts that come in once more.
@Suite("A known act that says something else")
struct KnownActTests {
    private let folder = Folder(inMemory: true)

    private func sample() throws -> Store { try Store(making: folder.file("plan"), from: SamplePlan.journal()) }

    /// Every part of an act said otherwise.
    private static let heads: [(String, @Sendable (inout ExportedAct) -> Void)] = [
        ("time", { $0.time += 1 }), ("entry", { $0.enteredAt += 1 }), ("writer", { $0.writer = "eve" }),
        ("author", { $0.author = "Other" }), ("as-of day", { $0.asOf = "2001-01-01" }), ("kind", { $0.kind = "noted" }),
        ("value", { $0.changes[0].new = "other" }),
    ]

    /// The parts that may be missing of an act that a ceiling told in part, added to one of which nothing was missing.
    private static let additions: [(String, @Sendable (inout ExportedAct) -> Void)] = [
        ("change", { $0.changes.append(change("city", "tijuana", "state")) }),
        ("closed minutes", { $0.changes.append(change("decision", "meeting-1/d9", "text")) }),
        ("side", { $0.partner = $0.partner ?? "mx" }), ("reason", { $0.reason = $0.reason ?? "forged" }),
        ("undone act", { $0.target = $0.target ?? "sample-1" }), ("old value", { $0.changes[0].old = "forged" }),
    ]

    private static func change(_ kind: String, _ record: String, _ field: String) -> ExportedChange {
        ExportedChange(kind: kind, record: record, field: field, old: nil, new: "forged", context: nil)
    }

    @Test("Of an act of this copy nothing is missing, so that nothing is added to it and nothing changed")
    func own() throws {
        let store = try sample()
        let before = try store.canonicalLines()
        let acts = try store.acts()
        var tried = 0
        for act in [acts[1], acts[acts.count / 2], acts[acts.count - 1]] {
            for (name, alter) in KnownActTests.heads + KnownActTests.additions {
                var altered = act
                alter(&altered)
                if altered == act { continue }
                tried += 1
                #expect(throws: PlanFileError.contradicted(act: act.id), "\(name)") {
                    try store.merge([altered], from: "eve")
                }
                #expect(try store.firstContradiction(in: [altered]) == 0, "\(name)")
                #expect(try store.canonicalLines() == before, "\(name)")
            }
        }
        #expect(tried > 24)
    }

    @Test("Parts of it that come back are no contradiction, and change nothing")
    func parts() throws {
        let store = try sample()
        let before = try store.canonicalLines()
        for ceiling in ["U", "SBU", "C", nil] {
            let acts = try store.acts(upTo: ceiling)
            #expect(try store.firstContradiction(in: acts) == nil)
            #expect(try store.merge(acts, from: "back").changes == 0)
        }
        #expect(try store.canonicalLines() == before)
    }

    @Test("An act of others that came in part is completed, and what it said stays said")
    func others() throws {
        let store = try sample()
        let path = folder.file("low")
        _ = try Store.make(path, asCopyOf: store.planID(), with: store.acts(upTo: "U"), from: "first")
        let copy = try Store(opening: path)
        let act = try #require(copy.acts().last)
        for (name, alter) in KnownActTests.heads {
            var altered = act
            alter(&altered)
            #expect(throws: PlanFileError.contradicted(act: act.id), "\(name)") {
                try copy.merge([altered], from: "eve")
            }
        }
        _ = try copy.merge(store.acts(), from: "rest")
        #expect(try copy.canonicalLines() == store.canonicalLines())
    }
}
