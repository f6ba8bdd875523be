import CNcurses
import Foundation

/// A paste in progress. The terminal marks its beginning and end (bracketed paste), so that its characters are not
/// keys.
struct Pasting {
    /// Upper bound in characters, more than any field accepts; characters beyond it are dropped.
    private static let most = 1_000_000
    private var scalars: String.UnicodeScalarView?
    private var count = 0
    /// The sequences that switch the marks on and off; nil for a terminal without them.
    private let switches: (on: String, off: String)?

    init() {
        switches = Pasting.capability("BE").flatMap { on in Pasting.capability("BD").map { (on, $0) } }
        if switches != nil { cinco_know_pasting() }
    }

    /// Switches the marks on.
    func begin() { Terminal.send(switches?.on ?? "") }

    func end() { Terminal.send(switches?.off ?? "") }

    /// Whether a paste is in progress.
    var isOn: Bool { scalars != nil }

    /// Whether the code is the mark before a pasted text.
    func isBeginning(_ code: wint_t, isNamed: Bool) -> Bool { isNamed && code == cinco_paste_begins() }

    /// Adds a code that curses has read.
    /// - Parameter isLast: whether no further code waits. A lone Esc then ends a paste whose end mark never arrived.
    /// - Returns: the whole text where it ends here, else nil.
    mutating func add(_ code: wint_t, isNamed: Bool, isLast: Bool) -> String? {
        if isBeginning(code, isNamed: isNamed) {
            scalars = scalars ?? .init()
        } else if isNamed ? code == cinco_paste_ends() : code == 27 && isLast {
            defer { (scalars, count) = (nil, 0) }
            return scalars.map { String($0) }
        } else if !isNamed, count < Pasting.most, let scalar = Unicode.Scalar(code) {
            scalars?.append(scalar)
            count += 1
        }
        return nil
    }

    private static func capability(_ name: String) -> String? {
        guard let sequence = tigetstr(name), Int(bitPattern: sequence) != -1 else { return nil }
        return String(cString: sequence)
    }
}
