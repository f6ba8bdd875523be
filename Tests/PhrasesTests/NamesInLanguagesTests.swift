import Plan
import TestSupport
import Testing

@testable import Phrases

@Suite("Names in the reader's language")
struct NamesInLanguagesTests {
    private var plan: Plan {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.phase, "handover", .text(.name, .english), to: "Handover"),
            Change(.phase, "handover", .start, to: "2010-12-01"),
            Change(.partner, "us", .text(.name, .spanish), to: nil),
            Change(.partner, "ca", .text(.name, .english), to: "CA"),
        ])
        return plan
    }

    @Test(
        "A text without words is of no language, and is not marked in another one",
        arguments: [
            ("INL/NAS", false), ("PGR, SSP", false), ("SHCP (UIF)", false), ("SEDENA", false), ("%", false),
            ("24/7", false),
            ("", false), ("Police", true), ("% of US cases", true), ("POLICE CARS OF THE STATE", true), ("警察", true),
        ])
    func abbreviations(text: String, hasWords: Bool) {
        let wording = Wording(text, in: .english)
        #expect(wording.hasWords == hasWords)
        #expect(Language.spanish.phrases.read(wording) == (hasWords ? text + " [en]" : text))
        #expect(Language.english.phrases.read(wording) == text)
    }

    @Test("A new plan's own title and side are read in every language without a mark", arguments: Language.allCases)
    func newPlan(language: Language) throws {
        let outline = PlanOutline(title: .plan, start: SamplePlan.day, months: 18, partners: [.team], cities: [])
        var plan = Plan()
        plan.apply(try outline.founding(by: "x", on: SamplePlan.day).changes)
        let (phrases, side) = (language.phrases, try #require(plan.partners.first))
        #expect(!phrases.title(of: plan).contains("[") && !phrases.name(of: side).contains("["))
    }

    @Test("A new plan's title and sides are texts of the language of whoever makes it", arguments: Language.allCases)
    func writer(language: Language) throws {
        let outline = PlanOutline(
            title: LocalizedText("Seguridad", in: language), start: SamplePlan.day, months: 18,
            partners: [LocalizedText("Policía Federal", in: language)], cities: [])
        var plan = Plan()
        plan.apply(try outline.founding(by: "x", on: SamplePlan.day).changes)
        #expect(plan.settings.title.wordings == [Wording("Seguridad", in: language)])
        #expect(plan.partners.map(\.name.wordings) == [[Wording("Policía Federal", in: language)]])
        #expect(plan.partners.map(\.id) == ["policia-federal"])
    }

    @Test("Sides and phases are named in the reader's language, else in another one that is marked")
    func names() throws {
        let phases = plan.phases
        for (language, sides, full, ages) in [
            (
                Language.english, ["United States", "Mexico"], ["United States (US)", "Mexico (MX)"],
                ["planning", "execution", "Handover"]
            ),
            (
                .spanish, ["United States [en]", "México"], ["United States [en] (US)", "México (MX)"],
                ["planeación", "ejecución", "Handover [en]"]
            ),
        ] {
            let phrases = language.phrases
            let own = try ["us", "mx"].map { try #require(plan.partner($0)) }
            #expect(own.map { phrases.name(of: $0) } == sides && own.map { phrases.fullName(of: $0) } == full)
            #expect(phases.map { phrases.name(of: $0) } == ages)
            let short = try #require(plan.partner("ca"))
            #expect(phrases.name(of: short) == "CA" && phrases.fullName(of: short) == "CA")
        }
    }

    @Test("The label of a name says its language only where that is not the reader's")
    func labels() {
        #expect(Language.spanish.phrases.words.field(.text(.lead, .spanish)) == "área responsable")
        #expect(Language.spanish.phrases.words.field(.lead) == "área responsable (inglés)")
        #expect(Language.english.phrases.words.text(.venue) == "place")
    }
}
