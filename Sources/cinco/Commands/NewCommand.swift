import ArgumentParser
import Phrases
import Plan
import Store

/// `cinco new`: creates a plan file.
struct NewCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Create a plan file.",
        discussion: "With --sample it is the sample plan, byte for byte the same on every computer.")

    @Argument(help: "The file to create; it must not exist yet.", completion: .file())
    var file: String
    @Flag(help: "Create the sample plan.")
    var sample = false
    @Option(parsing: .unconditional, help: "The title of the plan.")
    var title: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The start date of the plan; today unless given.", valueName: "day"))
    var start: String?
    @Option(help: "How many months it runs, from 1 to 120.")
    var months = 18
    @Option(
        name: .customLong("partner"),
        help: ArgumentHelp("A partner's short name; once for each. Without any, there is one: Team.", valueName: "name")
    )
    var partners: [String] = []
    @Option(name: .customLong("city"), help: ArgumentHelp("A city's name; once for each.", valueName: "name"))
    var cities: [String] = []
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.checkNamesFile(file)
        let store = sample ? try Store(making: file, from: SamplePlan.journal()) : try founded(context)
        let title = context.phrases.title(of: try store.plan())
        store.close()
        Output.say("\(context.phrases.acts.made(title)): \(file)")
    }

    private func founded(_ context: Context) throws -> Store {
        let today = try context.givenDay() ?? Context.calendarDay
        let first = try start.map { try context.day($0, of: "--start", from: today) } ?? today
        let outline = PlanOutline(
            title: title.map { LocalizedText($0, in: context.language) } ?? .plan, start: first, months: months,
            partners: partners.isEmpty ? [.team] : partners.map { LocalizedText($0, in: context.language) },
            cities: cities)
        let act = try context.telling(in: Plan()) { try outline.founding(by: context.author, on: today) }
        return try Store(making: file, founding: act)
    }
}
