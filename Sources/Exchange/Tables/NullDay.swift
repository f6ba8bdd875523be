import Plan

/// Days that programs write for none, and days of years that no record of a plan is in.
enum NullDay {
    /// Whether a day is one.
    static func isOne(_ day: Day) -> Bool { !CellText.years.contains(day.civil.year) || written.contains(day.iso) }

    /// The first days of the calendars of SQL Server, of Excel for Windows and for Mac, and of Unix.
    private static let written: Set<String> = ["1900-01-01", "1904-01-01", "1904-01-02", "1970-01-01"]
}
