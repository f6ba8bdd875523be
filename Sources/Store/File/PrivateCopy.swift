import Foundation
import Plan
import Synchronization

/// A private copy of a plan file with the log beside it, for reading where SQLite cannot make the memory that programs
/// share (in a folder that may not be written, or on a full disk), and for looking at a log that may be another file's.
final class PrivateCopy {
    private let folder: String
    private var path: String { "\(folder)/plan.cinco" }

    /// Works on a copy, in a folder that only this person may read and that is removed afterwards.
    static func of<T>(_ path: String, _ work: (String) throws -> T) throws -> T {
        let copy = try made(of: path)
        return try withExtendedLifetime(copy) { try work(copy.path) }
    }

    /// Copies a file, into the first of the system's folders for temporary files that has room for it.
    private static func made(of path: String) throws(PlanFileError) -> PrivateCopy {
        let places = [NSTemporaryDirectory(), "/tmp", "/var/tmp", "/dev/shm"]
        var problem = PlanFileError.notPermitted(path: places[0])
        for place in places {
            guard let copy = PrivateCopy(in: place) else { continue }
            do throws(PlanFileError) {
                try copy.fill(from: path)
                return copy
            } catch {
                switch error {
                case .diskFull: problem = .diskFull(path: place)
                case .notPermitted: problem = .notPermitted(path: place)
                default: throw error
                }
            }
        }
        throw problem
    }

    private init?(in place: String) {
        var template = Array("\(place)/cinco-plan-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Copies the file and its logs, once more where somebody wrote meanwhile.
    private func fill(from path: String) throws(PlanFileError) {
        for _ in 0..<10 {
            let before = Connection.Stamp(of: path)
            for suffix in ["", "-wal", "-journal"] {
                unlink(self.path + suffix)
                if suffix.isEmpty || access(path + suffix, F_OK) == 0 { try copy(path, suffix) }
            }
            if before == Connection.Stamp(of: path) { return }
        }
        throw .locked(path: path)
    }

    private func copy(_ path: String, _ suffix: String) throws(PlanFileError) {
        let source = suffix.isEmpty ? PlanDescriptor.of(path) : open(path + suffix, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw PlanFile.problem(errno, path + suffix) }
        defer { if !suffix.isEmpty { close(source) } }
        let copy = open(self.path + suffix, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw PlanFile.problem(errno, self.path) }
        defer { close(copy) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var place = 0
        while true {
            let count = pread(source, &buffer, buffer.count, off_t(place))
            if count == 0 { return }
            guard count > 0 else { throw PlanFile.problem(errno, path) }
            guard write(copy, buffer, count) == count else { throw PlanFile.problem(errno, self.path) }
            place += count
        }
    }
}

/// Descriptors by which plan files are read as bytes. They are never closed: closing any descriptor of a file ends all
/// locks that SQLite holds on it in this program, and others would take the log away under it.
enum PlanDescriptor {
    private static let descriptors = Mutex<[String: Int32]>([:])

    /// The descriptor of the file that is at a path now; negative where it cannot be opened.
    static func of(_ path: String) -> Int32 {
        let file = PlanFile.identity(of: path)
        return descriptors.withLock { known in
            let key = "\(file.device) \(file.inode)"
            if let descriptor = known[key] { return descriptor }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            if descriptor >= 0 { known[key] = descriptor }
            return descriptor
        }
    }
}
