import Testing

@testable import Plan

@Suite("Texts out of bytes")
struct TextTests {
    @Test(
        "Bytes become the text that they are in UTF-8, and what is none of it is replaced",
        arguments: [
            [], Array("us".utf8), Array("Ciudad Juárez".utf8), Array("exactly 15 byte".utf8),
            Array("16 bytes exactly".utf8), Array(String(repeating: "é▲", count: 5000).utf8), [0xFF], [0x41, 0xC3],
            Array(repeating: 0xFE, count: 40), [0x41, 0, 0x42],
        ] as [[UInt8]])
    func bytes(bytes: [UInt8]) {
        let text = bytes.withUnsafeBufferPointer { String(utf8: $0) }
        #expect(Array(text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
}
