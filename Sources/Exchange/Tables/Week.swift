import Plan

/// A week as people write it: `2010W05`, `Week 5 2010`, `Semana 5`. It begins on Monday, as ISO 8601 counts them.
enum Week {
    /// Its first day; nil where a text is no week of a year.
    static func firstDay(_ text: String) -> Day? {
        let parts = PartOfYear.parts(of: Folding.slug(text))
        let numbers = parts.filter { $0.first?.isNumber == true }
        let letters = parts.filter { $0.first?.isLetter == true }
        guard numbers.count == 2, letters.contains(where: words.contains),
            letters.allSatisfy({ words.contains($0) || fillers.contains($0) }),
            let year = numbers.first(where: CellText.isYear).flatMap({ Int($0) }),
            let week = numbers.first(where: { $0.count < 3 }).flatMap({ Int($0) }), (1...53).contains(week)
        else { return nil }
        return monday(year, week)
    }

    /// The first week has 4 January. A week is in the year of its Thursday: few years have 53.
    private static func monday(_ year: Int, _ week: Int) -> Day? {
        guard let first = Day(year: year, month: 1, day: 4) else { return nil }
        let monday = first - (first.weekday - 1) + (week - 1) * 7
        return (monday + 3).civil.year == year ? monday : nil
    }

    /// The number of a week without its year: `Week 5`, `W05`, `Sem 5`; nil where a text is none.
    static func number(_ text: String) -> Int? {
        let parts = PartOfYear.parts(of: Folding.slug(text))
        guard parts.count == 2, words.contains(parts[0]) || short.contains(parts[0]), parts[1].count < 3,
            let week = Int(parts[1]), (1...53).contains(week)
        else { return nil }
        return week
    }

    /// Whether a text is a week without its year, or the number of one.
    static func isAlone(_ text: String) -> Bool {
        number(text) != nil || CellText.isDigits(text) && Int(text).map { (1...53).contains($0) } == true
    }

    /// Whether texts without their years are weeks for certain: `S1` and `S2` alone may be halves of a year.
    static func areCertain(_ texts: [String]) -> Bool {
        texts.contains { text in
            (number(text) ?? 0) > 2
                || PartOfYear.parts(of: Folding.slug(text)).first.map { words.contains($0) } == true
        }
    }

    private static let words: Set<String> = ["w", "wk", "week", "semana"]
    private static let short: Set<String> = ["s", "sem"]
    private static let fillers: Set<String> = ["de", "del", "of", "no", "num"]
}
