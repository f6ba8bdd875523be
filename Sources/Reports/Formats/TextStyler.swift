import Canvas

/// Colours text for the standard output of a terminal.
public struct TextStyler: Sendable {
    private let theme: Theme?
    private let display: Display
    /// The columns of the terminal, to which lists are folded; nil where the output is no terminal.
    public let columns: Int?

    /// Uses the colours of a theme that can be read on the display; nil uses none.
    public init(_ theme: Theme?, on display: Display = Display(.none), columns: Int? = nil) {
        self.theme = theme
        self.display = display
        self.columns = columns
    }

    /// The text with control characters made visible, in the colours of its role where there is a theme.
    public func paint(_ text: String, _ role: Role) -> String {
        let safe = VisibleText.visible(text)
        guard let look = theme?.look(of: Style(role), on: display) else { return safe }
        var codes: [Int] = []
        if look.isBold { codes.append(1) }
        if look.isDim { codes.append(2) }
        if look.isUnderlined { codes.append(4) }
        if look.isReversed { codes.append(7) }
        if let colour = look.foreground { codes += code(of: colour, base: 30) }
        if let colour = look.background { codes += code(of: colour, base: 40) }
        if codes.isEmpty || safe.isEmpty { return safe }
        return "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m\(safe)\u{1B}[0m"
    }

    /// The text as `paint` gives it, folded to the terminal.
    /// - Parameter indent: the columns before the text, and before each further line of it.
    public func folded(_ text: String, _ role: Role, indent: Int = 0) -> String {
        guard let columns, indent + TextWidth.columns(of: text) > columns else { return paint(text, role) }
        return TextWidth.wrapped(text, max(20, columns - indent)).map { paint($0, role) }
            .joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// Pieces in a row with a point between them, folded to the terminal between pieces.
    func joined(_ pieces: [(text: String, role: Role)]) -> String {
        var (result, used) = ("", 0)
        for piece in pieces {
            let width = TextWidth.columns(of: piece.text)
            if used > 0, let columns, used + 3 + width > columns {
                result += "\n"
                used = 0
            } else if used > 0 {
                result += " · "
                used += 3
            }
            result += paint(piece.text, piece.role)
            used += width
        }
        return result
    }

    private func code(of colour: Colour, base: Int) -> [Int] {
        if display.depth >= .palette { return [base + 8, 5, colour.palette] }
        guard let basic = colour.basic.map({ display.depth == .eight ? $0 % 8 : $0 }) else { return [] }
        return [basic < 8 ? base + basic : base + 52 + basic]
    }
}
