import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Values as people write them")
struct ValueTests {
    /// The stored value of a cell in a table with that cell alone.
    private func stored(_ cell: String, _ field: FieldName, _ kind: RecordKind, skips: Bool = false) throws -> String? {
        let owner = kind == .effort ? "city;line" : "title;effort"
        let names = kind == .effort ? "tijuana;training" : "Vans;tijuana training"
        let text = "\(owner);\(field.machineName)\n\(names);\"\(cell)\"\n"
        var mapping = TableMapping()
        (mapping.decimal, mapping.days, mapping.skipsBlanks) = (.point, .dayFirst, skips)
        let result = Import(
            try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: SamplePlan.plan,
            on: SamplePlan.day, salt: "v", in: Language.english.phrases)
        if !result.problems.isEmpty { return "\(result.problems.count) refused" }
        return result.changes.last { $0.field == field }?.new ?? "empty"
    }

    @Test(
        "Money has currency signs and codes, groups, parentheses and letters for thousands",
        arguments: [
            ("$104,000,000", "104000000"), ("US$ 1,500.50", "1500.5"), ("USD 1,000", "1000"), ("1000 MXN", "1000"),
            ("€ 5", "5"), ("104.5M", "104500000"), ("12k", "12000"), ("104 000 000", "104000000"), ("-5", "1 refused"),
            ("(88)", "1 refused"), ("about 5", "1 refused"), ("", "empty"), ("n/a", "1 refused"),
            ("US$1,500", "1500"), ("1'500'000.25", "1500000.25"), ("1’500", "1500"), ("1_500", "1500"), ("+5", "5"),
            ("1\u{202F}500\u{A0}000", "1500000"), ("\u{200B}1,\u{2060}500\u{FEFF}", "1500"), ("5 mdp", "5000000"),
            ("$5 millones de pesos", "5000000"), ("1.5 million", "1500000"), ("5 million dollars", "5000000"),
            ("12 miles", "12000"), ("$5 mil", "5000"), ("5.", "5"), (".5", "0.5"),
        ])
    func money(cell: String, value: String) throws {
        #expect(try stored(cell, .pledged, .project) == value)
    }

    @Test(
        "Digits with anything but marks between them are no figure, and signs stand at the ends alone",
        arguments: [
            "227 1", "1 5", "12 34", "1 500 2", "$1,500 2", "1,500 200", "1+1", "1-1", "-5-", "5'10", "1'5000",
            "1'500 000",
            "(-5)", "-(5)", "(+5)", "--5", "+-5", "5)", "(5", "((5))", "1$5", "5€5", "1%5", "5 million million", "5 x",
            "x5",
            "1:5", "5/10", "0x10", "1e", "5 de", "_5", "5_", "'5'", "1__500", "1 . 5", "5 k k",
        ])
    func glued(cell: String) throws {
        #expect(try stored(cell, .pledged, .project) == "1 refused")
        let table = try ImportTable(Data("city,month,n\nTijuana,2010-01,\"\(cell)\"\n".utf8))
        let columns = ReadingColumns(city: "city", state: nil, code: nil, day: "month", value: "n")
        let result = ReadingsImport(
            table, measure: "Homicides", columns: columns, into: SamplePlan.plan, options: ReadingOptions(),
            on: SamplePlan.day)
        #expect(result.problems.count == 1 && result.changes.isEmpty)
    }

    @Test(
        "Blanks and apostrophes between groups of three make a point or comma behind them the decimal mark",
        arguments: [
            ("1 500.250", "1500.25"), ("1 500,250", "1500.25"), ("1'500.250", "1500.25"),
            ("12 345 678,5", "12345678.5"),
        ])
    func parted(cell: String, value: String) throws {
        #expect(try ColumnNumbers([cell], stated: nil).plain(cell).hasPrefix(value))
    }

