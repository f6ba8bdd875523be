import ArgumentParser
import Exchange
import Foundation
import Phrases
import Plan
import Store

/// `cinco import`: adds the records of a file, all or none.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import records from a workbook, a CSV or a JSON file, all or none.",
        subcommands: [ImportRecordsCommand.self, ImportReadingsCommand.self, MappingsCommand.self],
        defaultSubcommand: ImportRecordsCommand.self)
}

/// `cinco import FILE`: reads the output of 'cinco export', or a table made by hand.
struct ImportRecordsCommand: MappedCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "Import records from a workbook, a CSV or a JSON file, all or none.",
        discussion: """
            The columns are named after the fields, in any order; 'id' names the record, 'record_kind' its kind. A workbook \
            (.xlsx, .ods) may have a sheet for each kind, named after it. A plan file that does not exist is created from a \
            file that has its settings.
            """)

    @Argument(
        help: "The file: a workbook, JSON, or a table of any encoding and separator; - is standard input.",
        completion: .file())
    var file: String?
    @Option(help: "Write an empty table for records of this kind instead: with -o FILE.xlsx a workbook, else CSV.")
    var template: RecordKind?
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the empty table is written.", valueName: "file"),
        completion: .file())
    var output: String?
    @Option(help: "The kind of every record, where no column says it.")
    var kind: RecordKind?
    @Option(help: ArgumentHelp("The field of a column; may be repeated.", valueName: "column=field"))
    var map: [String] = []
    @Option(help: ArgumentHelp("A column that is not read, by name or letter; may be repeated.", valueName: "column"))
    var ignore: [String] = []
    @Option(
        help: ArgumentHelp(
            "The value that a text of another program stands for; may be repeated.", valueName: "column:text=value"))
    var mapValue: [String] = []
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "The value of a field that has no column, for every record; may be repeated.", valueName: "field=value"))
    var constants: [String] = []
    @Flag(help: "Leave out the columns that are no field.") var ignoreUnknown = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var matching: MatchingOptionGroup
    @OptionGroup var kept: MappingOptionGroup
    @OptionGroup var options: Options

    static var ownOptions: [KeptOption<ImportRecordsCommand>] {
        [
            .single("kind", \.kind), .repeated("map", \.map), .repeated("ignore", \.ignore),
            .flag("ignore-unknown", \.ignoreUnknown), .repeated("map-value", \.mapValue), .repeated("set", \.constants),
        ]
    }

    func perform(in context: Context) throws {
        if let template {
            if file != nil { throw CommandError(context.phrases.workbooks.templateWithFile) }
            return try context.writeTemplate(of: template, as: nil, to: output)
        }
        if output != nil { throw CommandError(context.phrases.workbooks.outputWithoutTemplate) }
        guard let file else { throw CommandError(context.phrases.workbooks.noFile) }
        try importRecords(of: file, in: context)
    }

    private func importRecords(of file: String, in context: Context) throws {
        let bytes = try context.read(file)
        let isJSON = file.lowercased().hasSuffix(".json") || ImportRecordsCommand.isJSON(bytes)
        if isJSON, reading.sheet != nil { try context.refuse([.noSheets], in: Plan(), reading) }
        let tables = isJSON ? nil : try context.tables(bytes, of: kind, reading)
        func imported(into plan: Plan, _ today: Day) throws -> Import {
            let result =
                if let tables {
                    Import(
                        tables, kind: kind, mapping: try mapping(context), into: plan, on: today,
                        salt: Context.freshID(), in: context.phrases)
                } else {
                    Import(
                        json: try context.text(of: bytes, file, reading.encoding), read: reading.encoding, kind: kind,
                        mapping: try mapping(context), into: plan, on: today, upTo: Context.calendarDay,
                        salt: Context.freshID(), in: context.phrases)
                }
            try context.refuse(result.problems, in: plan, reading)
            return result
        }
        let hasSettings = tables?.contains(where: \.hasSettings) ?? isJSON
        guard hasSettings, !FileManager.default.fileExists(atPath: context.path) else {
            let lists = (dryRun: reading.dryRun, tells: reading.dryRun || matching.onlyChanges)
            return try context.importing(dryRun: lists.dryRun, tellsChanges: lists.tells) { plan, today in
                let result = try imported(into: plan, today)
                let tellsSame = reading.dryRun && !matching.onlyChanges
                let sentences = context.phrases.sentences(for: result, tellsSame: tellsSame)
                return (result.changes, context.phrases.sentences(for: (tables ?? []).map(\.form)) + sentences)
            }
        }
        let today = try context.givenDay() ?? Context.calendarDay
        let result = try imported(into: Plan(), today)
        guard result.changes.contains(where: { $0.kind == .plan && $0.field.text == .title }) else {
            throw PlanFileError.missing(path: context.path)
        }
        if !reading.dryRun {
            let act = Act(author: context.author, partner: nil, asOf: today, changes: result.changes)
            try Store(making: context.path, founding: act).close()
        }
        let found = context.phrases.sentences(for: (tables ?? []).map(\.form))
        for sentence in found + context.phrases.sentences(for: result, tellsSame: false) { Output.say(sentence) }
        if reading.dryRun { Output.say(context.phrases.exchange.nothingWritten) }
    }

    /// How the columns and cells are to be understood.
    func mapping(_ context: Context) throws -> TableMapping {
        var mapping = try reading.mapping(in: context)
        try matching.apply(to: &mapping, in: context)
        mapping.columns.ignored = Set(ignore)
        mapping.columns.ignoresUnknown = ignoreUnknown
        for pair in map {
            let (column, field) = try context.parts(of: pair, "map")
            mapping.columns.fields[column] = field
        }
        for pair in mapValue {
            let (text, value) = try context.parts(of: pair, "map-value")
            mapping.columns.values.set(value, for: text)
        }
        for pair in constants {
            guard let sign = pair.firstIndex(of: "=") else {
                throw CommandError(context.phrases.problems.noValue("--set \(pair)"))
            }
            mapping.columns.constants[String(pair[..<sign])] = String(pair[sign...].dropFirst())
        }
        return mapping
    }

    /// Whether the first character of a file opens an object or list of JSON.
    static func isJSON(_ bytes: Data) -> Bool {
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

/// `cinco import readings`: adds readings of a measure from another organisation's file.
struct ImportReadingsCommand: MappedCommand {
    static let configuration = CommandConfiguration(
        commandName: "readings", abstract: "Import the readings of a measure from any workbook or CSV file.",
        discussion:
            "Days, months (2009-01, Jan 2009, enero 2009), quarters (2009-Q1) and years are understood; each is its first day."
    )

    @Argument(
        help: "The table: a workbook, or a text of any encoding and separator; - is standard input.",
        completion: .file())
    var file: String
    @Option(help: ArgumentHelp("The measure: its title or id; a new one is created.", valueName: "name"))
    var measure: String?
    @Option(
        help: ArgumentHelp(
            "The column of the city's name; where there is none, the readings are of the whole country.",
            valueName: "column"))
    var city: String?
    @Option(help: ArgumentHelp("The column of the state, which tells cities of one name apart.", valueName: "column"))
    var state: String?
    @Option(help: ArgumentHelp("The column of the city's official code.", valueName: "column"))
    var code: String?
    @Option(help: ArgumentHelp("The column of the day, month, quarter or year.", valueName: "column"))
    var day: String?
    @Option(help: ArgumentHelp("The column of the number.", valueName: "column"))
    var value: String?
    @Option(
        help: ArgumentHelp(
            "The column of the year, where the month stands apart from it; or the year itself, such as 2009.",
            valueName: "column"))
    var year: String?
    @Option(help: ArgumentHelp("The column of the month, beside that of the year.", valueName: "column"))
    var month: String?
    @Option(
        help: ArgumentHelp("Columns with a month or year each: Enero..Diciembre, 1990..2010.", valueName: "first..last")
    )
    var months: String?
    @Option(help: ArgumentHelp("A column that is not read, by name or letter; may be repeated.", valueName: "column"))
    var ignore: [String] = []
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Read the rows in which a column has this text; may be repeated.", valueName: "column=text"))
    var conditions: [String] = []
    @Flag(help: "Add up the rows of one city and day.")
    var sum = false
    @Option(parsing: .unconditional, help: ArgumentHelp("Where the readings come from.", valueName: "text"))
    var source: String?
    @Option(help: "The kind of a measure that is created: performance or effect.")
    var kind: MeasureKind?
    @Flag(help: "Add the cities that the plan lacks.")
    var addCities = false
    @Flag(help: "Keep the sum over all rows of a day as the reading of the whole country.")
    var nation = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var matching: MatchingOptionGroup
    @OptionGroup var kept: MappingOptionGroup
    @OptionGroup var options: Options

    static var ownOptions: [KeptOption<ImportReadingsCommand>] {
        [
            .single("measure", \.measure), .single("city", \.city), .single("state", \.state), .single("code", \.code),
            .single("day", \.day), .single("value", \.value), .single("year", \.year), .single("month", \.month),
            .single("months", \.months), .repeated("ignore", \.ignore), .repeated("where", \.conditions),
            .flag("sum", \.sum), .single("source", \.source), .single("kind", \.kind), .flag("add-cities", \.addCities),
            .flag("nation", \.nation),
        ]
    }

    func perform(in context: Context) throws {
        let table = try context.table(try context.read(file), reading)
        let tells = reading.dryRun || matching.onlyChanges
        let stated = try stated(context)
        try context.importing(dryRun: reading.dryRun, tellsChanges: tells) { plan, today in
            let roles = self.roles(of: table, in: plan, stated)
            try context.refuse(roles.problems, in: plan, reading)
            let result = try context.reading(reading) {
                try imported(table, roles, into: plan, on: today, in: context)
            }
            try context.refuse(result.problems, in: plan, reading)
            let sentences =
                context.phrases.sentences(for: roles, of: table)
                + context.phrases.sentences(for: result, names: reading.dryRun ? 12 : 3)
            return (result.changes, context.phrases.sentences(for: [table.form]) + sentences)
        }
    }

    /// The columns that the options name.
    func stated(_ context: Context) throws -> StatedRoles {
        var stated = StatedRoles()
        let columns: [(ReadingRole, String?)] = [
            (.city, city), (.state, state), (.code, code), (.day, day), (.value, value), (.year, year),
            (.month, month),
        ]
        for (role, name) in columns { stated.columns[role] = name }
        stated.ignored = ignore
        if let months {
            guard let dots = months.firstRange(of: "..") else {
                throw CommandError(context.phrases.problems.noValue("--months \(months)"))
            }
            stated.periods = (String(months[..<dots.lowerBound]), String(months[dots.upperBound...]))
        }
        for condition in conditions {
            guard let sign = condition.firstIndex(of: "=") else {
                throw CommandError(context.phrases.problems.noValue("--where \(condition)"))
            }
            stated.conditions.append((String(condition[..<sign]), String(condition[sign...].dropFirst())))
        }
        return stated
    }

    /// The roles of the columns, of which one may be named after the measure.
    func roles(of table: ImportTable, in plan: Plan, _ stated: StatedRoles) -> ReadingRoles {
        let known = measure.map { plan.measures(named: $0) } ?? []
        let names = known.flatMap { [$0.id] + $0.title.wordings.map(\.text) }
        return ReadingRoles(of: table, stated, measure: names + [measure].compactMap { $0 })
    }

    /// The readings of a table whose columns have these roles.
    func imported(
        _ table: ImportTable, _ roles: ReadingRoles, into plan: Plan, on today: Day, in context: Context
    ) throws -> ReadingsImport {
        let stated = try stated(context)
        let shape = roles.shape(stated.conditions)
        var options = ReadingOptions()
        options.source = source
        options.kind = kind
        options.addsCities = addCities
        options.addsNation = nation
        options.addsUp = sum
        options.mapping = try reading.mapping(in: context)
        try matching.apply(to: &options.mapping, in: context)
        guard let measure else { throw CommandError(context.phrases.matching.needed("--measure")) }
        return ReadingsImport(
            try table.reshaped(shape), measure: measure, columns: roles.columns(shape), into: plan, options: options,
            on: today)
    }
}

extension MeasureKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument, of: .measureKind) }
}

extension Context {
    /// Commits changes as one act and reports them; a dry run only reports them.
    /// - Parameter tellsChanges: whether the changes are listed, record by record.
    func importing(dryRun: Bool, tellsChanges: Bool, _ work: (Plan, Day) throws -> ([Change], [String])) throws {
        try withPlan(around: nil) { store, plan, position in
            let today = try today(in: plan)
            let (changes, sentences) = try work(plan, today)
            let real = plan.effective(changes)
            let lines = tellsChanges ? phrases.told(real, in: plan).map { "  " + $0 } : []
            let tell = { for sentence in sentences + lines { Output.say(sentence) } }
            if dryRun {
                tell()
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
