import Foundation
import Phrases
import Store

/// The file that is written beside the one it replaces. It is locked as long as somebody writes it, so that one that a killed
/// program has left is known, and cleared away by the next that writes the same file.
enum OutputDraft {
    /// Puts a file that `work` writes in the place of what a path names, or nothing where that fails.
    static func replace<T>(_ path: String, _ work: (Int32) throws -> T) throws -> T {
        clear(of: path)
        let (draft, file) = try make(for: path)
        defer { close(file) }
        let result: T
        do {
            result = try work(file)
            try takeMode(of: path, file)
            guard fsync(file) == 0, rename(draft, path) == 0 else { throw WriteFault(code: errno) }
        } catch {
            unlink(draft)
            throw error
        }
        // That the name is on disk too; not every disk can say so.
        let folder = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        fsync(folder)
        close(folder)
        return result
    }

    /// The folder that a path lies in.
    static func folder(of path: String) -> String {
        PathName.folder(of: path)
    }

    private static func prefix(for path: String) -> String {
        // A name has at most 255 bytes.
        ".\(String(decoding: PathName.last(of: path).utf8.prefix(200), as: UTF8.self)).draft-"
    }

    private static func make(for path: String) throws(WriteFault) -> (path: String, file: Int32) {
        while true {
            let number = String(UInt32.random(in: 0 ... .max), radix: 36)
            let draft = "\(folder(of: path))/\(prefix(for: path))\(number)"
            let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                if errno == EEXIST { continue }
                throw WriteFault(code: errno)
            }
            flock(file, LOCK_EX)
            var info = stat()
            // Somebody who clears away may have been here before the lock.
            if fstat(file, &info) == 0, info.st_nlink > 0 { return (draft, file) }
            close(file)
        }
    }

    private static func clear(of path: String) {
        let (folder, prefix) = (folder(of: path), prefix(for: path))
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
            let file = open("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            if file >= 0, flock(file, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(name)") }
            close(file)
        }
    }

    /// Gives a draft the owner and the mode of the file that it replaces. Where the group cannot be kept, it may do nothing.
    private static func takeMode(of path: String, _ file: Int32) throws(WriteFault) {
        var info = stat()
        guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return }
        fchown(file, info.st_uid, UInt32.max)
        let isGroupKept = fchown(file, UInt32.max, info.st_gid) == 0
        guard fchmod(file, info.st_mode & (isGroupKept ? 0o777 : 0o707)) == 0 else { throw WriteFault(code: errno) }
    }
}
