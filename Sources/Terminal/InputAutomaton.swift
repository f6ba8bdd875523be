import Canvas

/// Finds keys, pastes and reports in bytes. Nothing else knows where an escape sequence ends.
///
/// Its states are those of ECMA-48 and of what terminals send besides. A sequence that is unknown, or that never ends,
/// is dropped as a whole.
struct InputAutomaton {
    private enum State {
        case ground
        /// A character beyond ASCII of which bytes are missing.
        case scalar
        case escape
        /// Esc and a character from blank to slash: a key with Alt, or a sequence with one more character.
        case designation
        /// CSI, SS3.
        case control, single
        /// So many bytes are missing of a sequence that CSI M (a mouse report) or CSI [ (Linux's function keys) began.
        case counted(Int)
        /// OSC, DCS, APC, PM or SOS, and Esc within it.
        case string, stringEscape
        case paste
        /// The beginning of a key that only this terminal sends.
        case own
    }

    /// How long what is incomplete waits for more.
    enum Patience {
        case short, long, unlimited
        /// More of a paste is to come, whenever that is.
        case paste
    }

    private let own: OwnKeys
    private let characters: ByteCharacters
    private var state = State.ground
    /// The bytes of what is incomplete.
    private var sequence: [UInt8] = []
    /// Whether Esc stood before the sequence, which is Alt.
    private var isAlt = false
    /// Whether a string began with one byte, and so may end with one.
    private var isEightBit = false
    /// Whether the sequence may also be characters that were typed behind an Esc that has answered: O or [, and what
    /// follows.
    private var isDoubtful = false
    /// How many Esc have answered at last: one, or two that may be Alt with the first byte of a sequence.
    private var answered = 1
    /// Whether Esc and a character came last. Old terminals send more characters behind them for one key.
    private var isAfterEscaped = false
    private var paste = Paste()
    private var found = InputFound()

    init(own: OwnKeys, characters: ByteCharacters) {
        self.own = own
        self.characters = characters
    }

    var patience: Patience {
        switch state {
        case .ground: .unlimited
        case .paste: paste.mayEnd ? .long : .paste
        case .escape, .designation: .short
        case .own: sequence.count == 1 ? .short : .long
        default: .long
        }
    }

    /// Takes bytes that were read at once.
    mutating func read(_ bytes: some Collection<UInt8>) -> InputFound {
        defer { found = InputFound() }
        for byte in bytes { take(byte) }
        return found
    }

    /// Ends what is incomplete, because nothing more came.
    mutating func stop() -> InputFound {
        defer { (found, state, isDoubtful) = (InputFound(), .ground, false) }
        switch state {
        case .escape:
            answered = isAlt ? 2 : 1
            for _ in 0..<answered { found.add(.key(.escape)) }
        case .designation: emit(KeySequences.meaning(of: sequence))
        case .paste: found.add(.paste(paste.end()))
        case .own: stopOwn()
        case .single where isDoubtful, .control where isDoubtful, .counted where isDoubtful: typeDoubtful()
        default: break
        }
        return found
    }

    /// Separates the bytes that come next from those before.
    mutating func pause() { isAfterEscaped = false }

    /// Forgets what is incomplete.
    mutating func reset() { self = InputAutomaton(own: own, characters: characters) }

    /// Takes back an Esc that has answered, where these bytes are the rest of its sequence.
    mutating func resume(before bytes: some Collection<UInt8>) {
        guard case .ground = state, let first = bytes.first else { return }
        switch first {
        case UInt8(ascii: "O") where bytes.count == 1, UInt8(ascii: "[") where bytes.count == 1: isDoubtful = true
        case _ where bytes.count > 1 && (first == UInt8(ascii: "[") || InputAutomaton.beginsLong(first)): revoke()
        default: return
        }
        (state, sequence, isAlt) = (.escape, [0x1B], answered == 2)
    }

    /// Types the characters of what turned out to be no sequence.
    private mutating func typeDoubtful() {
        (state, isDoubtful) = (.ground, false)
        for byte in sequence.dropFirst() { type(byte) }
    }

    private mutating func revoke() { for _ in 0..<answered { found.add(.escapeRevoked) } }

