/// The days that equipment took from promise to delivery and from delivery to use.
public struct DeliveryLags: Equatable, Sendable {
    /// Days from the promised day to the delivery, or to today where it is late; negative is early.
    public let arrival: Int?
    /// Days from the delivery to the first day in use, or to today where it is not in use.
    public let use: Int?
    /// Whether it is delivered by today.
    public let hasArrived: Bool
    /// Whether it is in use by today.
    public let isInUse: Bool
}

extension Project {
    /// The lags of a project on a day; later days count as expected, not as done.
    public func lags(on today: Day) -> DeliveryLags {
        let (promised, arrived, inUse) = (self.deliveryPromised, self.delivered, self.inUseSince)
        let hasArrived = arrived.map { $0 <= today } ?? false
        let isInUse = inUse.map { $0 <= today } ?? false
        let arrival = promised.flatMap { promised -> Int? in
            if let arrived { return arrived - promised }
            return promised < today ? today - promised : nil
        }
        let use = arrived.flatMap { arrived -> Int? in
            if let inUse { return inUse - arrived }
            return hasArrived ? today - arrived : nil
        }
        return DeliveryLags(arrival: arrival, use: use, hasArrived: hasArrived, isInUse: isInUse)
    }
}

extension Plan {
    func lags(among projects: [Project], on today: Day) -> [Issue] {
        let end = settings.start?.adding(months: settings.months)
        return projects.flatMap { project -> [Issue] in
            guard project.deliveryPromised != nil || project.delivered != nil || project.inUseSince != nil else {
                return []
            }
            let lags = project.lags(on: today)
            var found: [Issue] = []
            if let end, let useful = project.inUseSince ?? project.delivered ?? project.deliveryPromised, useful >= end
            {
                found.append(Issue(.inUseAfterEnd(project: project.id, days: useful - end), of: project, since: nil))
            }
            if let arrived = project.delivered, lags.hasArrived, !lags.isInUse, today - arrived > settings.staleAfter {
                found.append(
                    Issue(.notInUse(project: project.id, days: today - arrived), of: project, since: arrived))
            }
            return found
        }
    }
}
