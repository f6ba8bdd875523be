import Canvas
import Phrases
import Plan

/// A message in the last row, shown until the next key.
public struct Message: Equatable, Sendable {
    /// The sentence.
    public let text: String
    /// Whether it reports a failure.
    let isWarning: Bool

    init(_ text: String, isWarning: Bool = false) {
        self.text = text
        self.isWarning = isWarning
    }
}

/// The state of the interface, from which every screen is drawn. A value; only `update` changes it.
public struct State: Equatable, Sendable {
    /// The plan that is shown.
    public private(set) var plan: Plan
    /// The configuration of the run.
    public var configuration: Configuration { didSet { if configuration != oldValue { analyse() } } }
    /// The issue analysis of the plan; nil until the whole plan is read.
    public private(set) var analysis: IssueAnalysis? { didSet { revision += 1 } }
    /// The counts of the board.
    public private(set) var summary = BoardSummary(baseline: Day(number: 0))
    /// Whether only the first cities of the board are read, so that there are no counts yet.
    public private(set) var isPartial: Bool
    /// Whether the whole plan is read, not only the board's part.
    public private(set) var isComplete = false
    /// The changes since the last meeting; nil until they are known, and in the past.
    public private(set) var since: ChangesSinceMeeting?
    /// The closed meeting whose minutes were read last.
    public var minutesInView: ClosedMeeting? { didSet { revision += 1 } }
    /// The wall clock, in seconds since 1970-01-01 00:00 UTC.
    public var now = 0
    /// The comparison with the chosen day.
    public var comparison: Comparison? { didSet { revision += 1 } }
    /// Display options of lists.
    var viewing = Viewing()
    /// The past moment that is shown; nil for the present.
    public var travel: Travel? { didSet { revision += 1 } }
    /// The number of open screens when the past was entered; Esc leaves it there.
    var travelDepth = 1
    /// The ceiling up to which the plan is shown; nil for all of it.
    public var ceiling: String?
    /// The author of new acts.
    public var author: Author
    /// The side that was recorded for on an earlier day, or stands for `unknownSide`, until it is confirmed; nil where
    /// nothing is to be asked.
    public var sideOfAnotherDay: String?
    /// The side of the person's settings, where the plan has none of that name.
    var unknownSide: String?
    /// The language of the interface.
    public var language: Language
    /// The name of the theme.
    public var theme: String
    /// Whether mouse events are used.
    public var isMouseUsed: Bool
    /// The running tour; its step is shown in a row below the screen.
    public var tour: Tour?
    /// The size of the terminal, in columns and rows.
    public var size: (width: Int, height: Int)
    /// The stack of open screens, the current one last; never empty.
    public var screens: [Screen]
    /// The overlay, which takes the keys.
    var overlay: Overlay? {
        didSet { if overlay?.continues(oldValue) != true { overlayReadUpTo = overlay == nil ? nil : readUpTo } }
    }
    /// How far the journal was read of the plan in view; nil until it is known.
    var readUpTo: JournalPosition?
    /// How far it was read when the overlay began to show values of the plan.
    var overlayReadUpTo: JournalPosition?
    /// The overlay whose act is being written, so that what was typed is not lost where that fails.
    var answered: Answered?
    /// The parts of the screen before the last event, where that was an Esc.
    var beforeEscapes: [BeforeEscape] = []
    /// The drafts of texts that were typed and not saved.
    public var drafts: [FormDraft] = []
    /// The efforts that are changed together.
    public var selectedEfforts: Set<EffortID> = []
    /// The last text that was searched for.
    public var searchText = ""
    /// The message in the last row.
    public var message: Message?
    /// The history of the current screen, latest first.
    public var history: [Entry] = [] { didSet { historyRevision += 1 } }
    /// The limit of acts in `history`; raised when the last one is reached.
    public var historyLimit = State.historyStep
    static let historyStep = 200
    /// The part of the plan that `history` belongs to.
    var historyRead: HistoryScope? { didSet { historyRevision += 1 } }
    /// The act that the next undo reverses.
    public var nextUndo: Entry? { didSet { revision += 1 } }
    /// Whether that act came from another program since the last act of this one, so that undo asks first.
    var isNextUndoForeign = false
    /// Whether the selected subject is gone by a change of another program, so that the next edit is not made: whoever
    /// gave it may not have seen yet what is selected now.
    var isSelectionGone = false
    /// The received merges and the shared repositories.
    public var copies = CopiesInView() { didSet { revision += 1 } }

    /// The file that is imported; nil where none is.
    public var importing: ImportInView? { didSet { revision += 1 } }

    /// The choices that were made about files and not used yet, by the paths of these.
    var importChoices: [String: ImportChoices] = [:]

