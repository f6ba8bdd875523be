import ArgumentParser
import Canvas
import Foundation
import Phrases
import Plan
import Store
import Terminal
import Themes

/// The options, environment and settings of a command.
struct Context: Sendable {
    var options: OptionValues
    let environment: Environment
    let paths: Paths
    let preferences: Preferences
    let chosenLanguage: (language: Language, source: Language.Source)
    /// The person's own keys.
    let keys: KeysFile

    init(_ options: OptionValues, environment: @escaping Environment = Context.systemEnvironment) {
        self.options = options
        self.environment = environment
        paths = Paths(environment: environment)
        preferences = Preferences(path: paths.settings, themes: Themes(folder: paths.themes))
        keys = KeysFile(path: paths.keys)
        chosenLanguage = Language.chosen(
            flag: options.language, saved: preferences[.language], environment: environment)
    }

    var language: Language { chosenLanguage.language }

    var phrases: Phrases { language.phrases }

    /// The path of the plan file.
    var path: String { setting(.plan).value }

    /// The name of the person who records.
    var author: String { Folding.saved(setting(.author).value).withoutUnseenEnds }

    /// Today, in the reader's time zone.
    static var calendarDay: Day { HybridTime(milliseconds: Store.systemClock()).day }

    /// The day of `--today`, counted from the day that the plan is pinned to, else from the calendar's; nil where it is
    /// not given.
    /// - Parameter plan: nil where there is none yet.
    func givenDay(in plan: Plan? = nil) throws -> Day? {
        try options.today.map { try day($0, ofEveryCommand: "--today", in: plan) }
    }

    /// The day of `--as-of`, at whose end the plan is shown, counted from the day that the plan is pinned to, else from
    /// the calendar's; nil where it is not given.
    func pastDay(in plan: Plan?) throws -> Day? {
        try options.asOf.map { try day($0, ofEveryCommand: "--as-of", in: plan) }
    }

    /// The same, for the plan of a store.
    func pastDay(in store: Store?) throws -> Day? {
        options.asOf == nil ? nil : try pastDay(in: store.map { try $0.plan([.plan]) })
    }

    private func day(_ text: String, ofEveryCommand option: String, in plan: Plan?) throws -> Day {
        if let day = DayEntry.day(text, today: plan?.settings.pinned ?? Context.calendarDay) { return day }
        throw ValidationError(phrases.noDay(option, text))
    }

    /// The day that an argument or an option of one command means.
    func day(_ text: String, of option: String, from today: Day) throws -> Day {
        if let day = DayEntry.day(text, today: today) { return day }
        throw CommandError(phrases.noDay(option, text))
    }

    /// The day of reference for a plan.
    func today(in plan: Plan) throws -> Day {
        try givenDay(in: plan) ?? pastDay(in: plan) ?? plan.settings.pinned ?? Context.calendarDay
    }

    /// The id of the partner named by `--as`, `$CINCO_AS` or the settings; that of the only partner.
    /// - Parameter ofAnyDay: whether a side that was chosen in the interface on another day counts too.
    func partner(in plan: Plan, ofAnyDay: Bool = false) throws -> String? {
        let only = plan.partners.count == 1 ? plan.partners[0].id : nil
        let named = setting(.partner)
        if isSideOfAnotherDay, !ofAnyDay { return only }
        if let partner = known(named.value, in: plan) { return partner }
        // A saved preference may belong to another plan and is ignored then; a wrong option or variable is an error.
        if [.file, .standard].contains(named.origin) { return only }
        return try partner(named: named.value, in: plan)
    }

    /// Refuses `--as` with a side that the plan does not have, also where nothing is recorded.
    func checkSide(in plan: Plan) throws {
        if let name = options.partner { _ = try partner(named: name, in: plan) }
    }

    /// The side in the settings where the plan has none of that name; nil where they name none, or one that it has.
    func unknownSide(in plan: Plan) -> String? {
        let named = setting(.partner)
        return named.origin == .file && known(named.value, in: plan) == nil ? named.value : nil
    }

    /// Whether the side to record for was chosen in the interface on another day, so that it is asked for before it is
    /// used. One that a person has written into the settings holds on every day.
    var isSideOfAnotherDay: Bool {
        guard setting(.partner).origin == .file, let day = preferences[.partnerDay] else { return false }
        return day != Context.calendarDay.iso
    }

    /// The id of the partner with this short or full name.
    func partner(named name: String, in plan: Plan) throws -> String {
        if let partner = known(name, in: plan) { return partner }
        throw CommandError(phrases.problems.noSuchPartner(name, plan.partners.map(phrases.fullName)))
    }

