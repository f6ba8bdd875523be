import Plan
import Testing

@testable import Phrases

@Suite("The words of closed lists")
struct ClosedListTests {
    /// Every text under which any screen shows a value, in any language, and its code.
    private func shown(_ choice: Choice, _ code: String) -> [String] {
        [code] + Language.allCases.flatMap { $0.phrases.words.shown(choice, code, nil) }
    }

    @Test("A value is named by its code, and by every word and letter that a screen shows", arguments: Choice.allCases)
    func named(choice: Choice) {
        for language in Language.allCases {
            let words = language.phrases.entryWords(in: nil)
            for code in choice.codes {
                for text in shown(choice, code) {
                    for typed in [text, text.uppercased(), text.lowercased()] {
                        #expect(words.codes(typed, of: choice) == [code], "\(language) \(choice): \(typed)")
                    }
                }
            }
        }
    }

    @Test(
        "The letters that a plan has set are taken as they are shown, in every language, and no others",
        arguments: ["Q W X Y Z", "R N D G A", "A R V S H"])
    func setByPlan(letters: String) throws {
        var plan = Plan()
        plan.apply([Change(.plan, Plan.settingsID, .letters, to: letters)])
        for language in Language.allCases {
            let words = language.phrases.entryWords(in: plan)
            for status in Status.allCases {
                let letter = language.phrases.letter(status, in: plan)
                #expect(words.codes(letter.lowercased(), of: .status) == [status.code], "\(language) \(letter)")
            }
            for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map({ String($0) }) where !letters.contains(letter) {
                #expect(words.codes(letter, of: .status) == [], "\(language) \(letter)")
            }
        }
    }

    @Test("A beginning of a word names nothing", arguments: Choice.allCases)
    func beginnings(choice: Choice) {
        let all = Set(choice.codes.flatMap { shown(choice, $0).map { Folding.slug($0) } })
        for language in Language.allCases {
            for text in choice.codes.flatMap({ shown(choice, $0) }) {
                for length in 1..<max(2, text.count) {
                    let beginning = String(text.prefix(length))
                    guard !all.contains(Folding.slug(beginning)) else { continue }
                    #expect(
                        language.phrases.entryWords(in: nil).codes(beginning, of: choice) == [],
                        "\(language): \(beginning)")
                }
            }
        }
    }

    @Test("A text that is no value of a closed list is refused with all that are", arguments: RecordKind.allCases)
    func refused(kind: RecordKind) {
        for phrases in Language.allCases.map(\.phrases) {
            for field in kind.fields {
                let words: [String]
                switch field.kind {
                case .choice(let choice), .list(let choice):
                    words = choice.codes.map { phrases.words.choice(choice, $0) }
                case .line: words = LineOfEffort.allCases.map(phrases.words.line)
                case .flag: words = [phrases.words.affirmed, phrases.words.denied]
                default: continue
                }
                let sentence = phrases.sentence(for: .notUnderstood(field.name, "xyzzy"), of: kind, in: Plan())
                #expect(words.allSatisfy(sentence.contains), "\(kind) \(field.name): \(sentence)")
            }
        }
    }

    @Test("No word or letter of one value is that of another, in whichever language", arguments: Choice.allCases)
    func distinct(choice: Choice) {
        var codes: [String: String] = [:]
        for code in choice.codes {
            for text in shown(choice, code) {
                // A shape has no slug, and is compared as it is.
                let slug = Folding.slug(text)
                let known = codes.updateValue(code, forKey: slug.isEmpty ? text : slug)
                #expect(known == nil || known == code, "\(text): \(code), \(known ?? "")")
            }
        }
    }

    @Test("A line of effort is named by its code and by both names in either language")
    func lines() {
        for line in LineOfEffort.allCases {
            for words in Language.allCases.map(\.phrases.words) {
                for text in [line.rawValue, words.line(line), words.lineShort(line)] {
                    for language in Language.allCases {
                        #expect(language.phrases.entryWords(in: nil).line(named: text) == line, "\(text)")
                    }
                }
            }
        }
    }
}
