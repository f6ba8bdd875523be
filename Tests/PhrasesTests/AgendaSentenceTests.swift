import TestSupport
import Testing

@testable import Phrases
@testable import Plan

@Suite("Sentences for what is done to an agenda, and of rows of any width")
struct AgendaSentenceTests {
    private let day = SamplePlan.day

    private func begun() throws -> (plan: Plan, changes: [Change]) {
        let outline = MeetingOutline(day: day, kind: .review, minutes: 20, marking: "U", present: [])
        let plan = SamplePlan.plan
        let changes = try plan.begin("m", outline, issues: plan.issues(on: day), at: 0, on: day)
        return (plan.moved(by: changes), changes)
    }

    private func sentence(_ changes: [Change], in plan: Plan, _ language: Language = .english, _ kind: ActKind = .done)
        -> String
    {
        let act = Act(author: "x", partner: "us", asOf: day, changes: plan.effective(changes))
        return language.phrases.sentence(
            for: Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: kind, act: act),
            in: plan.moved(by: changes))
    }

    @Test("Moving, skipping, carrying over and adding an item have words of their own")
    func items() throws {
        let plan = try begun().plan
        let items = plan.agenda(of: "m")
        let name = Language.english.phrases.name(of: items[1], in: plan)
        for steps in [1, -1] { #expect(sentence(plan.moving(items[1], by: steps), in: plan) == "Moved \(name)") }
        let skip = Change(.item, items[1].id, .skipped, to: true.code)
        let carry = Change(.item, items[1].id, .carried, to: true.code)
        let turn = plan.turn(to: items[2].id, in: try #require(plan.meeting("m")), at: 60)
        #expect(sentence([skip], in: plan) == "Skipped \(name)")
        #expect(sentence([carry] + turn, in: plan) == "Carried over to the next meeting: \(name)")
        #expect(sentence([carry], in: plan, .spanish).hasPrefix("Pasa a la próxima reunión: "))
        let skipped = plan.moved(by: [skip])
        #expect(sentence([Change(.item, items[1].id, .skipped, to: nil)], in: skipped) == "Included \(name) again")
        let title: [(field: FieldName, value: String?)] = [(.meeting, "m"), (.text(.title, .english), "Budget")]
        let added = try plan.adding(.item, title, fresh: "new", on: day).changes
        #expect(sentence(added, in: plan) == "Added Budget")
        let place = ItemOutline(again: items[1])
        #expect(sentence(plan.adding(place, to: "m", fresh: "again"), in: plan) == "Added \(name)")
    }

    @Test("An act that was undone is told by names, not by ids", arguments: Language.allCases)
    func lost(language: Language) throws {
        let (_, changes) = try begun()
        let acts: [[Change]] = [
            changes,
            [Change(.project, "r1", .title, to: "Vans"), Change(.project, "r1", .effort, to: "tijuana/training")],
            [Change(.decision, "meeting-1/r1", .text(.text, .english), to: "Vans")],
            [Change(.measure, "r1", .text(.title, .english), to: "Vans")],
        ]
        for changes in acts {
            let act = Act(author: "x", partner: "us", asOf: day, changes: changes)
            for kind in [ActKind.done, .undone] {
                let told =
                    kind == .done
                    ? act : Act(author: "x", partner: "us", asOf: day, changes: changes.reversed().map(\.inverse))
                let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: kind, act: told)
                let text = language.phrases.sentence(for: entry, in: SamplePlan.plan)
                #expect(!text.contains("r1") && !text.contains("m/") && !text.contains(" m "), "\(text)")
                #expect(text.contains("Vans") || text.contains("15 "), "\(text)")
            }
        }
    }

    @Test("A row tells the worst facts in their order, in every width and language", arguments: Language.allCases)
    func byRank(language: Language) throws {
        for plan in [SamplePlan.plan] + (0..<10).map({ RandomPlan($0).plan }) {
            for group in IssueGroup.first(of: plan.issues(on: day), in: plan) {
                let facts = group.facts.map(\.count)
                for room in stride(from: 20, to: 260, by: 20) {
                    let text = language.phrases.sentence(for: group, in: plan, on: day) { $0.count <= room }
                    let rest = try text.firstMatch(
                        of: Regex("; (\\d+) (more|más)\\.$", as: (Substring, Substring, Substring).self))
                    let left = rest.flatMap { Int($0.output.1) } ?? 0
                    let possible = (1...3).map { group.issues.count - facts.prefix($0).reduce(0, +) }
                    #expect(possible.contains(left), "\(text)")
                }
            }
        }
    }

    @Test("A title in another language loses the row's city too, and keeps its mark when it is cut")
    func foreignTitles() {
        let names = IssueNames(
            plan: SamplePlan.plan, phrases: Language.spanish.phrases, day: nil, effort: nil, city: "ciudad-juarez")
        #expect(names.withoutCity("Secure communications, Ciudad Juárez [en]") == "Secure communications [en]")
        #expect(names.withoutCity("Comunicaciones, Ciudad Juárez") == "Comunicaciones")
        var brief = names
        brief.titleLength = 12
        #expect(brief.brief("Secure communications, Ciudad Juárez [en]") == "Secure comm… [en]")
        #expect(brief.brief("Short, Ciudad Juárez [en]") == "Short [en]")
    }

    @Test("A text ends once, also before the mark of its language")
    func ended() {
        #expect("The list is late. [en]".ended == "The list is late. [en]")
        #expect("The list is late [en]".ended == "The list is late [en].")
        #expect("It is late".ended == "It is late." && "Late?".ended == "Late?")
    }
}
