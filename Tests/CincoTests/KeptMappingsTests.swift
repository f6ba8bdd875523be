import Foundation
import TestSupport
import Testing

@testable import cinco

@Suite("Options of imports that are kept by name")
struct KeptMappingsTests {
    private let place = Workplace()

    private func cinco(_ arguments: [String]) throws -> Workplace.Result { try place.run(Workplace.program, arguments) }

    @Test("What is kept comes back, the last of a single option and all of a repeated one, for its owner alone")
    func back() throws {
        let folder = place.path + "/mappings"
        let mappings = KeptMappings(folder: folder)
        let words = [
            "file.csv", "--map", "Real \"name\"=title", "--map=City=effort", "--decimal", "comma", "--decimal=point",
            "--plan", "x", "--skip-totals", "--dry-run", "--where=Tipo=Ño\n",
        ]
        let options = KeptOptions(words: words)
        #expect(
            options.words == [
                "--map=Real \"name\"=title", "--map=City=effort", "--decimal=point", "--skip-totals",
                "--where=Tipo=Ño\n",
            ])
        try mappings.keep(options, of: "records", as: "mine")
        let kept = try mappings.mapping("mine")
        #expect(kept.command == "records" && Set(kept.options.words) == Set(options.words))
        let mode = try FileManager.default.attributesOfItem(atPath: folder + "/mine.toml")[.posixPermissions]
        #expect(mode as? Int == 0o600 && mappings.names == ["mine"])
        try mappings.remove("mine")
        #expect(throws: KeptMappings.Problem.unknown("mine", [])) { try mappings.mapping("mine") }
        #expect(throws: KeptMappings.Problem.badName("../x")) { try mappings.mapping("../x") }
    }

    @Test(
        "A file that says what no option is, is refused",
        arguments: ["plan = \"x\"", "map = \"x\"", "skip-totals = 1", "= "])
    func foreign(text: String) throws {
        let folder = place.path + "/mappings"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/a.toml"))
        #expect(throws: KeptMappings.Problem.self) { try KeptMappings(folder: folder).mapping("a") }
    }

    @Test("An import is kept and used again; what is said on the line wins")
    func used() throws {
        #expect(try place.cinco("new", place.path + "/p.cinco", "--sample").code == 0)
        let list = place.path + "/list.csv"
        try Data("Real name;Where;Price\nVans;juarez tech;1.500\n".utf8).write(to: URL(fileURLWithPath: list))
        let plan = ["--plan", place.path + "/p.cinco"]
        let options = [
            "--map", "Real name=title", "--map", "Where=effort", "--map", "Price=pledged", "--decimal", "comma",
        ]
        let first = try cinco(
            ["import", list, "--kind", "project", "--save-mapping", "prices", "--dry-run"] + options + plan)
        #expect(first.code == 0 && first.output.contains("prices"), "\(first.complaint)")
        let again = try cinco(["import", list, "--mapping", "prices"] + plan)
        #expect(again.code == 0 && again.output.contains("1 new"), "\(again.complaint)")
        let other = try cinco(["import", list, "--mapping", "prices", "--decimal", "point", "--dry-run"] + plan)
        #expect(other.output.contains("1 changed"), "\(other.output)\(other.complaint)")
        #expect(try place.cinco("import", "mappings").output.contains("prices  records  --"))
        #expect(try place.cinco("import", "mappings", "--remove", "prices").code == 0)
        let gone = try cinco(["import", list, "--mapping", "prices"] + plan)
        #expect(gone.code == 1 && gone.complaint.contains("prices"))
    }
}
