/// Existing or new money of a project.
public enum Funding: String, CaseIterable, FieldValue {
    case existing, new
}

/// The state of a commitment.
public enum CommitmentState: String, CaseIterable, FieldValue {
    case asked, offered, agreed
    case inPlace = "in-place"
    case withdrawn

    /// Whether the commitment is neither in place nor withdrawn.
    public var isOpen: Bool { self != .inPlace && self != .withdrawn }
}

/// The kinds of measure: of performance (whether the work is done) or of effect (whether it helps).
public enum MeasureKind: String, CaseIterable, FieldValue {
    case performance, effect
}

/// The goal of a measure: the direction in which it is better, or to hold its baseline.
public enum Direction: String, CaseIterable, FieldValue {
    case up, down, hold
}

/// The kinds of condition.
public enum ConditionKind: String, CaseIterable, FieldValue {
    case political, cultural
}

/// Whether a condition is met in its city.
public enum ConditionState: String, CaseIterable, FieldValue {
    case absent, emerging, holding
}

/// A level of government that a project needs.
public enum Level: String, CaseIterable, FieldValue {
    case federal, state, municipal
}

/// The kinds of meeting.
public enum MeetingKind: String, CaseIterable, FieldValue {
    case review, working, principals, extraordinary
}

/// The kinds of item of an agenda: fixed ones, items about issues, and added ones.
public enum ItemKind: String, CaseIterable, FieldValue {
    case other, clock, actions
    case issue = "attention"
    case deadlocks = "loops"
    case decisions, initials
}

/// A closed list of values that a field can hold.
public enum Choice: String, CaseIterable, Sendable {
    case status, trend, projectKind, funding, commitmentState, measureKind, direction, conditionKind, conditionState,
        level
    case meetingKind, itemKind, language, severity

    /// The values of the list, with their neutral codes, in order.
    public var values: [(code: String, value: ChoiceValue)] {
        switch self {
        case .status: Choice.list(ChoiceValue.status)
        case .trend: Choice.list(ChoiceValue.trend)
        case .projectKind: Choice.list(ChoiceValue.projectKind)
        case .funding: Choice.list(ChoiceValue.funding)
        case .commitmentState: Choice.list(ChoiceValue.commitmentState)
        case .measureKind: Choice.list(ChoiceValue.measureKind)
        case .direction: Choice.list(ChoiceValue.direction)
        case .conditionKind: Choice.list(ChoiceValue.conditionKind)
        case .conditionState: Choice.list(ChoiceValue.conditionState)
        case .level: Choice.list(ChoiceValue.level)
        case .meetingKind: Choice.list(ChoiceValue.meetingKind)
        case .itemKind: Choice.list(ChoiceValue.itemKind)
        case .language: Choice.list(ChoiceValue.language)
        case .severity: Severity.allCases.map { ($0.code, .severity($0)) }
        }
    }

    /// The neutral codes of the list, in order.
    public var codes: [String] { Choice.codes[rawValue] ?? [] }

    // Every value that comes in is looked for among them.
    private static let codes = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.values.map(\.code)) })

    private static func list<Value: RawRepresentable<String> & CaseIterable>(
        _ choiceValue: (Value) -> ChoiceValue
    ) -> [(code: String, value: ChoiceValue)] {
        Value.allCases.map { ($0.rawValue, choiceValue($0)) }
    }
}

/// A value of a closed list, to be put into words.
public enum ChoiceValue: Sendable {
    case status(Status)
    case trend(Trend)
    case projectKind(ProjectKind)
    case funding(Funding)
    case commitmentState(CommitmentState)
    case measureKind(MeasureKind)
    case direction(Direction)
    case conditionKind(ConditionKind)
    case conditionState(ConditionState)
    case level(Level)
    case meetingKind(MeetingKind)
    case itemKind(ItemKind)
    case language(Language)
    case severity(Severity)
}
