import Phrases
import Plan

/// The ceiling, and documents that were written.
extension State {
    /// Shows the plan up to a ceiling, or all of it.
    mutating func take(ceiling: String?, plan: Plan, since: ChangesSinceMeeting?, nextUndo next: Entry?) {
        self.ceiling = ceiling
        travel = nil
        frozen = nil
        comparison = nil
        show(plan)
        take(since)
        nextUndo = next
        history = []
        historyRead = nil
        settleSelection()
        message = Message(ceiling.map { phrases.deeds.shownUpTo($0) } ?? phrases.deeds.shownWhole)
    }

    /// Puts the editor's text into the focused note.
    mutating func takeEdited(_ text: String) {
        guard case .form(var form) = overlay, form.isNote(form.index) else { return }
        var field = TextField()
        field.paste(text, keepingLines: true)
        form.fields[form.index].text = field
        overlay = .form(form)
    }

    /// Announces a document that was written to a file, and whether a line about it was copied.
    mutating func takeHandout(at path: String, isCopied: Bool) {
        message = Message(phrases.deeds.handedOut(path, isCopied))
    }
}
