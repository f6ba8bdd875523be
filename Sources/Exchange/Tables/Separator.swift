/// The characters that may separate the cells of a table.
public enum Separator: String, CaseIterable, Sendable {
    case comma, semicolon, tab, pipe

    /// The character in ASCII.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .pipe: UInt8(ascii: "|")
        }
    }

    /// A separator by its name or its character.
    public init?(named name: String) {
        let byCharacter = Separator.allCases.first { Array(name.utf8) == [$0.byte] }
        guard let found = Separator(rawValue: name.lowercased()) ?? byCharacter ?? (name == "\\t" ? .tab : nil) else {
            return nil
        }
        self = found
    }

    /// The separator that the first line `sep=;` names for Excel, and the text behind that line; nil where there is
    /// none.
    static func stated(in text: Substring.UTF8View) -> (Separator, Substring.UTF8View)? {
        let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8),
            let separator = Separator.allCases.first(where: { $0.byte == line.last })
        else { return nil }
        return (separator, text[line.endIndex...])
    }

    /// The separators that cut a text into rows of most nearly one width, which is more than 1. One is found as a rule;
    /// more where a text can be read in several ways; none where it has a single column.
    static func candidates(for bytes: some Collection<UInt8>) -> [Separator] {
        // As much as shows the width of rows; a row that is cut off counts little.
        let start = bytes.prefix(200_000)
        let scored = Separator.allCases.compactMap { separator -> (Separator, Double)? in
            evenness(of: DelimitedText.widths(of: start, separator: separator.byte)).map { (separator, $0) }
        }
        let best = scored.map(\.1).max() ?? 0
        return scored.filter { $0.1 == best }.map(\.0)
    }

    /// The share of rows that have the commonest width, from 0 to 1; nil where that is 1.
    private static func evenness(of rows: [Int]) -> Double? {
        let widths = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
        guard let common = widths.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
            return nil
        }
        return Double(common.value) / Double(rows.count)
    }
}
