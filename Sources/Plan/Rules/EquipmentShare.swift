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

extension Plan {
    /// The equipment share of a city or of the whole plan. Money is the sum pledged in the plan's currency.
    public func equipmentShare(of city: String? = nil) -> EquipmentShare {
        var (equipment, building) = (Weight(), Weight())
        for project in city.map(projects) ?? projects {
            func add(to weight: inout Weight) {
                weight.projects += 1
                if (project.currency ?? settings.currency) == settings.currency, let pledged = project.pledged {
                    weight.money = weight.money + pledged
                }
            }
            switch project.kind {
            case .equipment: add(to: &equipment)
            case .training, .institution: add(to: &building)
            case .operation, .outreach, nil: break
            }
        }
        let isByMoney = [equipment, building].contains { $0.money > Figure(0) }
        func figure(_ weight: Weight) -> Figure { isByMoney ? weight.money : Figure(weight.projects) }
        return EquipmentShare(equipment: figure(equipment), building: figure(building), isByMoney: isByMoney)
    }

    /// An issue where equipment has more weight than the rest, in a city or in the whole plan.
    func equipmentShareIssue(in city: String? = nil) -> Issue? {
        let shares = equipmentShare(of: city)
        guard shares.isEquipmentHeavy, let share = shares.share else { return nil }
        let cause = Cause.equipmentHeavy(share: share, byMoney: shares.isByMoney)
        return Issue(cause, city.map { .city($0) } ?? .plan, city: city)
    }
}
