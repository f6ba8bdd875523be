import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("What an import fills in as an entry does")
struct ImportedDaysTests {
    private let today = SamplePlan.day
    private let phrases = Language.english.phrases
    private let sample = SamplePlan.plan

    private func imported(_ kind: RecordKind, _ values: [String: String], asJSON: Bool) throws -> Plan {
        let keys = values.keys.sorted()
        let result: Import
        if asJSON {
            let members = keys.map { "\"\($0)\": \"\(values[$0] ?? "")\"" }.joined(separator: ", ")
            let text =
                "{\"format\": \"cinco-plan\", \"version\": 2, \"records\": {\"\(kind.rawValue)\": [{\(members)}]}}"
            result = Import(json: JSONDocument(text), into: sample, on: today, in: phrases)
        } else {
            let text = keys.joined(separator: ",") + "\n" + keys.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
            result = try Import(
                ImportTable(Data(text.utf8)), kind: kind, into: sample, on: today, salt: "r", in: phrases)
        }
        #expect(result.problems.isEmpty, "\(result.problems)")
        var plan = sample
        plan.apply(result.changes)
        return plan
    }

    @Test("A dependency that has only its two ends is in the plan, since today", arguments: [false, true])
    func dependency(asJSON: Bool) throws {
        let id = "ciudad-juarez/resources>tijuana/cooperation"
        let ends = ["dependent": "ciudad-juarez/resources", "prerequisite": "tijuana/cooperation"]
        for values in asJSON ? [["id": id]] : [ends, ["id": id]] {
            let plan = try imported(.dependency, values, asJSON: asJSON)
            #expect(plan.value(.dependency, id, .since) == today.iso)
            #expect(plan.dependencies.contains { $0.id == id })
        }
    }

    @Test(
        "A judgement that comes without its days is of today; without the day of its change it has stood since its own",
        arguments: [false, true])
    func judgement(asJSON: Bool) throws {
        var plan = sample
        for side in ["us", "mx"] {
            let id = "ciudad-juarez/resources/\(side)"
            var values = ["id": id, "status": "done", "as_of": "2010-06-01"]
            plan = try imported(.assessment, values, asJSON: false)
            #expect(plan.value(.assessment, id, .since) == "2010-06-01")
            values["as_of"] = nil
            plan = try imported(.assessment, values, asJSON: false)
            #expect(plan.value(.assessment, id, .asOf) == today.iso && plan.value(.assessment, id, .since) == today.iso)
        }
        let new = try imported(.city, ["id": "x", "name": "X"], asJSON: true)
        let text = """
            {"format": "cinco-plan", "version": 1, "records": {"assessment":
            [{"id": "x/training/us", "status": "at-risk", "asOf": "2010-06-01"}, {"id": "x/training/mx", "status": "done"}]}}
            """
        let result = Import(json: JSONDocument(text), into: new, on: today, in: phrases)
        plan = new
        plan.apply(result.changes)
        #expect(plan.value(.assessment, "x/training/us", .since) == "2010-06-01")
        #expect(plan.value(.assessment, "x/training/mx", .asOf) == today.iso)
    }

    @Test("A judgement dated after today is refused, and one of today is not", arguments: [0, 1])
    func future(days: Int) throws {
        let csv = "id,status,as_of\nciudad-juarez/resources/us,at-risk,\((today + days).iso)\n"
        let table = try Import(
            ImportTable(Data(csv.utf8)), kind: .assessment, into: sample, on: today, salt: "r", in: phrases)
        let json = """
            {"format": "cinco-plan", "version": 2, "records": {"assessment":
            [{"id": "ciudad-juarez/resources/us", "status": "at-risk", "as_of": "\((today + days).iso)"}]}}
            """
        for result in [table, Import(json: JSONDocument(json), into: sample, on: today, in: phrases)] {
            let wanted: [ImportError.Reason] = days > 0 ? [.refused(.afterToday(.asOf, today + days))] : []
            #expect(result.problems.map(\.reason) == wanted)
        }
        // An export of a plan that is pinned to an earlier day comes back whole.
        #expect(
            Import(json: JSONDocument(json), into: sample, on: today, upTo: today + 1, in: phrases).problems.isEmpty)
    }

    @Test(
        "A row of a table makes the record that a form or a command makes",
        arguments: [
            (.city, ["name": "Mexicali"]), (.partner, ["name": "PE"]),
            (.dependency, ["dependent": "ciudad-juarez/training", "prerequisite": "tijuana/cooperation"]),
            (.assessment, ["effort": "ciudad-juarez/training", "partner": "ca", "status": "at-risk"]),
            (.condition, ["title": "C", "city": "ciudad-juarez", "state": "emerging"]),
            (.decision, ["text": "D"]), (.action, ["text": "A"]), (.note, ["text": "N"]),
            (.milestone, ["title": "M", "subject": "ciudad-juarez/training"]), (.vulnerability, ["title": "V"]),
        ] as [(RecordKind, [String: String])])
    func entered(kind: RecordKind, values: [String: String]) throws {
        var sample = sample
        sample.set(.partner, "ca", [.init(.text(.name, .english), "CA")])
        sample.reorder()
        let given = try values.map { name, text in (field: try #require(kind.field(spelled: name)).name, value: text) }
        let entry = try sample.adding(kind, given.map { ($0.field, $0.value) }, fresh: "r-1", on: today)
        let keys = values.keys.sorted()
        let text = keys.joined(separator: ",") + "\n" + keys.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
        let result = try Import(
            ImportTable(Data(text.utf8)), kind: kind, into: sample, on: today, salt: "r", in: phrases)
        #expect(result.problems.isEmpty)
        var (one, other) = (sample, sample)
        one.apply(entry.changes)
        other.apply(result.changes)
        for field in kind.fields where field.use != .key {
            let values = [one, other].map { plan in plan.value(kind, entry.record, field.name) }
            #expect(values[0] == values[1], "\(field.name.machineName)")
        }
    }
}
