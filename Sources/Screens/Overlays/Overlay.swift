import Plan

/// A form, list or question over a screen. It takes the keys until it is answered or left with Esc.
public enum Overlay: Equatable, Sendable {
    /// Asks for the status of efforts as these sides assess them.
    case pickStatus([EffortID], sides: [String])
    /// Asks for the reason of a status.
    case askReason([EffortID], Status, sides: [String], TextField)
    /// Asks for confirmation of an effect.
    case confirm(String, Effect)
    /// Asks for the text to find; the search starts at a row.
    case find(TextField, from: Int)
    /// Asks for one of a list: a command, a record to add, a filter.
    case pick(Pick)
    /// Asks for the path of a package.
    case askFile(TextField)
    /// Asks which contender of a conflict to keep.
    case decide(Conflict)
    /// Edits fields of records.
    case form(Form)
    /// Asks whether to discard a draft that no form can show.
    case leftDraft(FormDraft)
}

extension Overlay {
    /// Whether it asks on about the values of the plan that another overlay showed before.
    func continues(_ before: Overlay?) -> Bool {
        switch (before, self) {
        case (.pickStatus, .pickStatus), (.pickStatus, .askReason), (.askReason, .askReason), (.decide, .askReason),
            (.find, .find), (.askFile, .askFile):
            true
        case (.form(let before)?, .form(let form)): before.isSame(as: form)
        case (.pick(let before)?, .pick(let pick)): before.title == pick.title
        case (.confirm(let before, _)?, .confirm(let question, _)): before == question
        case (.decide(let before)?, .decide(let conflict)): before == conflict
        default: false
        }
    }

    /// Whether the screen below it would only be in the way of whoever hears it.
    var hidesScreen: Bool {
        switch self {
        case .pick, .decide, .form: true
        default: false
        }
    }
}
