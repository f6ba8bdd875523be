import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("JSON of other programs")
struct JSONTests {
    private static let plan = SamplePlan.plan
    private let today = SamplePlan.day
    private let phrases = Language.english.phrases

    private func imported(_ json: String, kind: RecordKind? = nil, mapping: TableMapping = .init()) -> Import {
        Import(
            json: JSONDocument(json), kind: kind, mapping: mapping, into: JSONTests.plan, on: today, salt: "s",
            in: phrases)
    }

    @Test(
        "Figures in texts are read as in any table; numbers have a point; true is no title unless it is said what it stands for"
    )
    func texts() {
        func reasons(_ value: String, _ mapping: TableMapping = .init()) -> [ImportError.Reason] {
            imported(
                #"[{"title":"A","effort":"tijuana.training","pledged":\#(value)}]"#, kind: .project, mapping: mapping
            ).problems.map(\.reason)
        }
        #expect(reasons(#""1.500""#) == [.unclearNumber("1.500")] && reasons(#""1,500""#) == [.unclearNumber("1,500")])
        #expect(reasons("1.500") == [] && reasons("1500") == [] && reasons(#""1500.25""#) == [])
        var comma = TableMapping()
        comma.decimal = .comma
        #expect(reasons(#""1.500""#, comma) == [] && reasons("1.5", comma) == [])
        let title = #"[{"title":true,"effort":"tijuana.training"}]"#
        #expect(imported(title, kind: .project).problems.map(\.reason) == [.wrongType("title", "true")])
        var said = TableMapping()
        said.columns.values.set("Vans", for: "title:true")
        #expect(imported(title, kind: .project, mapping: said).problems == [])
    }

    @Test(
        "Readings come from a list of JSON, alone, in lines, or the only one of an object",
        arguments: [
            #"[{"city":"Tijuana","month":"2010-01","value":53.5}]"#,
            #"{"count":1,"rows":[{"city":"Tijuana","month":"2010-01","value":53.5}]}"#,
            "[\n" + #"{"city":"Tijuana","month":"2010-01","value":53.5}"# + "\n]\n",
            #"{"city":"Tijuana","month":"2010-01","value":53.5}"# + "\n"
                + #"{"city":"Tijuana","month":"2010-02","value":53.5}"# + "\n",
        ])
    func readings(json: String) throws {
        let table = try ImportTable(json: JSONDocument(json))
        let roles = ReadingRoles(of: table, StatedRoles(), measure: ["Homicides"], into: SamplePlan.plan)
        let shape = roles.shape([])
        let result = ReadingsImport(
            try table.reshaped(shape), measure: "Homicides", columns: roles.columns(shape), into: JSONTests.plan,
            options: ReadingOptions(), on: today)
        #expect(roles.problems == [] && result.problems == [])
        #expect(result.changes.first { $0.field == .value }?.new == "53.5" && result.rows == table.rows.count)
    }

