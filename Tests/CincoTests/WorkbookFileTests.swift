import Exchange
import Foundation
import Phrases
import Plan
import TestCopies
import TestSupport
import Testing

/// Workbooks, read by a library that is not Cinco's.
@Suite("Workbooks, as openpyxl reads them")
struct WorkbookFileTests {
    private let place = Workplace()

    /// A sheet as openpyxl reads it. A cell is its type (`s`, `n`, `d`, `b`, `f` for a formula) and its value, or null.
    struct Sheet: Decodable {
        struct Cell: Decodable, Equatable {
            let type, value: String
        }
        struct Validation: Decodable {
            let range: String
            let list: String?
            let prompt: String?
        }
        let name: String
        let frozen, filter: String?
        let rows: [[Cell?]]
        /// The grounds of cells, as `RRGGBB`, by the address of the cell; the cells with a bold header.
        let grounds: [String: String]
        let bold: [String]
        let validations: [Validation]
        /// The texts whose cells have a ground, by the range.
        let formats: [String: [String]]

        /// The cell of a column, by its title, and a row from 0.
        func cell(_ title: String, _ row: Int) -> Cell? {
            rows[0].firstIndex { $0?.value == title }.flatMap { rows[row + 1][$0] }
        }
    }

    private static let script = """
        import json, sys, zipfile, openpyxl, openpyxl.worksheet.cell_range
        def cell(c):
            if c.value is None: return None
            kind = "d" if c.is_date else c.data_type
            value = c.value.date().isoformat() if kind == "d" else str(c.value).lower() if kind == "b" else str(c.value)
            return {"type": kind, "value": value}
        books = []
        for path in sys.argv[1:]:
            assert zipfile.ZipFile(path).testzip() is None
            books.append([{
                "name": sheet.title, "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
                "rows": [[cell(c) for c in row] for row in sheet.iter_rows()],
                "grounds": {c.coordinate: c.fill.fgColor.rgb[2:] for row in sheet.iter_rows() for c in row
                            if c.fill.patternType == "solid"},
                "bold": [c.coordinate for row in sheet.iter_rows() for c in row if c.font.b],
                "validations": [{"range": str(v.sqref), "list": v.formula1 if v.type == "list" else None,
                                 "prompt": v.prompt} for v in sheet.data_validations.dataValidation],
                "formats": {str(f.sqref): [r.formula[0] for r in rules]
                            for f, rules in sheet.conditional_formatting._cf_rules.items()},
            } for sheet in openpyxl.load_workbook(path).worksheets])
        json.dump(books, open(sys.argv[1] + ".read", "w"))
        """

    private func read(_ files: [Data]) throws -> [[Sheet]] {
        try place.write(Self.script, to: "read.py")
        let paths = files.indices.map { "\(place.path)/\($0).xlsx" }
        for (file, path) in zip(files, paths) { try file.write(to: URL(filePath: path)) }
        // The system's own, because the reader is one of its packages.
        let result = try place.run("/usr/bin/python3", ["\(place.path)/read.py"] + paths)
        #expect(result.code == 0, "python3-openpyxl is needed: \(result.errorOutput)")
        return try JSONDecoder().decode([[Sheet]].self, from: Data(contentsOf: URL(filePath: paths[0] + ".read")))
    }

    @Test("Every value of every record is in its sheet, with its type", arguments: Language.allCases)
    func values(language: Language) throws {
        let phrases = language.phrases
        let plans = [SamplePlan.plan] + (0..<4).map { RandomPlan($0).plan }
        let books = try read(try plans.map { try Export($0).workbook(on: SamplePlan.day, in: phrases) })
        for (plan, book) in zip(plans, books) {
            let kinds = RecordKind.allCases.filter { !plan.ids(of: $0).isEmpty }
            #expect(book.map(\.name) == [phrases.workbooks.board] + kinds.map(\.rawValue))
            for (kind, sheet) in zip(kinds, book.dropFirst()) {
                let ids = plan.ids(of: kind)
                let fields = kind.fields.filter { $0.use != .local }
                try #require(sheet.rows.count == ids.count + 1 && sheet.rows[0].count == fields.count + 1)
                for (id, row) in zip(ids, sheet.rows.dropFirst()) {
                    #expect(row[0] == .init(type: "s", value: id))
                    for (field, cell) in zip(fields, row.dropFirst()) {
                        let expected = cells(for: plan.value(kind, id, field.name), field, phrases)
                        #expect(expected.contains(cell), "\(kind) \(id) \(field.name.machineName): \(expected)")
                    }
                }
            }
        }
    }

