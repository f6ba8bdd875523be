/// What a closed meeting keeps from changing.
public enum Freezing {
    /// The kinds whose records are frozen whole with their meeting: it and all that belongs to it but actions.
    public static let kinds = [RecordKind.meeting] + RecordKind.meeting.belongings.filter { $0 != .action }
    /// An action lives on after its meeting; these fields of it do not change.
    public static let ofActions: [FieldName] =
        [.subject, .removed] + Language.allCases.map { .text(.text, $0) }
    /// Markings can be mended at any time: they decide what is handed out.
    public static let free: [FieldName] = [.marking]

    /// Whether a change would touch what is frozen once its meeting is closed.
    public static func concerns(_ change: Change) -> Bool {
        if free.contains(change.field) { return false }
        return kinds.contains(change.kind) || change.kind == .action && ofActions.contains(change.field)
    }

    /// Whether it is refused: a new note, which corrects the minutes, is not, nor is a text of an action that had none.
    /// - Parameters:
    ///   - isNew: whether the record is not there yet.
    ///   - wasEmpty: whether the field was empty.
    public static func forbids(_ change: Change, isNew: Bool, wasEmpty: Bool) -> Bool {
        switch change.kind {
        case .note: concerns(change) && !isNew
        case .action: concerns(change) && (change.field == .removed || !wasEmpty)
        default: concerns(change)
        }
    }

    /// The id of the meeting that the record of a change is, or belongs to by its id; nil where it belongs to none.
    public static func meeting(of change: Change) -> String? {
        change.kind == .meeting ? change.record : change.kind.key(.meeting, in: change.record)
    }
}

extension Plan {
    /// Refuses changes of what a closed meeting has frozen.
    public func checkOpen(_ changes: [Change]) throws(EditError) {
        for change in changes {
            let isNew = change.kind == .note && note(change.record) == nil
            let wasEmpty = value(change.kind, change.record, change.field) == nil
            guard Freezing.forbids(change, isNew: isNew, wasEmpty: wasEmpty) else { continue }
            if let day = Freezing.meeting(of: change).flatMap(meeting)?.closed { throw .meetingClosed(day) }
        }
    }
}
