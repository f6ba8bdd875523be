/// A day as a person types it: ISO (`2010-06-15`), `today` or `hoy`, or so many days, weeks or months from today
/// (`+14d`, `-2w`, `+1m`; in Spanish also `s` for weeks). `03/04` is refused: the two sides read it differently.
public enum DayEntry {
    /// The day that the text means, or nil where it means none.
    public static func day(_ text: String, today: Day) -> Day? {
        let text = text.lowercased()
        if text == "today" || text == "hoy" { return today }
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
}
