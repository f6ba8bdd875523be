import Plan

/// A record for machines: its id, and every field of its table except `removed`. An empty field is null, and so is each
/// of a removed record.
public struct JSONRecord: Encodable, Sendable {
    private let values: [String: Table.JSONValue]

    /// A record of a plan.
    public init(_ kind: RecordKind, _ id: String, of plan: Plan) {
        let isRemoved = plan.value(kind, id, .removed) != nil
        var values = ["id": Table.JSONValue.text(id)]
        for field in kind.fields where field.name != .removed && field.use != .local {
            // A record of which nothing is said yet has the fields of its id all the same.
            let own = plan.value(kind, id, field.name) ?? (field.use == .key ? plan.key(kind, id, field.name) : nil)
            let code = isRemoved ? nil : field.machineValue(own)
            values[field.name.machineName] = code.map { field.value(of: $0) } ?? .nothing
        }
        self.values = values
    }

    public func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }
}

extension FieldSummary {
    /// A value for machines.
    fileprivate func value(of code: String) -> Table.JSONValue { Table.Entry("", code: code, as: form).jsonValue }
}
