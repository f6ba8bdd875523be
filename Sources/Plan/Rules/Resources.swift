/// Money along its way: pledged, obligated, expended.
public struct Money: Equatable, Sendable {
    /// The sums in whole units of one currency.
    public var pledged = Figure(0)
    public var obligated = Figure(0)
    public var expended = Figure(0)
    /// How many projects they come from.
    public var projects = 0

    /// No money yet.
    public init() {}

    /// Adds what a project has.
    public mutating func add(_ project: Project) {
        pledged = pledged + (project.pledged ?? Figure(0))
        obligated = obligated + (project.obligated ?? Figure(0))
        expended = expended + (project.expended ?? Figure(0))
        projects += 1
    }

    /// What is obligated and what is expended, in per cent of what is pledged; nil where nothing is.
    public var shares: (obligated: Int, expended: Int)? {
        guard let obligated = obligated.percent(of: pledged), let expended = expended.percent(of: pledged) else {
            return nil
        }
        return (obligated.rounded, expended.rounded)
    }
}

/// One row of the resources: whose money of which sort, and how far it is. Currencies are never added up.
public struct ResourceRow: Equatable, Sendable {
    /// The id of the partner who pays; nil where nobody has said.
    public let payer: String?
    /// Whether it was there already; nil where nobody has said.
    public let funding: Funding?
    /// The currency.
    public let currency: String
    /// The city, and the line in it; nil in a sum over all.
    public let city: String?
    public let line: LineOfEffort?
    /// The money.
    public let money: Money

    /// A row.
    public init(
        payer: String?, funding: Funding?, currency: String, city: String?, line: LineOfEffort?, money: Money
    ) {
        self.payer = payer
        self.funding = funding
        self.currency = currency
        self.city = city
        self.line = line
        self.money = money
    }
}

extension Plan {
    /// The money of the plan by what is asked for: payer, funding and currency always, and city and line where wanted.
    public func resources(byCity: Bool, byLine: Bool) -> [ResourceRow] {
        var sums: [String: (row: ResourceRow, money: Money)] = [:]
        for project in projects where project.pledged != nil || project.obligated != nil || project.expended != nil {
            let effort = project.effortID
            let row = ResourceRow(
                payer: project.payer, funding: project.funding, currency: project.currency ?? settings.currency,
                city: byCity ? effort?.city : nil, line: byLine ? effort?.line : nil, money: Money())
            let key = order(of: row)
            var money = sums[key]?.money ?? Money()
            money.add(project)
            sums[key] = (row, money)
        }
        return sums.sorted { $0.key < $1.key }.map { _, sum in
            ResourceRow(
                payer: sum.row.payer, funding: sum.row.funding, currency: sum.row.currency, city: sum.row.city,
                line: sum.row.line, money: sum.money)
        }
    }

    /// Rows stand by payer, city, line, funding and currency, each in the plan's order.
    private func order(of row: ResourceRow) -> String {
        func place<T: Equatable>(_ value: T?, _ all: [T]) -> String {
            let index = value.flatMap { all.firstIndex(of: $0) } ?? all.count
            return String(index + 1_000_000)
        }
        return [
            place(row.payer, partners.map(\.id)), place(row.city, cities.map(\.id)),
            place(row.line, LineOfEffort.allCases), place(row.funding, Funding.allCases), row.currency,
        ].joined(separator: "|")
    }
}
