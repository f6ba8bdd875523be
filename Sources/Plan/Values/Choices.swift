/// Existing or new money of a project.
public enum Funding: String, CaseIterable, Sendable {
    case existing, new
}

/// The state of a commitment.
public enum CommitmentState: String, CaseIterable, Sendable {
    case asked, offered, agreed
    case inPlace = "in-place"
    case withdrawn

    /// Whether the commitment is neither in place nor withdrawn.
    public var isOpen: Bool { self != .inPlace && self != .withdrawn }
}

/// The kinds of measure: of performance (whether the work is done) or of effect (whether it helps).
public enum MeasureKind: String, CaseIterable, Sendable {
    case performance, effect
}

/// The direction in which a measure is better.
public enum Direction: String, CaseIterable, Sendable {
    case up, down
}

/// The kinds of condition.
public enum ConditionKind: String, CaseIterable, Sendable {
    case political, cultural
}

/// Whether a condition is met in its city.
public enum ConditionState: String, CaseIterable, Sendable {
    case absent, emerging, holding
}

/// A level of government that a project needs.
public enum Level: String, CaseIterable, Sendable {
    case federal, state, municipal
}

/// The kinds of meeting.
public enum MeetingKind: String, CaseIterable, Sendable {
    case review, working, principals, extraordinary
}

/// The kinds of item of an agenda: fixed ones, items about issues, and added ones.
public enum ItemKind: String, CaseIterable, Sendable {
    case other, clock, actions
    case issue = "attention"
    case loops, decisions, initials
}

/// A closed list of values that a field can hold.
public enum Choice: String, CaseIterable, Sendable {
    case status, trend, projectKind, funding, commitmentState, measureKind, direction, conditionKind, conditionState,
        level
    case meetingKind, itemKind, language

    /// The neutral codes of the list, in order.
    public var codes: [String] {
        switch self {
        case .status: Status.allCases.map(\.rawValue)
        case .trend: Trend.allCases.map(\.rawValue)
        case .projectKind: ProjectKind.allCases.map(\.rawValue)
        case .funding: Funding.allCases.map(\.rawValue)
        case .commitmentState: CommitmentState.allCases.map(\.rawValue)
        case .measureKind: MeasureKind.allCases.map(\.rawValue)
        case .direction: Direction.allCases.map(\.rawValue)
        case .conditionKind: ConditionKind.allCases.map(\.rawValue)
        case .conditionState: ConditionState.allCases.map(\.rawValue)
        case .level: Level.allCases.map(\.rawValue)
        case .meetingKind: MeetingKind.allCases.map(\.rawValue)
        case .itemKind: ItemKind.allCases.map(\.rawValue)
        case .language: Language.allCases.map(\.rawValue)
        }
    }
}
