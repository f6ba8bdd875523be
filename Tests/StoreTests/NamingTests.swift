import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("What leaves a copy of records and acts that name something above a ceiling")
struct NamingTests {
    private let folder = Folder(inMemory: true)

    private func store(_ acts: [ExportedAct], _ name: String) throws -> Store {
        let path = folder.file(name)
        _ = try Store.make(path, asCopyOf: "founding", with: acts, from: "first")
        return try Store(opening: path)
    }

    /// All that a copy gives at a ceiling, by each carrier.
    private func released(_ store: Store) throws -> [Data] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let remote = Remote(plan: try store.planID(), name: "hub", url: "/", ceiling: "U", verifies: false)
        try store.add(remote)
        var data = [
            try encoder.encode(store.acts(upTo: "U")), try encoder.encode(store.outbox(to: remote).acts),
        ]
        for start in [PackageStart.beginning, .day(SamplePlan.day)] {
            _ = try store.export(
                start, upTo: "U", begin: { _ in }, presupposed: { data.append(try encoder.encode($0)) },
                each: { data.append(try encoder.encode($0)) })
        }
        return data
    }

    @Test("Nothing of it is in any byte, and plans that differ only there give the same bytes")
    func bytes() throws {
        let given = try NamingPlan.words.map { word in
            let given = try released(store(NamingPlan(word).acts, word))
            for data in given { #expect(!String(decoding: data, as: UTF8.self).lowercased().contains(word)) }
            return given
        }
        #expect(given[0] == given[1] && given[0].count > NamingPlan.fields.count)
    }

    @Test("Every field of an act and of a change that can name something does so in this plan")
    func everyField() throws {
        let word = NamingPlan.words[0]
        let all = NamingPlan(word).acts
        let told = Set(try store(all, "all").acts(upTo: "U").map(\.id))
        // These hold no name: a kind or a field as it is spelled, a day, and what the act or record is called itself, and that an act
        // is whole.
        let plain: Set<String> = ["id", "writer", "author", "asOf", "kind", "field", "record", "whole"]
        func texts(_ value: Any) -> [(String, String?)] {
            Mirror(reflecting: value).children.compactMap { child in
                child.label.flatMap { label in
                    plain.contains(label) || !(child.value is String?) ? nil : (label, child.value as? String)
                }
            }
        }
        let acts = all.filter { told.contains($0.id) }
        let found = acts.flatMap(texts) + acts.flatMap(\.changes).flatMap(texts)
        let naming = Set(found.filter { $1?.contains(word) ?? false }.map(\.0))
        #expect(naming == Set(found.map(\.0)) && naming.isSuperset(of: ["partner", "reason", "target", "context"]))
    }

    @Test("A copy that gets the rest later, or first, is the same as one that got all at once, and undoes the same")
    func rest() throws {
        let all = NamingPlan(NamingPlan.words[0]).acts
        let whole = try store(all, "whole")
        let low = try whole.acts(upTo: "U")
        let author = Author(name: "planner", side: "us")
        for (name, portions) in [("low first", [low, all]), ("whole first", [all, low])] {
            let copy = try store(portions[0], name)
            #expect(try copy.check() == [])
            _ = try copy.merge(portions[1], from: "more")
            #expect(try copy.check() == [])
            let (here, there) = (try copy.canonicalLines(), try whole.canonicalLines())
            #expect(Set(here).symmetricDifference(there) == [], "\(name)")
            #expect(try copy.acts() == whole.acts())
            for act in all { #expect(try stands(act.id, in: copy) == stands(act.id, in: whole)) }
        }
        let lower = try store(low, "lower")
        let before = try lower.plan()
        let undos = low.filter { $0.kind == ActKind.undone.rawValue }
        // The act that it undoes is not here, so it is told and undone as any act.
        let told = try lower.history(of: .plan, limit: 100)
        #expect(!undos.isEmpty && undos.allSatisfy { undo in told.contains { $0.id == undo.id && $0.kind == .done } })
        for undo in undos { _ = try lower.undo(undo.id, by: author, on: SamplePlan.day) }
        #expect(try lower.check() == [])
        for _ in undos { _ = try lower.redo(by: author, on: SamplePlan.day) }
        #expect(try lower.plan() == before)
    }

    /// Whether an act stands, so that it can be undone.
    private func stands(_ act: String, in store: Store) throws -> Bool {
        try store.queue.read { try UndoOrder.undoable(act, in: $0) } != nil
    }
}
