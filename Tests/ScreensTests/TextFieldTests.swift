import Canvas
import Testing

@testable import Screens

@Suite("A line that is being typed")
struct TextFieldTests {
    private func typed(_ keys: [Key], from text: String = "") -> TextField {
        var field = TextField(text)
        for key in keys { _ = field.take(key) }
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
        let taken = [Key.enter, .escape, .tab, .up, .function(3), .control("c")].map { field.take($0) }
        #expect(!taken.contains(true))
    }
}
