import Canvas
import TestSupport
import Testing

@testable import Screens

@Suite("A line that is being typed")
struct TextFieldTests {
    private func typed(_ keys: [Key], from text: String = "") -> TextField {
        var field = TextField(text)
        for key in keys { _ = field.handle(key) }
        return field
    }

    @Test("Letters go in at the cursor; deleting takes whole characters")
    func editing() {
        #expect(typed(["a", "c", .left, "b"]).text == "abc")
        #expect(typed([.backspace], from: "Juárez").text == "Juáre")
        #expect(typed([.home, .delete], from: "ñu").text == "u")
        #expect(typed([.control("w")], from: "one two").text == "one")
        #expect(typed([.control("w"), .control("w"), .control("w")], from: "one two").text == "")
        #expect(typed([.left, .control("u")], from: "abc").text == "c")
        #expect(typed([.backspace, .delete, .left, .left, .right], from: "").text == "")
    }

    /// A text with `|` at the cursor.
    private static func shown(_ field: TextField) -> String {
        String(field.characters[..<field.cursor]) + "|" + String(field.characters[field.cursor...])
    }

    private static func at(_ text: String) -> TextField {
        var field = TextField(text.replacing("|", with: ""))
        let cursor = text.firstIndex(of: "|").map { text.distance(from: text.startIndex, to: $0) } ?? text.count
        for _ in cursor..<field.characters.count { _ = field.handle(.left) }
        return field
    }

    @Test(
        "The usual editing keys of a shell",
        arguments: [
            ("one two|", "Alt-b", "one |two"), ("one |two", "Alt-b", "|one two"), ("|one", "Alt-b", "|one"),
            ("|one two", "Alt-f", "one| two"), ("one| two", "Alt-f", "one two|"), ("a-b|", "Alt-Left", "a-|b"),
            ("|a-b", "Ctrl-Right", "a|-b"), ("ñandú, sí|", "Ctrl-Left", "ñandú, |sí"), ("a|b", "Alt-Right", "ab|"),
            ("one |two three", "Alt-d", "one | three"), ("one two|", "Alt-Backspace", "one |"),
            ("a/b|", "Alt-Backspace", "a/|"), ("a/b c|", "Ctrl-w", "a/b |"), ("a/b|", "Ctrl-w", "|"),
            ("one |two", "Ctrl-k", "one |"), ("a|b\nc", "Ctrl-k", "a|\nc"), ("a|\nc", "Ctrl-k", "a|c"),
            ("a\nb|c", "Ctrl-u", "a\n|c"), ("ab|c", "Ctrl-u", "|c"), ("a|b", "Ctrl-d", "a|"), ("a|b", "Ctrl-b", "|ab"),
            ("|ab", "Ctrl-f", "a|b"), ("a\nb|c", "Home", "a\n|bc"), ("a|b\nc", "End", "ab|\nc"),
            ("a\nb|c", "PgUp", "|a\nbc"), ("a|b\nc", "PgDn", "ab\nc|"), ("a|b", "Ctrl-a", "|ab"),
            ("a|b", "Ctrl-e", "ab|"), ("a🇲🇽|b", "Backspace", "a|b"), ("a|👩‍👧b", "Del", "a|b"),
            ("e\u{301}x|", "Ctrl-b", "é|x"), ("one two|", "Ctrl-Backspace", "one |"), ("one |two", "Ctrl-Del", "one |"),
        ])
    func keys(before: String, key: String, after: String) throws {
        var field = Self.at(before)
        let key = try #require(Key(name: key))
        let isTaken = field.handle(key)
        #expect(isTaken)
        #expect(Self.shown(field) == after)
    }

    @Test("What was cut is put back, and every step is undone")
    func undo() {
        var field = TextField("one two three")
        for key: Key in [.control("w"), .home, .control("y"), .control("k")] { _ = field.handle(key) }
        #expect(Self.shown(field) == "three|")
        let texts = ["threeone two ", "one two ", "one two three"]
        for text in texts {
            _ = field.handle(.control("_"))
            #expect(String(field.characters) == text)
        }
        _ = field.handle(.control("_"))
        #expect(field.text == "one two three")
        for letter in "abc" { _ = field.handle(.character(letter)) }
        _ = field.handle(.control("_"))
        #expect(field.text == "one two three", "letters typed one after the other are one step")
    }