    /// Whether a character behind Esc begins SS3 or a string: DCS, SOS, OSC, PM, APC.
    private static func beginsLong(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "O") || isString(byte) }

    private static func isString(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: begin(byte)
        case .scalar: byte & 0xC0 == 0x80 ? takeScalar(byte) : restart(byte)
        case .escape: takeEscaped(byte)
        case .designation: takeDesignation(byte)
        case .control: takeControl(byte)
        case .single: takeSingle(byte)
        case .counted(let count): takeCounted(byte, count)
        case .string, .stringEscape: takeString(byte)
        case .paste:
            if let text = paste.take(byte) {
                state = .ground
                found.add(.paste(text))
            }
        case .own: takeOwn(byte)
        }
    }

    /// The first byte of something.
    private mutating func begin(_ byte: UInt8) {
        (sequence, isAlt, isEightBit) = ([], false, false)
        switch byte {
        case 0x1B: (state, sequence) = (.escape, [byte])
        case 0x80...: takeScalar(byte)
        default:
            sequence = [byte]
            if own.extends(sequence) || own[sequence] != nil { complete() } else { type(byte) }
        }
    }

    /// Drops what is incomplete and begins with this byte.
    private mutating func restart(_ byte: UInt8) {
        if isDoubtful { typeDoubtful() }
        state = .ground
        begin(byte)
    }

    private mutating func type(_ byte: UInt8) {
        guard let key = Key(Unicode.Scalar(byte)) else { return }
        let isPrintable = byte >= 0x20 && byte != 0x7F
        if !isAfterEscaped { return found.type(key, printable: isPrintable ? 1 : 0) }
        if isPrintable { found.add(.text(key)) }
    }

    private mutating func takeScalar(_ byte: UInt8) {
        sequence.append(byte)
        switch characters.character(of: sequence) {
        case .incomplete: state = .scalar
        case .none: state = .ground
        case .control(let code):
            state = .ground
            // CSI, SS3 and the strings have a form of eight bits, which stands for Esc and the character 64 before.
            guard code == 0x9B || InputAutomaton.beginsLong(code - 0x40) else { return }
            (state, sequence, isEightBit) = (.escape, [0x1B], true)
            takeEscaped(code - 0x40)
        case .scalar(let scalar):
            state = .ground
            guard let key = Key(scalar) else { return }
            if isAlt { found.add(.key(key.with(.alt))) } else { found.type(key, printable: sequence.count) }
        }
    }

    private mutating func takeEscaped(_ byte: UInt8) {
        sequence.append(byte)
        switch byte {
        case 0x1B:
            if isAlt { found.add(.key(.escape)) }
            (sequence, isAlt) = ([0x1B], true)
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .single
        // The vt52 and its like send for a key what elsewhere begins a string.
        case 0x20...0x5F where own.extends(sequence) || own[sequence] != nil: complete()
        case _ where InputAutomaton.isString(byte): state = .string
        case 0x20..<0x30: state = .designation
        case 0x80...:
            (sequence, isAlt) = ([], true)
            takeScalar(byte)
        default: complete()
        }
    }

    private mutating func takeDesignation(_ byte: UInt8) {
        if byte == 0x1B || byte >= 0x80 { return restart(byte) }
        if sequence.count < 16 { sequence.append(byte) }
        if !(0x20..<0x30 ~= byte) { complete() }
    }

    private mutating func takeControl(_ byte: UInt8) {
        let isFirst = sequence.count == 2
        switch byte {
        case 0x20..<0x40:
            // No sequence that means anything is as long.
            if sequence.count < 64 { sequence.append(byte) }
            // urxvt ends Shift with a function key by $, which elsewhere stands before the last character.
            if byte == UInt8(ascii: "$"), KeySequences.isShifted(sequence) { complete() }
        case 0x40..<0x7F:
            sequence.append(byte)
            switch byte {
            case UInt8(ascii: "[") where isFirst: state = .counted(1)
            case UInt8(ascii: "M") where isFirst: state = .counted(3)
            default: complete()
            }
        case _ where isDoubtful: restart(byte)
        case 0x18, 0x1A: state = .ground
        case 0x1B, 0x80...: restart(byte)
        default: break
        }
    }

    /// Takes a byte of which so many are missing. A coordinate beyond 95 has two where the mouse reports in UTF-8
    /// (1005).
    private mutating func takeCounted(_ byte: UInt8, _ count: Int) {
        if 0x80..<0xC0 ~= byte, let last = sequence.last, 0xC2..<0xE0 ~= last {
            sequence.append(byte)
            if count == 0 { complete() }
            return
        }
        guard count > 0, byte >= 0x20 else { return restart(byte) }
        sequence.append(byte)
        state = .counted(count - 1)
        if count == 1, !(0xC2..<0xE0 ~= byte) { complete() }
    }

    private mutating func takeSingle(_ byte: UInt8) {
        switch byte {
        case 0x30..<0x3C:
            if sequence.count < 16 { sequence.append(byte) }
        case 0x20..<0x7F:
            sequence.append(byte)
            complete()
        default: restart(byte)
        }
    }

    private mutating func takeString(_ byte: UInt8) {
        if case .stringEscape = state {
            // ST ends the string; any other sequence ends it too.
            state = .ground
            if byte == UInt8(ascii: "\\") { return }
            (state, sequence, isAlt) = (.escape, [0x1B], false)
            return takeEscaped(byte)
        }
        switch byte {
        case 0x07, 0x18, 0x1A: state = .ground
        case 0x9C where isEightBit: state = .ground
        case 0x1B: state = .stringEscape
        default: break
        }
    }

    private mutating func takeOwn(_ byte: UInt8) {
        if own.extends(sequence + [byte]) {
            sequence.append(byte)
        } else if let meaning = own[sequence + [byte]] {
            end(meaning)
        } else {
            stopOwn()
            begin(byte)
        }
    }

    /// Ends a sequence that began like a longer key of this terminal.
    private mutating func stopOwn() {
        state = .ground
        if sequence.first == 0x1B || own[sequence] != nil { return end(own[sequence]) }
        for byte in sequence { type(byte) }
    }

    /// A sequence is complete, unless this terminal has a longer one.
    private mutating func complete() {
        if !isAlt, own.extends(sequence) { state = .own } else { end(isAlt ? nil : own[sequence]) }
    }

    /// Ends a whole sequence.
    /// - Parameter meaning: what it means on this terminal alone; nil where that is what it means on any.
    private mutating func end(_ meaning: KeySequences.Meaning?) {
        if isDoubtful {
            guard meaning != nil || KeySequences.isSent(sequence) else { return typeDoubtful() }
            revoke()
            isDoubtful = false
        }
        emit(meaning ?? KeySequences.meaning(of: sequence))
    }

    private mutating func emit(_ meaning: KeySequences.Meaning) {
        state = .ground
        // Not behind CSI and SS3, whose end is certain.
        isAfterEscaped = sequence.count > 1 && ![UInt8(ascii: "["), UInt8(ascii: "O")].contains(sequence[1])
        switch meaning {
        case .key(let key): found.add(.key(isAlt ? key.with(.alt) : key))
        case .paste: state = .paste
        case .mouse(let report): found.add(.mouse(report))
        case .nothing, .reserved: break
        }
    }
}
