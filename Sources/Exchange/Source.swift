import Foundation
import Plan
import Reports

/// A record of a file, not yet checked.
struct SourceRecord {
    /// The line of a CSV file; in JSON the number of the record within its kind, from 1.
    let line: Int
    let kind: RecordKind
    /// Nil where the file gives none.
    let id: String?
    /// The text of each field; nil empties it.
    let values: [(field: FieldName, text: String?)]
    /// Whether the values are neutral forms, which are not translated.
    let isNeutral: Bool
}

/// The records of a file, and the problems of its lines.
struct Source {
    var records: [SourceRecord] = []
    var problems: [ImportError] = []

    /// Reads JSON in the form of `Export`.
    init(json text: String) {
        let document: JSONValue
        do {
            document = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            problems = [ImportError(nil, .unreadable("JSON"))]
            return
        }
        guard case .object(let members) = document, members["format"] == .string(Export.format),
            case .object(let kinds)? = members["records"]
        else {
            problems = [ImportError(nil, .notAPlan)]
            return
        }
        if case .number(let version)? = members["version"], version > Decimal(Export.version) {
            problems = [ImportError(nil, .newer)]
            return
        }
        for unknown in kinds.keys.sorted() where RecordKind(rawValue: unknown) == nil {
            problems.append(ImportError(nil, .unknownKind(unknown)))
        }
        // Positions count from 0 in files before version 2.
        let isFirstForm = members["version"] == .number(1)
        for kind in RecordKind.allCases {
            guard case .array(let values)? = kinds[kind.rawValue] else { continue }
            for (index, value) in values.enumerated() { read(value, kind, line: index + 1, isFirstForm) }
        }
    }

    private mutating func read(_ value: JSONValue, _ kind: RecordKind, line: Int, _ isFirstForm: Bool) {
        guard case .object(let members) = value else {
            problems.append(ImportError(line, kind: kind, .unreadable("JSON")))
            return
        }
        var id: String?
        var values: [(field: FieldName, text: String?)] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if name == "id", case .string(let text) = value {
                id = text
            } else if let field = kind.field(spelled: name) {
                let text = Source.text(value)
                values.append((field.name, isFirstForm ? text : field.storedValue(text)))
            } else {
                problems.append(ImportError(line, kind: kind, .refused(.noSuchField(kind, name))))
            }
        }
        records.append(SourceRecord(line: line, kind: kind, id: id, values: values, isNeutral: true))
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): "\(number)"
        case .bool(let isTrue): isTrue.code
        case .array(let values): values.compactMap(text).joined(separator: " ")
        case .object, .null: nil
        }
    }

    /// The column with the kind of each record: `record_kind`, or in older files `kind` where each of its cells is a
    /// kind.
    private static func kindColumn(of table: CSVSource, isNeeded: Bool) -> Int? {
        if let column = table.header.firstIndex(of: Export.kindColumn) { return column }
        guard let column = table.header.firstIndex(of: "kind") else { return nil }
        let cells = table.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
        return isNeeded || cells.allSatisfy { $0.isEmpty || RecordKind(rawValue: $0) != nil } ? column : nil
    }

    /// Whether positions count from 0, as in files before version 2.
    private static func isFirstForm(_ table: CSVSource, _ kindColumn: Int?) -> Bool {
        if let kindColumn { return table.header[kindColumn] != Export.kindColumn }
        guard let column = table.header.firstIndex(of: FieldName.position.machineName) else { return false }
        return table.rows.contains { !$0.cells.indices.contains(column) || ["", "0"].contains($0.cells[column]) }
    }

    /// Reads comma-separated values whose first line names the columns, in any order.
    /// - Parameter kind: the kind of every record where no column gives it.
    init(csv text: String, kind: RecordKind?) {
        guard let table = CSVSource(text) else {
            problems = CSVSource.faults(in: text)
            return
        }
        let kindColumn = Source.kindColumn(of: table, isNeeded: kind == nil)
        let idColumn = table.header.firstIndex(of: "id")
        for (index, name) in table.header.enumerated() where index != kindColumn && index != idColumn && name != "" {
            let isKnown = (kind.map { [$0] } ?? RecordKind.allCases).contains { $0.field(spelled: name) != nil }
            if !isKnown { problems.append(ImportError(1, .unknownColumn(name))) }
        }
        let isFirstForm = Source.isFirstForm(table, kindColumn)
        if kind == nil, kindColumn == nil { problems.append(ImportError(1, .noKind)) }
        guard problems.isEmpty else { return }
        for (line, cells) in table.rows {
            guard cells.count <= table.header.count else {
                problems.append(ImportError(line, .tooManyCells(cells.count, table.header.count)))
                continue
            }
            let named = kindColumn.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
            guard let own = named.map({ RecordKind(rawValue: $0) }) ?? kind else {
                problems.append(ImportError(line, .unknownKind(named ?? "")))
                continue
            }
            let id = idColumn.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
            var values: [(field: FieldName, text: String?)] = []
            for (index, cell) in cells.enumerated() where index != kindColumn && index != idColumn {
                let name = table.header[index]
                guard let field = own.field(spelled: name) else {
                    if cell.isEmpty || name.isEmpty { continue }
                    problems.append(ImportError(line, kind: own, .refused(.noSuchField(own, name))))
                    continue
                }
                let text = cell.isEmpty ? nil : cell
                let value = isFirstForm ? text : field.storedValue(text)
                // A column may be an old name of one field and the present name of another kind's field: the one that
                // is not empty counts.
                if let place = values.firstIndex(where: { $0.field == field.name }) {
                    if value != nil { values[place].text = value }
                } else {
                    values.append((field.name, value))
                }
            }
            records.append(SourceRecord(line: line, kind: own, id: id, values: values, isNeutral: false))
        }
    }
}
