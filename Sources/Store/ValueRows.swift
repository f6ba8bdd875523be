import Foundation
import GRDB
import GRDBSQLite

/// Rows of kind, record, field and value, one record's after the other, as many hundred thousand of a large plan are read.
///
/// SQLite is stepped through without a row of GRDB's for each, and their bytes are kept as they are: what they say is for
/// `Assembly` to find out, on another thread.
struct ValueRows {
    private let statement: Statement
    private let rows: SQLiteStatement

    init(_ db: Database, sql: String, arguments: StatementArguments = StatementArguments()) throws {
        statement = try db.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        rows = statement.sqliteStatement
    }

    /// The bytes of some rows, one behind the other.
    struct Batch: Sendable {
        /// Of each row the bytes of the kind, the record, the field and the value.
        private(set) var bytes: [UInt8] = []
        /// How many each of them has; -1 where it is no text.
        private(set) var counts: [Int32] = []
        /// How many columns a row has.
        static let columns = 4

        init() {
            bytes.reserveCapacity(Batch.size + 1_000)
            counts.reserveCapacity(Batch.size / 8)
        }

        /// Whether it is worth handing over.
        fileprivate var isFull: Bool { bytes.count >= Batch.size }
        private static let size = 64_000

        fileprivate mutating func append(_ value: OpaquePointer?) {
            guard sqlite3_value_type(value) == SQLITE_TEXT else { return counts.append(-1) }
            // As a blob, for which SQLite copies nothing to write a zero behind it.
            let start = sqlite3_value_blob(value)
            let count = sqlite3_value_bytes(value)
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
            counts.append(count)
        }
    }

    /// The next rows; fewer than fill a batch, and maybe none, are the last.
    /// - Returns: the rows, and whether more may follow.
    func next() throws -> (batch: Batch, isLast: Bool) {
        var batch = Batch()
        while !batch.isFull {
            guard try step() else { return (batch, true) }
            for column in 0..<Int32(Batch.columns) { batch.append(sqlite3_column_value(rows, column)) }
        }
        return (batch, false)
    }

    private func step() throws -> Bool {
        switch sqlite3_step(rows) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqlite3_db_handle(rows).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
        }
    }
}
