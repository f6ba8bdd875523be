import TestSupport
import Testing

@testable import Plan

@Suite("Summaries of acts")
struct ActSummaryTests {
    /// The name of a new record of each kind that has one.
    private static let named: [RecordKind: FieldName] = [
        .project: .title, .milestone: .title, .measure: .title, .vulnerability: .title, .condition: .title,
        .partner: .text(.name, .english), .phase: .text(.name, .english), .action: .text(.text, .english),
        .decision: .text(.text, .english), .note: .text(.text, .english),
    ]

    private func act(_ changes: [Change]) -> Act {
        Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: changes)
    }

    @Test(
        "A record that is entered in any language is told as added, and its name in another language as a change of it")
    func names() throws {
        for (kind, field) in ActSummaryTests.named {
            for language in Language.allCases {
                let own = Change(kind, "n-1", field.inLanguage(language), to: "Nueva")
                let other = Change(kind, "n-1", field.inLanguage(language.next), to: "New")
                let plan = SamplePlan.plan.moved(by: [own])
                let added = act([own, Change(kind, "n-1", .marking, to: "U")]).summary(in: plan)
                #expect(
                    added == .records([RecordSummary(kind: kind, record: "n-1", content: .added)], more: 0), "\(kind)")
                let translated = act([other]).summary(in: plan.moved(by: [other]))
                #expect(
                    translated
                        == .records([RecordSummary(kind: kind, record: "n-1", content: .changed([other]))], more: 0),
                    "\(kind)")
            }
        }
    }

    @Test("A plan is told as made, in whatever language its title is", arguments: Language.allCases)
    func founded(language: Language) throws {
        let title = Change(.plan, Plan.settingsID, .text(.title, language), to: "P")
        var plan = Plan()
        plan.apply([title])
        #expect(act([title]).summary(in: plan) == .founded(title: "P"))
        let other = Change(.plan, Plan.settingsID, .text(.title, language.next), to: "Q")
        plan.apply([other])
        if case .founded = act([other]).summary(in: plan) { Testing.Issue.record("a translation founds a plan") }
    }
}
