import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Lists of JSON from other programs")
struct JSONListTests {
    private func imported(
        _ text: String, kind: RecordKind? = nil, _ change: (inout ColumnMapping) -> Void = { _ in }
    ) -> Import {
        var mapping = TableMapping()
        change(&mapping.columns)
        return Import(
            json: JSONDocument(text), kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day,
            salt: "j",
            in: Language.english.phrases)
    }

    private let issue = #"{"title":"X","effort":"juarez.tech","assignees":[{"login":"a"}],"user":{"id":1}}"#

    @Test("A member that is not read may be anything, in every form of a list")
    func nested() {
        let texts = [
            ("[\(issue)]", RecordKind.project), (issue, .project), ("{\"data\":[\(issue)]}", .project),
            ("\(issue)\n\(issue.replacing("X", with: "Y"))\n", .project), ("{\"project\":[\(issue)]}", nil),
        ]
        for (text, kind) in texts {
            let asked = imported(text, kind: kind).problems
            #expect(asked.allSatisfy(\.isUnknownColumn) && asked.count == 2, "\(text): \(asked)")
            let named = imported(text, kind: kind) { $0.ignored = ["assignees", "user"] }
            #expect(named.problems == [] && named.counts.new > 0, "\(text): \(named.problems)")
            #expect(imported(text, kind: kind) { $0.ignoresUnknown = true }.problems == [], "\(text)")
        }
    }

    @Test("A nested member in the place of a field is one fault beside all others")
    func nestedField() {
        let text = #"[{"title":{"en":"X"},"effort":"juarez.tech","pledged":"many"},{"title":"Y"}]"#
        let problems = imported(text, kind: .project).problems
        #expect(
            problems.map(\.reason) == [
                .wrongType("title", #"{"en":"X"}"#), .refused(.notUnderstood(.pledged, "many")),
                .refused(.empty(.effort)),
            ], "\(problems)")
    }

    @Test("A nested member of a table of readings counts where a place, day or value belongs")
    func readings() throws {
        let rows = [
            #"{"city":"Tijuana","month":"2010-01","value":5,"meta":{"a":1}}"#,
            #"{"city":"Tijuana","month":"2010-02","value":{"n":5},"meta":{"a":1}}"#,
        ]
        func read(_ text: String) throws -> ReadingsImport {
            let table = try ImportTable(json: JSONDocument(text))
            let roles = ReadingRoles(of: table, StatedRoles(), measure: ["Homicides"], into: SamplePlan.plan)
            #expect(roles.problems == [])
            return ReadingsImport(
                table, measure: "Homicides", columns: roles.columns(roles.shape([])), into: SamplePlan.plan,
                options: ReadingOptions(), on: SamplePlan.day)
        }
        #expect(try read("[\(rows[0])]").rows == 1 && read(rows[0]).rows == 1)
        let problems = try read("[\(rows.joined(separator: ","))]").problems
        #expect(problems.map(\.reason) == [.wrongType("value", #"{"n":5}"#)] && problems.map(\.line) == [2])
    }

