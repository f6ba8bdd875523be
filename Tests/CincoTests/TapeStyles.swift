import Canvas

/// The styles of a screen in a tape: a letter for each cell that changed since the screen before.
enum TapeStyles {
    /// For each changed row a line of roles, and one of backgrounds where any is not plain: `~ 6 ` and `= 6 `, then a
    /// letter for each column.
    static func lines(of canvas: Canvas, after before: Canvas?) -> [String] {
        let before = before.flatMap { $0.width == canvas.width && $0.height == canvas.height ? $0 : nil }
        let blank = Canvas(width: canvas.width, height: canvas.height)
        return (0..<canvas.height).flatMap { row -> [String] in
            let columns = 0..<canvas.width
            let changed = columns.map { canvas[row, $0] != (before ?? blank)[row, $0] }
            func line(_ sign: String, _ letter: (Style) -> Character) -> String? {
                var text = String(columns.map { changed[$0] ? letter(canvas[row, $0].style) : " " })
                while text.last == " " { text.removeLast() }
                return text.isEmpty ? nil : "\(sign) \(row) \(text)"
            }
            return [line("~") { letter($0.role) }, line("=") { letter($0.ground) }].compactMap { $0 }
        }
    }

    /// Whether the screen contains a text, every cell of it in a role or on a background; nil for any.
    static func shows(_ text: String, as name: String?, on canvas: Canvas) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return false }
        return (0..<canvas.height).contains { row in
            (0..<max(0, canvas.width - scalars.count + 1)).contains { column in
                scalars.indices.allSatisfy { index in
                    let cell = canvas[row, column + index]
                    let style = cell.style
                    let isMeant = name == nil || style.role.rawValue == name || style.ground.rawValue == name
                    return cell.scalar == scalars[index] && isMeant
                }
            }
        }
    }

    private static func letter(_ role: Role) -> Character {
        switch role {
        case .text: "."
        case .dim: "d"
        case .title: "T"
        case .heading: "H"
        case .key: "k"
        case .border: "b"
        case .bar: "B"
        case .onTrack: "G"
        case .atRisk: "A"
        case .offTrack: "R"
        case .notStarted: "N"
        case .done: "D"
        case .unknown: "?"
        case .disputed: "x"
        case .marked: "+"
        case .message: "m"
        case .warning: "!"
        case .input: "i"
        }
    }

    private static func letter(_ ground: Background) -> Character {
        switch ground {
        case .plain: " "
        case .selected: "S"
        case .row: "r"
        case .strip: "s"
        case .tile: "t"
        }
    }
}
