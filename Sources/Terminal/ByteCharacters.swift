import CNcurses

/// How bytes from 128 on are characters: UTF-8, or one of the locale's character sets of one byte.
struct ByteCharacters {
    enum Character: Equatable {
        case incomplete
        /// Bytes that are no character.
        case none
        /// A control of eight bits.
        case control(UInt8)
        case scalar(Unicode.Scalar)
    }

    static let utf8 = ByteCharacters(table: nil)
    /// The characters of the bytes 128 to 255; nil for UTF-8.
    private let table: [Unicode.Scalar?]?

    /// Those of the environment's locale. The locale C has no such characters; UTF-8 is then more likely than none.
    static func ofLocale() -> ByteCharacters {
        if Characters.isUnicode { return utf8 }
        let table = (128...255).map { (byte: Int32) -> Unicode.Scalar? in
            let code = btowc(byte)
            return code == UInt32.max ? nil : Unicode.Scalar(code)
        }
        return table.contains { $0 != nil } ? ByteCharacters(table: table) : utf8
    }

    /// The character that bytes stand for, the first of which is 128 or more.
    func character(of bytes: some Collection<UInt8>) -> Character {
        guard let first = bytes.first, first >= 0x80 else { return .none }
        if let table { return table[Int(first) - 0x80].map(ByteCharacters.character) ?? .none }
        if first < 0xA0 { return .control(first) }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        if length == 0 { return .none }
        if bytes.count < length { return .incomplete }
        return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first.map(ByteCharacters.character) ?? .none
    }

    private static func character(_ scalar: Unicode.Scalar) -> Character {
        0x80..<0xA0 ~= scalar.value ? .control(UInt8(scalar.value)) : .scalar(scalar)
    }
}
