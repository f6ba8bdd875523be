import Canvas
import Terminal

extension Parser {
    /// The bytes of a terminal: cut everywhere they make the same events as in one piece.
    static let input = Parser(
        bytes: "input",
        [
            "\u{1B}[1;5A\u{1B}OP\u{1B}[[A", "\u{1B}[200~San Luis\r\u{1B}[31m\u{1B}[201~",
            "\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?1;2c",
            "\u{1B}P>|XTerm(388)\u{1B}\\\u{1B}_Gi=1\u{1B}\\", "\u{1B}[<0;300;5M\u{1B}[M !!\u{1B}[I",
            "\u{1B}[97:65;6:1;97u\u{1B}[27;5;97~",
            "sd\u{1B}bñ日\u{9B}A\u{1B}\u{1B}[7$", "San Luis Potosí\r",
        ]
    ) { bytes in
        let whole = events(of: [bytes])
        let pieces = events(of: bytes.map { [$0] })
        return (!whole.isEmpty, whole == pieces ? nil : "other events when cut: \(pieces) for \(whole)")
    }

    /// The events of pieces that follow each other at once, keys one by one.
    private static func events(of pieces: [[UInt8]]) -> [Event] {
        var reader = InputReader()
        let time = ContinuousClock.now
        for piece in pieces { reader.read(piece, at: time) }
        while let due = reader.due { reader.expire(at: due) }
        var events: [Event] = []
        while let event = reader.next() {
            if case .burst(let keys) = event { events += keys.map { .key($0) } } else { events.append(event) }
        }
        return events
    }
}
