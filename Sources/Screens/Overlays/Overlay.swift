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
}

extension Overlay {
    /// Whether the screen below is left out in plain mode, where it is read aloud.
    var hidesScreen: Bool {
        switch self {
        case .pick, .decide, .form: true
        default: false
        }
    }
}