    private func known(_ name: String, in plan: Plan) -> String? {
        let found = plan.partners(named: name)
        return found.count == 1 ? found[0].id : nil
    }

    /// The plan up to the ceiling; the whole plan without one.
    func released(_ plan: Plan) throws -> Plan {
        guard let ceiling = options.ceiling else { return plan }
        return try checked(plan.released(at: ceiling))
    }

    /// The plan that a ceiling leaves; nil is refused, because the plan does not list that marking. Its list is not
    /// shown: nobody knows up to where.
    func checked(_ released: Plan?) throws -> Plan {
        if let released { return released }
        throw PlanFileError.noSuchMarking(options.ceiling ?? "")
    }

    /// Tells on standard error what a ceiling leaves out of a plan for want of a marking.
    func tellUnmarked(in whole: Plan) {
        guard let ceiling = options.ceiling, let sentence = phrases.unmarked(in: whole, at: ceiling) else { return }
        Output.printError(sentence)
    }

    /// The author of a change; throws for a past plan or one shown up to a ceiling.
    func author(in plan: Plan) throws -> Author {
        try checkMayWrite(in: plan)
        return Author(name: author, side: try partner(in: plan))
    }

    /// Refuses to write where the plan is shown as it was, up to a ceiling, or read only: the one gate of all commands
    /// that write.
    /// - Parameters:
    ///   - plan: nil where it is not read yet.
    ///   - takesCeiling: whether `--ceiling` says up to where something goes out.
    func checkMayWrite(in plan: Plan? = nil, takesCeiling: Bool = false) throws {
        if let ceiling = options.ceiling, !takesCeiling {
            throw CommandError(phrases.problems.releasedIsFixed(ceiling))
        }
        if let day = try pastDay(in: plan) { throw CommandError(phrases.problems.pastIsFixed(phrases.words.day(day))) }
        if options.isReadOnly { throw PlanFileError.readOnly(path: path) }
    }

    /// Opens the plan.
    func open(_ path: String? = nil, now: @escaping Store.WallClock = Store.systemClock) throws(PlanFileError) -> Store
    {
        let path = path ?? self.path
        let backups = Backups(of: path, in: paths.backups)
        let store = try Store(
            opening: path, readOnly: options.isReadOnly, backups: backups, marks: CopyMarks(in: paths.marks), now: now)
        store.readsReleaseDoubts = options.ceiling != nil
        store.whenBackupFails = { Output.printError(phrases.copies.backupFails(backups.folder, $0)) }
        return store
    }

    /// Opens the plan to look at it: for reading where it must not be written.
    func openToCheck() throws -> Store {
        do { return try open() } catch PlanFileError.foreignSchema, PlanFileError.outOfTime, PlanFileError.foreignLog,
            PlanFileError.impossibleRow
        {
            return try Store(opening: path, readOnly: true)
        }
    }

    /// The editor for long texts with its arguments: `$VISUAL`, `$EDITOR`, else vi. Split at blanks, without a shell.
    var editor: [String] {
        let words = setting(.editor).value.split(separator: " ").map(String.init)
        return words.isEmpty ? ["vi"] : words
    }

    /// The available themes.
    var themes: Themes { Themes(folder: paths.themes) }

    /// The name of the theme: from the option, else from the settings where it exists, else the default.
    var themeName: String { setting(.theme).value }

    /// Whether output is coloured.
    func isColoured(onTerminal isTerminal: Bool) -> Bool {
        switch ColourChoice(rawValue: setting(.color).value) {
        case .always: true
        case .never: false
        case .auto, nil: isTerminal
        }
    }

    /// Which shapes the terminal is given.
    var shapes: Shapes { Shapes(rawValue: setting(.shapes).value) ?? .auto }

    /// Whether what is printed on the terminal has ASCII shapes.
    var hasPlainShapes: Bool { shapes == .ascii || shapes == .auto && set("TERM") == "linux" }

    /// The abilities of standard output, as far as the environment tells; it is not asked for the sake of a list.
    var display: Display {
        let kind = set("TERM") ?? ""
        let isRich = Display.hasManyColours(set) || kind.contains("256color") || kind.contains("kitty")
        return Display(isRich ? .palette : .eight, environment: set)
    }

    /// The theme of a name, without colours where these are off.
    func theme(named name: String, coloured: Bool) throws(ThemeError) -> Theme {
        let theme = try themes.theme(name)
        return coloured ? theme : theme.withoutColour
    }

    /// The value of an environment variable; nil where it is unset or empty.
    func set(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// The environment of the process.
    static let systemEnvironment: Environment = { name in getenv(name).map { String(cString: $0) } }
}

/// Why a command was refused, and what to do, as a sentence.
struct CommandError: Error {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
}
