import Foundation
import Plan

/// A file in the making, beside the one that it becomes: a plan, or what a command writes. It is locked as long as it
/// is being written, so that one that a killed program has left is known, and cleared away by whoever next makes one or
/// opens a plan for writing in that folder. Where it did not take a place it is removed.
public final class Draft {
    /// Its path.
    public let path: String
    /// The descriptor by which it is open.
    public let file: Int32

    /// Makes an empty file that only its owner may read.
    /// - Parameter path: the path of the file that it becomes.
    public init(beside path: String) throws(SystemFault) {
        Draft.clear(beside: path)
        // A name has at most 255 bytes.
        let name = String(decoding: PathName.last(of: path).utf8.prefix(200), as: UTF8.self)
        while true {
            let draft = "\(PathName.folder(of: path))/.\(name)\(Draft.mark)\(Draft.number())"
            let file = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                if errno == EEXIST { continue }
                throw SystemFault(code: errno)
            }
            // Where the file system has no locks nobody clears anything away.
            _ = Draft.lock(file)
            var info = stat()
            // Somebody who clears away may have been here before the lock.
            if fstat(file, &info) == 0, info.st_nlink > 0 {
                (self.path, self.file) = (draft, file)
                return
            }
            close(file)
        }
    }

    /// Makes an empty file for a plan, with the folders above it.
    convenience init(for path: String) throws(PlanFileError) {
        try PlanFile.makeFolder(of: path)
        do { try self.init(beside: path) } catch { throw PlanFile.problem(error.code, path) }
    }

    /// Takes the place of a file. The connections of a database to it have to be closed.
    public func replace(_ path: String) throws(SystemFault) {
        guard rename(self.path, path) == 0 else { throw SystemFault(code: errno) }
    }

    /// Takes the place of a plan.
    func become(_ path: String) throws(PlanFileError) {
        do { try replace(path) } catch { throw PlanFile.problem(error.code, path) }
    }

    deinit {
        PlanFile.remove(path)
        close(file)
    }

    /// Removes the drafts that killed programs have left in the folder of a file.
    static func clear(beside path: String) {
        let folder = PathName.folder(of: path)
        for name in names(in: folder) where isDraft(name) {
            let draft = "\(folder)/\(name)"
            let file = open(draft, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else { continue }
            var info = stat()
            if fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_uid == geteuid(), lock(file) {
                PlanFile.remove(draft)
            }
            close(file)
        }
    }

    /// The names in a folder; none where it cannot be read. Foundation's function costs every start four hundred
    /// thousand instructions.
    private static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
                })
        }
        return names
    }

    private static let mark = ".part-"

    /// A random number of 16 hexadecimal digits.
    private static func number() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Whether a name is one that `init` makes.
    static func isDraft(_ name: String) -> Bool {
        guard name.hasPrefix("."), let mark = name.range(of: mark, options: .backwards) else { return false }
        let number = name[mark.upperBound...].utf8
        return number.count == 16 && number.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Locks a byte far behind those that SQLite locks. The lock belongs to the descriptor (F_OFD_SETLK), so that it
    /// ends with the program and not with SQLite's own descriptors.
    private static func lock(_ file: Int32) -> Bool {
        var lock = Glibc.flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_start = 1 << 40
        lock.l_len = 1
        return fcntl(file, 37, &lock) == 0
    }
}

/// A call of the system that failed, by its error number.
public struct SystemFault: Error {
    /// The error number.
    public let code: Int32
}
