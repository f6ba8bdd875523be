import Plan

/// A column of a table, for a person who looks at how it is read.
public struct TableColumn: Equatable, Sendable {
    /// The text by which an option names it: its name, or its letters where it has none or shares it.
    public let key: String
    /// Its letters in a spreadsheet, and its name.
    public let letters, name: String
    /// Its first values, at most three different ones.
    public let samples: [String]
    /// The field that it is read as; nil where it has none.
    public let field: FieldName?
}

extension ImportTable {
    /// The columns as they are read.
    /// - Parameter kind: the kind of the records; nil where each row says it.
    public func columns(of kind: RecordKind?, _ mapping: ColumnMapping) -> [TableColumn] {
        let names = ColumnNames(mapping, in: header)
        let kinds = kind.map { [$0] } ?? RecordKind.allCases
        return header.enumerated().map { index, name in
            let column = ImportError.Column(index: index, name: name)
            let field =
                names.isIgnored(column) ? nil : kinds.lazy.compactMap { names.field(column, of: $0)?.name }.first
            return TableColumn(
                key: column.key(in: header), letters: column.letters, name: name, samples: samples(index),
                field: field ?? part(column, of: kinds, names))
        }
    }

    /// The kind of record of which a table without kinds has the most fields; nil where it has none of any.
    public func likelyKind(_ mapping: ColumnMapping) -> RecordKind? {
        let names = ColumnNames(mapping, in: header)
        let columns = header.enumerated().map { ImportError.Column(index: $0.offset, name: $0.element) }
        let counts = RecordKind.allCases.map { kind in
            (kind, columns.count { names.field($0, of: kind) != nil || part($0, of: [kind], names) != nil })
        }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
    }

    /// Whether a column gives the kind of each row.
    public var saysKinds: Bool { header.contains(Export.kindColumn) }

    /// City or line, where a column of them names the effort of a record together with another one.
    private func part(_ column: ImportError.Column, of kinds: [RecordKind], _ names: ColumnNames) -> FieldName? {
        guard kinds.contains(where: { $0.effortField != nil }) else { return nil }
        return [FieldName.city, .line].first { names.isPart(column, $0) }
    }

    /// The columns of a table of readings, which have no fields.
    public var plainColumns: [TableColumn] {
        header.indices.map { index in
            let column = ImportError.Column(index: index, name: header[index])
            return TableColumn(
                key: column.key(in: header), letters: column.letters, name: column.name, samples: samples(index),
                field: nil)
        }
    }

    private func samples(_ column: Int) -> [String] {
        var found: [String] = []
        for row in rows where found.count < 3 {
            if let text = row.cell(column), !found.contains(text) { found.append(text) }
        }
        return found
    }
}
