import Plan

/// A place of the interface.
public enum Place: Equatable, Sendable {
    case welcome
    case board
    case city(String)
    case effort(EffortID)
    case project(String)
    case issues
    /// The issues of one place.
    case issuesAt(IssueGroup.Place)
    /// The questions that only the people in the room can settle.
    case questions
    /// The public milestones.
    case publicMilestones
    case promises, timeline, commitments, measures
    case series(Series)
    case assessment, dependencies, resources
    /// The plan's own settings, phases and partners.
    case plan
    /// The meeting with this id: its current item, or its minutes once it is closed.
    case meeting(String)
    case agenda(String)
    case minutes(String)
    /// All meetings, and the actions that are still open.
    case meetings
    /// Texts that lack a translation.
    case texts
    /// The changes since a day.
    case comparison
    case history(HistoryScope)
    /// The acts received from other copies.
    case received
    /// The file that is imported.
    case importing
    case help
}

/// A screen of the stack: its place and its selection.
public struct Screen: Equatable, Sendable {
    /// The place.
    public var place: Place
    /// The selected row, counted over the selectable rows.
    public var row = 0
    /// The selected column, on screens with columns.
    public var column = 0
    /// The first visible row, counted over all rows.
    public internal(set) var top = 0
    /// Whether it was opened only to show the past, with which it is closed.
    var isOfPast = false
    /// The cached rows of a list.
    var list = RowCache()

    init(_ place: Place, row: Int = 0, column: Int = 0) {
        self.place = place
        self.row = row
        self.column = column
    }

    /// The cache does not take part in equality.
    public static func == (left: Screen, right: Screen) -> Bool {
        left.place == right.place && left.row == right.row && left.column == right.column && left.top == right.top
            && left.isOfPast == right.isOfPast
    }
}
