import Canvas
import Plan

/// A text while it is edited.
public struct TextField: Equatable, Sendable {
    /// The text, character by character.
    public private(set) var characters: [Character]
    /// The index of the character behind the cursor.
    public private(set) var cursor: Int
    /// Whether the next typed or pasted text replaces the present one.
    private(set) var isReplacedByTyping = false
    /// The text that was cut last.
    var cut: [Character] = []
    private var past: [Snapshot] = []
    /// Whether the last key inserted a character, so that the next one belongs to the same step of undo.
    private var isTyping = false

    private struct Snapshot: Equatable, Sendable {
        let characters: [Character]
        let cursor: Int
    }

    /// The most steps that can be undone.
    private static let mostSteps = 200

    /// A text with the cursor at its end.
    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// The text without blanks, and what else nobody sees, at both ends.
    public var text: String { String(characters).withoutUnseenEnds }

    /// The text before the cursor.
    var beforeCursor: String { String(characters[..<cursor]) }

    /// Lets the next typed text replace the present one; a key that moves or deletes keeps it.
    mutating func replaceByTyping() { isReplacedByTyping = !characters.isEmpty }

    /// Handles a key.
    /// - Returns: whether the key is one for editing text.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character):
            if !isTyping || isReplacedByTyping { keepForUndo() }
            insert(String(character))
            isTyping = true
            return true
        case .control("y"):
            keepForUndo()
            insert(String(cut))
        case .control("_"), .control("/"): undo()
        default:
            guard let target = target(of: key) ?? removed(by: key) else { return false }
            switch target {
            case .move(let place): cursor = place
            case .cut(let range), .delete(let range): remove(range, keeping: target)
            }
        }
        isTyping = false
        isReplacedByTyping = false
        return true
    }

    private enum Edit {
        case move(Int)
        case cut(Range<Int>)
        case delete(Range<Int>)
    }

    /// Where a key moves the cursor.
    private func target(of key: Key) -> Edit? {
        switch key {
        case .left, .control("b"): .move(max(0, cursor - 1))
        case .right, .control("f"): .move(min(characters.count, cursor + 1))
        case .home, .control("a"): .move(startOfLine)
        case .end, .control("e"): .move(endOfLine)
        case .modified(.alt, "b"), .modified(.alt, .left), .modified(.control, .left): .move(startOfWord)
        case .modified(.alt, "f"), .modified(.alt, .right), .modified(.control, .right): .move(endOfWord)
        case .modified(.control, .home), .modified(.alt, "<"), .pageUp: .move(0)
        case .modified(.control, .end), .modified(.alt, ">"), .pageDown: .move(characters.count)
        default: nil
        }
    }

    /// The part that a key removes.
    private func removed(by key: Key) -> Edit? {
        switch key {
        case .backspace: .delete(max(0, cursor - 1)..<cursor)
        case .delete, .control("d"): .delete(cursor..<min(characters.count, cursor + 1))
        case .control("u"): .cut(startOfLine..<cursor)
        case .control("k"): .cut(cursor..<(endOfLine == cursor ? min(characters.count, cursor + 1) : endOfLine))
        case .control("w"): .cut(startOfBlankSeparatedWord..<cursor)
        case .modified(.alt, .backspace), .modified(.control, .backspace): .cut(startOfWord..<cursor)
        case .modified(.alt, "d"), .modified(.alt, .delete), .modified(.control, .delete): .cut(cursor..<endOfWord)
        default: nil
        }
    }

    /// Moves the cursor to the next line, or the one before, of a text with line breaks, as far from its start.
    /// - Returns: whether there is such a line.
    mutating func moveLine(_ step: Int) -> Bool {
        let column = cursor - startOfLine
        if step > 0, endOfLine < characters.count {
            cursor = endOfLine + 1
        } else if step < 0, startOfLine > 0 {
            cursor = startOfLine - 1
            cursor = startOfLine
        } else {
            return false
        }
        cursor = min(cursor + column, endOfLine)
        (isTyping, isReplacedByTyping) = (false, false)
        return true
    }

    private var startOfLine: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

    private var endOfLine: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

    private var startOfWord: Int {
        guard let end = characters[..<cursor].lastIndex(where: TextField.isOfWord) else { return 0 }
        return characters[..<end].lastIndex { !TextField.isOfWord($0) }.map { $0 + 1 } ?? 0
    }

    private var endOfWord: Int {
        guard let start = characters[cursor...].firstIndex(where: TextField.isOfWord) else { return characters.count }
        return characters[start...].firstIndex { !TextField.isOfWord($0) } ?? characters.count
    }

    private var startOfBlankSeparatedWord: Int {
        let isBlank = { (character: Character) in character == " " || character == "\n" }
        guard let end = characters[..<cursor].lastIndex(where: { !isBlank($0) }) else { return 0 }
        return characters[...end].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
    }

    private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private mutating func remove(_ range: Range<Int>, keeping edit: Edit) {
        guard !range.isEmpty else { return }
        keepForUndo()
        if case .cut = edit { cut = Array(characters[range]) }
        set(before: characters[..<range.lowerBound], behind: characters[range.upperBound...])
    }

    private mutating func keepForUndo() {
        past.append(Snapshot(characters: characters, cursor: cursor))
        if past.count > TextField.mostSteps { past.removeFirst() }
    }

    private mutating func undo() {
        guard let last = past.popLast() else { return }
        (characters, cursor) = (last.characters, last.cursor)
    }

    /// Inserts a line break.
    mutating func breakLine() {
        keepForUndo()
        insert("\n")
        isTyping = false
    }

    /// Replaces the whole text, as a step that can be undone.
    mutating func replace(with text: String) {
        keepForUndo()
        characters = Array(text)
        cursor = characters.count
        isTyping = false
        isReplacedByTyping = false
    }

    /// The longest pasted text in characters: the limit of the longest field.
    static let longest = 100_000

    /// Inserts a text at the cursor. Line ends become blanks unless they are kept; control characters are left out.
    /// - Returns: how many control characters were left out.
    @discardableResult
    mutating func paste(_ pasted: String, keepingLines: Bool = false) -> Int {
        let plain = pasted.withPlainLineEnds.replacing("\t", with: " ")
        let kept = plain.unicodeScalars.filter { !ControlCharacters.isIn($0) }
        keepForUndo()
        insert(String(String.UnicodeScalarView(kept)).replacing("\n", with: keepingLines ? "\n" : " "))
        isTyping = false
        return plain.unicodeScalars.count - kept.count
    }

    private mutating func insert(_ new: String) {
        if isReplacedByTyping { (characters, cursor) = ([], 0) }
        isReplacedByTyping = false
        set(before: Array(String(characters[..<cursor]) + new)[...], behind: characters[cursor...])
    }

    /// Joins what is before the cursor and what is behind it. Where both make one character, as a combining mark and
    /// the letter before it do when the text is read from a file, the cursor stands behind that.
    private mutating func set(before: ArraySlice<Character>, behind: ArraySlice<Character>) {
        let head = String(before)
        characters = Array(head + String(behind))
        let scalars = head.unicodeScalars.count
        var (index, passed) = (0, 0)
        while passed < scalars, index < characters.count {
            passed += characters[index].unicodeScalars.count
            index += 1
        }
        cursor = index
    }
}
