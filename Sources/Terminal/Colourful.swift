import CNcurses
import Canvas
import Foundation

extension Terminal {
    /// The kind of terminal whose description has the colours that `COLORTERM` promises.
    static func colourful(_ kind: String) -> String {
        guard Display.hasManyColours({ name in getenv(name).map { String(cString: $0) } }) else { return kind }
        let known = cinco_colors_of(kind)
        guard (0...256).contains(known) else { return kind }
        let name = kind.hasSuffix("-256color") ? String(kind.dropLast(9)) : kind
        // GNU screen takes the parts of such a colour for attributes.
        let names = name.hasPrefix("screen") ? [] : [name, String(name.trimmingPrefix("xterm-"))]
        let direct: [String] = names.map { "\($0)-direct" }
        if let kind = direct.first(where: { (kind: String) in cinco_colors_of(kind) > 256 }) { return kind }
        if known == 256 { return kind }
        return ["\(kind)-256color", "xterm-256color"].first { cinco_colors_of($0) >= 256 } ?? kind
    }
}
