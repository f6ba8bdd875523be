import Phrases
import Plan
import Testing

@Suite("Sentences for issues")
struct IssueSentenceTests {
    private let plan = SamplePlan.plan

    @Test(
        "Each says where, what and since when in one sentence, without a comment of its own",
        arguments: Language.allCases)
    func sentences(language: Language) {
        let phrases = language.phrases
        for issue in plan.issues(on: SamplePlan.day) {
            let sentence = phrases.sentence(for: issue, in: plan, on: SamplePlan.day)
            #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && !sentence.contains(" ,"), "\(sentence)")
            #expect(sentence.hasPrefix(phrases.place(of: issue, in: plan)), "\(sentence)")
            #expect(!sentence.contains(";"), "\(sentence)")
            #expect(!sentence.contains("sample-") && !sentence.contains("homicides"), "\(sentence)")
            if let since = issue.since {
                #expect(sentence.contains(phrases.words.day(since, seenFrom: SamplePlan.day)), "\(sentence)")
            }
        }
    }

    @Test("Two of them in full")
    func full() throws {
        let found = plan.issues(on: SamplePlan.day)
        let lag = try #require(found.first { $0.kind == .delivery && $0.severity == .serious })
        #expect(
            Language.english.phrases.sentence(for: lag, in: plan, on: SamplePlan.day)
                == "Ciudad Juárez, Resources: “Inspection devices at the bridges”: delivery is 76 days overdue (due 31 Mar)."
        )
        let focus = try #require(found.first { $0.kind == .focus })
        #expect(
            Language.spanish.phrases.sentence(for: focus, in: plan, on: SamplePlan.day)
                == "El plan: estas ciudades: 60% de la violencia (declarado), 21% (medido, 2009)."
        )
    }

    @Test("No rule and no level share a name", arguments: Language.allCases)
    func names(language: Language) {
        let words = language.phrases.issues
        #expect(Set(IssueKind.allCases.map { words.kind($0) }).count == IssueKind.allCases.count)
        #expect(Set(Severity.allCases.map { words.severity($0) }).count == 3)
    }
}
