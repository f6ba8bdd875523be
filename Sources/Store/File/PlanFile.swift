import Foundation
import GRDB
import Plan

/// The file of a plan: permissions, kind and identity of the file, and errors of the system as `PlanFileError`.
enum PlanFile {
    /// Makes the folders above a file.
    static func makeFolder(of path: String) throws(PlanFileError) {
        let folder = PathName.folder(of: path)
        do { try PathName.makeFolder(folder) } catch { throw problem(error.code, folder) }
    }

    /// The files that SQLite keeps beside a plan, by the ends of their names: the log of changes, the memory that
    /// processes share, and the journal by which an interrupted change is rolled back.
    enum Companion: String, CaseIterable {
        case log = "-wal"
        case memory = "-shm"
        case rollback = "-journal"
    }

    /// Removes a file with all that SQLite keeps beside it, and the file itself last: as long as that is there, what
    /// lies beside it is known as its own.
    static func remove(_ path: String) {
        for suffix in Companion.allCases.map(\.rawValue) + [""] { unlink(path + suffix) }
    }

    /// Makes an empty file that only its owner may read, with the folders above it.
    static func make(at path: String) throws(PlanFileError) {
        try makeFolder(of: path)
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem(errno, path) }
        close(file)
    }

    /// Moves a file with its log to a path; where that is on another disk, to the same name in the file's own folder.
    /// - Returns: the new path.
    static func moveAside(_ path: String, to place: String) throws(PlanFileError) -> String {
        let folder = PathName.folder(of: place)
        // Where there is none the move fails, and says why.
        try? PathName.makeFolder(folder)
        let beside = "\(PathName.folder(of: path))/\(PathName.last(of: place))"
        for place in [place, beside] where rename(path, place) == 0 {
            for beside in Companion.allCases { rename(path + beside.rawValue, place + beside.rawValue) }
            return place
        }
        throw problem(errno, path)
    }

    /// Whether the file may be written.
    /// - Throws: where there is no file, it is a folder, or it may not be read.
    static func isWritable(_ path: String) throws(PlanFileError) -> Bool {
        var info = stat()
        guard stat(path, &info) == 0 else { throw problem(errno, path) }
        if info.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        // Opening a pipe would wait for whoever writes into it.
        guard info.st_mode & S_IFMT == S_IFREG else { throw .notAPlan(path: path) }
        guard access(path, R_OK) == 0 else { throw .notPermitted(path: path) }
        return access(path, W_OK) == 0
    }

    /// Whether files can be made in the plan's folder, which SQLite needs even to read a plan that is in use.
    static func isFolderWritable(_ path: String) -> Bool {
        access(PathName.folder(of: path), W_OK) == 0
    }

    /// Why no file can be made in a folder, which need not be there; nil where one can.
    static func problem(ofMakingFilesIn folder: String) -> PlanFileError? {
        var nearest = folder
        while !FileManager.default.fileExists(atPath: nearest), nearest.count > 1 {
            nearest = PathName.folder(of: nearest)
        }
        var (info, disk) = (stat(), statvfs())
        guard stat(nearest, &info) == 0, info.st_mode & S_IFMT == S_IFDIR, access(nearest, W_OK | X_OK) == 0 else {
            return .notPermitted(path: folder)
        }
        return statvfs(nearest, &disk) == 0 && disk.f_bavail == 0 ? .diskFull(path: folder) : nil
    }

    /// The size of the file in bytes, without its log; 0 where there is none.
    static func size(of path: String) -> Int {
        var info = stat()
        return stat(path, &info) == 0 ? Int(info.st_size) : 0
    }

    /// The identity of a file, which a copy of it does not share; zeros where there is none.
    static func identity(of path: String) -> Identity {
        var info = stat()
        guard stat(path, &info) == 0 else { return Identity(device: 0, inode: 0, hasSeveralNames: false) }
        return Identity(
            device: Int64(truncatingIfNeeded: info.st_dev), inode: Int64(truncatingIfNeeded: info.st_ino),
            hasSeveralNames: info.st_nlink > 1)
    }

    /// The device and inode of a file, the same under each of its names.
    struct Identity: Equatable, Sendable {
        let device: Int64
        let inode: Int64
        /// Whether another path names the same file, where SQLite's log does not hold the two apart.
        let hasSeveralNames: Bool

        static func == (left: Identity, right: Identity) -> Bool {
            left.device == right.device && left.inode == right.inode
        }
    }

    static func problem(_ code: Int32, _ path: String) -> PlanFileError {
        switch code {
        case ENOENT: .missing(path: path)
        case EEXIST: .exists(path: path)
        case EISDIR: .isFolder(path: path)
        case EACCES, EPERM, EROFS, ENOTDIR: .notPermitted(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EFBIG: .sizeLimit(path: path)
        default: .failed(path: path, detail: String(cString: strerror(code)))
        }
    }

    /// Runs work on the database and turns its errors into `PlanFileError`.
    static func reporting<T>(_ path: String, _ work: () throws -> T) throws(PlanFileError) -> T {
        do {
            return try work()
        } catch let problem as PlanFileError {
            throw problem
        } catch let error as DatabaseError {
            throw problem(error, path)
        } catch {
            throw .failed(path: path, detail: String(describing: error))
        }
    }

    private static func problem(_ error: DatabaseError, _ path: String) -> PlanFileError {
        let detail = error.message ?? error.resultCode.description
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
        case .SQLITE_FULL: .diskFull(path: path)
        case .SQLITE_IOERR where isDiskFull(path), .SQLITE_READONLY where isDiskFull(path): .diskFull(path: path)
        case .SQLITE_IOERR where isSizeLimited, .SQLITE_READONLY where isSizeLimited: .sizeLimit(path: path)
        case .SQLITE_READONLY: .readOnly(path: path)
        case .SQLITE_NOTADB: .notAPlan(path: path)
        case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: .notPermitted(path: path)
        default: .failed(path: path, detail: detail)
        }
    }

    /// SQLite reports an I/O error or a file that is read only, not a full disk, where there is no room for its shared
    /// memory.
    private static func isDiskFull(_ path: String) -> Bool {
        var disk = statvfs()
        return statvfs(path, &disk) == 0 && disk.f_bavail == 0
    }

    /// Whether the size of files is limited, so that an I/O error most likely comes from that.
    private static var isSizeLimited: Bool {
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 && limit.rlim_cur != .max
    }

    private static let networkKinds = ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "afs", "fuse.sshfs"]

    /// Whether a file is on another machine, where SQLite's log does not isolate programs from each other.
    /// - Parameter mounts: the mounted file systems, in the form of `/proc/self/mounts`.
    static func isOnNetwork(_ path: String, mounts: String) -> Bool {
        let absolute = PathName.withoutLinks(path)
        let lines = mounts.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count > 2 }
        let nearest = lines.filter { $0[1] == "/" || absolute == $0[1] || absolute.hasPrefix($0[1] + "/") }
            .max { $0[1].count < $1[1].count }
        return nearest.map { networkKinds.contains(String($0[2])) } ?? false
    }
}
