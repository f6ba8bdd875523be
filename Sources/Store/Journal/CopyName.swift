import GRDB
import Plan

/// The name of this copy as a writer. A copied file, one that was put back to an earlier state, and a clone of which
/// the other copy has written take a new one, so that no two acts have one writer and time.
enum CopyName {
    /// The copy's name for a write, once more after the last one only where the file and its mark agree. People who
    /// write to one file have marks of their own, and so a name each.
    /// - Parameter marks: nil where no marks are kept, as in a test; then device and number of the file alone tell.
    static func name(in db: Database, path: String, _ marks: CopyMarks?) throws -> String {
        let file = PlanFile.identity(of: path)
        let epoch = random()
        for row in try Row.fetchAll(db, sql: "SELECT writer, device, inode, epoch FROM copy ORDER BY rowid DESC") {
            guard let writer = row.text(0), CopyMarks.isName(writer),
                Int64.fromDatabaseValue(row[1]) == file.device, Int64.fromDatabaseValue(row[2]) == file.inode
            else { continue }
            guard let marks else { return writer }
            let mark = marks.epoch(of: writer)
            if mark == row.text(3) {
                let isMarked = marks.set(epoch, of: writer)
                try db.execute(
                    sql: "UPDATE copy SET epoch = ? WHERE writer = ?",
                    arguments: [isMarked ? epoch : row.text(3), writer])
                return writer
            }
            if mark != nil { try db.execute(sql: "DELETE FROM copy WHERE writer = ?", arguments: [writer]) }
        }
        let writer = random()
        let isMarked = marks?.set(epoch, of: writer) ?? false
        try db.execute(sql: "DELETE FROM copy WHERE device <> ? OR inode <> ?", arguments: [file.device, file.inode])
        try db.execute(
            sql: "DELETE FROM copy WHERE rowid NOT IN (SELECT rowid FROM copy ORDER BY rowid DESC LIMIT \(people - 1))")
        try db.execute(
            sql: "INSERT INTO copy (writer, device, inode, epoch) VALUES (?, ?, ?, ?)",
            arguments: [writer, file.device, file.inode, isMarked ? epoch : nil])
        return writer
    }

    /// The names of how many people are kept.
    private static let people = 16

    /// Takes a name away from the copy, where an act under it comes in that is not here: a clone of this copy wrote it,
    /// or this copy before it was put back.
    static func forget(_ writer: String, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM copy WHERE writer = ?").execute(arguments: [writer])
    }

    /// A random name of 64 bits.
    static func random() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}
