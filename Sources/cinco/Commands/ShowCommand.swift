import ArgumentParser
import Plan
import Reports

/// `cinco show`: a city or one of its efforts.
struct ShowCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a city, or one of its efforts, in full.")

    @Argument(help: "The city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String
    @Argument(help: "The line of effort.")
    var line: TypedLine?
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { _, plan in
            let city = try context.city(city, in: plan)
            let line = try line?.line(in: context)
            let report = CityReport(plan, city, line: line, on: try context.today(in: plan), in: context.phrases)
            try format.write(in: context, report.written)
        }
    }
}
