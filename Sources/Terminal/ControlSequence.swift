import Canvas

/// The parts of what follows CSI or SS3.
struct ControlSequence {
    /// One of `< = > ?` at the beginning.
    let prefix: UInt8?
    /// The numbers; each with those that colons divide it into.
    let numbers: [[Int]]
    let intermediates: [UInt8]
    /// The last character; 0 where there is none.
    let final: UInt8

    init(_ bytes: some Sequence<UInt8>) {
        var rest = Array(bytes)[...]
        final = rest.last.map { $0 >= 0x40 } == true ? rest.removeLast() : 0
        prefix = rest.first.map { 0x3C...0x3F ~= $0 } == true ? rest.removeFirst() : nil
        intermediates = rest.filter { $0 < 0x30 }
        numbers = rest.prefix { $0 >= 0x30 }.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(ControlSequence.number)
        }
    }

    /// A number of at most six digits; larger ones mean nothing and saturate.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { 0x30...0x39 ~= $1 ? min($0 * 10 + Int($1) - 0x30, 999_999) : $0 }
    }

    /// The number at an index; 0 where it is not there.
    func number(_ index: Int) -> Int { numbers.indices.contains(index) ? numbers[index].first ?? 0 : 0 }

    /// The code of the character on the upper half of the key of CSI u; nil where it is not reported.
    var upper: Int? {
        if let code = numbers.first, code.count > 1, code[1] > 0 { return code[1] }
        // On the keyboards of both countries the low line is the hyphen with Shift.
        return number(0) == 0x2D ? 0x5F : nil
    }

    /// The character that a key of CSI u types; nil where that is not reported, or is none.
    var text: Character? {
        guard numbers.indices.contains(2) else { return nil }
        let scalars = numbers[2].compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }
        let text = String(String.UnicodeScalarView(scalars))
        guard text.count == 1, scalars.allSatisfy({ $0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value) }) else {
            return nil
        }
        return text.first
    }

    /// The modifiers that were held, by the second number; of older terminals by the only one. Nil where the key was
    /// let go, or a key was held that has no meaning here (Super, Hyper, Meta).
    var modifiers: Key.Modifiers? {
        // kitty: 1 pressed, 2 repeated, 3 let go.
        if numbers.indices.contains(1), numbers[1].count > 1, numbers[1][1] == 3 { return nil }
        let isAlone = numbers.count == 1 && final != UInt8(ascii: "~") && final != UInt8(ascii: "u")
        let code = max(0, number(isAlone ? 0 : 1) - 1)
        // 64 and 128 are the locks of capitals and numbers.
        guard code < 256, code & 0b0011_1000 == 0 else { return nil }
        return Key.Modifiers(rawValue: UInt8(code & 0b111))
    }

    /// The key with what was held.
    func key(_ key: Key?, with more: Key.Modifiers = []) -> KeySequences.Meaning {
        guard let key, let modifiers else { return .nothing }
        return .key(key.with(modifiers.union(more)))
    }
}
