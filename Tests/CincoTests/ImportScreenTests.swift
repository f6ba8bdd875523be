import Foundation
import Plan
import Store
import Testing

@Suite("A file is imported on the screen", .serialized)
struct ImportScreenTests {
    private let place = Workplace()
    private let rows = """
        Título;Ciudad;Línea;Tipo;Monto raro
        Furgonetas de rayos X;Tijuana;Tecnología;equipo;1200000
        Curso de peritos;Culiacán;Capacitación;capacitación;300000

        """

    init() throws { try Store(making: place.plan, from: SamplePlan.journal()).close() }

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
        try pane.type("not read", "Enter")
        #expect(try pane.screen { $0.contains("Changes") }.contains("2 new, 0 changed, 0 the same"))
        try pane.press("s")
        let saved = try pane.screen { $0.contains("Imported") }
        #expect(
            saved.contains("Imported vans.csv: 2 new, 0 changed, 0 the same") && saved.contains("First  "), "\(saved)")
        #expect(try place.cinco("export", "project").output.contains("Furgonetas de rayos X"))
        try pane.press("u")
        try pane.screen { $0.contains("Undone") }
        #expect(try !place.cinco("export", "project").output.contains("Furgonetas de rayos X"))
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
        try pane.screen { $0.contains("First  ") }
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
}
