import Canvas
import Phrases
import Plan

/// What is said below the screen until the next key.
public struct Message: Equatable, Sendable {
    /// The sentence.
    public let text: String
    /// Whether it says that something did not go.
    public let isWarning: Bool

    init(_ text: String, isWarning: Bool = false) {
        self.text = text
        self.isWarning = isWarning
    }
}

/// Everything a screen is drawn from. It is a value; nothing outside this room but `update` changes it.
public struct State: Equatable, Sendable {
    /// The plan as it stands on disk.
    public private(set) var plan: Plan
    /// What the program was started with.
    public internal(set) var configuration: Configuration {
        didSet {
            if configuration != oldValue { look() }
        }
    }
    /// What the plan adds up to; nil until the whole plan is read, and in a large one until the screen is drawn.
    public private(set) var analysis: IssueAnalysis? { didSet { revision += 1 } }
    /// What stands out on the whole board; all that is counted before the rest of the plan is read.
    public private(set) var summary = BoardSummary(baseline: Day(number: 0))
    /// Whether only the first cities of the board are read, so that nothing can be counted yet.
    public private(set) var isPartial: Bool
    /// Whether the whole plan is read, and not only what the board shows.
    public private(set) var isComplete = false
    /// What has changed since the last meeting; nil until it is known, and in the past.
    public private(set) var since: ChangesSinceMeeting?
    /// The plan as it stood when the meeting was closed whose minutes were read last.
    public internal(set) var frozen: ClosedMeeting? { didSet { revision += 1 } }
    /// What the clock on the wall says, in seconds since 1970-01-01 00:00 UTC.
    public internal(set) var now = 0
    /// What is different since the day that was asked for.
    public internal(set) var comparison: Comparison? { didSet { revision += 1 } }
    /// How lists are shown.
    public internal(set) var viewing = Viewing()
    /// The moment of the past that is looked at; nil is now.
    public internal(set) var travel: Travel? { didSet { revision += 1 } }
    /// The marking above which nothing is shown; nil shows everything.
    public internal(set) var ceiling: String?
    /// Whose hand makes the changes.
    public internal(set) var author: Author
    /// The language that is spoken.
    public internal(set) var language: Language
    /// The name of the theme.
    public internal(set) var theme: String
    /// Whether the mouse is read.
    public internal(set) var isMouseUsed: Bool
    /// The tour, where one is taken; its step stands in a row of its own below the screen.
    public internal(set) var tour: Tour?
    /// The size of the terminal.
    public internal(set) var size: (width: Int, height: Int)
    /// The screens that were gone into, the one in view last; never empty.
    public internal(set) var screens: [Screen]
    /// What lies over the screen and takes the keys.
    public internal(set) var overlay: Overlay?
    /// The efforts that are changed together.
    public internal(set) var marked: Set<EffortID> = []
    /// What was last looked for.
    public internal(set) var wanted = ""
    /// What is said below the screen.
    public internal(set) var message: Message?
    /// The history of what is in view, the latest first.
    public internal(set) var history: [Entry] = [] { didSet { historyRevision += 1 } }
    /// At most so many acts of it are read; more when the last one is reached.
    public internal(set) var historyLimit = State.historyStep
    static let historyStep = 200
    /// The part of the plan whose history that is.
    public internal(set) var historyRead: HistoryScope? { didSet { historyRevision += 1 } }
    /// The act that an undo would take back.
    public internal(set) var nextUndo: Entry? { didSet { revision += 1 } }
    /// What came from other copies, and how things stand with the remotes.
    public internal(set) var copies = CopiesInView() { didSet { revision += 1 } }

    /// Grows when anything changes that the rows of a list are made from.
    private(set) var revision = 0
    /// Grows when the history that is read changes.
    private(set) var historyRevision = 0
    /// The columns of the longest name of a city; of very many, the first decide.
    private(set) var longestName = 0
    /// How many records were begun in this run.
    var newRecords = 0

