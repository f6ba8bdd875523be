import Phrases
import Plan

/// The ceiling, and documents that were written.
extension State {
    /// Shows the plan up to a ceiling, or all of it.
    mutating func showReleased(at ceiling: String?, plan: Plan, since: ChangesSinceMeeting?, nextUndo next: Entry?) {
        self.ceiling = ceiling
        leavePast()
        minutesInView = nil
        comparison = nil
        show(plan)
        setChangesSinceMeeting(since)
        nextUndo = next
        history = []
        historyRead = nil
        settleSelection()
        message = Message(ceiling.map { phrases.acts.shownUpTo($0) } ?? phrases.acts.shownWhole)
    }

    /// Puts the editor's text into the focused note.
    mutating func setNoteText(_ text: String) {
        guard case .form(var form) = overlay, form.isNote(form.index) else { return }
        var field = TextField()
        let left = field.paste(text, keepingLines: true)
        form.fields[form.index].text.replace(with: String(field.characters))
        overlay = .form(form)
        if left > 0 { warn(phrases.preferences.editedWithout(left)) }
    }

    /// Announces a document that was written to a file, and whether a line about it was copied.
    mutating func announceDocument(at path: String, isCopied: Bool) {
        message = Message(phrases.acts.exported(path, isCopied))
    }
}
