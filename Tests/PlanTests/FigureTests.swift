import Plan
import Testing

@Suite("Decimal numbers")
struct FigureTests {
    @Test(
        "What is typed is read exactly, or not at all",
        arguments: [
            ("1500000", "1500000"), ("1,500,000", "1500000"), ("1.5M", "1500000"), ("12 k", "12000"),
            ("-12.5", "-12.5"),
            ("0.1", "0.1"), ("007", "7"), ("3.1400", "3.14"), ("999999999999", "999999999999"),
            ("950000M", "950000000000"), ("-1.2M", "-1200000"), ("999999999999999999M", "999999999999999999000000"),
            ("1,5", nil), ("1,50,000", nil), ("1.23456", nil), ("", nil), ("-", nil), (".", nil), ("1.", nil),
            ("1e3", nil), ("١٢", nil), ("0x10", nil), ("--1", nil), ("M", nil),
            ("1 500 000", "1500000"), ("1_500", "1500"), (" 1 500.25 ", "1500.25"), ("- 5", "-5"),
            ("-1 500 k", "-1500000"),
            ("227 1", nil), ("1 5", nil), ("12 34", nil), ("1 500 2", nil), ("1500 000", nil), ("1 . 5", nil),
            ("_5", nil),
            ("5_", nil), ("1__500", nil), ("1,500 200", nil), ("1 500,200", nil), ("1.5 5", nil), ("k 5", nil),
            ("0,500", nil), ("0,125", nil), ("00,500", nil), ("-0,500", nil), ("0 500", nil), ("012,500", nil),
            ("0_500", nil), ("0,500 k", nil), ("0.500", "0.5"), ("-1,500", "-1500"),
        ] as [(String, String?)])
    func typed(text: String, code: String?) { #expect(Figure(typed: text)?.code == code) }

    @Test("The neutral form gives the same number back")
    func code() {
        for scaled in [0, 1, -1, 9_999, 10_000, -10_001, 123_456_789] as [Int] {
            let figure = Figure(rounding: Double(scaled) / 10_000)
            #expect(Figure(code: figure.code) == figure, "\(scaled)")
        }
    }

    @Test("Sums are exact, however many figures and however large")
    func sums() throws {
        let six = try #require(Figure(code: "600000000000"))
        #expect((six + six).code == "1200000000000")
        let most = try #require(Figure(code: "999999999999999.9999"))
        let sum = (0..<100_000).reduce(Figure(0)) { sum, _ in sum + most }
        #expect(sum.code == "99999999999999999990")
        #expect((Figure(Int.max) + Figure(Int.max)).code == "18446744073709551614")
        #expect(Figure(rounding: .nan) == Figure(0) && Figure(rounding: .infinity).isInRange)
    }

    @Test(
        "A figure with more than fifteen digits is refused, never cut",
        arguments: [
            ("999999999999999.9999", true), ("1000000000000000", false), ("-999999999999999.9999", true),
            ("-1000000000000000", false), ("99999999999999999999999999", false),
        ])
    func range(code: String, isTaken: Bool) throws {
        let field = try #require(RecordKind.measure.field(.baseline))
        #expect(((try? field.check(code)) != nil) == isTaken, "\(code)")
    }

    @Test(
        "Few places are shown, and what is not 0 never reads 0",
        arguments: [
            ("169.4", "169"), ("169.5", "170"), ("12.34", "12.3"), ("12.35", "12.4"), ("-12.35", "-12.4"),
            ("99.95", "100"), ("1.04", "1"), ("0.5555", "0.56"), ("0.04", "0.04"), ("0.0449", "0.045"),
            ("0.0004", "0.0004"), ("-0.0001", "-0.0001"), ("0", "0"),
        ])
    func abridged(code: String, expected: String) { #expect(Figure(code: code)?.abridged.code == expected) }

    @Test(
        "A share in per cent is exact to four places, and none where there is no whole",
        arguments: [
            ("1", "3", "33.3333"), ("2", "3", "66.6667"), ("1", "8", "12.5"), ("-1", "3", "-33.3333"), ("0", "7", "0"),
            ("1", "0", nil), ("1", "-1", nil), ("900000000000", "0.0001", "900000000000000000"),
            ("0.0001", "900000000000", "0"),
            ("900000000000", "900000000000", "100"),
        ] as [(String, String, String?)])
    func percent(part: String, whole: String, expected: String?) throws {
        let (part, whole) = (try #require(Figure(code: part)), try #require(Figure(code: whole)))
        #expect(part.percent(of: whole)?.code == expected)
    }

    @Test("The nearest whole number", arguments: [("0.5", 1), ("-0.5", -1), ("0.4999", 0), ("-1.5", -2), ("12", 12)])
    func rounded(code: String, expected: Int) { #expect(Figure(code: code)?.rounded == expected) }
}
