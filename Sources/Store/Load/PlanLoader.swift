import GRDB
import Plan

/// Makes a plan of rows of record, field and value. The rows of one record must be adjacent.
struct PlanLoader {
    private var plan: Plan
    private var kinds: [RecordKind] = []
    private var kind: RecordKind?
    private var record = ""
    private var values: [Plan.Value] = []
    /// The fields of the kind that were read so far, each with its last value. Most records have the same fields in the
    /// same order as the record before: comparing with one name is faster than hashing, which took a tenth of the time
    /// of reading, and a repeated value shares its memory.
    private var known: [(name: String, field: FieldName, value: String?)] = []
    /// The same of the other kinds: one spelling may be another field in each.
    private var knownOfOthers: [RecordKind: [(name: String, field: FieldName, value: String?)]] = [:]
    /// The index in `known` of the record's first field, and the expected index of its next one.
    private var (first, next) = (0, 0)

    private init(_ start: Plan) { plan = start }

    /// The plan of the rows of kind, record, field and value that a statement returns.
    /// - Parameter start: the plan to add the records to.
    static func plan(
        _ db: Database, sql: String, arguments: StatementArguments = StatementArguments(), added start: Plan = Plan()
    ) throws -> Plan {
        var loader = PlanLoader(start)
        let rows = try db.makeStatement(sql: sql)
        try rows.setArguments(arguments)
        var kind: String?
        while try rows.step() {
            guard let name = rows.text(0, like: kind) else { continue }
            if name != kind { loader.begin(RecordKind(rawValue: name)) }
            kind = name
            loader.add(rows, from: 1)
        }
        return loader.finished()
    }

    /// The plan of the current values of some kinds.
    /// - Parameter start: the plan to add the records to.
    static func plan(_ db: Database, of kinds: [RecordKind], added start: Plan = Plan()) throws -> Plan {
        var loader = PlanLoader(start)
        // The sign keeps SQLite from preparing the statement anew for each kind.
        let rows = try db.makeStatement(
            sql: "SELECT record, field, value FROM value WHERE kind = +? ORDER BY record")
        // Cities first: their number gives the capacity for efforts and assessments.
        for kind in kinds.sorted(by: { ($0 == .city ? 0 : 1, $0.rawValue) < ($1 == .city ? 0 : 1, $1.rawValue) }) {
            try rows.setArguments([kind.rawValue])
            loader.begin(kind)
            while try rows.step() { loader.add(rows, from: 0) }
        }
        return try MarkingLists.completing(loader.finished(), in: db)
    }

    /// Begins the rows of a kind; nil is a kind that this version does not know.
    private mutating func begin(_ kind: RecordKind?) {
        finishRecord()
        if let old = self.kind { knownOfOthers[old] = known }
        self.kind = kind
        known = kind.flatMap { knownOfOthers.removeValue(forKey: $0) } ?? []
        (first, next) = (0, 0)
        if let kind { plan.makeRoom(for: kind) }
    }

    /// Adds a row, unless this version does not know its field, or its values are no text.
    private mutating func add(_ row: Statement, from column: Int32) {
        guard kind != nil else { return }
        // By bytes: an id may look like the one before it and be another.
        if !row.holds(record, in: column) {
            guard let id = row.text(column) else { return }
            finishRecord()
            record = id
        }
        guard let place = place(ofFieldIn: row, column + 1) else { return }
        known[place].value = row.text(column + 2, like: known[place].value)
        values.append(Plan.Value(known[place].field, known[place].value))
    }

    /// The index in `known` of the field in a column; nil where this version does not know it.
    private mutating func place(ofFieldIn row: Statement, _ column: Int32) -> Int? {
        let expected = next < known.count ? known[next].name : nil
        guard let name = row.text(column, like: expected) else { return nil }
        var place = next
        if name != expected {
            if let met = known.firstIndex(where: { $0.name == name }) {
                place = met
            } else if let field = kind?.fieldName(code: name) {
                place = known.count
                known.append((name, field, nil))
            } else {
                return nil
            }
        }
        if values.isEmpty { first = place }
        next = place + 1
        return place
    }

    private mutating func finishRecord() {
        guard let kind, !values.isEmpty else { return }
        plan.set(kind, record, values[...])
        values.removeAll(keepingCapacity: true)
        next = first
        if !kinds.contains(kind) { kinds.append(kind) }
    }

    private mutating func finished() -> Plan {
        finishRecord()
        plan.reorder(kinds)
        return plan
    }
}
