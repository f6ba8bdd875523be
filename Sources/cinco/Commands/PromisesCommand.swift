import ArgumentParser
import Plan
import Reports

/// `cinco promises`: everything with a day that somebody owes.
struct PromisesCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "promises", abstract: "List what each side owes by when, the overdue first.",
        discussion: "With --format ics it is a calendar file that other programs read.")

    @Option(help: ArgumentHelp("Only promises of this side.", valueName: "partner"))
    var side: String?
    @Option(help: "Only promises of an office or person whose name contains this.")
    var owner: String?
    @Option(
        help: ArgumentHelp("Only this city: its id, its name, or an unambiguous beginning.", valueName: "city"),
        completion: .city)
    var city: String?
    @Option(help: "Only this line of effort.")
    var line: LineOfEffort?
    @Flag(help: "Only promises whose day has passed.")
    var overdue = false
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only promises due on this day or before it: 2010-06-30, +14d.", valueName: "day"))
    var until: String?
    @Option(help: "text, json, csv, markdown or ics.")
    var format = PromiseFormat.text
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { store, plan in
            let today = try context.today(in: plan)
            let promises = try filter(in: plan, on: today, context).matches(
                plan.promises(on: today), in: plan, on: today)
            guard let list = format.list else {
                let calendar = PromisesCalendar(
                    promises, of: plan, id: try store.planID(), on: today, in: context.phrases)
                return Output.printExactly(try calendar.written())
            }
            try context.write(
                as: list, ListReport.promises(promises, of: plan, on: today, in: context.phrases).written)
        }
    }

    private func filter(in plan: Plan, on today: Day, _ context: Context) throws -> PromiseFilter {
        var filter = PromiseFilter()
        filter.side = try side.map { try context.partner(named: $0, in: plan) }
        filter.city = try city.map { try context.city($0, in: plan).id }
        filter.line = line
        filter.owner = owner
        filter.isOverdue = overdue
        filter.until = try until.map { try context.day($0, of: "--until", from: today) }
        return filter
    }
}

/// The formats of the list of promises: those of every list, and a calendar.
enum PromiseFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, markdown, ics

    /// The format of a list; nil for the calendar.
    var list: Format? { Format(rawValue: rawValue) }
}