    @Test(
        "Cells that say that there is no value are empty when asked",
        arguments: ["n/a", "-", "s/d", "N.D.", "N/D", "#N/A", "…"])
    func blanks(cell: String) throws {
        if cell == "…" { return #expect(try stored(cell, .pledged, .project, skips: true) == "1 refused") }
        #expect(try stored(cell, .pledged, .project, skips: true) == "empty")
    }

    @Test(
        "Yes and no in both languages, as words, letters, figures and crosses",
        arguments: [
            ("yes", "1"), ("Y", "1"), ("x", "1"), ("X", "1"), ("sí", "1"), ("SI", "1"), ("verdadero", "1"),
            ("TRUE", "1"),
            ("1", "1"), ("no", "0"), ("N", "0"), ("falso", "0"), ("FALSE", "0"), ("0", "0"), ("perhaps", "1 refused"),
        ])
    func flags(cell: String, value: String) throws {
        #expect(try stored(cell, .vetted, .project) == value)
    }

    @Test(
        "Statuses by word or letter in both languages, stages by number or name",
        arguments: [
            ("At risk", FieldName.status, RecordKind.project, "at-risk"), ("en riesgo", .status, .project, "at-risk"),
            ("R", .status, .project, "off-track"), ("g", .status, .project, "on-track"),
            ("on_track", .status, .project, "on-track"), ("fine", .status, .project, "1 refused"),
            ("3", .stage, .effort, "3"), ("Vetted", .stage, .effort, "2"), ("deployed", .stage, .effort, "4"),
            ("obligated", .stage, .effort, "1 refused"), ("40%", .progress, .effort, "40"),
            ("40 %", .progress, .effort, "40"), ("40", .progress, .effort, "40"),
            ("140", .progress, .effort, "1 refused"),
        ])
    func choices(cell: String, field: FieldName, kind: RecordKind, value: String) throws {
        #expect(try stored(cell, field, kind) == value)
    }

    @Test(
        "Days and timestamps, day first where that is said",
        arguments: [
            ("2010-06-15", "2010-06-15"), ("15/06/2010", "2010-06-15"), ("03/04/2010", "2010-04-03"),
            ("15 Jun 2010", "2010-06-15"), ("15 de junio de 2010", "2010-06-15"), ("15-Dec-09", "2009-12-15"),
            ("2010-06-15T10:00:00Z", "2010-06-15"), ("2010-06-15 10:00", "2010-06-15"),
            ("20100615T100000Z", "2010-06-15"),
            ("20100615", "2010-06-15"), ("40344", "2010-06-15"), ("soon", "1 refused"), ("2010-13-01", "1 refused"),
            ("2010-06-15T10:00:00.5-06:00", "2010-06-15"), ("Tue 15/06/2010", "2010-06-15"),
            ("martes 15/06/2010 10:30", "2010-06-15"), ("15/06/2010 3:12 p.m.", "2010-06-15"),
        ])
    func days(cell: String, value: String) throws {
        #expect(try stored(cell, .delivered, .project) == value)
    }

    @Test(
        "A day with any other word beside it is refused: it may not count",
        arguments: [
            "15/01/2009 cancelled", "15/01/2009 to 15/02/2009", "2009-01-15 to 2009-02-15", "2009-01-15/2009-02-15",
            "before 16/01/2009", "2009-01-15 99:99", "2009-01-15T99:00", "2009-01-15 25:00",
            "2009-01-15 10:00 or later",
            "15/01/2009 10:61", "~15/01/2009", "15/01/2009?", "15 Jan 2009 cancelled", "2009-01-15Tx", "20090115 x",
            "not 2009-01-15", "2009-01-15 10", "15/01/2009 - 20/01/2009", "Tue 15/06/2010 cancelled",
        ])
    func dayWithText(cell: String) throws {
        #expect(try stored(cell, .delivered, .project) == "1 refused")
        let isRange = cell.contains(" to ") || cell.contains(" - ")
        #expect(try reading(cell).problems.map(\.reason) == [isRange ? .twoDays(cell) : .noPeriod(cell)])
    }

    /// A table of one reading.
    private func reading(_ period: String, header: String = "period") throws -> ReadingsImport {
        try ReadingsImport(
            ImportTable(Data("city,\(header),n\nTijuana,\"\(period)\",5\n".utf8)), measure: "Homicides",
            columns: ReadingColumns(city: "city", state: nil, code: nil, day: header, value: "n"),
            into: SamplePlan.plan, options: ReadingOptions(), on: SamplePlan.day)
    }

    @Test(
        "What can be a fiscal year is asked about, in cells, in headers and where only the column says it",
        arguments: [
            (["2008/09", "2009/10", "2010/11"], ImportError.Reason.fiscalOrMonth("2008/09")),
            (["2009/10"], .fiscalOrMonth("2009/10")), (["2008-09", "2009-10"], .fiscalOrMonth("2008-09")),
            (["2009-10"], nil), (["2008/09", "2008/10"], nil), (["2009/12", "2010/01"], nil),
            (["2008/2009"], .fiscalYear("2008/2009")), (["FY2010"], .fiscalYear("FY2010")),
            (["FY 2009/10"], .fiscalYear("FY 2009/10")), (["Ejercicio 2010"], .fiscalYear("Ejercicio 2010")),
        ])
    func fiscal(cells: [String], reason: ImportError.Reason?) throws {
        let rows = cells.map { "Tijuana,\($0),5\n" }.joined()
        let columns = ReadingColumns(city: "city", state: nil, code: nil, day: "period", value: "n")
        let long = try ReadingsImport(
            ImportTable(Data(("city,period,n\n" + rows).utf8)), measure: "Homicides", columns: columns,
            into: SamplePlan.plan, options: ReadingOptions(), on: SamplePlan.day)
        #expect(long.problems.map(\.reason) == [reason].compactMap { $0 })
        guard case .fiscalOrMonth? = reason, cells.count > 1 else { return }
        let table = try ImportTable(
            Data(
                "City,\(cells.joined(separator: ","))\nTijuana,\(cells.map { _ in "1" }.joined(separator: ","))\n".utf8)
        )
        let roles = ReadingRoles(of: table, StatedRoles(), measure: ["Homicides"], into: SamplePlan.plan)
        let shape = roles.shape([])
        let wide = ReadingsImport(
            try table.reshaped(shape), measure: "Homicides", columns: roles.columns(shape), into: SamplePlan.plan,
            options: ReadingOptions(), on: SamplePlan.day)
        #expect(wide.problems.map(\.reason) == [reason].compactMap { $0 })
    }

    @Test("A year under the name of fiscal years is one; a whole day is not")
    func fiscalName() throws {
        for header in ["Fiscal year", "Año fiscal", "FY"] {
            #expect(try reading("2009", header: header).problems.map(\.reason) == [.fiscalYear("2009")])
            #expect(try reading("2009-10-01", header: header).problems == [])
        }
        let table = try ImportTable(Data("City,Fiscal year,Enero,Febrero\nTijuana,2009,1,2\n".utf8))
        var stated = StatedRoles()
        stated.columns[.year] = "Fiscal year"
        let roles = ReadingRoles(of: table, stated, measure: [], into: SamplePlan.plan)
        #expect(throws: ImportFailure.self) { try table.reshaped(roles.shape([])) }
    }

    @Test(
        "Quarters in every order, and no year that is none",
        arguments: [
            ("1T 2009", "2009-01-01"), ("4T2009", "2009-10-01"), ("2009 2T", "2009-04-01"), ("2009-T3", "2009-07-01"),
            ("3er trimestre de 2009", "2009-07-01"), ("Trim. 2 2009", "2009-04-01"), ("Q4/2009", "2009-10-01"),
            ("1st quarter of 2009", "2009-01-01"), ("5T 2009", nil), ("T 2009", nil), ("1T 1009", nil),
            ("2T 12009", nil),
            ("1009", nil), ("100901", nil), ("enero 1009", nil), ("1009W05", nil), ("ABRIL T1", nil),
            ("Total 1 2009", nil),
            ("enero de 2009", "2009-01-01"), ("15 de febrero de 2009", "2009-02-15"),
            ("January 16, 2009", "2009-01-16"),
            ("2009/01/15", "2009-01-15"), ("15 Jan", nil), ("today", nil), ("+1d", nil),
        ] as [(String, String?)])
    func quarters(cell: String, day: String?) throws {
        let form = TableForm(origin: .records(nil), headerRow: 1, above: 0, below: [])
        #expect(try ColumnDays([cell], in: form, stated: nil).firstDay(cell)?.iso == day)
        if day == nil { #expect(try reading(cell).problems.count == 1) }
    }

    @Test(
        "Periods of readings are their first days; a fiscal year is refused with what to write",
        arguments: [
            ("201006", "2010-06-01"), ("2010Q2", "2010-04-01"), ("T3 2010", "2010-07-01"), ("2010W05", "2010-02-01"),
            ("2009-W53", "2009-12-28"), ("2009W1", "2008-12-29"), ("enero 2010", "2010-01-01"),
            ("Ene-10", "2010-01-01"), ("2010", "2010-01-01"), ("2010-02", "2010-02-01"),
        ])
    func periods(cell: String, day: String) throws {
        let form = TableForm(origin: .records(nil), headerRow: 1, above: 0, below: [])
        #expect(try ColumnDays([cell], in: form, stated: nil).firstDay(cell)?.iso == day)
        let table = try ImportTable(Data("city,period,n\nTijuana,FY2010,5\n".utf8))
        let result = ReadingsImport(
            table, measure: "Homicides",
            columns: ReadingColumns(city: "city", state: nil, code: nil, day: "period", value: "n"),
            into: SamplePlan.plan, options: ReadingOptions(), on: SamplePlan.day)
        #expect(result.problems.map(\.reason) == [.fiscalYear("FY2010")])
    }

    @Test("A table without a city has the readings of the whole country")
    func nation() throws {
        let table = try ImportTable(Data("Country,Year,Value\nMexico,2008,13040000000.5\nMexico,2009,12.25\n".utf8))
        let result = ReadingsImport(
            table, measure: "Output",
            columns: ReadingColumns(city: nil, state: nil, code: nil, day: "Year", value: "Value"),
            into: SamplePlan.plan, options: ReadingOptions(), on: SamplePlan.day)
        let readings = result.changes.filter { $0.kind == .reading }
        #expect(result.problems == [] && result.isOfNation && readings.map(\.new) == ["13040000000.5", "12.25"])
        #expect(readings.map(\.record) == ["output/-/2008-01-01", "output/-/2009-01-01"])
    }
}
