import Canvas
import Plan

/// A text while it is edited.
public struct TextField: Equatable, Sendable {
    /// The text, character by character.
    public private(set) var characters: [Character]
    /// The index of the character behind the cursor.
    public private(set) var cursor: Int

    /// A text with the cursor at its end.
    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// The text without blanks at both ends.
    public var text: String {
        guard let first = characters.firstIndex(where: { $0 != " " }),
            let last = characters.lastIndex(where: { $0 != " " })
        else { return "" }
        return String(characters[first...last])
    }

    /// The text before the cursor.
    var beforeCursor: String { String(characters[..<cursor]) }

    /// Handles a key.
    /// - Returns: whether the key is one for editing text.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .backspace:
            if cursor > 0 {
                characters.remove(at: cursor - 1)
                cursor -= 1
            }
        case .delete:
            if cursor < characters.count { characters.remove(at: cursor) }
        case .control("u"):
            characters.removeSubrange(..<cursor)
            cursor = 0
        case .control("w"):
            let start =
                characters[..<cursor].lastIndex { $0 != " " }
                .flatMap { end in characters[...end].lastIndex(of: " ").map { $0 + 1 } } ?? 0
            characters.removeSubrange(start..<cursor)
            cursor = start
        default: return false
        }
        return true
    }

    /// Inserts a line break.
    mutating func breakLine() { insert("\n") }

    /// The longest pasted text in characters: the limit of the longest field.
    static let longest = 100_000

    /// Inserts a text at the cursor. Line ends become blanks unless they are kept; control characters are removed.
    mutating func paste(_ pasted: String, keepingLines: Bool = false) {
        let plain = pasted.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
        let kept = plain.unicodeScalars.filter { !ControlCharacters.isIn($0) }
        insert(String(String.UnicodeScalarView(kept)).replacing("\n", with: keepingLines ? "\n" : " "))
    }

    /// A combining mark joins the character before it, as it does when the text is read from a file.
    private mutating func insert(_ new: String) {
        let text = String(characters[..<cursor]) + new
        let rest = characters[cursor...]
        characters = Array(text) + rest
        cursor = characters.count - rest.count
    }

    /// The lines of the text at a width, as ranges of characters, broken at blanks where possible.
    func lines(_ room: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, width, gap) = (0, 0, 0)
        for (index, character) in characters.enumerated() {
            if character == "\n" {
                lines.append(start..<index)
                (start, width, gap) = (index + 1, 0, index + 1)
                continue
            }
            let columns = max(1, TextWidth.columns(of: String(character)))
            if width + columns > room {
                let cut = gap > start ? gap : index
                lines.append(start..<cut)
                width = characters[cut..<index].reduce(0) { $0 + max(1, TextWidth.columns(of: String($1))) }
                (start, gap) = (cut, cut)
            }
            width += columns
            if character == " " { gap = index + 1 }
        }
        return lines + [start..<characters.count]
    }

    /// The index of the line with the cursor.
    func row(in lines: [Range<Int>]) -> Int { lines.lastIndex { $0.lowerBound <= cursor } ?? 0 }

    /// Whether the character is a line break.
    func isBreak(at index: Int) -> Bool { characters.indices.contains(index) && characters[index] == "\n" }
}
