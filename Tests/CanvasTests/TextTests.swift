import Canvas
import Testing

@Suite("Text on a terminal")
struct TextTests {
    @Test(
        "What would steer a terminal or deceive a reader is made visible",
        arguments: [
            ("\u{1B}[31mred", "␛[31mred"), ("a\u{0}b", "a␀b"), ("a\nb\tc", "a␊b␉c"), ("\u{7F}", "␡"),
            ("\u{9B}31m", "\u{FFFD}31m"),
            ("\u{202E}evil", "\u{FFFD}evil"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
            ("\u{E000}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("\u{3164}", "\u{FFFD}"),
            ("Juárez ñ 日本 ●▲■ é", "Juárez ñ 日本 ●▲■ é"),
        ])
    func visible(text: String, shown: String) {
        #expect(VisibleText.visible(text) == shown)
        var canvas = Canvas(width: 40, height: 1)
        canvas.write(text, 0, 0)
        #expect(canvas.lines == [shown])
    }

    @Test("No scalar at all reaches a cell as a control, a format or an unassigned character")
    func everyScalar() {
        let hidden: Set<Unicode.GeneralCategory> = [
            .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
        ]
        var leaks: [Unicode.Scalar] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            guard let shown = VisibleText.visible(scalar) else { continue }
            if hidden.contains(shown.properties.generalCategory) { leaks.append(scalar) }
        }
        #expect(leaks.isEmpty)
    }

    @Test("Invisible characters that come with pasted text are drawn as nothing and take no column")
    func invisible() {
        let invisible =
            "\u{AD}\u{34F}\u{61C}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{FE0E}\u{FE0F}\u{E0100}"
        for scalar in invisible.unicodeScalars {
            let text = "⚠\(scalar)co\(scalar)op"
            #expect(VisibleText.visible(text) == "⚠coop" && TextWidth.columns(of: text) == 5)
            #expect(VisibleText.visible(text, keepingInvisible: true) == text)
            #expect(TextWidth.wrapped(text, 3).map { VisibleText.visible($0) } == ["⚠co", "op"])
            #expect(VisibleText.visible(TextWidth.fitted(text, 4)) == "⚠co…")
            var canvas = Canvas(width: 6, height: 1)
            #expect(canvas.write(text, 0, 0) == 5)
            #expect(canvas.lines == ["⚠coop"])
        }
    }

    @Test(
        "Columns",
        arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("", 0), ("●▲■", 3), ("한국", 4), ("🙂", 2), ("ﾊ", 1)])
    func columns(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test(
        "Text is fitted with an ellipsis",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ab", 0, ""),
            ("ab cd", 4, "ab…"),
        ])
    func fitted(text: String, room: Int, shown: String) {
        #expect(TextWidth.fitted(text, room) == shown)
    }

    @Test("Text is wrapped at blanks and at its own line ends, and a long word is broken")
    func wrapped() {
        #expect(TextWidth.wrapped("one two three", 7) == ["one two", "three"])
        #expect(TextWidth.wrapped("a\n\nb", 7) == ["a", "", "b"])
        #expect(TextWidth.wrapped("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(TextWidth.wrapped("日本語", 1) == ["日", "本", "語"])
        #expect(TextWidth.wrapped("x", 0) == [])
    }

    @Test("In ASCII accents drop and no two shapes or arrows look alike")
    func ascii() {
        #expect(Transliteration.ascii("Ciudad Juárez · Culiacán ñ") == "Ciudad Juarez - Culiacan n")
        let shapes: [Unicode.Scalar] = ["●", "▲", "■", "○", "✓"]
        #expect(Set(shapes.map { Transliteration.ascii($0) }).count == shapes.count)
        let arrows: [Unicode.Scalar] = ["↗", "→", "↘"]
        #expect(Set(arrows.map { Transliteration.ascii($0) }).count == arrows.count)
        #expect(Transliteration.ascii("日") == "?")
    }

    @Test(
        "A bar shows at least one block for anything above nothing",
        arguments: [(0, 0), (1, 1), (50, 5), (99, 10), (100, 10), (120, 10)])
    func bar(share: Int, full: Int) {
        #expect(Bar.blocks(share, 10).filter { $0 == "▓" }.count == full)
        #expect(Bar.blocks(share, 10).count == 10)
    }

    @Test("What is cut keeps the mark of its language, where there is room for both")
    func marks() {
        #expect(TextWidth.fitted("A very long title [es]", 22) == "A very long title [es]")
        #expect(TextWidth.fitted("A very long title [es]", 21) == "A very long tit… [es]")
        #expect(TextWidth.fitted("A very long title [es]", 8) == "A very…")
        #expect(TextWidth.fitted("A very long title [x1]", 14) == "A very long t…")
        #expect(TextWidth.fitted("Anti-money… and more", 12) == "Anti-money…")
    }
}
