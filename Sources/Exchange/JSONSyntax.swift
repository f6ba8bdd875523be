/// Finds the place at which a text stops being JSON, which decoders do not tell.
struct JSONSyntax {
    private enum Wanted { case value, valueOrEnd, key, keyOrEnd, colon, more }

    private let bytes: [UInt8]
    private var at = 0
    private var open: [UInt8] = []
    private var wanted = Wanted.value

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The line and column, from 1, of the first character that JSON cannot have there; nil where all is JSON.
    static func fault(in text: String) -> (line: Int, column: Int)? {
        var syntax = JSONSyntax(text)
        while syntax.skipBlanks(), syntax.step() {}
        if syntax.at == syntax.bytes.count, syntax.wanted == .more, syntax.open.isEmpty { return nil }
        let before = syntax.bytes[..<syntax.at]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
    }

    /// Goes on to the next sign; false where there is none.
    private mutating func skipBlanks() -> Bool {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
        return at < bytes.count
    }

    /// Takes the next sign, or the text or word that begins there; false where JSON cannot have it.
    private mutating func step() -> Bool {
        let sign = bytes[at]
        switch (wanted, sign) {
        case (.value, UInt8(ascii: "{")), (.valueOrEnd, UInt8(ascii: "{")): return enter(sign, .keyOrEnd)
        case (.value, UInt8(ascii: "[")), (.valueOrEnd, UInt8(ascii: "[")): return enter(sign, .valueOrEnd)
        case (.valueOrEnd, UInt8(ascii: "]")), (.keyOrEnd, UInt8(ascii: "}")), (.more, UInt8(ascii: "]")),
            (.more, UInt8(ascii: "}")):
            return leave(sign)
        case (.key, UInt8(ascii: "\"")), (.keyOrEnd, UInt8(ascii: "\"")): return takeText(.colon)
        case (.value, UInt8(ascii: "\"")), (.valueOrEnd, UInt8(ascii: "\"")): return takeText(.more)
        case (.value, _), (.valueOrEnd, _): return takeWord()
        case (.colon, UInt8(ascii: ":")): return pass(.value)
        case (.more, UInt8(ascii: ",")) where !open.isEmpty:
            return pass(open.last == UInt8(ascii: "{") ? .key : .value)
        default: return false
        }
    }

    private mutating func pass(_ next: Wanted) -> Bool {
        (at, wanted) = (at + 1, next)
        return true
    }

    private mutating func enter(_ sign: UInt8, _ next: Wanted) -> Bool {
        open.append(sign)
        return pass(next)
    }

    private mutating func leave(_ sign: UInt8) -> Bool {
        // In ASCII a closing bracket is two behind its opening one.
        guard open.last == sign - 2 else { return false }
        open.removeLast()
        return pass(.more)
    }

    private mutating func takeText(_ next: Wanted) -> Bool {
        var end = at + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] < 0x20 {
                at = end
                return false
            }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else { return false }
        at = end
        return pass(next)
    }

    private mutating func takeWord() -> Bool {
        let word = bytes[at...].prefix {
            "+-.".utf8.contains($0) || (48...57).contains($0) || (97...122).contains($0 | 0x20)
        }
        let text = String(decoding: word, as: UTF8.self)
        let isNumber = text.first.map { $0 == "-" || $0.isNumber } == true && Double(text) != nil
        guard isNumber || ["true", "false", "null"].contains(text) else { return false }
        at += word.count
        wanted = .more
        return true
    }
}
