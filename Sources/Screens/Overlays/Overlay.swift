import Plan

/// What lies over a screen and takes its keys until it is answered or left with Esc.
public enum Overlay: Equatable, Sendable {
    /// Which status the efforts get, in the eyes of these sides.
    case pickStatus([EffortID], sides: [String])
    /// Why they get it.
    case askReason([EffortID], Status, sides: [String], TextField)
    /// Whether something is really meant.
    case confirm(String, Effect)
    /// What is looked for, and the row it was begun from.
    case find(TextField, from: Int)
    /// One of a list: a command, something to add, a filter.
    case pick(Pick)
    /// The path of a bundle.
    case askFile(TextField)
    /// Which contender of a conflict holds.
    case decide(Conflict)
    /// Fields of records.
    case form(Form)
}

extension Overlay {
    /// Whether the screen below it would only be in the way of whoever hears it.
    var hidesScreen: Bool {
        switch self {
        case .pick, .decide, .form: true
        default: false
        }
    }
}
