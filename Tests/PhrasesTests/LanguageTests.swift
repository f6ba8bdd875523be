import Phrases
import Plan
import Testing

@Suite("Languages")
struct LanguageTests {
    struct Case: Sendable {
        let flag: String?
        let saved: String?
        let environment: [String: String]
        let language: Language

        init(_ language: Language, flag: String? = nil, saved: String? = nil, _ environment: [String: String] = [:]) {
            self.language = language
            self.flag = flag
            self.saved = saved
            self.environment = environment
        }
    }

    @Test(
        "The language is the first that is asked for and spoken",
        arguments: [
            Case(.english), Case(.spanish, ["LANG": "es_MX.UTF-8"]), Case(.spanish, ["LANG": "es"]),
            Case(.english, ["LANG": "fr_FR.UTF-8"]), Case(.english, ["LANG": "C"]),
            Case(.spanish, ["LANG": "en_US.UTF-8", "LC_MESSAGES": "es_MX"]),
            Case(.english, ["LANG": "es_MX", "LC_ALL": "en_US"]), Case(.spanish, ["LC_ALL": "", "LANG": "es_MX"]),
            Case(.spanish, ["LANG": "en_US.UTF-8", "LANGUAGE": "fr:es:en"]),
            Case(.english, ["LANG": "C.UTF-8", "LANGUAGE": "es"]),
            Case(.spanish, flag: "es", saved: "en", ["LANG": "en_US"]), Case(.english, saved: "en", ["LANG": "es_MX"]),
            Case(.spanish, flag: "es_MX.UTF-8"), Case(.spanish, flag: "klingon", ["LANG": "es_MX"]),
            Case(.english, ["LANG": "\u{1B}[31m"]),
        ])
    func chosen(of: Case) {
        let language = Language.chosen(flag: of.flag, saved: of.saved) { of.environment[$0] }.language
        #expect(language == of.language)
    }

    @Test(
        "In each language no two statuses share a letter, and every letter takes one column",
        arguments: Language.allCases)
    func letters(language: Language) {
        let letters = (Status.allCases.map { Optional($0) } + [nil]).map { language.phrases.letter($0, in: Plan()) }
        #expect(Set(letters).count == letters.count)
        #expect(letters.allSatisfy { $0.count == 1 })
        let shapes = (Status.allCases.map { Optional($0) } + [nil]).map { WordPhrases.shape($0) }
        #expect(Set(shapes).count == shapes.count)
    }

    @Test("A language has phrases of its own, by a name of its own", arguments: Language.allCases)
    func own(language: Language) {
        let phrases = language.phrases
        #expect(phrases.language == language)
        for other in Language.allCases where other != language {
            #expect(phrases.words.language != other.phrases.words.language)
            // A text in another language than the reader's has that language behind its name.
            let (own, foreign) = (FieldName.text(.note, language), FieldName.text(.note, other))
            #expect(phrases.words.field(own).count < phrases.words.field(foreign).count)
        }
    }

    @Test("The names of commands and of steps are told apart in each language", arguments: Language.allCases)
    func distinct(language: Language) {
        for line in LineOfEffort.allCases {
            let steps = language.phrases.words.ladder(line)
            #expect(steps.count == line.ladder.count && Set(steps).count == steps.count)
        }
        #expect(Set(LineOfEffort.allCases.map { language.phrases.words.lineShort($0) }).count == 5)
        #expect(LineOfEffort.allCases.allSatisfy { language.phrases.words.lineShort($0).count <= 11 })
        for kind in RecordKind.allCases {
            let words = kind.fields.map { language.phrases.words.field($0.name) }
            #expect(Set(words).count == words.count, "\(kind)")
            #expect(Set(kind.fields.map(\.name.machineName)).count == kind.fields.count, "\(kind)")
        }
    }

    @Test("No figure stands with the wrong number")
    func plurals() {
        let (en, es) = (Language.english.phrases.screens, Language.spanish.phrases.screens)
        #expect(en.daysLeft(1) == "1 day left" && en.daysLeft(2) == "2 days left")
        #expect(es.daysLeft(1) == "queda 1 día" && es.daysLeft(2) == "quedan 2 días")
        #expect(en.daysAgo(0) == "today" && es.daysAgo(1) == "hace 1 día")
        #expect(en.projects(1) == "1 project" && es.projects(2) == "2 proyectos")
    }
}
