/// Every command, by the name that `:`, keys and tapes use.
public enum CommandName: String, CaseIterable, Sendable {
    case up, down, left, right, first, last
    case pageUp = "page-up"
    case pageDown = "page-down"
    case nextPart = "next"
    case previousPart = "previous"
    case open, back, leave, unmark, find
    case findNext = "find-next"
    case findPrevious = "find-previous"
    case palette, help, undo, redo, language, theme, hand, redraw, quit
    case status, mark, history, edit, remove
    case addCity = "add-city"
    case moveUp = "move-up"
    case moveDown = "move-down"
    case addProject = "add-project"
    case attention, timeline, commitments, measures, assessment, dependencies, resources
    case settings
    case add, filter, zoom, answer
    case marking
    case compare, earlier, later, present
    case dayEarlier = "day-earlier"
    case dayLater = "day-later"
    case weekEarlier = "week-earlier"
    case weekLater = "week-later"
    case meeting, meetings, agenda, skip, done, texts, changed, large, release
    case handOut = "hand-out"
    case sync, look, mouse
    case bundle = "open-bundle"
    case deliveries = "came-in"
    case takeBack = "take-back"
    case nextItem = "next-item"
    case previousItem = "previous-item"
    case decide = "decision"
    case promise = "action"
    case noteDown = "note"
    case addItem = "add-item"
    case closeMeeting = "close-meeting"
    case boardThen = "board-then"
    case meetingEarlier = "meeting-earlier"
    case meetingLater = "meeting-later"
    case rollOut = "roll-out"
    case share = "measured-share"
    case newPlan = "new-plan"
    case openSample = "open-sample"
}
