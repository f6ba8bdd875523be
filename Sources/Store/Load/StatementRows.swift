import Foundation
import GRDB
import GRDBSQLite
import Plan

// SQLite's own rows and parameters, for statements with several hundred thousand of them: a GRDB row for each takes ten
// times as long, and the arguments of an insertion more than the insertion.
extension Statement {
    /// Binds a text, or nothing, to a parameter; they are numbered from 1.
    func bind(_ text: String?, to parameter: Int32) throws {
        guard let text else { return try check(sqlite3_bind_null(sqliteStatement, parameter)) }
        // SQLite's macro for "copy it", which Swift does not import.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        try check(sqlite3_bind_text(sqliteStatement, parameter, text, -1, transient))
    }

    /// Binds a number, or nothing, to a parameter; they are numbered from 1.
    func bind(_ number: Int64?, to parameter: Int32) throws {
        guard let number else { return try check(sqlite3_bind_null(sqliteStatement, parameter)) }
        try check(sqlite3_bind_int64(sqliteStatement, parameter, number))
    }

    /// Runs a statement without rows, all of whose parameters are bound.
    func run() throws {
        defer { sqlite3_reset(sqliteStatement) }
        _ = try step()
    }

    /// The results of a body for each row with these arguments, without those for which it has none.
    func all<Value>(_ arguments: StatementArguments, _ body: () throws -> Value?) throws -> [Value] {
        try setArguments(arguments)
        return try all(body)
    }

    /// The same of a statement whose parameters are the kind, the record and the field of a key, in this order.
    func all<Value>(of key: FieldKey, _ body: () throws -> Value?) throws -> [Value] {
        try bind(key)
        return try all(body)
    }

    /// Binds the first three parameters to the kind, the record and the field of a key.
    func bind(_ key: FieldKey) throws {
        for (place, text) in zip(Int32(1)..., [key.kind, key.record, key.field]) { try bind(text, to: place) }
    }

    private func all<Value>(_ body: () throws -> Value?) throws -> [Value] {
        defer { sqlite3_reset(sqliteStatement) }
        var all: [Value] = []
        while try step() {
            if let value = try body() { all.append(value) }
        }
        return all
    }

    /// Reads the next row.
    /// - Returns: false where there is none.
    func step() throws -> Bool {
        let code = sqlite3_step(sqliteStatement)
        if code == SQLITE_ROW { return true }
        if code != SQLITE_DONE { try check(code) }
        return false
    }

    private func check(_ code: Int32) throws {
        if code == SQLITE_OK { return }
        let message = sqlite3_db_handle(sqliteStatement).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }

    /// The text in a column of the row; nil where it holds no text.
    /// - Parameter last: a likely text; where the column has the same, it is returned instead of a second copy.
    func text(_ column: Int32, like last: String? = nil) -> String? {
        guard let bytes = bytes(column) else { return nil }
        if var last, last.withUTF8({ $0.isSame(as: bytes) }) { return last }
        return bytes.isEmpty ? "" : String(utf8: bytes)
    }

    /// The number in a column of the row; nil where it holds no whole number.
    func number(_ column: Int32) -> Int64? {
        guard sqlite3_column_type(sqliteStatement, column) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(sqliteStatement, column)
    }

    /// Whether a column of the row holds a text, byte by byte.
    func holds(_ text: String, in column: Int32) -> Bool {
        var text = text
        return bytes(column).map { bytes in text.withUTF8 { $0.isSame(as: bytes) } } ?? false
    }

    /// The bytes of the text in a column of the row; nil where it holds no text.
    private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        let value = sqlite3_column_value(sqliteStatement, column)
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        // As a blob, because SQLite copies a text to end it with a zero.
        guard let start = sqlite3_value_blob(value) else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))).bindMemory(to: UInt8.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func isSame(as other: Self) -> Bool {
        guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else { return false }
        return memcmp(start, otherStart, count) == 0
    }
}
