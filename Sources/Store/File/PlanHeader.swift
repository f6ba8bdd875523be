import Foundation

extension Store {
    /// Whether a path names a plan, or what SQLite keeps beside one: replacing either destroys what people have
    /// entered.
    /// - Throws: the system's answer where a file is there and cannot be read, so that it may be one.
    public static func isOfPlan(_ path: String) throws(SystemFault) -> Bool {
        for path in [path, PathName.withoutLinks(path)] {
            if try PlanHeader.isPlan(path) { return true }
            for suffix in PlanFile.Companion.allCases.map(\.rawValue) where path.hasSuffix(suffix) {
                if try PlanHeader.isPlan(String(path.dropLast(suffix.count))) { return true }
            }
        }
        return false
    }
}

/// The first bytes of a plan file.
private enum PlanHeader {
    private static let start = Data("SQLite format 3\0".utf8)
    /// The place of the `application_id` (https://www.sqlite.org/fileformat.html, 1.3.14), of four bytes, the highest
    /// first.
    private static let place = 68

    static func isPlan(_ path: String) throws(SystemFault) -> Bool {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return false }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return false }
            throw SystemFault(code: errno)
        }
        var bytes = [UInt8](repeating: 0, count: place + 4)
        let count = pread(file, &bytes, bytes.count, 0)
        let fault = errno
        guard count == bytes.count, start.elementsEqual(bytes.prefix(start.count)) else {
            close(file)
            if count < 0 { throw SystemFault(code: fault) }
            return false
        }
        // It stays open: closing it would end the locks that SQLite may hold on the file in this program
        // (`PlanDescriptor`).
        return bytes[place...].reduce(0) { $0 << 8 | Int32($1) } == Schema.applicationID
    }
}
