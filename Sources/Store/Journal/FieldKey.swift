import GRDB
import Plan

/// A field of a record, as the journal spells it.
struct FieldKey: Hashable {
    let kind: String
    let record: String
    let field: String

    init(kind: String, record: String, field: String) {
        self.kind = kind
        self.record = record
        self.field = field
    }

    init(_ change: Change) {
        self.init(kind: change.kind.rawValue, record: change.record, field: change.field.rawValue)
    }

    init(_ change: ExportedChange) { self.init(kind: change.kind, record: change.record, field: change.field) }

    /// The same for a statement. On the table of values it says `kind = +:kind AND field = +:field`: without the signs
    /// SQLite would prepare it anew each time, to see whether what is bound now allows a partial index.
    var arguments: StatementArguments { ["kind": kind, "record": record, "field": field] }

    /// Whether it says that the record was removed.
    var isRemoval: Bool { field == FieldName.removed.rawValue }
}
