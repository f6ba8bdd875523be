/// Equipment weighed against training and institutions.
public struct Balance: Equatable, Sendable {
    /// The weights: money where any is stated, else the number of projects.
    public let equipment, building: Figure
    /// Whether the weights are money in the plan's currency.
    public let isByMoney: Bool

    /// The share of equipment in per cent; nil where there is neither.
    public var share: Int? {
        equipment.percent(of: equipment + building)?.rounded
    }

    /// Whether equipment outweighs the rest: institution building is what lasts.
    public var isEquipmentHeavy: Bool { equipment > building }
}

/// What projects weigh together, from which any of them can be taken out again.
struct Weights: Equatable {
    private var equipment = Weight()
    private var building = Weight()

    private struct Weight: Equatable {
        var projects = 0
        var money = Figure.Sum()

        mutating func add(_ pledged: Figure?, by sign: Int) {
            projects += sign
            if let pledged { money.add(pledged, by: sign) }
        }
    }

    /// Adds a project, or with a sign of -1 takes it out. Money is what was pledged in the plan's currency.
    mutating func add(_ project: Project, ofCurrency currency: String, by sign: Int = 1) {
        let pledged = (project.currency ?? currency) == currency ? project.pledged : nil
        switch project.kind {
        case .equipment: equipment.add(pledged, by: sign)
        case .training, .institution: building.add(pledged, by: sign)
        case .operation, .outreach, nil: break
        }
    }

    var balance: Balance {
        let isByMoney = [equipment, building].contains { $0.money.figure.scaled > 0 }
        func weight(_ side: Weight) -> Figure { isByMoney ? side.money.figure : Figure(side.projects) }
        return Balance(equipment: weight(equipment), building: weight(building), isByMoney: isByMoney)
    }
}

extension Plan {
    /// The balance of a city, or of the whole plan. Money is what was pledged in the plan's currency.
    public func balance(of city: String? = nil) -> Balance { weights(of: city.map(projects) ?? projects).balance }

    private func weights(of projects: [Project]) -> Weights {
        var weights = Weights()
        for project in projects { weights.add(project, ofCurrency: settings.currency) }
        return weights
    }

    func balanceFinding(in city: String) -> Finding? {
        let projects = projects(in: city)
        return projects.isEmpty ? nil : balanceFinding(weights(of: projects), in: city)
    }

    /// Equipment that outweighs the rest, in a city or in the whole plan.
    func balanceFinding(_ weights: Weights, in city: String? = nil) -> Finding? {
        let balance = weights.balance
        guard balance.isEquipmentHeavy, let share = balance.share else { return nil }
        let cause = Cause.equipmentHeavy(share: share, byMoney: balance.isByMoney)
        return Finding(cause, city.map { .city($0) } ?? .plan, city: city)
    }
}
