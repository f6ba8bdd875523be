import Foundation

extension Store {
    /// Whether a path names a plan, or what SQLite keeps beside one: replacing either destroys what people have entered.
    public static func isOfPlan(_ path: String) -> Bool {
        [path, PathName.withoutLinks(path)].contains { path in
            PlanHeader.isPlan(path)
                || ["-wal", "-shm", "-journal"].contains {
                    path.hasSuffix($0) && PlanHeader.isPlan(String(path.dropLast($0.count)))
                }
        }
    }
}

/// The first bytes of a plan file.
private enum PlanHeader {
    private static let start = Data("SQLite format 3\0".utf8)
    /// The place of the `application_id` (https://www.sqlite.org/fileformat.html, 1.3.14), of four bytes, the highest first.
    private static let place = 68

    static func isPlan(_ path: String) -> Bool {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return false }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        var bytes = [UInt8](repeating: 0, count: place + 4)
        guard file >= 0, pread(file, &bytes, bytes.count, 0) == bytes.count,
            start.elementsEqual(bytes.prefix(start.count))
        else {
            if file >= 0 { close(file) }
            return false
        }
        // It stays open: closing it would end the locks that SQLite may hold on the file in this program (`PlanDescriptor`).
        return bytes[place...].reduce(0) { $0 << 8 | Int32($1) } == Schema.applicationID
    }
}
