/// The XML of a sheet: the values for its template, and its rows. These are made here and not by the template, which
/// would take many times as long for the hundred thousand cells that a plan can have.
struct SheetParts {
    private let sheet: WrittenSheet

    init(_ sheet: WrittenSheet) throws(WritingError) {
        let count = sheet.head.count + sheet.rows.count
        guard count <= WrittenSheet.mostRows else { throw .manyRows(sheet: sheet.name, count: count) }
        self.sheet = sheet
    }

    /// The rows.
    func rows() throws(WritingError) -> String {
        var xml = ""
        for (index, row) in (sheet.head + sheet.rows).enumerated() {
            let height = height(of: row).map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
            xml += "<row r=\"\(index + 1)\"\(height)>"
            for (column, cell) in row.enumerated() {
                if case .text(let text) = cell.value, text.utf8.count > WrittenText.longest,
                    text.utf16.count > WrittenText.longest
                {
                    throw .longText(sheet: sheet.name, row: index + 1, column: column + 1, length: text.utf16.count)
                }
                xml += SheetParts.xml(of: cell, at: SheetParts.address(column, index))
            }
            xml += "</row>"
        }
        return xml
    }

    /// The height of a row, in points, that has folded texts; nil where one line is enough. Programs that open a
    /// workbook without a screen, to print or to convert it, do not find it themselves.
    private func height(of row: [WrittenCell]) -> Int? {
        let lines = zip(row, sheet.columns).map { cell, column -> Int in
            guard cell.style.isFolded, case .text(let text) = cell.value else { return 1 }
            // Words that do not fit leave a part of a line empty.
            let width = max(1, column.width - 3)
            return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
                $0 + max(1, ($1.count + width - 1) / width)
            }
        }
        let most = lines.max() ?? 1
        // No row is higher than 409 points.
        return most > 1 ? min(409, most * 15) : row.contains { $0.style == .title } ? 21 : nil
    }

    private static func xml(of cell: WrittenCell, at address: String) -> String {
        let start = "<c r=\"\(address)\" s=\"\(cell.style.index)\""
        return switch cell.value {
        case .nothing: start + "/>"
        case .text(let text):
            start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(WrittenText.escaped(text))</t></is></c>"
        case .number(let number): start + "><v>\(number)</v></c>"
        case .day(let serial): start + "><v>\(serial)</v></c>"
        case .flag(let isTrue): start + " t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
        }
    }

    /// The values for the template of a sheet, besides its rows.
    func model(isFirst: Bool) -> [String: Any] {
        let head = sheet.head.count
        let (last, bottom) = SheetParts.end(of: sheet)
        var model: [String: Any] = [
            "selected": isFirst, "frozen": head, "below": "A\(head + 1)",
            "columns": sheet.columns.enumerated().map { index, column in
                ["number": index + 1, "width": column.width, "style": column.style.index]
            },
            "whole": "A1:\(last)\(bottom)",
            "validations": validations, "hasValidations": !validations.isEmpty, "formats": formats,
        ]
        if sheet.isFiltered { model["filter"] = "A\(head):\(last)\(bottom)" }
        return model
    }

    /// The letters of the last column and the number of the last row. A table without rows has room for one.
    private static func end(of sheet: WrittenSheet) -> (column: String, row: Int) {
        (letters(max(0, sheet.columns.count - 1)), sheet.head.count + max(1, sheet.rows.count))
    }

    /// The range of the header and the rows below it, such as `$A$1:$C$20`.
    static func table(of sheet: WrittenSheet) -> String {
        let end = end(of: sheet)
        return "$A$\(sheet.head.count):$\(end.column)$\(end.row)"
    }

    /// The range of a column below the head, to the end of the sheet, so that rows which a person adds are in it.
    private func range(_ column: Int) -> String {
        let letters = SheetParts.letters(column)
        return "\(letters)\(sheet.head.count + 1):\(letters)\(WrittenSheet.mostRows)"
    }

    /// The notes of headers and the lists of choices.
    private var validations: [[String: Any]] {
        sheet.columns.enumerated().flatMap { index, column -> [[String: Any]] in
            var found: [[String: Any]] = []
            if let note = column.note {
                found.append([
                    "note": ["title": SheetParts.cut(note.title, to: 32), "text": SheetParts.cut(note.text, to: 255)],
                    "range": "\(SheetParts.letters(index))\(sheet.head.count)",
                ])
            }
            if let list = SheetParts.list(column.choices) {
                found.append(["choices": WrittenText.escaped(list), "range": range(index)])
            }
            return found
        }
    }

    /// A list of choices as a formula; nil where it is too long for one, or a choice has a comma.
    private static func list(_ choices: [String]) -> String? {
        let list = choices.joined(separator: ",")
        guard !choices.isEmpty, list.utf16.count <= 255,
            !choices.contains(where: { $0.contains(",") || $0.contains("\"") })
        else { return nil }
        return "\"\(list)\""
    }

    /// The grounds of cells by their texts. They follow what a person types.
    private var formats: [[String: Any]] {
        sheet.columns.enumerated().filter { !$0.element.grounds.isEmpty }.map { index, column in
            [
                "range": range(index),
                "rules": column.grounds.enumerated().map { place, rule in
                    [
                        "ground": rule.ground, "priority": place + 1,
                        "formula": WrittenText.escaped("\"\(rule.text.replacing("\"", with: "\"\""))\""),
                    ] as [String: Any]
                },
            ]
        }
    }

    private static func cut(_ text: String, to length: Int) -> String {
        var cut = text
        while cut.utf16.count > length { cut.removeLast() }
        return WrittenText.escaped(cut)
    }

    /// The address of a cell, such as `B3`, of its column and row from 0.
    private static func address(_ column: Int, _ row: Int) -> String { "\(letters(column))\(row + 1)" }

    /// The letters of a column from 0: A, B, …, Z, AA.
    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
