import Foundation
import Plan

/// Marks outside the plan files, one for each copy by its name as a writer: the epoch of its last write. A file that
/// was put back to an earlier state, whatever way, has another epoch than its mark, and the copy takes a new name
/// before it writes.
public struct CopyMarks: Sendable {
    public let folder: String

    /// - Parameter folder: the person's own folder for them; it need not exist.
    public init(in folder: String) { self.folder = folder }

    /// Whether a text can be the name of a writer that this program made, and so of a file.
    static func isName(_ writer: String) -> Bool {
        (1...13).contains(writer.utf8.count)
            && writer.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    private func path(of writer: String) -> String { "\(folder)/\(writer)" }

    /// The epoch of a copy's last write; nil where there is no mark.
    func epoch(of writer: String) -> String? {
        guard let data = FileManager.default.contents(atPath: path(of: writer)) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    /// Stores the epoch of a write, before it is committed: what is killed in between takes a new name, which harms
    /// nobody.
    /// - Returns: false where no mark can be written.
    func set(_ epoch: String, of writer: String) -> Bool {
        try? PathName.makeFolder(folder)
        let draft = "\(path(of: writer)).\(epoch)"
        let file = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return false }
        let bytes = Array(epoch.utf8)
        let isWritten = write(file, bytes, bytes.count) == bytes.count
        close(file)
        guard isWritten, rename(draft, path(of: writer)) == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    /// Why no marks can be written; nil where they can.
    public var problem: PlanFileError? { PlanFile.problem(ofMakingFilesIn: folder) }
}
