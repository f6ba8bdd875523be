import CNcurses
import Foundation

/// A text that is being pasted: the terminal puts marks around it (bracketed paste), so that no letter of it is a key.
struct Pasting {
    /// More than so many characters are not kept: no field takes as many.
    private static let most = 1_000_000
    private var scalars: String.UnicodeScalarView?
    private var count = 0
    /// What asks the terminal for the marks and what stops it; nil where its kind knows none.
    private let switches: (on: String, off: String)?

    init() {
        switches = Pasting.capability("BE").flatMap { on in Pasting.capability("BD").map { (on, $0) } }
        if switches != nil { cinco_know_pasting() }
    }

    /// Asks the terminal for the marks.
    func begin() { Terminal.send(switches?.on ?? "") }

    func end() { Terminal.send(switches?.off ?? "") }

    /// Whether a text is coming in.
    var isOn: Bool { scalars != nil }

    /// Whether what curses has read is the mark before a text.
    func isBeginning(_ code: wint_t, isNamed: Bool) -> Bool { isNamed && code == cinco_paste_begins() }

    /// Takes what curses has read.
    /// - Parameter isLast: whether nothing else waits; an Esc by itself then ends a text whose end never came.
    /// - Returns: the whole text where it ends here; nil where it goes on.
    mutating func take(_ code: wint_t, isNamed: Bool, isLast: Bool) -> String? {
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
