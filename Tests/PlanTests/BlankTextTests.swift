import Foundation
import TestSupport
import Testing

@testable import Plan

@Suite("Texts in which there is nothing to see, and texts without end")
struct BlankTextTests {
    static let unseen: [Unicode.Scalar] = [
        " ", "\t", "\n", "\u{A0}", "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{1680}", "\u{17B4}",
        "\u{180E}",
        "\u{2003}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{202E}", "\u{202F}", "\u{205F}", "\u{2060}",
        "\u{2064}",
        "\u{2800}", "\u{3000}", "\u{3164}", "\u{FE0F}", "\u{FEFF}", "\u{FFA0}", "\u{FFF9}", "\u{E0020}", "\u{E0100}",
        "\u{1D159}", "\u{301}", "\u{20DD}", "\u{93E}", "\u{1B}", "\u{85}",
    ]

    @Test("Alone or together they are no text of any field, typed or not", arguments: 0..<Faults.count(5, 300))
    func blank(seed: Int) {
        var generator = SeededGenerator(seed)
        var blanks = [""] + BlankTextTests.unseen.map { String(Character($0)) }
        for _ in 0..<50 {
            var text = String.UnicodeScalarView()
            for _ in 0..<(1 + generator.below(8)) {
                text.append(BlankTextTests.unseen[generator.below(BlankTextTests.unseen.count)])
            }
            blanks.append(String(text))
        }
        let fields = RecordKind.allCases.flatMap(\.fields).filter { [.text, .note, .marking].contains($0.kind) }
        #expect(fields.count > 30)
        for blank in blanks {
            #expect(blank.isBlank, "\(blank.unicodeScalars.map { String($0.value, radix: 16) })")
            for field in fields {
                // One with a control character stays, to be refused.
                let kept = field.clean(blank)
                #expect(!field.kind.isValue(blank) && kept.map { !field.kind.isValue($0) } ?? true)
                #expect(kept == nil || blank.unicodeScalars.contains { ControlCharacters.isIn($0) })
                #expect(field.kind.isValue("x" + blank) && !("\(blank)x").isBlank)
            }
        }
    }

    @Test(
        "What can be seen is a text",
        arguments: [
            "x", "-", "☀\u{FE0F}", "1\u{FE0F}\u{20E3}", "👩‍👩‍👧‍👦", "ñ", "수", "\u{1109}", "ـ", "𝄞", "¡", "★", "\u{E000}",
            "e\u{301}",
        ])
    func seen(text: String) { #expect(!text.isBlank && FieldKind.text.isValue(text)) }

    @Test("A text has as many characters as its field takes, in every script, and no character has marks without end")
    func length() {
        for kind in [FieldKind.text, .note, .marking] {
            for character in ["a", "ñ", "金", "😀", "नि", "क्ष", "q\u{323}\u{307}", "🇲🇽", "\u{1109}\u{116E}\u{11AB}"] {
                #expect(kind.isValue(String(repeating: character, count: kind.limit)), "\(character)")
                #expect(!kind.isValue(String(repeating: character, count: kind.limit + 1)), "\(character)")
            }
            for mark in ["\u{301}", "\u{200D}", "\u{FE0F}"] {
                #expect(!kind.isValue("A" + String(repeating: mark, count: 10 * kind.limit)))
            }
        }
    }
}
