import Foundation

/// Texts in encodings that are not read, as far as their bytes show it.
enum OtherEncoding {
    /// The name of the encoding; nil where it is none of these.
    static func name(of bytes: Data) -> String? {
        if isUTF32(bytes) { return "UTF-32" }
        return isUTF7(bytes) ? "UTF-7" : nil
    }

    /// UTF-32 has a mark, or three zeros beside each Latin letter.
    private static func isUTF32(_ bytes: Data) -> Bool {
        let start = [UInt8](bytes.prefix(400))
        guard start.count >= 8 else { return false }
        let marks: [[UInt8]] = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
        if marks.contains(where: { start.starts(with: $0) }) { return true }
        let units = stride(from: 0, to: start.count - 3, by: 4).map { start[$0..<($0 + 4)] }
        return units.allSatisfy { unit in
            let filled = unit.indices.filter { unit[$0] != 0 }.map { $0 - unit.startIndex }
            return filled == [0] || filled == [3]
        }
    }

    /// UTF-7 writes what is beyond ASCII between `+` and `-`, as the Base64 of UTF-16: `Ju+AOE-rez`. Each such run
    /// begins with a letter of a European script, of which a formula or `+14d` has none.
    private static func isUTF7(_ bytes: Data) -> Bool {
        guard bytes.contains(UInt8(ascii: "+")), bytes.allSatisfy({ $0 < 128 }) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        let runs = text.split(separator: "+", omittingEmptySubsequences: false).dropFirst().map { part in
            part.utf8.prefix { isBase64($0) }
        }
        return !runs.isEmpty && runs.allSatisfy { isLetters(String($0) ?? "") }
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        let character = Character(UnicodeScalar(byte))
        return byte < 128 && (character.isLetter || character.isNumber || character == "/" || character == "+")
    }

    private static func isLetters(_ run: String) -> Bool {
        let padded = run + String(repeating: "=", count: (4 - run.count % 4) % 4)
        guard run.count > 2, let first = run.first, "AB".contains(first), let data = Data(base64Encoded: padded),
            data.count > 1,
            let text = String(data: data.prefix(data.count / 2 * 2), encoding: .utf16BigEndian), !text.isEmpty
        else { return false }
        return text.unicodeScalars.allSatisfy { $0.value > 127 && ($0.properties.isAlphabetic || $0.value < 0x2100) }
    }

    /// Whether bytes that are no UTF-8 are likely to be letters of another script: most of those beyond ASCII stand
    /// beside each other, as accents among Latin letters do not.
    static func isOfOtherScript(_ bytes: Data) -> Bool {
        var (all, joined, run) = (0, 0, 0)
        func end(_ run: Int) { if run > 1 { joined += run } }
        for byte in bytes {
            if byte > 127 {
                all += 1
                run += 1
            } else {
                end(run)
                run = 0
            }
        }
        end(run)
        return all > 3 && joined * 3 > all * 2
    }
}
