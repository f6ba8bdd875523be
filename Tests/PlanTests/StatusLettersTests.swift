import TestSupport
import Testing

@testable import Plan

@Suite("Letters of statuses")
struct StatusLettersTests {
    @Test(
        "Are read with or without blanks and commas, in capitals and small",
        arguments: ["Q W X Y Z", "qwxyz", "q, w,X y Z"])
    func typed(text: String) throws {
        let letters = try #require(StatusLetters(typed: text))
        #expect(letters.code == "Q W X Y Z")
        #expect(Status.allCases.map { letters[$0] } == ["Q", "W", "X", "Y", "Z"])
        #expect(StatusLetters(code: letters.code) == letters)
        #expect((StatusLetters(code: text) != nil) == (text == letters.code))
    }

    @Test(
        "Five different ones of A to Z are needed, whatever way they come in",
        arguments: [
            "Q W X Y Q", "Q W X Y q", "QWXY", "QWXYZA", "Q W X Y 1", "Q W X Y Ñ", "Q W X Y ß", "Q W X Y ●", "?????",
            "А В Е К М",
        ])
    func refused(text: String) throws {
        #expect(StatusLetters(typed: text) == nil && StatusLetters(code: text) == nil)
        let plan = SamplePlan.plan
        let field = try #require(RecordKind.plan.field(.letters))
        let words = EntryWords(
            choice: { _, code in [code] }, line: { [$0.rawValue] }, ladder: { [$0.ladder] }, affirmed: [], denied: [])
        #expect(throws: EditError.notUnderstood(.letters, text)) {
            try EntryParser(words, in: plan, on: SamplePlan.day).code(for: text, of: field)
        }
        #expect(throws: EditError.self) {
            try plan.changes(for: Edit(.plan, Plan.settingsID, [(.letters, text)]), on: SamplePlan.day)
        }
        // Of another copy, or of a file that was tampered with, it is no value.
        var settings = Settings(id: Plan.settingsID)
        #expect(!settings.set(.letters, to: text) && settings.letters == nil)
    }
}
