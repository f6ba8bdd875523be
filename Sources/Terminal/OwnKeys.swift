import CNcurses
import Canvas

/// The keys of this terminal by its description (terminfo), as far as `KeySequences` does not know them.
struct OwnKeys {
    private var entries: [(bytes: [UInt8], meaning: KeySequences.Meaning)] = []

    /// No keys.
    init() {}

    /// Those of the terminal that curses has set up last.
    static func ofTerminal() -> OwnKeys {
        var useful: [(bytes: [UInt8], key: Key)] = []
        var useless: [[UInt8]] = []
        var index: Int32 = 0
        while let name = cinco_capability(index) {
            index += 1
            guard name.pointee == 0x6B, let text = tigetstr(name), Int(bitPattern: text) != -1 else { continue }
            let bytes = Array(String(cString: text).utf8)
            if let key = OwnKeys.key(named: String(cString: name)) {
                useful.append((bytes, key))
            } else {
                useless.append(bytes)
            }
        }
        var own = OwnKeys()
        for (bytes, key) in useful { own.learn(bytes, key) }
        // Some descriptions give one sequence two names: st's Home is a corner of the keypad too.
        for bytes in useless where !useful.contains(where: { $0.bytes == bytes }) { own.learn(bytes, nil) }
        return own
    }

    /// - Parameter key: nil for one that Cinco has no use for.
    mutating func learn(_ bytes: [UInt8], _ key: Key?) {
        guard let first = bytes.first, first < 0x20, !entries.contains(where: { $0.bytes == bytes }) else { return }
        // A single control character that a keyboard has anyway stays what it is, but arrows are these on old
        // terminals.
        if bytes.count == 1, ![.up, .down, .left, .right, .home].contains(key) || [9, 13, 27].contains(first) {
            return
        }
        let wanted = key.map { KeySequences.Meaning.key($0) } ?? .nothing
        var automaton = InputAutomaton(own: OwnKeys(), characters: .utf8)
        let items = automaton.read(bytes).items
        if automaton.patience == .unlimited, items == (key.map { [.key($0)] } ?? []) { return }
        guard KeySequences.meaning(of: bytes) != .reserved else { return }
        entries.append((bytes, wanted))
    }

    /// Whether the common table knows all keys of this terminal.
    var isEmpty: Bool { entries.isEmpty }

    /// The meaning of a whole sequence on this terminal; nil where it is none of its own.
    subscript(sequence: [UInt8]) -> KeySequences.Meaning? { entries.first { $0.bytes == sequence }?.meaning }

    /// Whether a longer sequence of this terminal begins with these bytes.
    func extends(_ sequence: [UInt8]) -> Bool {
        entries.contains { $0.bytes.count > sequence.count && $0.bytes.starts(with: sequence) }
    }

    /// The key that a description means by a name; nil for one that Cinco has no use for.
    static func key(named name: String) -> Key? {
        switch name {
        case "kcuu1": .up
        case "kcud1": .down
        case "kcub1": .left
        case "kcuf1": .right
        case "khome": .home
        case "kend": .end
        case "kpp": .pageUp
        case "knp": .pageDown
        case "kdch1": .delete
        case "kcbt": .backTab
        case "kent": .enter
        case "kbs": .backspace
        case "kri": .up.with(.shift)
        case "kind": .down.with(.shift)
        case "kLFT": .left.with(.shift)
        case "kRIT": .right.with(.shift)
        case "kHOM": .home.with(.shift)
        case "kEND": .end.with(.shift)
        case "kPRV": .pageUp.with(.shift)
        case "kNXT": .pageDown.with(.shift)
        case "kDC": .delete.with(.shift)
        default:
            name.hasPrefix("kf") ? Int(name.dropFirst(2)).flatMap { 1...12 ~= $0 ? .function($0) : nil } : nil
        }
    }
}
