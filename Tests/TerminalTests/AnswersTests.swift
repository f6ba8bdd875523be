import Canvas
import Testing

@testable import Terminal

@Suite("What a terminal answers at the start")
struct AnswersTests {
    private static let answer = "\u{1B}[1;9R\u{1B}[1;18R\u{1B}]11;rgb:0000/2b2b/3636\u{1B}\\\u{1B}[?62;22c"

    @Test("Answers are taken whole wherever they are cut, and keys among them are kept in order")
    func cuts() {
        let bytes = Array("j\(Self.answer)k\u{1B}[A".utf8)
        for cut in 0...bytes.count {
            var answers = Answers()
            answers.take(bytes[..<cut])
            answers.take(bytes[cut...])
            answers.end()
            #expect(answers.ground == Light(0, 0x2B, 0x36) && answers.columns == [9, 18] && answers.isComplete)
            #expect(answers.typed == Array("jk\u{1B}[A".utf8))
        }
    }

    @Test(
        "The background is read in every form that terminals use",
        arguments: [
            ("rgb:ffff/ffff/ffff\u{7}", Light(255, 255, 255)), ("rgb:fd/f6/e3\u{1B}\\", Light(253, 246, 227)),
            ("rgba:2828/2a2a/3636/ffff\u{7}", Light(40, 42, 54)), ("#ffffff\u{7}", Light(255, 255, 255)),
            ("rgb:f/0/0\u{7}", Light(255, 0, 0)), ("?\u{7}", nil), ("rgb:x/y/z\u{7}", nil), ("#12\u{7}", nil),
            ("rgb:fffff/0/0\u{7}", nil),
        ] as [(String, Light?)])
    func forms(text: String, ground: Light?) {
        var answers = Answers()
        answers.take(Array("\u{1B}]11;\(text)".utf8))
        #expect(answers.ground == ground && answers.typed.isEmpty)
    }

    @Test("GNU screen is told from tmux by its version", arguments: [("83;40900;0", true), ("84;0;0", false)])
    func version(answer: String, isGNUScreen: Bool) {
        var answers = Answers()
        answers.take(Array("j\u{1B}[>\(answer)c\u{1B}[?1;2c".utf8))
        #expect(answers.isGNUScreen == isGNUScreen && answers.isComplete && answers.typed == Array("j".utf8))
    }

    @Test("Keys that begin like an answer, and an Esc alone, are keys")
    func keys() {
        for text in ["\u{1B}", "\u{1B}[1;5A", "\u{1B}Ok", "\u{1B}[", "ñ", "\u{1B}\u{1B}[B"] {
            var answers = Answers()
            answers.take(Array(text.utf8))
            answers.end()
            #expect(answers.typed == Array(text.utf8) && !answers.isComplete)
        }
    }

    @Test("ASCII shapes come all together, and accents stay where they can")
    func shapes() {
        let plain = Glyphs(hasShapes: false)
        for (scalar, shown) in [("↗", "/"), ("✓", "v"), ("▟", "*"), ("…", "~"), ("á", "á"), ("ñ", "ñ")]
            as [(Unicode.Scalar, Unicode.Scalar)]
        {
            #expect(plain.shown(scalar) == shown)
        }
        let narrow = Glyphs(hasAccents: false, hasShapes: false)
        #expect(narrow.shown("ñ") == "ñ" && narrow.shown("Á") == "Á")
        #expect(narrow.shown("á") == "a" && narrow.shown("¿") == "?" && narrow.shown("●") == "o")
    }

    @Test("The shapes of the statuses and of the trends are asked about, and have substitutes that differ")
    func asked() {
        for shape in "●▲■○✓↗→↘".unicodeScalars { #expect(Inquiry.shapes.unicodeScalars.contains(shape)) }
        #expect(Inquiry.letters.unicodeScalars.allSatisfy { !Transliteration.isShape($0) })
        #expect(Inquiry.shapes.unicodeScalars.allSatisfy { Transliteration.isShape($0) })
    }
}
