import Exchange
import Foundation
import Phrases
import Plan
import Screens
import Synchronization

/// Reads a file that is to be imported, on a second thread, so that a long one can be stopped.
final class ImportRun: Sendable {
    /// Readable once the file is read.
    let descriptor: Int32
    let progress = ImportProgress()
    private let result = Mutex<ImportInView?>(nil)

    /// Starts reading; nil where no pipe can be opened.
    init?(of path: String, _ choices: ImportChoices, into plan: Plan, on today: Day, in context: Context) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let done = ends[1]
        descriptor = ends[0]
        Thread.detachNewThread { [self] in
            let read = context.understood(path, choices, into: plan, on: today, progress)
            result.withLock { $0 = read }
            close(done)
        }
    }

    deinit { close(descriptor) }

    /// Ends the reading early; its result is not used.
    func stop() { progress.stop() }

    /// The file as it was understood; nil while it is being read.
    var read: ImportInView? { result.withLock { $0 } }
}

extension Context {
    /// Reads a file, and finds out what importing it would change.
    fileprivate func understood(
        _ path: String, _ choices: ImportChoices, into plan: Plan, on today: Day, _ progress: ImportProgress
    ) -> ImportInView {
        var view = ImportInView(of: path, choices)
        do {
            let bytes = try read(NSString(string: path).expandingTildeInPath)
            view.sheets = ImportTable.sheetNames(in: bytes)
            view.kept = mappings.names
            let kept = try choices[.mapping].map { try mappings.mapping($0) }
            view.isKeptOfReadings = kept?.command == ImportReadingsCommand.configuration.commandName
            if view.isOfOneMeasure {
                let command: ImportReadingsCommand = try parsed(choices, kept)
                let used = try understand(bytes, command, into: plan, on: today, &view)
                try keep(used, &view)
            } else {
                let command: ImportRecordsCommand = try parsed(choices, kept)
                let result = try understand(bytes, command, path, into: plan, on: today, &view, progress)
                view.take(result, in: plan, phrases)
                try keep(command, &view)
            }
        } catch let problem as KeptMappings.Problem {
            view.faults = [ImportInView.Fault(phrases.sentence(for: problem))]
            view.faultCount = 1
        } catch let failure as ImportFailure { view.take(failure.problems, in: plan, phrases) } catch {
            view.faults = [ImportInView.Fault(sentence(for: error) ?? String(describing: error))]
            view.faultCount = 1
        }
        return view
    }

    /// The command with the options that were chosen, of which each command has some, and with those that are kept.
    private func parsed<Command: MappedCommand>(
        _ choices: ImportChoices, _ kept: (command: String, options: KeptOptions)?
    ) throws -> Command {
        let own = Set(Command.keptOptions.map(\.option))
        var command = try Command.parse(["-"] + choices.all.filter { own.contains($0.option) }.map(\.word))
        guard let kept, let name = choices[.mapping] else { return command }
        guard kept.command == Command.configuration.commandName else {
            throw CommandError(phrases.matching.mappingOfOther(name, kept.command))
        }
        let stored: Command = try command.parsed(kept.options.words, name, in: self)
        for option in Command.keptOptions { option.fill(&command, stored) }
        return command
    }

    /// Keeps the options of a file that was read without faults, where a name was chosen for them.
    private func keep<Command: MappedCommand>(_ command: Command, _ view: inout ImportInView) throws {
        guard let name = view.choices[.saveMapping], view.faultCount == 0 else { return }
        let options = KeptOptions(of: command, Command.keptOptions)
        try mappings.keep(options, of: Command.configuration.commandName ?? "", as: name)
        view.found.append(phrases.importing.isKept(name))
    }

    /// Reads records.
    private func understand(
        _ bytes: Data, _ command: ImportRecordsCommand, _ path: String, into plan: Plan, on today: Day,
        _ view: inout ImportInView, _ progress: ImportProgress
    ) throws -> Import {
        let mapping = try command.mapping(self)
        if ImportRecordsCommand.isJSON(bytes) {
            let document = try json(bytes, path, command.reading)
            view.kind = command.kind
            if let table = ImportTable(ofRecords: document) {
                view.kind = command.kind ?? table.likelyKind(mapping.columns)
                view.tables = [viewed(table, of: view.kind, mapping)]
            } else {
                view.saysKinds = command.kind == nil
            }
            return Import(
                json: document, kind: view.kind, mapping: mapping, into: plan, on: today, upTo: Context.calendarDay,
                salt: Context.freshID(), in: phrases,
                progress: progress)
        }
        let tables = try ImportTable.all(in: bytes, of: command.kind, options: command.reading.table)
        view.found = phrases.sentences(for: tables.map(\.form), namesOptions: false)
        if let table = tables.first, tables.count == 1 {
            view.saysKinds = command.kind == nil && table.saysKinds
            view.kind = command.kind ?? (table.saysKinds ? nil : table.kind ?? table.likelyKind(mapping.columns))
        } else {
            view.saysKinds = true
        }
        view.tables = tables.map { table in viewed(table, of: view.kind ?? table.kind, mapping) }
        return Import(
            tables, kind: view.kind, mapping: mapping, into: plan, on: today, salt: Context.freshID(), in: phrases,
            progress: progress)
    }

