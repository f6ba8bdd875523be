import Foundation
import Plan
import Testing

@Suite("What machines are given")
struct MachineFormTests {
    /// The commands with formats of lists, with words that give each something to list.
    private static func lists(_ errands: Errands) throws -> [[String]] {
        let commands = errands.commands.filter { $0.options.contains("format") }
        let words = commands.map { errands.words(for: $0) }
        return words + [["issues", "--decide"], ["show", "tijuana", "training"]]
            + RecordKind.allCases.map { ["list", $0.rawValue] }
    }

    /// The keys of all objects in a value of JSON.
    private func keys(of value: Any) -> Set<String> {
        switch value {
        case let members as [String: Any]: Set(members.keys).union(members.values.flatMap(keys))
        case let values as [Any]: Set(values.flatMap(keys))
        default: []
        }
    }

    /// Lines of effort, which are keys too, have dashes.
    private static func isMachineName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789_-".utf8.contains($0) }
    }

    /// The columns whose values are ids of records that people know by name.
    private static let references: Set<String> = [
        "city", "effort", "project", "measure", "meeting", "subject", "dependent", "prerequisite", "record",
    ]

    @Test("Keys of JSON and columns of CSV are in snake_case, and in lists the name of a record stands beside its id")
    func machineForms() throws {
        let errands = try Errands()
        var (seen, named): (Int, Set<String>) = (0, [])
        for line in try Self.lists(errands) {
            try errands.begin()
            let json = try errands.place.run(Workplace.program, line + ["--format", "json"])
            guard json.code == 0 else { continue }
            let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
            for key in keys(of: value) { #expect(Self.isMachineName(key), "\(line): \(key)") }
            seen += 1
            let csv = try errands.place.run(Workplace.program, line + ["--format", "csv"])
            guard csv.code == 0, let header = csv.output.split(separator: "\r\n").first else { continue }
            let columns = header.split(separator: ",").map(String.init)
            for column in columns { #expect(Self.isMachineName(column), "\(line): \(column)") }
            // The export is for programs, and the status has its cities in a form of its own.
            if ["export", "status"].contains(line[0]) { continue }
            for (index, column) in columns.enumerated() where Self.references.contains(column) {
                #expect(columns.dropFirst(index + 1).first == column + "_name", "\(line): \(column)")
                named.insert(column)
            }
        }
        #expect(seen > 35)
        #expect(named.isSuperset(of: ["city", "project", "measure", "record", "dependent", "subject"]))
        let promises = try errands.place.cinco("promises", "--format", "csv").output
        #expect(promises.contains(",ciudad-juarez,Ciudad Juárez,resources,sample-2,Inspection devices at the bridges,"))
    }
}
