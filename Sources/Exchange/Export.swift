import Foundation
import Plan
import Reports

/// The records of a plan as JSON, JSON Lines or CSV, with all fields.
public struct Export: Sendable {
    let plan: Plan
    let kinds: [RecordKind]
    /// How many records and single values are left out, because no import takes them (`Plan.withoutIncomplete`).
    public let leftOut: Int

    /// Exports some kinds of record of a plan, removed records included.
    public init(_ plan: Plan, kinds: [RecordKind] = RecordKind.allCases) {
        (self.plan, leftOut) = plan.withoutIncomplete()
        self.kinds = kinds
    }

    /// The name of the format in the file, and its version.
    static let format = "cinco-plan"
    static let version = 2
    /// The column of the kind of record. Files before version 2 call it `kind`, which is now the machine name of a
    /// field.
    static let kindColumn = "record_kind"

    /// The records as JSON: by kind, each with its id and its fields that are not empty.
    public var json: String {
        get throws {
            let records = kinds.map { kind -> (String, JSONValue) in
                (kind.rawValue, .array(plan.ids(of: kind).map { .object(object(kind, $0)) }))
            }.filter { $0.1 != .array([]) }
            let document: [String: JSONValue] = [
                "format": .string(Export.format), "version": .number(Decimal(Export.version)),
                "records": .object(Dictionary(uniqueKeysWithValues: records)),
            ]
            return try JSON.text(document)
        }
    }

    /// The records as JSON Lines: each in a line of its own, with its kind.
    public var jsonLines: String {
        get throws {
            var text = ""
            for kind in kinds {
                for record in plan.ids(of: kind) {
                    let members = object(kind, record).merging([Export.kindColumn: .string(kind.rawValue)]) { own, _ in
                        own
                    }
                    text += try JSON.line(members)
                }
            }
            return text
        }
    }

    private func object(_ kind: RecordKind, _ record: String) -> [String: JSONValue] {
        var members: [String: JSONValue] = ["id": .string(record)]
        for field in kind.fields where field.use != .local {
            guard let code = field.machineValue(plan.value(kind, record, field.name)) else { continue }
            members[field.name.machineName] = value(code, field.kind)
        }
        return members
    }

    private func value(_ code: String, _ kind: FieldKind) -> JSONValue {
        switch kind {
        case .number, .stage, .figure, .amount: Decimal(string: code).map { .number($0) } ?? .string(code)
        case .flag: .bool(code == "true")
        default: .string(code)
        }
    }

    /// The records as comma-separated values: a row for each record with its kind, its id and its fields. There is a
    /// column for each machine name of a field of these kinds.
    public var csv: String {
        var names: [String] = []
        for name in FieldName.allCases.filter(isExported).map(\.machineName) where !names.contains(name) {
            names.append(name)
        }
        var text = CSVText.line([Export.kindColumn, "id"] + names)
        for kind in kinds {
            let columns = names.map { name in kind.fields.first { $0.name.machineName == name && $0.use != .local } }
            for record in plan.ids(of: kind) {
                let cells = columns.map { field in
                    field.flatMap { $0.machineValue(plan.value(kind, record, $0.name)) } ?? ""
                }
                text += CSVText.line([kind.rawValue, record] + cells)
            }
        }
        return text
    }

    private func isExported(_ name: FieldName) -> Bool {
        kinds.contains { kind in kind.field(name).map { $0.use != .local } ?? false }
    }
}
