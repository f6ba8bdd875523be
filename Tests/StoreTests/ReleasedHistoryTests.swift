import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("The history up to a ceiling")
struct ReleasedHistoryTests {
    /// The history as it is told, without the version vectors that mean something in one journal only.
    private func released(_ store: Store, of scope: HistoryScope = .plan, upTo ceiling: String? = nil) throws -> [Entry]
    {
        try store.history(of: scope, limit: .max, upTo: ceiling)
    }

    @Test("It is the whole history of a copy that was made up to that ceiling, for every part", arguments: 0..<12)
    func likeACopy(seed: Int) throws {
        for round in 0..<Faults.count(1, 3) {
            let copies = try Copies(2, seed: seed * 100 + round)
            for step in 0..<30 {
                try copies.act(in: copies.stores[step % 2])
                if step % 7 == 0 { try copies.deliver(from: copies.stores[1], to: copies.stores[0]) }
            }
            let store = copies.stores[0]
            for ceiling in ["U", "SBU", "C"] {
                let low = try copies.copy(with: [store.acts(upTo: ceiling)])
                #expect(try released(store, upTo: ceiling) == released(low))
                // In pages of any size, so that no page tells how much is left out.
                var (pages, last): ([Entry], HybridTime?) = ([], nil)
                while let page = try? store.history(of: .plan, limit: 3, through: last, upTo: ceiling), !page.isEmpty {
                    pages += page
                    last = page.last?.time.previous
                }
                #expect(try pages == released(low))
            }
        }
    }

    @Test("The reason of an act that did something above the ceiling too is not told of a part that lies below it")
    func reasonOfAPart() throws {
        let copies = try Copies(1, seed: 1)
        let store = copies.stores[0]
        _ = try store.commit(
            Act(
                author: "a", partner: "us", reason: "SECRET", asOf: SamplePlan.day,
                changes: [Change(.city, "tijuana", .share, to: "7"), Change(.city, "secret", .name, to: "SECRET")]))
        let entry = try #require(try released(store, of: .city("tijuana"), upTo: "U").first)
        #expect(entry.act.changes.map(\.field) == [.share] && entry.act.reason == nil)
        #expect(try released(store, of: .city("tijuana")).first?.act.reason == "SECRET")
    }

    @Test("An old value and a side that were withheld follow once they may be told, by package and by repository")
    func completed() throws {
        let copies = try Copies(1, seed: 6)
        let store = copies.stores[0]
        func commit(for side: String, _ changes: Change...) throws {
            copies.clock.pass(1000)
            _ = try store.commit(Act(author: "a", partner: side, asOf: SamplePlan.day, changes: changes))
        }
        try commit(
            for: "us", Change(.partner, "third", .text(.name, .english), to: "Third"),
            Change(.partner, "third", .marking, to: "C"))
        try commit(for: "third", Change(.city, "tijuana", .share, to: "7"))
        try commit(
            for: "us", Change(.project, "p", .title, to: "P"), Change(.project, "p", .effort, to: "tijuana/training"),
            Change(.project, "p", .marking, to: "U"), Change(.project, "p", .payer, to: "third"))
        try commit(for: "us", Change(.project, "p", .effort, to: "secret/training"))
        try commit(for: "us", Change(.project, "p", .effort, to: "tijuana/technology"))
        try commit(for: "us", Change(.project, "p", .payer, to: "us"))
        let remote = Remote(plan: try store.planID(), name: "hub", url: "/nowhere", ceiling: "U", verifies: false)
        try store.add(remote)
        let first = try store.outbox(to: remote)
        try store.note(first, sentTo: remote, came: 0, by: nil, at: nil)
        let low = try copies.copy(with: [store.acts(upTo: "U")])
        let other = try copies.copy(with: [first.acts])
        for copy in [low, other] { #expect(try copy.plan().project("p")?.payer == "us") }
        // The withheld changes are not known there: undoing does not empty what the project needs.
        let move = try #require(try released(low).first { $0.act.changes.map(\.field) == [.effort] })
        #expect(move.act.changes.map(\.old) == [nil])
        #expect(try low.undo(move.id, by: Author(name: "a", side: "us"), on: SamplePlan.day) == .nothingLeft)
        try commit(for: "us", Change(.partner, "third", .marking, to: "U"))
        _ = try low.merge(store.acts(upTo: "U"), from: "high")
        _ = try other.merge(store.outbox(to: remote).acts, from: "hub")
        for copy in [low, other] {
            #expect(try released(copy) == released(store, upTo: "U") && copy.check() == [])
        }
    }
}
