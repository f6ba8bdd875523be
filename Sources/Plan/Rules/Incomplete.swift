// Records and values that a merge can bring and no import takes: a record whose id names no record, or which lacks what
// its kind needs, and a value that names no record or that nobody can enter. It may become whole by a later merge, so it
// is kept; an export leaves it out, so that it can be imported.

extension Plan {
    /// The plan without what no import takes.
    /// - Returns: the plan, and how many records and single values it lacks.
    public func withoutIncomplete() -> (plan: Plan, count: Int) {
        var (plan, count) = (self, 0)
        // A record that names one that is left out is incomplete in its turn.
        while true {
            var finder = IncompleteFinder(plan: plan)
            for kind in RecordKind.allCases { plan.read(kind, &finder) }
            if finder.changes.isEmpty { return (plan, count) }
            let emptied = plan.moved(by: finder.changes)
            if emptied == plan { return (plan, count) }
            (plan, count) = (emptied, count + finder.count)
        }
    }
}

private struct IncompleteFinder: TableReader {
    let plan: Plan
    /// The changes that empty what is incomplete.
    var changes: [Change] = []
    var count = 0

    mutating func read<Table: RecordTable>(_ table: Table) {
        let kind = Table.Row.kind
        let fields = Array(zip(Table.Row.fields, kind.fields))
        for record in table.all {
            if !fields.allSatisfy({ isWhole(record, $0, $1) }) {
                changes += fields.filter { $1.use != .key && $0.read(record) != nil }.map {
                    Change(kind, record.id, $1.name, to: nil)
                }
                count += 1
                continue
            }
            for (field, summary) in fields where summary.use != .key && !isTaken(field.read(record), summary, kind) {
                changes.append(Change(kind, record.id, summary.name, to: nil))
                count += 1
            }
        }
    }

    /// Whether a record has what a field needs: the parts of its id name records, and what is required is there.
    private func isWhole<R: Record>(_ record: R, _ field: Field<R>, _ summary: FieldSummary) -> Bool {
        let value = field.read(record)
        switch summary.use {
        case .key: return value.map { isTaken($0, summary, R.kind) } ?? summary.isOptional
        case .required where R.kind == .plan: return true
        case .required where summary.isRequiredText:
            return summary.name.inEveryLanguage.contains { record.value(of: $0) != nil }
        case .required: return value.map { isTaken($0, summary, R.kind) } ?? false
        case .edited, .kept, .local: return true
        }
    }

    /// Whether an import takes a value.
    private func isTaken(_ value: String?, _ field: FieldSummary, _ kind: RecordKind) -> Bool {
        // An import brings a text to its stored form first, such as a tab to a blank.
        guard let value = field.clean(value) else { return true }
        do throws(EditError) {
            try field.check(value)
            try plan.check(value, refersTo: field)
            return true
        } catch {
            return false
        }
    }
}
