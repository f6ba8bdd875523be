import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Workbooks out and in")
struct WorkbookRoundTripTests {
    private let today = SamplePlan.day
    private let sample = SamplePlan.plan

    private func imported(
        _ file: Data, into plan: Plan, as kind: RecordKind? = nil, in language: Language
    ) throws -> Import {
        Import(
            try ImportTable.all(in: file, of: kind), kind: kind, into: plan, on: today, salt: "r", in: language.phrases)
    }

    @Test(
        "A plan goes out as a workbook in one language and comes back in another with nothing lost",
        arguments: 0..<Faults.count(12, 40))
    func roundTrip(seed: Int) throws {
        let plan = RandomPlan(seed).plan
        let languages = Language.allCases
        let file = try Export(plan).workbook(on: today, in: languages[seed % languages.count].phrases)
        let result = try imported(file, into: Plan(), in: languages[(seed / 2) % languages.count])
        #expect(result.problems.isEmpty, "\(result.problems.first.map { "\($0)" } ?? "")")
        var copy = Plan()
        copy.apply(result.changes)
        #expect(try copy == plan && Export(copy).json == Export(plan).json)
    }

    @Test(
        "The sample comes back as it is, of each kind and as a whole, in every language", arguments: Language.allCases)
    func sample(language: Language) throws {
        for kinds in [RecordKind.allCases] + RecordKind.allCases.map({ [$0] }) {
            let file = try Export(sample, kinds: kinds).workbook(on: today, in: language.phrases)
            let result = try imported(file, into: sample, in: language)
            #expect(result.problems.isEmpty, "\(kinds): \(result.problems)")
            #expect(result.counts == ImportCounts(same: kinds.reduce(0) { $0 + sample.ids(of: $1).count }))
            #expect(sample.effective(result.changes).isEmpty, "\(kinds)")
        }
    }

    @Test("A template is read as no records, and its examples are no records either", arguments: RecordKind.allCases)
    func templates(kind: RecordKind) throws {
        for language in Language.allCases {
            let file = try Export.template(of: kind, in: sample, language.phrases)
            let result = try imported(file, into: sample, in: language)
            #expect(result.problems.isEmpty && result.counts == ImportCounts(), "\(kind): \(result.problems)")
        }
    }

    /// Characters that XML, readers of XML or spreadsheets do something with, and what looks like their escapes.
    private static let texts = [
        "\u{1}a", "\u{0B}x\u{1B}[31m", "_x000B_", "_x005F_x000B_", "a_xFFFF_b", "_x00e9_", "_x_", "__x0041_",
        "\u{FFFE}x\u{FFFF}",
        "one\ntwo", "a\tb", "]]>", "&amp;", "<c>", "\"", "''", "=1+1", "'=1+1", "+1", "-1", "@A1", "1e5", "0012",
        "TRUE", "2010-06-15",
        "40238", "12%", "#N/A", "🇲🇽", "\u{10FFFD}", "e\u{301}", "שלום",
    ]

    @Test("Every text comes back as it was, whatever spreadsheets make of such a text", arguments: texts)
    func hostile(text: String) throws {
        var plan = sample
        plan.apply([
            Change(.city, "tijuana", .text(.note, .english), to: text), Change(.city, "tijuana", .code, to: text),
        ])
        let export = Export(plan, kinds: [.city])
        // No import takes a control character, so an export leaves it out.
        let isTaken = !text.unicodeScalars.contains { $0 == "\u{1}" || $0 == "\u{1B}" }
        #expect(export.leftOut == (isTaken ? 0 : 2))
        let file = try export.workbook(on: today, in: Language.english.phrases)
        let table = try #require(ImportTable.all(in: file, of: nil).first)
        let row = try #require(table.rows.first { $0.cells.first == "tijuana" })
        for header in ["Note", "Official code"] {
            let column = try #require(table.header.firstIndex(of: header))
            #expect(
                row.cells[column].unicodeScalars.elementsEqual(isTaken ? text.unicodeScalars : "".unicodeScalars),
                "\(header): \(row.cells[column])")
        }
    }
}
