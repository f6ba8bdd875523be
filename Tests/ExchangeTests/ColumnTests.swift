import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Columns of people's own tables")
struct ColumnTests {
    private let form = TableForm(origin: .records(nil), headerRow: 1, above: 0, below: [])

    @Test(
        "The figures of a column are read with the mark that the column shows",
        arguments: [
            (["1,234", "1,234.56"], ["1234", "1234.56"]), (["1.234", "1.234,56"], ["1234", "1234.56"]),
            (["104.000", "0,5"], ["104000", "0.5"]),
            (["$104,000,000", "($88,000,000)", "0.5"], ["104000000", "-88000000", "0.5"]),
            (["104 000 000", "1\u{A0}500,25", "-3"], ["104000000", "1500.25", "-3"]),
            (["USD 1,000,000", "200M", "50.5M"], ["1000000", "200M", "50.5M"]), (["55%", "0.55 %"], ["55", "0.55"]),
            (["1'500'000", "2", "text"], ["1500000", "2", "text"]), (["88875923765.07196"], ["88875923765.072"]),
        ])
    func figures(cells: [String], expected: [String]) throws {
        let column = try ColumnNumbers(cells, stated: nil)
        #expect(cells.map(column.plain) == expected)
    }

    @Test("A text is taken for the language in which its column is named")
    func languages() {
        func field(_ name: String, _ kind: RecordKind) -> FieldName? {
            ColumnNames(ColumnMapping()).field(ImportError.Column(index: 0, name: name), of: kind)?.name
        }
        for (kind, name, expected) in [
            (RecordKind.project, "Proyecto", FieldName.text(.title, .spanish)), (.project, "Project", .title),
            (.project, "Título", .text(.title, .spanish)), (.project, "title", .title),
            (.milestone, "Nombre", .text(.title, .spanish)), (.effort, "Siguiente paso", .text(.nextStep, .spanish)),
            (.commitment, "Compromiso", .text(.what, .spanish)), (.action, "Tarea", .text(.text, .spanish)),
        ] {
            #expect(field(name, kind) == expected, "\(name)")
        }
        for kind in RecordKind.allCases {
            for name in kind.fields.map(\.name) where name.language != nil {
                for synonym in name.synonyms {
                    let language = field(synonym, kind)?.language
                    #expect(language == nil || language == name.language, "\(synonym) of \(kind)")
                }
            }
        }
    }

    @Test("A column that can be read in two ways, or is written in two, is refused unless the mark is stated")
    func unclear() throws {
        func reason(_ cells: [String], _ mark: DecimalMark? = nil) -> ImportError.Reason? {
            do throws(UnclearCell) {
                _ = try ColumnNumbers(cells, stated: mark)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason(["7", "1.234", "104.000"]) == .unclearNumber("1.234"))
        #expect(reason(["1.234"], .comma) == nil && reason(["1.234"], .point) == nil)
        #expect(reason(["1,234.5", "2.5", "1.234,5"]) == .differentNumber("1.234,5"))
        #expect(reason(["55%", "0.55"]) == .differentNumber("0.55"))
        #expect(reason(["1,2345"], .point) == .differentNumber("1,2345"))
    }

    @Test("Every figure comes back from both ways of writing it, in groups or not", arguments: 0..<50)
    func written(seed: Int) throws {
        var random = SeededGenerator(seed)
        let figures = (0..<12).map { _ in
            (
                whole: random.below(2_000_000_000), decimals: ["", "5", "25", "1234"][random.below(4)],
                isNegative: random.below(4) == 0
            )
        }
        for mark in DecimalMark.allCases {
            for isGrouped in [false, true] {
                let cells = figures.map { figure in
                    let digits = String(figure.whole)
                    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
                        String(digits.dropLast(digits.count - end).suffix(3))
                    }.reversed()
                    let whole = isGrouped ? groups.joined(separator: String(mark.other.character)) : digits
                    return (figure.isNegative ? "-" : "") + whole
                        + (figure.decimals.isEmpty ? "" : "\(mark.character)\(figure.decimals)")
                }
                let plain = figures.map {
                    "\($0.isNegative ? "-" : "")\($0.whole)\($0.decimals.isEmpty ? "" : ".\($0.decimals)")"
                }
                #expect(cells.map(try ColumnNumbers(cells, stated: mark).plain) == plain, "\(mark) \(isGrouped)")
            }
        }
    }

    @Test(
        "Days and periods as people and programs write them",
        arguments: [
            (["15/06/2010", "01/02/2010"], ["2010-06-15", "2010-02-01"]),
            (["12/31/2009", "1/2/10"], ["2009-12-31", "2010-01-02"]),
            (["15-Dec-09", "24-ene-10"], ["2009-12-15", "2010-01-24"]),
            (["40344", "40179"], ["2010-06-15", "2010-01-01"]),
            (["2010-06-15T10:00:00Z", "20100630", "20100630T000000Z"], ["2010-06-15", "2010-06-30", "2010-06-30"]),
            (["2010-Q1", "2010T2", "Q3 2010", "2010"], ["2010-01-01", "2010-04-01", "2010-07-01", "2010-01-01"]),
            (
                ["2010-01", "201002", "Marzo 2010", "Apr-10", "may 2010"],
                ["2010-01-01", "2010-02-01", "2010-03-01", "2010-04-01", "2010-05-01"]
            ), (["Mon 2/1/10", "Fri 7/16/10"], ["2010-02-01", "2010-07-16"]),
            (["24/Nov/26 3:12 PM", "5/Dec/2026 12:00 AM"], ["2026-11-24", "2026-12-05"]),
            (["2/1/10 8:00", "7/16/10 5:00 p. m."], ["2010-02-01", "2010-07-16"]),
            (["15 Jun 2010 10:30:07 UTC", "2010-06-16 10:30 +0200"], ["2010-06-15", "2010-06-16"]),
        ]) func days(cells: [String], expected: [String]) throws
    {
        let column = try ColumnDays(cells, in: form, stated: nil)
        #expect(cells.map { column.firstDay($0)?.iso } == expected)
    }

