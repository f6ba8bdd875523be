import Foundation
import TestCopies
import TestSupport
import Testing

@Suite("Workbooks that are imported")
struct WorkbookImportTests {
    private let place = Workplace()

    private func write(_ sheets: [PlainWorkbook.Sheet], to name: String) throws -> String {
        let path = place.path + "/" + name
        try Data(PlainWorkbook.excel(sheets)).write(to: URL(filePath: path))
        return path
    }

    @Test(
        "A workbook is known by its bytes, from a file of any name and from standard input; several sheets are several kinds"
    )
    func anyName() throws {
        try SampleFile.make(place.plan)
        let sheets: [PlainWorkbook.Sheet] = [
            .init("Notas sueltas", [["x", "y"], ["1", "2"]]),
            .init("Hitos", [["Título", "Asunto", "Vence"], ["Sala pintada", "tij coop", "2010-08-01"]]),
            .init("project", [["title", "effort", "kind"], ["X-ray vans", "juarez tech", "equipment"]]),
        ]
        let path = try write(sheets, to: "correo.csv")
        let script = "\"$0\" import - --map Asunto=subject --as us < \"$1\""
        let result = try place.run("/bin/sh", ["-c", script, Workplace.program, path])
        #expect(result.code == 0, "\(result.errorOutput)")
        #expect(
            result.output.hasPrefix(
                """
                Read from the sheets project, Hitos.
                Not read: the sheet 'Notas sueltas'. Use --sheet to read another.
                2 new, 0 changed, 0 the same, 0 not taken.
                """), "\(result.output)")
        let milestones = try place.cinco("list", "milestone").output
        #expect(milestones.contains("Sala pintada"))
        #expect(try place.cinco("import", path, "--sheet", "3", "--dry-run").code == 0)
    }

    @Test("The errors of a file are never written over it or the plan, and none are left once it has none")
    func errors() throws {
        try SampleFile.make(place.plan)
        let (file, list) = (place.path + "/list.csv", place.path + "/errors.txt")
        let text = "title,effort,pledged\nVans,juarez.tech,xx\n"
        try Data(text.utf8).write(to: URL(filePath: file))
        try FileManager.default.createSymbolicLink(atPath: place.path + "/link.csv", withDestinationPath: file)
        let plan = try Data(contentsOf: URL(filePath: place.plan))
        for path in [file, place.path + "/link.csv", place.path + "/./list.csv", place.plan] {
            let refused = try place.cinco("import", file, "--kind", "project", "--errors", path)
            #expect(refused.code == 1 && refused.errorOutput.contains("--errors"), "\(refused.errorOutput)")
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
        #expect(try Data(contentsOf: URL(filePath: place.plan)) == plan)
        #expect(try place.cinco("import", file, "--kind", "project", "--errors", list).code == 1)
        #expect(try String(contentsOfFile: list, encoding: .utf8).contains("'xx'"))
        try Data(text.replacing("xx", with: "5").utf8).write(to: URL(filePath: file))
        let clean = try place.cinco("import", file, "--kind", "project", "--errors", list)
        #expect(clean.code == 0 && FileManager.default.contents(atPath: list) == Data())
    }

    @Test("Readings come from a sheet; where several have a table the sentence lists them")
    func readings() throws {
        try SampleFile.make(place.plan)
        let data: [[String?]] = [["Municipio", "Mes", "Casos"], ["Juárez", "2010-06", "300"]]
        let path = try write([.init("2009", data), .init("2010", data)], to: "casos.xlsx")
        let words = [
            "import", "readings", path, "--measure", "homicides", "--city", "Municipio", "--day", "Mes", "--value",
            "Casos",
        ]
        let asked = try place.run(Workplace.program, words)
        #expect(asked.code == 1 && asked.errorOutput.contains("'2009', '2010'"), "\(asked.errorOutput)")
        let read = try place.run(Workplace.program, words + ["--sheet", "2010", "--dry-run"])
        #expect(read.output.hasPrefix("Read from the sheet 2010.\n1 reading for 1 city."), "\(read)")
    }
}
