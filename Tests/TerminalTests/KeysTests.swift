import CNcurses
import Canvas
import Testing

@testable import Terminal

@Suite("Keys from ncurses")
struct KeysTests {
    @Test("The letter ă, which has the number of an arrow, is a letter unless ncurses names it a key")
    func letterOrArrow() {
        #expect(Keys.key(wint_t(KEY_UP), isNamed: true) == .up)
        #expect(Keys.key(wint_t(KEY_UP), isNamed: false) == .character("ă"))
    }

    @Test(
        "Control characters are keys of their own",
        arguments: [
            (9 as UInt32, Key.tab), (10, .enter), (13, .enter), (27, .escape), (8, .backspace), (127, .backspace),
            (18, .control("r")),
            (97, .character("a")), (241, .character("ñ")), (0x65E5, .character("日")),
        ])
    func control(code: UInt32, key: Key) {
        #expect(Keys.key(code, isNamed: false) == key)
    }

    @Test("What is no key is none")
    func none() {
        #expect(Keys.key(wint_t(KEY_RESIZE), isNamed: true) == nil)
        #expect(Keys.key(0, isNamed: false) == nil)
        #expect(Keys.key(28, isNamed: false) == nil)
        #expect(Keys.key(0xD800, isNamed: false) == nil)
        #expect(Keys.key(wint_t(cinco_function_key(1)), isNamed: true) == .function(1))
    }
}
