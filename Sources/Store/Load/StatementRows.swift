import Foundation
import GRDB
import GRDBSQLite
import Plan

// SQLite's own rows, for statements with several hundred thousand of them: a GRDB row for each takes ten times as
// long.
extension Statement {
    /// Reads the next row.
    /// - Returns: false where there is none.
    func step() throws -> Bool {
        switch sqlite3_step(sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqlite3_db_handle(sqliteStatement).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
        }
    }

    /// The text in a column of the row; nil where it holds no text.
    /// - Parameter last: a likely text; where the column has the same, it is returned instead of a second copy.
    func text(_ column: Int32, like last: String? = nil) -> String? {
        let value = sqlite3_column_value(sqliteStatement, column)
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        // As a blob, because SQLite copies a text to end it with a zero.
        guard let start = sqlite3_value_blob(value) else { return "" }
        let count = Int(sqlite3_value_bytes(value))
        let bytes = UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
        if var last, last.withUTF8({ $0.isSame(as: bytes) }) { return last }
        return String(utf8: bytes)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func isSame(as other: Self) -> Bool {
        guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else { return false }
        return memcmp(start, otherStart, count) == 0
    }
}
