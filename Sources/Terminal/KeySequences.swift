import Canvas

/// The table of escape sequences: what a whole one means, whatever the terminal says it is.
///
/// The forms are those of xterm (also its modifyOtherKeys), VT220, the Linux console, rxvt and kitty. Modifiers are the
/// second number, less one: 1 Shift, 2 Alt, 4 Ctrl.
enum KeySequences {
    enum Meaning: Equatable {
        case key(Key)
        /// The mark before a paste.
        case paste
        case mouse(MouseReport)
        case nothing
        /// A reply or a report that is no key on any terminal.
        case reserved
    }

    /// - Parameter sequence: the whole sequence from Esc on.
    static func meaning(of sequence: [UInt8]) -> Meaning {
        guard sequence.count > 1, sequence[0] == 0x1B else { return .nothing }
        switch sequence[1] {
        case UInt8(ascii: "[") where sequence.count > 2:
            switch (sequence[2], sequence.count) {
            // The Linux console's F1 to F5, and a mouse report of the old form, which cannot tell columns beyond 223.
            case (UInt8(ascii: "["), 4):
                return 0x41...0x45 ~= sequence[3] ? .key(.function(Int(sequence[3]) - 0x40)) : .nothing
            case (UInt8(ascii: "M"), 4...): return .reserved
            default: return control(ControlSequence(sequence.dropFirst(2)))
            }
        case UInt8(ascii: "O") where sequence.count > 2: return single(ControlSequence(sequence.dropFirst(2)))
        default:
            guard sequence.count == 2, let key = Key(Unicode.Scalar(sequence[1])) else { return .nothing }
            return .key(key.with(.alt))
        }
    }

    /// Whether terminals send a sequence, as a key, a mark or a report in its known form; else a person may have typed
    /// its characters.
    static func isSent(_ sequence: [UInt8]) -> Bool {
        switch meaning(of: sequence) {
        case .key, .paste, .mouse: true
        case .nothing: false
        case .reserved: isReport(sequence)
        }
    }

    private static func isReport(_ sequence: [UInt8]) -> Bool {
        guard sequence.count > 2 else { return false }
        if sequence[2] == UInt8(ascii: "M") { return sequence.count > 3 }
        let report = ControlSequence(sequence.dropFirst(2))
        let hasNumber = sequence.contains { 0x30...0x39 ~= $0 }
        if report.prefix != nil || !report.intermediates.isEmpty { return hasNumber }
        return switch report.final {
        case UInt8(ascii: "I"), UInt8(ascii: "O"): !hasNumber
        case UInt8(ascii: "n"): hasNumber
        case UInt8(ascii: "R"), UInt8(ascii: "t"), UInt8(ascii: "x"): report.numbers.count > 1
        case UInt8(ascii: "M"): report.numbers.count == 3
        default: false
        }
    }

