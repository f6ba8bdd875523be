import Plan

/// What the program has to do after an update; what comes of it is told to the state again.
public enum Effect: Equatable, Sendable {
    /// Write an act down.
    case commit(Act)
    /// Write a step through an agenda down.
    case step(Act)
    /// Close a meeting with an act.
    case close(String, Act)
    /// Read what has changed since the last meeting.
    case readNews
    /// Read the plan as it stood when a meeting was closed.
    case readMinutes(String)
    /// Take the last act back.
    case undo
    /// Bring it back.
    case redo
    /// Take an act back, wherever it was done.
    case takeBack(String)
    /// Bring this copy and the others together; or only look what would come in.
    case sync(isDry: Bool)
    /// Look what a bundle would bring in; or take it in.
    case merge(file: String, isDry: Bool)
    /// Read what came in from other copies, and how things stand with the remotes.
    case readCopies
    /// Look at the plan as it stood some way off in time.
    case leap(TravelStep)
    /// Compare the plan as it stood at a moment with the plan as it stands.
    case compare(Moment)
    /// Look at the plan as it stood at a moment; nil is now.
    case travel(Moment?)
    /// Look at the board as it stood when a meeting was closed.
    case travelToMeeting(String)
    /// Show only what may be handed out at a marking; nil shows everything.
    case release(String?)
    /// Write the briefing, or the minutes of a meeting, beside the plan.
    case report(meeting: String?)
    /// Read the history of a part of the plan.
    case readHistory(HistoryScope)
    /// Make a plan at the usual place and open it.
    case makePlan(Act)
    /// Make the sample, where it is not there yet, and open it.
    case openSample
    /// Use the theme with this name.
    case useTheme(String)
    /// Keep a setting for the next start.
    case remember(key: String, value: String)
    /// Give the text of a form's note to the person's editor.
    case editText(String)
    /// Read the mouse, or leave it to the terminal.
    case useMouse(Bool)
    /// Draw everything again.
    case redraw
    /// End the program.
    case quit
}
