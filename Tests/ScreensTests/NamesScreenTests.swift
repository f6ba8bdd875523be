import Phrases
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Offices in lists and fields")
struct NamesScreenTests {
    /// The sample with two records that name an office in one language only, and in other letters.
    private var plan: Plan {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.commitment, "sample-2/mx", .text(.lead, .spanish), to: nil),
            Change(.commitment, "sample-9/mx", .lead, to: nil),
            Change(.commitment, "sample-9/mx", .text(.lead, .spanish), to: "ADUANAS"),
        ])
        return plan
    }

    private func state(_ language: Language) -> State {
        var state = State(showing: plan, language: language, size: (100, 40))
        state.complete(with: plan, nextUndo: nil)
        return state
    }

    @Test("The filters name each office once, in the language of the screen", arguments: Language.allCases)
    func filters(language: Language) {
        let state = self.state(language)
        let labels = state.promiseFilters.options.map(\.label)
        #expect(Set(labels.map(Folding.slug)).count == labels.count, "\(labels)")
        let (own, other) = language == .english ? ("Customs", "Aduanas") : ("Aduanas", "Customs")
        #expect(
            labels.filter { $0.lowercased() == own.lowercased() }.count == 1
                && !labels.contains { $0.lowercased() == other.lowercased() })
        let found = ["customs", "aduanas"].flatMap { state.found(for: $0).listed.map(\.label) }
        #expect(found.filter { $0.lowercased() == own.lowercased() }.count >= 1, "\(found)")
    }

    @Test("An office is offered by a word of either language, in the language of the field")
    func suggestions() throws {
        for language in Language.allCases {
            for (field, name) in [(FieldName.lead, "Customs"), (.text(.lead, .spanish), "Aduanas")] {
                for typed in ["cus", "adu"] {
                    var state = self.state(language)
                    beginAdding(.commitment, [], &state)
                    let fields = if case .form(let form)? = state.overlay { form.fields } else { [FormField]() }
                    var lead = try #require(fields.first { $0.name == field })
                    lead.text = TextField(typed)
                    let offered = state.suggestions(for: lead).map { $0.text.lowercased() }
                    #expect(offered.contains(name.lowercased()), "\(field) \(typed): \(offered)")
                }
            }
        }
    }
}
