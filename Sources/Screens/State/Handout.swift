import Phrases
import Plan

/// What is handed out and what may be.
extension State {
    /// The plan is shown up to a marking, or all of it again.
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

    /// The person's editor has left this text for the note that is being typed.
    mutating func takeEdited(_ text: String) {
        guard case .form(var form) = overlay, form.isNote(form.index) else { return }
        var field = TextField()
        field.paste(text, keepingLines: true)
        form.fields[form.index].text = field
        overlay = .form(form)
    }

    /// A document was written to a file, and perhaps a line about it copied.
    mutating func takeHandout(at path: String, isCopied: Bool) {
        message = Message(phrases.deeds.handedOut(path, isCopied))
    }
}
