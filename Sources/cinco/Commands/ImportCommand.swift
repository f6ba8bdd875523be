import ArgumentParser
import Exchange
import Foundation
import Phrases
import Plan
import Store

/// `cinco import`: adds the records of a file, all or none.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import records from a JSON or CSV file, all of them or none.",
        subcommands: [ImportRecordsCommand.self, ImportReadingsCommand.self],
        defaultSubcommand: ImportRecordsCommand.self)
}

/// `cinco import FILE`: reads the output of 'cinco export', or a table made by hand.
struct ImportRecordsCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Import records from a JSON or CSV file, all of them or none.",
        discussion: """
            The columns of CSV are named after the fields, in any order; 'id' names the record, 'record_kind' its kind. A plan \
            file that does not exist is created from a JSON file that has its settings.
            """)

    @Argument(
        help: "The file: JSON, or a table of any encoding and separator; - is standard input.", completion: .file())
    var file: String
    @Option(help: "The kind of every record, where no column says it.")
    var kind: RecordKind?
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let bytes = try context.read(file)
        let isJSON = file.lowercased().hasSuffix(".json") || ImportRecordsCommand.isJSON(bytes)
        let table = isJSON ? nil : try context.table(bytes, reading)
        func imported(into plan: Plan, _ today: Day) throws -> Import {
            let result =
                if let table {
                    Import(table, kind: kind, into: plan, on: today, salt: Context.freshID(), in: context.phrases)
                } else {
                    Import(json: try context.text(of: bytes, file), into: plan, on: today, in: context.phrases)
                }
            try context.refuse(result.problems, in: plan, reading)
            return result
        }
        guard isJSON, !FileManager.default.fileExists(atPath: context.path) else {
            return try context.importing(dryRun: reading.dryRun) { plan, today in
                let result = try imported(into: plan, today)
                return (
                    result.changes,
                    context.sentences(for: table) + [context.phrases.exchange.records(result.added, result.known)]
                )
            }
        }
        let today = try context.givenDay() ?? Context.calendarDay
        let result = try imported(into: Plan(), today)
        guard result.changes.contains(where: { $0.kind == .plan && $0.field == .title }) else {
            throw PlanFileError.missing(path: context.path)
        }
        if !reading.dryRun {
            let act = Act(author: context.author, partner: nil, asOf: today, changes: result.changes)
            try Store(making: context.path, founding: act).close()
        }
        Output.say(context.phrases.exchange.records(result.added, result.known))
        if reading.dryRun { Output.say(context.phrases.exchange.nothingWritten) }
    }

    /// Whether the first character of a file opens an object or list of JSON.
    private static func isJSON(_ bytes: Data) -> Bool {
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

/// `cinco import readings`: adds readings of a measure from another organisation's file.
struct ImportReadingsCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "readings", abstract: "Import the readings of a measure from any CSV file.",
        discussion: "Months (2009-01) and days (2009-01-31) are both understood; a month is its first day.")

    @Argument(help: "The table, of any encoding and separator; - is standard input.", completion: .file())
    var file: String
    @Option(help: ArgumentHelp("The measure: its title or id; a new one is created.", valueName: "name"))
    var measure: String
    @Option(help: ArgumentHelp("The column of the city's name.", valueName: "column"))
    var city: String
    @Option(help: ArgumentHelp("The column of the state, which tells cities of one name apart.", valueName: "column"))
    var state: String?
    @Option(help: ArgumentHelp("The column of the city's official code.", valueName: "column"))
    var code: String?
    @Option(help: ArgumentHelp("The column of the day or month.", valueName: "column"))
    var day: String
    @Option(help: ArgumentHelp("The column of the number.", valueName: "column"))
    var value: String
    @Option(parsing: .unconditional, help: ArgumentHelp("Where the readings come from.", valueName: "text"))
    var source: String?
    @Option(help: "The kind of a measure that is created: performance or effect.")
    var kind: MeasureKind?
    @Flag(help: "Add the cities that the plan lacks.")
    var addCities = false
    @Flag(help: "Keep the sum over all rows of a day as the reading of the whole country.")
    var nation = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let table = try context.table(try context.read(file), reading)
        let columns = ReadingColumns(city: city, state: state, code: code, day: day, value: value)
        var options = ReadingOptions()
        options.source = source
        options.kind = kind
        options.addsCities = addCities
        options.addsNation = nation
        try context.importing(dryRun: reading.dryRun) { plan, today in
            let result = ReadingsImport(
                table, measure: measure, columns: columns, into: plan, options: options, on: today)
            try context.refuse(result.problems, in: plan, reading)
            let sentences = context.phrases.sentences(for: result, names: reading.dryRun ? 12 : 3)
            return (result.changes, context.sentences(for: table) + sentences)
        }
    }
}

extension MeasureKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument, of: .measureKind) }
}

extension Context {
    /// Commits changes as one act and reports them; a dry run only reports them.
    func importing(dryRun: Bool, _ work: (Plan, Day) throws -> ([Change], [String])) throws {
        try withPlan(around: nil) { store, plan, position in
            let today = try today(in: plan)
            let (changes, sentences) = try work(plan, today)
            let real = plan.effective(changes)
            let tell = { for sentence in sentences { Output.say(sentence) } }
            if dryRun {
                tell()
                for line in phrases.told(real, in: plan) { Output.say("  " + line) }
                warning(about: real, in: plan)
                return Output.say(phrases.exchange.nothingWritten)
            }
            let author = try author(in: plan)
            var act = Act(author: author.name, partner: author.side, asOf: today, changes: real)
            act.readUpTo = position
            let outcome = try store.commit(act)
            tell()
            if case .unchanged = outcome { Output.say(phrases.acts.unchanged) }
            tellConflicts(of: outcome, in: try store.conflicts())
            warning(about: real, in: plan)
        }
    }
}
