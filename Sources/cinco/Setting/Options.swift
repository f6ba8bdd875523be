import ArgumentParser

/// The options of every command.
struct Options: ParsableArguments {
    @Option(
        help: ArgumentHelp("The plan file; else $CINCO_PLAN, else the one in the data folder.", valueName: "file"),
        completion: .file())
    var plan: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The side you record for; else $CINCO_AS, else the settings.", valueName: "partner"))
    var partner: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Your name in the history; else the settings, else $USER.", valueName: "name"))
    var author: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The day that counts as today: 2010-06-15, today, +14d, -2w; else the day the plan is pinned to.",
            valueName: "day"))
    var today: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The plan as of the end of this day; nothing can be changed.",
            valueName: "day"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Only records marked at or below this label of the plan's list; unmarked ones are left out.",
            valueName: "label"))
    var ceiling: String?

    @Option(help: ArgumentHelp("en or es; else the settings, else what the locale says.", valueName: "language"))
    var lang: String?

    @Option(help: ArgumentHelp("A theme by name; 'cinco themes' lists them.", valueName: "name"))
    var theme: String?

    @Option(
        help: ArgumentHelp("auto, always or never; else never where $NO_COLOR is set, else auto: colour on a terminal.")
    )
    var color: ColourChoice?

    @Flag(help: "Open the plan read only.")
    var readonly = false

    @Flag(help: "The interface line by line, in words, with the cursor on the selection: for screen readers.")
    var plain = false
}

extension Options {
    /// The values of the options, without the parser's wrappers.
    var values: OptionValues {
        OptionValues(
            plan: plan, partner: partner, author: author, today: today, language: lang, theme: theme, colour: color,
            isReadOnly: readonly, asOf: asOf, ceiling: ceiling, isPlain: plain)
    }
}

/// The values of the common options.
struct OptionValues: Sendable {
    var plan: String?
    var partner: String?
    var author: String?
    var today: String?
    var language: String?
    var theme: String?
    var colour: ColourChoice?
    var isReadOnly = false
    var asOf: String?
    var ceiling: String?
    var isPlain = false
}

/// When text is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case auto, always, never
}
