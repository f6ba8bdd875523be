import Plan

/// The order of day and month in dates of figures alone.
public enum DayOrder: String, CaseIterable, Sendable {
    /// `31/12/2010`
    case dayFirst = "day-first"
    /// `12/31/2010`
    case monthFirst = "month-first"
}

/// The days of a column, which are all written in one order.
struct ColumnDays {
    private let order: DayOrder?
    /// How the table was read, where the column has the numbers by which workbooks count days.
    private let counting: TableForm?

    /// Finds the order that the days of a column show: a number above 12 is no month.
    /// - Parameter form: how the table was read, which says from when a workbook counts days.
    /// - Throws: where none shows it, or where they contradict each other.
    init(_ all: some Collection<String>, in form: TableForm, stated: DayOrder?) throws(UnclearCell) {
        // A column of many rows has few days.
        var met: Set<String> = []
        let cells = all.filter { met.insert($0).inserted }
        let areCounted = !cells.isEmpty && cells.allSatisfy { ColumnDays.count($0) != nil }
        counting = areCounted ? form : nil
        var (order, unclear) = (stated, String?.none)
        for cell in cells {
            guard let figures = ColumnDays.figures(cell), figures.first != figures.second else { continue }
            if figures.first <= 12, figures.second <= 12 {
                unclear = unclear ?? cell
                continue
            }
            let shown: DayOrder = figures.first > 12 ? .dayFirst : .monthFirst
            if order ?? shown != shown { throw UnclearCell(cell, .differentDay(cell)) }
            order = shown
        }
        self.order = order
        if order == nil, let unclear { throw UnclearCell(unclear, .unclearDay(unclear)) }
    }

    /// A day in the form that every entry takes; any other text as it is.
    func plain(_ cell: String) -> String {
        if let counting, let day = ColumnDays.count(cell).flatMap(counting.day(counted:)) { return day.iso }
        let text = ColumnDays.withoutTime(cell)
        if let day = ColumnDays.compact(text) { return day.iso }
        if let figures = ColumnDays.figures(text) {
            let isDayFirst = order != .monthFirst
            let (month, day) = isDayFirst ? (figures.second, figures.first) : (figures.first, figures.second)
            return Day(year: figures.year, month: month, day: day)?.iso ?? cell
        }
        return ColumnDays.named(text)?.iso ?? text
    }

    /// The first day of the month, quarter or year that a text names, or the day itself; nil where it is none.
    func firstDay(_ cell: String) -> Day? {
        let text = plain(cell)
        if let day = Day(iso: text) ?? Day(iso: text + "-01") { return day }
        let words = Folding.slug(text).split(separator: "-").map(String.init)
        let numbers = words.compactMap { Int($0) }
        if words.count == 1, let whole = numbers.first { return ColumnDays.month(ofWhole: whole) }
        if let part = ColumnDays.quarter(words) ?? ColumnDays.week(words) { return part }
        guard words.count == 2,
            let year = numbers.first(where: { $0 > 31 || words[1].count == 2 && words[0].first?.isLetter == true })
        else { return nil }
        let month = words.compactMap { DayEntry.month(named: $0) }.first ?? numbers.first { $0 <= 12 && $0 != year }
        return month.flatMap { Day(year: ColumnDays.fullYear(year), month: $0, day: 1) }
    }

    /// A timestamp without its time: `2010-06-15T10:00:00Z`, `20100615T100000Z`, `15/Jun/10 3:12 PM`.
    private static func withoutTime(_ text: String) -> String {
        let date = text.prefix { $0 != "T" && $0 != " " }
        let isDate = date.allSatisfy { $0.isNumber || $0 == "-" } && [8, 10].contains(date.count)
        if isDate, date.count < text.count { return String(date) }
        let words = text.split(separator: " ")
        guard let clock = words.firstIndex(where: isClock), clock > 0,
            words[(clock + 1)...].allSatisfy({ isHalfOfDay($0) || isZone($0) })
        else { return text }
        return words[..<clock].joined(separator: " ")
    }

