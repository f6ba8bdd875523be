/// What a piece of text is, so that a theme can say how it looks. Screens never name a colour.
public enum Role: String, CaseIterable, Sendable {
    case text, dim, title, heading, key, border, bar
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case notStarted = "not-started"
    case done, unknown, disputed
    case marked, message, warning, input
}

/// What a piece of text lies on.
public enum Background: String, CaseIterable, Sendable {
    /// The screen itself.
    case plain
    /// The line or cell that the keys act on.
    case selected
    /// The row of a selected cell, so that the eye finds it on a wall.
    case row
    /// A strip such as the header.
    case strip
}

/// What a cell is and what it lies on.
public struct Style: Hashable, Sendable {
    /// What it is.
    public var role: Role
    /// What it lies on.
    public var ground: Background

    /// Text of this role on this ground.
    public init(_ role: Role = .text, on ground: Background = .plain) {
        self.role = role
        self.ground = ground
    }

    /// The same role on another ground.
    public func on(_ ground: Background) -> Style { Style(role, on: ground) }
}