    /// A table with the fields of its columns.
    private func viewed(_ table: ImportTable, of kind: RecordKind?, _ mapping: TableMapping) -> ImportInView.Table {
        let columns = table.columns(of: kind, mapping.columns)
        return ImportInView.Table(table) { index in columns[index].field.map { phrases.words.field($0) } }
    }

    /// Reads readings of one measure, whose columns are found by their names unless they were chosen.
    /// - Returns: the command with the roles that were chosen.
    private func understand(
        _ bytes: Data, _ command: ImportReadingsCommand, into plan: Plan, on today: Day, _ view: inout ImportInView
    ) throws -> ImportReadingsCommand {
        let table =
            try ImportRecordsCommand.isJSON(bytes)
            ? ImportTable(json: json(bytes, view.path, command.reading))
            : ImportTable(bytes, options: command.reading.tableOfReadings)
        let roles = command.roles(of: table, in: plan, view.choices.added(to: try command.stated(self)))
        view.tables = [ImportInView.Table(table) { index in roles.roles[index].map { phrases.importing.role($0) } }]
        let used = command.with(view.choices, periodsOf: roles, in: table)
        if !roles.problems.isEmpty {
            view.take(roles.problems, in: plan, phrases)
            return used
        }
        let result = try command.imported(table, roles, into: plan, on: today, in: self)
        view.found =
            phrases.sentences(for: [table.form], namesOptions: false)
            + (result.problems.isEmpty ? phrases.sentences(for: result, names: 12) : [])
        view.take(result.problems, in: plan, phrases)
        view.changes = plan.effective(result.changes)
        view.counts = (result.counts.new, result.counts.changed, result.counts.same)
        view.sentences = phrases.sentences(for: view.changes, in: plan)
        return used
    }
}

extension ImportReadingsCommand {
    /// The command with the roles that were chosen as its options.
    fileprivate func with(_ choices: ImportChoices, periodsOf roles: ReadingRoles, in table: ImportTable)
        -> ImportReadingsCommand
    {
        var command = self
        for (column, role) in choices.roles.sorted(by: { $0.key < $1.key }) {
            switch role {
            case nil: command.ignore.append(column)
            case .city?: command.city = column
            case .state?: command.state = column
            case .code?: command.code = column
            case .stateCode?: command.stateCode = column
            case .day?: command.day = column
            case .year?: command.year = column
            case .month?: command.month = column
            case .quarter?: command.quarter = column
            case .week?: command.week = column
            case .unit?: command.unit = column
            case .value?: command.value = column
            case .period?:
                let columns = roles.roles.filter { $0.value == .period }.keys
                guard let first = columns.min(), let last = columns.max() else { continue }
                command.months = "\(table.key(of: first))..\(table.key(of: last))"
            }
        }
        return command
    }
}

extension ImportChoices {
    /// The roles of columns that were chosen, besides what options say.
    fileprivate func added(to options: StatedRoles) -> StatedRoles {
        var stated = options
        for (column, role) in roles.sorted(by: { $0.key < $1.key }) {
            switch role {
            case nil: stated.ignored.append(column)
            case .period?: stated.further.append(column)
            case let role?: stated.columns[role] = column
            }
        }
        return stated
    }
}

extension ImportInView.Table {
    /// A table with what each column means, by its place.
    fileprivate init(_ table: ImportTable, meaning: (Int) -> String?) {
        let name = if case .sheet(let sheet) = table.form.origin { sheet.name } else { "" }
        self.init(
            name: name,
            columns: table.plainColumns.enumerated().map { index, column in
                ImportInView.Column(
                    key: column.key, letters: column.letters, name: column.name, samples: column.samples,
                    meaning: meaning(index))
            })
    }
}

extension ImportInView {
    /// A column without a field is shown where it stands in the list of columns.
    fileprivate mutating func take(_ problems: [ImportError], in plan: Plan, _ phrases: Phrases) {
        faults = phrases.faults(problems.filter { !$0.isUnknownColumn }, in: plan)
        faultCount = problems.count
    }

    fileprivate mutating func take(_ result: Import, in plan: Plan, _ phrases: Phrases) {
        take(result.problems, in: plan, phrases)
        if let list = result.list { found.append(phrases.layouts.list(list)) }
        if result.isEmpty, result.problems.isEmpty { found.append(phrases.figures.noRecords) }
        if !result.unusedValues.isEmpty { found.append(phrases.figures.unusedValues(result.unusedValues)) }
        if !result.unread.isEmpty { found.append(phrases.tables.unread(result.unread)) }
        found += phrases.leftOut(totals: result.totals, titles: result.titles) + phrases.others(result)
        changes = plan.effective(result.changes)
        counts = (result.counts.new, result.counts.changed, result.counts.same)
        sentences = phrases.sentences(for: changes, in: plan)
    }
}
