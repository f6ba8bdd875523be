/// The meaning of a piece of text. A theme gives each role its colours; screens never name a colour.
public enum Role: String, CaseIterable, Sendable {
    case text, dim, title, heading, key, border, bar
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case notStarted = "not-started"
    case done, unknown, disputed
    case marked, message, warning, input
}

/// The background of a piece of text.
public enum Background: String, CaseIterable, Sendable {
    /// The screen itself.
    case plain
    /// The selected line or cell.
    case selected
    /// The row of a selected cell, easier to find on a distant screen.
    case row
    /// A strip such as the header.
    case strip
    /// The role's own colour, with dark text: a tile that is seen from afar.
    case tile
}

/// The role and background of a cell.
public struct Style: Hashable, Sendable {
    /// The role.
    public var role: Role
    /// The background.
    public var ground: Background

    /// Text of this role on this background.
    public init(_ role: Role = .text, on ground: Background = .plain) {
        self.role = role
        self.ground = ground
    }

    /// The same role on another background.
    public func on(_ ground: Background) -> Style { Style(role, on: ground) }
}