    @Test("The order of day and month is asked where no day shows it, and one that differs is refused")
    func order() throws {
        func reason(_ cells: [String], _ order: DayOrder? = nil) -> ImportError.Reason? {
            do throws(UnclearCell) {
                _ = try ColumnDays(cells, in: form, stated: order)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason(["03/04/2010", "05/05/2010"]) == .unclearDay("03/04/2010"))
        #expect(reason(["03/04/2010"], .monthFirst) == nil && reason(["05/05/2010"]) == nil)
        #expect(reason(["15/12/2008", "12/31/2009"]) == .differentDay("12/31/2009"))
    }

    private func fields(_ header: String, _ kind: RecordKind, _ change: (inout TableMapping) -> Void = { _ in }) throws
        -> Source
    {
        var mapping = TableMapping()
        change(&mapping)
        return Source(table: try ImportTable(Data((header + "\n").utf8)), kind: kind, mapping: mapping, into: Plan())
    }

    @Test("Every field is found by its name, its option and its label in each language", arguments: RecordKind.allCases)
    func labels(kind: RecordKind) {
        for field in kind.fields where field.isEdited {
            let labels = Language.allCases.map { $0.phrases.words.field(field.name) }
            for name in labels + [field.name.machineName, field.name.option, labels[0].uppercased()] {
                let column = ImportError.Column(index: 0, name: name)
                let found = ColumnNames(ColumnMapping()).field(column, of: kind)
                // An old name of a field goes before the label of another. Of two fields with one label the first is
                // meant.
                if kind.field(spelled: name) != nil { continue }
                let shares = kind.fields.filter { other in
                    Language.allCases.contains { $0.phrases.words.field(other.name).lowercased() == name.lowercased() }
                }
                #expect(
                    found?.name == field.name || shares.map(\.name).first == found?.name && found != nil,
                    "\(kind) \(name)")
            }
        }
    }

    @Test("A column that is no field is refused with the nearest one, unless it is mapped or left out")
    func mapped() throws {
        let header = "Real name,Pledgd,City,Line of effort"
        #expect(
            try fields(header, .project).problems.map(\.reason) == [
                .unknownColumn("Real name", nil), .unknownColumn("Pledgd", .pledged),
            ])
        let mapped = try fields("\(header)\nVans,\"1,500\",juarez,technology", .project) {
            $0.columns.fields = ["Real name": "title"]
            $0.columns.ignored = ["Pledgd"]
        }
        #expect(mapped.problems.isEmpty)
        #expect(mapped.records.first?.values.map(\.field) == [.title, .effort])
        #expect(mapped.records.first?.values.last?.text == "juarez/technology")
        // The number of a row in another program is no id here.
        let numbered = try fields("id,Title,City,Line\n1,Vans,juarez,technology", .project) {
            $0.columns.ignored = ["id"]
        }
        #expect(numbered.problems.isEmpty && numbered.records.map(\.id) == [nil])
    }

    @Test("City and line of effort in two columns are one effort; a total is refused, or left out when asked")
    func parts() throws {
        let text = "Project,City,Line\nVans,Ciudad Juárez,Technology\nTotal,,"
        #expect(try fields(text, .project).problems == [ImportError(3, .totalRow("Total"))])
        let source = try fields(text, .project) { $0.skipsTotals = true }
        #expect(source.problems.isEmpty && source.totals == 1)
        #expect(source.records.first?.values.last?.text == "Ciudad Juárez/Technology")
    }

    @Test("A month in a column of its own, months as columns, conditions and sums")
    func reshaped() throws {
        let wide = try ImportTable(Data("Año,Municipio,Enero,Febrero\n2010,Juárez,227,163\n".utf8))
        var shape = ReadingShape()
        shape.year = "ano"
        shape.periods = ["Enero", "Febrero"]
        #expect(try wide.reshaped(shape).rows.map { $0.cells.suffix(2) } == [["2010-01", "227"], ["2010-02", "163"]])
        let long = try ImportTable(
            Data(
                "Año,Mes,Municipio,Subtipo,Casos\n2010,Enero,Juárez,Doloso,2\n2010,Enero,Juárez,Culposo,9\n2010,Enero,Juárez,Doloso,3\n"
                    .utf8))
        shape.periods = []
        (shape.year, shape.month, shape.conditions) = ("Año", "Mes", [("Subtipo", "doloso")])
        var options = ReadingOptions()
        options.addsUp = true
        let result = ReadingsImport(
            try long.reshaped(shape), measure: "Homicides",
            columns: ReadingColumns(city: "Municipio", state: nil, code: nil, day: "period", value: "Casos"),
            into: SamplePlan.plan,
            options: options, on: SamplePlan.day)
        #expect(result.problems.isEmpty && result.rows == 1)
        #expect(
            result.changes.map(\.record) == ["homicides/ciudad-juarez/2010-01-01"] && result.changes.map(\.new) == ["5"]
        )
    }
}
