/// The days that equipment took from promise to delivery and from delivery to use.
public struct DeliveryLags: Equatable, Sendable {
    /// Days from the promised day to the delivery, or to today where it is late; negative is early.
    public let delivery: Int?
    /// Days from the delivery to the first day in use, or to today where it is not in use.
    public let use: Int?
    /// Whether all of it is delivered by today.
    public let isDelivered: Bool
    /// Whether all that was delivered is in use by today.
    public let isInUse: Bool
}

extension Project {
    /// The lags of a project on a day; later days count as expected, not as done.
    ///
    /// Where things are counted the numbers decide, so that a part that is delivered or in use ends no lag; else the
    /// days.
    public func lags(on today: Day) -> DeliveryLags {
        let (promised, delivered, inUse) = (self.deliveryPromised, self.delivered, self.inUseSince)
        func isBy(_ day: Day?) -> Bool { day.map { $0 <= today } ?? false }
        let isDelivered =
            Project.isWhole(self.countDelivered, of: self.countPlanned) ?? (isBy(delivered) || isBy(inUse))
        let isInUse =
            Project.isWhole(self.countInUse, of: self.countDelivered ?? self.countPlanned) ?? isBy(inUse)
        let delivery = promised.flatMap { promised -> Int? in
            if let delivered, isDelivered || delivered > today { return delivered - promised }
            return promised < today && !isDelivered ? today - promised : nil
        }
        let use = delivered.flatMap { delivered -> Int? in
            if let inUse, isInUse || inUse > today { return inUse - delivered }
            return delivered <= today && !isInUse ? today - delivered : nil
        }
        return DeliveryLags(delivery: delivery, use: use, isDelivered: isDelivered, isInUse: isInUse)
    }

    /// Whether as many things are counted as there are; nil where either number is not known.
    private static func isWhole(_ count: Int?, of all: Int?) -> Bool? {
        count.flatMap { count in all.map { count >= $0 } }
    }
}

extension Plan {
    /// The projects with something to deliver, which is counted or has a day, in their order.
    public var deliveries: [Project] {
        projects.filter { project in
            project.deliveryPromised != nil || project.delivered != nil || project.inUseSince != nil
                || project.countPlanned != nil || project.countDelivered != nil || project.countInUse != nil
        }
    }

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
            if let delivered = project.delivered, delivered <= today, !lags.isInUse,
                today - delivered > settings.staleAfter
            {
                found.append(
                    Issue(.notInUse(project: project.id, days: today - delivered), of: project, since: delivered))
            }
            return found
        }
    }
}
