import Canvas
import Testing

@Suite("Keys")
struct KeyTests {
    @Test("A key's name names the key")
    func names() {
        let keys: [Key] = [
            .character("s"), .character("Ñ"), .character(" "), .control("r"), .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace, .delete, .function(1), .function(12),
        ]
        for key in keys { #expect(Key(name: key.name) == key) }
        #expect(Set(keys.map(\.name)).count == keys.count)
    }

    @Test("What is no key's name is none", arguments: ["", "ss", "Ctrl", "F13", "enter"])
    func noName(name: String) {
        #expect(Key(name: name) == nil)
    }
}
