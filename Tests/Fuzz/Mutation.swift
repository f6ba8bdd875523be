import TestSupport

/// Inputs made from valid ones: cut, joined, doubled, with flipped bits and with words that are difficult for parsers.
struct Mutation {
    private var random: SeededGenerator
    private let seeds: [[UInt8]]
    private static let words: [[UInt8]] =
        [
            "\"", "'", "\\", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "\t", "\0", "=", "#", "-", "+", ".", "1e999",
            "-0", "9223372036854775808",
            "null", "true", "\\u0000", "\\ud800", "\u{202E}", "\u{FEFF}", "é", "e\u{301}", "日本", "🇲🇽", "<script>",
            "&amp;", "=cmd|'/c'!A1", "../",
            "\u{1B}[31m", "0000-00-00", "2010-02-30", "99999999-12-31", "1,5", "1.5M", "end of month",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80]]

    init(of seeds: [[UInt8]], seed: Int) {
        self.seeds = seeds
        random = SeededGenerator(seed)
    }

    private mutating func below(_ limit: Int) -> Int { random.below(limit) }

    /// The next input, of at most 4,096 bytes.
    mutating func next() -> [UInt8] {
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(5) { change(&bytes) }
        return Array(bytes.prefix(4096))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = below(bytes.count + 1)
        switch below(7) {
        case 0: if !bytes.isEmpty { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
        case 1: bytes.insert(contentsOf: Mutation.words[below(Mutation.words.count)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(16)))
        case 3: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + below(64))], at: below(bytes.count + 1))
        case 4: if !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(below(256)) }
        case 5:
            let other = seeds[below(seeds.count)]
            bytes = Array(bytes[..<at] + other[below(other.count + 1)...])
        default: bytes.insert(contentsOf: (0...below(8)).map { _ in UInt8(below(256)) }, at: at)
        }
    }
}
