import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Shapes of tables that other programs write")
struct TableShapeTests {
    private func table(_ text: String) throws -> ImportTable { try ImportTable(Data(text.utf8)) }

    @Test("A header that is repeated above each group is no record, and neither is the title of the group")
    func repeated() throws {
        let plain = try table("Name,Notes\nVans,ab\n\nTraining\nName,Notes\nCourse,cd\n")
        #expect(plain.rows.map(\.cells) == [["Vans", "ab"], ["Course", "cd"]])
        #expect(plain.form.repeated == 1 && plain.form.groups == ["Training"] && !plain.form.isPlain)
        let wide = try table("A,B,C\n1,2,3\nA,B,C\n4,5,6\nA,B,\n7,8,9\n")
        #expect(wide.rows.map(\.line) == [2, 4, 5, 6] && wide.form.groups.isEmpty)
    }

    @Test(
        "Years over months or quarters are one header",
        arguments: [
            (
                "Municipio,2008,,2009,\n,Ene,Feb,Ene,Feb\n",
                ["Municipio", "Ene 2008", "Feb 2008", "Ene 2009", "Feb 2009"]
            ),
            (
                "Municipio,2008,2008,2009,2009\nMunicipio,Ene,Feb,Ene,Feb\n",
                ["Municipio", "Ene 2008", "Feb 2008", "Ene 2009", "Feb 2009"]
            ),
            ("City,2008,,,\n,Q1,Q2,Q3,Q4\n", ["City", "2008-Q1", "2008-Q2", "2008-Q3", "2008-Q4"]),
        ])
    func twoRows(head: String, names: [String]) throws {
        let read = try table(head + "Tijuana,1,2,3,4\n")
        #expect(read.header == names && read.rows.map(\.cells) == [["Tijuana", "1", "2", "3", "4"]])
        let roles = ReadingRoles(of: read, StatedRoles(), measure: ["M"], into: SamplePlan.plan)
        #expect(roles.problems == [] && roles.shape([]).periods == Array(names.dropFirst()))
        let single = try table("City,2008,2009\n,1,2\nTijuana,3,4\n")
        #expect(single.header == ["City", "2008", "2009"] && single.rows.count == 2)
    }

    @Test("A text that only begins like a note is a row; a note has a mark behind its word")
    func notes() throws {
        let rows = "Text,Owner,Due\nCall,US,2010-07-01\n"
        for text in [
            "Notes of the meeting to both sides", "Source documents to the judge", "Elaborar el plan.", "Nota verbal",
            "Notes on 2010 budgets", "Source documents (to the judge)",
        ] {
            #expect(try table(rows + text + "\n").rows.count == 2, "\(text)")
        }
        for text in [
            "Source: INEGI", "Fuente: SESNSP.", "Nota 1. Preliminar", "Note (1) revised", "Notes:", "* preliminary",
            "Elaborado por INEGI", "Fuente", "(Source: INEGI)", "Fuente de los datos: INEGI",
        ] {
            let read = try table(rows + text + "\n")
            #expect(read.rows.count == 1 && read.form.below == [text], "\(text)")
        }
    }

    @Test("Columns named by the last days of months are periods")
    func endsOfMonths() throws {
        let read = try table("Municipio,2009-01-31,2009-02-28\nTijuana,1,2\n")
        let roles = ReadingRoles(of: read, StatedRoles(), measure: ["M"], into: SamplePlan.plan)
        #expect(roles.problems == [] && roles.shape([]).periods == ["2009-01-31", "2009-02-28"])
    }

    @Test(
        "Text of MS-DOS and of old Macs is suspected with the encoding that mends it",
        arguments: [TextEncoding.cp850, .macRoman])
    func codePages(encoding: TextEncoding) throws {
        let names = ["León", "Año", "Río Bravo", "Culiacán", "Nuñez", "Cañada", "Mérida", "Querétaro"]
        let upper = encoding == .cp850 ? CodePage850.upper : MacRoman.upper
        func bytes(_ text: String) -> [UInt8] {
            text.unicodeScalars.map { scalar in
                scalar.isASCII ? UInt8(scalar.value) : UInt8(128 + (upper.firstIndex(of: scalar) ?? 0))
            }
        }
        for name in names {
            let data = Data(bytes("Nombre,Estado\n\(name),Sinaloa\n"))
            do throws(ImportFailure) {
                _ = try ImportTable(data)
                // Some letters of Macs are dashes and quotation marks, which may be meant.
                #expect(encoding == .macRoman, "\(name)")
            } catch {
                guard case .otherCodePage(_, let meant, let better)? = error.problems.first?.reason else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(meant == name && better == encoding, "\(name)")
            }
            var options = TableOptions()
            options.encoding = encoding
            #expect(try ImportTable(data, options: options).rows.first?.cells.first == name)
            options.encoding = .windows1252
            #expect(throws: Never.self) { try ImportTable(data, options: options) }
        }
    }

