import ArgumentParser
import Canvas
import Foundation
import Phrases
import Plan
import Reports
import Store
import Terminal

/// A command that works on a plan and reports failures on standard error.
protocol PlanCommand: ParsableCommand {
    var options: Options { get }
    func run(in context: Context) throws
}

extension PlanCommand {
    func run() throws { try Context.reporting(options.values) { try run(in: $0) } }
}

/// A command that writes to the plan, or to where it is shared, whatever its arguments: it is refused where the plan is
/// shown as it was, up to a ceiling, or read only.
protocol WritingCommand: PlanCommand {
    /// Whether `--ceiling` says up to where something goes out, and does not change how the plan is shown.
    static var takesCeiling: Bool { get }
}

extension WritingCommand {
    static var takesCeiling: Bool { false }

    func run() throws {
        try Context.reporting(options.values) {
            try $0.checkMayWrite(takesCeiling: Self.takesCeiling)
            try run(in: $0)
        }
    }
}

/// The output format of a list.
struct FormatOption: ParsableArguments {
    @Option(help: "text, json, csv or markdown.")
    var format = Format.text

    /// Writes a report in this format.
    func write(in context: Context, _ report: (Format, TextStyler) throws -> String) throws {
        try context.write(as: format, report)
    }
}

extension Context {
    /// Writes a report in a format.
    func write(as format: Format, _ report: (Format, TextStyler) throws -> String) throws {
        let isTerminal = Output.columns != nil
        let isColoured = isColoured(onTerminal: isTerminal)
        let styler = TextStyler(
            isColoured && format == .text ? try theme(named: themeName, coloured: true) : nil,
            on: display, columns: Output.columns)
        var text = try report(format, styler)
        if isTerminal, format == .text, hasPlainShapes { text = Transliteration.plainShapes(text) }
        if format == .json || format == .csv { Output.printExactly(text) } else { Output.print(text) }
    }
}

extension Format: ExpressibleByArgument {}

// On the command line too a value is named by its code, or by the word or letter that a screen shows for it, in either
// language.

extension LineOfEffort: ExpressibleByArgument {
    public init?(argument: String) {
        guard let line = Language.english.phrases.entryWords(in: nil).line(named: argument) else { return nil }
        self = line
    }
}

/// A line of effort as it was typed, so that one that there is not is refused in the person's language.
struct TypedLine: ExpressibleByArgument {
    static let allValueStrings = LineOfEffort.allCases.map(\.rawValue)
    static let defaultCompletionKind = CompletionKind.list(allValueStrings)

    let text: String

    init(argument: String) { text = argument }

    /// The line that is meant.
    func line(in context: Context) throws -> LineOfEffort {
        guard let line = LineOfEffort(argument: text) else { throw ValidationError(context.phrases.noLine(text)) }
        return line
    }
}

extension FieldValue {
    /// The value of a closed list that a text names; a status is a `TypedStatus`.
    init?(_ text: String, of choice: Choice) {
        guard let code = Language.english.phrases.entryWords(in: nil).codes(text, of: choice).first else { return nil }
        self.init(code: code)
    }
}

/// A status as it was typed: what its letter means is known once the plan is.
struct TypedStatus: ExpressibleByArgument {
    static let allValueStrings = Status.allCases.map(\.rawValue)
    static let defaultCompletionKind = CompletionKind.list(allValueStrings)

    let text: String

    init(argument: String) { text = argument }

    /// The status that is meant in a plan.
    func status(in plan: Plan, _ context: Context) throws(EditError) -> Status {
        let codes = context.phrases.entryWords(in: plan).codes(text, of: .status)
        guard let status = codes.first.flatMap(Status.init(code:)) else { throw .notUnderstood(.status, text) }
        return status
    }
}

extension Context {
    /// Refuses the sign for a standard stream where a plan file is named: SQLite reads and writes one in any order.
    func checkNamesFile(_ path: String) throws {
        if path == "-" { throw CommandError(phrases.problems.notAStream) }
    }

