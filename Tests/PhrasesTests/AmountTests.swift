import Phrases
import Plan
import Testing

@Suite("Amounts in narrow columns")
struct AmountTests {
    @Test(
        "An amount is shown with the name of its power",
        arguments: [
            ("1200000000000", "1.2 tn", "1.2 bill."), ("600000000000", "600 bn", "600 mil M"),
            ("156400000", "156 M", "156 M"), ("1500000", "1.5 M", "1.5 M"), ("12000", "12 k", "12 k"),
            ("9999", "9,999", "9,999"), ("0.03", "0.03", "0.03"), ("-2500000", "-2.5 M", "-2.5 M"),
        ])
    func short(code: String, english: String, spanish: String) throws {
        let figure = try #require(Figure(code: code))
        #expect(Language.english.phrases.words.short(figure) == english)
        #expect(Language.spanish.phrases.words.short(figure) == spanish)
    }

    @Test("A share of an amount that is not 0 is never shown as 0", arguments: Language.allCases)
    func shares(language: Language) {
        let words = language.phrases.words
        #expect(words.percent(0, of: Figure(0)) == "0%")
        #expect(words.percent(0, of: Figure(3)) == "<1%")
        #expect(words.percent(7, of: Figure(3)) == "7%")
    }

    @Test(
        "A number with too many decimals is refused for that, any other text for itself", arguments: Language.allCases)
    func decimals(language: Language) {
        for field in [FieldName.pledged, .value, .target] {
            for (text, isTooLong) in [
                ("1.23456", true), ("1,500.123456", true), ("-0.00001", true), ("1.23456M", true), ("1.5e6", false),
                ("1.2345x", false), ("a.23456", false), ("1.2.34567", false), ("", false),
            ] {
                let said = language.phrases.sentence(for: .notUnderstood(field, text), in: SamplePlan.plan)
                #expect(
                    said.contains(language == .english ? "four decimals" : "cuatro decimales") == isTooLong, "\(said)")
            }
        }
    }
}
