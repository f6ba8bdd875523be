import Foundation
import Plan

/// This machine's copies of shared repositories.
public enum Repositories {
    /// Removes the copy of one that is no longer used.
    /// - Parameter folder: where they are kept.
    public static func remove(_ remote: Remote, in folder: String) {
        guard Remote.isID(remote.id) else { return }
        for suffix in [".git", ".lock"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(remote.id)\(suffix)")
        }
    }

    /// The writer to whom a journal belongs.
    public static func writer(of progress: JournalProgress) -> String { JournalFile.writer(of: progress.journal) }
}
