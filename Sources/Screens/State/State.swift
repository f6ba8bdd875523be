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

/// Everything a screen is drawn from. It is a value; `update` is the one function that changes it.
public struct State: Equatable, Sendable {
    /// The plan as it stands on disk.
    public internal(set) var plan: Plan {
        didSet { review() }
    }
    /// What the program was started with.
    public var surroundings: Surroundings {
        didSet {
            if surroundings != oldValue { review() }
        }
    }
    /// What stands out on the whole board; counted anew when the plan or the day changes, not at every key.
    public private(set) var summary = BoardSummary(baseline: Day(number: 0))
    /// What wants attention, the worst first; empty until the whole plan is read.
    public private(set) var findings: [Finding] = []
    /// The findings on each effort, by its record.
    private(set) var findingCounts: [String: Int] = [:]
    /// The share of the violence as readings tell it; nil where they do not, or the whole plan is not read yet.
    private(set) var measuredShare: MeasuredShare?
    /// The highest marking in the plan; nil until the whole plan is read, and where nothing is marked.
    private(set) var banner: String?
    /// Whether the findings are those of the plan; in a large one they come once the screen is drawn.
    public private(set) var isReviewed = true
    /// Whether only the first cities of the board are read, so that nothing can be counted yet.
    public private(set) var isPartial: Bool
    /// Whether the whole plan is read, and not only what the board shows.
    var isComplete = false { didSet { review() } }
    /// What has changed since the last meeting; nil until it is known, and in the past.
    public internal(set) var since: Since? { didSet { recount() } }
    /// The plan as it stood when the meeting was closed whose minutes were read last.
    public internal(set) var frozen: (meeting: String, plan: Plan, since: Since?)? { didSet { revision += 1 } }
    /// What the clock on the wall says, in seconds since 1970-01-01 00:00 UTC.
    public var now = 0
    /// What is different since the day that was asked for.
    public internal(set) var comparison: Comparison? { didSet { revision += 1 } }
    /// How lists are shown.
    public internal(set) var viewing = Viewing()
    /// The moment of the past that is looked at; nil is now.
    public internal(set) var travel: Travel?
    /// The marking above which nothing is shown; nil shows everything.
    public internal(set) var ceiling: String?
    /// Whose hand makes the changes.
    public internal(set) var hand: Hand
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
    public internal(set) var history: [Entry] = [] { didSet { revision += 1 } }
    /// At most so many acts of it are read; more when the last one is reached.
    public internal(set) var historyLimit = State.historyStep
    static let historyStep = 200
    /// The part of the plan whose history that is.
    public internal(set) var historyRead: HistoryScope? { didSet { revision += 1 } }
    /// The act that an undo would take back.
    public internal(set) var nextUndo: Entry? { didSet { revision += 1 } }
    /// What came from other copies, and how things stand with the remotes.
    public internal(set) var copies = CopiesInView() { didSet { revision += 1 } }

    /// Grows when anything changes that the rows of a list are made from.
    private(set) var revision = 0
    /// The rows of the list in view, kept from key to key.
    var list = ListInView()
    /// How many records were begun in this run.
    var newRecords = 0

    /// The state at the start.
    /// - Parameter plan: nil where there is no plan yet.
    public init(
        plan: Plan?, surroundings: Surroundings, hand: Hand, language: Language, theme: String,
        size: (width: Int, height: Int), isMouseUsed: Bool = true, isPartial: Bool = false, tour: Tour? = nil
    ) {
        self.plan = plan ?? Plan()
        self.surroundings = surroundings
        self.hand = hand
        self.language = language
        self.theme = theme
        self.size = size
        self.isMouseUsed = isMouseUsed
        self.isPartial = isPartial
        self.tour = tour
        ceiling = surroundings.ceiling
        screens = [Screen(plan == nil ? .welcome : .board)]
        if !isPartial { summary = self.plan.summary(on: today) }
    }

    /// Counts anew what follows from the plan and the day. What takes long in a large plan waits until that was drawn.
    private mutating func review() {
        if isComplete { isPartial = false }
        recount()
        guard isComplete else { return }
        if plan.projects.count + plan.cities.count > State.largePlan {
            isReviewed = false
            (findings, findingCounts, measuredShare) = ([], [:], nil)
        } else {
            finishReview()
        }
    }

    /// From so many cities and projects on, findings are looked for only once the screen is drawn.
    private static let largePlan = 3000

    /// Looks for what wants attention, and measures the share of the violence.
    public mutating func finishReview() {
        isReviewed = true
        findings = plan.findings(on: today)
        findingCounts = [:]
        for finding in findings { if let effort = finding.effort { findingCounts[effort.record, default: 0] += 1 } }
        measuredShare = plan.measuredShare(on: today)
        banner = plan.highestMarking()
        revision += 1
        settleSelection()
    }

    private mutating func recount() {
        revision += 1
        if isPartial { return }
        summary = plan.summary(on: today, since: before)
    }

    /// Which keys give which command.
    var keymap: Keymap { surroundings.keymap }

    /// Whether everything is shown line by line and in words.
    var isPlain: Bool { surroundings.isPlain }

    /// The words of the language.
    public var phrases: Phrases { language.phrases }

    /// The day that everything is seen from: the one given, else the plan's own, else the calendar's. In the past it is
    /// that of the moment, which for a plan with a day of its own is never behind that.
    public var today: Day {
        let own = plan.settings.pinned
        if let day = travel?.moment.day { return min(day, own ?? day) }
        return surroundings.givenDay ?? own ?? surroundings.calendarDay
    }

    /// Whether today is the plan's own day rather than the calendar's.
    public var isPinned: Bool { travel == nil && surroundings.givenDay == nil && plan.settings.pinned != nil }

    /// The screen in view.
    public var screen: Screen {
        get { screens.last ?? Screen(.board) }
        set { screens[screens.count - 1] = newValue }
    }

    public static func == (left: State, right: State) -> Bool {
        left.plan == right.plan && left.surroundings == right.surroundings && left.hand == right.hand
            && left.language == right.language && left.theme == right.theme && left.size == right.size
            && left.screens == right.screens && left.overlay == right.overlay && left.marked == right.marked
            && left.wanted == right.wanted && left.message == right.message && left.history == right.history
            && left.travel == right.travel && left.viewing == right.viewing && left.historyRead == right.historyRead
            && left.nextUndo == right.nextUndo && left.copies == right.copies
    }
}
