import Plan

/// Every text of the interface in one language. There is one value for each language, so that a missing translation
/// does not compile. A class, so that it is not copied at every use.
public final class Phrases: Sendable {
    /// The language of the texts.
    public let language: Language
    /// Words of the domain.
    public let words: WordPhrases
    /// Texts of the screens.
    public let screens: ScreenPhrases
    /// Texts of the board.
    public let board: BoardPhrases
    /// Texts of the lists.
    public let lists: ListPhrases
    /// Names and descriptions of commands.
    public let commands: CommandPhrases
    /// Labels of prompts, questions and forms.
    public let prompts: PromptPhrases
    /// Sentences about acts.
    public let acts: ActPhrases
    /// Texts of meetings.
    public let meetings: MeetingPhrases
    /// Sentences of minutes.
    let minutes: MinutesPhrases
    /// Sentences of issues.
    public let issues: IssuePhrases
    /// Texts of the list of promises.
    public let promises: PromisePhrases
    /// Texts of the briefing and the meeting sheet.
    public let report: ReportPhrases
    public let sheet: SheetPhrases
    /// Sentences about import and export.
    public let exchange: ExchangePhrases
    /// Sentences about reading tables.
    public let tables: TablePhrases
    /// Texts of workbooks.
    public let workbooks: WorkbookPhrases
    /// Texts of the screen that imports a file.
    public let importing: ImportPhrases
    /// Sentences about what the rows of a file become.
    public let matching: MatchingPhrases
    /// Sentences about places and periods that may be others than they seem.
    public let placing: PlacePhrases
    /// Sentences about what a file has where a table has rows, columns and cells.
    public let layouts: LayoutPhrases
    /// Sentences about units and sums of imported figures.
    public let units: UnitPhrases
    /// Sentences about what figures and days of a file stand for.
    public let figures: FigurePhrases
    /// Sentences about copies, packages and shared repositories.
    public let copies: CopyPhrases
    /// Sentences about journals that are set aside.
    let journals: JournalPhrases
    /// Sentences about settings: keys, mouse, editor.
    public let preferences: PreferencePhrases
    /// Steps of the tour.
    public let tour: TourPhrases
    /// Sentences about errors.
    public let problems: ErrorPhrases

    private init(
        language: Language, words: WordPhrases, screens: ScreenPhrases, board: BoardPhrases, lists: ListPhrases,
        commands: CommandPhrases, prompts: PromptPhrases, acts: ActPhrases, issues: IssuePhrases,
        promises: PromisePhrases, meetings: MeetingPhrases, minutes: MinutesPhrases, report: ReportPhrases,
        sheet: SheetPhrases, exchange: ExchangePhrases, tables: TablePhrases, workbooks: WorkbookPhrases,
        importing: ImportPhrases, matching: MatchingPhrases, placing: PlacePhrases, layouts: LayoutPhrases,
        units: UnitPhrases, figures: FigurePhrases, copies: CopyPhrases, journals: JournalPhrases,
        preferences: PreferencePhrases, tour: TourPhrases, problems: ErrorPhrases
    ) {
        self.language = language
        self.words = words
        self.screens = screens
        self.board = board
        self.lists = lists
        self.commands = commands
        self.prompts = prompts
        self.acts = acts
        self.issues = issues
        self.promises = promises
        self.meetings = meetings
        self.minutes = minutes
        self.report = report
        self.sheet = sheet
        self.exchange = exchange
        self.tables = tables
        self.workbooks = workbooks
        self.importing = importing
        self.matching = matching
        self.placing = placing
        self.layouts = layouts
        self.units = units
        self.figures = figures
        self.copies = copies
        self.journals = journals
        self.preferences = preferences
        self.tour = tour
        self.problems = problems
    }

    static let english = Phrases(
        language: .english, words: .english, screens: .english, board: .english, lists: .english, commands: .english,
        prompts: .english, acts: .english, issues: .english, promises: .english, meetings: .english,
        minutes: .english, report: .english, sheet: .english, exchange: .english, tables: .english,
        workbooks: .english, importing: .english, matching: .english, placing: .english, layouts: .english,
        units: .english, figures: .english, copies: .english, journals: .english, preferences: .english, tour: .english,
        problems: .english
    )
    static let spanish = Phrases(
        language: .spanish, words: .spanish, screens: .spanish, board: .spanish, lists: .spanish, commands: .spanish,
        prompts: .spanish, acts: .spanish, issues: .spanish, promises: .spanish, meetings: .spanish,
        minutes: .spanish, report: .spanish, sheet: .spanish, exchange: .spanish, tables: .spanish,
        workbooks: .spanish, importing: .spanish, matching: .spanish, placing: .spanish, layouts: .spanish,
        units: .spanish, figures: .spanish, copies: .spanish, journals: .spanish, preferences: .spanish, tour: .spanish,
        problems: .spanish
    )
}

extension Language {
    /// The phrases of this language.
    public var phrases: Phrases {
        switch self {
        case .english: .english
        case .spanish: .spanish
        }
    }
}
