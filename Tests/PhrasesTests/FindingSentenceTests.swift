import Phrases
import Plan
import Testing

@Suite("Sentences for findings")
struct FindingSentenceTests {
    private let plan = SamplePlan.plan

    @Test(
        "Each says where, what and since when in one sentence, without a comment of its own",
        arguments: Language.allCases)
    func sentences(language: Language) {
        let phrases = language.phrases
        for finding in plan.findings(on: SamplePlan.day) {
            let sentence = phrases.sentence(for: finding, in: plan, on: SamplePlan.day)
            #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && !sentence.contains(" ,"), "\(sentence)")
            #expect(sentence.hasPrefix(phrases.place(of: finding, in: plan)), "\(sentence)")
            #expect(!sentence.contains(";"), "\(sentence)")
            #expect(!sentence.contains("sample-") && !sentence.contains("homicides"), "\(sentence)")
            if let since = finding.since {
                #expect(sentence.contains(phrases.words.day(since, seenFrom: SamplePlan.day)), "\(sentence)")
            }
        }
    }

    @Test("Two of them in full")
    func full() throws {
        let found = plan.findings(on: SamplePlan.day)
        let lag = try #require(found.first { $0.kind == .lag && $0.severity == .serious })
        #expect(
            Language.english.phrases.sentence(for: lag, in: plan, on: SamplePlan.day)
                == "Ciudad Juárez · Resources: “Inspection devices at the bridges”: delivery is 76 days overdue since 31 Mar."
        )
        let focus = try #require(found.first { $0.kind == .focus })
        #expect(
            Language.spanish.phrases.sentence(for: focus, in: plan, on: SamplePlan.day)
                == "El plan: estas ciudades: 60% de la violencia (declarado), 21% (medido, 2009)."
        )
    }

    @Test("No rule and no level share a name", arguments: Language.allCases)
    func names(language: Language) {
        let words = language.phrases.findings
        #expect(Set(FindingKind.allCases.map { words.kind($0) }).count == FindingKind.allCases.count)
        #expect(Set(Severity.allCases.map { words.severity($0) }).count == 3)
    }
}
