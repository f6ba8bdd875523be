import Foundation

/// Text of MS-DOS or of an old Mac that would be taken for Windows-1252, in which `León` shows as `Le¢n`.
enum OtherCodePage {
    /// The encoding in which the words of bytes make sense, where those with letters beyond ASCII make none in
    /// Windows-1252.
    static func likely(for bytes: Data) -> TextEncoding? {
        let words = words(in: bytes)
        guard let usual = sense(words, .windows1252), usual * 2 < words.count else { return nil }
        let others = [TextEncoding.cp850, .macRoman].compactMap { encoding in
            sense(words, encoding).map { (encoding: encoding, sense: $0) }
        }
        // Where words make sense in both, the letters of Spanish tell.
        let likely = others.filter { $0.sense * 10 >= words.count * 9 }
        return likely.max { left, right in
            (left.sense, accents(words, left.encoding)) < (right.sense, accents(words, right.encoding))
        }?.encoding
    }

    /// The number of letters with the accents of Spanish that words have in an encoding.
    private static func accents(_ words: [[UInt8]], _ encoding: TextEncoding) -> Int {
        encoding.text(of: Data(words.joined()))?.count(where: spanish.contains) ?? 0
    }

    /// The cells of rows that read otherwise in an encoding.
    static func refuse(_ rows: [ImportTable.Row], _ better: [ImportTable.Row], _ encoding: TextEncoding)
        throws(ImportFailure)
    {
        let faults = zip(rows, better).flatMap { row, other in
            zip(row.cells, other.cells).enumerated().filter { $0.element.0 != $0.element.1 }.map { index, cells in
                let column = ImportError.Column(index: index, name: "")
                return ImportError(row.line, column: column, .otherCodePage(cells.0, cells.1, encoding))
            }
        }
        if !faults.isEmpty { throw ImportFailure(faults) }
    }

    /// The failure of bytes that are not in Windows-1252 at all, by their first word.
    static func failure(of bytes: Data, _ better: TextEncoding) -> ImportFailure {
        let word = Data(words(in: bytes).first ?? [])
        let shown = String(decoding: word.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
        return ImportFailure(nil, .otherCodePage(shown, better.text(of: word) ?? shown, better))
    }

    /// The runs of letters and of bytes beyond ASCII that have both. Signs beside figures, and a single letter beside a
    /// sign (`€m`, `µg`), tell nothing.
    private static func words(in bytes: Data) -> [[UInt8]] {
        bytes.split { $0 < 128 && !isLetter($0) }.map { Array($0) }.filter { word in
            word.contains { $0 > 127 } && word.count(where: isLetter) > 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) && byte < 128 }

    /// The number of words that make sense in an encoding.
    private static func sense(_ words: [[UInt8]], _ encoding: TextEncoding) -> Int? {
        var known: [[UInt8]: Bool] = [:]
        return words.isEmpty
            ? nil
            : words.count { word in
                let isOne = known[word] ?? encoding.text(of: Data(word)).map(makesSense) ?? false
                known[word] = isOne
                return isOne
            }
    }

    /// Whether a word has letters alone, as people write them, or marks in the places where these stand.
    private static func makesSense(_ word: String) -> Bool {
        let letters = Array(word)
        return letters.indices.allSatisfy { index in
            let letter = letters[index]
            if letter.isASCII { return true }
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            if usual.contains(letter) {
                // A capital begins a word, or is among others.
                if !letter.isUppercase { return after?.isUppercase != true }
                return before?.isLetter != true || before?.isUppercase == true && after?.isLowercase != true
            }
            guard marks.contains(letter) else { return false }
            // No other mark stands between letters. Between small ones a dash is rare, and a blank does not part a
            // consonant from its word.
            let parts = word.split(separator: letter, omittingEmptySubsequences: false)
            guard letter != "’", let before, let after, before.isLetter, after.isLetter else { return true }
            if before.isUppercase || after.isUppercase { return "–—\u{A0}".contains(letter) }
            if letter == "\u{A0}" { return parts.allSatisfy { $0.contains(where: vowels.contains) } }
            return letter == "–" && parts.allSatisfy { $0.count > 2 }
        }
    }

    /// The letters beyond ASCII of Spanish, Portuguese, French and German.
    private static let usual: Set<Character> = Set("áéíóúüñÁÉÍÓÚÜÑçÇàÀèÈêÊâÂîÎôÔûÛãÃõÕäÄöÖëËïÏß")
    private static let spanish: Set<Character> = Set("áéíóúüñÁÉÍÓÚÜÑ")
    private static let marks: Set<Character> = Set("’‘“”–—…«»¿¡ªº°®™©²³€£¢¥§•·×±\u{A0}")
    private static let vowels: Set<Character> = Set("aeiouyAEIOUYáéíóúÁÉÍÓÚ")
}
