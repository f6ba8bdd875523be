import Phrases
import Plan
import Testing

@Suite("Words of earlier versions")
struct FormerWordsTests {
    @Test("They are understood in every language", arguments: Language.allCases)
    func understood(language: Language) {
        let words = language.phrases.entryWords(in: nil)
        #expect(words.codes("Pedido", of: .commitmentState) == ["asked"])
        #expect(words.codes("solicitado", of: .commitmentState) == ["asked"])
        #expect(words.codes("más alto es mejor", of: .direction) == ["up"])
    }

    @Test(
        "So are stages",
        arguments: [
            ("depurada", "training", "2"), ("a cargo del socio", "joint-operations", "5"),
            ("intercambio regular", "cooperation", "2"),
        ])
    func stages(word: String, line: String, stage: String) throws {
        let field = try #require(RecordKind.effort.field(.stage))
        let parser = EntryParser(
            Language.english.phrases.entryWords(in: SamplePlan.plan), in: SamplePlan.plan, on: SamplePlan.day,
            line: LineOfEffort(code: line)
        )
        #expect(try parser.code(for: word, of: field) == stage)
    }
}
