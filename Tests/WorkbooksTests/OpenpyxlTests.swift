import Foundation
import TestSupport
import Testing

@testable import Workbooks

/// Workbooks that a library which is not Cinco's has written.
@Suite("Workbooks that openpyxl writes")
struct OpenpyxlTests {
    /// A workbook and its cells by row and column, from 1.
    private struct Book: Decodable {
        struct Cell: Decodable {
            let row, column: Int
            let kind, text: String
        }
        let path: String
        let cells: [Cell]
        let hiddenRows: [Int]
    }

    private static let script = """
        import datetime, json, random, sys, openpyxl
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        TEXTS = ["Ciudad Juárez", " two  blanks ", "line\\nbreak", "日本 😀", "'1", "0012", "&<>\\"", "#x"]
        def value(r):
            kind = r.choice(["text", "number", "whole", "date", "time", "share", "boolean", "error", "code", "money"])
            if kind == "text": text = r.choice(TEXTS); return kind, text, text, None
            if kind == "whole": n = r.randint(-10**14, 10**14); return "number", n, str(n), None
            if kind == "number": n = r.choice([0.1, 0.1 + 0.2, 1e-4, 2.5e6, -7.25, r.randint(1, 10**9) / 1e4]); return kind, n, n, None
            if kind == "date":
                day = datetime.datetime(1904, 1, 2) + datetime.timedelta(days=r.randint(0, 60000), minutes=r.choice([0, 0, 630]))
                text = day.date().isoformat() + ("" if day.hour == 0 else " 10:30")
                return kind, day if day.hour else day.date(), text, None
            if kind == "time": t = datetime.time(r.randint(0, 23), r.randint(0, 59)); return kind, t, t.isoformat("minutes"), None
            if kind == "share": n = r.randint(0, 10000); return kind, n / 10000, n / 100, "0.00%"
            if kind == "boolean": b = r.random() < .5; return kind, b, str(b).lower(), None
            if kind == "error": return kind, "#N/A", "#N/A", None
            if kind == "code": n = r.randint(1, 32999); return "number", n, "%05d" % n, "00000"
            n = r.randint(0, 10**9); return "number", n, str(n), '"$"#,##0.00;[Red]-"$"#,##0.00'
        books = []
        for seed in range(20):
            r = random.Random(seed)
            book = openpyxl.Workbook()
            if seed % 2: book.epoch = CALENDAR_MAC_1904
            sheet, cells, hidden = book.active, [], []
            for row in sorted(r.sample(range(1, 200), 12)):
                for column in sorted(r.sample(range(1, 40), 6)):
                    kind, given, text, form = value(r)
                    cell = sheet.cell(row, column, given)
                    if kind == "text": cell.data_type = "s"
                    if form: cell.number_format = form
                    cells.append({"row": row, "column": column, "kind": kind, "text": repr(text) if isinstance(text, float) else text})
                if r.random() < .2:
                    sheet.row_dimensions[row].hidden = True
                    hidden.append(row)
            path = "%s/%d.xlsx" % (sys.argv[1], seed)
            book.save(path)
            books.append({"path": path, "cells": cells, "hiddenRows": hidden})
        json.dump(books, open(sys.argv[1] + "/books.json", "w"))
        """

    private func books(in folder: Folder) throws -> [Book] {
        let script = Process()
        // The system's own, because the writer is one of its packages.
        script.executableURL = URL(filePath: "/usr/bin/python3")
        script.arguments = ["-c", Self.script, folder.path]
        try script.run()
        script.waitUntilExit()
        try #require(script.terminationStatus == 0, "python3-openpyxl is needed")
        return try JSONDecoder().decode([Book].self, from: Data(contentsOf: URL(filePath: folder.file("books.json"))))
    }

    @Test("Random cells of every kind come back one by one, in both ways of counting days")
    func grids() throws {
        let folder = Folder()
        for book in try books(in: folder) {
            let sheet = try Workbook([UInt8](Data(contentsOf: URL(filePath: book.path)))).sheet(at: 0)
            let read = sheet.rows.flatMap { row in
                row.cells.map { (row: row.number, column: $0.column + 1, value: $0.value) }
            }
            try #require(read.count == book.cells.count)
            for (found, given) in zip(read, book.cells) {
                #expect(found.row == given.row && found.column == given.column)
                #expect(isSame(found.value, given), "\(found.value) \(given)")
            }
            #expect(sheet.hiddenRows == book.hiddenRows.count)
        }
    }

    private func isSame(_ value: CellValue, _ given: Book.Cell) -> Bool {
        switch value {
        case .text(let text): given.kind == "text" && text == given.text
        case .number(let text):
            given.kind == "number"
                && (text == given.text || Double(text).map { abs($0 - (Double(given.text) ?? .nan)) < 1e-9 } ?? false)
        case .share(let text): given.kind == "share" && Double(text) == Double(given.text)
        case .date(let text): given.kind == "date" && text == given.text
        case .time(let text): given.kind == "time" && text == given.text
        case .boolean: given.kind == "boolean" && value.text == given.text
        case .error(let text): given.kind == "error" && text == given.text
        case .uncalculated: false
        }
    }
}
