import ArgumentParser
import Plan

/// `cinco set`: one side's judgement of an effort.
struct SetCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set the status of an effort, and with it trend, progress and rung.",
        discussion: "When the status gets worse a reason is needed.")

    @Argument(help: "The city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String
    @Argument(help: "The line of effort.")
    var line: LineOfEffort
    @Argument(help: "The status.")
    var status: Status
    @Option(help: "Where it is heading.")
    var trend: Trend?
    @Option(help: "How far it has come, from 0 to 100 per cent.")
    var progress: Int?
    @Option(help: "The step of the line's ladder: its number from 1 to 5, or its name.")
    var rung: String?
    @Option(name: [.customShort("m"), .customLong("reason")], help: "Why.")
    var reason: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan(around: [(.city, city)]) { store, plan in
            let effort = EffortID(city: try context.city(city, in: plan).id, line: line)
            let today = try context.today(in: plan)
            let outcome = try context.telling(in: plan) {
                let judgement = Judgement(status: status, trend: trend, rung: try step(context), progress: progress)
                let act = try plan.assess(
                    [effort], as: judgement, by: try context.hand(in: plan), reason: reason.map(Folding.saved),
                    in: context.language, on: today)
                return try store.commit(act)
            }
            try context.announce(outcome, in: store)
        }
    }

    /// The number of the step that was named, by its number, its neutral name or its name in the language spoken.
    private func step(_ context: Context) throws -> Int? {
        guard let rung else { return nil }
        if let number = Int(rung) { return number }
        let wanted = Folding.slug(rung)
        for names in [line.ladder, context.phrases.words.ladder(line).map(Folding.slug)] {
            if let index = names.firstIndex(of: wanted) { return index + 1 }
        }
        throw Complaint(context.phrases.problems.noSuch(context.phrases.words.field(.rung), rung, line.ladder))
    }
}
