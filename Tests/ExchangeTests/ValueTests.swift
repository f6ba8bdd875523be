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
        ])
    func money(cell: String, value: String) throws {
        #expect(try stored(cell, .pledged, .project) == value)
    }

    @Test(
        "Cells that say that there is no value are empty when asked",
        arguments: ["n/a", "-", "s/d", "N.D.", "#N/A", "…"])
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
        ])
    func days(cell: String, value: String) throws {
        #expect(try stored(cell, .delivered, .project) == value)
    }

    @Test(
        "Periods of readings are their first days; a fiscal year is refused with what to write",
        arguments: [
            ("201006", "2010-06-01"), ("2010Q2", "2010-04-01"), ("T3 2010", "2010-07-01"), ("2010W05", "2010-02-01"),
            ("2010-W53", "2011-01-03"), ("2009W1", "2008-12-29"), ("enero 2010", "2010-01-01"),
            ("Ene-10", "2010-01-01"), ("2010", "2010-01-01"), ("2010-02", "2010-02-01"),
        ])
    func periods(cell: String, day: String) throws {
        let form = TableForm(origin: .records, headerRow: 1, above: 0, below: [])
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
