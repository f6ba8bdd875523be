/// The days and times that Excel counts.
enum SerialDay {
    /// The first day that a workbook counts from.
    enum Epoch {
        /// Day 1 is 1 January 1900, and day 60 is 29 February of that year, which there was not.
        case from1900
        /// Day 0 is 1 January 1904.
        case from1904
    }

    /// The day and time of a number of days, to the second; nil outside of the days that Excel has.
    static func text(_ value: Double, _ epoch: Epoch, withTime: Bool) -> String? {
        let whole = value.rounded(.down)
        guard value >= 0, value < 2_958_466, var day = Int(exactly: whole),
            var seconds = Int(exactly: ((value - whole) * 86_400).rounded())
        else { return nil }
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        let time = withTime && seconds > 0 ? " " + clock(seconds) : ""
        switch epoch {
        case .from1904: return iso(day - 24_107) + time
        case .from1900 where day == 60: return "1900-02-29" + time
        case .from1900: return iso(day - (day < 60 ? 25_568 : 25_569)) + time
        }
    }

    /// The time of day of a number of days, or all of its hours.
    static func time(_ value: Double, isElapsed: Bool) -> String? {
        guard value >= 0, value < 2_958_466, let seconds = Int(exactly: (value * 86_400).rounded()) else { return nil }
        return clock(isElapsed ? seconds : seconds % 86_400)
    }

    /// Hours and minutes, and seconds where there are any.
    static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 > 0 ? [seconds % 60] : [])
        return parts.map(twoDigits).joined(separator: ":")
    }

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// A day by its number since 1 January 1970, in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms"), for the years 1 to 9999.
    private static func iso(_ number: Int) -> String {
        let shifted = number + 719_468
        let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month < 3 ? 1 : 0)
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }
}
