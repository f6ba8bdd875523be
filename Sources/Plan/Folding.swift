import Foundation

/// The comparison of texts in a search: `juarez` finds Juárez and `n` finds ñ, while a typed accent or ñ must match
/// exactly.
public enum Folding {
    /// A text to search for.
    public struct Pattern: Sendable {
        private let wanted: [Letter]
        /// The bytes of the pattern, if it is ASCII.
        private let bytes: [UInt8]?

        /// The pattern that a person typed.
        public init(_ text: String) {
            wanted = Folding.letters(text)
            bytes = text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.map(Pattern.lowered) : nil
        }

        /// Whether the text is the pattern.
        public func equals(_ text: String) -> Bool {
            let letters = Folding.letters(text)
            return letters.count == wanted.count && Pattern.matches(wanted, letters[...])
        }

        /// Whether the text begins with the pattern.
        public func begins(_ text: String) -> Bool { Pattern.matches(wanted, Folding.letters(text)[...]) }

        /// Whether a word of the text begins with the pattern.
        public func beginsWord(of text: String) -> Bool {
            let letters = Folding.letters(text)
            return letters.indices.contains { index in
                (index == 0 || letters[index - 1].base == " ") && Pattern.matches(wanted, letters[index...])
            }
        }

        /// Whether the text contains the pattern; true for the empty pattern.
        public func isFound(in text: String) -> Bool {
            var text = text
            // A search at a key may cover twenty thousand lines, most of them ASCII.
            if let bytes, let isFound = text.withUTF8({ Pattern.isFound(bytes, in: $0) }) { return isFound }
            let letters = Folding.letters(text)
            return wanted.isEmpty || letters.indices.contains { Pattern.matches(wanted, letters[$0...]) }
        }

        /// Nil where the text is not ASCII.
        private static func isFound(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool? {
            guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
            guard wanted.count <= text.count else { return false }
            return (0...text.count - wanted.count).contains { start in
                wanted.indices.allSatisfy { lowered(text[start + $0]) == wanted[$0] }
            }
        }

        private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

        private static func matches(_ wanted: [Letter], _ text: ArraySlice<Letter>) -> Bool {
            wanted.count <= text.count
                && zip(wanted, text).allSatisfy { typed, letter in
                    typed.base == letter.base && (typed.marks.isEmpty || typed.marks == letter.marks)
                }
        }
    }

    /// A letter without its case, and its accents.
    struct Letter: Equatable, Sendable {
        let base: Character
        let marks: [Unicode.Scalar]
    }

    /// Only Latin letters are folded: the marks of other scripts, and the parts of a Hangul syllable, make other
    /// letters.
    static func letters(_ text: String) -> [Letter] {
        text.lowercased().map { character in
            if character.isASCII { return Letter(base: character, marks: []) }
            let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
            guard let first = scalars.first, isLatin(first) else { return Letter(base: character, marks: []) }
            let marks = scalars.dropFirst().filter { $0.properties.generalCategory == .nonspacingMark }
            return Letter(base: Character(first), marks: Array(marks))
        }
    }

    /// Whether a letter that has no marks belongs to the Latin script (Unicode's blocks of it).
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// The text in lower case without accents, with its signs: `c++`, `phase -1`. Dashes, quotation marks and blanks are
    /// those of a typewriter, which programs for texts replace.
    public static func plain(_ text: String) -> String {
        let bases = letters(saved(text)).map { letter -> String in
            if letter.base.isWhitespace { return " " }
            return String(typewritten[letter.base] ?? letter.base)
        }.joined()
        return bases.split(separator: " ").joined(separator: " ")
    }

    private static let typewritten: [Character: Character] = [
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"", "«": "\"",
        "»": "\"",
    ]

    /// The text in lower case without accents, words joined by hyphens and all else left out: `ciudad-juarez`. It is
    /// made of what an id may hold.
    public static func slug(_ text: String) -> String {
        // Most ids of partners and cities are in this form already.
        if text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) { return text }
        if text.utf8.allSatisfy({ $0 < 128 }) { return slug(ascii: text) }
        let bases = letters(saved(text)).map { $0.base }
        let words = bases.split { !($0.isLetter || $0.isNumber) }
        let slug = words.map { word in
            String(String.UnicodeScalarView(word.flatMap(\.unicodeScalars).filter(RecordName.isPartOfID)))
        }.filter { !$0.isEmpty }.joined(separator: "-")
        // Letters in lower case, and those between which something was left out, may compose anew.
        return saved(slug)
    }

    /// The same of an ASCII text, whose letters need no folding: an import of places makes a hundred thousand of them.
    private static func slug(ascii text: String) -> String {
        var slug: [UInt8] = []
        var isBetween = false
        for byte in text.utf8 {
            let letter = (65...90).contains(byte) ? byte + 32 : byte
            if (97...122).contains(letter) || (48...57).contains(letter) {
                if isBetween, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                isBetween = false
                slug.append(letter)
            } else {
                isBetween = true
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The form in which text is saved: composed (NFC).
    public static func saved(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 128 } ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether a text is in that form, byte by byte.
    public static func isSaved(_ text: String) -> Bool {
        // Nothing composes below the first combining mark.
        text.unicodeScalars.allSatisfy { $0.value < 0x300 } || text.hasSameBytes(as: saved(text))
    }
}
