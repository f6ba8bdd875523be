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
    var values: [(field: FieldName, text: String?)]
    /// Whether the values are neutral forms, which are not translated.
    let isNeutral: Bool
    /// The columns of a table from which the values come.
    var columns: [FieldName: ImportError.Column] = [:]
}

/// The records of a file, and the problems of its lines.
struct Source {
    var records: [SourceRecord] = []
    var problems: [ImportError] = []
    /// The number of rows that are totals and were left out.
    var totals = 0

    init() {}

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
}
