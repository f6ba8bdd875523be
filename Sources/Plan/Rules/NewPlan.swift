/// The data for a new plan.
public struct PlanOutline: Equatable, Sendable {
    /// The plan's title.
    public var title: LocalizedText
    /// The first day of its clock.
    public var start: Day
    /// Its length in months, 1 to 120.
    public var months: Int
    /// The short names of its partners, such as `US` and `MX`.
    public var partners: [LocalizedText]
    /// The names of its cities.
    public var cities: [String]

    /// An outline of a plan.
    public init(title: LocalizedText, start: Day, months: Int, partners: [LocalizedText], cities: [String]) {
        self.title = title
        self.start = start
        self.months = months
        self.partners = partners
        self.cities = cities
    }

    /// The act that makes the plan.
    public func founding(by author: String, on today: Day) throws(EditError) -> Act {
        if !(1...120).contains(months) { throw .outOfRange(.months, 1...120) }
        var plan = Plan()
        var changes = try title.changes(.plan, Plan.settingsID, .title)
        if changes.isEmpty { throw .empty(.title) }
        changes += [
            Change(.plan, Plan.settingsID, .start, to: start.code),
            Change(.plan, Plan.settingsID, .months, to: months.code),
        ]
        // Two sides read each other's texts; a single one needs no translation.
        if partners.count > 1 {
            changes.append(Change(.plan, Plan.settingsID, .languages, to: Language.allCases.code))
        }
        for (position, name) in partners.enumerated() {
            let id = Folding.slug(name.plain)
            if id.isEmpty { throw .notUnderstood(.name, name.plain) }
            changes += try name.changes(.partner, id, .name)
            changes.append(Change(.partner, id, .position, to: position.code))
        }
        for (position, typed) in cities.enumerated() {
            guard let name = try RecordKind.city.checked(typed, for: .name) else { throw .empty(.name) }
            let id = plan.newCityID(named: name, fresh: (position + 1).code)
            let added = [
                Change(.city, id, .name, to: name), Change(.city, id, .position, to: position.code),
            ]
            plan.apply(added)
            changes += added
        }
        return Act(author: author, partner: nil, asOf: today, changes: changes)
    }
}

extension LocalizedText {
    /// The changes that give a field of a new record its wordings.
    fileprivate func changes(
        _ kind: RecordKind, _ record: String, _ field: TextName
    ) throws(EditError) -> [Change] {
        var changes: [Change] = []
        for wording in wordings {
            let name = FieldName.text(field, wording.language)
            guard let text = try kind.checked(wording.text, for: name) else { continue }
            changes.append(Change(kind, record, name, to: text))
        }
        return changes
    }
}

extension RecordKind {
    /// A text as a field of this kind stores it; nil where nothing of it can be seen.
    fileprivate func checked(_ text: String, for name: FieldName) throws(EditError) -> String? {
        guard let field = field(name) else { throw .noSuchField(self, name.rawValue) }
        let clean = field.clean(text)
        if clean != nil { try field.check(clean) }
        return clean
    }
}
