/// A day in the forms that people type, in English or Spanish: ISO (`2010-06-15`); `today`, `tomorrow`, `yesterday`;
/// days, weeks or months from today (`+14d`, `-2w`, `+1m`; in Spanish also `s` for weeks); the next weekday of a name
/// (`fri`); `end of month`. `03/04` is refused, because the two sides read it differently.
public enum DayEntry {
    /// The day of a text; nil where it is in no known form.
    public static func day(_ text: String, today: Day) -> Day? {
        let words = Folding.slug(text)
        if let distance = named[words] { return today + distance }
        if let weekday = weekday(words) { return today + ((weekday - today.weekday + 6) % 7 + 1) }
        if monthEnds.contains(words) { return today.endOfMonth }
        let text = text.lowercased()
        if let day = Day(iso: text) { return day }
        guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
            let count = Int(text.dropFirst().dropLast()), count >= 0, count <= 36_500
        else { return nil }
        let signed = sign == "-" ? -count : count
        switch unit {
        case "d": return today + signed
        case "w", "s": return today + signed * 7
        case "m": return today.adding(months: signed)
        default: return nil
        }
    }

    private static let named = [
        "today": 0, "hoy": 0, "tomorrow": 1, "manana": 1, "yesterday": -1, "ayer": -1,
    ]

    private static let monthEnds = ["end-of-month", "eom", "fin-de-mes", "fin-del-mes"]

    private static let weekdays = [
        ["monday", "lunes"], ["tuesday", "martes"], ["wednesday", "miercoles"], ["thursday", "jueves"],
        ["friday", "viernes"], ["saturday", "sabado"], ["sunday", "domingo"],
    ]

    /// 1 for Monday to 7 for Sunday, from a name or its first three letters or more.
    private static func weekday(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return weekdays.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
    }
}

extension Day {
    /// The last day of its month.
    public var endOfMonth: Day {
        let (year, month, _) = civil
        return (Day(year: year, month: month, day: 1) ?? self).adding(months: 1) - 1
    }
}
