import ArgumentParser
import Plan

/// `cinco set`: records one side's assessment of an effort.
struct SetCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set the status of an effort, and with it trend, progress and stage.",
        discussion: "When the status gets worse a reason is needed.")

    @Argument(help: "The city: its id, its name, or an unambiguous beginning.", completion: .city)
    var city: String
    @Argument(help: "The line of effort.")
    var line: TypedLine
    @Argument(help: "The status.")
    var status: TypedStatus
    @Option(help: "The trend.", completion: .list(Trend.allCases.map(\.rawValue)))
    var trend: String?
    @Option(parsing: .unconditional, help: "Progress from 0 to 100 per cent.")
    var progress: String?
    @Option(
        name: [.customLong("stage"), .customLong("rung")], parsing: .unconditional,
        help: "The stage of the line: its number from 1 to 5, or its name.")
    var stage: String?
    @Option(name: [.customShort("m"), .customLong("reason")], parsing: .unconditional, help: "The reason.")
    var reason: String?
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        let line = try line.line(in: context)
        try context.withPlan(around: [(.city, city)]) { store, plan, position in
            let effort = EffortID(city: try context.city(city, in: plan).id, line: line)
            let today = try context.today(in: plan)
            let result = try context.telling(in: plan) {
                let parser = EntryParser(context.phrases.entryWords(in: plan), in: plan, on: today)
                let judgement = Judgement(
                    status: try status.status(in: plan, context),
                    trend: try trend.flatMap { try value(of: .trend, in: .assessment, $0, parser) },
                    stage: try stage(of: line, in: plan, on: today, context),
                    progress: try progress.flatMap { try value(of: .progress, in: .effort, $0, parser) })
                var act = try plan.assess(
                    [effort], as: judgement, by: try context.author(in: plan), reason: reason.map(Folding.saved),
                    in: context.language, on: today)
                act.readUpTo = position
                return try store.commit(act)
            }
            try context.announce(result, in: store)
        }
    }

    /// The value that a text means in a field.
    private func value<Value: FieldValue>(
        of name: FieldName, in kind: RecordKind, _ text: String, _ parser: EntryParser
    ) throws(EditError) -> Value? {
        guard let field = kind.field(name), let code = try parser.code(for: text, of: field) else {
            throw .notUnderstood(name, text)
        }
        try field.check(code)
        return Value(code: code)
    }

    /// The stage by its number, its neutral name or its name in either language.
    private func stage(of line: LineOfEffort, in plan: Plan, on today: Day, _ context: Context) throws -> Int? {
        guard let stage, let field = RecordKind.effort.field(.stage) else { return nil }
        let parser = EntryParser(context.phrases.entryWords(in: plan), in: plan, on: today, line: line)
        do throws(EditError) {
            return try parser.code(for: stage, of: field).flatMap { Int($0) }
        } catch {
            throw CommandError(context.phrases.noStage(stage, of: line))
        }
    }
}
