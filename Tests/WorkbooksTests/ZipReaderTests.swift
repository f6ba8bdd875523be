import TestSupport
import Testing

@testable import Workbooks

@Suite("Archives")
struct ZipReaderTests {
    private let parts = [
        StoredZip.Part("a.xml", Array("first".utf8)), StoredZip.Part("Folder\\B.xml", Array("second".utf8)),
        StoredZip.Part("empty", []),
    ]

    private func text(_ name: String, of bytes: [UInt8], _ bounds: ZipBounds = ZipBounds()) throws -> String {
        var read: [UInt8] = []
        try ZipReader(bytes, bounds: bounds).read(name) { piece in
            read += piece
            return true
        }
        return String(decoding: read, as: UTF8.self)
    }

    @Test("A part is found by its name, whatever its case and slashes")
    func lookup() throws {
        let bytes = StoredZip.archive(of: parts)
        #expect(try text("A.xml", of: bytes) == "first")
        #expect(try text("/folder/b.xml", of: bytes) == "second")
        #expect(try text("empty", of: bytes) == "")
        #expect(throws: ZipError.damaged) { try text("none", of: bytes) }
    }

    @Test("An archive that is cut off anywhere is damaged, and one with any byte changed is read as it was or damaged")
    func damage() throws {
        let bytes = StoredZip.archive(of: parts)
        for end in bytes.indices {
            // The length of a comment is the last that stands in an archive; minizip takes none for 0.
            let read = try? text("a.xml", of: Array(bytes[..<end]))
            #expect(read == nil || read == "first" && end > bytes.count - 5, "\(end)")
        }
        for place in bytes.indices {
            for bit in [0, 3, 7] {
                var changed = bytes
                changed[place] ^= 1 << bit
                let read = try? text("a.xml", of: changed)
                #expect(read == nil || read == "first", "byte \(place), bit \(bit)")
            }
        }
    }

    @Test("Two parts of one name, an encrypted part, and a part that is not as long as it says are refused")
    func hostile() {
        let twice = StoredZip.archive(of: [StoredZip.Part("a", [1]), StoredZip.Part("A", [2])])
        #expect(throws: ZipError.damaged) { try text("a", of: twice) }
        var encrypted = StoredZip.Part("a", [1])
        encrypted.flags = 1
        #expect(throws: ZipError.encrypted) { try text("a", of: StoredZip.archive(of: [encrypted])) }
        for size: UInt32 in [0, 1, 4, 100, .max] {
            var lying = StoredZip.Part("a", [1, 2, 3])
            lying.claimedSize = size
            #expect(throws: ZipError.damaged, "\(size)") { try text("a", of: StoredZip.archive(of: [lying])) }
        }
    }

    @Test("Bytes are counted as they come out, by part and together; so are parts")
    func bounds() throws {
        let bytes = StoredZip.archive(of: [
            StoredZip.Part("a", Array(repeating: 65, count: 1000)),
            StoredZip.Part("b", Array(repeating: 66, count: 10)),
        ])
        var bounds = ZipBounds()
        bounds.part = 999
        #expect(throws: ZipError.tooLarge) { try text("a", of: bytes, bounds) }
        #expect(try text("b", of: bytes, bounds).count == 10)
        bounds = ZipBounds()
        bounds.total = 1005
        let reader = try ZipReader(bytes, bounds: bounds)
        try reader.read("a") { _ in true }
        #expect(throws: ZipError.tooLarge) { try reader.read("b") { _ in true } }
        bounds = ZipBounds()
        (bounds.ratio, bounds.free) = (0, 999)
        #expect(throws: ZipError.tooLarge) { try text("a", of: bytes, bounds) }
        bounds = ZipBounds()
        bounds.parts = 1
        #expect(throws: ZipError.tooLarge) { try text("a", of: bytes, bounds) }
    }
}
