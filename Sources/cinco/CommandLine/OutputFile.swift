import Foundation
import Phrases
import Store

/// The place that a command writes to: a file, which is replaced as a whole, or a device or pipe, which takes what
/// comes.
enum OutputFile {
    /// Writes bytes to what a path names.
    ///
    /// A regular file is replaced: what was there stays until everything is on disk, and it keeps its mode. Where there
    /// is none, one is made that only its owner may read. A symbolic link to a file or to nothing is replaced itself,
    /// so that nobody else's link leads to a file that is written over. A plan, what lies beside it and a file that
    /// cannot be read are refused. Devices and pipes are written into, and so is what `/dev/stdout`, `/dev/fd/3` and
    /// the like name, which are descriptors of this program.
    /// - Returns: whether it was a file.
    @discardableResult
    static func write(_ bytes: Data, to path: String) throws(WriteFault) -> Bool {
        do {
            return try writing(to: path) { try write(bytes, to: $0) }.isFile
        } catch {
            throw error as? WriteFault ?? .other(String(describing: error))
        }
    }

    /// Lets `work` write to what a path names, as above: to the descriptor that it is given.
    static func writing<T>(to path: String, _ work: (Int32) throws -> T) throws -> (result: T, isFile: Bool) {
        if path.isEmpty { throw WriteFault.noName }
        if let descriptor = descriptor(named: path) { return (try work(descriptor), false) }
        return switch try kind(of: path) {
        case .file where try isOfPlan(path): throw WriteFault.plan
        case .file: (try replace(path, work), true)
        case .stream: (try append(to: path, work), false)
        }
    }

    /// Whether a path names a file that writing to it would replace.
    static func isFile(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && descriptor(named: path) == nil
    }

    /// Writes all of the bytes to an open descriptor.
    static func write(_ bytes: Data, to descriptor: Int32) throws(WriteFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
                continue
            }
            guard count > 0 else { throw WriteFault(code: count == 0 ? EIO : errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Whether a path names a plan or what lies beside one; a file that cannot be read may be one.
    private static func isOfPlan(_ path: String) throws(WriteFault) -> Bool {
        do {
            return try Store.isOfPlan(path)
        } catch {
            throw .unreadable(error.words)
        }
    }

    private enum Kind { case file, stream }

    private static func kind(of path: String) throws(WriteFault) -> Kind {
        var info = stat()
        guard stat(path, &info) == 0 else {
            if errno == ENOENT, !path.isEmpty, !path.hasSuffix("/") { return .file }
            throw WriteFault(code: errno)
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return isOfTheSystem(path) ? .stream : .file
        case S_IFCHR, S_IFIFO: return .stream
        case S_IFDIR: throw .isFolder
        default: throw .notAFile
        }
    }

    /// Puts a file that `work` writes in the place of what a path names, or nothing where that fails.
    private static func replace<T>(_ path: String, _ work: (Int32) throws -> T) throws -> T {
        let result: T
        do {
            let draft = try Draft(beside: path)
            result = try work(draft.file)
            try takeMode(of: path, draft.file)
            guard fsync(draft.file) == 0 else { throw WriteFault(code: errno) }
            try draft.replace(path)
        } catch let fault as SystemFault {
            throw WriteFault(code: fault.code)
        }
        // That the name is on disk too; not every disk can say so.
        let folder = open(PathName.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        fsync(folder)
        close(folder)
        return result
    }

    /// Gives a draft the owner and the mode of the file that it replaces. Where the group cannot be kept, it may do
    /// nothing.
    private static func takeMode(of path: String, _ file: Int32) throws(WriteFault) {
        var info = stat()
        guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return }
        fchown(file, info.st_uid, UInt32.max)
        let isGroupKept = fchown(file, UInt32.max, info.st_gid) == 0
        guard fchmod(file, info.st_mode & (isGroupKept ? 0o777 : 0o707)) == 0 else { throw WriteFault(code: errno) }
    }

    /// Whether a file is one that the kernel shows, which a link in `/dev` may lead to: it is not replaced.
    private static func isOfTheSystem(_ path: String) -> Bool {
        guard let real = realpath(of: path) else { return false }
        return real.hasPrefix("/proc/") || real.hasPrefix("/sys/")
    }

    private static func append<T>(to path: String, _ work: (Int32) throws -> T) throws -> T {
        var file: Int32
        // Opening a pipe waits for somebody to read it.
        repeat { file = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC) } while file < 0 && errno == EINTR
        guard file >= 0 else { throw WriteFault(code: errno) }
        let result: T
        do {
            result = try work(file)
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw WriteFault(code: errno) }
        return result
    }

    /// The descriptor of this program that a path names, through links too.
    private static func descriptor(named path: String) -> Int32? {
        var path = path
        for _ in 0..<40 {
            let folder = realpath(of: PathName.folder(of: path)) ?? ""
            if folder.hasPrefix("/proc/\(getpid())/"), folder.hasSuffix("/fd") {
                return Int32(PathName.last(of: path))
            }
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return nil }
            path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        return nil
    }

    private static func realpath(of path: String) -> String? {
        guard let real = Foundation.realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

extension WriteFault {
    /// The fault that an error number of the system means.
    init(code: Int32) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .diskFull
            case EACCES, EPERM, EROFS, ETXTBSY: .notPermitted
            case ENOENT, ENOTDIR: .noFolder
            case EISDIR: .isFolder
            case EFBIG: .tooLarge
            case EBADF: .closed
            case EPIPE: .closedPipe
            default: .other(String(cString: strerror(code)))
            }
    }
}
