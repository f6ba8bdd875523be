import ArgumentParser
import Exchange
import Foundation
import Phrases
import Plan
import Store

/// How the commands that import read a file.
struct ReadingOptionGroup: ParsableArguments {
    @Flag(help: "Show what would change, and change nothing.") var dryRun = false
    @Option(help: "The encoding of the text, where it is not recognised.") var encoding: TextEncoding?
    @Option(help: "The separator of the cells: comma, semicolon, tab or pipe, or its character (, ; |).") var separator:
        Separator?
    @Option(help: ArgumentHelp("The line, or row of a sheet, that names the columns.", valueName: "line"))
    var headerRow: Int?
    @Option(help: ArgumentHelp("The sheet of a workbook, by its name or its number from 1.", valueName: "sheet"))
    var sheet: String?
    @Option(
        help: ArgumentHelp(
            "The list of JSON that is read, where the file has several: cards, data.items.", valueName: "name"))
    var list: String?
    @Option(help: "The decimal mark of the figures: point or comma.")
    var decimal: DecimalMark?
    @Option(help: "The order of day and month in dates such as 03/04/2010.")
    var days: DayOrder?
    @Option(help: "Days that a spreadsheet knows to be such, beside texts: keep, or swap their day and month.")
    var typedDays: TypedDays?
    @Option(help: "The day that is read of a range such as June 1, 2009 → June 30, 2009.")
    var range: RangeEnd?
    @Option(
        help: ArgumentHelp("The month in which fiscal years such as FY2010 begin: october, 10.", valueName: "month"))
    var fiscalStart: String?
    @Option(
        help: ArgumentHelp(
            "The number by which figures of a column are multiplied, such as those in thousands; may be repeated.",
            valueName: "column=number"))
    var times: [String] = []
    @Flag var totals: TotalRule?
    @Flag var titles: TitleRule?
    @Flag(help: "Leave out readings without a value, and take cells such as n/a as empty.")
    var skipBlanks = false
    @Option(help: "Write every error of the file to this one; - is standard output.", completion: .file())
    var errors: String?

    /// How the cells are to be understood.
    func mapping(in context: Context) throws -> TableMapping {
        var mapping = TableMapping()
        for pair in times {
            let (column, number) = try context.parts(of: pair, "times")
            guard let factor = Int(number), (1...1_000_000_000).contains(factor) else {
                throw CommandError(context.phrases.tables.badFactor("--times '\(pair)'"))
            }
            mapping.columns.factors[column] = factor
        }
        mapping.decimal = decimal
        mapping.days = days
        (mapping.rangeEnd, mapping.typedDays) = (range, typedDays)
        if let fiscalStart {
            let month = DayEntry.month(named: fiscalStart) ?? Int(fiscalStart)
            guard let month, (1...12).contains(month) else {
                throw CommandError(context.phrases.layouts.noMonth(fiscalStart))
            }
            mapping.fiscalStart = month
        }
        mapping.skipsTotals = totals == .skipTotals
        mapping.takesTotals = totals == .keepTotals
        (mapping.skipsTitles, mapping.takesTitles) = (titles == .skipTitles, titles == .keepTitles)
        mapping.skipsBlanks = skipBlanks
        return mapping
    }

    /// The same as options of a table.
    var table: TableOptions {
        var options = TableOptions()
        options.encoding = encoding
        options.separator = separator
        options.headerRow = headerRow
        options.sheet = sheet
        return options
    }

    /// The same for a table whose rows are readings of one measure.
    var tableOfReadings: TableOptions {
        var options = table
        options.isOfReadings = true
        return options
    }
}

/// The treatment of rows that look like totals of others. Without one they are asked about.
enum TotalRule: String, EnumerableFlag {
    case skipTotals, keepTotals

    static func help(for value: TotalRule) -> ArgumentHelp? {
        switch value {
        case .skipTotals: "Leave out rows that look like totals of others."
        case .keepTotals: "Take rows that look like totals of others as they are."
        }
    }
}

