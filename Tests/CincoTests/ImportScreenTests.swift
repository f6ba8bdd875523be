import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("A file is imported on the screen", .serialized)
struct ImportScreenTests {
    private let place = Workplace()
    private let rows = """
        Título;Ciudad;Línea;Tipo;Monto raro
        Furgonetas de rayos X;Tijuana;Tecnología;equipo;1200000
        Curso de peritos;Culiacán;Capacitación;capacitación;300000

        """

    init() throws { try SampleFile.make(place.plan) }

    /// A pane at the screen of a file.
    private func opened(_ content: String, as name: String, where condition: (String) -> Bool) throws -> (Pane, String)
    {
        let path = place.path + "/" + name
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.type(":import", "Enter")
        try pane.screen { $0.contains("Import which file?") }
        try pane.type(path, "Enter")
        return (pane, try pane.screen(when: condition))
    }

    @Test("Columns are shown with values and guessed fields, one is left out, and the rows become one act")
    func table() throws {
        let (pane, shown) = try opened(rows, as: "vans.csv") { $0.contains("Columns") }
        for text in ["semicolon", "Each row is  project", "Furgonetas de rayos X", "→ city", "→ unknown"] {
            #expect(shown.contains(text), "\(text): \(shown)")
        }
        try pane.press("s")
        #expect(try pane.screen { $0.contains("left.") }.contains("1 error is left"))
        try pane.press("j", "j", "j", "j", "j", "Enter")
        try pane.screen { $0.contains("The field of column Monto raro") }
        try pane.type("leave this", "Enter")
        #expect(try pane.screen { $0.contains("Changes") }.contains("2 new, 0 changed, 0 the same"))
        try pane.press("s")
        let saved = try pane.screen { $0.contains("Imported") }
        #expect(
            saved.contains("Imported vans.csv: 2 new, 0 changed, 0 the same") && saved.contains("First issues  "),
            "\(saved)")
        #expect(try place.cinco("export", "project").output.contains("Furgonetas de rayos X"))
        try pane.press("u")
        try pane.screen { $0.contains("Undone") }
        #expect(try !place.cinco("export", "project").output.contains("Furgonetas de rayos X"))
    }

    @Test("Choices are kept under a name and used again, also on the command line; no sentence names an option")
    func kept() throws {
        let (pane, shown) = try opened(rows, as: "vans.csv") { $0.contains("Columns") }
        #expect(!shown.contains("--"), "\(shown)")
        try pane.press("s")
        try pane.screen { $0.contains("left.") }
        try pane.press("j", "j", "j", "j", "j", "Enter")
        try pane.screen { $0.contains("The field of column Monto raro") }
        try pane.type("leave this", "Enter")
        try pane.screen { $0.contains("2 new, 0 changed") }
        let toKept = ["Home"] + Array(repeating: "j", count: 7) + ["Enter"]
        for key in toKept { try pane.press(key) }
        try pane.screen { $0.contains("keep these under a name") }
        try pane.type("finance", "Enter")
        try pane.screen { $0.contains("The choices are kept as finance.") }
        #expect(try place.cinco("import", "mappings").output.contains("finance  records  --ignore=Monto raro"))
        let (next, asked) = try opened(rows, as: "next.csv") { $0.contains("Columns") }
        #expect(asked.contains("→ unknown"))
        try next.press("s")
        try next.screen { $0.contains("left.") }
        for key in toKept { try next.press(key) }
        try next.screen { $0.contains("keep these under a name") && $0.contains("finance") }
        try next.type("finance", "Enter")
        #expect(try next.screen { $0.contains("2 new, 0 changed") }.contains("the choices kept as finance"))
        let command = try place.cinco(
            "import", place.path + "/next.csv", "--kind", "project", "--mapping", "finance", "--dry-run")
        #expect(command.output.contains("2 new, 0 changed"))
    }

    @Test("Faults stand in place, a chosen kind is read again, and Esc leaves the plan as it was")
    func faults() throws {
        let before = try place.cinco("export").output
        let rows = "title,subject,due\nHangar,tijuana/technology,someday\n"
        let (pane, shown) = try opened(rows, as: "odd.csv") { $0.contains("Errors") }
        #expect(shown.contains("line 2") && shown.contains("someday"), "\(shown)")
        try pane.press("Home", "Enter")
        try pane.screen { $0.contains("What is each row?") }
        try pane.type("project", "Enter")
        try pane.screen { $0.contains("Each row is  project") }
        try pane.press("Escape")
        try pane.screen { $0.contains("First issues  ") }
        #expect(try place.cinco("export").output == before)
    }

    @Test("An export comes back without a change, and a file that is not there says so")
    func export() throws {
        let export = try place.cinco("export").output
        let (pane, shown) = try opened(export, as: "plan.json") { $0.contains("Changes") }
        #expect(shown.contains("0 new, 0 changed") && shown.contains("already has all of it"), "\(shown)")
        try pane.type(":import", "Enter")
        try pane.screen { $0.contains("Import which file?") }
        try pane.type("/nowhere.csv", "Enter")
        #expect(try pane.screen { $0.contains("cannot be read") }.contains("/nowhere.csv cannot be read"))
    }

    /// Selects the row with a text and presses Enter on it.
    private func choose(_ row: String, in pane: Pane) throws {
        try pane.press("/")
        try pane.screen { !$0.contains("? help") }
        try pane.type(row, "Enter")
        try pane.screen { $0.contains("? help") }
        try pane.press("Enter")
    }

    @Test("A value of another program, and a field without a column, are asked for where they are missing")
    func settled() throws {
        let rows = "Título;Estatus\nFurgonetas;En proceso\nRadios;hecho\n"
        let (pane, shown) = try opened(rows, as: "tool.csv") { $0.contains("2 errors") || $0.contains("3 errors") }
        #expect(shown.contains("'En proceso'"), "\(shown)")
        try choose("'En proceso'", in: pane)
        // The value is asked for at once.
        try pane.screen { screen in
            ["The value for Estatus: En proceso", "off track", "→ no value"].allSatisfy { screen.contains($0) }
        }
        try pane.type("on track", "Enter")
        // The file is read again before the list stands still.
        try pane.screen { $0.contains("Estatus: En proceso → on track") && $0.contains("2 errors") }
        try choose("a field that has no column", in: pane)
        try pane.screen { $0.contains("The field with one value for all") }
        try pane.type("effort", "Enter")
        try pane.screen { !$0.contains("The field with one value for all") }
        try pane.type("tij tech", "Enter")
        let settled = try pane.screen { $0.contains("Changes") }
        #expect(settled.contains("2 new"), "\(settled)")
        try choose("En proceso → on track", in: pane)
        try pane.screen { $0.contains("take this choice back") }
        try pane.press("Enter")
        try pane.screen { $0.contains("1 error") }
        try pane.press("Escape")
    }

    @Test("A wide table is a table of readings of one measure, whose columns are found and can be chosen")
    func readings() throws {
        let rows = "Año;Municipio;Enero;Febrero\n2010;Juárez;227;163\n2010;Tijuana;57;60\n"
        let (pane, _) = try opened(rows, as: "wide.csv") { $0.contains("Columns") }
        try pane.press("Home", "Enter")
        try pane.screen { $0.contains("What is each row?") }
        try pane.type("reading of one", "Enter")
        try pane.screen { $0.contains("The measure of all readings") }
        try pane.type("Robos", "Enter")
        let read = try pane.screen { $0.contains("Changes") }
        for text in ["4 readings for 2 cities", "values by month or year", "new measure → Robos"] {
            #expect(read.contains(text), "\(text): \(read)")
        }
        try choose("Febrero", in: pane)
        try pane.screen { $0.contains("The field of column Febrero") }
        try pane.type("leave this", "Enter")
        #expect(
            try pane.screen { $0.contains("2 readings") || $0.contains("errors") }.contains("2 readings for 2 cities"))
        try pane.press("s")
        try pane.screen { $0.contains("Imported wide.csv") }
    }

    @Test("The members of JSON are shown as columns, whose fields are found and can be chosen") func json() throws {
        let rows = #"[{"Título": "Vans", "Esfuerzo": "juarez tech", "Puntos": 3}]"#
        let (pane, shown) = try opened(rows, as: "tool.json") { $0.contains("→ unknown") }
        for text in ["→ title", "→ effort"] { #expect(shown.contains(text), "\(text): \(shown)") }
        try choose("Puntos", in: pane)
        try pane.screen { $0.contains("The field of column Puntos") }
        try pane.type("leave this", "Enter")
        #expect(try pane.screen { $0.contains("Changes") }.contains("1 new"))
    }

    @Test("Of a workbook with several sheets one is chosen, and its columns are shown") func sheets() throws {
        let path = place.path + "/two.xlsx"
        let first = PlainWorkbook.Sheet("2009", [["Título", "Ciudad", "Línea"], ["Radios", "tijuana", "technology"]])
        let second = PlainWorkbook.Sheet("2010", [["Título", "Esfuerzo"], ["Vans", "juarez tech"]])
        try Data(PlainWorkbook.excel([first, second])).write(to: URL(fileURLWithPath: path))
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.type(":import", "Enter")
        try pane.screen { $0.contains("Import which file?") }
        try pane.type(path, "Enter")
        let asked = try pane.screen { $0.contains("Errors") && $0.contains("'2009', '2010'") }
        #expect(!asked.contains("--sheet"), "\(asked)")
        try pane.press("Home", "Enter")
        try pane.screen { $0.contains("Import which sheet?") }
        try pane.type("2010", "Enter")
        let shown = try pane.screen { $0.contains("Changes") }
        #expect(shown.contains("Sheet  2010") && shown.contains("→ effort") && shown.contains("1 new"), "\(shown)")
    }
}
