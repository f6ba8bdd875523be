import Foundation

/// The lines of a file or of a text in memory, each without its end. A file is read in portions, so that its size costs
/// no memory.
struct LineSource: Sendable {
    private let path: String?
    private let text: Data

    /// A file; what is no regular file, such as a pipe, is read at once.
    init(at path: String) throws {
        var info = stat()
        guard stat(path, &info) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let kind = info.st_mode & S_IFMT
        // A device may have no end.
        guard kind != S_IFCHR, kind != S_IFBLK else { throw POSIXError(.EINVAL) }
        let isRegular = kind == S_IFREG
        self.path = isRegular ? path : nil
        // A pipe is read once, to its end, and is not looked up again: the descriptor of a shell's `<(…)` has no file
        // behind it.
        text = isRegular ? Data() : try LineSource.handle(path) { try $0.readToEnd() ?? Data() }
    }

    private static func handle<T>(_ path: String, _ body: (FileHandle) throws -> T) throws -> T {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        defer { try? handle.close() }
        return try body(handle)
    }

    init(_ text: Data) {
        path = nil
        self.text = text.startIndex == 0 ? text : text.subdata(in: text.startIndex..<text.endIndex)
    }

    /// The bytes of a portion, and the most that a line may have.
    private static let portion = 65_536
    private static let longest = 1 << 26

    /// The first line and, where there is another and it has an end, the last one.
    func ends() throws -> (first: Data, last: Data?) {
        guard let path else {
            let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let isWhole = text.last == UInt8(ascii: "\n") && lines.count > 2
            return (Data(lines.first ?? Data()), isWhole ? Data(lines[lines.count - 2]) : nil)
        }
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var first = Data()
        var isEnded = false
        while !isEnded, first.count < LineSource.longest,
            let more = try handle.read(upToCount: LineSource.portion), !more.isEmpty
        {
            isEnded = LineSource.lineEnd(in: more, from: 0) != nil
            first += more
        }
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: size - min(size, 4096))
        let end = try handle.readToEnd() ?? Data()
        let lines = end.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isWhole = end.last == UInt8(ascii: "\n") && lines.count > 2
        return (
            first.prefix(LineSource.lineEnd(in: first, from: 0) ?? first.count),
            isWhole ? Data(lines[lines.count - 2]) : nil
        )
    }

    /// The place of the next line end; nil where there is none. Byte by byte a collection of this kind takes a tenth of
    /// a merge.
    private static func lineEnd(in text: Data, from start: Int) -> Int? {
        text.withUnsafeBytes { bytes in
            guard start < bytes.count, let first = bytes.baseAddress,
                let end = memchr(first + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            else { return nil }
            return first.distance(to: UnsafeRawPointer(end))
        }
    }

    /// Calls `body` with each line and its number from 1; a last line without an end too.
    func read(_ body: (Int, Data) throws -> Void) throws {
        var number = 0
        var rest = Data()
        func take(_ portion: Data) throws {
            var start = 0
            // The rest of the portions before is looked at once: a long line comes in many of them.
            while let end = LineSource.lineEnd(in: portion, from: start) {
                number += 1
                let line = portion.subdata(in: start..<end)
                try body(number, rest.isEmpty ? line : rest + line)
                rest = Data()
                start = end + 1
            }
            rest += portion.subdata(in: start..<portion.count)
            guard rest.count <= LineSource.longest else { throw POSIXError(.EFBIG) }
        }
        if let path {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            while let portion = try handle.read(upToCount: LineSource.portion), !portion.isEmpty { try take(portion) }
        } else {
            try take(text)
        }
        if !rest.isEmpty { try body(number + 1, rest) }
    }
}
