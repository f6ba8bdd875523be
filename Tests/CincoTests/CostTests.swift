import Foundation
import Plan
import Store
import Testing

/// The cost of commands in instructions, which do not depend on the load of the computer. Instructions are not counted
/// for a program built with a sanitizer.
@Suite("Cost", .serialized, .enabled(if: ProcessInfo.processInfo.environment["ASAN_OPTIONS"] == nil))
struct CostTests {
    private let place = Workplace()
    private var small: String { place.path + "/small.cinco" }
    private var large: String { place.path + "/large.cinco" }

    /// Makes a plan with a number of cities; each line has two projects and assessments of both sides.
    private func make(_ path: String, cities: Int) throws {
        let start = Day(number: 14_610)
        let author = Author(name: "planner", side: "us")
        func change(_ kind: RecordKind, _ record: String, _ field: FieldName, _ value: String) -> Change {
            Change(kind, record, field, to: value)
        }
        var changes = [
            change(.plan, Plan.settingsID, .title, "Plan"), change(.plan, Plan.settingsID, .start, start.iso),
            change(.partner, "us", .text(.name, .english), "United States"),
            change(.partner, "mx", .text(.name, .english), "Mexico"),
        ]
        for city in 0..<cities {
            changes.append(change(.city, "c\(city)", .name, "City \(city)"))
            changes.append(change(.city, "c\(city)", .position, city.code))
            for line in LineOfEffort.allCases {
                let effort = EffortID(city: "c\(city)", line: line)
                changes.append(change(.effort, effort.record, .progress, "40"))
                for side in ["us", "mx"] {
                    changes.append(change(.assessment, effort.assessment(by: side), .status, Status.onTrack.code))
                    changes.append(change(.assessment, effort.assessment(by: side), .asOf, start.iso))
                }
                for number in 0..<2 {
                    let project = "p\(city)-\(line.code)-\(number)"
                    changes.append(change(.project, project, .title, "Project \(number)"))
                    changes.append(change(.project, project, .effort, effort.record))
                }
            }
        }
        let act = Act(author: author.name, partner: author.side, asOf: start, changes: changes)
        try Store(making: path, founding: act).close()
    }

    /// The instructions that a run of the program takes.
    private func cost(_ arguments: [String], plan: String) throws -> Double {
        // valgrind cannot read the debug information of a Swift program.
        let program = place.path + "/cinco"
        if !FileManager.default.fileExists(atPath: program) {
            _ = try place.run("/usr/bin/env", ["strip", "--strip-debug", "-o", program, Workplace.program])
        }
        let run = try place.run(
            "/usr/bin/env",
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program] + arguments,
            ["CINCO_PLAN": plan])
        #expect(run.code == 0, "\(run.errorOutput.suffix(300))")
        let line = run.errorOutput.split(separator: "\n").last { $0.contains("Collected") } ?? ""
        return try #require(line.split(separator: " ").last.flatMap { Double($0) })
    }

    @Test("A command that changes one record costs the same in a plan a hundred times as large")
    func writing() throws {
        try make(small, cities: 3)
        try make(large, cities: 300)
        for arguments in [
            ["set", "c1", "training", "on-track", "--as", "us"], ["edit", "project", "p1-training-0", "--note", "x"],
        ] {
            // The first change of a day makes a backup, whose cost grows with the plan.
            for plan in [small, large] {
                _ = try place.cinco("edit", "city", "c2", "--note", arguments[0], "--plan", plan)
            }
            let (few, many) = try (cost(arguments, plan: small), cost(arguments, plan: large))
            print(
                "cost: \(arguments[0]): \(Int(few)) instructions, in the large plan \(String(format: "%.2f", many / few)) ×"
            )
            #expect(many / few < 1.3)
        }
    }
}
