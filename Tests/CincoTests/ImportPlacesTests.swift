import Exchange
import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import cinco

@Suite("The words for the places of a file") struct ImportPlacesTests {
    private let cells = [["title", "effort", "status"], ["A", "juarez tech", "x"], ["B", "juarez tech", "x"]]

    private func told(_ result: Import, _ language: Language) -> String {
        language.phrases.sentences(for: result.problems, in: SamplePlan.plan).joined(separator: "\n")
    }

    private func imported(_ table: ImportTable, _ language: Language) -> Import {
        Import(table, kind: .project, into: SamplePlan.plan, on: SamplePlan.day, salt: "p", in: language.phrases)
    }

    @Test("A text has lines, a sheet rows, JSON records, in each language", arguments: Language.allCases) func places(
        language: Language
    ) throws {
        let words = [
            Language.english: (line: "line", row: "row", record: "record"),
            .spanish: (line: "línea", row: "fila", record: "registro"),
        ]
        let mine = try #require(words[language])
        let text = cells.map { $0.joined(separator: ";") + "\n" }.joined()
        let objects = "[{\"title\":\"A\",\"status\":\"x\"},{\"title\":\"B\",\"status\":\"x\"}]"
        let all: [(Import, String)] = [
            (imported(try ImportTable(Data(text.utf8)), language), mine.line),
            (imported(try ImportTable(Data(PlainWorkbook.excel([.init("S", cells)]))), language), mine.row),
            (
                Import(
                    json: JSONDocument(objects), kind: .project, into: SamplePlan.plan, on: SamplePlan.day,
                    in: language.phrases),
                mine.record
            ),
        ]
        for (result, word) in all {
            let sentences = told(result, language)
            #expect(sentences.contains("\(word) \(word == mine.record ? 1 : 2)"), "\(sentences)")
            for other in [mine.line, mine.row, mine.record] where other != word {
                #expect(!sentences.contains(other), "\(other) of \(word): \(sentences)")
            }
        }
        let header = try ImportTable(Data(PlainWorkbook.excel([.init("S", [["Title of all"], []] + cells)])))
        #expect(language.phrases.sentences(for: [header.form]).joined().contains("\(mine.row) 3"))
    }

    @Test("Rows that are told in a dry run have the same words") func rows() throws {
        let rows = [["title", "effort"], ["A", "juarez tech"]]
        let table = try ImportTable(Data(PlainWorkbook.excel([.init("S", rows)])))
        var plan = SamplePlan.plan
        plan.apply(imported(table, .english).changes)
        let again = Import(
            table, kind: .project, into: plan, on: SamplePlan.day, salt: "q", in: Language.english.phrases)
        let told = Language.english.phrases.sentences(for: again, tellsSame: true).joined(separator: "\n")
        #expect(told.contains("row 2: A: the same"), "\(told)")
    }
}
