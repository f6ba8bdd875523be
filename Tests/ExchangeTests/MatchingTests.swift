import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("The same file again")
struct MatchingTests {
    private let sample = SamplePlan.plan

    private func imported(
        _ text: String, _ kind: RecordKind?, into plan: Plan? = nil, salt: String = "r",
        _ change: (inout TableMapping) -> Void = { _ in }
    ) throws -> Import {
        var mapping = TableMapping()
        change(&mapping)
        return Import(
            try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: plan ?? sample, on: SamplePlan.day,
            salt: salt, in: Language.english.phrases)
    }

    /// An export without the column of the ids.
    private func withoutIDs(_ plan: Plan, _ kind: RecordKind) throws -> String {
        let rows = try DelimitedText.rows(of: Export(plan, kinds: [kind]).csv.utf8, separator: UInt8(ascii: ","))
            .map(\.cells)
        let id = try #require(rows.first?.firstIndex(of: "id"))
        return rows.map { row in
            row.indices.filter { $0 != id }.map { quoted(row[$0]) }.joined(separator: ",") + "\n"
        }.joined()
    }

    /// By scalars: an accent may follow a quotation mark.
    private func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
    }

    private func isTwin(_ problem: ImportError) -> Bool {
        switch problem.reason {
        case .sameKey, .severalRecords, .likeCity: true
        default: false
        }
    }

    @Test(
        "Without its ids an export finds its own records again: it adds and changes nothing",
        arguments: RecordKind.allCases)
    func sampleAgain(kind: RecordKind) throws {
        let text = try withoutIDs(sample, kind)
        guard !sample.ids(of: kind).isEmpty else { return }
        let result = try imported(text, kind)
        #expect(result.problems.filter { !isTwin($0) } == [])
        #expect(result.problems.isEmpty, "\(result.problems.map(\.reason).prefix(3))")
        #expect(result.counts.new == 0 && sample.effective(result.changes).isEmpty, "\(kind)")
    }

    @Test("A row whose fields say otherwise than its id is refused with both, for every field of a key")
    func otherThanID() throws {
        let cases: [(RecordKind, String, [FieldName])] = [
            (.assessment, "id,effort,partner,status\ntijuana/training/mx,tijuana/training,us,at risk\n", [.partner]),
            (.assessment, "id,effort,partner,status\ntijuana/training/mx,culiacan/training,mx,at risk\n", [.effort]),
            (
                .reading,
                "id,measure,city,day,value\nhomicides/tijuana/2010-05-01,homicides,culiacan,2010-04-01,7\n",
                [.city, .day]
            ),
            (
                .dependency,
                "id,dependent,prerequisite\nsample-13>sample-5,sample-13,sample-1\n", [.prerequisite]
            ),
            (.commitment, "id,subject,partner,state\nsample-5/mx,sample-5,us,withdrawn\n", [.partner]),
        ]
        for (kind, text, fields) in cases {
            let result = try imported(text, kind)
            #expect(result.changes.isEmpty, "\(text)")
            let told = result.problems.compactMap { problem -> String? in
                if case .otherThanID = problem.reason { problem.column?.name } else { nil }
            }
            #expect(Set(told) == Set(fields.map(\.machineName)), "\(text) \(result.problems)")
        }
    }

    @Test("A second import of any table adds and changes nothing", arguments: 0..<Faults.count(12, 40))
    func twice(seed: Int) throws {
        let plan = RandomPlan(seed).plan
        for kind in RecordKind.allCases {
            let text = try withoutIDs(plan, kind)
            let first = try imported(text, kind, into: plan, salt: "first")
            #expect(first.problems.allSatisfy(isTwin), "\(kind) \(first.problems)")
            let moved = plan.moved(by: first.changes)
            let second = try imported(text, kind, into: moved, salt: "second")
            #expect(second.problems.count == first.problems.count, "\(kind) \(second.problems)")
            #expect(second.counts.new == 0 && second.counts.changed == 0, "\(kind) \(second.rows)")
            #expect(moved.effective(second.changes).isEmpty, "\(kind) \(moved.effective(second.changes))")
        }
    }

    private let list = "title,effort,pledged\nX-ray vans,juarez technology,100.50\nBoats,tijuana training,5\n"

    @Test("A row that matches changes its record; the others are new; only new ones are taken where that is asked")
    func again() throws {
        let first = try imported(list, .project)
        #expect(first.counts == ImportCounts(new: 2))
        let plan = sample.moved(by: first.changes)
        #expect(try imported(list, .project, into: plan).counts == ImportCounts(same: 2))
        let next = list.replacing("100.50", with: "150").replacing("x-ray", with: "X-RAY") + "Dogs,culiacan training,\n"
        let later = try imported(next, .project, into: plan, salt: "s")
        #expect(later.counts == ImportCounts(new: 1, changed: 1, same: 1))
        #expect(plan.effective(later.changes).count { $0.field == .pledged } == 1)
        let new = try imported(next, .project, into: plan, salt: "t") { $0.rule = .new }
        #expect(new.counts == ImportCounts(new: 1, notTaken: 2))
        #expect(plan.effective(new.changes).allSatisfy { plan.value(.project, $0.record, .title) == nil })
    }

    @Test("Only the columns that a table has are compared and changed")
    func partial() throws {
        let plan = sample.moved(by: try imported(list, .project).changes)
        let result = try imported("title,delivered\nboats,2010-06-01\n", .project, into: plan, salt: "s")
        #expect(result.counts == ImportCounts(changed: 1))
        #expect(plan.effective(result.changes).map(\.field) == [.delivered])
    }

    /// A table without some of its columns.
    private func without(_ fields: [FieldName], _ text: String) throws -> String {
        let rows = try DelimitedText.rows(of: text.utf8, separator: UInt8(ascii: ",")).map(\.cells)
        let names = fields.map(\.machineName)
        let kept = try #require(rows.first).indices.filter { !names.contains(rows[0][$0]) }
        return rows.map { row in kept.map { quoted(row[$0]) }.joined(separator: ",") + "\n" }.joined()
    }

    @Test(
        "A row that does not say what its record is called is never taken for one of the plan",
        arguments: RecordKind.allCases)
    func uncalled(kind: RecordKind) throws {
        let key = kind.naturalKey
        let texts = key.filter { $0.isCall && $0.use == .required }
        let needed = (texts.isEmpty ? key.filter { $0.use == .required } : texts).flatMap(\.name.inEveryLanguage)
        // A city has a code beside its name.
        let left = kind == .city ? needed + [.code] : needed
        let ids = sample.ids(of: kind)
        guard !needed.isEmpty, let only = ids.first else { return }
        // As the only record of its kind, which every row would fit.
        let plan = sample.moved(by: ids.dropFirst().map { Change(kind, $0, .removed, to: "1") })
        for table in [plan, sample] {
            let text = try without(left, withoutIDs(table, kind))
            let result = try imported(text, kind, into: plan)
            #expect(!result.problems.isEmpty && result.changes.isEmpty, "\(only) \(result.rows)")
            #expect(
                result.problems.contains {
                    if case .refused(.empty(let name)) = $0.reason { needed.contains(name) } else { false }
                }, "\(result.problems.prefix(3))")
        }
    }

    @Test("A city that is found by its code keeps the zeros in front of it; a code that gains them is a change")
    func zeros() throws {
        #expect(try imported("name,code\nCiudad Juárez,8037\n", .city).counts == ImportCounts(same: 1))
        #expect(try imported("code,state\n8037,Chihuahua\n", .city).counts == ImportCounts(same: 1))
        #expect(try imported("id,code\nciudad-juarez,8037\n", .city).counts == ImportCounts(same: 1))
        #expect(try imported("id,code\nciudad-juarez,8038\n", .city).counts == ImportCounts(changed: 1))
        let short = sample.moved(by: [Change(.city, "ciudad-juarez", .code, to: "8037")])
        let gained = try imported("name,code\nCiudad Juárez,08037\n", .city, into: short)
        #expect(gained.counts == ImportCounts(changed: 1) && gained.changes.contains { $0.new == "08037" })
    }

    @Test(
        "With blanks skipped a cell that says that there is no value leaves what the plan has; a mapped one empties it")
    func saysNothing() throws {
        let plan = sample.moved(by: try imported(list, .project).changes)
        for cell in ["n/a", "-", "", "N/D"] {
            let next = list.replacing("100.50", with: cell)
            let same = try imported(next, .project, into: plan, salt: "s") { $0.skipsBlanks = true }
            #expect(same.counts == ImportCounts(same: 2), "\(cell) \(same.problems)")
            let new = try imported(next, .project, salt: "s") { $0.skipsBlanks = true }
            #expect(new.counts == ImportCounts(new: 2) && new.changes.count { $0.field == .pledged } == 1)
        }
        let emptied = try imported(list.replacing("100.50", with: "n/a"), .project, into: plan, salt: "s") {
            $0.skipsBlanks = true
            $0.columns.values.set("", for: "pledged:n/a")
        }
        #expect(emptied.counts == ImportCounts(changed: 1, same: 1))
    }

    @Test("Two rows of one record are told with both lines, and a row of several records with these")
    func ambiguous() throws {
        let twin = try imported(list + "X-RAY VANS,Juárez / Technology,7\n", .project)
        #expect(twin.changes.isEmpty && twin.problems == [ImportError(4, kind: .project, .sameKey("X-RAY VANS", 2))])
        let plan = sample.moved(by: [
            Change(.project, "a", .title, to: "Vans"), Change(.project, "a", .effort, to: "tijuana/training"),
            Change(.project, "b", .title, to: "vans"), Change(.project, "b", .effort, to: "culiacan/training"),
        ])
        let several = try imported("title,pledged\nVans,5\n", .project, into: plan)
        #expect(several.problems.map(\.reason) == [.severalRecords("Vans", ["a", "b"])])
        let told = try imported("title,effort,pledged\nVans,tijuana training,5\n", .project, into: plan)
        #expect(told.changes.map(\.record) == Array(repeating: "a", count: told.changes.count) && told.problems.isEmpty)
    }

    @Test("A city is found by its code or its name and state; one of a like name is asked about")
    func cities() throws {
        func reasons(_ row: String, _ change: (inout TableMapping) -> Void = { _ in }) throws -> [ImportError.Reason] {
            try imported("name,state,code\n\(row)\n", .city, change).problems.map(\.reason)
        }
        func counts(_ row: String, _ change: (inout TableMapping) -> Void = { _ in }) throws -> ImportCounts {
            try imported("name,state,code\n\(row)\n", .city, change).counts
        }
        #expect(try counts("ciudad juarez,Chihuahua,08037") == ImportCounts(same: 1))
        #expect(try counts("Cd. Juárez,Chihuahua,8037").changed == 1)
        #expect(try counts("Ciudad Juárez,Chihuahua,08037") == ImportCounts(same: 1))
        #expect(try counts("Juárez,Oaxaca,20999") == ImportCounts(new: 1))
        let alike = ImportError.Reason.likeCity("Juárez", [try #require(SamplePlan.plan.city("ciudad-juarez"))])
        #expect(try reasons("Juárez,,") == [alike] && reasons("Juárez,Chihuahua,") == [alike])
        #expect(try counts("Juárez,,") { $0.cities.named = ["juarez": "ciudad-juarez"] }.changed == 1)
        #expect(try counts("Juárez,,") { $0.cities.named = ["Juárez": String?.none] }.new == 1)
        #expect(try counts("Juárez,,") { $0.cities.addsAlike = true }.new == 1)
        #expect(
            try reasons("Juárez,,") { $0.cities.named = ["Juárez": "nowhere"] }.first
                == .refused(.unknown(.city, "nowhere")))
    }

    @Test(
        "An effort is named as everywhere in the program",
        arguments: [
            "juarez.tech", "juarez/technology", "Juárez, Technology", "Cd. Juárez / tech", "ciudad juárez tecnología",
            "JUÁREZ. TECHNOLOGY", "Juárez, Chihuahua / Technology",
        ])
    func efforts(text: String) throws {
        let result = try imported("title;effort\nVans;\(text)\n", .project)
        #expect(result.problems == [] && result.changes.contains { $0.new == "ciudad-juarez/technology" }, "\(text)")
        let stone = try imported("title;subject\nVans;\(text)\n", .milestone)
        #expect(stone.problems == [] && stone.changes.contains { $0.new == "ciudad-juarez/technology" }, "\(text)")
    }

    @Test("Text that was read in another encoding than its own is refused before it names anything")
    func mojibake() throws {
        func problems(_ text: Data, _ encoding: TextEncoding? = nil) -> [ImportError.Reason] {
            var options = TableOptions()
            options.encoding = encoding
            do throws(ImportFailure) {
                _ = try ImportTable(text, options: options)
                return []
            } catch {
                return error.problems.map(\.reason)
            }
        }
        let twice = Data("name,state\nJuÃ¡rez,MÃ©xico\n".utf8)
        #expect(
            problems(twice) == [
                .mojibake("JuÃ¡rez", "Juárez", .utf8Twice), .mojibake("MÃ©xico", "México", .utf8Twice),
            ])
        #expect(problems(twice, .utf8).isEmpty && problems(twice, .utf8Twice).isEmpty)
        var options = TableOptions()
        options.encoding = .utf8Twice
        #expect(try ImportTable(twice, options: options).rows.map(\.cells) == [["Juárez", "México"]])
        let plain = Data("name\nJuárez\n".utf8)
        #expect(problems(plain, .windows1252) == [.mojibake("JuÃ¡rez", "Juárez", .utf8)])
        #expect(problems(plain + Data([0xE1, 0x0A])) == [.mojibake("JuÃ¡rez", "Juárez", nil)])
        for word in ["São Paulo", "CÃO", "Â", "Español", "â", "CAFÉ™", "\u{C3}"] {
            #expect(problems(Data("name,x\n\(word),y\n".utf8)).isEmpty, "\(word)")
        }
    }

    @Test("Every letter of Western languages is seen to be read wrongly, and is mended")
    func letters() {
        let letters = (0xC0...0xFF).compactMap(Unicode.Scalar.init) + "¿¡“”‘’–…€°ª".unicodeScalars
        for letter in letters {
            let bytes = Array(String(letter).utf8)
            let shown =
                String(data: Data(bytes), encoding: .windowsCP1252) ?? String(data: Data(bytes), encoding: .isoLatin1)
            #expect(shown.flatMap { Mojibake.mended("a" + $0 + "b") } == "a\(letter)b", "\(letter)")
        }
    }

    @Test("Every fault of a row is told, each with its column")
    func faults() throws {
        let text = "title,effort,status,due,pledged\nVans,nowhere,fine,,-5\n,juarez technology,R,,7\n"
        let result = try imported(
            text.replacing("due", with: "finish").replacing("fine,,", with: "fine,soon,"), .project)
        #expect(
            result.problems.map { "\($0.line ?? 0) \($0.column?.name ?? "-")" }.sorted()
                == ["2 effort", "2 finish", "2 pledged", "2 status", "3 title"])
    }
}