    @Test("The first keystroke in a filled field replaces it; a key that moves keeps it")
    func replacing() {
        func typed(_ keys: [Key]) -> String {
            var field = TextField("2010-06-15")
            field.replaceByTyping()
            for key in keys { _ = field.handle(key) }
            return field.text
        }
        #expect(typed(["f", "r", "i"]) == "fri")
        #expect(typed([.end, "x"]) == "2010-06-15x")
        #expect(typed([.backspace, "6"]) == "2010-06-16")
        #expect(typed(["f", .control("_")]) == "2010-06-15")
    }

    @Test(
        "Whatever keys are pressed, the characters are those of the text, and undoing all of them gives the first text")
    func anyKeys() {
        var random = SeededGenerator(3)
        let names = [
            "a", "ñ", "\u{301}", "🇲", "🇽", "\u{200D}", "👩", "ᄀ", "ᅡ", "日", "Space", "Left", "Right", "Home", "End",
            "Backspace", "Del", "Ctrl-k", "Ctrl-u", "Ctrl-w", "Ctrl-y", "Ctrl-d", "Alt-b", "Alt-f", "Alt-d",
            "Ctrl-Left",
            "Alt-Backspace", "PgUp", "PgDn", "Ctrl-a",
        ]
        for _ in 0..<200 {
            var field = TextField("uno dos")
            for _ in 0..<60 {
                guard let key = names.randomElement(using: &random).flatMap({ Key(name: $0) }) else { continue }
                let isTaken = field.handle(key)
                #expect(isTaken, "\(key.name)")
                #expect(Array(String(field.characters)) == field.characters, "\(key.name)")
                #expect((0...field.characters.count).contains(field.cursor))
            }
            for _ in 0..<60 { _ = field.handle(.control("_")) }
            #expect(field.text == "uno dos")
        }
    }

    @Test("A combining mark joins the letter before it")
    func combining() {
        let field = typed([.character("e"), .character("\u{301}"), "x"])
        #expect(field.text == "éx" && field.characters.count == 2)
    }

    @Test(
        "A paste glues no words: every line end and blank stays one",
        arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\r\n", "\t"])
    func pastedEnds(end: String) {
        var (line, note) = (TextField(), TextField())
        line.paste("a\(end)b")
        note.paste("a\(end)b", keepingLines: true)
        #expect(line.text == "a b" && note.text == (end == "\t" ? "a b" : "a\nb"))
    }

    @Test(
        "What nobody sees does not count as typed",
        arguments: ["\u{A0}", "\u{200B}", "\u{3164}", "\u{301}", "\u{2800}"])
    func unseen(text: String) {
        #expect(TextField(text).text == "" && TextField("a\(text == "\u{301}" ? " " : text)").text == "a")
    }

    @Test("Blanks at the ends do not count; other keys are not taken")
    func ends() {
        #expect(typed([" ", "a", " "]).text == "a")
        #expect(typed([" ", " "]).text == "")
        var field = TextField("a")
        let taken = [Key.enter, .escape, .tab, .up, .function(3), .control("c")].map { field.handle($0) }
        #expect(!taken.contains(true))
    }

    @Test("A text is laid out in lines that end between words, hold every character once, and never are too wide")
    func lines() {
        func laid(_ text: String, _ room: Int) -> [String] {
            let field = TextField(text)
            return field.lines(room).map { String(field.characters[$0]) }
        }
        #expect(laid("", 10) == [""])
        #expect(laid("one two three", 8) == ["one two ", "three"])
        #expect(laid("one\ntwo\n", 8) == ["one", "two", ""])
        #expect(laid("abcdefghij", 4) == ["abcd", "efgh", "ij"])
        #expect(laid("日本語テキスト", 5) == ["日本", "語テ", "キス", "ト"])
        for room in 2...9 {
            for text in ["a bb ccc dddd eeeee ffffff", "  two  blanks  ", "ñandú e\u{301}s así", "x\n\ny zz"] {
                let lines = laid(text, room)
                #expect(lines.joined().filter { $0 != "\n" } == text.filter { $0 != "\n" }, "\(text) \(room)")
                #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= room }, "\(text) \(room)")
            }
        }
    }
}
