import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Copies that are merged")
struct MergeTests {
    private let day = SamplePlan.day

    private func act(_ author: String, _ changes: Change...) -> Act {
        Act(author: author, partner: author, asOf: day, changes: changes)
    }

    /// Exchanges all acts between all copies.
    private func settle(_ copies: Copies) throws {
        let acts = try copies.stores.flatMap { try $0.acts() }
        for store in copies.stores { _ = try store.merge(acts.shuffled(using: &copies.random), from: "all") }
    }

    /// A history of concurrent work with exchanges in between.
    private func work(_ count: Int, steps: Int, seed: Int) throws -> Copies {
        let copies = try Copies(count, seed: seed)
        for _ in 0..<steps {
            let store = try #require(copies.stores.randomElement(using: &copies.random))
            let other = try #require(copies.stores.randomElement(using: &copies.random))
            if Int.random(in: 0..<4, using: &copies.random) == 0 {
                try copies.deliver(from: other, to: store)
            } else {
                try copies.act(in: store)
            }
        }
        return copies
    }

    @Test(
        "Whatever was done apart, delivered in whatever portions and order and however often, ends the same to the byte",
        arguments: 0..<40)
    func converge(seed: Int) throws {
        for round in 0..<Faults.count(1, 10) {
            let copies = try work(2 + (seed + round) % 4, steps: 12, seed: seed * 1000 + round)
            try settle(copies)
            let lines = try copies.stores[0].canonicalLines()
            let plan = try copies.stores[0].plan()
            for store in copies.stores {
                #expect(try store.canonicalLines() == lines)
                #expect(try store.plan() == plan)
                #expect(try store.check() == [])
            }
            let acts = try copies.stores[0].acts()
            for _ in 0..<Faults.count(6, 25) {
                #expect(try copies.copy(with: copies.shuffled(acts)).canonicalLines() == lines)
            }
        }
    }

    @Test("What was merged is sound, whatever characters its texts have")
    func characters() throws {
        let copies = try Copies(1, seed: 1)
        let scalars = (1...0x7F).compactMap { Unicode.Scalar($0) } + ["\u{E9}", "\u{2028}", "\u{1F600}"]
        var all = String(String.UnicodeScalarView(scalars))
        for author in [all, "plain"] {
            _ = try copies.stores[0].commit(act(author, Change(.city, "tijuana", .text(.note, .english), to: all)))
            all = "a \"note\"\n\tof C:\\path / "
        }
        let copy = try copies.copy(with: [copies.stores[0].acts()])
        #expect(try copy.acts().contains { $0.author != "plain" && $0.author.contains("\u{1}") })
        #expect(try copy.queue.read { try MergeLog.altered(in: $0) } == [])
    }

    @Test("Fifty copies end the same")
    func many() throws {
        let copies = try work(50, steps: 300, seed: 1)
        try settle(copies)
        let lines = try copies.stores[0].canonicalLines()
        for store in copies.stores {
            #expect(try store.canonicalLines() == lines)
            #expect(try store.check() == [])
        }
        #expect(try copies.stores[0].versionVector().writers.count > 25)
    }

    @Test("A second merge of the same brings nothing")
    func idempotent() throws {
        let copies = try work(3, steps: 30, seed: 2)
        try settle(copies)
        let acts = try copies.stores[0].acts()
        #expect(try copies.stores[1].merge(acts, from: "again") == MergeResult())
        #expect(try copies.stores[1].unknown(acts).isEmpty)
    }

