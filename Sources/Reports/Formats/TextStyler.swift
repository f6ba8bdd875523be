import Canvas

/// Colours text for the standard output of a terminal, in the sixteen colours that all terminals have.
public struct TextStyler: Sendable {
    private let theme: Theme?

    /// Uses the colours of a theme; nil uses none.
    public init(_ theme: Theme?) { self.theme = theme }

    /// The text with control characters made visible, in the colours of its role where there is a theme.
    public func paint(_ text: String, _ role: Role) -> String {
        let safe = VisibleText.visible(text)
        guard let look = theme?.look(of: Style(role)) else { return safe }
        var codes: [Int] = []
        if look.isBold { codes.append(1) }
        if look.isDim { codes.append(2) }
        if look.isUnderlined { codes.append(4) }
        if let colour = look.foreground { codes.append(colour.basic < 8 ? 30 + colour.basic : 82 + colour.basic) }
        if codes.isEmpty || safe.isEmpty { return safe }
        return "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m\(safe)\u{1B}[0m"
    }
}
