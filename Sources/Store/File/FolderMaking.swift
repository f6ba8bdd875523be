import Foundation

extension PathName {
    /// Makes a folder that only its owner may read, with those above it; one that is there stays as it is.
    ///
    /// Foundation's own function says of many failures no more than that there was one.
    /// - Throws: the error of the system.
    public static func makeFolder(_ path: String) throws(SystemFault) {
        var info = stat()
        if stat(path, &info) == 0 {
            if info.st_mode & S_IFMT != S_IFDIR { throw SystemFault(code: ENOTDIR) }
            return
        }
        guard errno == ENOENT else { throw SystemFault(code: errno) }
        let above = folder(of: path)
        if above != path { try makeFolder(above) }
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw SystemFault(code: errno) }
    }
}

extension SystemFault {
    /// The system's words for it.
    public var words: String { String(cString: strerror(code)) }

    /// The error of the system behind one of Foundation.
    public init(_ error: CocoaError) {
        if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
            code = Int32(clamping: cause.code)
            return
        }
        code =
            switch error.code {
            case .fileWriteOutOfSpace: ENOSPC
            case .fileWriteNoPermission, .fileReadNoPermission: EACCES
            case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
            case .fileWriteVolumeReadOnly: EROFS
            case .fileWriteFileExists: EEXIST
            default: EIO
            }
    }
}
