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

    private func sample() throws -> Store { try SampleFile.open(folder.file("plan")) }

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

    /// Each part of some acts said otherwise or added to, as a whole act and as a part of one.
    private static func altered(_ acts: [ExportedAct]) -> [(name: String, act: ExportedAct)] {
        [acts[1], acts[acts.count / 2], acts[acts.count - 1]].flatMap { act in
            (heads + additions).flatMap { name, alter in
                [true, false].compactMap { isWhole in
                    var altered = act
                    alter(&altered)
                    // An act that no copy takes does not get so far.
                    if altered == act || altered.fault != nil { return nil }
                    altered.isWhole = isWhole
                    return ("\(name), \(isWhole ? "whole" : "in part")", altered)
                }
            }
        }
    }

    /// Of two versions all is told that they say otherwise, and nothing that they say alike.
    private func expectDifferences(_ act: ExportedAct, in store: Store, _ name: String) throws {
        let here = try #require(try store.queue.read { try Merge.known(act.id, in: $0) }).act
        let differences = Contradiction(other: act, here: here, version: "v", source: "s").differences
        #expect(!differences.isEmpty && differences.allSatisfy { $0.here != $0.other }, "\(name)")
        let values = act.changes.filter { change in
            !here.changes.contains { $0.new == change.new && $0.record == change.record }
        }
        for change in values { #expect(differences.contains { $0.other == change.new }, "\(name)") }
        if act.enteredAt != here.enteredAt { #expect(differences.contains { $0.what == "entered_at" }, "\(name)") }
    }

    /// Merges other versions one by one, which have to be set aside each time, and told.
    private func expectSetAside(_ versions: [(name: String, act: ExportedAct)], in store: Store) throws {
        let before = try store.canonicalLines()
        #expect(versions.count > 40)
        for (name, act) in versions {
            let waiting = try store.contradictions().waiting
            #expect(try store.contradicting([act]) == 1, "\(name)")
            try expectDifferences(act, in: store, name)
            let result = try store.merge([act], from: "eve")
            #expect(result.acts == 0 && result.changes == 0, "\(name)")
            #expect(try store.canonicalLines() == before, "\(name)")
            #expect(try store.contradictions().waiting == waiting + result.contradictions, "\(name)")
            #expect(try store.merge([act], from: "eve").contradictions == 0, "\(name)")
        }
        #expect(try store.contradictions().waiting > 24 && store.check() == [])
    }

    @Test("Of an act of this copy nothing is missing, so that nothing is added to it and nothing changed")
    func own() throws {
        let store = try sample()
        try expectSetAside(KnownActTests.altered(store.acts()), in: store)
    }

    @Test("Nor of one of others that came whole, in a package or after a part of it", arguments: [false, true])
    func whole(isAfterPart: Bool) throws {
        let store = try sample()
        let path = folder.file("copy")
        _ = try Store.make(
            path, asCopyOf: store.planID(), with: store.acts(upTo: isAfterPart ? "U" : nil), from: "first")
        let copy = try Store(opening: path)
        if isAfterPart { _ = try copy.merge(store.acts(), from: "rest") }
        #expect(try copy.canonicalLines() == store.canonicalLines())
        #expect(try copy.acts().allSatisfy(\.isWhole))
        try expectSetAside(KnownActTests.altered(store.acts()), in: copy)
        // The act that it hands on is whole there too.
        _ = try Store.make(folder.file("next"), asCopyOf: store.planID(), with: copy.acts(), from: "copy")
        try expectSetAside(KnownActTests.altered(store.acts()), in: Store(opening: folder.file("next")))
    }

    @Test("At a ceiling nothing says whether an act is whole")
    func ceiling() throws {
        let store = try sample()
        for ceiling in ["U", "SBU", "C"] { #expect(try store.acts(upTo: ceiling).allSatisfy { !$0.isWhole }) }
    }

    @Test("What nobody said to be whole adds nothing to closed minutes whose closing names all that they held")
    func minutes() throws {
        let store = try sample()
        let meeting = try #require(try store.plan().meetings.first { $0.closed != nil }?.id)
        // As an earlier version sends them.
        let acts = try store.acts().map { act in
            var act = act
            act.isWhole = false
            return act
        }
        let path = folder.file("earlier")
        _ = try Store.make(path, asCopyOf: store.planID(), with: acts, from: "first")
        let copy = try Store(opening: path)
        let before = try copy.canonicalLines()
        let held = acts.filter { act in
            act.changes.contains { $0.record == meeting || $0.record.hasPrefix(meeting + "/") }
        }
        #expect(held.count > 1)
        for var act in held {
            act.changes.append(KnownActTests.change("decision", "\(meeting)/d9", "text"))
            #expect(try copy.merge([act], from: "eve").contradictions == 1)
        }
        #expect(try copy.canonicalLines() == before)
    }

    @Test("Parts of it that come back are no contradiction, and change nothing")
    func parts() throws {
        let store = try sample()
        let before = try store.canonicalLines()
        for ceiling in ["U", "SBU", "C", nil] {
            let acts = try store.acts(upTo: ceiling)
            #expect(try store.contradicting(acts) == 0)
            #expect(try store.merge(acts, from: "back") == MergeResult())
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
        let before = try copy.canonicalLines()
        for (name, alter) in KnownActTests.heads {
            var altered = act
            alter(&altered)
            #expect(try copy.merge([altered], from: "eve").contradictions == 1, "\(name)")
        }
        #expect(try copy.canonicalLines() == before)
        _ = try copy.merge(store.acts(), from: "rest")
        #expect(try copy.canonicalLines() == store.canonicalLines())
    }
}
