import Plan

/// Every word that is shown, in one language: one type with two values, so that a missing translation does not
/// compile. It is a class only so that it need not be copied at every look.
public final class Phrases: Sendable {
    /// The language they are in.
    public let language: Language
    /// Words of the domain.
    public let words: WordPhrases
    /// What screens say.
    public let screens: ScreenPhrases
    /// What lists say.
    public let lists: ListPhrases
    /// What the commands are called and what they do.
    public let commands: CommandPhrases
    /// What prompts, questions and forms ask.
    public let prompts: PromptPhrases
    /// What is said of what was done.
    public let deeds: ActPhrases
    /// What meetings say.
    public let meetings: MeetingPhrases
    /// What issues say.
    public let issues: IssuePhrases
    /// What is said of files that come in and go out.
    public let exchange: ExchangePhrases
    /// What is said of copies of a plan and of what goes between them.
    public let copies: CopyPhrases
    /// What is said of what a person has set: keys, mouse, editor.
    public let preferences: PreferencePhrases
    /// What the tour says.
    public let tour: TourPhrases
    /// What is said when something does not go.
    public let problems: ErrorPhrases

    private init(
        language: Language, words: WordPhrases, screens: ScreenPhrases, lists: ListPhrases, commands: CommandPhrases,
        prompts: PromptPhrases, deeds: ActPhrases, issues: IssuePhrases, meetings: MeetingPhrases,
        exchange: ExchangePhrases, copies: CopyPhrases, preferences: PreferencePhrases, tour: TourPhrases,
        problems: ErrorPhrases
    ) {
        self.language = language
        self.words = words
        self.screens = screens
        self.lists = lists
        self.commands = commands
        self.prompts = prompts
        self.deeds = deeds
        self.issues = issues
        self.meetings = meetings
        self.exchange = exchange
        self.copies = copies
        self.preferences = preferences
        self.tour = tour
        self.problems = problems
    }

    static let english = Phrases(
        language: .english, words: .english, screens: .english, lists: .english, commands: .english, prompts: .english,
        deeds: .english, issues: .english, meetings: .english, exchange: .english, copies: .english,
        preferences: .english, tour: .english, problems: .english)
    static let spanish = Phrases(
        language: .spanish, words: .spanish, screens: .spanish, lists: .spanish, commands: .spanish, prompts: .spanish,
        deeds: .spanish, issues: .spanish, meetings: .spanish, exchange: .spanish, copies: .spanish,
        preferences: .spanish, tour: .spanish, problems: .spanish)
}
