extension String {
    /// Whether there is nothing to see in it: it is empty, or all of it is blanks of any width, characters that are not
    /// shown (zero-width spaces and joiners, soft hyphens, fillers, variation selectors), control characters, or marks
    /// without a letter. Such a text is no name, no title and no reason, whether it was typed or came from elsewhere.
    public var isBlank: Bool { !unicodeScalars.contains(where: BlankText.isSeen) }
}

/// The characters in which there is something to see.
private enum BlankText {
    static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return 0x21..<0x7F ~= scalar.value }
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .nonspacingMark, .enclosingMark, .spacingMark: return false
        default: return !withoutInk.contains(scalar)
        }
    }

    /// Symbols by their category of which nothing is drawn: the blank pattern of Braille, and the null note head of
    /// music.
    private static let withoutInk: [Unicode.Scalar] = ["\u{2800}", "\u{1D159}"]
}
