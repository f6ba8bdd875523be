/// A day in the forms that people type and that the program prints, in English or Spanish, whichever is shown.
///
/// `2010-06-15`, `2010-6-15`; `15 Jun 2010`, `15 jun`, `Jun 15, 2010`, `June 15th`, `Tue 15 Jun 2010`,
/// `15 de junio de 2010`; `today`, `tomorrow`, `yesterday`; days, weeks or months from today (`+14d`, `-2w`, `+1m`; in
/// Spanish also `s` for weeks), `in 15 days`, `15 days ago`; the next weekday of a name (`fri`); `end of month`. A note
/// in brackets behind it is left out. A day without a year lies in the year of today. `03/04` is refused, because the
/// two sides read it differently.
public enum DayEntry {
    /// The day of a text; nil where it is in no known form.
    public static func day(_ text: String, today: Day) -> Day? {
        if let day = Day(iso: text) { return day }
        let text = trimmed(withoutNote(text))
        if let day = distance(text, from: today) { return day }
        guard text.first?.isLetter == true || text.first?.isNumber == true else { return nil }
        let words = Folding.slug(text).split(separator: "-").map(String.init)
        return named(words, today) ?? date(words, today) ?? numbers(text)
    }

    /// The month, from 1, of a name in any language, or of its first three letters or more.
    public static func month(named name: String) -> Int? { place(of: Folding.slug(name), in: months) }

    /// The names of months in all languages, in small letters without accents.
    public static let monthNames = months.flatMap(\.self)

    /// Whether a word is the name of a weekday in any language, or its first three letters or more.
    public static func isWeekday(_ word: String) -> Bool { place(of: Folding.slug(word), in: weekdays) != nil }

    /// Whether a text is a date in figures whose order of day and month differs between the two countries: `03/04`.
    public static func isOrderUnclear(_ text: String) -> Bool {
        let parts = parts(ofFigures: text)
        return (2...3).contains(parts.count) && parts.allSatisfy { $0 != nil } && (parts[0] ?? 0) <= 31
    }

    /// Whether a text that is no day is written as a date that the calendar lacks: `31 jun`, `2010-02-30`, `31/06/2010`
    /// in whichever order, and `29 feb` where this year is no leap year.
    public static func isInNoCalendar(_ text: String) -> Bool {
        let words = Folding.slug(text).split(separator: "-").map(String.init)
        let figures = parts(ofFigures: trimmed(text))
        if let date = written(words) {
            // No leap year: of a leap year 29 February is a day.
            return Day(year: date.year ?? 2001, month: date.month, day: date.day) == nil
        }
        guard figures.count == 3, let first = figures[0], let second = figures[1], let third = figures[2] else {
            return false
        }
        if first > 999 { return Day(year: first, month: second, day: third) == nil }
        return third > 999 && Day(year: third, month: second, day: first) == nil
            && Day(year: third, month: first, day: second) == nil
    }

    /// `2010-6-15`, also with points or strokes: the year comes first, so that the order is certain.
    private static func numbers(_ text: String) -> Day? {
        let parts = parts(ofFigures: text)
        guard parts.count == 3, let year = parts[0], year > 999, let month = parts[1], let day = parts[2] else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private static func parts(ofFigures text: String) -> [Int?] {
        text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map { part in
            part.utf8.count <= 4 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
    }

    /// `+14d`, `-2w`, `+1m`.
    private static func distance(_ text: String, from today: Day) -> Day? {
        guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
            let count = count(text.dropFirst().dropLast())
        else { return nil }
        let signed = sign == "-" ? -count : count
        switch unit {
        case "d", "D": return today + signed
        case "w", "s", "W", "S": return today + signed * 7
        case "m", "M": return today.adding(months: signed)
        default: return nil
        }
    }

    /// A number of days that stays within the calendar.
    private static func count(_ text: Substring) -> Int? {
        let count = text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
        return count.flatMap { $0 <= 36_500 ? $0 : nil }
    }

    /// A day by a word alone, or by a number of days as the program prints it.
    private static func named(_ words: [String], _ today: Day) -> Day? {
        guard let first = words.first, let last = words.last else { return nil }
        if words.count == 1 {
            if let distance = distances[first] { return today + distance }
            if let weekday = place(of: first, in: weekdays) { return today + ((weekday - today.weekday + 6) % 7 + 1) }
        }
        if monthEnds.contains(words) { return today.endOfMonth }
        guard words.count == 3 else { return nil }
        let days = ["day", "days", "dia", "dias"]
        switch (first, last) {
        case ("in", _), ("en", _): return days.contains(last) ? count(words[1][...]).map { today + $0 } : nil
        case ("hace", _): return days.contains(last) ? count(words[1][...]).map { today - $0 } : nil
        case (_, "ago"): return days.contains(words[1]) ? count(words[0][...]).map { today - $0 } : nil
        default: return nil
        }
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
        var rest = words.filter { !["de", "del", "of", "the", "el"].contains($0) }
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

    private static let monthEnds = [
        ["end", "of", "month"], ["end", "of", "the", "month"], ["eom"], ["fin", "de", "mes"], ["fin", "del", "mes"],
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