    /// The cells that a value may have.
    private func cells(for stored: String?, _ field: FieldSummary, _ phrases: Phrases) -> [Sheet.Cell?] {
        guard let code = field.machineValue(stored) else { return [nil] }
        func texts(_ texts: String...) -> [Sheet.Cell?] { texts.map { .init(type: "s", value: $0) } }
        func number(_ code: String) -> [Sheet.Cell?] { [Sheet.Cell(type: "n", value: code)] }
        switch field.kind {
        case .number, .stage: return number(code)
        // More digits than other programs keep are a text.
        case .figure, .amount: return code.filter(\.isNumber).count > 15 ? texts(code) : number(code)
        case .day: return [.init(type: "d", value: code)]
        case .flag: return [.init(type: "b", value: code)]
        case .choice(let choice): return texts(phrases.words.choice(choice, code), code)
        case .list(let choice):
            let words = code.split(separator: " ").map { phrases.words.choice(choice, String($0)) }
            return texts(words.joined(separator: ", "), code)
        case .line: return texts(LineOfEffort(rawValue: code).map { phrases.words.line($0) } ?? "", code)
        default: return texts(code)
        }
    }

    @Test("No text is a formula, whatever it begins with")
    func formulas() throws {
        let books = try read(
            try (0..<4).map { try Export(RandomPlan($0).plan).workbook(on: SamplePlan.day, in: .english) })
        for sheet in books.joined() {
            for cell in sheet.rows.joined().compactMap({ $0 }) { #expect(cell.type != "f", "\(sheet.name): \(cell)") }
        }
    }

    @Test("Headers are bold and stay in sight; columns have filters, choices, notes and the colours of statuses")
    func looks() throws {
        let book = try #require(try read([Export(SamplePlan.plan).workbook(on: SamplePlan.day, in: .english)]).first)
        for sheet in book.dropFirst() {
            #expect(
                sheet.frozen == "A2" && sheet.filter?.hasPrefix("A1:") == true
                    && sheet.bold.count == sheet.rows[0].count)
            #expect(sheet.validations.count { $0.prompt != nil } == sheet.rows[0].count)
        }
        let assessments = try #require(book.first { $0.name == "assessment" })
        let statuses = Status.allCases.map { Language.english.phrases.words.status($0) }
        let column = try #require(assessments.rows[0].firstIndex { $0?.value == "Status" })
        let letter = ["A", "B", "C", "D", "E"][column]
        let list = assessments.validations.first { $0.range == "\(letter)2:\(letter)1048576" }?.list
        #expect(list == "\"\(statuses.joined(separator: ","))\"")
        #expect(assessments.formats["\(letter)2:\(letter)1048576"] == statuses.map { "\"\($0)\"" })
        let progress = book.first { $0.name == "effort" }?.validations.compactMap(\.prompt).first {
            $0.contains("[progress]")
        }
        #expect(progress == "A whole number from 0 to 100. [progress]")
    }

    @Test(
        "The first sheet is the board: letter and word in the colour of the status, progress, reason",
        arguments: Language.allCases)
    func board(language: Language) throws {
        let (plan, phrases, today) = (SamplePlan.plan, language.phrases, SamplePlan.day)
        let board = try #require(try read([Export(plan).workbook(on: today, in: phrases)]).first?.first)
        #expect(board.name == phrases.workbooks.board && board.frozen == "A5")
        let colours: [Status?: String] = [
            .onTrack: "AEEFB0", .atRisk: "F9CF52", .offTrack: "F59181", .done: "7DB9F7", .notStarted: "E9EBEC",
            nil: "CCBDDB",
        ]
        for (row, city) in plan.cities.enumerated() {
            let cells = board.rows[4 + row]
            #expect(cells[0]?.value == plan.cityName(city.id))
            for (column, line) in LineOfEffort.allCases.enumerated() {
                let id = EffortID(city: city.id, line: line)
                let shown = plan.shownStatus(of: id, on: today)
                let lines = try #require(cells[2 + column]).value.split(separator: "\n").map(String.init)
                #expect(
                    lines[0].hasPrefix(
                        "\(phrases.letter(shown.status, in: plan)) \(phrases.words.status(shown.status))"))
                #expect(board.grounds["\(["C", "D", "E", "F", "G"][column])\(5 + row)"] == colours[shown.status])
                if let reason = phrases.read(shown.reason) { #expect(lines.last == reason) }
                if shown.status != nil, !shown.isDisputed, let progress = plan.progress(of: id) {
                    #expect(lines[1].hasPrefix("\(progress)%"))
                }
            }
        }
    }

