import TestSupport
import Testing

@testable import Workbooks

@Suite("Writing workbooks")
struct WritingTests {
    private func sheet(_ rows: [[WrittenCell]], columns: Int = 3) -> WrittenSheet {
        WrittenSheet(
            "data", columns: (0..<columns).map { _ in WrittenColumn(width: 10) },
            head: [(0..<columns).map { WrittenCell("h\($0)", .header) }], rows: rows, isFiltered: true)
    }

    /// The cells that a sheet of these rows is read as, without its header.
    private func read(_ rows: [[WrittenCell]], columns: Int = 3) throws -> [[CellValue]] {
        let file = try WorkbookWriter([sheet(rows, columns: columns)]).file()
        return try Workbook(file).sheet(at: 0).rows.dropFirst().map { $0.cells.map(\.value) }
    }

    @Test("Cells of every type come back as what they are", arguments: 0..<20)
    func cells(seed: Int) throws {
        var generator = SeededGenerator(seed)
        var (rows, expected): ([[WrittenCell]], [[CellValue]]) = ([], [])
        for _ in 0..<20 {
            var (row, values): ([WrittenCell], [CellValue]) = ([WrittenCell("first")], [.text("first")])
            for _ in 0..<2 {
                switch Int.random(in: 0..<5, using: &generator) {
                case 0:
                    // Scalars of every plane, those that XML does not have among them.
                    let scalars = (0..<8).compactMap { _ in
                        Unicode.Scalar(
                            UInt32.random(in: 0..<0x1_1000, using: &generator)
                                >> UInt32.random(in: 0...10, using: &generator))
                    }
                    var text = "x_"
                    text.unicodeScalars.append(contentsOf: scalars)
                    row.append(WrittenCell(text))
                    values.append(.text(text))
                case 1:
                    let number = "\(Int.random(in: -99_999...99_999, using: &generator)).25"
                    row.append(WrittenCell(.number(number)))
                    values.append(.number(number))
                case 2:
                    row.append(WrittenCell(.day(40_344), .day))
                    values.append(.date("2010-06-15"))
                case 3:
                    let isTrue = Bool.random(using: &generator)
                    row.append(WrittenCell(.flag(isTrue)))
                    values.append(.boolean(isTrue))
                default: row.append(WrittenCell(.nothing))
                }
            }
            rows.append(row)
            expected.append(values)
        }
        #expect(try read(rows) == expected)
    }

    @Test("The same sheets give the same bytes")
    func bytes() throws {
        let sheets = [sheet([[WrittenCell("a"), WrittenCell(.number("1"))]]), sheet([])]
        #expect(try WorkbookWriter(sheets).file() == WorkbookWriter(sheets).file())
    }

    @Test("Parts of any size come back from an archive as they were")
    func archive() throws {
        let parts: [(name: String, content: [UInt8])] = [
            ("empty", []), ("one/small.xml", Array("<a/>".utf8)),
            ("large", (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
        ]
        let file = try ZipWriter.archive(of: parts)
        #expect(try ZipWriter.archive(of: parts) == file)
        let archive = try ZipReader(file)
        for part in parts { #expect(archive.contains(part.name)) }
    }

    @Test("A text that no cell holds, and more rows than a sheet has, are refused with their place")
    func limits() throws {
        let longest = String(repeating: "a", count: 32_767)
        #expect(try read([[WrittenCell(longest)]], columns: 1) == [[.text(longest)]])
        #expect(throws: WritingError.longText(sheet: "data", row: 3, column: 2, length: 32_768)) {
            _ = try WorkbookWriter([sheet([[], [WrittenCell("a"), WrittenCell(longest + "b")]])]).file()
        }
        // The length counts in UTF-16, as everywhere in spreadsheets.
        #expect(throws: WritingError.longText(sheet: "data", row: 2, column: 1, length: 32_768)) {
            _ = try WorkbookWriter([sheet([[WrittenCell(String(repeating: "👩", count: 16_384))]])]).file()
        }
        #expect(throws: WritingError.manyRows(sheet: "data", count: WrittenSheet.mostRows + 1)) {
            _ = try WorkbookWriter([sheet(Array(repeating: [], count: WrittenSheet.mostRows))]).file()
        }
    }

    @Test(
        "Columns are lettered as in spreadsheets",
        arguments: [
            (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
        ])
    func letters(column: Int, letters: String) {
        #expect(SheetParts.letters(column) == letters)
    }
}