    /// Whether the bytes are CSI, one number and $: in urxvt Shift with a function key.
    static func isShifted(_ sequence: [UInt8]) -> Bool {
        (4...5).contains(sequence.count) && sequence.dropFirst(2).dropLast().allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func control(_ sequence: ControlSequence) -> Meaning {
        if sequence.prefix == UInt8(ascii: "<") { return mouse(sequence) }
        if sequence.prefix == nil, sequence.intermediates == [UInt8(ascii: "$")], sequence.final == 0 {
            return numbered(sequence.number(0), .shift)
        }
        guard sequence.prefix == nil, sequence.intermediates.isEmpty else { return .reserved }
        switch sequence.final {
        case UInt8(ascii: "~"):
            switch sequence.number(0) {
            case 27: return sequence.key(Key(code: sequence.number(2)))
            case 200: return .paste
            default: return numbered(sequence.number(0), sequence.modifiers)
            }
        // rxvt's Ctrl, and Ctrl with Shift.
        case UInt8(ascii: "^"): return numbered(sequence.number(0), .control)
        case UInt8(ascii: "@"): return numbered(sequence.number(0), [.control, .shift])
        case UInt8(ascii: "u"): return coded(sequence)
        case UInt8(ascii: "Z"): return sequence.key(.tab, with: .shift)
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return sequence.key(arrow(sequence.final), with: .shift)
        case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"):
            // Without a modifier st sends it for Del, and a pause is no F4.
            return sequence.numbers.count < 2 ? .nothing : sequence.key(cursorKey(sequence.final))
        // Focus, cursor position and the other replies. With a modifier F3 would look like a cursor's position.
        case UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "R"), UInt8(ascii: "c"), UInt8(ascii: "n"),
            UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "M"):
            return .reserved
        default: return sequence.key(cursorKey(sequence.final))
        }
    }

    private static func single(_ sequence: ControlSequence) -> Meaning {
        switch sequence.final {
        case UInt8(ascii: "M"): return sequence.key(.enter)
        case UInt8(ascii: "I"): return sequence.key(.tab)
        case UInt8(ascii: "X"): return sequence.key("=")
        // The keypad: from j on the character 64 before.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return sequence.key(Key(Unicode.Scalar(sequence.final - 0x40)))
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return sequence.key(arrow(sequence.final), with: .control)
        default: return sequence.key(cursorKey(sequence.final))
        }
    }

    /// The key of CSI u. With Shift its first number may have, behind a colon, the character on the upper half of the
    /// key; the third number is the text that it types.
    private static func coded(_ sequence: ControlSequence) -> Meaning {
        guard let held = sequence.modifiers else { return .nothing }
        if held.isDisjoint(with: [.alt, .control]), let text = sequence.text { return .key(.character(text)) }
        let (code, upper) = (sequence.number(0), sequence.upper ?? 0)
        guard held.contains(.shift), upper > 0, let lower = Key(code: code), !lower.isLetter || held == .shift else {
            return sequence.key(Key(code: code))
        }
        return Key(code: upper).map { .key($0.with(held.subtracting(.shift))) } ?? .nothing
    }

    private static func mouse(_ sequence: ControlSequence) -> Meaning {
        let isPress = sequence.final == UInt8(ascii: "M")
        guard sequence.numbers.count == 3, isPress || sequence.final == UInt8(ascii: "m") else { return .reserved }
        return .mouse(
            MouseReport(
                button: sequence.number(0), column: sequence.number(1), row: sequence.number(2), isPress: isPress))
    }

    /// The last character of a cursor or function key.
    private static func cursorKey(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        default: nil
        }
    }

    /// rxvt's small letters.
    private static func arrow(_ final: UInt8) -> Key? { cursorKey(final - 0x20) }

    /// The keys of VT220 by number.
    private static func numbered(_ number: Int, _ modifiers: Key.Modifiers?) -> Meaning {
        let key: Key? =
            switch number {
            case 1, 7: .home
            case 3: .delete
            case 4, 8: .end
            case 5: .pageUp
            case 6: .pageDown
            case 11...15: .function(number - 10)
            case 17...21: .function(number - 11)
            case 23, 24: .function(number - 12)
            default: nil
            }
        guard let key, let modifiers else { return .nothing }
        return .key(key.with(modifiers))
    }
}

extension Key {
    fileprivate var isLetter: Bool { if case .character(let character) = self { character.isLetter } else { false } }

    /// The key for a code of CSI u and of modifyOtherKeys: a character's, or one that kitty has set aside.
    fileprivate init?(code: Int) {
        let keypad: [Key] = [
            ".", "/", "*", "-", "+", .enter, "=", ",", .left, .right, .up, .down, .pageUp, .pageDown, .home, .end,
        ]
        switch code {
        case 57_399...57_408: self = .character(Character(Unicode.Scalar(UInt8(code - 57_399) + 0x30)))
        case 57_409...57_424: self = keypad[code - 57_409]
        case 57_426: self = .delete
        // The private use area of Unicode holds kitty's other keys: media, modifiers by themselves.
        case 0xE000...0xF8FF: return nil
        case 0, 1...8, 10...12, 14...26, 28...31: return nil
        default:
            guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            self.init(scalar)
        }
    }
}
