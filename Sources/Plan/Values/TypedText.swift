// Texts as people type and paste them: with characters that nobody sees, and line ends of any kind.

extension String {
    /// The text without blanks, line ends and other characters that nobody sees at its ends; empty where nothing in it
    /// can be seen, such as an accent without a letter. A control character stays, to be refused.
    public var withoutUnseenEnds: String {
        let isPlain = utf8.first.map(String.isInk) ?? true && utf8.last.map(String.isInk) ?? true
        if isPlain { return self }
        guard !isBlank || ControlCharacters.areIn(self), let first = firstIndex(where: { !$0.isUnseen }),
            let last = lastIndex(where: { !$0.isUnseen })
        else { return "" }
        return String(self[first...last])
    }

    private static func isInk(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }

    /// The text with each line end as a line feed: CR, CR and LF, NEL, the separators of Unicode, vertical tab and form
    /// feed.
    public var withPlainLineEnds: String {
        utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 || $0 == 0x0A } ? self : String(map { $0.isNewline ? "\n" : $0 })
    }
}

extension Character {
    /// Whether it is a blank, a line end, or nothing to see. A control character is none of these: it is refused.
    fileprivate var isUnseen: Bool { unicodeScalars.allSatisfy(\.isUnseen) }
}

extension Unicode.Scalar {
    fileprivate var isUnseen: Bool {
        if properties.isWhitespace { return true }
        // The empty pattern of Braille is drawn as a blank.
        return !ControlCharacters.isIn(self) && (properties.isDefaultIgnorableCodePoint || value == 0x2800)
    }
}
