import GRDB
import Plan

/// The values that a meeting in progress has left in records which an undo takes away: the item it had come to, the time spent,
/// the places of items. Without them an undone start would leave a meeting without a day and items without a kind.
enum AgendaTraces {
    /// The changes that remove what others than an act have written to the meeting and the items that it made.
    static func removal(of act: Act, in db: Database) throws -> [Change] {
        try act.changes.filter(isMaking).flatMap { made -> [Change] in
            let own = Set(act.changes.filter { $0.kind == made.kind && $0.record == made.record }.map(\.field.rawValue))
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT field, value, act.deed FROM value JOIN act ON act.seq = value.act
                        WHERE value.kind = ? AND record = ? AND value IS NOT NULL
                        """),
                arguments: [made.kind.rawValue, made.record]
            ).compactMap { row -> Change? in
                guard let name = row.text(0), let field = FieldName(rawValue: name, of: made.kind),
                    row.text(2) == ActKind.noted.rawValue || !own.contains(name)
                else { return nil }
                return Change(made.kind, made.record, field, from: row.text(1), to: nil)
            }
        }
    }

    private static func isMaking(_ change: Change) -> Bool {
        guard change.old == nil, change.new != nil else { return false }
        return change.kind == .meeting && change.field == .begun || change.kind == .item && change.field == .position
    }
}
