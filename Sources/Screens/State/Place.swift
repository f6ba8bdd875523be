import Plan

/// Where a person is.
public enum Place: Equatable, Sendable {
    case welcome
    case board
    case city(String)
    case effort(EffortID)
    case project(String)
    case issues, timeline, commitments, measures
    case series(Series)
    case assessment, dependencies, resources
    /// The plan's own settings, phases and partners.
    case plan
    /// The meeting with this id while it goes on, its agenda, and its minutes once it is closed.
    case meeting(String)
    case agenda(String)
    case minutes(String)
    /// Every meeting, and what is still to be done.
    case meetings
    /// Texts that are missing in a language.
    case texts
    /// What is different since a day.
    case comparison
    case history(HistoryScope)
    /// What came in from other copies.
    case received
    case help
}

/// One screen of the stack: where it is, and what is selected there.
public struct Screen: Equatable, Sendable {
    /// Where.
    public var place: Place
    /// The selected row, counted over the rows that can be selected.
    public var row = 0
    /// The selected column, where there are columns.
    public var column = 0
    /// The first row in view, counted over all rows.
    public internal(set) var top = 0
    /// The rows of a list, as they were made last.
    var list = RowCache()

    init(_ place: Place, row: Int = 0, column: Int = 0) {
        self.place = place
        self.row = row
        self.column = column
    }

    /// What is kept of the rows makes no difference.
    public static func == (left: Screen, right: Screen) -> Bool {
        left.place == right.place && left.row == right.row && left.column == right.column && left.top == right.top
    }
}
