import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Tables of any file")
struct TableTests {
    private let header = ["Ciudad", "Año", "Casos, en total", "Nota"]
    private let rows = [
        ["Ciudad Juárez", "2010", "1,234.5", "dos\nlíneas"], ["Culiacán", "2010", "-3", "dice \"sí\"; o no"],
        ["Peñón", "", "0", "a|b\tc"], ["Zed", "2011", "", ""],
    ]

    /// The text of the table, in which every cell that needs it is quoted.
    private func text(_ separator: Separator, end: String) -> String {
        ([header] + rows).map { cells in
            cells.map { cell in
                let isPlain = !cell.contains { "\"\n\r,;|\t".contains($0) }
                return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
            }.joined(separator: String(UnicodeScalar(separator.byte))) + end
        }.joined()
    }

    private func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool) throws -> Data {
        if encoding == .utf8Twice {
            let shown = try #require(String(data: Data(text.utf8), encoding: .isoLatin1))
            return Data(shown.utf8)
        }
        if encoding == .macRoman || encoding == .cp850 {
            let upper = encoding == .cp850 ? CodePage850.upper : MacRoman.upper
            return try Data(text.unicodeScalars.map { try #require(byte(of: $0, upper)) })
        }
        let foundation: String.Encoding =
            switch encoding {
            case .utf8, .utf8Twice, .macRoman, .cp850: .utf8
            case .utf16LittleEndian: .utf16LittleEndian
            case .utf16BigEndian: .utf16BigEndian
            case .windows1252: .windowsCP1252
            case .latin1: .isoLatin1
            }
        return try #require(((mark ? "\u{FEFF}" : "") + text).data(using: foundation))
    }

    /// The byte of a letter in an encoding that has these letters beyond ASCII.
    private func byte(of letter: Unicode.Scalar, _ upper: [Unicode.Scalar]) -> UInt8? {
        letter.isASCII ? UInt8(letter.value) : upper.firstIndex(of: letter).map { UInt8(128 + $0) }
    }

    @Test(
        "A packed table is one to be unpacked",
        arguments: [[0x1F, 0x8B, 8, 0], [0xFD, 0x37, 0x7A, 0x58, 0x5A]] as [[UInt8]])
    func packed(bytes: [UInt8]) {
        #expect(throws: ImportFailure(nil, .otherFile(.archive))) { try ImportTable(Data(bytes)) }
    }

    @Test("Each byte of an old Mac is one letter, and those of Spanish are where its table has them")
    func oldMac() {
        #expect(MacRoman.upper.count == 128 && Set(MacRoman.upper).count == 128)
        let all = TextEncoding.macRoman.text(of: Data((0...255).map { UInt8($0) }))
        #expect(all?.unicodeScalars.map { byte(of: $0, MacRoman.upper) } == (0...255).map { UInt8($0) })
        let bytes: [UInt8] = [
            0x87, 0x8E, 0x92, 0x97, 0x9C, 0x9F, 0x96, 0x84, 0xE7, 0x83, 0xEA, 0xEE, 0xF2, 0x86, 0xC0, 0xC1,
        ]
        #expect(TextEncoding.macRoman.text(of: Data(bytes)) == "áéíóúüñÑÁÉÍÓÚÜ¿¡")
        #expect(TextEncoding.macRoman.text(of: Data([0xDB, 0xC7, 0xC8, 0xA1, 0xD0])) == "€«»°–")
    }

    @Test("Each byte of MS-DOS is one letter, and those of Spanish are where its table has them")
    func oldPC() {
        #expect(CodePage850.upper.count == 128 && Set(CodePage850.upper).count == 128)
        let bytes: [UInt8] = [
            0xA0, 0x82, 0xA1, 0xA2, 0xA3, 0x81, 0xA4, 0xA5, 0xB5, 0x90, 0xD6, 0xE0, 0xE9, 0x9A, 0xA8, 0xAD,
        ]
        #expect(TextEncoding.cp850.text(of: Data(bytes)) == "áéíóúüñÑÁÉÍÓÚÜ¿¡")
        #expect(TextEncoding.cp850.text(of: Data([0xF8, 0xAE, 0xAF, 0xB3, 0xFF])) == "°«»│\u{A0}")
    }

    @Test("Every encoding, separator and line end is found out", arguments: TextEncoding.allCases)
    func forms(encoding: TextEncoding) throws {
        let canBeMarked = [.utf8, .utf16LittleEndian, .utf16BigEndian].contains(encoding)
        for separator in Separator.allCases {
            for end in ["\n", "\r\n", "\r"] {
                for mark in canBeMarked ? [false, true] : [false] {
                    var options = TableOptions()
                    // Of the encodings without a mark one is the likely one; the others are stated.
                    if [.latin1, .macRoman, .cp850, .utf8Twice].contains(encoding) { options.encoding = encoding }
                    let data = try bytes(text(separator, end: end), encoding, mark: mark)
                    let table = try ImportTable(data, options: options)
                    #expect(
                        table.header == header && table.rows.map(\.cells) == rows, "\(encoding) \(separator) \(end)")
                    #expect(table.rows.map(\.line) == [2, 4, 5, 6], "\(encoding) \(separator) \(end.debugDescription)")
                    #expect(table.form.origin == .text(encoding, separator))
                }
            }
        }
    }

    @Test("A line that names the separator, titles above and notes below are no part of the table")
    func frame() throws {
        let plain = text(.semicolon, end: "\r\n")
        let named = try ImportTable(Data("sep=;\r\n\(plain)".utf8))
        #expect(named.header == header && named.rows.map(\.line) == [3, 5, 6, 7])
        let titled =
            "Casos por ciudad\r\nCorte: 31 mar 2010;;;\r\n;;;\r\n\(plain)\r\nElaborado por la célula\r\nFuente: registros;;;\r\n"
        let framed = try ImportTable(Data(titled.utf8))
        #expect(framed.header == header && framed.rows.map(\.cells) == rows && framed.rows[0].line == 5)
        #expect(framed.form.headerRow == 4 && framed.form.above == 2)
        #expect(framed.form.below == ["Elaborado por la célula", "Fuente: registros"])
    }

    @Test(
        "A header has years, a single column or a blank name; a row of figures is none",
        arguments: [
            ("Country,Code,1960,1961\nMexico,MEX,13,14\n", ["Country", "Code", "1960", "1961"]),
            ("title\nA\nB\n", ["title"]), ("Name,,City\nA,1,B\n", ["Name", "", "City"]),
            (
                "Source,Indicators\n\nCountry,Code,1960,1961,1962,1963\nMexico,MEX,1,2,3,4\n",
                ["Country", "Code", "1960", "1961", "1962", "1963"]
            ),
        ])
    func header(text: String, expected: [String]) throws {
        #expect(try ImportTable(Data(text.utf8)).header == expected)
    }

    @Test(
        "A file that is no table, or several, is refused with its line",
        arguments: [
            ("a,b\n1,\"open\n2,3\n", ImportError(2, .openQuote)), ("a,b\n1,\"x\"y\n2,3\n", ImportError(2, .strayQuote)),
            ("a,b\n\"1\n2\",x\"y\n", ImportError(3, .strayQuote)), ("1,2\n3,4\n", ImportError(nil, .noHeader)),
            ("a;b,c\nd;e,f\n", ImportError(nil, .severalSeparators([.comma, .semicolon]))),
            ("", ImportError(nil, .otherFile(.empty))), ("\n \n", ImportError(nil, .noHeader)),
            ("%PDF-1.4\n", ImportError(nil, .otherFile(.pdf))),
            ("a,b\n1,\u{0}\n", ImportError(2, .zeroByte)),
        ])
    func refused(text: String, expected: ImportError) {
        #expect(throws: ImportFailure([expected])) { try ImportTable(Data(text.utf8)) }
    }

    @Test("Any bytes are a table or an error")
    func anything() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("a1,;\t|\"\r\n.é ".utf8) + [0, 0xFF, 0xFE, 0x81]
        for _ in 0..<20_000 {
            let bytes = Data(
                (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 })
            var options = TableOptions()
            options.headerRow = Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil
            guard let table = try? ImportTable(bytes, options: options) else { continue }
            #expect(
                table.header.contains { !$0.isEmpty } && table.rows.allSatisfy { $0.line > table.form.headerRow },
                "\([UInt8](bytes))")
        }
    }

    @Test("Columns with one name, without a name and with too many cells are told by their letters")
    func columns() throws {
        func problems(_ text: String) throws -> [ImportError] {
            let table = try ImportTable(Data(text.utf8))
            return Source(table: table, kind: .project, into: Plan()).problems
        }
        let title = ImportError.Column(index: 0, name: "title")
        #expect(
            try problems("title,effort,title\nA,juarez tech,B\n")
                == [ImportError(1, column: .init(index: 2, name: "title"), .columnTwice(title))])
        #expect(
            try problems("title,effort,\nA,juarez tech,B\n")
                == [ImportError(1, column: .init(index: 2, name: ""), .unnamedColumn)])
        #expect(try problems("title,effort\nA,juarez tech,B\nC,juarez tech\n") == [ImportError(2, .tooManyCells(3, 2))])
        #expect(ImportError.Column(index: 27, name: "").letters == "AB" && title.letters == "A")
    }
}
