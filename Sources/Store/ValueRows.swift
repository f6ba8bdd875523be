import Foundation
import GRDB
import GRDBSQLite
import Plan

/// Rows of kind, record, field and value, one record's after the other, as many hundred thousand of a large plan are read.
///
/// SQLite is stepped through without a row of GRDB's for each, and their bytes are kept as they are: what they say is for
/// `Assembly` to find out, on another thread.
final class ValueRows {
    private let statement: Statement
    private let rows: SQLiteStatement
    /// The kind of the rows that come now; nil where each says its own.
    private var kind: RecordKind?
    /// Those of the rows behind them.
    private var kindsAhead: ArraySlice<RecordKind> = []
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
        kindsAhead = kinds.sorted { $0.rawValue < $1.rawValue }[...]
        _ = try goToNextKind()
    }

    /// The bytes of some rows, one behind the other.
    struct Batch: Sendable {
        /// The kind of all of them; nil where each says its own.
        let kind: RecordKind?
        /// Of each row the bytes of the kind, unless it is that of all, the record, the field and the value.
        let bytes: [UInt8]
        /// How many each of them has; -1 where it is no text.
        let counts: [Int32]
        fileprivate static let size = 64_000
    }

    /// The next rows; fewer than fill a batch, and maybe none, are the last, or the last of a kind.
    /// - Returns: the rows, and whether more may follow.
    func next() throws -> (batch: Batch, isLast: Bool) {
        var counts: [Int32] = []
        counts.reserveCapacity(Batch.size / 8)
        var isAtEnd = false
        // A statement may give more behind them.
        let columns: Int32 = kind == nil ? 4 : 3
        let bytes = try [UInt8](unsafeUninitializedCapacity: max(Batch.size, waiting)) { room, used in
            while true {
                if waiting == 0, try !statement.step() {
                    isAtEnd = true
                    return
                }
                waiting = put(columns, in: room, from: &used, &counts)
                if waiting > 0 { return }
            }
        }
        let batch = Batch(kind: kind, bytes: bytes, counts: counts)
        return (batch, try isAtEnd && !goToNextKind())
    }

    /// Puts the columns of the row at hand behind what is there.
    /// - Returns: how many bytes they have where there is no room for them, else 0.
    private func put(
        _ columns: Int32, in room: UnsafeMutableBufferPointer<UInt8>, from used: inout Int, _ counts: inout [Int32]
    ) -> Int {
        let start = used
        for column in 0..<columns {
            let value = sqlite3_column_value(rows, column)
            guard sqlite3_value_type(value) == SQLITE_TEXT else {
                counts.append(-1)
                continue
            }
            // As a blob, for which SQLite copies nothing to write a zero behind it.
            let bytes = sqlite3_value_blob(value)
            let count = Int(sqlite3_value_bytes(value))
            guard used + count <= room.count else {
                counts.removeLast(Int(column))
                used = start
                return (0..<columns).reduce(0) { $0 + Int(sqlite3_column_bytes(rows, $1)) }
            }
            if let bytes { room.baseAddress.map { _ = memcpy($0 + used, bytes, count) } }
            used += count
            counts.append(Int32(count))
        }
        return 0
    }

    private func goToNextKind() throws -> Bool {
        kind = kindsAhead.popFirst()
        guard let kind else { return false }
        try statement.setArguments([kind.rawValue])
        return true
    }
}
