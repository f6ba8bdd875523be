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

    @Test("A reason in another language than the reader's is marked", arguments: Language.allCases)
    func marked(language: Language) {
        for written in Language.allCases {
            let text = origin(.text(.reason, written), in: language)
            #expect(text.hasSuffix(written == language ? ": Late" : ": Late [\(written.rawValue)]"), "\(text)")
        }
    }
}