    @Test(
        "The later of two words that had not seen each other shows, both are kept, and a decision settles it everywhere"
    )
    func conflict() throws {
        let copies = try Copies(2, seed: 3, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        copies.clock.pass(60_000)
        _ = try two.commit(act("mx", Change(.city, "tijuana", .share, to: "20")))
        try settle(copies)
        #expect(try one.plan().city("tijuana")?.share == 20)
        let conflict = try #require(try one.conflicts().first)
        #expect(try one.conflicts().count == 1 && two.conflicts() == [conflict])
        #expect(conflict.shown.author == "mx" && conflict.others.map(\.author) == ["us"])
        #expect(conflict.others.map(\.change.new) == ["10"] && conflict.field == .share)
        // Confirming the shown value decides the conflict; it is committed although no value changes.
        guard case .written = try one.commit(act("us", Change(.city, "tijuana", .share, to: "20"))) else {
            Testing.Issue.record("nothing was written")
            return
        }
        #expect(try one.conflicts().isEmpty && one.check() == [])
        try settle(copies)
        #expect(try two.conflicts().isEmpty)
        // Undoing the decision opens the conflict again.
        _ = try one.undo(by: Author(name: "us", side: "us"), on: day)
        #expect(try one.conflicts() == [conflict])
        try settle(copies)
        #expect(try two.conflicts() == [conflict] && two.check() == [])
    }

    @Test("Of two words of one moment that of the writer whose name sorts later shows, in every copy")
    func tie() throws {
        let copies = try Copies(2, seed: 13, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        _ = try two.commit(act("mx", Change(.city, "tijuana", .share, to: "20")))
        let times = try [one, two].map { try $0.versionVector().latest }
        try settle(copies)
        let later = try one.writer() > two.writer() ? 10 : 20
        #expect(times[0] == times[1])
        for store in [one, two] {
            #expect(try store.plan().city("tijuana")?.share == later)
            #expect(try store.conflicts().count == 1 && store.check() == [])
        }
    }

    @Test(
        "A status that one confirms while another changes it is a conflict, and the day goes with the word that shows")
    func confirmed() throws {
        let copies = try Copies(2, seed: 10, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        let effort = EffortID(city: "tijuana", line: .training)
        func say(_ status: Status, in store: Store, by author: String, on day: Day) throws {
            let author = Author(name: author, side: "us")
            _ = try store.commit(
                store.plan().assess(
                    [effort], as: Judgement(status: status), by: author, reason: "r", in: .english, on: day))
            copies.clock.pass(86_400_000)
        }
        try say(.onTrack, in: one, by: "ann", on: day)
        try settle(copies)
        try say(.offTrack, in: one, by: "ann", on: day + 1)
        try say(.onTrack, in: two, by: "bob", on: day + 2)
        try settle(copies)
        let said = try one.plan().assessment(of: effort, by: "us")
        #expect(said.status == .onTrack && said.by == "bob" && said.asOf == day + 2)
        #expect(
            try one.conflicts().map(\.others.first?.change.new) == ["off-track"] && two.conflicts() == one.conflicts())
        // The same assessment by the same person on the same day is no new act.
        try say(.onTrack, in: two, by: "ann", on: day + 3)
        let count = try two.counts().acts
        try say(.onTrack, in: two, by: "ann", on: day + 3)
        #expect(try two.counts().acts == count && two.conflicts().isEmpty)
    }

    @Test("Words that had seen each other, or say the same, are no conflict; nor what each side says for itself")
    func concord() throws {
        let copies = try Copies(2, seed: 4, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        _ = try two.commit(act("mx", Change(.city, "tijuana", .share, to: "10")))
        _ = try one.commit(act("us", Change(.assessment, "tijuana/training/us", .status, to: "done")))
        _ = try two.commit(act("mx", Change(.assessment, "tijuana/training/mx", .status, to: "off-track")))
        try settle(copies)
        _ = try two.commit(act("mx", Change(.city, "tecate", .share, to: "1")))
        try settle(copies)
        _ = try one.commit(act("us", Change(.city, "tecate", .share, to: "2")))
        try settle(copies)
        #expect(try one.conflicts().isEmpty && one.plan().city("tecate")?.share == 2)
        // Both wrote the same value; one continues from its own write, which the other had not read.
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "11")))
        #expect(try one.conflicts().isEmpty)
    }

