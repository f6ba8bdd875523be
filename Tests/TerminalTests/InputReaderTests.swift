import Canvas
import Testing

@testable import Terminal

@Suite("Bytes become whole events")
struct InputReaderTests {
    private static let start = ContinuousClock.now

    /// The events of pieces that arrive one after the other, with as much time between them; then nothing comes.
    private func events(
        _ pieces: [[UInt8]], apart: Duration = .milliseconds(200), reader: InputReader = InputReader()
    ) -> [Event] {
        var reader = reader
        var time = Self.start
        var events: [Event] = []
        func collect() { while let event = reader.next() { events.append(event) } }
        for piece in pieces {
            reader.read(piece, at: time)
            time += apart
            if let due = reader.due, due <= time { reader.expire(at: due) }
            collect()
        }
        while let due = reader.due {
            reader.expire(at: due)
            collect()
        }
        return events
    }

    private func events(_ text: String) -> [Event] { events([Array(text.utf8)]) }

    private static let keys: [(String, Key)] = [
        ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right.with(.control)),
        ("\u{1B}[5D", .left.with(.control)),
        ("\u{1B}O5D", .left.with(.control)), ("\u{1B}[1;4A", .up.with([.shift, .alt])), ("\u{1B}[H", .home),
        ("\u{1B}OF", .end), ("\u{1B}[1;2H", .home.with(.shift)), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6;5~", .pageDown.with(.control)), ("\u{1B}[3~", .delete),
        ("\u{1B}[11~", .function(1)), ("\u{1B}[24~", .function(12)), ("\u{1B}OP", .function(1)),
        ("\u{1B}[1;2S", .function(4).with(.shift)), ("\u{1B}[[E", .function(5)), ("\u{1B}[Z", .backTab),
        ("\u{1B}[9;2u", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Ok", "+"), ("\u{1B}Ow", "7"),
        ("\u{1B}[97;5u", .control("a")),
        ("\u{1B}[97;6u", .control("a").with(.shift)), ("\u{1B}[241u", "ñ"), ("\u{1B}[97;2u", "A"),
        ("\u{1B}[13;2u", .enter.with(.shift)), ("\u{1B}[27u", .escape), ("\u{1B}[57419u", .up),
        ("\u{1B}[57400;129u", "1"),
        ("\u{1B}[97;5:2u", .control("a")), ("\u{1B}[97:65;3u", Key("a").with(.alt)), ("\u{1B}[27;5;97~", .control("a")),
        ("\u{1B}[27;2;13~", .enter.with(.shift)), ("\u{1B}b", Key("b").with(.alt)), ("\u{1B}ñ", Key("ñ").with(.alt)),
        ("\u{1B}\u{7F}", .backspace.with(.alt)), ("\u{1B}\r", .enter.with(.alt)), ("\u{1B}\u{1B}[A", .up.with(.alt)),
        ("\u{1B}[7$", .home.with(.shift)), ("\u{1B}[5^", .pageUp.with(.control)),
        ("\u{1B}[6@", .pageDown.with([.control, .shift])), ("\u{1B}Oa", .up.with(.control)),
        ("\u{1B}[b", .down.with(.shift)),
        ("\u{1B}", .escape), ("\u{1B}.", Key(".").with(.alt)), ("\u{9B}A", .up), ("\t", .tab), ("\r", .enter),
        ("\n", .enter),
        ("\u{1B}[27;6;95~", .control("_")), ("\u{1B}[95;6u", .control("_")), ("\u{1B}[45;6u", .control("_")),
        ("\u{1B}[45:95;6u", .control("_")), ("\u{1B}[127;2u", .backspace), ("\u{1B}[27;2;127~", .backspace),
        ("\u{1B}[32;2u", " "), ("\u{1B}[49:33;2u", "!"), ("\u{1B}[50;2;34u", "\""), ("\u{1B}[45;2u", "_"),
        ("\u{1B}[241:209;2u", "Ñ"), ("\u{1B}[97:65;6u", .control("a").with(.shift)), ("\u{1B}[49:33;6u", .control("!")),
        ("\u{1B}[49:33;4u", Key("!").with(.alt)), ("\u{1B}[97;;228u", "ä"), ("\u{1B}[0;;229u", "å"),
        ("\u{1B}[97;5;1u", .control("a")), ("\u{1B}[49::49;2;33u", "!"),
        ("\u{8}", .backspace), ("\u{1F}", .control("_")), ("\u{12}", .control("r")), ("日", "日"),
    ]

    @Test("Lines that come at once are no keys: a keyboard ends none with a line feed")
    func lines() {
        for text in ["D\r\ny\r\n", "D\ny", "sr\nx\n"] {
            #expect(events([Array(text.utf8)]).allSatisfy { if case .burst = $0 { true } else { false } }, "\(text)")
        }
        #expect(events([Array("D\r".utf8)]) == [.key("D"), .key(.enter)])
    }

    @Test("Whatever terminal sends it, a key is that key", arguments: keys)
    func key(text: String, key: Key) {
        #expect(events(text) == [.key(key)])
        // Bytes that come at once behind Esc and a character are text or nothing.
        let isAlt = text.utf8.count > 1 && text.utf8.first == 0x1B && !"[O".utf8.contains(Array(text.utf8)[1])
        #expect(events(text + "s") == [.key(key), .key("s")] || isAlt || text == "\u{1B}")
    }

    private static let none: [String] = [
        "\u{1B}[?62;1;4c", "\u{1B}[>1;10;0c", "\u{1B}[3;4R", "\u{1B}[1;5R", "\u{1B}[0n", "\u{1B}[?2026;2$y",
        "\u{1B}[4;1$y",
        "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P>|XTerm(388)\u{1B}\\",
        "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^sD\u{1B}\\", "\u{1B}XsD\u{1B}\\", "\u{90}sD\u{9C}",
        "\u{1B}[I", "\u{1B}[O", "\u{1B}[M !!", "\u{1B}[MsDx", "\u{1B}[32;5;6M", "\u{1B}[<0;300;5M", "\u{1B}[<0;3;5m",
        "\u{1B}[200$q", "\u{1B}[1000$p", "\u{1B}[57440u", "\u{1B}[57358;5u", "\u{1B}[97;5:3u", "\u{1B}[1;1:3A",
        "\u{1B}[97;9u", "\u{1B}[P", "\u{1B}[25~",
        "\u{1B}[200;3", "\u{1B}[201~", "\u{1B}[1;2;3;4z", "\u{1B}[ q", "\u{1B}[?1u", "\u{1B}[E", "\u{1B}OE",
        "\u{1B}[2~",
        "\u{1B}(B", "\u{1B}#8", "\u{1B}!a\r", "\u{1B}[[Z", "\u{1B}[999999999999999999999999~", "\u{1B}]52;c;",
        "\u{1B}P",
        "\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[1\u{18}", "\u{0}", "\u{84}",
    ]

    @Test("Replies, reports, media keys, and what is unknown or never ends are dropped as a whole", arguments: none)
    func isSilent(text: String) {
        #expect(events(text) == [])
    }

    private static let sequences =
        keys.map(\.0) + none + ["\u{1B}[200~sD\u{1B}[31m\u{1B}[20~Q\u{1B}[201~", "sñ\u{1B}[Ax"]

    /// The events without an Esc that was taken back, typed ones one by one.
    private func settled(_ events: [Event]) -> [Event] {
        var settled: [Event] = []
        for event in events {
            switch event {
            case .escapeRevoked: #expect(settled.popLast() == .key(.escape))
            case .burst(let keys): settled += keys.map { .key($0) }
            default: settled.append(event)
            }
        }
        return settled
    }

    @Test("Cut anywhere, with 1 ms or 200 ms between the pieces, the events are the same", arguments: sequences)
    func cut(text: String) {
        let bytes = Array(text.utf8)
        let whole = settled(events([bytes]))
        for cut in 1..<max(2, bytes.count) where cut < bytes.count {
            let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
            #expect(settled(events(pieces, apart: .milliseconds(1))) == whole, "\(cut)")
            // Behind a pause, Esc and a character are two keys; and nobody can tell Esc from Alt before.
            let isTwo =
                bytes[cut - 1] == 0x1B && !"[O]PX^_\\".utf8.contains(bytes[cut])
                || bytes.count == 2 || text == "\u{1B}!a\r"
            let isDesignation = (0x20..<0x30).contains(bytes[cut - 1]) && cut == 2
            if !isTwo, !isDesignation { #expect(settled(events(pieces)) == whole, "\(cut)") }
        }
        #expect(settled(events(bytes.map { [$0] }, apart: .milliseconds(1))) == whole)
    }

    @Test(
        "What is typed behind an Esc that has answered is typed",
        arguments: ["[", "O", "[x", "[5x", "O5z", "[\r", "[ñ"])
    func behindEscape(text: String) {
        let typed = text.unicodeScalars.compactMap { Key($0) }.map { Event.key($0) }
        #expect(events([[0x1B]] + text.utf8.map { [$0] }) == [.key(.escape)] + typed)
    }

    private static let reports = [
        "?62;1;4c", ">1;10;0c", "3;4R", "0n", "?2026;2$y", "4;1$y", "I", "O", "M !!", "32;5;6M", "<0;300;5M",
        "8;24;80t",
        "2;1;1;112;112;1;0x", "?1u",
    ]

    @Test(
        "A report in pieces behind an Esc that has answered types nothing, and takes the Esc back", arguments: reports)
    func cutReport(text: String) {
        let bytes = Array("\u{1B}[\(text)".utf8)
        #expect(settled(events(bytes.map { [$0] })).isEmpty)
        #expect(settled(events([[0x1B], [0x5B], Array(bytes.dropFirst(2))])).isEmpty)
    }

    @Test(
        "A key that this terminal alone has is that key behind an Esc that has answered, and its beginning is typed",
        arguments: ["[224z", "[1zq", "OZ"])
    func ownKeyInPieces(text: String) {
        var own = OwnKeys()
        for (bytes, key) in [("[224z", Key.function(1)), ("[1zq", .function(2)), ("OZ", .function(3))] {
            own.learn(Array("\u{1B}\(bytes)".utf8), key)
        }
        let reader = InputReader(own: own)
        let whole = settled(events([Array("\u{1B}\(text)".utf8)], reader: reader))
        #expect(whole.count == 1)
        let bytes = Array(text.utf8)
        for cut in 1...bytes.count {
            let pieces =
                [[0x1B], Array(bytes[..<1])] + [Array(bytes[1..<cut]), Array(bytes[cut...])].filter { !$0.isEmpty }
            #expect(settled(events(pieces, reader: reader)) == whole, "\(pieces)")
        }
        #expect(settled(events([[0x1B]] + bytes.map { [$0] }, reader: reader)) == whole)
        for count in 1..<bytes.count {
            let typed = bytes.prefix(count).compactMap { Key(Unicode.Scalar($0)) }.map { Event.key($0) }
            let pieces = [[0x1B]] + bytes.prefix(count).map { [$0] }
            #expect(events(pieces, reader: reader) == [.key(.escape)] + typed, "\(pieces)")
        }
    }

    @Test("A mouse report of the old form is dropped whole, in UTF-8 too")
    func oldMouse() {
        for column in [33, 94, 95, 96, 255, 300, 2000] {
            for row in [33, 95, 200, 1000] {
                let report = "\u{1B}[M " + [column, row].compactMap { Unicode.Scalar($0).map(String.init) }.joined()
                #expect(events(report + "s") == [.key("s")], "\(column) \(row)")
                for byte in Array(report.utf8).indices.dropFirst() {
                    let bytes = Array(report.utf8)
                    let pieces = [Array(bytes[..<byte]), Array(bytes[byte...]) + [0x73]]
                    #expect(events(pieces, apart: .milliseconds(1)) == [.key("s")], "\(column) \(row) \(byte)")
                }
            }
        }
        #expect(events([[0x1B, 0x5B, 0x4D, 0x20, 0x21, 0xE0], [0x73]]) == [.key("s")])
    }

    @Test("A lone Esc answers within 30 ms, over a slow line within 100 ms")
    func loneEscape() throws {
        var reader = InputReader()
        reader.read([0x1B], at: Self.start)
        #expect(try #require(reader.due) - Self.start <= .milliseconds(30))
        reader.expire(at: Self.start + .milliseconds(30))
        #expect(reader.next() == .key(.escape) && reader.due == nil)
        reader.read(Array("s".utf8), at: Self.start + .milliseconds(60))
        #expect(reader.next() == .key("s"))
    }

    @Test("A paste is one event whatever is in it, and the last mark ends it")
    func paste() {
        let body = Array("a\u{3}\u{1C}\u{1A}\u{1B}[31m\r\u{1B}[200~sDy \u{1B}[201".utf8) + [0xFF, 0xFE, 0x9B]
        let bytes = Array("\u{1B}[200~".utf8) + body + Array("\u{1B}[201~x".utf8)
        #expect(events([bytes]) == [.paste(String(decoding: body, as: UTF8.self)), .key("x")])
        #expect(events([bytes.dropLast(7), bytes.suffix(7)].map(Array.init), apart: .seconds(60)).last == .key("x"))
    }

    @Test("A paste without an end ends by an Esc behind which nothing comes")
    func lostEnd() {
        #expect(
            events([Array("\u{1B}[200~abc".utf8), [0x1B], [0x71]], apart: .seconds(1)) == [.paste("abc"), .key("q")])
    }

    @Test("Where the end of a paste does not come, that is told once, and then Ctrl-c alone ends it")
    func waits() throws {
        var reader = InputReader()
        var now = Self.start
        func events() -> [Event] { sequence(state: ()) { _ in reader.next() }.map { $0 } }
        reader.read(Array("\u{1B}[200~a\u{3}".utf8), at: now)
        // A Ctrl-c in the text ends nothing, whatever the cut.
        reader.read([3], at: now + .milliseconds(20))
        #expect(events().isEmpty)
        now = try #require(reader.due)
        #expect(now - Self.start <= .seconds(5))
        reader.expire(at: now)
        #expect(events() == [.pasteWaits] && reader.due == nil)
        reader.read(Array("b\u{3}".utf8), at: now + .seconds(1))
        #expect(events().isEmpty)
        reader.expire(at: try #require(reader.due))
        #expect(events() == [.pasteWaits])
        reader.read([3], at: now + .seconds(60))
        #expect(events() == [.paste("a\u{3}\u{3}b\u{3}")])
        reader.read(Array("j".utf8), at: now + .seconds(61))
        #expect(events() == [.key("j")])
    }

    @Test("More than eight printable bytes in one read are a burst, and what follows at once belongs to it")
    func burst() {
        #expect(events("sgQDsgQD") == "sgQDsgQD".map { .key(.character($0)) })
        let keys = "sgQD\rsgQDñ".unicodeScalars.compactMap { Key($0) }
        #expect(events("sgQD\rsgQDñ") == [.burst(keys)])
        #expect(
            events("sgQDsgQDs\u{1B}[AsD").map { if case .burst = $0 { true } else { false } } == [true, false, true])
        #expect(
            events([Array(repeating: 0x78, count: 4095), Array("D".utf8)], apart: .milliseconds(5)).last
                == .burst(["D"]))
        #expect(
            events([Array(repeating: 0x78, count: 4095), Array("D".utf8)], apart: .milliseconds(300)).last == .key("D"))
        #expect(events([Array("123456789".utf8), Array("D".utf8)], apart: .milliseconds(5)).last == .key("D"))
        #expect(events([Array("12345678".utf8), Array("9".utf8)], apart: .milliseconds(5)).last == .key("9"))
    }

    @Test("What follows Esc and a character at once is text or nothing, and no command")
    func behindAlt() {
        let alt = Event.key(Key("F").with(.alt))
        #expect(events("\u{1B}F15\r") == [alt, .burst(["1", "5"])])
        #expect(
            events([Array("\u{1B}F".utf8), Array("15".utf8)], apart: .milliseconds(100)) == [alt, .key("1"), .key("5")])
        #expect(events("\u{1B}bs\u{1B}[As").last == .key("s"))
    }

    @Test("Bytes that are no UTF-8 are dropped, and those around them are not")
    func badBytes() {
        for bad: [UInt8] in [[0xFF], [0xC0], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5], [0xA9]] {
            #expect(events([[0x61] + bad + [0x62]]) == [.key("a"), .key("b")])
        }
        #expect(events(["ñ"].map { Array($0.utf8) }.flatMap { $0 }.map { [$0] }) == [.key("ñ")])
        #expect(events("e\u{301}") == [.key("e"), .key("\u{301}")])
    }

    @Test("Mouse reports are events where they were asked for, in columns beyond 223 too")
    func mouse() {
        var reader = InputReader()
        reader.isMouseUsed = true
        #expect(
            events([Array("\u{1B}[<0;300;6M\u{1B}[<0;300;6m".utf8)], reader: reader) == [
                .mouse(Mouse(.press, row: 5, column: 299))
            ])
        let twice = Array(repeating: Array("\u{1B}[<0;3;4M".utf8), count: 2)
        #expect(events(twice, reader: reader).last == .mouse(Mouse(.doublePress, row: 3, column: 2)))
        #expect(
            events([Array("\u{1B}[<65;1;1M\u{1B}[<35;1;1M\u{1B}[<0;0;0M".utf8)], reader: reader) == [
                .mouse(Mouse(.wheelDown, row: 0, column: 0))
            ])
    }

    @Test("What was typed behind another program is forgotten")
    func forgotten() {
        var reader = InputReader()
        reader.read(Array("sD\u{1B}[200~x".utf8), at: Self.start)
        reader.reset()
        #expect(reader.next() == nil && reader.due == nil)
        reader.read(Array("j".utf8), at: Self.start)
        #expect(reader.next() == .key("j"))
    }
}
