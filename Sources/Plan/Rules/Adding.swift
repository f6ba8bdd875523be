extension Plan {
    /// The changes that add a record. One that was removed is back with these values alone.
    ///
    /// Records that two writers may both add get the same id, from their key fields or from their name and what else
    /// tells them apart; others get `fresh`.
    /// - Parameters:
    ///   - fresh: a unique id, for kinds whose id has no meaning.
    ///   - fillsPresent: whether the record that the plan has under the same id is filled, as by a row of a file; else
    ///     it is refused.
    /// - Returns: the id and the changes.
    public func adding(
        _ kind: RecordKind, _ values: [(field: FieldName, value: String?)], fresh: String, on today: Day,
        fillsPresent: Bool = false
    ) throws(EditError) -> (record: String, changes: [Change]) {
        if !fillsPresent, let there = present(kind, values, fresh: fresh) { throw .alreadyThere(kind, there.id) }
        func given(_ name: FieldName) -> String? { values.last { $0.field == name }?.value }
        for field in kind.fields {
            let names = field.isRequiredText ? field.name.inEveryLanguage : [field.name]
            if !field.isOptional, names.allSatisfy({ field.clean(given($0)) == nil }) { throw .empty(field.name) }
            guard field.use == .key, let value = given(field.name) else { continue }
            try field.check(value)
            try check(value, refersTo: field)
        }
        let record = try newID(kind, given, fresh: fresh)
        let cleared = restoring(kind, record)
        var empty = self
        if !cleared.isEmpty { empty.apply(cleared) }
        var changes = cleared + (try empty.changes(for: Edit(kind, record, values), on: today))
        switch kind {
        case .city where given(.position) == nil:
            changes.append(Change(.city, record, .position, to: nextCityPosition.code))
        case .partner where given(.position) == nil:
            changes.append(Change(.partner, record, .position, to: ((partners.last?.position ?? -1) + 1).code))
        case .item: changes += placing(record, inAgendaOf: given(.meeting) ?? Meeting.noMeeting)
        case .action:
            if settings.requiresActionOwner,
                let field = ActionItem.lacking(given)
            {
                throw .empty(field)
            }
            changes += place(kind, record, in: given(.meeting), on: today)
        case .decision, .note: changes += place(kind, record, in: given(.meeting), on: today)
        default: break
        }
        return (record, changes)
    }

    /// The changes by which a removed record is there again without any of its former values but its marking; none
    /// where it is not removed.
    public func restoring(_ kind: RecordKind, _ record: String) -> [Change] {
        if value(kind, record, .removed) == nil { return [] }
        return kind.fields.compactMap { field in
            guard field.use != .key, field.use != .local, field.name != .marking,
                value(kind, record, field.name) != nil
            else { return nil }
            return Change(kind, record, field.name, to: nil)
        }
    }

    /// The record that the plan has already under the key that the values of a new one make; nil where it has none, or
    /// a removed one, or where the key is not complete.
    /// - Parameter refused: fields of which the value is not understood. Where the key is made of one, nobody knows the
    ///   record.
    public func present(
        _ kind: RecordKind, _ values: [(field: FieldName, value: String?)], refused: [FieldName] = [], fresh: String
    ) -> RecordName? {
        var isKnown = true
        func given(_ name: FieldName) -> String? {
            if refused.contains(name) { isKnown = false }
            return values.last { $0.field == name }?.value
        }
        if kind == .city, let there = city(named: given(.name), state: given(.state), code: given(.code)) {
            return isKnown ? RecordName(.city, there.id) : nil
        }
        guard let id = try? newID(kind, given, fresh: fresh), isKnown, value(kind, id, .removed) == nil else {
            return nil
        }
        let name = RecordName(kind, id)
        return holds(name) ? name : nil
    }

    /// The present city that a new one of a name, state and code would be again, whatever its id was made of: that of
    /// the code, else the one of the name in the same state.
    private func city(named name: String?, state: String?, code: String?) -> City? {
        if let code, let known = cities.first(where: { $0.code == code }) { return known }
        guard let name, let state else { return nil }
        return cities.first { city in
            (code == nil || city.code == nil) && Folding.slug(city.name) == Folding.slug(name)
                && city.state.map(Folding.slug) == Folding.slug(state)
        }
    }

    /// The position and the day of a new decision, action or note: behind the earlier ones of its meeting.
    private func place(_ kind: RecordKind, _ record: String, in meeting: String?, on today: Day) -> [Change] {
        // The position of a removed one is not given again, because a reservation may cite it.
        let places = ids(of: kind).compactMap { id -> Int? in
            switch kind {
            case .decision: decision(id).flatMap { $0.meeting == meeting ? $0.position : nil }
            case .action: action(id).flatMap { $0.meeting == meeting ? $0.position : nil }
            case .note: note(id).flatMap { $0.meeting == meeting ? $0.position : nil }
            default: nil
            }
        }
        let place = min(9999, (places.max() ?? 0) + 1)
        return [Change(kind, record, .position, to: place.code), Change(kind, record, .day, to: today.code)]
    }

    private func newID(
        _ kind: RecordKind, _ given: (FieldName) -> String?, fresh: String
    ) throws(EditError) -> String {
        func key(_ name: FieldName) -> String { given(name) ?? "" }
        func text(_ name: FieldName) -> String { name.inEveryLanguage.lazy.compactMap(given).first ?? "" }
        switch kind {
        case .plan: return Plan.settingsID
        case .city where given(.national) == true.code: return City.nationalID
        case .city: return newCityID(named: key(.name), state: given(.state), code: given(.code), fresh: fresh)
        case .partner, .phase: return try slug(text(.text(.name, .english)), .text(.name, .english))
        case .effort: return "\(key(.city))/\(key(.line))"
        case .assessment: return "\(key(.effort))/\(key(.partner))"
        case .commitment: return newCommitmentID(given, fresh: fresh)
        case .measure:
            return newMeasureID(named: text(.title), city: given(.city), unit: text(.unit), fresh: fresh)
        case .target where key(.city) == City.nationalID: throw .nationalTarget
        case .target: return CityTarget.id(of: key(.measure), in: key(.city))
        case .reading:
            guard let day = Day(iso: key(.day)) else { throw .notUnderstood(.day, key(.day)) }
            return Reading.id(of: Series(key(.measure), in: given(.city)), on: day)
        case .dependency:
            guard key(.dependent) != key(.prerequisite) else { throw .needsItself }
            return "\(key(.dependent))>\(key(.prerequisite))"
        case .attendance: return Attendance.id(of: key(.meeting), key(.partner))
        case .item, .decision, .action, .note: return "\(given(.meeting) ?? Meeting.noMeeting)/\(fresh)"
        case .project, .milestone, .vulnerability, .condition, .meeting: return fresh
        }
    }

    private func slug(_ name: String, _ field: FieldName) throws(EditError) -> String {
        let slug = Folding.slug(name)
        if slug.isEmpty { throw .notUnderstood(field, name) }
        return slug
    }
}
