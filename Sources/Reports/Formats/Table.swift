import Canvas

/// The rows and columns of a list, independent of its format.
public struct Table: Sendable {
    /// A column, with its names for machines and for people.
    public struct Column: Sendable {
        /// The neutral name, the same in every language; the header of CSV.
        public let id: String
        /// The title, in the reader's language; empty for a column that only CSV and JSON have.
        public let title: String
        /// Whether its neutral forms are ids. CSV and JSON then have a further column with the names of the records,
        /// because an id alone says nothing to a person.
        let hasNames: Bool

        /// A column; without a title it is for machines alone.
        public init(_ id: String, _ title: String = "", hasNames: Bool = false) {
            self.id = id
            self.title = title
            self.hasNames = hasNames
        }
    }

    /// A cell of a row.
    public struct Entry: Sendable {
        /// The text for people.
        public let shown: String
        /// The neutral form for machines.
        public let code: String
        /// The style of the text on a colour terminal.
        public let role: Role

        /// The type of its neutral form in JSON.
        public let form: Form
        /// The names of the records that its neutral form names.
        let name: String

        /// A form of a value in JSON.
        public enum Form: Sendable {
            case text, number, flag
        }

        /// An entry; its neutral form and its name are the text unless others are given.
        public init(
            _ shown: String, code: String? = nil, _ role: Role = .text, as form: Form = .text, name: String? = nil
        ) {
            self.shown = shown
            self.name = name ?? shown
            self.code = code ?? shown
            self.role = role
            self.form = form
        }
    }

    /// The columns.
    public let columns: [Column]
    /// The rows, each with an entry for every column.
    public private(set) var rows: [[Entry]] = []

    /// A table without rows.
    public init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row.
    public mutating func add(_ row: [Entry]) { rows.append(row) }

    /// The names of the columns for machines, and the rows, with the names of records beside their ids.
    var forMachines: (names: [String], rows: [[Entry]]) {
        let names = columns.flatMap { $0.hasNames ? [$0.id, "\($0.id)_name"] : [$0.id] }
        let rows = rows.map { row in
            zip(columns, row).flatMap { column, entry in
                column.hasNames ? [entry, Entry(entry.code.isEmpty ? "" : entry.name)] : [entry]
            }
        }
        return (names, rows)
    }

    /// The titles and rows that people read: without the columns for machines.
    var forPeople: (titles: [String], rows: [[Entry]]) {
        let shown = columns.indices.filter { !columns[$0].title.isEmpty }
        return (shown.map { columns[$0].title }, rows.map { row in shown.map { row[$0] } })
    }
}

/// The formats of lists.
public enum Format: String, CaseIterable, Sendable {
    case text, json, csv, markdown
}

extension Table {
    /// The table in one of the formats.
    /// - Parameter rows: the values for JSON, in place of the table.
    public func written(as format: Format, _ styler: TextStyler, json rows: some Encodable) throws -> String {
        switch format {
        case .text: text(styler)
        case .markdown: markdown
        case .csv: csv
        case .json: try JSON.text(rows)
        }
    }
}