/// The treatment of rows that look like titles of groups. Without one they are asked about.
enum TitleRule: String, EnumerableFlag {
    case skipTitles, keepTitles

    static func help(for value: TitleRule) -> ArgumentHelp? {
        switch value {
        case .skipTitles: "Leave out rows that look like titles of groups."
        case .keepTitles: "Take rows that look like titles of groups as records."
        }
    }
}

extension TextEncoding: ExpressibleByArgument {}

extension Separator: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

extension DecimalMark: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

extension DayOrder: ExpressibleByArgument {}

extension RangeEnd: ExpressibleByArgument {}

extension TypedDays: ExpressibleByArgument {}

extension Context {
    /// Refuses to write the errors of a file over the file itself, or over the plan.
    func checkErrors(_ options: ReadingOptionGroup, of file: String) throws {
        guard let path = options.errors, path != "-" else { return }
        let real = PathName.withoutLinks(path)
        if real == PathName.withoutLinks(file) || real == PathName.withoutLinks(self.path) {
            throw CommandError(phrases.exchange.errorsOverFile(path))
        }
    }

    /// Empties the file of errors that an earlier import has left: there are none now.
    func clearErrors(_ options: ReadingOptionGroup) throws {
        guard let path = options.errors, path != "-", FileManager.default.fileExists(atPath: path) else { return }
        _ = try Output.put(Data(), to: path, in: self)
    }

    /// The bytes of a file, or of standard input for `-`; throws where they cannot be read.
    func read(_ path: String) throws -> Data {
        let bytes =
            path == "-"
            ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: path)
        guard let bytes else { throw CommandError(phrases.exchange.unreadableFile(path)) }
        return bytes
    }

    /// Bytes of JSON as a text in the stated encoding, else in the Unicode that they show, or the list of it that is
    /// stated; throws where they are none.
    func json(_ bytes: Data, _ path: String, _ options: ReadingOptionGroup) throws -> JSONDocument {
        guard let text = TextEncoding.unicode(of: bytes, options.encoding) else {
            throw CommandError(phrases.exchange.notUTF8(path))
        }
        let document = JSONDocument(text, options.encoding)
        guard let list = options.list else { return document }
        return try reading(path, options) { try document.list(at: list) }
    }

    /// Refuses the choice of a list in a file that is no JSON.
    func checkList(of bytes: Data, _ path: String, _ options: ReadingOptionGroup) throws {
        guard options.list != nil, !ImportRecordsCommand.isJSON(bytes) else { return }
        try refuse(path, [.noLists], in: Plan(), options)
    }

    /// The table of readings in the bytes of a file; throws where it cannot be read.
    func table(_ bytes: Data, of file: String, _ options: ReadingOptionGroup) throws -> ImportTable {
        try reading(file, options) { try ImportTable(bytes, options: options.tableOfReadings) }
    }

    /// The tables in the bytes of a file, several in a workbook with a sheet for each kind; throws where they cannot be
    /// read.
    func tables(_ bytes: Data, in file: String, of kind: RecordKind?, _ options: ReadingOptionGroup) throws
        -> [ImportTable]
    {
        try reading(file, options) { try ImportTable.all(in: bytes, of: kind, options: options.table) }
    }

    /// Does what reads a file, and tells its faults.
    func reading<Result>(_ file: String, _ options: ReadingOptionGroup, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let failure as ImportFailure {
            try refuse(file, failure.problems, in: Plan(), options)
            throw failure
        }
    }

    /// Refuses a file that has errors, and lists each with its place and reason.
    func refuse(_ file: String, _ problems: [ImportError], in plan: Plan, _ options: ReadingOptionGroup) throws {
        guard !problems.isEmpty else { return }
        let name = file == "-" ? nil : file
        for sentence in phrases.sentences(for: problems, in: plan, of: name) { Output.printError(sentence) }
        if let path = options.errors {
            let all = phrases.allSentences(for: problems, in: plan, of: name).map { $0 + "\n" }.joined()
            _ = try Output.put(Data(all.utf8), to: path, in: self)
        }
        throw CommandError(phrases.exchange.refused(problems.count, name))
    }
}
