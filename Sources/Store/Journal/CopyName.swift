import GRDB
import Plan

/// The name of this copy as a writer. A copied file, one that was put back to an earlier state, and a clone whose other half has
/// written take a new one, so that no two acts have one writer and time.
enum CopyName {
    /// The copy's name for a write, once more after the last one only where the file and its mark agree.
    /// - Parameter marks: nil where no marks are kept, as in a test; then device and number of the file alone tell.
    static func name(in db: Database, path: String, _ marks: CopyMarks?) throws -> String {
        let file = PlanFile.identity(of: path)
        let row = try Row.fetchOne(db, sql: "SELECT writer, device, inode, epoch FROM copy")
        let epoch = random()
        if let row, let writer = row.text(0), CopyMarks.isName(writer),
            Int64.fromDatabaseValue(row[1]) == file.device, Int64.fromDatabaseValue(row[2]) == file.inode
        {
            guard let marks else { return writer }
            if marks.epoch(of: writer) == row.text(3) {
                let isMarked = marks.set(epoch, of: writer)
                try db.execute(sql: "UPDATE copy SET epoch = ?", arguments: [isMarked ? epoch : row.text(3)])
                return writer
            }
        }
        let writer = random()
        let isMarked = marks?.set(epoch, of: writer) ?? false
        try db.execute(sql: "DELETE FROM copy")
        try db.execute(
            sql: "INSERT INTO copy (writer, device, inode, epoch) VALUES (?, ?, ?, ?)",
            arguments: [writer, file.device, file.inode, isMarked ? epoch : nil])
        return writer
    }

    /// Takes the copy's name away where an act under it comes in that is not here: a clone of this copy wrote it, or this copy
    /// before it was put back.
    static func forget(whereItWrote act: ExportedAct, in db: Database) throws {
        try db.execute(sql: "DELETE FROM copy WHERE writer = ?", arguments: [act.writer])
    }

    /// A random name of 64 bits.
    static func random() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}
