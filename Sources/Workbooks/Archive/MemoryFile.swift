import CMinizip

/// Bytes in memory that minizip reads as a file.
final class MemoryFile {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    /// The functions by which minizip reads this file. They hold it without a reference of their own.
    var functions: zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { file, _, _ in file },
            zread_file: { _, file, target, count in MemoryFile.at(file)?.read(into: target, Int(clamping: count)) ?? 0
            },
            zwrite_file: { _, _, _, _ in 0 },
            ztell64_file: { _, file in UInt64(MemoryFile.at(file)?.position ?? 0) },
            zseek64_file: { _, file, offset, origin in MemoryFile.at(file)?.seek(offset, from: origin) == true ? 0 : -1
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> MemoryFile? {
        pointer.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into target: UnsafeMutableRawPointer?, _ count: Int) -> UInt {
        let taken = min(count, bytes.count - position)
        guard let target, taken > 0 else { return 0 }
        bytes.withUnsafeBytes { source in
            UnsafeMutableRawBufferPointer(start: target, count: taken).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: source[position..<(position + taken)]))
        }
        position += taken
        return UInt(taken)
    }

    /// Goes to a place; one outside the file is refused.
    private func seek(_ offset: UInt64, from origin: Int32) -> Bool {
        let start: Int
        switch origin {
        case ZLIB_FILEFUNC_SEEK_SET: start = 0
        case ZLIB_FILEFUNC_SEEK_CUR: start = position
        case ZLIB_FILEFUNC_SEEK_END: start = bytes.count
        default: return false
        }
        guard let offset = Int(exactly: offset), offset <= bytes.count - start else { return false }
        position = start + offset
        return true
    }
}