    @Test("Removed here and edited there, in it or in what belongs to it: it is a conflict until somebody decides")
    func removed() throws {
        let copies = try Copies(2, seed: 5, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        _ = try two.commit(
            act("mx", Change(.project, "p", .title, to: "P"), Change(.project, "p", .effort, to: "tijuana/training")))
        copies.clock.pass(60_000)
        _ = try one.commit(act("us", Change(.city, "tijuana", .removed, to: "1")))
        try settle(copies)
        for store in [one, two] {
            let conflict = try #require(try store.conflicts().first)
            #expect(conflict.field == .removed && conflict.record == "tijuana" && conflict.shown.author == "us")
            #expect(Set(conflict.others.map(\.change.field)) == [.title, .effort])
            #expect(try store.plan().cities.map(\.id) == ["tecate"])
        }
        _ = try one.commit(act("us", Change(.city, "tijuana", .removed, to: "1")))
        try settle(copies)
        #expect(try two.conflicts().isEmpty && two.plan().cities.map(\.id) == ["tecate"])
        // Undoing the decision opens the conflict again, also in the other copy.
        let author = Author(name: "us", side: "us")
        _ = try one.undo(by: author, on: day)
        try settle(copies)
        #expect(try two.conflicts().count == 1 && one.conflicts().count == 1)
        _ = try two.commit(act("mx", Change(.city, "tijuana", .removed, to: nil)))
        _ = try two.undo(by: author, on: day)
        #expect(try two.conflicts().count == 1 && two.plan().cities.map(\.id) == ["tecate"] && two.check() == [])
        _ = try two.redo(by: author, on: day)
        try settle(copies)
        #expect(try one.conflicts().isEmpty && one.plan().projects.map(\.id) == ["p"])
    }

    @Test("Who removed a record is in no conflict with what they edit in it before or after, wherever that comes")
    func ownRemoval() throws {
        let copies = try Copies(2, seed: 12, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        let edits = [
            Change(.city, "tijuana", .share, to: "10"), Change(.city, "tijuana", .removed, to: "1"),
            Change(.city, "tijuana", .share, to: "11"), Change(.effort, "tijuana/training", .progress, to: "5"),
        ]
        for edit in edits {
            copies.clock.pass(60_000)
            _ = try one.commit(act("us", edit))
            #expect(try one.conflicts().isEmpty, "\(edit)")
        }
        try settle(copies)
        #expect(try two.conflicts().isEmpty && two.check() == [] && two.canonicalLines() == one.canonicalLines())
    }

    @Test("Undo takes back what was done here, not what came in; and what it does is merged as any other act")
    func undo() throws {
        let copies = try Copies(2, seed: 6, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        copies.clock.pass(60_000)
        _ = try two.commit(act("mx", Change(.city, "tecate", .share, to: "20")))
        try settle(copies)
        _ = try one.undo(by: Author(name: "us", side: "us"), on: day)
        try settle(copies)
        for store in [one, two] {
            #expect(try store.plan().city("tijuana")?.share == nil && store.plan().city("tecate")?.share == 20)
        }
        #expect(try one.undo(by: Author(name: "us", side: "us"), on: day) == .nothingLeft)
    }

    @Test("What comes in from another copy leaves what can be undone and redone here")
    func redo() throws {
        let copies = try Copies(2, seed: 11, skew: 0)
        let (one, two) = (copies.stores[0], copies.stores[1])
        let author = Author(name: "us", side: "us")
        _ = try one.commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        for share in ["20", "21"] {
            copies.clock.pass(60_000)
            _ = try two.commit(act("mx", Change(.city, "tecate", .share, to: share)))
            try settle(copies)
            let (undo, before) = (try one.nextUndo(), try one.plan())
            #expect(undo?.act.changes.map(\.record) == ["tijuana"])
            _ = try one.undo(by: author, on: day)
            copies.clock.pass(60_000)
            _ = try two.commit(act("mx", Change(.effort, "tecate/training", .progress, to: share)))
            try settle(copies)
            guard case .written(let redone) = try one.redo(by: author, on: day) else {
                Testing.Issue.record("nothing was redone")
                return
            }
            #expect(redone.act.changes.map(\.record) == ["tijuana"])
            #expect(try one.plan().city("tijuana") == before.city("tijuana"))
            #expect(try two.nextUndo()?.act.changes.map(\.record) == ["tecate/training"])
        }
    }

    @Test("A change never sorts before one that its writer had seen, whatever the clocks say")
    func clocks() throws {
        let copies = try Copies(2, seed: 9, skew: 0)
        let behind = try copies.copy(with: [copies.stores[0].acts()], now: copies.clock.wall(wrongBy: -86_400_000))
        _ = try copies.stores[0].commit(act("us", Change(.city, "tijuana", .share, to: "10")))
        _ = try behind.merge(copies.stores[0].acts(), from: "us")
        guard case .written(let entry) = try behind.commit(act("mx", Change(.city, "tijuana", .share, to: "20"))) else {
            Testing.Issue.record("nothing was written")
            return
        }
        #expect(try entry.time > copies.stores[0].versionVector().latest)
        _ = try copies.stores[0].merge(behind.acts(), from: "mx")
        #expect(try copies.stores[0].plan().city("tijuana")?.share == 20 && copies.stores[0].conflicts().isEmpty)
    }

    @Test("What a newer version has written is kept and passed on as it is")
    func newer() throws {
        let copies = try Copies(3, seed: 7)
        let change = [
            ExportedChange(kind: "city", record: "tijuana", field: "harbour", old: nil, new: "deep", context: nil),
            ExportedChange(kind: "harbour", record: "h", field: "name", old: nil, new: "North", context: nil),
        ]
        let act = ExportedAct(
            id: "new-1", time: HybridTime(milliseconds: 1_276_600_000_000).raw, enteredAt: 1, writer: "new",
            author: "a", partner: nil, reason: nil, asOf: "2010-06-15", kind: "blessed", target: nil, changes: change)
        _ = try copies.stores[1].merge([act], from: "new")
        _ = try copies.stores[2].merge(copies.stores[1].acts(), from: "one")
        #expect(try copies.stores[2].acts().contains(act))
        #expect(try copies.stores[2].check() == [] && copies.stores[2].plan() == copies.stores[0].plan())
        #expect(try copies.stores[2].acts(upTo: "U").allSatisfy { $0.id != "new-1" || $0.changes.count == 1 })
    }

    @Test("An act that contradicts the one of its name is set aside, and what comes with it is taken")
    func contradicted() throws {
        let copies = try Copies(2, seed: 8)
        var acts = try copies.stores[0].acts()
        acts[0].changes[0].new = "Other"
        var other = acts[0]
        (other.id, other.writer) = ("x-1", "x")
        let result = try copies.stores[1].merge([acts[0], other], from: "x")
        #expect(result.acts == 1 && result.contradictions == 1)
        _ = try copies.stores[0].merge([other], from: "x")
        #expect(try copies.stores[1].canonicalLines() == copies.stores[0].canonicalLines())
    }
}
