import ArgumentParser
import Plan
import Reports

/// `cinco compare`: the changes between two days.
struct CompareCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show what got worse, what got better and what is new since a day.",
        discussion: "With --as-of the later day is that one; else it is today.")

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The earlier day: 2010-06-01, '1 Jun', -2w.", valueName: "day"))
    var since: [String]
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { store, plan in
            let today = try context.today(in: plan)
            let day = try context.day(since.joined(separator: " "), of: "DAY", from: today)
            let past = try context.releasedPast(store.plan(asOf: store.moment(endOf: day)), now: store.plan())
            let comparison = Comparison(of: past, on: day, with: plan, on: today)
            let report = ListReport.comparison(comparison, of: plan, past: past, in: context.phrases)
            try format.write(in: context, report.written)
        }
    }
}
