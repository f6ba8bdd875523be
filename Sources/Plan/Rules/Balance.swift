/// Equipment weighed against training and institutions.
public struct Balance: Equatable, Sendable {
    /// The weights: money where any is stated, else the number of projects.
    public let equipment, building: Figure
    /// Whether the weights are money in the plan's currency.
    public let isByMoney: Bool

    /// The share of equipment in per cent; nil where there is neither.
    public var share: Int? {
        let sum = equipment + building
        return sum.scaled > 0 ? Int((equipment.double * 100 / sum.double).rounded()) : nil
    }

    /// Whether equipment outweighs the rest: institution building is what lasts.
    public var isEquipmentHeavy: Bool { equipment > building }
}

extension Plan {
    /// The balance of a city, or of the whole plan. Money is what was pledged in the plan's currency.
    public func balance(of city: String? = nil) -> Balance {
        balance(of: city.map(projects) ?? projects)
    }

    private func balance(of projects: [Project]) -> Balance {
        // Equipment first, then what builds.
        var (money, count) = ([Figure(0), Figure(0)], [0, 0])
        for project in projects {
            guard let sort = project.sort, sort != .operation, sort != .outreach else { continue }
            let side = sort == .equipment ? 0 : 1
            count[side] += 1
            if let pledged = project.pledged, (project.currency ?? settings.currency) == settings.currency {
                money[side] = money[side] + pledged
            }
        }
        let isByMoney = money.contains { $0.scaled > 0 }
        return Balance(
            equipment: isByMoney ? money[0] : Figure(count[0]), building: isByMoney ? money[1] : Figure(count[1]),
            isByMoney: isByMoney)
    }

    func balanceFinding(in city: String? = nil) -> Finding? {
        let isBare = city.map { projects(in: $0).isEmpty } ?? false
        if isBare { return nil }
        let balance = balance(of: city)
        guard balance.isEquipmentHeavy, let share = balance.share else { return nil }
        let cause = Cause.equipmentHeavy(share: share, byMoney: balance.isByMoney)
        return Finding(cause, city.map { .city($0) } ?? .plan, city: city)
    }
}