    @Test(
        "Text of Windows is not suspected",
        arguments: [
            "Le\u{F3}n", "O\u{92}Brien", "enero\u{96}marzo", "25\u{B0}", "Excel\u{AE}", "de\u{A0}la", "Cd\u{A0}Juarez",
            "5\u{A0}000", "\u{80}500", "\u{80}m", "\u{80}bn", "\u{A3}mill. 5", "\u{95} item", "5 \u{B5}g", "a \u{AD} b",
            "\u{A7} 5", "3\u{D7}4", "Caf\u{E9}", "A\u{D1}O", "\u{A2}5",
        ])
    func windows(text: String) throws {
        let bytes = "Name,Note\nx,\(text)\n".unicodeScalars.map { UInt8($0.value) }
        #expect(try ImportTable(Data(bytes)).rows.count == 1)
    }

    @Test("A letter that was lost is refused in any form, and kept in the plan's own")
    func lost() {
        for isJSON in [false, true] {
            do throws(ImportFailure) {
                _ =
                    isJSON
                    ? try ImportTable(json: JSONDocument("[{\"Name\":\"Le\u{FFFD}n\"}]"))
                    : try ImportTable(Data("Name,State\nLe\u{FFFD}n,x\n".utf8))
                Issue.record("It was read.")
            } catch {
                #expect(error.problems.map(\.reason) == [.lostLetter("Le\u{FFFD}n")])
            }
        }
        #expect(throws: Never.self) { try ImportTable(Data("record_kind,title\nproject,Le\u{FFFD}n\n".utf8)) }
    }
}

@Suite("Columns and values of other programs")
struct ForeignColumnTests {
    private func imported(
        _ text: String, _ kind: RecordKind, _ change: (inout ColumnMapping) -> Void = { _ in }
    ) throws -> Import {
        var mapping = TableMapping()
        change(&mapping.columns)
        return Import(
            try ImportTable(Data(text.utf8)), kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day,
            salt: "c", in: Language.english.phrases)
    }

    @Test("A column ID is asked about, taken as the id, or left out")
    func ids() throws {
        let text = "ID,Title,Effort\n7,Vans,juarez.tech\n"
        #expect(try imported(text, .project).problems.map(\.reason) == [.foreignID("ID")])
        #expect(try imported(text, .project) { $0.fields = ["ID": "id"] }.rows.map(\.record) == ["7"])
        #expect(try imported(text, .project) { $0.ignored = ["ID"] }.counts.new == 1)
    }

    @Test("A row with the id of a record that it calls otherwise and puts elsewhere is told")
    func others() throws {
        let known = try #require(SamplePlan.plan.projects.first)
        let other = try imported("id,Title,Effort\n\(known.id),Zebra crossing,culiacan.res\n", .project)
        #expect(other.problems == [] && other.rows.map(\.former) == [known.title.plain])
        let edit = try imported("id,Title\n\(known.id),Zebra crossing\n", .project)
        #expect(edit.rows.map(\.former) == [nil])
    }

    @Test("A refused number is told, also a negative one")
    func values() throws {
        for text in ["150", "-5"] {
            #expect(try imported("Name,Share\nTijuana,\(text)\n", .city).problems.map(\.value) == [text])
        }
    }

    @Test("City and line together are the subject of an action or item, and a city alone is its city")
    func parts() throws {
        for (header, line) in [("City,Line", "Tijuana,Training"), ("Ciudad,Línea", "Tijuana,Capacitación")] {
            let both = try imported("Owner,Text,\(header)\nUS,Send the list,\(line)\n", .action)
            #expect(both.problems == [])
            #expect(both.changes.contains { $0.field == .subject && $0.new == "tijuana/training" }, "\(header)")
        }
        let alone = try imported("Owner,Text,City\nUS,Send the list,Tijuana\n", .action)
        #expect(alone.problems == [] && alone.changes.contains { $0.field == .city && $0.new == "tijuana" })
    }

    @Test(
        "A power of ten is a number, in text as in JSON",
        arguments: [
            ("1e+05", "100000"), ("1.5E3", "1500"), ("2e-1", "0.2"), ("-1.25e-01", "-0.125"), ("1,5E+05", "150000"),
            ("1.234e+00", "1.234"), ("1e", nil), ("1e5e5", nil), ("12,345e3", nil), ("1.2.3e4", nil), ("e5", nil),
            ("--1e5", nil), ("1e19", "10000000000000000000"), ("1e20", nil), ("1e-20", nil), ("1e\(Int.min)", nil),
            ("1e\(Int.max)", nil), ("1e-9223372036854775809", nil),
        ] as [(String, String?)])
    func powers(text: String, plain: String?) throws {
        for mark in DecimalMark.allCases { #expect(FigureText(text)?.plain(mark) == plain, "\(text)") }
    }

    @Test("The label of a field is that of no other, whatever machine names there were")
    func labels() {
        for kind in RecordKind.allCases {
            for field in kind.fields where field.use != .local {
                let label = Language.english.phrases.words.field(field.name).sentence
                let found = ColumnNames(ColumnMapping()).field(ImportError.Column(index: 0, name: label), of: kind)
                let shared = kind.fields.contains { other in
                    other.name != field.name && Language.english.phrases.words.field(other.name).sentence == label
                }
                #expect(found?.name == field.name || shared, "\(kind) \(label): \(String(describing: found?.name))")
            }
        }
    }
}
