import ArgumentParser
import Exchange
import Foundation
import Phrases
import Plan

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
            "The column of the city's name; where there is none, and none of codes, the readings are of the whole country.",
            valueName: "column"))
    var city: String?
    @Option(help: ArgumentHelp("The column of the state, which tells cities of one name apart.", valueName: "column"))
    var state: String?
    @Option(help: ArgumentHelp("The column of the city's official code.", valueName: "column"))
    var code: String?
    @Option(
        help: ArgumentHelp("The column of the state's code, before a code within the state.", valueName: "column"))
    var stateCode: String?
    @Option(
        help: ArgumentHelp(
            "The column of the day, month, quarter or year; or one day or period for all rows.", valueName: "column"))
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
    @Option(help: ArgumentHelp("The column of the quarter, beside that of the year.", valueName: "column"))
    var quarter: String?
    @Option(help: ArgumentHelp("The column of the week, beside that of the year.", valueName: "column"))
    var week: String?
    @Option(help: ArgumentHelp("The column of the unit, such as thousands.", valueName: "column"))
    var unit: String?
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
    @Option(
        help: ArgumentHelp(
            "Count the rows of each city and day, week, month, quarter or year, where each row is one event.",
            valueName: "period"))
    var count: CountPeriod?
    @Option(parsing: .unconditional, help: ArgumentHelp("Where the readings come from.", valueName: "text"))
    var source: String?
    @Option(help: "The kind of a measure that is created: performance or effect.")
    var kind: MeasureKind?
    @Flag(help: "Add the cities that the plan lacks.")
    var addCities = false
    @Flag(help: "Keep the sum over all rows of a day as the reading of the whole country.")
    var nation = false
    @Flag(help: "Add figures up even where they seem to be rates, shares or averages.")
    var addRates = false
    @Flag(help: "Take sums that lack a row without a value.")
    var addPartial = false
    @Option(
        help: ArgumentHelp(
            "Read the readings of this period alone, where the table has several: day, week, month, two-months, quarter, four-months, half-year, year.",
            valueName: "period"))
    var period: ReadingPeriod?
    @Flag(help: "Take readings of any period, also of others than the measure has.")
    var anyPeriod = false
    @Flag(help: "Take the figures as those of the measure, though the file calls them otherwise.")
    var sameMeasure = false
    @Flag(help: "Take figures below zero, where the measure has none.")
    var takeNegative = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var matching: MatchingOptionGroup
    @OptionGroup var kept: MappingOptionGroup
    @OptionGroup var options: Options

    static var ownOptions: [KeptOption<ImportReadingsCommand>] {
        [
            .single(.measure, \.measure), .single(.city, \.city), .single(.state, \.state), .single(.code, \.code),
            .single(.stateCode, \.stateCode), .single(.quarter, \.quarter), .single(.week, \.week),
            .single(.unit, \.unit), .flag(.addRates, \.addRates), .flag(.addPartial, \.addPartial),
            .single(.day, \.day), .single(.value, \.value), .single(.year, \.year), .single(.month, \.month),
            .single(.months, \.months), .repeated(.ignore, \.ignore), .repeated(.conditions, \.conditions),
            .flag(.sum, \.sum), .single(.count, \.count), .single(.source, \.source), .single(.kind, \.kind),
            .flag(.addCities, \.addCities),
            .flag(.nation, \.nation), .single(.period, \.period), .flag(.anyPeriod, \.anyPeriod),
            .flag(.sameMeasure, \.sameMeasure), .flag(.takeNegative, \.takeNegative),
        ]
    }

    func perform(in context: Context) throws {
        try context.checkErrors(reading, of: file)
        let bytes = try context.read(file)
        try context.checkList(of: bytes, file, reading)
        let table =
            try ImportRecordsCommand.isJSON(bytes)
            ? context.reading(file, reading) {
                try ImportTable(json: context.json(bytes, file, reading))
            } : context.table(bytes, of: file, reading)
        let tells = reading.dryRun || matching.onlyChanges
        let stated = try stated(context)
        try context.importing(dryRun: reading.dryRun, tellsChanges: tells) { plan, today in
            let roles = self.roles(of: table, in: plan, stated)
            try context.refuse(file, roles.problems, in: plan, reading)
            let result = try context.reading(file, reading) {
                try imported(table, roles, into: plan, on: today, in: context)
            }
            try context.refuse(file, result.problems, in: plan, reading)
            let sentences =
                context.phrases.sentences(for: roles, of: table)
                + context.phrases.sentences(for: result, names: reading.dryRun ? 12 : 3)
            return (result.changes, context.phrases.sentences(for: [table.form]) + sentences)
        }
        try context.clearErrors(reading)
    }

    /// The columns that the options name.
    func stated(_ context: Context) throws -> StatedRoles {
        var stated = StatedRoles()
        let columns: [(ReadingRole, String?)] = [
            (.city, city), (.state, state), (.code, code), (.day, day), (.value, value), (.year, year),
            (.month, month), (.stateCode, stateCode), (.quarter, quarter), (.week, week), (.unit, unit),
        ]
        for (role, name) in columns { stated.columns[role] = name }
        stated.ignored = ignore
        stated.counted = count
        stated.fiscalStart = try reading.mapping(in: context).fiscalStart
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
        return ReadingRoles(of: table, stated, measure: names + [measure].compactMap { $0 }, into: plan)
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
        (options.addsRates, options.addsPartial) = (addRates, addPartial)
        (options.period, options.takesAnyPeriod) = (period, anyPeriod)
        (options.takesOtherFigures, options.takesNegatives) = (sameMeasure, takeNegative)
        options.mapping = try reading.mapping(in: context)
        try matching.apply(to: &options.mapping, in: context)
        guard let measure else { throw CommandError(context.phrases.matching.needed("--measure")) }
        return ReadingsImport(
            try table.reshaped(shape), measure: measure, columns: roles.columns(shape), into: plan, options: options,
            on: today)
    }
}

extension CountPeriod: ExpressibleByArgument {}

extension ReadingPeriod: ExpressibleByArgument {}

extension MeasureKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument, of: .measureKind) }
}
