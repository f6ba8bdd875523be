import Foundation
import Plan

/// The texts of cells, as people and programs write them.
enum CellText {
    /// A text without blanks of any kind around it.
    static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: blanks) }

    /// A text without line breaks, in place of which blanks stand.
    static func inOneLine(_ text: String) -> String {
        if !text.contains(where: \.isNewline) { return trimmed(text) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text without the characters that nobody sees, such as blanks of no width and marks of direction.
    static func visible(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 128 }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !unseen.contains($0) }))
    }

    private static let unseen = CharacterSet(
        charactersIn: "\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202C}\u{2060}\u{FEFF}")

    private static let blanks = CharacterSet.whitespacesAndNewlines.union(
        CharacterSet(charactersIn: "\u{FEFF}\u{200B}"))

    /// Whether a text is a number, an amount, a share in per cent or a day, and so no name of a column.
    static func isFigure(_ text: String) -> Bool {
        let marks: Set<Character> = [
            "+", "-", "−", ".", ",", "'", "’", "%", "$", "€", "£", "(", ")", "/", ":", " ", "\u{A0}", "\u{202F}",
        ]
        return text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || marks.contains($0) }
    }

    /// Whether a text is a number of at most fifteen plain digits, as most cells of figures are.
    static func isDigits(_ text: String) -> Bool {
        (1...15).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether a cell says that there is no value.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.count < 5 && !isDigits(text) && blankWords.contains(text.lowercased())
    }

    private static let blankWords: Set<String> = [
        "", "-", "–", "—", ".", "..", "...", "n/a", "#n/a", "#n/d", "n/d", "na", "n.a.", "n.d.", "nd", "s/d", "s.d.",
        "nan", "nat", "null", "none",
    ]

    /// Whether a cell for a figure or a day says that there is none, as statistical offices mark what is missing, small
    /// or confidential: `:`, `*`, `NS`, `: c`. Elsewhere such a text may be a value.
    static func isNoFigure(_ text: String) -> Bool {
        if text.utf8.count > 16 || isDigits(text) { return false }
        let plain = text.lowercased().filter { !$0.isWhitespace }
        if noFigures.contains(plain) { return true }
        let rest = plain.drop { ":.".contains($0) }
        return [":", "..", "..."].contains(plain.dropLast(rest.count)) && rest.count < 3 && rest.allSatisfy(\.isLetter)
    }

    private static let noFigures: Set<String> = [
        ":", "*", "**", "***", "†", "‡", "#", "x", "(x)", "c", "(c)", "s", "(s)", "d", "(d)", "z", "(z)", "ns",
        "n.s.", "n.s", "np", "n.p.", "nc", "n.c.", "nr", "n/r", "s/i", "s.i.", "s/n", "n.d", "n.a", "n.d.", "n.a.",
        "n/a", "n/d", "ns/nc", "ns/nr",
        "nodisponible", "notavailable", "sindato", "sindatos", "nodata", "noaplica", "notapplicable", "suppressed",
        "confidencial", "confidential", "missing",
    ]

    /// The years that files tell of. Others are slips, or stand for no day.
    static let years = 1900...2100

    /// Whether a text is a year from 1900 to 2100.
    static func isYear(_ text: String) -> Bool { Int(text).map(years.contains) ?? false }

    /// Whether a text is the first day of a month, as which a workbook keeps the month in the head of a column.
    static func isMonth(_ text: String) -> Bool { text.hasSuffix("-01") && Day(iso: text) != nil }

    /// Whether a text is the last day of a month, which some tables have for the month.
    static func isEndOfMonth(_ text: String) -> Bool {
        text.utf8.count == 10 && Day(iso: text).map { $0.civil.month != ($0 + 1).civil.month } == true
    }

    /// Whether a text is a fault that a spreadsheet shows instead of a value.
    static func isFault(_ text: String) -> Bool { text.hasPrefix("#") && faults.contains(text) }

    private static let faults: Set<String> = [
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#N/D",
        "#¡REF!", "#¡DIV/0!", "#¡VALOR!", "#¿NOMBRE?", "#¡NUM!", "#¡NULO!",
    ]

    private static let openings = [
        "last-updated", "ultima-actualizacion", "data-from", "elaborado-por", "elaboracion-propia",
    ]

    /// Whether a text begins as a note below a table does: with its word and a mark behind that. A text of a record may
    /// begin with the word too.
    static func isNote(_ text: String) -> Bool {
        if text.hasPrefix("*") || text.hasPrefix("©") || isFootnote(text) { return true }
        let start = Folding.slug(text)
        if CellText.openings.contains(where: { start.hasPrefix($0) }) { return true }
        let opened = text.drop { "([".contains($0) }
        let head = opened.prefix { $0.isLetter || $0 == " " }
        let word = Folding.slug(String(head.prefix { $0.isLetter }))
        let mark = opened.dropFirst(head.count).first
        // Several words are those of a note before a colon alone: "Fuente de los datos:", but not "Elaborar el plan."
        let isMarked =
            head.split(separator: " ").count == 1
            ? mark.map { ":.(/[)]".contains($0) || $0.isNumber } ?? true
            : mark == ":" && head.split(separator: " ").count < 5
        return isMarked
            && ["source", "note", "fuente", "nota", "elabor"].contains { word.hasPrefix($0) }
    }

    /// Whether a text begins with the mark of a footnote, a blank and a letter: `p/ Enero a junio`, `1/ Preliminar`,
    /// `[1] Revised`, `(p) provisional`.
    private static func isFootnote(_ text: String) -> Bool {
        let mark = text.prefix { $0 != " " }
        let rest = text.dropFirst(mark.count).drop { $0 == " " }
        guard rest.first?.isLetter == true, let last = mark.last, (2...4).contains(mark.count) else { return false }
        let inner = mark.filter { !"([])/".contains($0) }
        let isShort = inner.count == 1 || inner.count == 2 && inner.allSatisfy(\.isNumber)
        let isOpen = mark.first == "(" && last == ")" || mark.first == "[" && last == "]"
        return isShort && (isOpen ? mark.count == inner.count + 2 : last == "/" && mark.count == inner.count + 1)
    }
}
