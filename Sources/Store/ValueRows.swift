import Foundation
import GRDB
import GRDBSQLite
import Plan

/// Rows of kind, record, field and value, one record's after the other, as many hundred thousand of a large plan are read.
///
/// A text becomes a `String` only where it is not that of the row before: most rows say the same kind and record, and the
/// fields of one record come in the order of those of the last.
struct ValueRows {
    private let rows: RowCursor
    private let statement: Statement
    private var kind: [UInt8] = []
    private var record: [UInt8] = []
    private var fields = KnownFields()

    init(_ db: Database, sql: String, arguments: StatementArguments = StatementArguments()) throws {
        statement = try db.makeStatement(sql: sql)
        rows = try Row.fetchCursor(statement, arguments: arguments)
    }

    /// A row. Kind and record are nil where they are those of the row before.
    struct Item {
        let kind, record: String?
        let field: FieldName?
        let value: String?
    }

    /// The next row that has a kind, a record and a field, and so was not tampered with; nil after the last.
    mutating func next() throws -> Item? {
        while try rows.next() != nil {
            guard let kind = bytes(0), let record = bytes(1), let field = bytes(2) else { continue }
            let isAnother = !(record.holds(self.record) && kind.holds(self.kind))
            if isAnother { (self.kind, self.record) = (Array(kind), Array(record)) }
            return Item(
                kind: isAnother ? String(decoding: kind, as: UTF8.self) : nil,
                record: isAnother ? String(decoding: record, as: UTF8.self) : nil, field: fields.name(field),
                value: bytes(3).map { String(decoding: $0, as: UTF8.self) })
        }
        return nil
    }

    /// The text in a column of the row that the cursor stands on, until it goes on; nil where there is none.
    private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_TEXT,
            let text = sqlite3_column_text(statement.sqliteStatement, column)
        else { return nil }
        return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement.sqliteStatement, column)))
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
        guard count == bytes.count, let baseAddress else { return false }
        return memcmp(baseAddress, bytes, count) == 0
    }
}
