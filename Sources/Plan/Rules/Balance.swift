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
        let here = projects.filter { project in
            [.equipment, .training, .institution].contains(project.sort)
                && (city == nil || project.effortID?.city == city)
        }
        let inCurrency = here.filter { ($0.currency ?? settings.currency) == settings.currency }
        let isByMoney = inCurrency.contains { ($0.pledged?.scaled ?? 0) > 0 }
        func weight(_ project: Project) -> Figure { isByMoney ? project.pledged ?? Figure(0) : Figure(1) }
        let weighed = isByMoney ? inCurrency : here
        return Balance(
            equipment: weighed.filter { $0.sort == .equipment }.reduce(Figure(0)) { $0 + weight($1) },
            building: weighed.filter { $0.sort != .equipment }.reduce(Figure(0)) { $0 + weight($1) },
            isByMoney: isByMoney)
    }

    func balanceFinding(in city: String? = nil) -> Finding? {
        guard city.map(hasProjects) ?? true else { return nil }
        let balance = balance(of: city)
        guard balance.isEquipmentHeavy, let share = balance.share else { return nil }
        let cause = Cause.equipmentHeavy(share: share, byMoney: balance.isByMoney)
        return Finding(cause, city.map { .city($0) } ?? .plan, city: city)
    }

    /// Whether a city has any project.
    func hasProjects(_ city: String) -> Bool {
        LineOfEffort.allCases.contains { !projects(of: EffortID(city: city, line: $0)).isEmpty }
    }
}
