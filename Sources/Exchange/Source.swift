import Foundation
import Plan
import Reports

/// A record as a file holds it, before anybody has checked it.
struct SourceRecord {
    /// Where it stands: the line of a CSV file; in JSON its place among the records of its kind, from 1.
    let line: Int
    let kind: RecordKind
    /// nil where the file gives none.
    let id: String?
    /// What stands under each field; nil empties it.
    let values: [(field: FieldName, text: String?)]
    /// Whether the values are neutral forms that are taken as they are.
    let isNeutral: Bool
}

/// What a file holds: records, and lines that are none.
struct Source {
    var records: [SourceRecord] = []
    var problems: [ImportProblem] = []

    /// Reads JSON as `Export` writes it.
    init(json text: String) {
        let document: JSONValue
        do {
            document = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            problems = [ImportProblem(nil, .unreadable("JSON"))]
            return
        }
        guard case .object(let members) = document, members["format"] == .string(Export.format),
            case .object(let kinds)? = members["records"]
        else {
            problems = [ImportProblem(nil, .notAPlan)]
            return
        }
        if case .number(let version)? = members["version"], version > Decimal(Export.version) {
            problems = [ImportProblem(nil, .newer)]
            return
        }
        for unknown in kinds.keys.sorted() where RecordKind(rawValue: unknown) == nil {
            problems.append(ImportProblem(nil, .unknownKind(unknown)))
        }
        for kind in RecordKind.allCases {
            guard case .array(let values)? = kinds[kind.rawValue] else { continue }
            for (index, value) in values.enumerated() { read(value, kind, line: index + 1) }
        }
    }

    private mutating func read(_ value: JSONValue, _ kind: RecordKind, line: Int) {
        guard case .object(let members) = value else {
            problems.append(ImportProblem(line, kind: kind, .unreadable("JSON")))
            return
        }
        var id: String?
        var values: [(field: FieldName, text: String?)] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if name == "id", case .string(let text) = value {
                id = text
            } else if let field = FieldName(rawValue: name), kind.field(field) != nil {
                values.append((field, Source.text(value)))
            } else {
                problems.append(ImportProblem(line, kind: kind, .refused(.noSuchField(kind, name))))
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

    /// Reads comma-separated values whose first line names the columns, in any order.
    /// - Parameter kind: the kind of every record, where no column says it.
    init(csv text: String, kind: RecordKind?) {
        guard let table = CSVSource(text) else {
            problems = CSVSource.faults(in: text)
            return
        }
        var columns: [Int: FieldName] = [:]
        for (index, name) in table.header.enumerated() where !["kind", "id", ""].contains(name) {
            if let field = FieldName(rawValue: name), kind.map({ $0.field(field) != nil }) ?? true {
                columns[index] = field
            } else {
                problems.append(ImportProblem(1, .unknownColumn(name)))
            }
        }
        let kindColumn = table.header.firstIndex(of: "kind")
        let idColumn = table.header.firstIndex(of: "id")
        if kind == nil, kindColumn == nil { problems.append(ImportProblem(1, .noKind)) }
        guard problems.isEmpty else { return }
        for (line, cells) in table.rows {
            guard cells.count <= table.header.count else {
                problems.append(ImportProblem(line, .tooManyCells(cells.count, table.header.count)))
                continue
            }
            let named = kindColumn.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
            guard let own = named.map({ RecordKind(rawValue: $0) }) ?? kind else {
                problems.append(ImportProblem(line, .unknownKind(named ?? "")))
                continue
            }
            let id = idColumn.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
            var values: [(field: FieldName, text: String?)] = []
            for (index, cell) in cells.enumerated() {
                guard let field = columns[index] else { continue }
                if own.field(field) != nil {
                    values.append((field, cell.isEmpty ? nil : cell))
                } else if !cell.isEmpty {
                    problems.append(ImportProblem(line, kind: own, .refused(.noSuchField(own, field.rawValue))))
                }
            }
            records.append(SourceRecord(line: line, kind: own, id: id, values: values, isNeutral: false))
        }
    }
}
