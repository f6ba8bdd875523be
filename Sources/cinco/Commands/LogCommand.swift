import ArgumentParser
import Plan
import Reports

/// `cinco log`: the journal.
struct LogCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show who changed what, when and why, the latest first.")

    @Argument(help: "Only this city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String?
    @Argument(help: "Only this line of effort.")
    var line: LineOfEffort?
    @Option(
        name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many acts.", valueName: "count")
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
            let end = try context.pastDay().map { HybridTime(raw: Moment(endOf: $0).time.raw + 1) }
            // What is not released is not counted either.
            let most = context.options.ceiling == nil ? limit : .max
            let entries = try context.released(
                store.history(of: try scope(in: plan, context), limit: most, before: end), with: plan
            ).prefix(limit)
            try format.write(in: context, LogReport(Array(entries), of: plan, in: context.phrases).written)
        }
    }

    /// The latest acts of the whole plan, of which no more is read than what they are about.
    private func writeLatest(in context: Context) throws {
        let store = try context.open()
        defer { store.close() }
        let entries = try store.history(of: .plan, limit: limit)
        // Every city, because of two that have the same name each is told apart.
        let plan = try store.partialPlan(around: Set(entries.flatMap { $0.act.changes.map(\.record) }), with: [.city])
        try format.write(in: context, LogReport(entries, of: plan, in: context.phrases).written)
    }

    private func scope(in plan: Plan, _ context: Context) throws -> HistoryScope {
        guard let city else { return .plan }
        let id = try context.city(city, in: plan).id
        return line.map { .effort(EffortID(city: id, line: $0)) } ?? .city(id)
    }
}
