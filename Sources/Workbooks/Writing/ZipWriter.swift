import CMinizip

/// Writes zip archives into memory. The same parts always give the same bytes: each is of the first day that an archive
/// can tell.
enum ZipWriter {
    /// The archive of some parts, in their order.
    static func archive(of parts: [(name: String, content: [UInt8])]) throws(WritingError) -> [UInt8] {
        let memory = ArchiveMemory()
        var functions = memory.functions
        guard let zip = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else {
            throw .archive(ZIP_INTERNALERROR)
        }
        var fault = ZIP_OK
        for part in parts where fault == ZIP_OK { fault = add(part.name, part.content, to: zip) }
        // Closing frees what the library holds, so it is done after a fault too.
        let closing = zipClose(zip, nil)
        guard fault == ZIP_OK, closing == ZIP_OK else { throw .archive(fault == ZIP_OK ? closing : fault) }
        return withExtendedLifetime(memory) { memory.bytes }
    }

    private static func add(_ name: String, _ content: [UInt8], to zip: zipFile) -> Int32 {
        var info = zip_fileinfo()
        info.tmz_date = tm_zip(tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: 1, tm_mon: 0, tm_year: 1980)
        let opened = zipOpenNewFileInZip64(
            zip, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0)
        guard opened == ZIP_OK else { return opened }
        var fault = ZIP_OK
        content.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while fault == ZIP_OK, !rest.isEmpty {
                // A call takes a length of 32 bits.
                let portion = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 24))
                fault = zipWriteInFileInZip(zip, portion.baseAddress, UInt32(clamping: portion.count))
                rest = rest.dropFirst(portion.count)
            }
        }
        let closed = zipCloseFileInZip(zip)
        return fault == ZIP_OK ? closed : fault
    }
}

/// The file of an archive in the making. The library goes back in it to write the length of a part before the part.
private final class ArchiveMemory {
    private(set) var bytes: [UInt8] = []
    private var position = 0

    /// The functions by which the library writes. They are valid as long as this object is.
    var functions: zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { _, _, _, _ in 0 }
        functions.zwrite_file = { opaque, _, bytes, count in ArchiveMemory.of(opaque)?.write(bytes, count) ?? 0 }
        functions.ztell64_file = { opaque, _ in UInt64(ArchiveMemory.of(opaque)?.position ?? 0) }
        functions.zseek64_file = { opaque, _, offset, origin in
            ArchiveMemory.of(opaque)?.seek(offset, from: origin) ?? false ? 0 : -1
        }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func of(_ opaque: UnsafeMutableRawPointer?) -> ArchiveMemory? {
        opaque.map { Unmanaged<ArchiveMemory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func write(_ start: UnsafeRawPointer?, _ count: UInt) -> UInt {
        let new = UnsafeRawBufferPointer(start: start, count: Int(clamping: count))
        let replaced = min(new.count, bytes.count - position)
        bytes.replaceSubrange(position..<position + replaced, with: new)
        position += new.count
        return count
    }

    private func seek(_ offset: UInt64, from origin: Int32) -> Bool {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        let (place, isOver) = base.addingReportingOverflow(Int(clamping: offset))
        guard !isOver, place <= bytes.count else { return false }
        position = place
        return true
    }
}
