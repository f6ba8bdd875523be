import Plan

/// The configuration of a run of the program.
public struct Configuration: Equatable, Sendable {
    /// The path of the plan.
    public var path: String
    /// The path for display on the welcome screen.
    public var shownPath: String
    /// The names of the themes, in the order in which the key cycles through them.
    public var themes: [String]
    /// Whether the plan is opened read-only.
    public var isReadOnly: Bool
    /// The ceiling fixed for this run; nil where a person may choose one.
    public var ceiling: String?
    /// Today by the calendar, independent of the plan's pinned day.
    public var calendarDay: Day
    /// The day of `--today`, which overrides the plan's pinned day.
    public var givenDay: Day?
    /// A random number of this run, part of the ids of new records.
    public var salt: UInt64
    /// The keys of all commands.
    public var keymap: Keymap
    /// Whether the screen is drawn as lines of words for reading aloud (`--plain`).
    public var isPlain: Bool

    /// The configuration at the start.
    public init(
        path: String, shownPath: String, themes: [String], isReadOnly: Bool, ceiling: String? = nil, calendarDay: Day,
        givenDay: Day? = nil, salt: UInt64, keymap: Keymap = .standard, isPlain: Bool = false
    ) {
        self.keymap = keymap
        self.isPlain = isPlain
        self.ceiling = ceiling
        self.shownPath = shownPath
        self.salt = salt
        self.path = path
        self.themes = themes
        self.isReadOnly = isReadOnly
        self.calendarDay = calendarDay
        self.givenDay = givenDay
    }
}