    /// The state at the start.
    /// - Parameter plan: nil where there is no plan yet.
    public init(
        plan: Plan?, configuration: Configuration, author: Author, language: Language, theme: String,
        size: (width: Int, height: Int), isMouseUsed: Bool = true, isPartial: Bool = false, tour: Tour? = nil
    ) {
        self.plan = plan ?? Plan()
        self.configuration = configuration
        self.author = author
        self.language = language
        self.theme = theme
        self.size = size
        self.isMouseUsed = isMouseUsed
        self.isPartial = isPartial
        self.tour = tour
        ceiling = configuration.ceiling
        screens = [Screen(plan == nil ? .welcome : .board)]
        sumUp()
    }

    /// Shows a plan.
    /// - Parameters:
    ///   - isComplete: whether it is the whole of it.
    ///   - changes: what has made it out of the one that is shown; nil where that is not known.
    ///   - known: what it adds up to, where somebody has looked already.
    mutating func show(
        _ plan: Plan, isComplete: Bool? = nil, after changes: [Change]? = nil, analysis known: IssueAnalysis? = nil
    ) {
        let old = self.plan
        self.plan = plan
        if let isComplete { self.isComplete = isComplete }
        if self.isComplete { isPartial = false }
        if let changes { since?.take(changes, now: plan) }
        let before = before
        guard let changes, analysis?.today == today,
            analysis?.follow(changes, from: old, to: plan, since: before) == true
        else { return look(known) }
        sumUp()
        if !isLarge { finishAnalysis() }
    }

    /// What has changed since the last meeting.
    mutating func take(_ since: ChangesSinceMeeting?) {
        self.since = since
        let (plan, before) = (plan, before)
        analysis?.recount(plan, since: before)
        sumUp()
    }

    /// Looks at the whole plan. In a large one that waits until the screen is drawn.
    /// - Parameter known: what it adds up to, where somebody has looked already.
    private mutating func look(_ known: IssueAnalysis? = nil) {
        analysis = known?.today == today ? known : nil
        sumUp()
        if analysis == nil, isComplete, !isLarge { finishAnalysis() }
    }

    private var isLarge: Bool { plan.projects.count + plan.cities.count > State.largePlan }

    /// From so many cities and projects on, issues are looked for only once the screen is drawn.
    private static let largePlan = 3000

    /// Whether the issues are those of the plan.
    public var isAnalysed: Bool { analysis?.isFinished ?? !isComplete }

    /// Looks for the issues, and counts the board.
    mutating func finishAnalysis() {
        if analysis == nil {
            analysis = IssueAnalysis(of: plan, on: today, since: before)
        } else {
            let plan = plan
            analysis?.finish(plan)
        }
        sumUp()
        settleSelection()
    }

    private mutating func sumUp() {
        revision += 1
        longestName = plan.cities.prefix(200).map { TextWidth.columns(of: $0.name) }.max() ?? 0
        if !isPartial { summary = analysis?.summary ?? plan.summary(on: today, since: before) }
    }

    /// The issues, the worst first; empty until the whole plan was looked at.
    public var issues: [Issue] { analysis?.issues ?? [] }

    /// Which keys give which command.
    var keymap: Keymap { configuration.keymap }

    /// Whether everything is shown line by line and in words.
    var isPlain: Bool { configuration.isPlain }

    /// The words of the language.
    public var phrases: Phrases { language.phrases }

    /// The day that everything is seen from: the one given, else the plan's own, else the calendar's. In the past it is
    /// that of the moment, which for a plan with a day of its own is never behind that.
    public var today: Day {
        let own = plan.settings.pinned
        if let day = travel?.moment.day { return min(day, own ?? day) }
        return configuration.givenDay ?? own ?? configuration.calendarDay
    }

    /// Whether today is the plan's own day rather than the calendar's.
    public var isPinned: Bool { travel == nil && configuration.givenDay == nil && plan.settings.pinned != nil }

    /// The screen in view.
    public var screen: Screen {
        get { screens.last ?? Screen(.board) }
        set { screens[screens.count - 1] = newValue }
    }

    public static func == (left: State, right: State) -> Bool {
        left.plan == right.plan && left.configuration == right.configuration && left.author == right.author
            && left.language == right.language && left.theme == right.theme && left.size == right.size
            && left.screens == right.screens && left.overlay == right.overlay && left.marked == right.marked
            && left.wanted == right.wanted && left.message == right.message && left.history == right.history
            && left.travel == right.travel && left.viewing == right.viewing && left.historyRead == right.historyRead
            && left.nextUndo == right.nextUndo && left.copies == right.copies
    }
}
