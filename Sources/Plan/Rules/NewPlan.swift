/// The data for a new plan.
public struct PlanOutline: Equatable, Sendable {
    /// The plan's title.
    public var title: String
    /// The first day of its clock.
    public var start: Day
    /// Its length in months, 1 to 120.
    public var months: Int
    /// The short names of its partners, such as `US` and `MX`; without any, the plan has one named `Team`.
    public var partners: [String]
    /// The names of its cities.
    public var cities: [String]

    /// An outline of a plan.
    public init(title: String, start: Day, months: Int, partners: [String], cities: [String]) {
        self.title = title
        self.start = start
        self.months = months
        self.partners = partners
        self.cities = cities
    }

    /// The act that makes the plan.
    public func founding(by author: String, on today: Day) throws(EditError) -> Act {
        if title.isEmpty { throw .empty(.title) }
        if !(1...120).contains(months) { throw .outOfRange(.months, 1...120) }
        var plan = Plan()
        var changes = [
            Change(.plan, Plan.settingsID, .title, to: Folding.saved(title)),
            Change(.plan, Plan.settingsID, .start, to: start.code),
            Change(.plan, Plan.settingsID, .months, to: months.code),
        ]
        // Two sides read each other's texts; a single one needs no translation.
        if partners.count > 1 {
            changes.append(Change(.plan, Plan.settingsID, .languages, to: Language.allCases.code))
        }
        for (position, name) in (partners.isEmpty ? ["Team"] : partners).enumerated() {
            let id = Folding.slug(name)
            if id.isEmpty { throw .notUnderstood(.name, name) }
            changes.append(Change(.partner, id, .text(.name, .english), to: Folding.saved(name)))
            changes.append(Change(.partner, id, .position, to: position.code))
        }
        for (position, name) in cities.enumerated() {
            let id = plan.newCityID(named: name, fresh: (position + 1).code)
            let added = [
                Change(.city, id, .name, to: Folding.saved(name)), Change(.city, id, .position, to: position.code),
            ]
            plan.apply(added)
            changes += added
        }
        return Act(author: author, partner: nil, asOf: today, changes: changes)
    }
}
