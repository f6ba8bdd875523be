import Foundation
import Plan
import Reports

/// The records of a plan on their way out, every field of every kind.
public struct Export: Sendable {
    private let plan: Plan
    private let kinds: [RecordKind]

    /// Some kinds of record of a plan, removed ones among them.
    public init(_ plan: Plan, kinds: [RecordKind] = RecordKind.allCases) {
        self.plan = plan
        self.kinds = kinds
    }

    /// The name of the format in the file, and its version.
    static let format = "cinco-plan"
    static let version = 1

    /// The records as JSON: by kind, each with its id and the fields that are not empty.
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

    private func object(_ kind: RecordKind, _ record: String) -> [String: JSONValue] {
        var members: [String: JSONValue] = ["id": .string(record)]
        for field in kind.fields where field.use != .local {
            guard let code = plan.value(kind, record, field.name) else { continue }
            members[field.name.rawValue] = value(code, field.kind)
        }
        return members
    }

    private func value(_ code: String, _ kind: FieldKind) -> JSONValue {
        switch kind {
        case .number, .rung, .figure, .amount: Decimal(string: code).map { .number($0) } ?? .string(code)
        case .flag: .bool(code == true.code)
        default: .string(code)
        }
    }

    /// The records as comma-separated values: one line a record, its kind and id before its fields. A column for each
    /// field that any of the kinds has.
    public var csv: String {
        let names = FieldName.allCases.filter { name in
            kinds.contains { kind in kind.field(name).map { $0.use != .local } ?? false }
        }
        var text = CSVText.line(["kind", "id"] + names.map(\.rawValue))
        for kind in kinds {
            for record in plan.ids(of: kind) {
                text += CSVText.line(
                    [kind.rawValue, record]
                        + names.map { name in kind.field(name).flatMap { plan.value(kind, record, $0.name) } ?? "" })
            }
        }
        return text
    }
}
