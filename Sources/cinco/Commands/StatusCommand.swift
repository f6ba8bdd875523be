import ArgumentParser
import Plan
import Reports

/// `cinco status`: the board.
struct StatusCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the board: every city by the five lines of effort.")

    @Argument(help: "Only this city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String?
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        // Only the JSON form contains projects.
        let kinds = format.format == .json ? RecordKind.allCases : RecordKind.onBoard + [.measure, .reading]
        try context.withPlan(kinds) { store, plan in
            let cities = try city.map { [try context.city($0, in: plan)] }
            let today = try context.today(in: plan)
            let report = StatusReport(
                plan, cities: cities, on: today, since: try context.changesSinceMeeting(in: plan, store, on: today),
                in: context.phrases)
            try format.write(in: context, report.written)
        }
    }
}
