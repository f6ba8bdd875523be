/// The characters that no text of a plan may have.
public enum ControlCharacters {
    /// Whether a scalar controls terminals or turns the direction of text. Line ends do not count.
    public static func isIn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a text has any that nobody means: all but tabs and line ends, which become blanks or line feeds.
    static func areIn(_ text: String) -> Bool {
        text.unicodeScalars.contains { isIn($0) && !$0.properties.isWhitespace }
    }
}
