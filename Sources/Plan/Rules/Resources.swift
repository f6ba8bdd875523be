/// Sums of money: pledged, obligated, expended.
public struct Money: Equatable, Sendable {
    /// The sums in whole units of one currency.
    public var pledged = Figure(0)
    public var obligated = Figure(0)
    public var expended = Figure(0)
    /// The number of projects in the sums.
    public var projects = 0

    /// Sums of 0.
    public init() {}

    /// Adds the amounts of a project.
    public mutating func add(_ project: Project) {
        pledged = pledged + (project.pledged ?? Figure(0))
        obligated = obligated + (project.obligated ?? Figure(0))
        expended = expended + (project.expended ?? Figure(0))
        projects += 1
    }

    /// The obligated and the expended sum in per cent of the pledged one; nil where that is 0.
    public var shares: (obligated: Int, expended: Int)? {
        guard let obligated = obligated.percent(of: pledged), let expended = expended.percent(of: pledged) else {
            return nil
        }
        return (obligated.rounded, expended.rounded)
    }
}

/// A row of the resources: payer, funding and place, with their sums. Currencies are never added up.
public struct ResourceRow: Equatable, Sendable {
    /// The id of the partner who pays; nil where it is not stated.
    public let payer: String?
    /// Existing or new money; nil where it is not stated.
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
    /// The sums of the plan by payer, funding and currency, and by city and line where asked for.
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

    /// The sort key: payer, city, line, funding and currency, each in the plan's order; what was removed behind that,
    /// and what is not stated last.
    private func order(of row: ResourceRow) -> String {
        func place<T: Equatable>(_ value: T?, _ all: [T]) -> String {
            let index = value.map { all.firstIndex(of: $0) ?? all.count } ?? all.count + 1
            return String(index + 1_000_000)
        }
        // The payer's own id, because all that were removed have one place.
        return [
            place(row.payer, partners.map(\.id)), row.payer ?? "", place(row.city, cities.map(\.id)), row.city ?? "",
            place(row.line, LineOfEffort.allCases), place(row.funding, Funding.allCases), row.currency,
        ].joined(separator: "|")
    }
}
