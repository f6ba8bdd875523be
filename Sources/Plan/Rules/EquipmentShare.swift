/// The share of equipment against training and institutions.
public struct EquipmentShare: Equatable, Sendable {
    /// The weights: money where any amount is stated, otherwise the number of projects.
    public let equipment, building: Figure
    /// Whether the weights are money in the plan's currency.
    public let isByMoney: Bool

    /// The share of equipment in per cent; nil where there is neither.
    public var share: Int? {
        equipment.percent(of: equipment + building)?.rounded
    }

    /// Whether equipment has more weight than the rest.
    public var isEquipmentHeavy: Bool { equipment > building }
}

/// The projects of one weight: their number, and the sum pledged for them.
private struct Weight {
    var projects = 0
    var money = Figure(0)
}

/// The weights of equipment and of training and institutions.
private struct Weights {
    private var equipment = Weight()
    private var building = Weight()

    mutating func add(_ project: Project, in currency: String) {
        func add(to weight: inout Weight) {
            weight.projects += 1
            if (project.currency ?? currency) == currency, let pledged = project.pledged {
                weight.money = weight.money + pledged
            }
        }
        switch project.kind {
        case .equipment: add(to: &equipment)
        case .training, .institution: add(to: &building)
        case .operation, .outreach, nil: break
        }
    }

    var share: EquipmentShare {
        let isByMoney = [equipment, building].contains { $0.money > Figure(0) }
        func figure(_ weight: Weight) -> Figure { isByMoney ? weight.money : Figure(weight.projects) }
        return EquipmentShare(equipment: figure(equipment), building: figure(building), isByMoney: isByMoney)
    }
}

extension Plan {
    /// The equipment share of the whole plan. Money is the sum pledged in the plan's currency.
    public func equipmentShare() -> EquipmentShare {
        var weights = Weights()
        for project in projects { weights.add(project, in: settings.currency) }
        return weights.share
    }

    /// The issue of a plan in which equipment has more weight than the rest; where the plan has none, those of its
    /// cities.
    var equipmentShareIssues: [Issue] {
        var (all, ofCities) = (Weights(), [String: Weights]())
        for project in projects where project.kind != nil {
            all.add(project, in: settings.currency)
            if let city = project.effortID?.city {
                ofCities[city, default: Weights()].add(project, in: settings.currency)
            }
        }
        if let issue = issue(all.share, .plan, city: nil) { return [issue] }
        return cities.compactMap { city in
            ofCities[city.id].flatMap { issue($0.share, .city(city.id), city: city.id) }
        }
    }

    private func issue(_ shares: EquipmentShare, _ subject: IssueSubject, city: String?) -> Issue? {
        guard shares.isEquipmentHeavy, let share = shares.share else { return nil }
        return Issue(.equipmentHeavy(share: share, byMoney: shares.isByMoney), subject, city: city)
    }
}