    @Test(
        "What is no object in a list of records is said to be none",
        arguments: ["null", "5", #"["title","effort"]"#, "\"x\""])
    func elements(element: String) {
        let row = #"{"title":"X","effort":"juarez.tech"}"#
        for (text, kind) in [
            ("[\(element),\(row)]", RecordKind.project), ("{\"project\":[\(row),\(element)]}", nil),
            ("\(row)\n\(element)\n", .project),
            ("{\"format\":\"cinco-plan\",\"version\":2,\"records\":{\"project\":[\(element)]}}", nil),
        ] {
            let reasons = imported(text, kind: kind).problems.map(\.reason)
            #expect(reasons == [.notAnObject(element)], "\(text): \(reasons)")
        }
        let list = imported(#"{"project":[],"milestone":5}"#).problems.map(\.reason)
        #expect(list == [.notAList("milestone", "5")])
    }

    @Test("A record on a single line, and the only list of an object, are records of the stated kind")
    func single() {
        let row = #"{"title":"X","effort":"juarez.tech"}"#
        for text in [
            row, row + "\n", "{\n \"title\": \"X\",\n \"effort\": \"juarez.tech\"\n}",
            "{\"items\":[\(row)],\"page\":1}",
        ] {
            let result = imported(text, kind: .project)
            #expect(result.problems == [] && result.counts.new == 1, "\(text): \(result.problems)")
        }
        #expect(imported(row).problems.map(\.reason) == [.notAPlan])
        let several = imported("{\"a\":[\(row)],\"b\":[\(row)]}", kind: .project).problems.map(\.reason)
        guard case .severalLists(let lists)? = several.first else {
            Issue.record("\(several)")
            return
        }
        #expect(lists.map(\.path) == ["a", "b"])
    }

    @Test(
        "The export form takes the words and names that it tells to write, beside the neutral forms",
        arguments: [
            #""effort":"ciudad-juarez/technology","status":"at risk""#, #""effort":"juarez.tech","status":"en riesgo""#,
            #""effort":"Ciudad Juárez, Technology","status":"at-risk""#, #""effort":"juarez.tech","status":"A""#,
        ])
    func words(members: String) {
        let project = "{\"title\":\"A\",\(members)}"
        let lines = "{\"record_kind\":\"project\",\(project.dropFirst())\n"
        let export = "{\"format\":\"cinco-plan\",\"version\":2,\"records\":{\"project\":[\(project)]}}"
        for text in [lines, export] {
            let result = imported(text)
            let values = result.changes.filter { [.effort, .status].contains($0.field) }.map(\.new)
            #expect(
                result.problems == [] && Set(values) == ["ciudad-juarez/technology", "at-risk"], "\(result.problems)")
        }
    }

    @Test(
        "A record refers to any record of its file by id or title, whatever order its lists have and whether it has an id"
    )
    func references() {
        let project = #"{"id":"p1","title":"Old vans","effort":"juarez.tech"}"#
        for subject in ["p1", "Old vans"] {
            for id in ["", #""id":"m1","#] {
                let milestone = #"{\#(id)"title":"M","subject":"\#(subject)","due":"2010-09-01"}"#
                let (one, two) = ("\"project\":[\(project)]", "\"milestone\":[\(milestone)]")
                let lines = [
                    #"{"record_kind":"milestone",\#(milestone.dropFirst())"#,
                    #"{"record_kind":"project",\#(project.dropFirst())"#,
                ]
                for text in [
                    "{\(one),\(two)}", "{\(two),\(one)}", lines.joined(separator: "\n"),
                    lines.reversed().joined(separator: "\n"),
                ] {
                    let result = imported(text)
                    #expect(result.problems == [] && result.counts.new == 2, "\(text): \(result.problems)")
                    #expect(result.changes.contains { $0.field == .subject && $0.new == "p1" })
                }
            }
        }
        let unknown = imported(#"{"milestone":[{"title":"M","subject":"p7","due":"2010-09-01"}]}"#).problems
        #expect(unknown.map(\.column?.name) == ["subject"])
    }
}

@Suite("Texts that look like faults of a spreadsheet")
struct FaultTextTests {
    @Test(
        "A text such as #N/A is one in the plan's own tables, and in a foreign text a single fault",
        arguments: ["#N/A", "#REF!"])
    func texts(text: String) throws {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.project, "odd", .title, to: text), Change(.project, "odd", .effort, to: "tijuana/training"),
        ])
        let csv = Export(plan).csv
        let own = Import(
            try ImportTable(Data(csv.utf8)), kind: nil, into: Plan(), on: SamplePlan.day, salt: "f",
            in: Language.english.phrases)
        #expect(own.problems == [], "\(own.problems)")
        let foreign = Source(
            table: try ImportTable(Data("Title,Effort\n\(text),juarez.tech\n".utf8)), kind: .project, into: Plan())
        #expect(foreign.problems.map(\.reason) == [.faultyCell(text)])
        let told = Import(
            try ImportTable(Data("Title,Effort\n\(text),juarez.tech\n".utf8)), kind: .project, into: plan,
            on: SamplePlan.day, salt: "f", in: Language.english.phrases)
        #expect(told.problems.map(\.reason) == [.faultyCell(text)])
    }
}
