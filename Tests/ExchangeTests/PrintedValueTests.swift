import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Days and figures as other programs print them")
struct PrintedValueTests {
    private func due(_ text: String, _ change: (inout TableMapping) -> Void = { _ in }) throws -> Import {
        try imported("Title,Effort,Promised\nVans,tijuana/training,\"\(text)\"\n", .project, change)
    }

    private func day(_ result: Import) -> String? { result.changes.first { $0.field == .deliveryPromised }?.new }

    @Test(
        "Days of Primavera, SAS, SAP and others",
        arguments: [
            ("01-Feb-10 A", "2010-02-01"), ("01-Feb-10*", "2010-02-01"), ("01-ene-2009 A", "2009-01-01"),
            ("01Oct2009", "2009-10-01"), ("01OCT09", "2009-10-01"), ("01OCT2009:00:00:00", "2009-10-01"),
            ("01.10.2009", "2009-10-01"), ("15.10.2009", "2009-10-15"), ("1.2.10", "2010-02-01"),
            ("01.10.2009 08:00", "2009-10-01"), ("June 1, 2009 9:00 AM → 11:00 AM", "2009-06-01"),
            ("01-Feb-10 08:00", "2010-02-01"), ("01-Feb-10 08:00*", "2010-02-01"), ("01-Feb-10 08:00 A", "2010-02-01"),
        ])
    func days(text: String, day: String) throws {
        let read = try due(text)
        #expect(read.problems == [] && self.day(read) == day, "\(read.problems)")
    }

    @Test("Points mean the day first, unless a day of the column shows otherwise")
    func points() throws {
        func read(_ days: String...) throws -> Import {
            let rows = days.enumerated().map { "P\($0.offset),tijuana/training,\($0.element)\n" }
            return try imported("Title,Effort,Promised\n" + rows.joined(), .project)
        }
        #expect(try read("01.10.2009", "02.11.2009").problems == [])
        #expect(try day(read("01.10.2009", "10.31.2009")) == "2009-01-10")
        #expect(try read("01.10.2009", "03/04/2009").problems.map(\.reason) == [.unclearDay("01.10.2009")])
    }

    @Test(
        "Of a range of days a person says which is meant",
        arguments: [
            ("June 1, 2009 → June 30, 2009", "2009-06-01", "2009-06-30"),
            ("2009-06-01 → 2009-06-30", "2009-06-01", "2009-06-30"),
            ("06/01/2009 → 06/30/2009", "2009-06-01", "2009-06-30"),
            ("1 Jun 2009 - 30 Jun 2009", "2009-06-01", "2009-06-30"),
            ("1 Jun 2009 to 30 Jun 2009", "2009-06-01", "2009-06-30"),
        ])
    func ranges(text: String, first: String, last: String) throws {
        #expect(try due(text).problems.map(\.reason) == [.twoDays(text)])
        #expect(try day(due(text) { $0.rangeEnd = .first }) == first)
        #expect(try day(due(text) { $0.rangeEnd = .last }) == last)
        let table = "Municipio,Fecha,Valor\nTijuana,\"\(text)\",5\n"
        #expect(try importedReadings(table, into: planWithoutHomicides).problems == [.twoDays(text)])
        let said = try importedReadings(table, into: planWithoutHomicides, { _ in }, { $0.mapping.rangeEnd = .last })
        #expect(said.readings == ["tijuana \(last)=5"])
    }

    @Test(
        "Figures with a minus behind them and with marks of footnotes",
        arguments: [
            ("50.000,00-", "1.234,50", "-50000"), ("50,000.00-", "1,234.00", "-50000"), ("50-", "60", "-50"),
            ("USD 5.00-", "6.00", "-5"), ("5*", "6", "5"), ("5¹", "6", "5"), ("1,234.5²", "6.5", "1234.5"),
            ("1234 †", "6", "1234"), ("110¹", "6", "110"),
        ])
    func figures(text: String, beside: String, value: String) throws {
        let table = "Municipio;Mes;Valor\nTijuana;2009-01;\(text)\nTijuana;2009-02;\(beside)\n"
        let read = try importedReadings(table, into: planWithoutHomicides)
        #expect(read.problems == [] && read.readings.first == "tijuana 2009-01-01=\(value)", "\(read)")
    }

    @Test(
        "Other texts are no figures: two signs, a power, a credit or debit, whose sign nobody can know",
        arguments: ["-5-", "(5-)", "10²", "5-6", "*", "5 x", "1.234,00 CR", "CR 50,00", "50,00 H", "1.234,00DR"])
    func others(text: String) throws {
        let table = "Municipio;Mes;Valor\nTijuana;2009-01;\(text)\nTijuana;2009-02;6,5\n"
        let read = try importedReadings(table, into: planWithoutHomicides) { $0.columns[.value] = "Valor" }
        #expect(read.problems.count == 1 && read.changes.isEmpty, "\(read)")
        let isAccount = text.contains(where: { "CDH".contains($0) })
        #expect((read.problems.first == .creditOrDebit(text)) == isAccount, "\(read.problems)")
    }
}
