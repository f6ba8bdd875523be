import Canvas
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

    @Test("A combining mark joins the letter before it")
    func combining() {
        let field = typed([.character("e"), .character("\u{301}"), "x"])
        #expect(field.text == "éx" && field.characters.count == 2)
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
