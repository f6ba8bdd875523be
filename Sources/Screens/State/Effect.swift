import Plan

/// A request of `update` to the session. Its result returns to `update` as a `SessionEvent`.
public enum Effect: Equatable, Sendable {
    /// Commit an act.
    case commit(Act)
    /// Commit a move of the cursor through an agenda, which is no step of undo.
    case note(Act)
    /// Close a meeting, with an act.
    case close(String, Act)
    /// Read the changes since the last meeting.
    case readChangesSinceMeeting
    /// Read the plan as of the closing of a meeting.
    case readMinutes(String)
    /// Undo the last act.
    case undo
    /// Redo the act that was undone last.
    case redo
    /// Undo an act by its id, wherever it was made.
    case undoAct(String)
    /// Synchronise with the shared repositories, or preview that.
    case sync(isDry: Bool)
    /// Share the plan with a repository that its file names, and synchronise.
    case adopt(OfferedRemote)
    /// Merge a package, or preview that.
    case merge(file: String, isDry: Bool)
    /// List the files of a folder that can be imported.
    case listFiles(String)
    /// Read a file that is to be imported, and find out what it would change.
    case readImport(String, ImportChoices)
    /// Read the received merges and the state of the shared repositories.
    case readCopies
    /// Show the plan a step away in time.
    case travelBy(TravelStep)
    /// Compare the plan as of a moment with the present plan.
    case compare(Moment)
    /// Show the plan as of a moment; nil for the present.
    case travel(Moment?)
    /// Show the board as of the closing of a meeting.
    case travelToMeeting(String)
    /// Show the plan up to a ceiling; nil for all of it.
    case release(String?)
    /// Write the briefing, or the minutes of a meeting, to a file beside the plan.
    case report(meeting: String?)
    /// Read the history of a part of the plan.
    case readHistory(HistoryScope)
    /// Create a plan at the configured path and open it.
    case makePlan(Act)
    /// Open the sample plan; create it where it is missing.
    case openSample
    /// Make the plan of the tour anew, and open it.
    case openTour
    /// Use the theme with this name.
    case useTheme(String)
    /// Save a setting for the next start.
    case remember(RememberedSetting, value: String)
    /// Open the text of a form's note in the person's editor.
    case editText(String)
    /// Switch mouse events on or off.
    case useMouse(Bool)
    /// Redraw the whole screen.
    case redraw
    /// End the program.
    case quit
}

extension Effect {
    /// The same, with how far the journal was read of what the person saw.
    func read(upTo position: JournalPosition?) -> Effect {
        func read(_ act: Act) -> Act {
            var act = act
            act.readUpTo = position
            return act
        }
        return switch self {
        case .commit(let act): .commit(read(act))
        case .note(let act): .note(read(act))
        case .close(let meeting, let act): .close(meeting, read(act))
        default: self
        }
    }

    /// Whether it writes what a person has typed or chosen.
    var isAct: Bool {
        switch self {
        case .commit, .note, .close, .makePlan: true
        case .readChangesSinceMeeting, .readMinutes, .undo, .redo, .undoAct, .sync, .adopt, .merge, .listFiles,
            .readImport,
            .readCopies,
            .travelBy, .compare, .travel, .travelToMeeting, .release, .report, .readHistory, .openSample, .openTour,
            .useTheme, .remember, .editText, .useMouse, .redraw, .quit:
            false
        }
    }
}

/// A setting that keys change and the next start finds again.
public enum RememberedSetting: Sendable {
    case language, mouse, theme
    /// The side to record for, and the day on which it was chosen.
    case side, sideDay
}
