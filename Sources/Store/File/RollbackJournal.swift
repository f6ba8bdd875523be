import Foundation
import Plan

/// A rollback journal beside a plan file (`-journal`). SQLite writes what is in it into the file before it reads
/// anything, whatever file it was made for. Cinco writes none: its files have a log.
enum RollbackJournal {
    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

    /// Whether SQLite would write a journal into a file that it was not made for. The file's own it is only where a
    /// program that keeps no log was killed: then the file is sound with it.
    static func isOther(beside file: String) throws(PlanFileError) -> Bool {
        let journal = open(file + "-journal", O_RDONLY | O_CLOEXEC)
        guard journal >= 0 else { return false }
        defer { close(journal) }
        guard bytes(of: journal, at: 0) == magic else { return false }
        // One with the name of another journal at its end would lead SQLite to that file, and remove it.
        let size = lseek(journal, 0, SEEK_END)
        if size < 8 || bytes(of: journal, at: size - 8) == magic || hasLog(file) { return true }
        return try !PlanLog.isCopySound(file)
    }

    /// Whether a file says in its head that it is written with a log.
    private static func hasLog(_ file: String) -> Bool { bytes(of: PlanDescriptor.of(file), at: 18).first == 2 }

    /// Up to eight bytes of a file.
    private static func bytes(of file: Int32, at place: off_t) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = pread(file, &bytes, 8, place)
        return Array(bytes.prefix(max(0, count)))
    }
}
