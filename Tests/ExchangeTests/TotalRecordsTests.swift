import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Records whose texts are words for totals")
struct TotalRecordsTests {
    @Test(
        "A word for a total in a column that neither names the record nor its place is a value like any other",
        arguments: [
            (RecordKind.commitment, "Level,Subject,Partner,State,What\nNational,juarez.tech,US,asked,x\n"),
            (.project, "Payer,Title,Effort\nAll,Vans,juarez.tech\n"),
            (.vulnerability, "Group,Title\nAll,Money\n"), (.action, "Owner,Text\nAll,Send the list\n"),
            (.project, "Next step,Title,Effort\nTotal,Vans,juarez.tech\n"),
        ])
    func values(kind: RecordKind, text: String) throws {
        let result = try imported(text, kind)
        #expect(
            !result.problems.contains { if case .totalRow = $0.reason { true } else { false } }, "\(result.problems)")
        #expect(result.problems.allSatisfy { $0.column != nil }, "\(result.problems)")
    }

    @Test("The name of the national row is that of a place where the plan has one")
    func nation() throws {
        let text = "City,Line,Title\nNacional,Training,Course\n"
        #expect(try imported(text, .project).problems.map(\.reason) == [.totalRow("Nacional")])
        var plan = SamplePlan.plan
        plan.apply([
            Change(.city, City.nationalID, .name, to: "Nacional"),
            Change(.city, City.nationalID, .national, to: "true"),
        ])
        let result = try imported(text, .project, into: plan)
        #expect(result.problems == [] && result.counts.new == 1, "\(result.problems)")
    }

    @Test("Every sentence about a row that looks like a total names what leaves it out and what takes it")
    func options() {
        for tables in Language.allCases.map(\.phrases.tables) {
            for sentence in [tables.totalRow, tables.totalPlace, tables.sumOfOthers, tables.sumOfRun] {
                for option in ["--skip-totals", "--keep-totals"] { #expect(sentence("X").contains(option)) }
            }
        }
    }

    @Test(
        "A record that is called so is asked about, left out, or taken; one with an id is none",
        arguments: ["National", "All cities", "Total", "Nacional"])
    func called(title: String) throws {
        let text = "Title,Effort\nVans,juarez.tech\n\(title),juarez.tech\n"
        let asked = try imported(text, .project)
        #expect(asked.problems == [ImportError(3, .totalRow(title))])
        #expect(try imported(text, .project) { $0.skipsTotals = true }.counts.new == 1)
        #expect(try imported(text, .project) { $0.takesTotals = true }.counts.new == 2)
        let known = try imported("Title,Effort,id\n\(title),juarez.tech,p9\n", .project)
        #expect(known.problems == [] && known.counts.new == 1)
    }

    @Test("A row that is called by nothing, or whose place the plan does not have, is still a total")
    func totals() throws {
        for text in [
            "No.,Title,Amount pledged\nTotal,,500\n", "Title,Amount pledged\nTotal,500\n",
            "City,Line,Status\nTotal,,\n",
        ] {
            let kind: RecordKind = text.hasPrefix("City") ? .assessment : .project
            let result = try imported(text, kind) { $0.columns.ignoresUnknown = true }
            #expect(result.problems.map(\.reason) == [.totalRow("Total")], "\(text): \(result.problems)")
        }
    }
}
