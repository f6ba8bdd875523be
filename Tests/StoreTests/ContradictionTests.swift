import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// One act in two versions, each of which reached another copy first.
@Suite("An act in two versions")
struct ContradictionTests {
    private let copies: Copies
    private let (first, second): (Store, Store)
    /// The act as its writer made it, and as somebody altered it.
    private let (act, other): (ExportedAct, ExportedAct)

    init() throws {
        copies = try Copies(2, seed: 5, skew: 0)
        (first, second) = (copies.stores[0], copies.stores[1])
        let writer = try copies.copy(with: [first.acts()], now: copies.clock.wall(wrongBy: 0))
        copies.clock.pass(1000)
        let result = try writer.commit(
            Act(
                author: "w", partner: "us", reason: "r", asOf: SamplePlan.day,
                changes: [Change(.city, "tijuana", .share, to: "3"), Change(.city, "tecate", .share, to: "4")]))
        guard case .written(let entry) = result else { throw CancellationError() }
        let act = try #require(try writer.acts().first { $0.id == entry.id })
        var other = act
        other.changes[0].new = "5"
        other.changes.removeLast()
        (self.act, self.other) = (act, other)
        _ = try first.merge([act], from: "one")
        _ = try second.merge([other], from: "two")
    }

    /// Everybody tells everybody.
    private func exchange() throws {
        for _ in 0..<2 {
            _ = try first.merge(second.acts(), from: "second")
            _ = try second.merge(first.acts(), from: "first")
        }
    }

    private func share(_ store: Store) throws -> String? { try store.plan().value(.city, "tijuana", .share) }

    @Test("It alone is set aside on both, and told until somebody decides; everything else comes in")
    func aside() throws {
        for (store, city) in [(first, "tecate"), (second, "tijuana")] {
            copies.clock.pass(1000)
            _ = try store.commit(
                Act(
                    author: "x", partner: nil, asOf: SamplePlan.day,
                    changes: [Change(.city, city, .text(.note, .english), to: "of \(city)")]))
        }
        try exchange()
        for store in [first, second] {
            let plan = try store.plan()
            #expect(plan.city("tecate")?.note[.english] == "of tecate")
            #expect(plan.city("tijuana")?.note[.english] == "of tijuana")
            let told = try store.contradictions()
            #expect(told.waiting == 1 && told.open.first?.here.author == "w" && told.settled == 0)
            #expect(told.open.first?.differences.first?.what == "city tijuana share")
            #expect(try store.check() == [])
        }
        #expect(try share(first) == "3" && share(second) == "5")
    }

    @Test(
        "Once both have decided, they say the same or say that they differ, whatever is exchanged then",
        arguments: [(true, true), (true, false), (false, true), (false, false)])
    func decided(firstAccepts: Bool, secondAccepts: Bool) throws {
        try exchange()
        let differing = firstAccepts == secondAccepts
        for (store, accepts) in [(first, firstAccepts), (second, secondAccepts)] {
            let version = try #require(store.contradictions().open.first?.version)
            #expect(try accepts ? store.accept(version) : store.keep(against: version))
        }
        for store in [first, second] {
            #expect(try store.contradictions().waiting == 0 && store.contradictions().settled == 1)
            #expect(try store.check() == [])
        }
        let lines = try [first, second].map { try $0.canonicalLines() }
        try exchange()
        #expect(try [first, second].map { try $0.canonicalLines() } == lines)
        #expect((lines[0] == lines[1]) == !differing)
        for store in [first, second] {
            #expect(try store.contradictions().waiting == 0)
            if differing { #expect(try store.contradictions().settled == 1) }
            try store.repair()
        }
        #expect(try [first, second].map { try $0.canonicalLines() } == lines)
        #expect(try share(first) == (firstAccepts ? "5" : "3") && share(second) == (secondAccepts ? "3" : "5"))
        // A decision can be taken back, and a copy that has neither takes what comes first.
        let version = try #require(first.contradictions().decided.first?.version)
        #expect(try first.accept(version) && share(first) == (firstAccepts ? "3" : "5"))
        #expect(try !first.accept("0123456789abcdef") && !first.keep(against: ""))
    }

    @Test("What is accepted goes on to others, to a shared repository too, and is told where the other version is")
    func handedOn() throws {
        let remote = Remote(plan: try first.planID(), name: "hub", url: "/", ceiling: nil, verifies: false)
        try first.add(remote)
        let sent = try first.outbox(to: remote)
        try first.note(sent, sentTo: remote, came: 0, by: nil, at: nil)
        #expect(try first.outbox(to: remote).acts.isEmpty)
        let third = try copies.copy(with: [first.acts()])
        try exchange()
        #expect(try first.accept(#require(first.contradictions().open.first?.version)))
        let next = try first.outbox(to: remote).acts
        #expect(next.map(\.id) == [act.id] && next.first?.changes.first?.new == "5")
        #expect(try third.merge(next, from: "hub").contradictions == 1)
        #expect(try share(third) == "3" && third.contradictions().waiting == 1)
        #expect(try first.received(limit: 9).first?.source == "second")
    }

    @Test("Parts of a version that was set aside are not told again; any number of versions are told in a few rows")
    func flood() throws {
        try exchange()
        var part = other
        part.isWhole = false
        part.reason = nil
        #expect(try first.merge([part], from: "again").contradictions == 0)
        for number in 0..<200 {
            var version = act
            version.changes[0].new = "\(number + 10)"
            _ = try first.merge([version], from: "flood")
        }
        let told = try first.contradictions()
        #expect(told.waiting == 201 && told.open.map(\.here.id) == [act.id])
        #expect(try first.keep(against: told.open[0].version))
        #expect(try first.contradictions().waiting == 0 && first.contradictions().settled == 201)
    }

    @Test("Versions that nobody can read or decide about do not wait for a decision, and are counted apart")
    func unreadable() throws {
        try exchange()
        let told = try first.contradictions()
        try first.queue.inDatabase { db in
            for (act, content) in [("a", "x"), ("b", "{}"), ("c", "")] {
                try db.execute(
                    sql: "INSERT INTO contradiction (act, version, content, source) VALUES (?, ?, ?, 's')",
                    arguments: [act, act, content])
            }
            try db.execute(
                sql: """
                    INSERT INTO contradiction (act, version, content, source)
                    SELECT 'gone', 'd', replace(content, act, 'gone-1'), source FROM contradiction LIMIT 1
                    """)
        }
        let now = try first.contradictions()
        #expect(now.open == told.open && now.waiting == told.waiting && now.unreadable == 4)
        #expect(told.unreadable == 0)
    }
}
