/// A calendar day without a time or a zone, counted in days since 1 January 1970.
///
/// The civil calendar is the proleptic Gregorian one; the conversion is Howard Hinnant's `days_from_civil` formula.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public var number: Int { Int(days) }
    /// The milliseconds of a day by the clock of computers, which knows no leap seconds.
    public static let milliseconds: Int64 = 86_400_000
    /// In 32 bits, because a large plan has several hundred thousand days.
    private let days: Int32

    /// The day with this count of days since 1970-01-01.
    public init(number: Int) { days = Int32(clamping: number) }

    /// The day of a civil date, or nil where the calendar has no such day.
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(number: Day.count(year: year, month: month, day: day))
    }

    /// The day of an ISO 8601 calendar date (`2010-06-15`); nil where the text is anything else.
    public init?(iso text: String) {
        var text = text
        let civil: (year: Int, month: Int, day: Int)? = text.withUTF8 { bytes in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
                let year = Day.number(bytes, 0..<4), let month = Day.number(bytes, 5..<7),
                let day = Day.number(bytes, 8..<10)
            else { return nil }
            return (year, month, day)
        }
        guard let civil else { return nil }
        self.init(year: civil.year, month: civil.month, day: civil.day)
    }

    /// The number in a range of digits of a text.
    @inline(__always)
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) -> Int? {
        var number = 0
        for place in places {
            let digit = bytes[place] &- 48
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return number
    }

    /// The civil date of this day.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The ISO 8601 form, `2010-06-15`; this is also how a day is stored.
    public var iso: String {
        let (year, month, day) = civil
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The same day of the month a number of months later; the month's last day where that month is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(number: Day.count(year: newYear, month: newMonth, day: min(day, last)))
    }

    /// The whole months from this day to a later one; negative where it is earlier.
    public func months(to other: Day) -> Int {
        if other < self { return -other.months(to: self) }
        let (from, to) = (civil, other.civil)
        var months = (to.year - from.year) * 12 + to.month - from.month
        if adding(months: months) > other { months -= 1 }
        return months
    }

    /// The day a number of days later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// The day a number of days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// The days from the second to the first.
    public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }
    /// Earlier days come first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func count(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
