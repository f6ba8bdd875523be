import Canvas
import Plan

extension Table {
    /// The table as comma-separated values with neutral codes (RFC 4180). Cells are safe for spreadsheets, and
    /// control characters are made visible.
    public var csv: String {
        let (names, rows) = forMachines
        return ([names] + rows.map { $0.map(\.code) })
            .map { line in
                CSVText.line(line.map { VisibleText.visible($0, keepingLines: true, keepingInvisible: true) })
            }.joined()
    }
}

/// Cells of comma-separated values: writing and reading.
public enum CSVText {
    /// A line of cells with its end.
    public static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A text as a cell. Control characters, which only a file that was tampered with has, are made visible; a text
    /// that a spreadsheet would run as a formula gets an apostrophe in front.
    public static func cell(_ text: String) -> String {
        let shown =
            text.unicodeScalars.contains(where: ControlCharacters.isIn)
            ? VisibleText.visible(text, keepingLines: true, keepingInvisible: true) : text
        let safe = isRisky(shown) ? "'" + shown : shown
        guard safe.utf8.contains(where: quoted.contains) || safe.utf8.first == blank || safe.utf8.last == blank else {
            return safe
        }
        // By scalars, because a quote and a combining mark are one `Character`.
        var cell = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in safe.unicodeScalars { cell.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar]) }
        return String(cell) + "\""
    }

    /// The text of a cell; the reverse of `cell`.
    public static func text(of cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
        let rest = String(cell.unicodeScalars.dropFirst())
        return isRisky(rest) ? rest : cell
    }

    private static let blank = UInt8(ascii: " ")
    private static let quoted = Array("\",\n\r".utf8)

    /// The signs that a formula begins with, and the wide and small forms that a spreadsheet takes for them.
    private static let signs: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
        "\u{FE6B}", "\u{2212}",
    ]

    /// Whether a spreadsheet would run the text as a formula, or `text(of:)` would remove an apostrophe of its own. It
    /// passes over blanks and line ends. Numbers are safe.
    private static func isRisky(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
        return first.map(signs.contains) ?? false && Figure(code: text) == nil
    }
}
