import Testing

@testable import Plan

@Suite("Texts out of bytes")
struct TextTests {
    @Test(
        "Bytes become the text that they are in UTF-8, and what is none of it is replaced",
        arguments: [
            [], Array("us".utf8), Array("Ciudad Juárez".utf8), Array("exactly 15 byte".utf8),
            Array("16 bytes exactly".utf8), Array(String(repeating: "é▲", count: 5000).utf8), [0xFF], [0x41, 0xC3],
            Array(repeating: 0xFE, count: 40), [0x41, 0, 0x42],
        ] as [[UInt8]])
    func bytes(bytes: [UInt8]) {
        let text = bytes.withUnsafeBufferPointer { String(utf8: $0) }
        #expect(Array(text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
}

@Suite("Texts of which nothing can be seen")
struct UnseenTextTests {
    static let unseen = [
        " ", "\u{A0}", "\u{200B}", "\u{AD}", "\u{3000}", "\u{2800}", "\u{3164}", "\u{FE0F}", "\u{301}", "\u{FEFF}",
        "\u{2060}",
        "\u{200D}", "\u{20E3}", "\u{180E}", "\u{115F}", "\u{FFA0}", "\u{E0041}", "\t\n", "\u{2028}", "\u{85}\u{B}",
        " \u{301}",
        "\u{200B}\u{FE0F} \u{A0}",
    ]

    @Test("They are no value of any field, whatever they are made of", arguments: unseen)
    func isNone(text: String) throws {
        #expect(text.withoutUnseenEnds == "")
        let parser = EntryParser(
            EntryWords(choice: { _, _ in [] }, line: { _ in [] }, ladder: { _ in [] }, affirmed: [], denied: []),
            in: SamplePlan.plan, on: SamplePlan.day)
        for kind in RecordKind.allCases {
            for field in kind.fields {
                #expect(try parser.code(for: text, of: field) == nil, "\(kind) \(field.name)")
                guard field.kind == .text || field.kind == .note else { continue }
                #expect(field.clean(text) == nil && field.clean("a\(text)") != "a ", "\(field.name)")
            }
        }
    }

    @Test(
        "A control character clears no field: it is refused, alone as beside others",
        arguments: ["\u{7}", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{1F}", "\u{202E}", "\u{2066}"],
        ["", " ", "\n", "a"])
    func isRefused(control: String, beside: String) throws {
        let parser = EntryParser(
            EntryWords(choice: { _, _ in [] }, line: { _ in [] }, ladder: { _ in [] }, affirmed: [], denied: []),
            in: SamplePlan.plan, on: SamplePlan.day)
        for kind in RecordKind.allCases {
            for field in kind.fields {
                for text in [control, beside + control, control + beside] {
                    #expect(throws: EditError.controlCharacters(field.name), "\(kind) \(field.name)") {
                        try field.check(field.clean(text))
                    }
                    #expect(throws: EditError.self, "\(kind) \(field.name)") {
                        try field.check(try parser.code(for: text, of: field))
                    }
                }
            }
        }
    }

    @Test(
        "What can be seen stays, and what stands around it goes",
        arguments: [
            ("\u{A0}Mérida\u{A0}", "Mérida"), ("e\u{301}", "e\u{301}"), ("\u{2764}\u{FE0F}", "\u{2764}\u{FE0F}"),
            ("a\u{200B}b\u{200B}", "a\u{200B}b"), ("👩‍👩‍👧‍👦 ", "👩‍👩‍👧‍👦"), ("🇲🇽", "🇲🇽"), ("\u{3000}日本", "日本"), ("\n a b \n", "a b"),
            ("\u{1B}a", "\u{1B}a"), ("\u{202E}a", "\u{202E}a"), ("\u{7}", "\u{7}"), (" \u{9B}\n", "\u{9B}"),
            ("#\u{FE0F}\u{20E3}", "#\u{FE0F}\u{20E3}"), ("", ""),
            ("-", "-"),
        ])
    func ends(text: String, seen: String) { #expect(text.withoutUnseenEnds == seen) }

    @Test(
        "Every kind of line end is one",
        arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"])
    func lineEnds(end: String) throws {
        #expect("a\(end)b".withPlainLineEnds == "a\nb")
        let note = try #require(RecordKind.city.field(.text(.note, .english)))
        let name = try #require(RecordKind.city.field(.name))
        #expect(note.clean("a\(end)b\(end)") == "a\nb" && name.clean("a\(end)b") == "a b")
    }
}
