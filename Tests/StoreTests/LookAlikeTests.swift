import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Acts on ids that look like those of other records")
struct LookAlikeActTests {
    private let folder = Folder(inMemory: true)
    private static let time = HybridTime(milliseconds: 1_276_700_000_000).raw

    private static let twins = [
        ("金沢", "\u{F90A}沢"), ("수원", "\u{1109}\u{116E}\u{110B}\u{116F}\u{11AB}"), ("café", "cafe\u{301}"),
    ]

    private func plan(_ id: String) throws -> Store {
        let path = folder.file(UUID().uuidString)
        try SampleFile.make(path)
        let store = try Store(opening: path, now: { 1_276_650_000_000 })
        let values: [(FieldName, String)] = [
            (.name, "Own"), (.share, "3"), (.marking, "C"), (.text(.note, .english), "secret note"), (.position, "9"),
        ]
        let changes = values.map { Change(.city, id, $0, to: $1) }
        _ = try store.commit(Act(author: "me", partner: "us", asOf: SamplePlan.day, changes: changes))
        return store
    }

    private func act(_ number: Int, _ changes: [(String, FieldName, String?)]) -> ExportedAct {
        ExportedAct(
            id: "eve-\(number)", time: LookAlikeActTests.time + Int64(number), enteredAt: 1_276_700_000_000,
            writer: "eve",
            author: "eve", partner: nil, reason: nil, asOf: "2010-06-15", kind: "done", target: nil,
            changes: changes.map {
                ExportedChange(kind: "city", record: $0.0, field: $0.1.rawValue, old: nil, new: $0.2, context: nil)
            })
    }

    /// Everything that another copy could be told of at a ceiling.
    private func released(_ store: Store, _ ceiling: String) throws -> String {
        let acts = try store.acts(upTo: ceiling)
        let history = try store.history(of: .plan, limit: 1_000, upTo: ceiling)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(acts), as: UTF8.self) + "\(history)"
    }

    @Test(
        "They give no value, decide on no release, and hide no conflict, in whatever order they come", arguments: twins)
    func merged(id: String, twin: String) throws {
        let fields: [(FieldName, String?)] = [
            (.marking, "U"), (.removed, "1"), (.name, "Forged"), (.share, "90"), (.marking, nil),
        ]
        for (field, value) in fields {
            let store = try plan(id)
            let before = try store.plan()
            let low = try released(store, "U")
            let merged = try store.merge([act(1, [(twin, field, value)])], from: "eve")
            #expect(merged.unusable == 1 && merged.conflicts == 0)
            #expect(try store.plan() == before)
            #expect(try released(store, "U") == low)
            #expect(try !released(store, "U").contains("secret note"))
            #expect(try store.check() == [])
            let path = store.path
            store.close()
            #expect(try Store(opening: path).plan() == before)
        }
        // The same field of both, the look-alike's first and last: the write of the record itself is in conflict.
        for order in [[twin, id], [id, twin]] {
            let store = try plan(id)
            let acts = order.enumerated().map { act($0 + 1, [($1, .share, "90")]) }
            #expect(try store.merge(acts, from: "eve").conflicts == 1)
            #expect(try store.plan().conflicts.map(\.shown.change.record) == [id])
            #expect(try store.check() == [])
        }
    }

    @Test(
        "Of two cities that look alike, one in a file of an earlier version, the other keeps all that is its own",
        arguments: twins)
    func loaded(id: String, twin: String) throws {
        let store = try plan(id)
        let before = try store.plan()
        try store.queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO change (act, kind, record, field, old, new)
                    SELECT act, kind, ?, field, old, 'x' FROM change WHERE record = ?
                    """, arguments: [twin, id])
            try Values.rebuild(in: db)
        }
        #expect(try store.plan() == before)
        #expect(try store.plan(asOf: Moment(HybridTime(raw: .max - 1))).city(id) == before.city(id))
        #expect(try store.partialPlan(around: [id]).city(id) == before.city(id))
        #expect(try store.soundness().unusable == 5)
    }
}

@Suite("A NUL in what another copy sends, or in a file")
struct NULTests {
    private let folder = Folder(inMemory: true)

    @Test("No text of an act may have one, and a file that has one is told")
    func texts() throws {
        let change = ExportedChange(
            kind: "project", record: "sample-2", field: "title", old: "o", new: "x", context: "sample-1")
        let good = ExportedAct(
            id: "eve-1", time: 1, enteredAt: 1, writer: "eve", author: "eve", partner: "us", reason: "r",
            asOf: "2010-06-15", kind: "done", target: "sample-1", changes: [change])
        #expect(good.fault == nil)
        let whole = String(decoding: try JSONEncoder().encode(good), as: UTF8.self)
        let texts = try #require(try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any])
        let ofChange = try #require((texts["changes"] as? [[String: Any]])?.first)
        var tried = 0
        // Every member that is a text, so that a new one is in the test without being named.
        for (inChange, name) in texts.keys.map({ (false, $0) }) + ofChange.keys.map({ (true, $0) }) {
            guard let text = (inChange ? ofChange : texts)[name] as? String else { continue }
            for spoiled in [text + "\0z", "\0" + text, "\0"] {
                var act = texts
                if inChange {
                    var change = ofChange
                    change[name] = spoiled
                    act["changes"] = [change]
                } else {
                    act[name] = spoiled
                }
                let read = try JSONDecoder().decode(ExportedAct.self, from: JSONSerialization.data(withJSONObject: act))
                #expect(read.fault != nil, "\(name)")
                tried += 1
            }
        }
        #expect(tried > 35)
    }

    @Test("A file in whose rows there is one is told by the check, and has no value there")
    func file() throws {
        let columns = [
            ("act", ["author", "reason", "partner"], "id = 'sample-2'"),
            ("change", ["record", "old", "new", "sight"], "act = (SELECT seq FROM act WHERE id = 'sample-2')"),
        ]
        for (table, names, condition) in columns {
            for name in names {
                let store = try SampleFile.open(folder.file("\(table) \(name)"))
                #expect(try store.check() == [])
                try store.queue.write { db in
                    try db.execute(sql: "UPDATE \(table) SET \(name) = 'x' || char(0) || 'y' WHERE \(condition)")
                    try Values.rebuild(in: db)
                }
                #expect(try store.check().contains { "\($0)".contains("sample-2") }, "\(name)")
                #expect(try !"\(store.plan())".contains("\0"))
            }
        }
    }
}
