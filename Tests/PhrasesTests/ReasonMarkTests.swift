import Phrases
import Plan
import Testing

@Suite("Reasons of acts")
struct ReasonMarkTests {
    private func origin(_ field: FieldName, in language: Language) -> String {
        let changes = [
            Change(.assessment, "tijuana/training/us", .status, to: "at-risk"),
            Change(.assessment, "tijuana/training/us", field, to: "Late"),
        ]
        let act = Act(author: "x", partner: "us", reason: "Late", asOf: SamplePlan.day, changes: changes)
        return language.phrases.origin(
            of: Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act))
    }

    @Test(
        "An act without a name in which there is something to see is shown as by nobody", arguments: Language.allCases)
    func noName(language: Language) {
        let phrases = language.phrases
        for name in ["", " ", "\u{200B}", "\u{3164}"] {
            let act = Act(author: name, partner: "us", asOf: SamplePlan.day, changes: [])
            let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)
            let shown = phrases.name(ofAuthor: name)
            #expect(shown.hasPrefix("(") && phrases.origin(of: entry).hasPrefix("\(shown), US"))
            #expect(phrases.people([Author(name: name, side: nil): 1]).allSatisfy { $0.hasSuffix(shown) })
        }
        #expect(phrases.name(ofAuthor: "eve") == "eve")
    }

    @Test("A reason in another language than the reader's is marked", arguments: Language.allCases)
    func marked(language: Language) {
        for written in Language.allCases {
            let text = origin(.text(.reason, written), in: language)
            #expect(text.hasSuffix(written == language ? ": Late" : ": Late [\(written.rawValue)]"), "\(text)")
        }
    }
}
