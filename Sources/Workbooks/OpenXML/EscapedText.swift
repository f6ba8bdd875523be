/// Texts of OOXML, in which `_x000D_` is the character of this number (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
    /// A text without escapes. Halves of a character that do not meet stay as they are written.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var (units, rest) = ([UInt16](), text.utf16[...])
        while let next = rest.first {
            if let unit = escape(at: rest), isWhole(unit, units, rest.dropFirst(7)) {
                units.append(unit)
                rest = rest.dropFirst(7)
            } else {
                units.append(next)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The number of an escape that a text begins with.
    private static func escape(at text: Substring.UTF16View) -> UInt16? {
        let escape = text.prefix(7).map { $0 }
        guard escape.count == 7, escape[0] == underscore, escape[1] == 0x78, escape[6] == underscore else { return nil }
        let digits = String(decoding: escape[2..<6], as: UTF16.self)
        return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
    }

    private static let underscore = UInt16(UInt8(ascii: "_"))

    /// Whether a unit is a character, or a half whose other half is an escape beside it.
    private static func isWhole(_ unit: UInt16, _ before: [UInt16], _ after: Substring.UTF16View) -> Bool {
        if UTF16.isLeadSurrogate(unit) { return escape(at: after).map(UTF16.isTrailSurrogate) ?? false }
        return !UTF16.isTrailSurrogate(unit) || before.last.map(UTF16.isLeadSurrogate) ?? false
    }
}
