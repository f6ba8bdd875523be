import Plan

/// A record for machines: its id, and every field of its table except `removed`. An empty field is null.
public struct RecordReading: Encodable, Sendable {
    private let values: [String: Table.Reading]

    /// A record of a plan.
    public init(_ kind: RecordKind, _ id: String, of plan: Plan) {
        var values = ["id": Table.Reading.text(id)]
        for field in kind.fields where field.name != .removed && field.use != .local {
            let code = field.machineValue(plan.value(kind, id, field.name))
            values[field.name.machineName] = code.map { field.reading(of: $0) } ?? .nothing
        }
        self.values = values
    }

    public func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }
}

extension FieldSummary {
    /// A value for machines.
    fileprivate func reading(of code: String) -> Table.Reading { Table.Entry("", code: code, as: form).reading }
}
