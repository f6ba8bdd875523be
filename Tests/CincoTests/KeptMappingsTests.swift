import Foundation
import Phrases
import TestCopies
import TestSupport
import Testing

@testable import cinco

@Suite("Options of imports that are kept by name")
struct KeptMappingsTests {
    private let place = Workplace()

    private func mappings(_ folder: String) -> KeptMappings {
        let options = ImportRecordsCommand.keptOptions.map { ($0.option.rawValue, $0.form) }
        return KeptMappings(folder: folder, forms: Dictionary(uniqueKeysWithValues: options))
    }

    private func cinco(_ arguments: [String]) throws -> Workplace.Result { try place.run(Workplace.program, arguments) }

    @Test("What is kept comes back, the last of a single option and all of a repeated one, for its owner alone")
    func back() throws {
        let folder = place.path + "/mappings"
        let mappings = mappings(folder)
        let command = try ImportRecordsCommand.parse([
            "file.csv", "--map", "Real \"name\"=title", "--map=City=effort", "--decimal", "comma", "--decimal=point",
            "--plan", "x", "--skip-totals", "--dry-run", "--map-value=Tipo:Ño\n=equipment", "--set",
            "effort=juarez.tech",
            "--header-row=3", "--kind", "project",
        ])
        let options = KeptOptions(of: command, ImportRecordsCommand.keptOptions)
        #expect(
            options.words == [
                "--kind=project", "--map=Real \"name\"=title", "--map=City=effort", "--map-value=Tipo:Ño\n=equipment",
                "--set=effort=juarez.tech", "--header-row=3", "--decimal=point", "--skip-totals",
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
        #expect(throws: KeptMappings.Problem.self) { try mappings(folder).mapping("a") }
    }

    @Test("An import is kept and used again; what is said on the line wins")
    func used() throws {
        try SampleFile.make(place.path + "/p.cinco")
        let list = place.path + "/list.csv"
        try Data("Real name;Where;Price\nVans;juarez tech;1.500\n".utf8).write(to: URL(fileURLWithPath: list))
        let plan = ["--plan", place.path + "/p.cinco"]
        let options = [
            "--map", "Real name=title", "--map", "Where=effort", "--map", "Price=pledged", "--decimal", "comma",
        ]
        let first = try cinco(
            ["import", list, "--kind", "project", "--save-mapping", "prices", "--dry-run"] + options + plan)
        #expect(first.code == 0 && first.output.contains("prices"), "\(first.errorOutput)")
        let again = try cinco(["import", list, "--mapping", "prices"] + plan)
        #expect(again.code == 0 && again.output.contains("1 new"), "\(again.errorOutput)")
        let other = try cinco(["import", list, "--mapping", "prices", "--decimal", "point", "--dry-run"] + plan)
        #expect(other.output.contains("1 changed"), "\(other.output)\(other.errorOutput)")
        #expect(try place.cinco("import", "mappings").output.contains("prices  records  --"))
        #expect(try place.cinco("import", "mappings", "--remove", "prices").code == 0)
        let gone = try cinco(["import", list, "--mapping", "prices"] + plan)
        #expect(gone.code == 1 && gone.errorOutput.contains("prices"))
    }

    @Test("A name that no mapping can have is told before the plan is changed", arguments: ["a b", "", "../x", "a/b"])
    func impossibleName(name: String) throws {
        try SampleFile.make(place.plan)
        let list = place.path + "/list.csv"
        try Data("title,effort\nVans,juarez.tech\n".utf8).write(to: URL(fileURLWithPath: list))
        let refused = try cinco(["import", list, "--kind", "project", "--save-mapping", name])
        #expect(refused.code == 1 && !refused.errorOutput.isEmpty)
        let after = try cinco(["import", list, "--kind", "project", "--dry-run"])
        #expect(after.output.contains("1 new"), "\(after.output)")
    }

    @Test("Every option of an import is kept but the file, the plan, and what is done with it this once")
    func whole() throws {
        let once: Set = ["--template", "--output", "--dry-run", "--errors", "--update", "--mapping", "--save-mapping"]
        func check(_ kept: [String], _ command: String) throws {
            let help = try place.cinco("import", command, "--help").output
            let shown = help.matches(of: /^ {2}(?:-\w(?: <.*?>)?, )?(--[a-z-]+)/.anchorsMatchLineEndings())
            let common = try place.cinco("check", "--help").output
            for option in shown.map({ String($0.1) }) where !once.contains(option) && !common.contains(option) {
                #expect(kept.contains(String(option.dropFirst(2))), "\(command) \(option)")
            }
        }
        try check(ImportRecordsCommand.keptOptions.map(\.option.rawValue), "records")
        try check(ImportReadingsCommand.keptOptions.map(\.option.rawValue), "readings")
        let kept = Set(ImportRecordsCommand.keptOptions.map(\.option) + ImportReadingsCommand.keptOptions.map(\.option))
        #expect(kept.union([.mapping, .saveMapping]) == Set(ImportOption.allCases))
    }

    @Test("Files and plans may have the names of commands, and what is typed wins over what is kept")
    func named() throws {
        let plan = place.path + "/import"
        try SampleFile.make(plan)
        let list = place.path + "/records"
        try Data("Real name;Price\nVans;1.500\n".utf8).write(to: URL(fileURLWithPath: list))
        let options = [
            "--plan", plan, "--kind", "project", "--map", "Real name=title", "--set", "effort=juarez.tech", "--map",
            "Price=pledged", "--decimal", "comma", "--new",
        ]
        for words in [["import"], ["import", "records"]] {
            let kept = try cinco(words + options + [list, "--save-mapping", "import", "--dry-run"])
            #expect(kept.code == 0 && kept.output.contains("1 new"), "\(kept.errorOutput)")
            let mapping = try place.cinco("import", "mappings").output
            #expect(
                mapping == "import  records  --decimal=comma --kind=project --map=Real name=title --map=Price=pledged "
                    + "--new --set=effort=juarez.tech\n", "\(mapping)")
        }
        #expect(try cinco(["import", "--plan", plan, list, "--mapping", "import"]).output.contains("1 new"))
        let again = ["import", "--plan", plan, list, "--mapping", "import"]
        #expect(try cinco(again).output.contains("1 not taken"))
        #expect(try cinco(again + ["--update"]).output.contains("1 the same"))
    }
}
