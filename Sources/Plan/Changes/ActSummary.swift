/// The summary of an act, before a language gives it words.
public enum ActSummary: Equatable, Sendable {
    /// A plan was made, with this title.
    case founded(title: String)
    /// A meeting was begun or closed.
    case meetingBegun(String)
    case meetingClosed(String)
    /// A record changed its place in a list.
    case moved(RecordKind, String)
    /// An item of an agenda was skipped, left to the next meeting, or included again.
    case agenda(AgendaStep, item: String)
    /// Records, and how many more there are.
    case records([RecordSummary], more: Int)
}

/// The ways in which a meeting leaves out an item of its agenda.
public enum AgendaStep: Sendable {
    case skipped, carried, included
}

/// The summary of the changes of one record.
public struct RecordSummary: Equatable, Sendable {
    /// The change of the record.
    public enum Content: Equatable, Sendable {
        case added, restored
        /// The record was removed; its name, where it has none any more.
        case removed(name: String?)
        /// The record was removed by two copies.
        case removedAgain
        /// An assessment was repeated; its status, where that has not changed again.
        case confirmed(Status?)
        /// These fields were changed.
        case changed([Change])
    }

    /// The record.
    public let kind: RecordKind
    public let record: String
    /// The change of it.
    public let content: Content
}

extension Act {
    /// How many records are shown; of the others the number is.
    private static let mostRecords = 3

    /// The summary of the act.
    public func summary(in plan: Plan) -> ActSummary {
        if let title = foundingTitle { return .founded(title: title) }
        if let change = changes.first(where: { $0.kind == .meeting && [.begun, .closed].contains($0.field) }),
            changes.allSatisfy({ $0.isPart(ofMeeting: change.record) })
        {
            return change.field == .closed ? .meetingClosed(change.record) : .meetingBegun(change.record)
        }
        if let moved = changes.first, changes.allSatisfy(\.isRenumbering) { return .moved(moved.kind, moved.record) }
        if let (step, item) = agendaStep { return .agenda(step, item: item) }
        var (order, known): ([RecordName], Set<RecordName>) = ([], [])
        // A record that makes room for another one is not reported.
        for change in changes where !change.isRenumbering && known.insert(change.name).inserted {
            order.append(change.name)
        }
        let records = order.prefix(Act.mostRecords).map { name in
            RecordSummary(
                kind: name.kind, record: name.id,
                content: content(of: name, changes.filter { $0.name == name }, in: plan))
        }
        return .records(records, more: order.count - records.count)
    }

    /// The item that was left out or included, where people changed nothing else.
    private var agendaStep: (AgendaStep, item: String)? {
        let own = changes.filter { $0.kind == .item && [.skipped, .carried].contains($0.field) }
        guard let first = own.first, !changes.contains(where: \.isMakingItem),
            let meeting = RecordKind.item.key(.meeting, in: first.record),
            changes.allSatisfy({ $0.isPart(ofMeeting: meeting) && $0.field != .removed }),
            !changes.contains(where: { $0.kind.field($0.field)?.isEdited ?? true })
        else { return nil }
        let left = own.first { $0.new == true.code }
        return (left.map { $0.field == .skipped ? .skipped : .carried } ?? .included, first.record)
    }

    /// The title that the act gives to a plan which it makes: with the title, that gives it the clock, and nothing but
    /// sides, phases and cities beside it.
    private var foundingTitle: String? {
        let kinds: [RecordKind] = [.plan, .phase, .partner, .city]
        guard changes.allSatisfy({ kinds.contains($0.kind) && $0.field != .removed }) else { return nil }
        let made = changes.filter { $0.kind == .plan && $0.old == nil && $0.new != nil }
        guard [.start, .months].allSatisfy({ field in made.contains { $0.field == field } }) else { return nil }
        return made.first { $0.field.text == .title }?.new
    }

