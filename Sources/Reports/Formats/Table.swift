import Canvas

/// Rows and columns of something that is listed, before anybody has chosen how to write them.
public struct Table: Sendable {
    /// A column: what machines and people call it.
    public struct Column: Sendable {
        /// The neutral name, the same in every language; the header of CSV.
        public let id: String
        /// The title that people read.
        public let title: String

        /// A column.
        public init(_ id: String, _ title: String) {
            self.id = id
            self.title = title
        }
    }

    /// What stands in a row under a column.
    public struct Entry: Sendable {
        /// What people read.
        public let shown: String
        /// The neutral form that machines read.
        public let code: String
        /// What it is, for a coloured terminal.
        public let role: Role

        /// Whether its neutral form is a number.
        public let isNumber: Bool

        /// An entry; its neutral form is what people read unless another is given.
        public init(_ shown: String, code: String? = nil, _ role: Role = .text, isNumber: Bool = false) {
            self.shown = shown
            self.code = code ?? shown
            self.role = role
            self.isNumber = isNumber
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
}

/// The ways in which something that is listed can be written.
public enum Format: String, CaseIterable, Sendable {
    case text, json, csv, markdown
}

extension Table {
    /// The table in one of the formats.
    /// - Parameter readings: what machines read instead where they ask for JSON.
    public func written(as format: Format, _ ink: TextStyler, readings: some Encodable) throws -> String {
        switch format {
        case .text: text(ink)
        case .markdown: markdown
        case .csv: csv
        case .json: try JSON.text(readings)
        }
    }
}
