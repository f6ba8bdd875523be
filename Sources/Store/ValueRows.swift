import Foundation
import GRDB
import GRDBSQLite
import Plan

/// Rows of kind, record, field and value, one record's after the other, as many hundred thousand of a large plan are read.
///
/// SQLite is stepped through without a row of GRDB's for each, and a text becomes a `String` only where it is not that of the
/// row before: most rows say the same kind and record, and the fields of one record come in the order of those of the last.
struct ValueRows {
    private let statement: Statement
    private let rows: SQLiteStatement
    private var kind: [UInt8] = []
    private var record: [UInt8] = []
    private var fields = KnownFields()

    init(_ db: Database, sql: String, arguments: StatementArguments = StatementArguments()) throws {
        statement = try db.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        rows = statement.sqliteStatement
    }

    /// A row. Kind and record are nil where they are those of the row before.
    struct Item {
        let kind, record: String?
        let field: FieldName?
        let value: String?
    }

    /// The next row that has a kind, a record and a field, and so was not tampered with; nil after the last.
    mutating func next() throws -> Item? {
        while try step() {
            guard let kind = bytes(0), let record = bytes(1), let field = bytes(2) else { continue }
            let isAnotherKind = !kind.holds(self.kind)
            let isAnother = isAnotherKind || !record.holds(self.record)
            if isAnotherKind { kind.copy(to: &self.kind) }
            if isAnother { record.copy(to: &self.record) }
            return Item(
                kind: isAnotherKind ? String(decoding: kind, as: UTF8.self) : nil,
                record: isAnother ? String(decoding: record, as: UTF8.self) : nil, field: fields.name(field),
                value: bytes(3).map { String(decoding: $0, as: UTF8.self) })
        }
        return nil
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

    /// The text in a column of the row that is read, until the next one is; nil where there is none.
    private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        let value = sqlite3_column_value(rows, column)
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        // As a blob, for which SQLite copies nothing to write a zero behind it.
        let bytes = sqlite3_value_blob(value)
        let count = Int(sqlite3_value_bytes(value))
        return UnsafeBufferPointer(start: bytes?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}

/// The fields that were met, looked for from the one after the last.
private struct KnownFields {
    private var met: [(bytes: [UInt8], name: FieldName)] = []
    private var place = 0

    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> FieldName? {
        for step in 0..<met.count {
            let index = (place + step) % met.count
            if bytes.holds(met[index].bytes) {
                place = index + 1
                return met[index].name
            }
        }
        // What this version does not know is not kept: there may be any number of it.
        guard let name = FieldName.named(String(decoding: bytes, as: UTF8.self)) else { return nil }
        met.append((Array(bytes), name))
        place = met.count
        return name
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes lie there.
    fileprivate func holds(_ bytes: [UInt8]) -> Bool {
        guard count == bytes.count else { return false }
        guard let baseAddress else { return true }
        return memcmp(baseAddress, bytes, count) == 0
    }

    fileprivate func copy(to bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: self)
    }
}
