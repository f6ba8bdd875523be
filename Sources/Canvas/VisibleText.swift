/// Text that is safe to show: characters that control a terminal or mislead a reader become visible placeholders.
public enum VisibleText {
    /// The scalar to show: a picture for a control character (␛), � for bidirectional overrides, zero-width and
    /// unassigned characters, else the scalar itself.
    public static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F { return scalar }
        if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
        if value == 0x7F { return "\u{2421}" }
        if value < 0xA0 { return "\u{FFFD}" }
        if value < 0x0300 { return value == 0xAD ? "\u{FFFD}" : scalar }
        if TextWidth.isFrame(value) { return scalar }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return "\u{FFFD}"
        case .nonspacingMark, .enclosingMark:
            return isVariationSelector(value) || scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
        default:
            return scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
        }
    }

    /// The text with every scalar made visible; `keepingLines` keeps line feeds.
    public static func visible(_ text: String, keepingLines: Bool = false) -> String {
        func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            keepingLines && scalar == "\n" ? scalar : visible(scalar)
        }
        // A quick test that most texts pass.
        if text.unicodeScalars.allSatisfy({ shown($0) == $0 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(shown(scalar)) }
        return String(result)
    }

    private static func isVariationSelector(_ value: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }
}
