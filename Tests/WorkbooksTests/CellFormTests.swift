import Foundation
import TestSupport
import Testing

@testable import Workbooks

@Suite("The forms of cells")
struct CellFormTests {
    @Test(
        "A number is written in plain digits, without the noise of binary arithmetic",
        arguments: [
            ("0.3", "0.3"), ("0.30000000000000004", "0.3"), ("0.7999999999999999", "0.8"), ("1500000", "1500000"),
            ("-12.50", "-12.5"), ("1e3", "1000"), ("1.5E-7", "0.00000015"), ("-0", "0"), ("0", "0"), ("0.0", "0"),
            ("12345678901234567890", "12345678901234567890"),
            ("1.5E+300", "15" + String(repeating: "0", count: 299)),
            ("0.10000000000000001", "0.1"), ("123456789012.3456", "123456789012.3456"), ("9.9999999999999998", "10"),
            ("0.3333333333333333", "0.3333333333333333"), ("007", "7"), ("1234567.8899999999", "1234567.89"),
        ])
    func numbers(written: String, plain: String) {
        #expect(PlainNumber(written)?.text() == plain)
    }

    @Test("What is no number is none", arguments: ["", "-", "x", "1,5", "inf", "nan", "--5", "1 2"])
    func noNumbers(text: String) { #expect(PlainNumber(text) == nil) }

    @Test("Every binary number comes back from its plain digits", arguments: 0..<20)
    func back(seed: Int) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<500 {
            let value =
                Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
                / [1, 100, 1e4, 1e7][random.below(4)]
            let text = try #require(PlainNumber("\(value)")).text()
            #expect(Double(text) == value && !text.contains("e"), "\(value) \(text)")
        }
    }

    @Test(
        "The format of a cell says what its number is",
        arguments: [
            ("General", .plain), ("0.00", .plain), ("#,##0.00 \"USD\"", .plain), ("0.00E+00", .plain), ("@", .plain),
            ("0%", .share), ("0.0%;[Red]-0.0%", .share), ("00000", .padded(5)), ("yyyy-mm-dd", .date(withTime: false)),
            ("[$-80A]d \"de\" mmmm \"de\" yyyy;@", .date(withTime: false)), ("mmm-yy", .date(withTime: false)),
            ("d/m/yyyy h:mm", .date(withTime: true)), ("h:mm AM/PM", .time(isElapsed: false)),
            ("[h]:mm:ss", .time(isElapsed: true)), ("mm:ss", .time(isElapsed: false)),
            ("\"day\" 0", .plain), ("\\d0", .plain), ("_-$* #,##0_-", .plain), ("[Red]0;[Blue]0", .plain),
            ("0 \"dys\"", .plain), ("GENERAL", .plain), ("", .plain), ("[", .plain), ("\"", .plain),
        ] as [(String, NumberFormat)])
    func formats(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(
        "The format of a cell says what it shows beside its number",
        arguments: [
            ("General", ""), ("#,##0.00 \"USD\"", " USD"), ("[$€-407]", "€"), ("[$MXN] 0", "MXN"), ("[$$-80a]0", "MX$"),
            ("[$$-409]0", "US$"), ("[$$-C0A]0", "$"), ("$0", "$"), ("0 €", "€"), ("\\£0", "£"), ("_-* #,##0_-", ""),
            ("0;\"EUR\"0", ""), ("[Red]0", ""), ("[h]:mm", ""), ("[$-80A]d mmm", ""), ("[$", ""), ("\"", ""), ("", ""),
        ])
    func units(code: String, unit: String) {
        #expect(NumberFormat.unit(inCode: code).filter { $0 != " " } == unit.filter { $0 != " " })
    }

    @Test(
        "Days are counted from 1900, with a 29 February that there was not, or from 1904",
        arguments: [
            ("1", .from1900, "1900-01-01"), ("59", .from1900, "1900-02-28"), ("60", .from1900, "1900-02-29"),
            ("61", .from1900, "1900-03-01"), ("40344", .from1900, "2010-06-15"), ("2958465", .from1900, "9999-12-31"),
            ("0", .from1904, "1904-01-01"), ("38882", .from1904, "2010-06-15"), ("40344.4375", .from1900, "2010-06-15"),
            ("-1", .from1900, "-1"), ("2958466", .from1900, "2958466"),
            ("1e300", .from1900, "1" + String(repeating: "0", count: 300)),
        ] as [(String, SerialDay.Epoch, String)])
    func days(number: String, epoch: SerialDay.Epoch, day: String) {
        #expect(NumberFormat.date(withTime: false).value(number, epoch)?.text == day)
    }

    @Test("Every day is that of the Gregorian calendar", arguments: 0..<5)
    func calendar(seed: Int) throws {
        var random = SeededGenerator(seed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        for _ in 0..<500 {
            let number = 61 + random.below(2_958_404)
            let date = Date(timeIntervalSince1970: Double(number - 25_569) * 86_400)
            #expect(SerialDay.text(Double(number), .from1900, withTime: true) == date.formatted(style))
        }
    }

    @Test("Times are to the second, and a day's last half second belongs to the next day")
    func times() {
        let format = NumberFormat.date(withTime: true)
        #expect(format.value("40344.4375", .from1900)?.text == "2010-06-15 10:30")
        #expect(format.value("40344.999999", .from1900)?.text == "2010-06-16")
        #expect(format.value("40344.00001", .from1900)?.text == "2010-06-15 00:00:01")
        #expect(NumberFormat.time(isElapsed: false).value("1.4375", .from1900)?.text == "10:30")
        #expect(NumberFormat.time(isElapsed: true).value("1.4375", .from1900)?.text == "34:30")
        #expect(ISOTime.plain("2010-06-15T00:00:00") == "2010-06-15")
        #expect(ISOTime.plain("2010-06-15T10:30:15.25") == "2010-06-15 10:30:15")
        #expect(ISOTime.seconds("PT26H30M15.4S") == 95_415 && ISOTime.seconds("PT1e99H") == nil)
    }

    @Test("A share is shown in per cent, a code with its zeros")
    func shares() {
        #expect(NumberFormat.share.value("0.57", .from1900) == .share("57"))
        #expect(NumberFormat.share.value("0.125", .from1900)?.text == "12.5%")
        #expect(NumberFormat.share.value("0", .from1900)?.text == "0%")
        #expect(NumberFormat.padded(5).value("8037", .from1900) == .number("08037"))
    }

    @Test(
        "Escaped characters are themselves again",
        arguments: [
            ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
            ("_xDE00_", "_xDE00_"), ("_x00", "_x00"), ("_x00zz_", "_x00zz_"), ("snake_x_case", "snake_x_case"),
            ("", ""),
            ("_x0041_😀_x0042_", "A😀B"),
        ])
    func escapes(written: String, text: String) { #expect(EscapedText.decoded(written) == text) }

    @Test(
        "Addresses are those of the largest sheet",
        arguments: [
            ("A1", 0, 1), ("C5", 2, 5), ("XFD1048576", 16_383, 1_048_576), ("$B$2", 1, 2), ("AA10", 26, 10),
        ])
    func addresses(text: String, column: Int, row: Int) {
        let address = CellAddress(text)
        #expect(address?.column == column && address?.row == row)
    }

    @Test("Others are none", arguments: ["", "A", "1", "XFE1", "A1048577", "A0", "a1", "A1B", "A99999999999999999999"])
    func noAddresses(text: String) { #expect(CellAddress(text) == nil) }
}
