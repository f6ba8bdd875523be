/// A key of the keyboard, independent of the bytes that a terminal sends for it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    case function(Int)
    /// A key pressed together with others, where the two have no case of their own. `Key.with` makes it.
    indirect case modified(Modifiers, Key)

    /// Keys that are held while another one is pressed.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let shift = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let control = Modifiers(rawValue: 4)

        /// The modifiers with their names, in the order of a key's name.
        fileprivate static let named: [(name: String, modifier: Modifiers)] = [
            ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
        ]
    }

    /// The key for a character that a keyboard sends; nil for a control character without a key.
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 9: self = .tab
        case 10, 13: self = .enter
        case 27: self = .escape
        case 8, 127: self = .backspace
        case 0, 0x80...0x9F: return nil
        // The bit that a keyboard's Ctrl clears, back in the letter.
        case 1...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + (scalar.value < 27 ? 96 : 64))))
        default: self = .character(Character(scalar))
        }
    }

    /// The key pressed together with others, in the one form that it has: Shift with a letter is the capital letter.
    public func with(_ modifiers: Modifiers) -> Key {
        guard !modifiers.isEmpty else { return self }
        switch self {
        case .character(let character) where modifiers.contains(.control):
            let small = character.lowercased()
            // Signs are typed with Shift or without it: Ctrl with _ is one key.
            let others = modifiers.subtracting(character.isLetter ? .control : [.control, .shift])
            return Key.control(small.count == 1 ? Character(small) : character).with(others)
        case .character(let character) where modifiers.contains(.shift):
            let capital = character.uppercased()
            return Key.character(capital.count == 1 ? Character(capital) : character)
                .with(modifiers.subtracting(.shift))
        case .control where modifiers.contains(.control): return with(modifiers.subtracting(.control))
        case .tab where modifiers.contains(.shift): return Key.backTab.with(modifiers.subtracting(.shift))
        case .backTab where modifiers.contains(.shift): return with(modifiers.subtracting(.shift))
        // Whoever types capitals holds Shift while they take one back.
        case .backspace where modifiers.contains(.shift): return with(modifiers.subtracting(.shift))
        case .modified(let others, let key): return key.with(others.union(modifiers))
        default: return .modified(modifiers, self)
        }
    }

    /// Whether a terminal sends another key in its place, sends nothing that ends, or Cinco keeps it for itself: Ctrl-c
    /// leaves and Ctrl-z suspends; behind an Esc `[` may be the rest of a sequence.
    public var neverArrives: Bool {
        switch self {
        case .character(let character): character == "["
        case .control(let character): "chijmz[".contains(character)
        // With Alt these begin an escape sequence.
        case .modified(.alt, .character(let character)): "[]OPX^_\\".contains(character)
        default: false
        }
    }

    /// The name of the key in help, hints and tapes: `s`, `Enter`, `Ctrl-r`, `Alt-Left`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(Key.character(character).name)"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .function(let number): "F\(number)"
        case .modified(let modifiers, .control(let character)):
            Key.modified(modifiers.union(.control), .character(character)).name
        case .modified(let modifiers, let key):
            Modifiers.named.reduce("") { modifiers.contains($1.modifier) ? $0 + $1.name : $0 } + key.name
        }
    }

    private static let named: [String: Key] = {
        let keys: [Key] = [
            .character(" "), .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
            .backTab, .backspace, .delete,
        ]
        return Dictionary(uniqueKeysWithValues: (keys + (1...12).map(Key.function)).map { ($0.name, $0) })
    }()

    /// The key with this name; nil for an unknown name.
    public init?(name: String) {
        var rest = name[...]
        var modifiers: Modifiers = []
        while Key.named[String(rest)] == nil, rest.count > 1 {
            guard let held = Modifiers.named.first(where: { rest.hasPrefix($0.name) }) else { return nil }
            modifiers.insert(held.modifier)
            rest = rest.dropFirst(held.name.count)
        }
        guard let key = Key.named[String(rest)] ?? rest.first.map(Key.character) else { return nil }
        self = key.with(modifiers)
    }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// The key of a character.
    public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
