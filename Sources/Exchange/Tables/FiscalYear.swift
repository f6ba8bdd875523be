import Plan

/// Fiscal years, which begin on another day in each country.
enum FiscalYear {
    /// Whether a text is one: `FY2010`, `FY 2009/10`, `2009/2010`.
    static func isOne(_ text: String) -> Bool {
        let slug = Folding.slug(text)
        let words = slug.split(separator: "-")
        if words.count == 2, words.allSatisfy({ CellText.isYear(String($0)) }) { return true }
        let rest = slug.drop { $0.isLetter || $0 == "-" }
        return names.contains { slug.hasPrefix($0) } && (2...9).contains(rest.count)
            && rest.allSatisfy { $0.isNumber || $0 == "-" }
    }

    /// Whether a text is a year and the next: `2009/2010`.
    static func isPair(_ text: String) -> Bool {
        let years = Folding.slug(text).split(separator: "-").compactMap { CellText.isYear(String($0)) ? Int($0) : nil }
        return years.count == 2 && years[1] == years[0] + 1 && text.allSatisfy { $0.isNumber || "/- ".contains($0) }
    }

    /// The first day of a fiscal year. One that has a single number is called after the year in which it ends.
    /// - Parameter month: the month in which fiscal years begin, from 1.
    static func firstDay(_ text: String, beginningIn month: Int) -> Day? {
        guard isYear(text) else { return nil }
        let numbers = PartOfYear.parts(of: Folding.slug(text)).compactMap { CellText.isDigits($0) ? Int($0) : nil }
        guard let first = numbers.first.map(ColumnDays.fullYear), CellText.isYear("\(first)") else { return nil }
        return Day(year: numbers.count > 1 || month == 1 ? first : first - 1, month: month, day: 1)
    }

    /// Whether a text is a part of a fiscal year: `FY10 Q1`, or `2010 Q1` in a column of fiscal quarters.
    static func isPart(_ text: String, areFiscal: Bool) -> Bool { named(text, areFiscal) != nil }

    /// The sort of the part of a fiscal year that a text names by itself; nil where it names none.
    static func unit(ofPart text: String) -> PartOfYear.Unit? { named(text, false)?.part.unit }

    /// The first day of a part of a fiscal year, which counts from the first month of it, and its length.
    static func part(_ text: String, areFiscal: Bool, beginningIn month: Int) -> (first: Day, length: ReadingPeriod)? {
        guard let (part, year) = named(text, areFiscal), let first = firstDay("FY\(year)", beginningIn: month) else {
            return nil
        }
        return (first.adding(months: (part.number - 1) * part.unit.rawValue), ReadingPeriod(part.unit))
    }

    /// The part of a fiscal year that a text names, and the year. Its months are those of the calendar.
    private static func named(_ text: String, _ areFiscal: Bool) -> (part: PartOfYear, year: Int)? {
        let words = PartOfYear.parts(of: Folding.slug(text))
        let left = words.filter { !names.contains($0) }
        guard areFiscal || left.count < words.count,
            let found = PartOfYear.ofYear(left.joined(separator: " ")), found.part.unit != .month
        else { return nil }
        return found
    }

    /// Whether a text is a fiscal year where nothing else is meant.
    static func isYear(_ text: String) -> Bool { isOne(text) || isShortPair(text) }

    /// `2009/10`, `2009-10`: a year with the last two figures of the next.
    private static func isShortPair(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard parts.count == 2, parts[1].count == 2, CellText.isYear(String(parts[0])), let year = Int(parts[0]),
            let next = Int(parts[1])
        else { return false }
        return next == (year + 1) % 100
    }

    /// Whether the name of a column says that its years are fiscal ones.
    static func isName(_ name: String) -> Bool {
        Folding.slug(name).split(separator: "-").contains { ["fiscal", "fy", "ejercicio"].contains($0) }
    }

    /// The first of texts such as `2008/09`, each of which is a year with the next one behind it as well as a month.
    /// With a dash it takes two: a month alone is written so as a rule.
    static func unclear(among texts: some Collection<String>) -> String? {
        var (first, isStruck, isAlone) = (String?.none, false, true)
        for text in texts {
            let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
            guard parts.count == 2, parts[1].count == 2, CellText.isYear(String(parts[0])), let year = Int(parts[0]),
                let next = Int(parts[1]), next == (year + 1) % 100, (1...12).contains(next)
            else { return nil }
            first = first ?? text
            isStruck = isStruck || text.contains("/")
            isAlone = isAlone && text == first
        }
        return isStruck || !isAlone ? first : nil
    }

    private static let names = ["fy", "af", "ejercicio", "fiscal", "ano-fiscal"]
}
