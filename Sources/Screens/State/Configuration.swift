import Plan

/// What does not change while the program runs.
public struct Configuration: Equatable, Sendable {
    /// The path of the plan.
    public var path: String
    /// The same as people write it, shown where there is no plan yet.
    public var shownPath: String
    /// The themes to walk through, by name.
    public var themes: [String]
    /// Whether nothing may be written.
    public var isReadOnly: Bool
    /// The marking above which nothing is ever shown in this run; nil where a person may choose.
    public var ceiling: String?
    /// The calendar's today, whatever the plan pins.
    public var calendarDay: Day
    /// The day given by hand, which overrides the plan's own.
    public var givenDay: Day?
    /// A random number of this run, from which the ids of new records are made.
    public var salt: UInt64
    /// Which keys give which command.
    public var keymap: Keymap
    /// Whether everything is shown line by line and in words, for people who hear it.
    public var isPlain: Bool

    /// What the program was started with.
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