    @Test(
        "JSON of which no one table can be made says so",
        arguments: [
            ("{}", ImportError.Reason.notATable), ("[]", .notATable), ("5", .notATable),
            (
                #"{"a":[{"x":1}],"b":[]}"#,
                .severalLists([
                    JSONList(path: "a", objects: [.object(["x": .number(1)])], isInner: false),
                    JSONList(path: "b", objects: [], isInner: false),
                ])
            ),
            (#"[{"x":1,"x":2}]"#, .memberTwice("[0].x")),
            ("[{", .brokenJSON(1, 3)), (#"[5]"#, .notAnObject("5")),
        ])
    func noTable(json: String, reason: ImportError.Reason) {
        do throws(ImportFailure) {
            let table = try ImportTable(json: JSONDocument(json))
            Issue.record("\(table)")
        } catch {
            #expect(error.problems.map(\.reason) == [reason] && error.problems.allSatisfy { $0.form == .json })
        }
    }

    @Test(
        "Lists are known by the word for one or many of a kind in any language",
        arguments: ["project", "projects", "Proyectos"])
    func kinds(name: String) {
        let result = imported("{\"\(name)\":[{\"title\":\"A\",\"effort\":\"tijuana.training\"}]}")
        #expect(result.problems == [] && result.counts == ImportCounts(new: 1))
    }

    @Test(
        "A value of a type that its field cannot have is an error, and nothing is taken", arguments: RecordKind.allCases
    )
    func types(kind: RecordKind) {
        for field in kind.fields where field.use != .local {
            var wrong = [#"{"a":1}"#, "[[1]]", "[{}]", #"[null]"#]
            wrong.append(field.kind == .flag ? "1" : "true")
            for value in wrong {
                let json = """
                    {"format":"\(Export.format)","version":\(Export.version),
                     "records":{"\(kind.rawValue)":[{"id":"x","\(field.name.machineName)":\(value)}]}}
                    """
                let result = imported(json)
                #expect(result.changes.isEmpty)
                #expect(
                    result.problems.contains {
                        $0.reason == .wrongType(field.name.machineName, value) && $0.form == .json && $0.line == 1
                            && $0.column?.name == field.name.machineName
                    },
                    "\(kind) \(field.name) \(value)")
            }
        }
    }

    @Test(
        "What stands twice in an object is an error with its path",
        arguments: [
            (#"{"format":"cinco","records":{"project":[],"project":[]}}"#, ["records.project"]),
            (#"{"project":[{"title":"A","title":"B"}]}"#, ["project[0].title"]),
            (#"{"project":[{"title":"A"},{"title":"B"}]}"#, []),
            (#"[{"title":"A","a":{"b":1,"b":2},"a":3}]"#, ["[0].a", "[0].a.b"]),
        ])
    func repeated(json: String, paths: [String]) {
        let told = imported(json, kind: .project).problems.compactMap { problem -> String? in
            if case .memberTwice(let path) = problem.reason { path } else { nil }
        }
        #expect(told == paths)
    }

    @Test("Lists of objects are read as the table with the same columns and rows")
    func lists() throws {
        let table = try ImportTable(
            .init("título,effort,pledged,currency\nX-ray vans,juarez tech,1500.5,USD\nBoats,tijuana training,,\n".utf8))
        let expected = Import(table, kind: .project, into: JSONTests.plan, on: today, salt: "s", in: phrases)
        #expect(expected.problems.isEmpty && expected.counts.new == 2)
        let list = """
            [{"título":"X-ray vans","effort":"juarez tech","pledged":1500.5,"currency":"USD"},
             {"título":"Boats","effort":"tijuana training","pledged":null,"currency":null}]
            """
        for result in [imported(list, kind: .project), imported("{\"project\":\(list)}")] {
            #expect(result.problems == [] && Set(result.changes.map(\.new)) == Set(expected.changes.map(\.new)))
            #expect(result.changes.count == expected.changes.count)
        }
        #expect(imported(list).problems.map(\.reason) == [.noKind])
        #expect(imported("{\"projectos\":\(list)}").problems.map(\.reason) == [.unknownKind("projectos")])
        #expect(imported("7").problems.map(\.reason) == [.notAPlan])
    }

    @Test("Members are mapped and left out as columns are")
    func mapped() {
        let json = #"[{"description":"X-ray vans","project":"juarez tech","urgency":19,"done":{"by":"x"}}]"#
        var mapping = TableMapping()
        mapping.columns.fields = ["description": "title", "project": "effort"]
        mapping.columns.ignored = ["urgency"]
        #expect(
            imported(json, kind: .project, mapping: mapping).problems.map(\.reason)
                == [.unknownColumn("done", nil)])
        let flat = json.replacing(#","done":{"by":"x"}"#, with: "")
        let result = imported(flat, kind: .project, mapping: mapping)
        #expect(result.problems.isEmpty && result.changes.contains { $0.new == "X-ray vans" })
    }
}
