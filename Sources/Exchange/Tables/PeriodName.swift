import Plan

/// The name of a column that is a month, a quarter, a week or a year: `Enero`, `2009-01`, `2009 p/`.
struct PeriodName: Equatable {
    /// The sorts of periods, of which the columns of one table have one.
    enum Sort: Equatable {
        /// A month without its year.
        case month
        /// A month of a year, or a day.
        case monthOfYear
        case quarter, week, year
        /// A week without its year.
        case weekAlone
    }

    /// The name without the mark of a footnote.
    let text: String
    let sort: Sort

    init?(_ name: String) {
        text = PeriodName.withoutNote(name)
        guard let sort = PeriodName.sort(of: text) else { return nil }
        self.sort = sort
    }

    /// The key that two columns of one period share.
    var meaning: String {
        if let month = DayEntry.month(named: text) { return "\(month)" }
        if let week = Week.number(text) { return "week \(week)" }
        return (try? ColumnDays([text], in: .ofNames, stated: nil))?.firstDay(text)?.iso ?? text
    }

    /// Whether a text is a month without its year, by name or by number.
    static func isMonthAlone(_ text: String) -> Bool {
        DayEntry.month(named: text) != nil || Int(text).map { (1...12).contains($0) } == true
    }

    /// Whether a text is a month or a quarter without its year. A bare number below a year is a value of it.
    static func isPartOfYear(_ text: String) -> Bool {
        DayEntry.month(named: text) != nil || Quarter.isAlone(text) && !CellText.isDigits(text)
    }

    private static func sort(of text: String) -> Sort? {
        if CellText.isYear(text) { return .year }
        if DayEntry.month(named: text) != nil { return .month }
        if Week.number(text) != nil { return .weekAlone }
        guard text.contains(where: \.isNumber), let days = try? ColumnDays([text], in: .ofNames, stated: nil),
            days.firstDay(text) != nil
        else { return nil }
        if DayEntry.month(named: String(text.prefix(while: \.isLetter))) != nil { return .monthOfYear }
        return Week.firstDay(text) != nil ? .week : Quarter.firstDay(text) != nil ? .quarter : .monthOfYear
    }

    /// Whether a name has a period of a sort in it, and something else that is no mark of a footnote: `2010 projected`;
    /// is a month but for a letter: `Febuary`; or is a day that can be read in two ways.
    static func isUnclear(_ name: String, among sort: Sort) -> Bool {
        let words = Folding.slug(name).split(separator: "-").map(String.init)
        guard PeriodName(name) == nil, let first = words.first, !sums.contains(first) else { return false }
        return switch sort {
        case .month, .monthOfYear:
            words.contains { DayEntry.month(named: $0) != nil || isLikeMonth($0) } || ColumnDays.figures(name) != nil
        case .year: words.contains(where: CellText.isYear)
        case .quarter: words.contains { Quarter.isAlone($0) && !CellText.isDigits($0) }
        case .week, .weekAlone: words.contains { Week.number($0) != nil }
        }
    }

    /// Whether a word is the name of a month but for one letter, of a long one but for two.
    private static func isLikeMonth(_ word: String) -> Bool {
        guard word.utf8.count > 4, word.allSatisfy(\.isLetter) else { return false }
        return DayEntry.monthNames.contains { Nearness.distance(word, $0) <= (word.utf8.count > 6 ? 2 : 1) }
    }

    /// The words with which columns begin that sum up others.
    private static let sums: Set<String> = [
        "total", "totales", "sum", "suma", "acumulado", "trim", "trimestre", "promedio", "average", "media",
    ]

    /// A name without the marks of footnotes behind it: `2010*`, `2009 p/`, `2010 (p)`, `2010 1/`, `2010 prelim.`.
    static func withoutNote(_ name: String) -> String {
        var text = CellText.trimmed(name)
        while let shorter = shortened(text) { text = CellText.trimmed(shorter) }
        return text
    }

    private static func shortened(_ text: String) -> String? {
        guard let last = text.last, text.count > 1 else { return nil }
        if "*†‡¹²³".contains(last) { return String(text.dropLast()) }
        let closing: [Character: Character] = [")": "(", "]": "["]
        if let opening = closing[last], let start = text.lastIndex(of: opening) {
            return isMark(text[text.index(after: start)...].dropLast()) ? String(text[..<start]) : nil
        }
        if let blank = text.lastIndex(of: " ") {
            let word = text[text.index(after: blank)...]
            let isNote = last == "/" ? isMark(word.dropLast()) : isWord(word)
            return isNote ? String(text[..<blank]) : nil
        }
        // `2010p`, `2010p/`
        let year = text.prefix(4)
        return CellText.isYear(String(year)) && (last == "/" || last.isLetter)
            && isMark(text.dropFirst(4).filter { $0 != "/" }) ? String(year) : nil
    }

    /// Whether a text is what stands between the brackets of a footnote's mark.
    private static func isMark(_ text: some StringProtocol) -> Bool {
        let isShort = text.count == 1 || text.count == 2 && text.allSatisfy(\.isNumber)
        return isShort && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "*" } || isWord(text)
    }

    /// Whether a word says that a figure may still change.
    private static func isWord(_ text: some StringProtocol) -> Bool { notes.contains(Folding.slug(String(text))) }

    private static let notes: Set<String> = [
        "p", "r", "e", "prel", "prelim", "preliminar", "preliminares", "preliminary", "prov", "provisional",
        "provisionales", "rev", "revised", "revisado", "revisada", "revisadas", "est", "estimado", "estimada",
        "estimate", "estimated", "cifras-preliminares",
    ]
}

extension TableForm {
    /// The form of names of columns, which are no table.
    static let ofNames = TableForm(origin: .records(nil), headerRow: 1, above: 0, below: [])
}
