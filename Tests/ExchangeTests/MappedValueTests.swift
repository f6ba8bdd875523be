import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Values of other programs, and of fields without a column")
struct MappedValueTests {
    private func imported(
        _ text: String, _ kind: RecordKind? = .project, _ change: (inout ColumnMapping) -> Void
    ) throws -> Import {
        var mapping = TableMapping()
        change(&mapping.columns)
        if text.hasPrefix("[") || text.hasPrefix("{") {
            return Import(
                json: JSONDocument(text), kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day,
                salt: "m",
                in: Language.english.phrases)
        }
        return Import(
            try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day,
            salt: "m", in: Language.english.phrases)
    }

    private func values(_ result: Import, _ field: FieldName) -> [String] {
        result.changes.filter { $0.field == field }.compactMap(\.new)
    }

    @Test("A text of another program stands for the value that is said, by name, letter or field of its column")
    func values() throws {
        let table = "title,effort,Status\nA,juarez tech,In Progress\nB,juarez tech,done\nC,juarez tech,Backlog: later\n"
        for column in ["Status", "C", "status"] {
            let result = try imported(table) {
                $0.values.set("on track", for: "\(column):in progress")
                $0.values.set("", for: "\(column):Backlog: later")
            }
            #expect(result.problems.isEmpty && values(result, .status) == ["on-track", "done"], "\(result.problems)")
        }
        let unknown = try imported(table) { $0.values.set("on track", for: "Status:In Progress") }
        #expect(unknown.problems.map(\.unknownValue?.text) == ["Backlog: later"] && unknown.problems[0].line == 4)
        let json = #"[{"title":"A","effort":"juarez tech","status":"In Progress"}]"#
        let lists = try imported(json) { $0.values.set("at_risk", for: "status:In Progress") }
        #expect(values(lists, .status) == ["at-risk"], "\(lists.problems)")
    }

    @Test("Figures, days, names and empty cells can stand for values too")
    func kinds() throws {
        let table =
            "title;City;Line;pledged;due;status\nA;Zona Norte;technology;tbd;soon;\nB;tijuana;Equipo X;1,5;15/03/2011;R\n"
        let result = try imported(table) {
            for (text, value) in [
                ("City:Zona Norte", "juarez"), ("Line:Equipo X", "technology"), ("pledged:TBD", ""),
                ("due:soon", "2011-03-31"), ("status:", "not started"),
            ] { $0.values.set(value, for: text) }
            $0.fields = ["due": "start"]
        }
        #expect(result.problems.isEmpty, "\(result.problems)")
        #expect(values(result, .effort) == ["ciudad-juarez/technology", "tijuana/technology"])
        #expect(values(result, .pledged) == ["1.5"] && values(result, .start) == ["2011-03-31", "2011-03-15"])
        #expect(values(result, .status) == ["not-started", "off-track"])
    }

    @Test(
        "A field without a column has one value for every record; one with a column, or that there is not, is refused")
    func constants() throws {
        let table = "title,pledged\nA,1\nB,2\n"
        for (name, value) in [("effort", "juarez.tech"), ("Esfuerzo", "Ciudad Juárez, Tecnología")] {
            let result = try imported(table) { $0.constants = [name: value, "kind": "equipo"] }
            #expect(result.problems.isEmpty && result.counts.new == 2, "\(result.problems)")
            #expect(values(result, .effort) == ["ciudad-juarez/technology", "ciudad-juarez/technology"])
            #expect(values(result, .kind) == ["equipment", "equipment"])
        }
        let parts = try imported("title,City\nA,tijuana\nB,juarez\n") { $0.constants = ["line": "training"] }
        #expect(values(parts, .effort) == ["tijuana/training", "ciudad-juarez/training"], "\(parts.problems)")
        let days = try imported(table) { $0.constants = ["effort": "juarez.tech", "start": "03/04/2010"] }
        #expect(days.problems.map(\.reason) == [.unclearDay("03/04/2010")])
        let twice = try imported(table) { $0.constants = ["effort": "juarez.tech", "Pledged": "5"] }
        let pledged = ImportError.Column(index: 1, name: "pledged")
        #expect(twice.problems.map(\.reason) == [.fieldTwice(pledged)] && twice.problems[0].line == nil)
        let strange = try imported(table) { $0.constants = ["effort": "juarez.tech", "colour": "red"] }
        #expect(strange.problems.map(\.reason) == [.refused(.noSuchField(.project, "colour"))])
        let wrong = try imported(table) { $0.constants = ["effort": "atlantis"] }
        #expect(wrong.problems.map(\.column?.origin) == [.person, .person], "\(wrong.problems)")
        let objects = #"[{"title":"A"},{"title":"B"}]"#
        #expect(try imported(objects) { $0.constants = ["effort": "juarez.tech"] }.counts.new == 2)
    }

    @Test("What is said of a column that there is not, or of an export, is refused and not passed over")
    func unmet() throws {
        let table = "title,effort\nA,juarez tech\n"
        let unmet = try imported(table) { $0.values.set("done", for: "Statos:Closed") }
        #expect(unmet.problems.map(\.reason) == [.noSuchColumn("Statos:Closed", ["title", "effort"])])
        let lists = #"{"project":[{"title":"A","effort":"juarez tech"}],"city":[{"name":"X","state":"Y"}]}"#
        #expect(try imported(lists, nil) { $0.values.set("Z", for: "state:Y") }.problems.isEmpty)
        for text in [try Export(SamplePlan.plan).json, try Export(SamplePlan.plan, kinds: [.partner]).jsonLines] {
            #expect(try imported(text, nil) { _ in }.problems.isEmpty)
            #expect(try imported(text, nil) { $0.constants = ["marking": "U"] }.problems.map(\.reason) == [.noColumns])
        }
    }

    @Test("Of columns with one name each is told by its letter, and all are left out by their name")
    func repeated() throws {
        let table = "title,effort,Labels,Sprint,Labels,Labels\nA,juarez tech,urgent,5,bridge,\n"
        let left = try imported(table) { $0.ignored = ["Labels", "Sprint"] }
        #expect(left.problems.isEmpty && values(left, .title) == ["A"], "\(left.problems)")
        let one = try imported(table) {
            $0.ignored = ["Labels", "D"]
            $0.fields = ["E": "note"]
        }
        #expect(one.problems.isEmpty && values(one, .text(.note, .english)) == ["bridge"], "\(one.problems)")
        let each = try imported(table) {
            $0.ignored = ["C", "D", "F"]
            $0.fields = ["E": "note"]
        }
        #expect(each.problems.isEmpty, "\(each.problems)")
        let unclear = try imported(table) { $0.ignored = ["D"] }.problems.map(\.reason)
        let first = ImportError.Column(index: 2, name: "Labels")
        #expect(unclear == [.unknownColumn("C", nil), .columnTwice(first), .columnTwice(first)])
        // A column that is called as another one's letter.
        let letter = try imported("title,B,effort\nA,x,juarez tech\n") { $0.ignored = ["B"] }
        #expect(letter.problems.isEmpty && letter.counts.new == 1)
    }
}
