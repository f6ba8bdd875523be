import Phrases
import Plan
import TestSupport
import Testing

@Suite("Sentences of groups of issues")
struct IssueGroupSentenceTests {
    private func rows(_ plan: Plan, _ language: Language, room: Int) -> [(group: IssueGroup, text: String)] {
        IssueGroup.first(of: plan.issues(on: SamplePlan.day), in: plan).map { group in
            (group, language.phrases.sentence(for: group, in: plan, on: SamplePlan.day) { $0.count <= room })
        }
    }

    @Test("A row begins with its place, names it once, and has room in two lines", arguments: Language.allCases)
    func sample(language: Language) {
        let plan = SamplePlan.plan
        for (group, text) in rows(plan, language, room: 140) {
            let place = language.phrases.name(of: group.place, in: plan)
            #expect(text.hasPrefix(place + ": ") && text.hasSuffix(".") && !text.contains("  "), "\(text)")
            #expect(text.count <= 140, "\(text)")
            for city in plan.cities where text.hasPrefix(plan.cityName(city.id)) {
                #expect(text.components(city.name) == 1, "\(text)")
            }
        }
    }

    @Test("A row counts every issue that it does not tell", arguments: 0..<20)
    func counts(seed: Int) throws {
        let plan = RandomPlan(seed).plan
        for room in [0, 60, 140] {
            for (group, text) in rows(plan, .english, room: room) {
                let further = text.matches(of: try Regex("\\(\\+(\\d+)\\)", as: (Substring, Substring).self))
                let more = text.matches(of: try Regex("; (\\d+) more\\.$", as: (Substring, Substring).self))
                let told = group.facts.prefix(3).count
                let counted = (further + more).compactMap { Int($0.output.1) }.reduce(0, +)
                #expect(counted < group.issues.count && counted >= group.issues.count - told * 50, "\(text)")
                #expect(room > 0 || group.facts.count == 1 || !more.isEmpty, "\(text)")
            }
        }
    }

    @Test("No title is cut where the row has room for all of it", arguments: Language.allCases)
    func wholeTitles(language: Language) {
        for (_, text) in rows(SamplePlan.plan, language, room: .max) {
            #expect(!["…”", "…»"].contains(where: text.contains), "\(text)")
        }
    }

    @Test("Three of them in full")
    func full() throws {
        let texts = rows(SamplePlan.plan, .english, room: 140).map(\.text)
        #expect(texts.contains { $0.contains("Homicides off target: Ciudad Juárez 293/169, ") }, "\(texts)")
        #expect(texts.last?.hasPrefix("Data to complete: ") == true, "\(texts)")
    }

    @Test("A title loses the name of the row's city, and is cut where it is long")
    func titles() throws {
        var plan = SamplePlan.plan
        let late = try #require(plan.projects.first { $0.title.plain == "Inspection devices at the bridges" })
        plan.apply([Change(.project, late.id, .title, to: "X-ray vans for mobile inspection, Ciudad Juárez")])
        #expect(
            rows(plan, .english, room: 300).contains { $0.text.contains("“X-ray vans for mobile inspection”") })
        plan.apply([Change(.project, late.id, .title, to: String(repeating: "x", count: 200))])
        #expect(
            rows(plan, .english, room: 140).contains { $0.text.contains("x…”") && $0.text.count <= 140 })
        #expect(
            rows(plan, .english, room: 500).contains { $0.text.contains(String(repeating: "x", count: 200) + "”") })
    }

    @Test("Questions of the sample, in both languages")
    func questions() throws {
        let plan = SamplePlan.plan
        let questions = plan.openQuestions(plan.issues(on: SamplePlan.day), on: SamplePlan.day)
        let dispute = try #require(questions.first { $0.kind == .disputed })
        #expect(
            Language.english.phrases.sentence(for: dispute, in: plan, on: SamplePlan.day)
                == "Ciudad Juárez, Technology: the United States reports at risk, Mexico off track: which applies?")
        let deadlock = try #require(questions.first { $0.kind == .deadlock })
        #expect(
            Language.spanish.phrases.sentence(for: deadlock, in: plan, on: SamplePlan.day)
                == "Ciudad Juárez, Operaciones conjuntas: dependencia circular con Capacitación: ¿quién da el primer paso y cuándo?"
        )
        for language in Language.allCases {
            for question in questions {
                let text = language.phrases.sentence(for: question, in: plan, on: SamplePlan.day)
                #expect(text.hasSuffix("?") && !text.contains("sample-"), "\(text)")
            }
        }
    }

    @Test(
        "A deadlock that one of its efforts asks about names the others and not that one", arguments: Language.allCases)
    func deadlock(language: Language) throws {
        let (plan, phrases) = (SamplePlan.plan, language.phrases)
        let questions = plan.openQuestions(plan.issues(on: SamplePlan.day), on: SamplePlan.day)
        let question = try #require(questions.first { $0.kind == .deadlock })
        guard case .deadlock(let subjects) = question.issue.cause else { return }
        let efforts = subjects.compactMap(plan.effort)
        #expect(efforts.count > 1)
        let group = try #require(IssueGroup.first(1, of: [question.issue], in: plan).first)
        for effort in efforts {
            for text in [
                phrases.question(question, in: plan, on: SamplePlan.day, at: effort),
                phrases.sentence(for: group.placed(at: effort), in: plan, on: SamplePlan.day, saysWhere: false) { _ in
                    true
                },
            ] {
                #expect(!text.contains(phrases.words.line(effort.line)), "\(text)")
                for other in efforts where other != effort { #expect(text.contains(phrases.words.line(other.line))) }
            }
        }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