    @Test("The command writes it to a file or a pipe, by its name or by its format, and the same bytes each time")
    func command() throws {
        try SampleFile.make(place.plan)
        for name in ["a.xlsx", "b.XLSX"] { #expect(try place.cinco("export", "-o", "\(place.path)/\(name)").code == 0) }
        let first = try Data(contentsOf: URL(filePath: place.path + "/a.xlsx"))
        #expect(try first == Data(contentsOf: URL(filePath: place.path + "/b.XLSX")))
        let script =
            "cd \"$HOME\"; \"$0\" export --format xlsx > c; cmp c a.xlsx && \"$0\" export --format xlsx -o - | cmp - a.xlsx"
        #expect(try place.run("/bin/sh", ["-c", script, Workplace.program]).code == 0)
        let cities = try place.cinco("export", "city", "--format", "xlsx", "-o", place.path + "/d")
        #expect(cities.code == 0)
        #expect(try read([Data(contentsOf: URL(filePath: place.path + "/d"))])[0].map(\.name) == ["Board", "city"])
    }

    @Test("What does not fit into a cell is a sentence that names it, and nothing is written")
    func longTexts() throws {
        try SampleFile.make(place.plan)
        let fits = String(repeating: "ñ", count: 32_767)
        #expect(try place.cinco("edit", "city", "tijuana", "--note", fits).code == 0)
        #expect(try place.cinco("export", "-o", place.path + "/a.xlsx").code == 0)
        #expect(try place.cinco("edit", "city", "tijuana", "--note", fits + "x").code == 0)
        let refused = try place.cinco("export", "-o", place.path + "/b.xlsx")
        #expect(refused.code == 1 && refused.output.isEmpty)
        #expect(
            refused.errorOutput.hasPrefix("cinco: city tijuana: the note has 32768 characters"),
            "\(refused.errorOutput)")
        #expect(!FileManager.default.fileExists(atPath: place.path + "/b.xlsx"))
    }

    @Test("A template has the sheet of its kind without rows, choices of the plan, and examples")
    func templates() throws {
        let kinds = RecordKind.allCases
        let books = try read(try kinds.map { try Export.template(of: $0, in: SamplePlan.plan, .english) })
        for (kind, book) in zip(kinds, books) {
            let fields = kind.fields.filter { $0.use != .local && $0.use != .kept }
            try #require(book.map(\.name) == [kind.rawValue, "Example"])
            #expect(book[0].rows.count == 1 && book[0].rows[0].count == fields.count + 1)
            #expect(book[1].rows.count > 1 && book[1].rows[0] == book[0].rows[0])
            #expect(book[0].validations.contains { $0.list == "\"U,SBU,C\"" })
            let asksForSide = fields.contains { $0.kind == .partner }
            #expect(!asksForSide || book[0].validations.contains { $0.list == "\"us,mx\"" })
        }
    }

    @Test(
        "Both commands write a template, with or without a plan; that of CSV has the columns, and is read as no records"
    )
    func templateCommands() throws {
        let paths = ["a", "b", "c"].map { "\(place.path)/\($0).xlsx" }
        #expect(try place.cinco("import", "--template", "project", "-o", paths[0]).code == 0)
        try SampleFile.make(place.plan)
        #expect(try place.cinco("import", "--template", "project", "-o", paths[1]).code == 0)
        #expect(try place.cinco("export", "project", "--template", "-o", paths[2]).code == 0)
        let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
        #expect(files[0] != files[1] && files[1] == files[2])
        for kind in RecordKind.allCases {
            let fields = kind.fields.filter { $0.use != .local && $0.use != .kept }
            let columns = (["id"] + fields.map(\.name.machineName)).joined(separator: ",")
            #expect(Export.csvTemplate(of: kind) == columns + "\r\n")
        }
        try place.write(try place.cinco("import", "--template", "project").output, to: "t.csv")
        let read = try place.cinco("import", place.path + "/t.csv", "--kind", "project")
        #expect(read.code == 0 && read.output.hasPrefix("0 new, 0 changed, 0 the same, 0 not taken."), "\(read)")
    }

    @Test("What is no template is refused with a sentence")
    func wrongTemplates() throws {
        for words in [
            ["export", "--template"], ["export", "city", "--template", "--format", "json"],
            ["import", "x.csv", "--template", "city"], ["import"], ["import", "x.csv", "-o", "y.csv"],
            ["export", "-o", "plan.ods"],
            ["export", "--format", "xlsx", "--bom"],
        ] {
            let result = try place.run(Workplace.program, words)
            #expect(
                result.code == 1 && result.errorOutput.hasPrefix("cinco: ") && result.output.isEmpty,
                "\(words) \(result)"
            )
        }
    }
}

extension Phrases {
    fileprivate static var english: Phrases { Language.english.phrases }
}
