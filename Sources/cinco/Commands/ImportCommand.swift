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
            .single(.kind, \.kind), .repeated(.map, \.map), .repeated(.ignore, \.ignore),
            .flag(.ignoreUnknown, \.ignoreUnknown), .repeated(.mapValue, \.mapValue), .repeated(.set, \.constants),
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
        try context.clearErrors(reading)
    }

    private func importRecords(of file: String, in context: Context) throws {
        try context.checkErrors(reading, of: file)
        let bytes = try context.read(file)
        let isJSON = file.lowercased().hasSuffix(".json") || ImportRecordsCommand.isJSON(bytes)
        if !isJSON { try context.checkList(of: bytes, file, reading) }
        if isJSON, reading.sheet != nil { try context.refuse(file, [.noSheets], in: Plan(), reading) }
        let tables = isJSON ? nil : try context.tables(bytes, in: file, of: kind, reading)
        let document = isJSON ? try context.json(bytes, file, reading) : nil
        func imported(into plan: Plan, _ today: Day) throws -> Import {
            let result =
                if let document {
                    Import(
                        json: document, kind: kind, mapping: try mapping(context), into: plan, on: today,
                        upTo: Context.calendarDay, salt: Context.freshID(), in: context.phrases)
                } else {
                    Import(
                        tables ?? [], kind: kind, mapping: try mapping(context), into: plan, on: today,
                        salt: Context.freshID(), in: context.phrases)
                }
            try context.refuse(file, result.problems, in: plan, reading)
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
            let pinned = result.changes.last { $0.kind == .plan && $0.field == .pinned }?.new.flatMap(Day.init(code:))
            let act = Act(
                author: context.author, partner: nil, asOf: max(today, pinned ?? today), changes: result.changes)
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
        // A text of a word processor begins with a brace too.
        if FileKind(of: bytes.prefix(16)) == .document { return false }
        let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

extension Context {
    /// Commits changes as one act and reports them; a dry run only reports them.
    /// - Parameter tellsChanges: whether the changes are listed, record by record.
    func importing(dryRun: Bool, tellsChanges: Bool, _ work: (Plan, Day) throws -> ([Change], [String])) throws {
        try withPlan(around: nil) { store, plan, position in
            let today = try today(in: plan)
            let (changes, sentences) = try work(plan, today)
            let real = plan.effective(changes)
            let lines = tellsChanges ? phrases.sentences(for: real, in: plan).map { "  " + $0 } : []
            let tell = { for sentence in sentences + lines { Output.say(sentence) } }
            if dryRun {
                tell()
                warning(about: real, in: plan)
                return Output.say(phrases.exchange.nothingWritten)
            }
            let author = try author(in: plan)
            var act = Act(author: author.name, partner: author.side, asOf: today, changes: real)
            act.readUpTo = position
            let result = try store.commit(act)
            tell()
            // Where no row was taken nothing is set either.
            if case .unchanged = result, !changes.isEmpty { Output.say(phrases.acts.unchanged) }
            tellConflicts(of: result, in: try store.conflicts())
            warning(about: real, in: plan)
        }
    }
}
