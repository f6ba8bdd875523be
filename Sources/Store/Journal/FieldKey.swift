import GRDB
import Plan

extension FieldKey {
    init(_ change: Change) { self = change.key }

    init(_ change: ExportedChange) { self.init(kind: change.kind, record: change.record, field: change.field) }

    /// A change of the field to nothing; nil where this version does not know the kind or the field.
    var change: Change? {
        guard let kind = RecordKind(rawValue: kind), let field = FieldName(rawValue: field, of: kind) else {
            return nil
        }
        return Change(kind, record, field, to: nil)
    }

    /// The arguments of a statement. Statements on the table `value` say `kind = +:kind AND field = +:field`: without
    /// the plus signs SQLite prepares the statement anew for each binding, to see whether a partial index applies.
    var arguments: StatementArguments { ["kind": kind, "record": record, "field": field] }

    /// The same for a statement with kind, record and field in this order, which is bound sooner than one with names.
    var inOrder: StatementArguments { [kind, record, field] }

    /// Whether its record is of a kind that this version knows and has an id that none of it can have.
    var isOfNoRecord: Bool { RecordKind(rawValue: kind).map { !RecordName($0, record).isWellFormed } ?? false }

    /// Whether this is the field `removed`.
    var isRemoval: Bool { field == FieldName.removed.rawValue }
}
