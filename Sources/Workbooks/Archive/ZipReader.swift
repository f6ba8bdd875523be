import CMinizip

/// The parts of a zip archive in memory. The names of parts are only looked up; none is ever a path.
final class ZipReader {
    private let file: MemoryFile
    private let archive: unzFile
    private let bounds: ZipBounds
    private var places: [String: unz64_file_pos] = [:]
    /// The bytes that have come out so far.
    private var total = 0

    /// Reads the directory of an archive.
    init(_ bytes: [UInt8], bounds: ZipBounds = ZipBounds()) throws(ZipError) {
        file = MemoryFile(bytes)
        self.bounds = bounds
        var functions = file.functions
        guard let archive = unzOpen2_64(nil, &functions) else { throw .damaged }
        self.archive = archive
        try readDirectory()
    }

    deinit { unzClose(archive) }

    /// The names of all parts, in small letters.
    var names: some Collection<String> { places.keys }

    /// Whether there is a part of this name, whatever its case.
    func contains(_ name: String) -> Bool { places[ZipReader.key(name)] != nil }

    /// Reads a part in pieces, until `take` says that it wants no more.
    /// - Throws: `damaged` also where there is no such part, and where the bytes are not those that were packed.
    func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(ZipError) {
        guard var place = places[ZipReader.key(name)], unzGoToFilePos64(archive, &place) == UNZ_OK,
            let info = present(withName: nil)
        else { throw .damaged }
        if info.flag & 1 != 0 { throw .encrypted }
        guard unzOpenCurrentFile(archive) == UNZ_OK else { throw .damaged }
        let isWhole: Bool
        do throws(ZipError) {
            isWhole = try inflate(info, take)
        } catch {
            unzCloseCurrentFile(archive)
            throw error
        }
        // Only here is it known whether the checksum holds.
        if unzCloseCurrentFile(archive) != UNZ_OK, isWhole { throw .damaged }
    }

    /// Whether all bytes of the open part were taken.
    private func inflate(
        _ info: unz_file_info64, _ take: (UnsafeRawBufferPointer) -> Bool
    ) throws(ZipError) -> Bool {
        var (buffer, part) = ([UInt8](repeating: 0, count: 65_536), 0)
        let dense = max(bounds.free, min(Int(clamping: info.compressed_size), file.count) * bounds.ratio)
        while true {
            let count = Int(unzReadCurrentFile(archive, &buffer, UInt32(buffer.count)))
            if count < 0 { throw .damaged }
            if count == 0 {
                // Of bytes that are not packed fewer may come than there should be, without an error.
                guard info.uncompressed_size == UInt64(part) else { throw .damaged }
                return true
            }
            (part, total) = (part + count, total + count)
            if part > bounds.part || total > bounds.total || part > dense { throw .tooLarge }
            if !buffer.withUnsafeBytes({ take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }) { return false }
        }
    }

    private func readDirectory() throws(ZipError) {
        var state = unz_global_info64()
        guard unzGetGlobalInfo64(archive, &state) == UNZ_OK else { throw .damaged }
        if state.number_entry > UInt64(bounds.parts) { throw .tooLarge }
        guard state.number_entry > 0 else { return }
        var status = unzGoToFirstFile(archive)
        var count = 0
        while status == UNZ_OK {
            var name = [CChar](repeating: 0, count: 1024)
            guard present(withName: &name) != nil else { throw .damaged }
            var place = unz64_file_pos()
            guard unzGetFilePos64(archive, &place) == UNZ_OK else { throw .damaged }
            let key = ZipReader.key(
                String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
            // Programs that take the first and programs that take the last of two parts of one name read different
            // files.
            guard places.updateValue(place, forKey: key) == nil else { throw .damaged }
            count += 1
            if count > bounds.parts { throw .tooLarge }
            status = unzGoToNextFile(archive)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
    }

    /// The directory's entry of the present part.
    private func present(withName name: UnsafeMutablePointer<[CChar]>?) -> unz_file_info64? {
        var info = unz_file_info64()
        let status =
            if let name {
                unzGetCurrentFileInfo64(
                    archive, &info, &name.pointee, UInt(name.pointee.count - 1), nil, 0, nil, 0)
            } else {
                unzGetCurrentFileInfo64(archive, &info, nil, 0, nil, 0, nil, 0)
            }
        return status == UNZ_OK ? info : nil
    }

    /// A name as it is looked up: without a slash in front, with slashes where some programs write backslashes, in
    /// small letters.
    private static func key(_ name: String) -> String {
        let slashed = name.replacing("\\", with: "/")
        return String(slashed.drop { $0 == "/" }).lowercased()
    }
}
