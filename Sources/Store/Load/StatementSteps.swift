import GRDB
import GRDBSQLite

extension Statement {
    /// Goes to the next row, of which nothing is read but what the caller asks SQLite for: many thousand rows of GRDB's would
    /// take ten times as long.
    /// - Returns: whether there is one.
    func step() throws -> Bool {
        switch sqlite3_step(sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let message = sqlite3_db_handle(sqliteStatement).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
        }
    }
}
