import Plan

/// The days of a column that a spreadsheet knows to be days, where others are texts. One that expects the month first
/// takes `02/01/2010` for 1 February, and leaves `13/02/2010` as the text that it is.
public enum TypedDays: String, CaseIterable, Sendable {
    /// They are as they stand.
    case asTheyStand = "keep"
    /// Their day is the month, and their month the day.
    case swapped = "swap"

    /// The first day, and a text beside it, of cells in which the days may be swapped: each has a day that may be a
    /// month, and each text has one that is none.
    static func doubtful(among cells: [String]) -> (day: String, text: String)? {
        let texts = cells.filter { ColumnDays.figures($0) != nil }
        guard let text = texts.first, texts.allSatisfy(hasDayAlone) else { return nil }
        let days = cells.filter { $0.utf8.count == 10 && Day(iso: $0) != nil }
        guard let day = days.first, days.allSatisfy({ swapped($0) != nil }) else { return nil }
        return (day, text)
    }

    private static func hasDayAlone(_ text: String) -> Bool {
        ColumnDays.figures(text).map { $0.first > 12 || $0.second > 12 } == true
    }

    /// A typed day with its day and month in each other's place; nil where it is none, or has no such.
    static func swapped(_ cell: String) -> Day? {
        guard cell.utf8.count == 10, let civil = Day(iso: cell)?.civil else { return nil }
        return Day(year: civil.year, month: civil.day, day: civil.month)
    }
}
