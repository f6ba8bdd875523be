import Plan

/// The time behind a day, which says nothing of the day: `2010-06-15T10:00:00Z`, `20100615T100000Z`,
/// `15/Jun/10 3:12 PM`.
enum DayTime {
    /// A text without the time behind its day. What is no time stays: it may say that the day does not count.
    static func withoutTime(_ text: String) -> String {
        let date = text.prefix { $0 != "T" && $0 != " " }
        let isDate = date.allSatisfy { $0.isNumber || $0 == "-" } && [8, 10].contains(date.count)
        if isDate, text.dropFirst(date.count).first == "T" {
            return isTime(text.dropFirst(date.count + 1)) ? String(date) : text
        }
        // `01OCT2009:00:00:00`
        let front = text.prefix { $0 != ":" && $0 != " " }
        if text.dropFirst(front.count).first == ":", front.contains(where: \.isLetter), front.last?.isNumber == true,
            isTime(text.dropFirst(front.count + 1))
        {
            return String(front)
        }
        guard let blank = text.firstIndex(of: " ") else { return text }
        // Of a day in words the time is the first word with a colon.
        let words = text[blank...].split(separator: " ")
        guard let clock = words.first(where: { $0.contains(":") }) else { return text }
        guard isTime(text[clock.startIndex...]) else { return text }
        return CellText.trimmed(String(text[..<clock.startIndex]))
    }

    /// Whether a text is a time of day, with its half of the day and its zone.
    static func isTime(_ text: Substring) -> Bool {
        let words = text.split(separator: " ")
        guard let clock = words.first, isClock(clock) else { return false }
        return words.dropFirst().allSatisfy { isHalfOfDay($0) || isZone($0) }
    }

    /// `3:12`, `15:12:07.5`, `3:12PM`, `100000Z`, `10:00:00-06:00`.
    private static func isClock(_ word: Substring) -> Bool {
        let figures = word.prefix { $0.isNumber || ":.,".contains($0) }
        let rest = word.dropFirst(figures.count)
        guard rest.isEmpty || isHalfOfDay(rest) || isZone(rest) else { return false }
        var parts = figures.prefix { $0 != "." && $0 != "," }.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1, [4, 6].contains(parts[0].count) {
            let whole = parts[0]
            parts = stride(from: 0, to: whole.count, by: 2).map { whole.dropFirst($0).prefix(2) }
        }
        let bounds = [0...24, 0...59, 0...60]
        return (2...3).contains(parts.count)
            && zip(parts, bounds).allSatisfy { part, bound in
                (1...2).contains(part.count) && Int(part).map(bound.contains) == true
            }
    }

    /// `PM`, `p.m.`, or a part of `p. m.`
    private static func isHalfOfDay(_ word: some StringProtocol) -> Bool {
        ["am", "pm", "a", "p", "m"].contains(word.lowercased().filter { $0 != "." })
    }

    /// `UTC`, `GMT`, `Z`, `+0200`, `-06:00`.
    private static func isZone(_ word: Substring) -> Bool {
        if ["UTC", "GMT", "Z"].contains(word) { return true }
        guard let sign = word.first, "+-".contains(sign) else { return false }
        let figures = word.dropFirst().filter { $0 != ":" }
        return (1...4).contains(figures.count) && figures.allSatisfy(\.isNumber)
    }
}
