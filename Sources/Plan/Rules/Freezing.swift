/// The records and fields that a closed meeting freezes.
public enum Freezing {
    /// The kinds whose records are frozen with their meeting: the meeting and its belongings except actions.
    public static let kinds = [RecordKind.meeting] + RecordKind.meeting.belongings.filter { $0 != .action }
    /// The fields of an action that are frozen. Its other fields change after the meeting.
    public static let ofActions: [FieldName] =
        [.subject, .removed] + Language.allCases.map { .text(.text, $0) }
    /// The fields that are never frozen: markings, because they decide what is released.
    public static let free: [FieldName] = [.marking]

    /// Whether a change is of a field that is frozen once its meeting is closed.
    public static func concerns(_ change: Change) -> Bool {
        if free.contains(change.field) { return false }
        return kinds.contains(change.kind) || change.kind == .action && ofActions.contains(change.field)
    }

    /// Whether a change may be refused: of any field that is not free, of a record that belongs to the meeting.
    public static func mayConcern(_ change: Change) -> Bool {
        !free.contains(change.field) && (kinds.contains(change.kind) || change.kind == .action)
    }

    /// Whether a change is refused. A new action is no less than a new decision. A new note, which corrects the minutes, is allowed, and so is a first text of an
    /// action in a language.
    /// - Parameters:
    ///   - isNew: whether the plan does not have the record.
    ///   - wasEmpty: whether the field was empty.
    public static func forbids(_ change: Change, isNew: Bool, wasEmpty: Bool) -> Bool {
        switch change.kind {
        case .note: concerns(change) && !isNew
        case .action: isNew ? mayConcern(change) : concerns(change) && (change.field == .removed || !wasEmpty)
        default: concerns(change)
        }
    }

    /// The id of the meeting that the record of a change is or belongs to by its id; nil where there is none.
    public static func meeting(of change: Change) -> String? {
        change.kind == .meeting ? change.record : change.kind.key(.meeting, in: change.record)
    }
}

extension Plan {
    /// Refuses changes of frozen fields.
    /// - Throws: `EditError.meetingClosed`.
    public func checkOpen(_ changes: [Change]) throws(EditError) {
        for change in changes {
            let isNew = !holds(RecordName(change.kind, change.record))
            let wasEmpty = value(change.kind, change.record, change.field) == nil
            guard Freezing.forbids(change, isNew: isNew, wasEmpty: wasEmpty) else { continue }
            if let day = Freezing.meeting(of: change).flatMap(meeting)?.closed { throw .meetingClosed(day) }
        }
    }
}
