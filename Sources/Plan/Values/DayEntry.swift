/// A day in the forms that people type and that the program prints, in English or Spanish, whichever is shown.
///
/// `2010-06-15`, `2010-6-15`; `15 Jun 2010`, `15 jun`, `Jun 15, 2010`, `June 15th`, `Tue 15 Jun 2010`,
/// `15 de junio de 2010`, `15/06/2010`; `today`, `tomorrow`, `yesterday`; days, weeks, months or years from today
/// (`+14d`, `-2w`, `+1m`, `+1y`, `+2 weeks`; in Spanish also `s` for weeks and `a` for years), `in 15 days`,
/// `2 weeks ago`; the next weekday of a name (`fri`); `end of month`, `end of June`. A note in brackets behind it is
/// left out. A day without a year lies in the year of today. `03/04` is refused, because the two sides read it
/// differently; in `15/06` the order is certain.
public enum DayEntry {
    /// The day of a text; nil where it is in no known form.
    public static func day(_ text: String, today: Day) -> Day? {
        if let day = Day(iso: text) { return day }
        let text = trimmed(withoutNote(text))
        if let day = distance(text, from: today) { return day }
        guard text.first?.isLetter == true || text.first?.isNumber == true else { return nil }
        let words = words(of: text)
        return named(words, today) ?? date(words, today) ?? numbers(text, today)
    }

    /// The month, from 1, of a name in any language, or of its first three letters or more.
    public static func month(named name: String) -> Int? { place(of: Folding.slug(name), in: months) }

    /// The names of months in all languages, in small letters without accents.
    public static let monthNames = months.flatMap(\.self)

    /// Whether a word is the name of a weekday in any language, or its first three letters or more.
    public static func isWeekday(_ word: String) -> Bool { place(of: Folding.slug(word), in: weekdays) != nil }

    /// Whether a text is a date in figures whose order of day and month differs between the two countries: `03/04`.
    public static func isOrderUnclear(_ text: String) -> Bool {
        let figures = parts(ofFigures: trimmed(text)).compactMap(\.self)
        guard figures.count == parts(ofFigures: trimmed(text)).count, (2...3).contains(figures.count) else {
            return false
        }
        // With a year of two digits each of the three may be the day.
        if figures.count == 3, figures[2] < 100 { return figures[0] <= 31 && figures[1] <= 31 }
        return figures.prefix(2).allSatisfy { (1...12).contains($0) }
    }

    /// Whether a text that is no day is written as a date that the calendar lacks: `31 jun`, `2010-02-30`, `31/06/2010`
    /// in whichever order, and `29 feb` where this year is no leap year.
    public static func isInNoCalendar(_ text: String) -> Bool {
        // No leap year: of a leap year 29 February is a day.
        let year = 2001
        if let date = written(words(of: text)) {
            return Day(year: date.year ?? year, month: date.month, day: date.day) == nil
        }
        guard let figures = figures(text) else { return false }
        return days(figures, inYear: figures.year ?? year).isEmpty
    }

    /// Whether a text that is no day would be one without its weekday, which is that of another day.
    public static func hasOtherWeekday(_ text: String) -> Bool {
        // A leap year: where another year has no 29 February, the calendar is the reason.
        guard let date = written(words(of: text)), date.weekday != nil else { return false }
        return Day(year: date.year ?? 2000, month: date.month, day: date.day) != nil
    }

    private static func words(of text: String) -> [String] {
        Folding.slug(text).split(separator: "-").map(String.init)
    }

    /// A date of figures alone: two of them, which may be in either order unless a year stands in front, and a year.
    private typealias Figures = (first: Int, second: Int, year: Int?, isYearFirst: Bool)

    /// `2010-6-15`, `15/06/2010`, `15/06`; nil for any other text, also with a year of two digits.
    private static func figures(_ text: String) -> Figures? {
        let parts = parts(ofFigures: trimmed(text))
        let figures = parts.compactMap(\.self)
        guard figures.count == parts.count, (2...3).contains(figures.count) else { return nil }
        if figures.count == 2 {
            return figures.allSatisfy { $0 <= 31 } ? (figures[0], figures[1], nil, false) : nil
        }
        if figures[0] > 999 { return (figures[1], figures[2], figures[0], true) }
        return figures[2] > 999 ? (figures[0], figures[1], figures[2], false) : nil
    }

    /// The days that figures can mean.
    private static func days(_ figures: Figures, inYear year: Int) -> [Day] {
        let monthFirst = Day(year: year, month: figures.first, day: figures.second)
        let dayFirst = figures.isYearFirst ? nil : Day(year: year, month: figures.second, day: figures.first)
        return [monthFirst, dayFirst].compactMap { $0 }
    }

    /// A day in figures whose order is certain: the year comes first, or one of them is no month, or both are one.
    private static func numbers(_ text: String, _ today: Day) -> Day? {
        guard let figures = figures(text) else { return nil }
        let days = days(figures, inYear: figures.year ?? today.civil.year)
        return days.dropFirst().allSatisfy { $0 == days.first } ? days.first : nil
    }

    private static func parts(ofFigures text: String) -> [Int?] {
        text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map { part in
            part.utf8.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
    }

    /// `+14d`, `-2w`, `+1m`, `+2 weeks`.
    private static func distance(_ text: String, from today: Day) -> Day? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return day(String(digits), Folding.slug(String(text.dropFirst(1 + digits.count))), sign == "-", from: today)
    }

