import Foundation

/// The lines of a file or of a text in memory, each without its end. A file is read in portions, so that its size costs no memory.
struct LineSource: Sendable {
    private let path: String?
    private let text: Data

    /// A file; what is no regular file, such as a pipe, is read at once.
    init(at path: String) throws {
        var info = stat()
        guard stat(path, &info) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let isRegular = info.st_mode & S_IFMT == S_IFREG
        self.path = isRegular ? path : nil
        text = isRegular ? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
    }

    init(_ text: Data) { (path, self.text) = (nil, text) }

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
        while first.firstIndex(of: UInt8(ascii: "\n")) == nil, first.count < LineSource.longest,
            let more = try handle.read(upToCount: LineSource.portion), !more.isEmpty
        {
            first += more
        }
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: size - min(size, 4096))
        let end = try handle.readToEnd() ?? Data()
        let lines = end.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isWhole = end.last == UInt8(ascii: "\n") && lines.count > 2
        return (Data(first.prefix { $0 != UInt8(ascii: "\n") }), isWhole ? Data(lines[lines.count - 2]) : nil)
    }

    /// The place of the next line end; nil where there is none. Byte by byte a collection of this kind takes a tenth of a merge.
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
            let text = rest + portion
            var start = 0
            while let end = LineSource.lineEnd(in: text, from: start) {
                number += 1
                try body(number, text.subdata(in: start..<end))
                start = end + 1
            }
            rest = text.subdata(in: start..<text.count)
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
