/// Text that is safe to show: characters that control a terminal or mislead a reader become visible placeholders.
public enum VisibleText {
    /// The scalar to show: a picture for a control character (␛), � for bidirectional overrides and unassigned
    /// characters, else the scalar itself; nil for one that is nothing to see.
    @inline(__always)
    public static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // Most characters of a screen are these; a call for each costs a tenth of a drawing.
        0x20..<0x7F ~= scalar.value || TextWidth.isFrame(scalar.value) ? scalar : visibleFurther(scalar)
    }

    /// The scalar to show for one that is neither printable ASCII nor a shape.
    private static func visibleFurther(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
        if value == 0x7F { return "\u{2421}" }
        if value < 0xA0 { return "\u{FFFD}" }
        if value < 0x0300 { return value == 0xAD ? nil : scalar }
        if isInvisible(scalar) { return nil }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return "\u{FFFD}"
        case .nonspacingMark, .enclosingMark:
            return scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
        default:
            return scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
        }
    }

    /// The text with every scalar made visible.
    /// - Parameters:
    ///   - keepingLines: whether line feeds stay.
    ///   - keepingInvisible: whether characters that are nothing to see stay, as in a file that is read by programs.
    public static func visible(_ text: String, keepingLines: Bool = false, keepingInvisible: Bool = false) -> String {
        func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
            keepingLines && scalar == "\n" || keepingInvisible && isInvisible(scalar) ? scalar : visible(scalar)
        }
        // A quick test that most texts pass.
        if text.unicodeScalars.allSatisfy({ shown($0) == $0 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { if let shown = shown(scalar) { result.append(shown) } }
        return String(result)
    }

    /// Whether a character is nothing to see and turns no text around: soft hyphen, joiners, zero-width space, the
    /// marks for left and right, variation selectors. Text pasted from documents and web pages is full of them.
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x034F, 0x061C, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }
}
