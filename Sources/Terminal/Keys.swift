import CNcurses
import Canvas

/// Converts ncurses' key codes to keys.
enum Keys {
    /// The key; nil for a code that is no key, such as that of a resize.
    /// - Parameter isNamed: whether ncurses recognised a key of the keyboard. The letter ă has the same number as an
    ///   arrow; only this distinguishes them.
    static func key(_ code: wint_t, isNamed: Bool) -> Key? {
        if isNamed { return named[Int32(bitPattern: code)] }
        switch code {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        case 1...26: return Unicode.Scalar(code + 96).map { .control(Character($0)) }
        case 0...31: return nil
        default: return Unicode.Scalar(code).map { .character(Character($0)) }
        }
    }

    private static let named: [Int32: Key] = {
        var keys: [Int32: Key] = [
            KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
            KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_ENTER: .enter, KEY_BTAB: .backTab,
            KEY_BACKSPACE: .backspace, KEY_DC: .delete,
        ]
        for number in 1...12 { keys[cinco_function_key(Int32(number))] = .function(number) }
        return keys
    }()
}
