/// What a closed meeting keeps from changing.
public enum Freezing {
    /// The kinds whose records belong to a meeting, by the beginning of their id, and are frozen with it.
    public static let kinds: [RecordKind] = [.meeting, .attendance, .item, .decision, .note]
    /// An action lives on after its meeting; these fields of it do not change.
    public static let ofActions: [FieldName] = [.text, .textEs, .subject, .removed]
    /// Markings can be mended at any time: they decide what is handed out.
    public static let free: [FieldName] = [.marking]

    /// Whether a change would touch what is frozen once its meeting is closed.
    public static func concerns(_ change: Change) -> Bool {
        if free.contains(change.field) { return false }
        return kinds.contains(change.kind) || change.kind == .action && ofActions.contains(change.field)
    }

    /// The id of the meeting that the record of a change belongs to.
    public static func meeting(of change: Change) -> String { String(change.record.prefix { $0 != "/" }) }
}

extension Plan {
    /// Refuses changes of what a closed meeting has frozen. A new note on it, which corrects it, is none.
    public func checkOpen(_ changes: [Change]) throws(Refusal) {
        for change in changes where Freezing.concerns(change) {
            guard let day = meeting(Freezing.meeting(of: change))?.closed else { continue }
            let isNewNote = change.kind == .note && remark(change.record) == nil
            let isTranslation = change.kind == .action && change.old == nil
            let isFilled = isTranslation && value(.action, change.record, change.field) == nil
            if !isNewNote && !(isFilled && change.field != .removed) { throw .meetingClosed(day) }
        }
    }
}
