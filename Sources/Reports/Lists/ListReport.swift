import Canvas
import Foundation
import Phrases
import Plan

/// A list of a screen as a report: a table under a title, or values for machines.
public struct ListReport: Sendable {
    /// Its title.
    public let title: String
    /// A line with its totals; empty where there are none.
    public let note: String
    /// The list.
    public let table: Table
    /// The sentence for an empty list, without the key that a screen offers.
    public let none: String

    init(_ title: String, note: String = "", _ table: Table, none: String) {
        self.title = title.sentence
        self.note = note
        self.table = table
        self.none = none.withoutOffer
    }

    /// The list in one of the formats. JSON is an array of objects whose keys are the columns of CSV.
    public func written(as format: Format, _ styler: TextStyler) throws -> String {
        switch format {
        case .csv: return table.csv
        case .json: return try JSON.text(table.jsonRows)
        case .text:
            let indent = TextWidth.columns(of: title) + 2
            let about = note.isEmpty ? "" : "  " + styler.folded(note, .dim, indent: indent)
            let head = styler.paint(title, .title) + about + "\n\n"
            return head + (table.rows.isEmpty ? styler.folded(none, .dim) + "\n" : table.text(styler))
        case .markdown:
            let head = "# \(Markdown.escaped(title))\n\n" + (note.isEmpty ? "" : Markdown.escaped(note) + "\n\n")
            return head + (table.rows.isEmpty ? Markdown.escaped(none) + "\n" : table.markdown)
        }
    }
}

extension Table {
    /// A cell for machines.
    public enum JSONValue: Encodable, Sendable {
        case text(String)
        case number(Decimal)
        case flag(Bool)
        case nothing

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .flag(let isTrue): try container.encode(isTrue)
            case .nothing: try container.encodeNil()
            }
        }
    }

    /// The rows as objects; an empty cell is null.
    public var jsonRows: [[String: JSONValue]] {
        let (names, rows) = forMachines
        return rows.map { row in
            Dictionary(zip(names, row.map(\.jsonValue)), uniquingKeysWith: { first, _ in first })
        }
    }
}

extension Table.Entry {
    /// Its neutral form as a value of JSON.
    var jsonValue: Table.JSONValue {
        if code.isEmpty { return .nothing }
        return switch form {
        case .text: .text(code)
        case .number:
            Decimal(string: code, locale: Locale(identifier: "en_US_POSIX")).map { .number($0) } ?? .text(code)
        case .flag: .flag(code == true.description || code == true.code)
        }
    }
}
