import Canvas
import Phrases
import Plan

/// The report of the board: the clock, the cities by lines, and the counts.
public struct StatusReport: Sendable {
    private let plan: Plan
    private let cities: [City]
    private let today: Day
    private let since: ChangesSinceMeeting?
    private let phrases: Phrases

    /// The board of a plan on a day.
    /// - Parameters:
    ///   - cities: the cities to report, where some are named.
    ///   - since: the changes since the last meeting, where they are known.
    public init(
        _ plan: Plan, cities: [City]? = nil, on today: Day, since: ChangesSinceMeeting? = nil, in phrases: Phrases
    ) {
        self.since = since
        self.plan = plan
        self.cities = cities ?? plan.cities
        self.today = today
        self.phrases = phrases
    }

    /// The board in one of the formats.
    public func written(as format: Format, _ styler: TextStyler) throws -> String {
        switch format {
        case .text: text(styler)
        case .markdown:
            "# \(Markdown.escaped(phrases.title(of: plan)))\n\n\(Markdown.escaped(clock))\n\n\(board.table.markdown)\n\(Markdown.escaped(focus))\n"
        case .csv: efforts.csv
        case .json: try JSON.text(JSONPlan(plan, cities: cities, on: today))
        }
    }

    var clock: String {
        let month = plan.clock(on: today).map { phrases.screens.month($0.month, $0.months) + ", " } ?? ""
        let pinned = plan.settings.pinned == today ? " (\(phrases.screens.pinned))" : ""
        return "\(phrases.words.day(today))\(pinned), \(month)\(phrases.clock(of: plan, on: today))"
    }

    var focus: String { phrases.focus(of: plan, measured: plan.measuredShare(on: today)) }

    private func text(_ styler: TextStyler) -> String {
        let (table, counts) = board
        let title = styler.folded(phrases.title(of: plan), .title) + "\n" + styler.folded(clock, .text) + "\n"
        let overdue = plan.promises(on: today).count { $0.isOverdue(on: today) }
        let counted = phrases.counts(of: counts, overdue: overdue, on: today).map {
            (text: $0.text, role: Role(rawValue: $0.code) ?? .text)
        }
        let summary = styler.folded(focus, .dim) + "\n" + styler.joined(counted) + "\n"
        return [title, table.text(styler), summary].joined(separator: "\n")
    }

    /// One row for each city and one column for each line, as on the screen; and the counts over all cities of the
    /// plan.
    var board: (table: Table, counts: BoardSummary) {
        var table = Table(
            [.init("city", phrases.screens.city), .init("share", phrases.screens.violence)]
                + LineOfEffort.allCases.map { .init($0.rawValue, phrases.words.line($0)) })
        var counts = plan.emptySummary(on: today, since: since)
        for city in cities { table.add(row(of: city, counting: &counts)) }
        // The rows are of the named cities, the counts of all.
        return (table, cities.count == plan.cities.count ? counts : plan.summary(on: today, since: since))
    }

    private static let roles = (Status.allCases + [nil]).map { (status: $0, role: Role(rawValue: $0.code) ?? .text) }

    static func role(of status: Status?) -> Role { roles.first { $0.status == status }?.role ?? .text }

    private func row(of city: City, counting counts: inout BoardSummary) -> [Table.Entry] {
        let share = city.share.map { "\($0)%" } ?? (city.isNational ? "" : phrases.screens.nothingSaid)
        return [.init(plan.cityName(city.id), .title), .init(share)]
            + LineOfEffort.allCases.map { line in
                let id = EffortID(city: city.id, line: line)
                let shown = plan.shownStatus(of: id, on: today)
                let counted = plan.summary(of: id, shown, on: today, since: since)
                counts.add(counted)
                let role = shown.isDisputed ? .disputed : StatusReport.role(of: shown.status)
                let cell = phrases.cell(of: id, shown, in: plan, on: today, isChanged: counted.changed > 0)
                return .init(cell.full, code: shown.status.code, role)
            }
    }

    /// One row for each effort, for machines.
    private var efforts: Table {
        let sides = plan.partners.flatMap { partner in
            ["status", "trend", "as_of"].map { Table.Column("\(partner.id)_\($0)", "\(partner.short) \($0)") }
        }
        let names = [
            "city", "name", "share", "line", "status", "disputed", "stale", "silent", "progress", "stage", "next_step",
            "due",
        ]
        var table = Table(names.map { .init($0, $0) } + sides)
        for city in cities {
            for line in LineOfEffort.allCases {
                let id = EffortID(city: city.id, line: line)
                let (effort, shown) = (plan.effort(id), plan.shownStatus(of: id, on: today))
                let own = [
                    city.id, city.name, city.share?.code ?? "", line.rawValue, shown.status.code,
                    "\(shown.isDisputed)", "\(shown.isStale)",
                    plan.silentSides(of: id, on: today).joined(separator: " "),
                    effort.progress?.code ?? "", effort.stage?.code ?? "",
                    effort.nextStep.plain, effort.due?.iso ?? "",
                ]
                let said = plan.partners.flatMap { partner -> [String] in
                    let said = plan.assessment(of: id, by: partner.id, on: today)
                    return [said.status?.code ?? "", said.trend?.code ?? "", said.asOf?.iso ?? ""]
                }
                table.add((own + said).map { .init($0) })
            }
        }
        return table
    }
}
