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
        guard let before else { return false }
        return switch self {
        case .pickStatus: if case .pickStatus = before { true } else { false }
        case .askReason:
            switch before {
            case .pickStatus, .askReason, .decide: true
            case .confirm, .find, .pick, .askFile, .form, .leftDraft: false
            }
        case .find: if case .find = before { true } else { false }
        case .askFile: if case .askFile = before { true } else { false }
        case .form(let form): if case .form(let other) = before { other.isSame(as: form) } else { false }
        case .pick(let pick): if case .pick(let other) = before { other.title == pick.title } else { false }
        case .confirm(let question, _): if case .confirm(let other, _) = before { other == question } else { false }
        case .decide(let conflict): before == .decide(conflict)
        case .leftDraft: false
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
