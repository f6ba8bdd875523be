import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Where an import could not go on")
struct DeadEndTests {
    private func imported(_ text: String, _ kind: RecordKind, _ change: (inout ColumnMapping) -> Void = { _ in })
        throws -> Import
    {
        var mapping = TableMapping()
        change(&mapping.columns)
        return Import(
            try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day,
            salt: "d", in: Language.english.phrases)
    }

    @Test(
        "City and line make the effort of every kind that may belong to one",
        arguments: [
            (RecordKind.project, "Title", "Vans", FieldName.effort), (.milestone, "Title", "Hangar", .subject),
            (.commitment, "Side,What,State", "US,Deliver,agreed", .subject),
        ])
    func effort(kind: RecordKind, header: String, cells: String, field: FieldName) throws {
        for (city, line) in [("City", "Line"), ("Ciudad", "Línea de esfuerzo"), ("Where", "Which")] {
            let text = "\(header),\(city),\(line)\n\(cells),Tijuana,Training\n"
            let result = try imported(text, kind) {
                if city == "Where" { $0.fields = ["Where": "city", "Which": "line"] }
            }
            #expect(result.problems == [] && result.counts.new == 1, "\(kind) \(city): \(result.problems)")
            let named = result.changes.contains { $0.new == "tijuana/training" }
            #expect(named || result.rows.contains { $0.record.hasPrefix("tijuana/training") })
        }
        let text = "\(header),City,Line\n\(cells),Tijuana,\n"
        let lacking = try imported(text, kind).problems
        #expect(lacking.contains { $0.column?.name == "Line" && $0.reason == .refused(.empty(.line)) }, "\(lacking)")
        let alone = try imported("\(header),City\n\(cells),Tijuana\n", kind).problems
        #expect(alone.contains { $0.column?.name == "City" && $0.isUnknownColumn }, "\(alone)")
    }

    @Test("A kind has a city or line of its own, or one field for its effort", arguments: RecordKind.allCases)
    func effortField(kind: RecordKind) {
        let names = kind.fields.map(\.name)
        guard let field = kind.effortField else {
            return #expect(names.contains(.line) || !names.contains(.subject))
        }
        #expect(names.contains(field) && !names.contains(.line))
    }

    @Test(
        "Broken JSON is told with its line and column",
        arguments: [
            ("{\n\"project\":[\n{\"title\":\"A\",}\n]}", 3, 14), ("[{\"title\": tru}]", 1, 12),
            ("[\n\n{\"title\" \"é\"}]", 3, 10), ("[{\"title\": \"A\nB\"}]", 1, 14), ("[1, 2", 1, 6), ("[1]]", 1, 4),
        ])
    func json(text: String, line: Int, column: Int) {
        let reasons = Source(json: JSONDocument(text), kind: .project, mapping: TableMapping(), into: Plan()).problems
            .map(\.reason)
        #expect(reasons == [.brokenJSON(line, column)])
    }

    @Test("A line of very many cells is refused, and one of as many as a sheet has is told column by column")
    func wide() throws {
        let cells = { (count: Int) in Array(repeating: "x", count: count).joined(separator: ",") }
        do throws(ImportFailure) {
            _ = try ImportTable(Data("Title,Effort\n\(cells(250_000))\n".utf8))
            Issue.record("It was read.")
        } catch {
            #expect(error.problems.map(\.reason) == [.tooManyColumns(250_000)])
        }
        let result = try imported("Title,Effort\n\(cells(16_000))\n", .project)
        #expect(result.problems.count == 16_000)
    }

    @Test("Many rows of new records are laid without a copy of the plan for each")
    func many() throws {
        let rows = (0..<3000).map { "x\($0),tijuana/training\n" }.joined()
        #expect(try imported("Title,Effort\n" + rows, .project).counts.new == 3000)
    }
}