    /// Opens the plan while the work runs.
    /// - Parameter kinds: the kinds of record that the work needs; with a ceiling all are read, as markings depend on
    ///   owners.
    func withPlan<T>(_ kinds: [RecordKind] = RecordKind.allCases, _ work: (Store, Plan) throws -> T) throws -> T {
        let store = try open()
        defer { store.close() }
        return try work(store, read(store, kinds))
    }

    private func read(_ store: Store, _ kinds: [RecordKind] = RecordKind.allCases) throws -> Plan {
        guard options.ceiling != nil else {
            let plan = try pastDay(in: store).map { try store.plan(asOf: store.moment(endOf: $0)) } ?? store.plan(kinds)
            try checkSide(in: plan)
            return plan
        }
        let whole = try store.plan()
        let past = try pastDay(in: whole).map {
            try releasedPast(store.plan(asOf: store.moment(endOf: $0)), now: whole)
        }
        let allowed = try past ?? released(whole)
        try checkSide(in: allowed)
        tellUnmarked(in: whole)
        return allowed
    }

    /// Opens the plan as far as a change of these records goes, where each of them is the exact id of one, so that the
    /// size of the rest costs nothing; else the whole of it.
    /// - Parameters:
    ///   - records: nil where a change may concern anything.
    ///   - work: what is done, with how far the journal was read of the plan.
    func withPlan<T>(
        around records: [(kind: RecordKind, id: String)]?, _ work: (Store, Plan, JournalPosition) throws -> T
    ) throws -> T {
        let store = try open()
        defer { store.close() }
        // Before the plan is read, so that nothing counts as read that was not.
        let position = try store.mark().position
        guard let records, options.ceiling == nil, options.asOf == nil else {
            return try work(store, read(store), position)
        }
        let ids = try records.map { try exactID($0.id, of: $0.kind, in: store) }
        let plan = try ids.contains(nil) ? store.plan() : store.partialPlan(around: ids.compactMap { $0 })
        try checkSide(in: plan)
        return try work(store, plan, position)
    }

    /// The id equal to a text, or the id of the only city that the text names; nil where only the whole plan can tell.
    private func exactID(_ text: String, of kind: RecordKind, in store: Store) throws -> String? {
        if try store.holds(kind, text) { return text }
        guard kind == .city else { return nil }
        let found = try store.plan([.plan, .city]).cities(matching: text)
        return found.count == 1 ? found[0].id : nil
    }

    /// The city named by a text; throws where there is none or several.
    func city(_ text: String, in plan: Plan) throws -> City {
        let found = plan.cities(matching: text)
        if found.count == 1 { return found[0] }
        let problems = phrases.problems
        throw CommandError(
            found.isEmpty
                ? problems.noSuchCity(text, plan.cities.prefix(12).map(\.name))
                : problems.severalCities(text, found.prefix(12).map(\.nameAndID)))
    }

    /// Reports the result of an act.
    func announce(_ result: CommitResult, in store: Store, nothingLeft: String = "") throws {
        switch result {
        case .unchanged: Output.say(phrases.acts.unchanged)
        case .nothingLeft: Output.say(nothingLeft)
        case .written(let entry):
            let plan = try store.partialPlan(around: entry.act.namedRecords)
            Output.say(phrases.sentence(for: entry, in: plan))
            tellConflicts(of: result, in: plan.conflicts)
        }
    }

    /// Says where an act is in conflict with what another program wrote since the plan was read.
    func tellConflicts(of result: CommitResult, in conflicts: [Conflict]) {
        guard case .written(let entry) = result else { return }
        let made = conflicts.filter { $0.involves(act: entry.id) }
        if !made.isEmpty { Output.printError(phrases.copies.conflicts(made.count)) }
    }

    /// Runs work whose refusals are phrased in the words of the plan.
    func telling<T>(in plan: Plan, _ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let refusal as EditError {
            throw CommandError(phrases.commandSentence(for: refusal, in: plan))
        }
    }
}
