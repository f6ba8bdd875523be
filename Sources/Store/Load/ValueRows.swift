import GRDB
import GRDBSQLite
import Plan

/// Rows of kind, record, field and value, one record's after the other, as many hundred thousand of a large plan are read.
///
/// SQLite is stepped through without a row of GRDB's for each. Here it is found out which record and field a row is of, by
/// what the rows before were of; what it says is kept as it is, for `PlanBuilder` on another thread.
struct ValueRows {
    private let statement: Statement
    private let rows: SQLiteStatement
    /// The kind of the rows that come now; nil where each says its own.
    private var kind: RecordKind?
    /// Those of the rows behind them.
    private var kindsAhead: ArraySlice<RecordKind> = []
    /// What the rows that came named.
    private var names = RowNames()
    /// The bytes of the row that had no room in the last batch.
    private var waiting = 0

    /// The rows that a statement gives, each with its kind.
    init(_ db: Database, sql: String, arguments: StatementArguments = StatementArguments()) throws {
        statement = try db.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        rows = statement.sqliteStatement
    }

    /// The current values of some kinds, one kind after the other and in the order of the table's key, so that those of a
    /// record come together.
    init(_ db: Database, of kinds: [RecordKind]) throws {
        // The sign keeps SQLite from preparing the statement anew for each kind.
        statement = try db.makeStatement(
            sql: "SELECT record, field, value FROM value WHERE kind = +? ORDER BY record")
        rows = statement.sqliteStatement
        // The cities first: how many there are tells how much will be said of efforts.
        kindsAhead = kinds.sorted { ($0 == .city ? 0 : 1, $0.rawValue) < ($1 == .city ? 0 : 1, $1.rawValue) }[...]
        _ = try goToNextKind()
    }

    /// Some rows, and one behind the other the bytes of what they say.
    struct Batch: Sendable {
        let rows: [Row]
        /// Of each row the bytes of the record, unless it is that of the row before, and of the value.
        let bytes: [UInt8]
        fileprivate static let (mostRows, size) = (2_000, 32_000)
    }

    /// A row, as far as it is understood.
    struct Row: Sendable {
        let kind: RecordKind
        let field: FieldName
        /// The place of the field among those that were met.
        let place: Int32
        /// How many bytes the record's id has; -1 where it is that of the row before.
        let record: Int32
        /// How many bytes the value has; -1 where there is none.
        let value: Int32
    }

    /// The next rows; fewer than fill a batch, and maybe none, are the last, or the last of a kind.
    /// - Returns: the rows, and whether more may follow.
    mutating func next() throws -> (batch: Batch, isLast: Bool) {
        var rows: [Row] = []
        rows.reserveCapacity(Batch.mostRows)
        var isAtEnd = false
        let bytes = try [UInt8](unsafeUninitializedCapacity: max(Batch.size, waiting)) { room, used in
            while rows.count < Batch.mostRows {
                if waiting == 0, try !statement.step() {
                    isAtEnd = true
                    return
                }
                waiting = put(in: room, from: &used, &rows)
                if waiting > 0 { return }
            }
        }
        return (Batch(rows: rows, bytes: bytes), try isAtEnd && !goToNextKind())
    }

    /// Puts the row at hand behind what is there, unless this version does not know what it is of, or it was tampered with.
    /// - Returns: how many bytes it has where there is no room for them, else 0.
    private mutating func put(
        in room: UnsafeMutableBufferPointer<UInt8>, from used: inout Int, _ rows: inout [Row]
    ) -> Int {
        let first: Int32 = kind == nil ? 1 : 0
        guard let kind = kind ?? text(0).flatMap({ names.kind($0) }), let record = text(first),
            let (field, place) = text(first + 1).flatMap({ names.field($0) })
        else { return 0 }
        let value = text(first + 2)
        let isSame = names.isSame(record)
        let count = (isSame ? 0 : record.count) + (value?.count ?? 0)
        guard used + count <= room.count else { return count }
        if !isSame {
            names.take(record)
            used = room[used...].initialize(fromContentsOf: record)
        }
        if let value { used = room[used...].initialize(fromContentsOf: value) }
        rows.append(
            Row(
                kind: kind, field: field, place: place, record: isSame ? -1 : Int32(record.count),
                value: value.map { Int32($0.count) } ?? -1))
        return 0
    }

    /// The bytes in a column, which are there until the next step; nil where there is no text.
    private func text(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        let value = sqlite3_column_value(rows, column)
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        // As a blob, for which SQLite copies nothing to write a zero behind it.
        let bytes = sqlite3_value_blob(value)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(sqlite3_value_bytes(value)))
    }

    private mutating func goToNextKind() throws -> Bool {
        kind = kindsAhead.popFirst()
        guard let kind else { return false }
        try statement.setArguments([kind.rawValue])
        return true
    }
}
