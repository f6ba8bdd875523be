import Canvas
import Foundation
import GRDB
import Plan
import Screens
import Store
import TestCopies
import TestSupport
import Testing

@testable import cinco

@Suite("What other programs write while a plan is open")
struct OthersChangesTests {
    private let place = Workplace()

    private func session() throws -> Session {
        let home = place.path
        var options = OptionValues()
        (options.language, options.author, options.today) = ("en", "planner", "2010-06-20")
        let context = Context(options, environment: { $0 == "HOME" ? home : nil })
        let session = try Session.start(
            context, path: place.plan, size: (120, 40), isColoured: true, now: { TapeClock.noon + 5 * Day.milliseconds }
        )
        session.settle()
        return session
    }

    /// Whether a session that was open all the time shows the same as a new one.
    private func isUpToDate(_ session: Session) throws -> Bool {
        let fresh = try self.session().state
        _ = session.handle(.planChanged)
        let state = session.state
        return state.plan == fresh.plan && state.issues == fresh.issues && state.since == fresh.since
            && state.summary == fresh.summary
    }

    @Test("Each act of another program is followed to what a program shows that is opened after it", arguments: 0..<8)
    func follows(seed: Int) throws {
        var random = RandomPlan(seed, days: ["2009-12-31", "2010-06-01", "2010-06-14", "2010-06-20"])
        let all = RecordKind.allCases.flatMap { kind in
            random.plan.ids(of: kind).flatMap { id in
                kind.fields.filter { $0.use != .key }.compactMap { field in
                    random.plan.value(kind, id, field.name).map { Change(kind, id, field.name, to: $0) }
                }
            }
        }
        func act(_ changes: [Change]) -> Act {
            Act(author: "b", partner: "us", asOf: SamplePlan.day, changes: changes)
        }
        let store = try Store(making: place.plan, founding: act(all), now: { TapeClock.noon + 10 * 86_400_000 })
        defer { store.close() }
        let session = try session()
        var followed = 0
        for step in 0..<30 {
            // The store refuses changes of a closed meeting.
            guard case .written? = try? store.commit(act(random.change())) else { continue }
            if step % 5 == 0 { _ = try? store.undo(by: Author(name: "b", side: "us"), on: SamplePlan.day) }
            // Only the new changes are read.
            #expect(try session.mark.flatMap { try session.store?.externalChanges(since: $0) } != nil)
            #expect(try isUpToDate(session), "seed \(seed), step \(step)")
            followed += 1
        }
        #expect(followed > 10)
    }

    @Test(
        "So is what a merge brings in, a file that is restored or mended, a meeting that is closed, and very many changes"
    )
    func otherWays() throws {
        try SampleFile.make(place.plan)
        let (copy, bundle) = (place.path + "/copy.cinco", place.path + "/bundle")
        func cinco(_ words: [String], plan: String? = nil) throws {
            let run = try place.run(Workplace.program, words + ["--as", "mx"] + (plan.map { ["--plan", $0] } ?? []))
            #expect(run.code == 0, "\(words) \(run.errorOutput)")
        }
        let session = try session()
        try cinco(["backup", place.path + "/safe"])
        try cinco(["bundle", bundle])
        try cinco(["merge", bundle, "--plan", copy])
        try cinco(["edit", "city", "tijuana", "--note", "ours"])
        #expect(try isUpToDate(session))
        try cinco(["edit", "city", "tijuana", "--note", "theirs"], plan: copy)
        try cinco(["set", "tijuana", "training", "done"], plan: copy)
        try FileManager.default.removeItem(atPath: bundle)
        try cinco(["bundle", bundle], plan: copy)
        try cinco(["merge", bundle])
        #expect(try isUpToDate(session) && session.state.plan.conflicts.count == 1)
        let other = try Store(opening: place.plan)
        let held = [Change(.meeting, "m9", .day, to: "2010-06-19"), Change(.meeting, "m9", .closed, to: "2010-06-19")]
        _ = try other.close("m9", with: Act(author: "b", partner: "us", asOf: SamplePlan.day, changes: held))
        #expect(try isUpToDate(session) && session.state.since?.meeting?.id == "m9")
        try damage("UPDATE value SET value = 'x' WHERE kind = 'city' AND field = 'note'")
        _ = session.handle(.planChanged)
        try cinco(["check", "--repair"])
        #expect(try isUpToDate(session))
        // An act that is read before the repair does not hide that the other values were repaired.
        try damage("UPDATE value SET value = 'x' WHERE kind = 'city' AND field = 'note'")
        _ = session.handle(.planChanged)
        try cinco(["check", "--repair"])
        try cinco(["edit", "city", "culiacan", "--note", "later"])
        #expect(try isUpToDate(session))
        try cinco(["restore", place.path + "/safe"])
        #expect(try isUpToDate(session) && session.state.plan.conflicts.isEmpty)
        let many = (0..<3000).map { Change(.project, "p\($0)", .title, to: "Project \($0)") }
        _ = try other.commit(Act(author: "b", partner: "us", asOf: SamplePlan.day, changes: many))
        #expect(try isUpToDate(session) && session.state.plan.projects.count > 3000)
    }

    @Test("A file that is restored or mended after acts of one's own is read anew: nothing is shown that is gone")
    func afterOwn() throws {
        try SampleFile.make(place.plan)
        let session = try session()
        func press(_ keys: String) { for event in Tape.events(keys, TapeClock()) { _ = session.handle(event()) } }
        press("s d")
        #expect(try place.cinco("backup", place.path + "/safe").code == 0)
        press("Down s d")
        let now = session.state.plan
        #expect(try place.cinco("restore", place.path + "/safe").code == 0)
        #expect(try isUpToDate(session) && session.state.plan != now)
        press("s d")
        try damage("UPDATE value SET value = 'x' WHERE kind = 'city' AND field = 'name'")
        _ = session.handle(.planChanged)
        press("u")
        #expect(try place.cinco("check", "--repair").code == 0)
        #expect(try isUpToDate(session) && session.state.plan.city("tijuana")?.name == "Tijuana")
    }

    private func damage(_ sql: String) throws {
        let queue = try DatabaseQueue(path: place.plan)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }
}
