import Reports
import SwiftCSV

/// A file of comma-separated values: its header, and its rows with the line on which each begins.
struct CSVSource {
    let header: [String]
    private(set) var rows: [(line: Int, cells: [String])] = []

    /// Parses a text; nil where it is no CSV.
    init?(_ text: String) {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let (guarded, guardMark) = CSVSource.guarded(text)
        guard let csv = try? EnumeratedCSV(string: guarded, delimiter: .comma, loadColumns: false) else { return nil }
        func plain(_ cell: String) -> String {
            CSVText.text(of: String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0 != guardMark })))
        }
        header = csv.header.map(plain)
        var line = 1 + 1 + csv.header.reduce(0) { $0 + $1.count { $0 == "\n" || $0 == "\r\n" } }
        for row in csv.rows {
            // SwiftCSV fills short rows up to the length of the longest one.
            var cells = row.map(plain)
            while cells.count > header.count, cells.last == "" { cells.removeLast() }
            if cells.contains(where: { !$0.isEmpty }) { rows.append((line, cells)) }
            line += 1 + row.reduce(0) { $0 + $1.count { $0 == "\n" || $0 == "\r\n" } }
        }
    }

    /// The text with a private-use character between a quote, a comma or a line end and a non-ASCII character after
    /// it, which SwiftCSV could take together for one `Character`.
    private static func guarded(_ text: String) -> (String, Unicode.Scalar?) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return (text, nil) }
        let used = Set(text.unicodeScalars.filter { (0xE000...0xF8FF).contains($0.value) })
        guard
            let mark = (0xE000...0xF8FF).lazy.compactMap({ Unicode.Scalar($0 as UInt32) }).first(where: {
                !used.contains($0)
            })
        else { return (text, nil) }
        var result = String.UnicodeScalarView()
        var isEdge = true
        for scalar in text.unicodeScalars {
            if isEdge, !scalar.isASCII { result.append(mark) }
            result.append(scalar)
            isEdge = ["\"", ",", "\n", "\r"].contains(scalar)
        }
        return (String(result), mark)
    }

    /// The faults of a text that SwiftCSV refuses: the lines on which a quote is inside a cell that does not begin
    /// with one, or text follows a closing quote.
    static func faults(in text: String) -> [ImportError] {
        enum Place { case start, plain, quoted, closed }
        var (place, line, lines) = (Place.start, 1, [Int]())
        for scalar in text.unicodeScalars {
            let isEnd = scalar == "\n" || scalar == ","
            switch place {
            case .quoted: place = scalar == "\"" ? .closed : .quoted
            case .closed where scalar == "\"": place = .quoted
            case _ where isEnd: place = .start
            case .start: place = scalar == "\"" ? .quoted : .plain
            case .plain, .closed:
                let isStray = place == .plain ? scalar == "\"" : scalar != "\r" && scalar != " "
                if isStray, lines.last != line { lines.append(line) }
            }
            if scalar == "\n" { line += 1 }
        }
        return lines.isEmpty ? [ImportError(nil, .unreadable("CSV"))] : lines.map { ImportError($0, .strayQuote) }
    }
}
