import Canvas

/// The answers of a terminal to an `Inquiry`, taken out of the bytes that it sent.
struct Answers: Equatable {
    /// The colour of its background.
    private(set) var ground: Light?
    /// The columns, counted from 1, in which the cursor stood behind each text of the inquiry.
    private(set) var columns: [Int] = []
    /// Whether it is GNU screen, by its answer to the question for its version (secondary DA), which begins with the
    /// code of S.
    private(set) var isGNUScreen = false
    /// Whether the answer to the last question is here, which every terminal gives.
    private(set) var isComplete = false
    /// The bytes that are no answer: keys that were pressed meanwhile.
    private(set) var typed: [UInt8] = []
    private var rest: [UInt8] = []

    /// Takes bytes as they arrive; an answer may be cut anywhere.
    mutating func take(_ bytes: some Sequence<UInt8>) {
        rest += bytes
        while let first = rest.first {
            guard first == 0x1B else {
                typed.append(rest.removeFirst())
                continue
            }
            guard let length = Answers.sequenceLength(rest) else { return }
            let sequence = Array(rest.prefix(length))
            rest.removeFirst(length)
            if !answer(sequence) { typed += sequence }
        }
    }

    /// Forgets the keys, where nobody is to get them.
    mutating func forgetTyped() { typed = [] }

    /// Ends the wait: what is only a beginning was typed.
    mutating func end() {
        typed += rest
        rest = []
    }

    /// The length of the sequence at the start, 1 for a lone Esc; nil where its end has not come yet.
    private static func sequenceLength(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 1 else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "["):
            return bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
        case UInt8(ascii: "]"):
            for index in bytes.indices.dropFirst(2) {
                if bytes[index] == 0x07 { return index + 1 }
                if bytes[index] == UInt8(ascii: "\\"), bytes[index - 1] == 0x1B { return index + 1 }
            }
            return nil
        default: return 1
        }
    }

    /// Whether the sequence is an answer, which is then kept.
    private mutating func answer(_ sequence: [UInt8]) -> Bool {
        let text = String(decoding: sequence.dropFirst(), as: UTF8.self)
        if text.hasPrefix("]11;") {
            ground = Answers.light(text.dropFirst(4))
            return true
        }
        if text.hasPrefix("[?"), text.hasSuffix("c") {
            isComplete = true
            return true
        }
        if text.hasPrefix("[>"), text.hasSuffix("c") {
            isGNUScreen = text.hasPrefix("[>83;")
            return true
        }
        let place = text.dropFirst().dropLast().split(separator: ";")
        guard text.hasPrefix("["), text.hasSuffix("R"), place.count == 2, let column = Int(place[1]) else {
            return false
        }
        columns.append(column)
        return true
    }

    /// The light of `rgb:RRRR/GGGG/BBBB`, with one to four digits each (XParseColor(3)), or of `#RRGGBB`.
    private static func light(_ text: Substring) -> Light? {
        var parts: [Substring] = []
        if text.hasPrefix("rgb:") || text.hasPrefix("rgba:") {
            parts = text.drop { $0 != ":" }.dropFirst().split(separator: "/").map { part in
                part.prefix { $0.isHexDigit }
            }
        } else if text.hasPrefix("#") {
            let digits = Array(text.dropFirst().prefix { $0.isHexDigit })
            guard digits.count % 3 == 0 else { return nil }
            let size = digits.count / 3
            parts = (0..<3).map { Substring(digits[$0 * size..<($0 + 1) * size].map(String.init).joined()) }
        }
        let levels = parts.prefix(3).compactMap { part -> Int? in
            guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
            return value * 255 / ((1 << (4 * part.count)) - 1)
        }
        return levels.count == 3 ? Light(levels[0], levels[1], levels[2]) : nil
    }
}
