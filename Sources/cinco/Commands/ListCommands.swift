import ArgumentParser
import Phrases
import Plan
import Reports

/// `cinco issues`: the issues of the plan.
struct IssuesCommand: PlanCommand {
    static let configuration = CommandConfiguration(
        commandName: "issues", abstract: "Show the issues, the worst first.",
        discussion:
            "As text, a row gives the worst facts of a place and the number of its other issues; --all and --kind list each issue, as JSON and CSV always do.",
        aliases: ["attention"])

    @Option(help: "Only issues of this kind.")
    var kind: IssueKind?
    @Option(
        help: ArgumentHelp("Only this city: its id, its name, or an unambiguous beginning.", valueName: "city"),
        completion: .city)
    var city: String?
    @Option(help: "Only this line of effort.")
    var line: LineOfEffort?
    @Option(help: ArgumentHelp("Only issues that this side has to act on.", valueName: "partner"))
    var side: String?
    @Flag(help: "List each issue in a row of its own.")
    var all = false
    @Flag(help: "Only what the people in the room have to settle, as questions.")
    var decide = false
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    func run(in context: Context) throws {
        try context.withPlan { _, plan in
            let today = try context.today(in: plan)
            let place = try city.map { try context.city($0, in: plan).id }
            let partner = try side.map { try context.partner(named: $0, in: plan) }
            let filter = IssueFilter(kind: kind, city: place, line: line, partner: partner)
            let issues = plan.issues(on: today).filter(filter.matches)
            try format.write(in: context, report(issues, of: plan, on: today, in: context.phrases))
        }
    }

    private func report(
        _ issues: [Issue], of plan: Plan, on today: Day, in phrases: Phrases
    ) -> (Format, TextStyler) throws -> String {
        if decide {
            let questions = plan.openQuestions(issues, on: today)
            return ListReport.questions(questions, of: plan, on: today, in: phrases).written
        }
        if all || kind != nil { return ListReport.issues(issues, of: plan, on: today, in: phrases).written }
        return IssueGroupsReport(issues, of: plan, on: today, in: phrases).written
    }
}

extension IssueKind: ExpressibleByArgument {
    /// The kind with this name, with its name in any language, or with the name that it had in earlier versions.
    public init?(argument: String) {
        let renamed: [String: IssueKind] = [
            "pace": .behindSchedule, "watermelon": .offTarget, "balance": .equipmentShare, "loop": .deadlock,
            "coverage": .gap, "success": .publicMilestone, "status": .status, "lag": .delivery, "one-sided": .oneSided,
        ]
        let wanted = Folding.Pattern(argument)
        let named = IssueKind.allCases.first { kind in
            Language.allCases.contains { wanted.equals($0.phrases.issues.kind(kind)) }
        }
        guard let kind = IssueKind(rawValue: argument) ?? renamed[argument] ?? named else { return nil }
        self = kind
    }
}

/// A command that lists the content of the screen with the same name.
protocol ListCommand: PlanCommand {
    var format: FormatOption { get set }
    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport
}

extension ListCommand {
    func run(in context: Context) throws {
        try context.withPlan { _, plan in
            try format.write(in: context, Self.report(plan, try context.today(in: plan), context).written)
        }
    }
}

/// `cinco timeline`: the plan's dated projects and milestones.
struct TimelineCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "List phases, milestones and the days of projects in order.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .timeline(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco commitments`: the commitments of each side.
struct CommitmentsCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitments", abstract: "List what is asked, offered and in place, by side.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .commitments(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco measures`: the measures of performance and of effect.
struct MeasuresCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures", abstract: "List every measure with its latest reading and its target today.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .measures(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco assessment`: the vulnerabilities and the lines that answer them.
struct AssessmentCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment", abstract: "List the vulnerabilities and the efforts that answer them.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .assessment(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco dependencies`: the dependencies and deadlocks.
struct DependenciesCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "dependencies", abstract: "List the dependencies and deadlocks.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .dependencies(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco deliveries`: what is promised, delivered and in use.
struct DeliveriesCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliveries", abstract: "List what is promised, delivered and in use, with the days between.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .deliveries(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco public`: the public milestones.
struct PublicCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "public", abstract: "List what the public will see, what it has seen, and the evidence.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .publicMilestones(of: plan, on: today, in: context.phrases)
    }
}

/// `cinco resources`: amounts from pledged to expended.
struct ResourcesCommand: ListCommand {
    static let configuration = CommandConfiguration(
        commandName: "resources", abstract: "List pledged, obligated and expended money by partner, city and line.")
    @OptionGroup var format: FormatOption
    @OptionGroup var options: Options

    static func report(_ plan: Plan, _ today: Day, _ context: Context) -> ListReport {
        .resources(of: plan, in: context.phrases)
    }
}
