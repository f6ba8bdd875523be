import Foundation

/// The encodings that the text of a table may have.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// Text in UTF-8 that was once read as Windows-1252 and written as UTF-8 again.
    case utf8Twice = "utf-8-twice"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "latin-1"
    case macRoman = "mac-roman"
    case cp850

    /// The encoding that bytes show: by their mark, by the zeros that UTF-16 has beside each Latin letter, or because
    /// they are UTF-8. Of all others Windows-1252, in which Excel saves CSV, is the likely one.
    init(of bytes: Data) {
        let start = [UInt8](bytes.prefix(4096))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
        } else if start.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if start.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if let order = TextEncoding.order(of: start) {
            self = order
        } else {
            self = String(validating: bytes, as: UTF8.self) != nil ? .utf8 : .windows1252
        }
    }

    /// The order of bytes of UTF-16 without a mark: at least a third of all letters are Latin, with their zeros on one
    /// side.
    private static func order(of bytes: [UInt8]) -> TextEncoding? {
        let even = bytes.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
        let odd = bytes.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
        if odd * 6 > bytes.count, even * 20 < odd { return .utf16LittleEndian }
        return even * 6 > bytes.count && odd * 20 < even ? .utf16BigEndian : nil
    }

    /// The text of bytes of JSON, which is in Unicode unless something else is stated; nil where they are not in it.
    public static func unicode(of bytes: Data, _ stated: TextEncoding?) -> String? {
        let found = TextEncoding(of: bytes)
        return (stated ?? (found == .windows1252 ? .utf8 : found)).text(of: bytes)
    }

    /// The text of bytes without a byte order mark; nil where they are not in this encoding.
    public func text(of bytes: Data) -> String? {
        let text: String? =
            switch self {
            case .utf8: String(validating: bytes, as: UTF8.self)
            case .utf8Twice: String(validating: bytes, as: UTF8.self).map { Mojibake.mended($0) ?? $0 }
            case .utf16LittleEndian: String(data: bytes, encoding: .utf16LittleEndian)
            case .utf16BigEndian: String(data: bytes, encoding: .utf16BigEndian)
            case .windows1252: String(data: bytes, encoding: .windowsCP1252)
            case .latin1: String(data: bytes, encoding: .isoLatin1)
            case .macRoman: MacRoman.text(of: bytes)
            case .cp850: CodePage850.text(of: bytes)
            }
        guard let text, text.unicodeScalars.first == "\u{FEFF}" else { return text }
        return String(text.unicodeScalars.dropFirst())
    }
}