    private func content(of record: RecordName, _ changes: [Change], in plan: Plan) -> RecordSummary.Content {
        if adds(record, changes, to: plan) { return .added }
        if adds(record, changes.map(\.inverse), to: plan) {
            return .removed(name: changes.first { $0.kind.isNaming($0.field) }?.old)
        }
        if let made = changes.first(where: { $0.isMakingItem || $0.inverse.isMakingItem }) {
            return made.old == nil ? .added : .removed(name: nil)
        }
        if let removal = changes.first(where: { $0.field == .removed }) {
            if removal.old == removal.new { return .removedAgain }
            return removal.new == true.code ? .removed(name: nil) : .restored
        }
        let shown = changes.filter { change in
            (change.field.text != .reason || reason == nil || change.new != reason && change.new != nil)
                && change.kind.field(change.field)?.isEdited ?? true
                && !(change.kind == .assessment && change.old == change.new)
        }
        if !shown.isEmpty { return .changed(shown) }
        return record.kind == .assessment ? .confirmed(confirmation(record.id, changes, in: plan)) : .added
    }

    /// Whether changes of a record make it: they name it, none has an old value, and nothing is there from before.
    private func adds(_ record: RecordName, _ changes: [Change], to plan: Plan) -> Bool {
        guard record.kind != .plan, changes.allSatisfy({ $0.old == nil }),
            let name = changes.first(where: { record.kind.isNaming($0.field) && $0.new != nil })?.field
        else { return false }
        func isWritten(_ field: FieldName) -> Bool { changes.contains { $0.field == field && $0.new != nil } }
        func isKept(_ field: FieldName) -> Bool {
            !isWritten(field) && plan.value(record.kind, record.id, field) != nil
        }
        let names = name.inEveryLanguage
        let isNeeded = record.kind.fields.contains { $0.use == .required && names.contains($0.name) }
        if isNeeded, !names.contains(where: isKept) { return true }
        // It has a name in another language, from before or since. What records have from their beginning tells which.
        let sign = record.kind.fields.first { field in
            field.isFromBeginning && !names.contains(field.name) && (isWritten(field.name) || isKept(field.name))
        }
        return sign.map { isWritten($0.name) } ?? true
    }

    /// The status that was confirmed, where the assessment is still that one: a change does not say what was not
    /// changed.
    private func confirmation(_ record: String, _ changes: [Change], in plan: Plan) -> Status? {
        let id = Assessment(id: record)
        guard let assessment = id.effort.map({ plan.assessment(of: $0, by: id.partner) }), let asOf = assessment.asOf,
            asOf.code == changes.last(where: { $0.field == .asOf })?.new, assessment.since.map({ $0 < asOf }) ?? true
        else { return nil }
        return assessment.status
    }

    /// The act that an undo took back, as it was done, and the plan without the undo.
    public func undone(in plan: Plan) -> (act: Act, before: Plan) {
        var (act, before) = (self, plan)
        act.changes = changes.reversed().map(\.inverse)
        before.apply(act.changes)
        return (act, before)
    }
}

extension Plan {
    /// The plan with the records of an act that it does not have, as the act had them, so that an act which was undone
    /// can name them.
    public func recalling(_ act: Act) -> Plan {
        let lost = act.changes.filter { $0.kind != .plan && !isKnown(RecordName($0.kind, $0.record)) }
        guard !lost.isEmpty else { return self }
        var plan = self
        plan.apply(lost.map { Change($0.kind, $0.record, $0.field, to: $0.new ?? $0.old) })
        return plan
    }
}

extension FieldSummary {
    /// Whether the act that adds a record writes the field: always where it is required or a position, as a rule where
    /// it is the marking, which is the last of these in each table.
    fileprivate var isFromBeginning: Bool { use == .required || name == .position || name == .marking }
}

extension Change {
    /// Whether it is of a meeting, or of what belongs to it.
    fileprivate func isPart(ofMeeting id: String) -> Bool {
        kind == .meeting ? record == id : kind.key(.meeting, in: record) == id
    }

    /// The record that it is of.
    fileprivate var name: RecordName { RecordName(kind, record) }
    /// Whether it gives another place to a record that had one.
    fileprivate var isRenumbering: Bool { field == .position && old != nil && new != nil }
    /// Whether it makes an item of an agenda.
    fileprivate var isMakingItem: Bool { kind == .item && field == .position && old == nil && new != nil }
}

extension RecordKind {
    /// Whether a field is what its record is called.
    public func isNaming(_ field: FieldName) -> Bool {
        field == .name || [.name, .title, .text].contains(field.text) || self == .meeting && field == .day
    }
}