    /// `3:12`, `15:12:07.5`, `3:12PM`.
    private static func isClock(_ word: Substring) -> Bool {
        let rest = word.drop { $0.isNumber || $0 == ":" || $0 == "." }
        return word.contains(":") && word.first?.isNumber == true && (rest.isEmpty || isHalfOfDay(rest))
    }

    /// `PM`, `p.m.`, or a part of `p. m.`
    private static func isHalfOfDay(_ word: some StringProtocol) -> Bool {
        ["am", "pm", "a", "p", "m"].contains(word.lowercased().filter { $0 != "." })
    }

    /// `UTC`, `GMT`, `+0200`.
    private static func isZone(_ word: Substring) -> Bool {
        ["UTC", "GMT", "Z"].contains(word)
            || "+-".contains(word.first ?? " ") && word.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
    }

    /// `2010`, `201006`.
    private static func month(ofWhole number: Int) -> Day? {
        number > 9999
            ? Day(year: number / 100, month: number % 100, day: 1)
            : number > 1000 ? Day(year: number, month: 1, day: 1) : nil
    }

    /// `2010-Q1`, `2010T1`, `Q1 2010`.
    private static func quarter(_ words: [String]) -> Day? {
        let text = words.joined()
        guard let at = text.firstIndex(where: { "qt".contains($0) }),
            let quarter = text[text.index(after: at)...].first?.wholeNumberValue,
            (1...4).contains(quarter)
        else { return nil }
        let rest = text[..<at] + text[text.index(after: at)...].dropFirst()
        return rest.count == 4 ? Int(rest).flatMap { Day(year: $0, month: quarter * 3 - 2, day: 1) } : nil
    }

    /// `2010W05`, `2010-W5`: the Monday of a week as ISO 8601 counts them, the first of which has 4 January.
    private static func week(_ words: [String]) -> Day? {
        let parts = words.joined().split(separator: "w")
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let week = Int(parts[1]),
            (1...53).contains(week), let first = Day(year: year, month: 1, day: 4)
        else { return nil }
        return first - (first.weekday - 1) + (week - 1) * 7
    }

    /// Whether a text is a fiscal year, which begins on another day in each country.
    static func isFiscalYear(_ text: String) -> Bool {
        let slug = Folding.slug(text)
        let rest = slug.drop { $0.isLetter || $0 == "-" }
        return ["fy", "af", "ejercicio", "fiscal"].contains { slug.hasPrefix($0) } && (2...4).contains(rest.count)
            && rest.allSatisfy(\.isNumber)
    }

    /// `31/12/2010`, `31-12-10`: two numbers and a year behind.
    private static func figures(_ cell: String) -> (first: Int, second: Int, year: Int)? {
        let date = cell.split(separator: " ").first { $0.contains { "/-.".contains($0) } } ?? ""
        let parts = date.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3, [2, 4].contains(parts[2].count), parts[0].count <= 2, parts[1].count <= 2,
            let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), first > 0, second > 0
        else { return nil }
        return (first, second, parts[2].count == 4 ? year : fullYear(year))
    }

    /// `15-Dec-09`, `24/Nov/2026`: a month by name and a year of two or four digits.
    private static func named(_ text: String) -> Day? {
        let parts = text.split { "-/ .".contains($0) }
        guard parts.count == 3, [2, 4].contains(parts[2].count), let day = Int(parts[0]), let year = Int(parts[2]),
            let month = DayEntry.month(named: String(parts[1]))
        else { return nil }
        return Day(year: fullYear(year), month: month, day: day)
    }

    /// `20100630`.
    private static func compact(_ text: String) -> Day? {
        guard text.utf8.count == 8, let number = Int(text) else { return nil }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// A number by which workbooks count days, of the years 1954 to 2064, or of four years later.
    private static func count(_ cell: String) -> Int? {
        guard cell.utf8.count == 5, let number = Int(cell), (20_000...60_000).contains(number) else { return nil }
        return number
    }

    /// A year of two digits is one of 1969 to 2068, as POSIX has it.
    private static func fullYear(_ year: Int) -> Int { year > 99 ? year : year + (year < 69 ? 2000 : 1900) }
}
