import ArgumentParser
import Plan
import Reports

/// `cinco log`: lists acts of the journal.
struct LogCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show who changed what, when and why, the latest first.")

    @Argument(help: "Only this city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String?
    @Argument(help: "Only this line of effort.")
    var line: TypedLine?
    @Option(
        name: [.customShort("n"), .customLong("limit")],
        help: ArgumentHelp("At most this many acts.", valueName: "count")
    )
    var limit = 100
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit needs a number from 1 on.") }
    }

    func run(in context: Context) throws {
        if city == nil, context.options.ceiling == nil, context.options.asOf == nil {
            return try writeLatest(in: context)
        }
        try context.withPlan { store, plan in
            let end = try context.pastDay(in: store).map { try store.moment(endOf: $0).time }
            let entries = try store.history(
                of: scope(in: plan, context), limit: limit, through: end, upTo: context.options.ceiling)
            try format.write(in: context, LogReport(entries, of: plan, in: context.phrases).written)
        }
    }

    /// Writes the latest acts of the whole plan; reads only the records that they changed.
    private func writeLatest(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let entries = try store.history(of: .plan, limit: limit)
        // All cities are needed: cities of the same name are told apart by their ids.
        let plan = try store.partialPlan(around: Set(entries.flatMap(\.act.namedRecords)), with: [.city])
        try format.write(in: context, LogReport(entries, of: plan, in: context.phrases).written)
    }

    private func scope(in plan: Plan, _ context: Context) throws -> HistoryScope {
        guard let city else { return .plan }
        let id = try context.city(city, in: plan).id
        return try line.map { .effort(EffortID(city: id, line: try $0.line(in: context))) } ?? .city(id)
    }
}
