import Canvas
import Foundation
import Phrases
import Plan
import Screens
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("An excerpt of the plan")
struct ExcerptTests {
    private let place = Workplace()

    @Test(
        "Holds the record with all its values, what is under it, and what it is called", arguments: RecordKind.allCases)
    func whole(kind: RecordKind) throws {
        let store = try SampleFile.open(place.plan)
        defer { store.close() }
        let plan = try store.plan()
        let phrases = Language.english.phrases
        #expect(kind == .attendance || !plan.ids(of: kind).isEmpty)
        for id in plan.ids(of: kind) {
            let excerpt = try store.partialPlan(around: [id])
            let isThere = plan.value(kind, id, .removed) == nil
            #expect(try store.holds(kind, id) == isThere, "\(kind) \(id)")
            for field in kind.fields {
                #expect(
                    excerpt.value(kind, id, field.name) == plan.value(kind, id, field.name),
                    "\(kind) \(id) \(field.name)")
            }
            #expect(phrases.name(of: kind, id, in: excerpt) == phrases.name(of: kind, id, in: plan))
            #expect(excerpt.settings == plan.settings && excerpt.partners == plan.partners)
        }
    }

    @Test("Has no more than what was asked for")
    func small() throws {
        let store = try SampleFile.open(place.plan)
        defer { store.close() }
        let excerpt = try store.partialPlan(around: ["tijuana/training"])
        #expect(excerpt.cities.map(\.id) == ["tijuana"])
        #expect(excerpt.ids(of: .reading).isEmpty)
        #expect(!excerpt.projects.isEmpty && excerpt.projects.allSatisfy { $0.effort == "tijuana/training" })
        #expect(try !store.holds(.city, "tij") && !store.holds(.effort, "tij/training") && !store.holds(.project, "x"))
        #expect(try store.holds(.effort, "tijuana/training") && store.holds(.plan, Plan.settingsID))
    }

    @Test("A command that names its city by half a name does the same as one that names it whole")
    func named() throws {
        try SampleFile.make(place.plan)
        let set = try place.cinco("set", "juar", "training", "at-risk", "-m", "Late", "--as", "us")
        #expect(set.output == "Ciudad Juárez, Training (US): status on track → at risk\n")
        let several = try place.cinco("set", "c", "training", "at-risk", "--as", "us")
        #expect(several.code == 1 && several.errorOutput.contains("Culiacán"))
        let removed = try place.cinco("remove", "city", "culiacan")
        #expect(removed.code == 0)
        #expect(try place.cinco("set", "culiacan", "training", "done", "--as", "us").code == 1)
        #expect(try place.cinco("edit", "city", "culiacan", "--note", "x").code == 1)
        #expect(try place.cinco("undo").output.hasPrefix("Undone: "))
        #expect(try place.cinco("check").code == 0)
    }

    @Test("Of many cities the first screen reads those in view, and shows them as it does when all is read")
    func board() throws {
        let names = (0..<60).map { "City \($0)" }
        let made = try place.run(
            Workplace.program,
            ["new", place.plan, "--start", "2010-01-01", "--partner", "US", "--partner", "MX"]
                + names.flatMap { ["--city", $0] })
        #expect(made.code == 0, "\(made.errorOutput)")
        for city in ["city-3", "city-50"] {
            #expect(try place.cinco("set", city, "training", "at-risk", "-m", "Late", "--as", "us").code == 0)
        }
        let home = place.path
        let context = Context(OptionValues(), environment: { $0 == "HOME" ? home : nil })
        let session = try Session.start(context, path: place.plan, size: (80, 24), isColoured: true)
        let first = view(session.state)
        #expect(session.state.isPartial && session.state.plan.cities.count == 60)
        #expect(session.state.plan.assessment(of: EffortID(city: "city-50", line: .training), by: "us").status == nil)
        session.settle()
        let whole = view(session.state)
        #expect(!session.state.isPartial)
        #expect(
            session.state.plan.assessment(of: EffortID(city: "city-50", line: .training), by: "us").status == .atRisk)
        // The numbers of issues follow when all is read.
        let looking = session.state.phrases.issues.looking
        for row in (0..<16).prefix(while: { !text(of: first, $0).contains(looking) }) {
            let pairs = zip(text(of: first, row), text(of: whole, row))
            #expect(pairs.allSatisfy { $0 == $1 || $0 == " " && $1.isNumber }, "\(text(of: first, row))")
        }
        #expect((0..<24).contains { text(of: whole, $0).contains("0 off track") })
        #expect(!(0..<24).contains { text(of: first, $0).contains("off track") })
    }

    @Test("A large plan is read behind the screen: the selection moves meanwhile, any other key waits for the rest")
    func behind() throws {
        let store = try SampleFile.open(place.plan)
        let notes =
            (0..<60).map { Change(.city, "city-\($0)", .name, to: "City \($0)") }
            + (0..<500).map {
                Change(.project, "p\($0)", .text(.note, .english), to: String(repeating: "n", count: 10_000))
            }
        _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: notes))
        let plan = try store.plan()
        store.close()
        let home = place.path
        let context = Context(OptionValues(), environment: { $0 == "HOME" ? home : nil })
        for event in [Event.key(.character("x")), .planChanged] {
            let session = try Session.start(context, path: place.plan, size: (80, 24), isColoured: true)
            session.settle()
            let descriptor = try #require(session.reading?.descriptor)
            #expect(session.state.isPartial && session.descriptors == [descriptor])
            for key in [Key.down, .right, .up, .down] { #expect(session.state.suffices(for: .key(key))) }
            for key in [Key.enter, .character("s"), .pageDown, .character("x")] {
                #expect(!session.state.suffices(for: .key(key)))
            }
            if event == .planChanged {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                #expect(poll(&waiting, 1, 60_000) == 1)
            }
            _ = session.handle(event)
            #expect(session.reading == nil && session.state.isAnalysed && session.state.plan == plan)
            #expect(session.state.issues == plan.issues(on: session.state.today))
        }
    }

    @Test("What another program writes while a large plan is read is there when that is taken")
    func behindOthers() throws {
        let store = try SampleFile.open(place.plan)
        defer { store.close() }
        let notes = (0..<500).map {
            Change(.project, "p\($0)", .text(.note, .english), to: String(repeating: "n", count: 10_000))
        }
        _ = try store.commit(Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: notes))
        let home = place.path
        let context = Context(OptionValues(), environment: { $0 == "HOME" ? home : nil })
        let session = try Session.start(context, path: place.plan, size: (80, 24), isColoured: true)
        session.settle()
        var waiting = pollfd(fd: try #require(session.reading?.descriptor), events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 60_000) == 1)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "Meanwhile")
        _ = try store.commit(Act(author: "b", partner: "us", asOf: SamplePlan.day, changes: [change]))
        _ = session.handle(.key(.character("x")))
        #expect(session.state.plan.city("tijuana")?.note[.english] == "Meanwhile" && session.state.isAnalysed)
    }

    private func text(of canvas: Canvas, _ row: Int) -> String {
        (0..<canvas.width).map { String(canvas[row, $0].scalar) }.joined()
    }
}