    /// The day so many units of time away; nil beyond a thousand years, so that it stays within the calendar.
    private static func day(_ number: String, _ unit: String, _ isBack: Bool, from today: Day) -> Day? {
        guard let unit = units.first(where: { $0.words.contains(unit) }), let count = count(number[...]) else {
            return nil
        }
        let signed = isBack ? -count : count
        switch unit.span {
        case .days(let days): return count * days <= 365_000 ? today + signed * days : nil
        case .months(let months): return count * months <= 12_000 ? today.adding(months: signed * months) : nil
        }
    }

    /// A number of at most five digits.
    private static func count(_ text: Substring) -> Int? {
        let isNumber = (1...5).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
        return isNumber ? Int(text) : nil
    }

    /// A day by a word alone, or by a number of units of time as the program prints it.
    private static func named(_ words: [String], _ today: Day) -> Day? {
        guard let first = words.first, let last = words.last else { return nil }
        if words.count == 1 {
            if let distance = distances[first] { return today + distance }
            if let weekday = place(of: first, in: weekdays) { return today + ((weekday - today.weekday + 6) % 7 + 1) }
        }
        if let end = end(words, today) { return end }
        switch (first, words.count) {
        case ("in", 3), ("en", 3), ("dentro", 4): return day(words[words.count - 2], last, false, from: today)
        case ("hace", 3): return day(words[1], last, true, from: today)
        case (_, 3) where last == "ago": return day(first, words[1], true, from: today)
        default: return nil
        }
    }

    /// `end of month`, `end of June`, `fin de junio de 2011`, `end of year`: the last day of it.
    private static func end(_ words: [String], _ today: Day) -> Day? {
        if words == ["eom"] { return today.endOfMonth }
        guard let first = words.first, ["end", "fin"].contains(first) else { return nil }
        let rest = words.dropFirst().filter { !links.contains($0) }
        guard let part = rest.first, rest.count <= 2 else { return nil }
        if rest.count == 1, ["month", "mes"].contains(part) { return today.endOfMonth }
        if rest.count == 1, ["year", "ano"].contains(part) {
            return Day(year: today.civil.year, month: 12, day: 31)
        }
        let year = rest.count == 1 ? today.civil.year : rest[1].count == 4 ? count(rest[1][...]) : nil
        guard let year, let month = place(of: part, in: months) else { return nil }
        return Day(year: year, month: month, day: 1)?.endOfMonth
    }

    /// A day with its month as a word, in any order, with or without its weekday and year. A weekday of another day is
    /// a mistake, so that the text means nothing.
    private static func date(_ words: [String], _ today: Day) -> Day? {
        guard let written = written(words),
            let day = Day(year: written.year ?? today.civil.year, month: written.month, day: written.day)
        else { return nil }
        return written.weekday.map { $0 == day.weekday } ?? true ? day : nil
    }

    /// The parts of a date whose month is a word.
    private static func written(_ words: [String]) -> (weekday: Int?, year: Int?, month: Int, day: Int)? {
        var rest = words.filter { !links.contains($0) }
        var weekday: Int?
        // 'mar' is Tuesday in Spanish and March.
        if rest.dropFirst().contains(where: { place(of: $0, in: months) != nil }), let first = rest.first,
            let named = place(of: first, in: weekdays)
        {
            weekday = named
            rest.removeFirst()
        }
        guard (2...3).contains(rest.count), let at = rest.firstIndex(where: { place(of: $0, in: months) != nil }),
            let month = place(of: rest.remove(at: at), in: months)
        else { return nil }
        let years = rest.filter { $0.count == 4 }.compactMap { count($0[...]) }
        let days = rest.compactMap(dayOfMonth)
        guard days.count == 1, years.count == rest.count - 1 else { return nil }
        return (weekday, years.first, month, days[0])
    }

    /// `15`, `15th`, `1st`, `1o`.
    private static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let isOrdinal = ["", "st", "nd", "rd", "th", "o", "º", "ro"].contains(word.dropFirst(digits.count))
        return isOrdinal && (1...2).contains(digits.count) ? Int(digits) : nil
    }

    private static func withoutNote(_ text: String) -> String {
        guard text.hasSuffix(")"), let start = text.firstIndex(of: "(") else { return text }
        return String(text[..<start])
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The place, from 1, of a name or of its first three letters or more.
    private static func place(of word: String, in names: [[String]]) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
    }

    private static let distances = [
        "today": 0, "hoy": 0, "tomorrow": 1, "manana": 1, "yesterday": -1, "ayer": -1,
    ]

    /// The words between the parts of a date.
    private static let links = ["de", "del", "of", "the", "el"]

    private enum Span {
        case days(Int)
        case months(Int)
    }

    /// The units of time, by their words in all languages, without accents.
    private static let units: [(words: [String], span: Span)] = [
        (["d", "day", "days", "dia", "dias"], .days(1)),
        (["w", "s", "week", "weeks", "semana", "semanas"], .days(7)),
        (["m", "month", "months", "mes", "meses"], .months(1)),
        (["y", "a", "year", "years", "ano", "anos"], .months(12)),
    ]

    private static let weekdays = [
        ["monday", "lunes"], ["tuesday", "martes"], ["wednesday", "miercoles"], ["thursday", "jueves"],
        ["friday", "viernes"], ["saturday", "sabado"], ["sunday", "domingo"],
    ]

    private static let months = [
        ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"], ["may", "mayo"],
        ["june", "junio"], ["july", "julio"], ["august", "agosto"], ["september", "septiembre", "setiembre"],
        ["october", "octubre"], ["november", "noviembre"], ["december", "diciembre"],
    ]
}

extension Day {
    /// The last day of its month.
    public var endOfMonth: Day {
        let (year, month, _) = civil
        return (Day(year: year, month: month, day: 1) ?? self).adding(months: 1) - 1
    }
}