    /// Incremented when data that rows are made from changes.
    private(set) var revision = 0
    /// Incremented when `history` changes.
    private(set) var historyRevision = 0
    /// The columns of the cities' names; in a very large plan of the first cities only.
    private(set) var nameWidths = NameWidths()
    /// The lines of the counts below the board.
    var boardSummary = BoardSummaryLines()
    /// The rows of the board's lists.
    var boardLists = BoardLists()
    /// An overlay that was answered, and how far the journal was read when it began.
    struct Answered {
        let overlay: Overlay
        let readUpTo: JournalPosition?
    }

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
    ///   - isComplete: whether the plan was read as a whole.
    ///   - changes: the changes that lead from the shown plan to this one; nil where they are unknown.
    ///   - known: the issue analysis, where it was already made.
    mutating func show(
        _ plan: Plan, isComplete: Bool? = nil, after changes: [Change]? = nil, analysis known: IssueAnalysis? = nil
    ) {
        let old = self.plan
        self.plan = plan
        if let isComplete { self.isComplete = isComplete }
        if self.isComplete { isPartial = false }
        if let changes { since?.follow(changes, now: plan) }
        let before = before
        guard let changes, analysis?.today == today,
            analysis?.follow(changes, from: old, to: plan, since: before) == true
        else { return analyse(known) }
        sumUp()
        if !isLarge { finishAnalysis() }
    }

    /// Sets the changes since the last meeting.
    mutating func setChangesSinceMeeting(_ since: ChangesSinceMeeting?) {
        self.since = since
        let (plan, before) = (plan, before)
        analysis?.recount(plan, since: before)
        sumUp()
    }

    /// Analyses the whole plan. In a large plan this is deferred until the screen is drawn.
    /// - Parameter known: the issue analysis, where it was already made.
    private mutating func analyse(_ known: IssueAnalysis? = nil) {
        analysis = known?.today == today ? known : nil
        sumUp()
        if analysis == nil, isComplete, !isLarge { finishAnalysis() }
    }

    private var isLarge: Bool { plan.projects.count + plan.cities.count > State.largePlan }

    /// From this number of cities and projects on, the analysis is deferred until the screen is drawn.
    private static let largePlan = 3000

    /// Whether the issues are those of the present plan.
    public var isAnalysed: Bool { analysis?.isFinished ?? !isComplete }

    /// Completes the analysis and the counts of the board.
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
        let headings = Language.allCases.map(\.phrases.screens.city)
        nameWidths = NameWidths(of: headings + plan.cities.prefix(200).map { plan.cityName($0.id) })
        if !isPartial { summary = analysis?.summary ?? plan.summary(on: today, since: before) }
    }

    /// The issues, worst first; empty until the whole plan is analysed.
    public var issues: [Issue] { analysis?.issues ?? [] }

    /// The keys of all commands.
    var keymap: Keymap { configuration.keymap }

    /// Whether the screen is drawn as lines of words.
    var isPlain: Bool { configuration.isPlain }

    /// The phrases of the language.
    public var phrases: Phrases { language.phrases }

    /// The day of reference: the given day, else the plan's pinned day, else the calendar's. In the past it is the
    /// moment's day; for a pinned plan never one after it.
    public var today: Day {
        let own = plan.settings.pinned
        if let day = travel?.moment.day { return min(day, own ?? day) }
        return day(of: plan)
    }

    /// The day on which a present plan is seen.
    func day(of plan: Plan) -> Day { configuration.givenDay ?? plan.settings.pinned ?? configuration.calendarDay }

    /// Whether today is the calendar's day.
    public var followsCalendar: Bool { travel == nil && configuration.givenDay == nil && plan.settings.pinned == nil }

    /// Whether today is the plan's pinned day.
    var isPinned: Bool { travel == nil && configuration.givenDay == nil && plan.settings.pinned != nil }

    /// The current screen.
    public var screen: Screen {
        get { screens.last ?? Screen(.board) }
        set { screens[screens.count - 1] = newValue }
    }

    /// Compares what a person sees and chose, without what is derived from that, kept as a draft, or read anew.
    public static func == (left: State, right: State) -> Bool {
        left.plan == right.plan && left.configuration == right.configuration && left.author == right.author
            && left.language == right.language && left.theme == right.theme && left.size == right.size
            && left.isMouseUsed == right.isMouseUsed && left.ceiling == right.ceiling && left.tour == right.tour
            && left.screens == right.screens && left.overlay == right.overlay
            && left.selectedEfforts == right.selectedEfforts && left.searchText == right.searchText
            && left.message == right.message && left.history == right.history && left.travel == right.travel
            && left.viewing == right.viewing && left.historyRead == right.historyRead
            && left.nextUndo == right.nextUndo && left.copies == right.copies && left.importing == right.importing
            && left.importChoices == right.importChoices
    }
}
