import Plan

/// The name of a column that is a month, a quarter or other part, a week or a year: `Enero`, `2009-01`, `2009 p/`, or
/// that has one in front of or behind other words: `Homicides 2009`.
struct PeriodName: Equatable {
    /// The sorts of periods, of which the columns of one table have one.
    enum Sort: Hashable {
        /// A month without its year.
        case month
        /// A month of a year, or a day.
        case monthOfYear
        case part(PartOfYear.Unit)
        /// A part without its year.
        case partAlone(PartOfYear.Unit)
        case week, year
        /// A week without its year.
        case weekAlone
        /// A numeral, which may be that of a quarter, with and without its year.
        case numeral, numeralAlone

        /// Whether it lacks a year.
        var lacksYear: Bool {
            switch self {
            case .month, .partAlone, .weekAlone, .numeralAlone: true
            case .monthOfYear, .part, .week, .year, .numeral: false
            }
        }
    }

    /// The period without the mark of a footnote and without other words.
    let text: String
    let sort: Sort
    /// The other words, folded; empty where there are none but those that say that it is a year.
    let words: String

    init?(_ name: String) {
        let plain = PeriodName.withoutNote(name)
        if let sort = PeriodName.sort(of: plain) {
            (text, self.sort, words) = (plain, sort, "")
            return
        }
        guard let found = PeriodName.parted(plain) else { return nil }
        (text, sort, words) = found
    }

    private init(_ text: String, _ sort: Sort, _ words: String) {
        (self.text, self.sort, self.words) = (text, sort, words)
    }

    /// The key that two columns of one period share.
    var meaning: String {
        if let month = DayEntry.month(named: text) { return "\(month)" }
        if sort == .weekAlone, let week = Week.number(text) { return "week \(week)" }
        if let part = PartOfYear.alone(text) { return part.text(in: "") }
        return (try? ColumnDays([text], in: .ofNames, stated: nil))?.firstDay(text)?.iso ?? text
    }

    /// The months of a year by their numbers, where all twelve are among the names of columns.
    static func months(numbered names: [String]) -> [String: PeriodName] {
        guard Set(names).isSuperset(of: (1...12).map { "\($0)" }) else { return [:] }
        return Dictionary(uniqueKeysWithValues: (1...12).map { ("\($0)", PeriodName("\($0)", .month, "")) })
    }

    /// The same as a half of a year where it may be a week: `S1`.
    var asHalf: PeriodName? {
        guard sort == .weekAlone, let part = PartOfYear.alone(text), part.unit == .half else { return nil }
        return PeriodName(text, .partAlone(.half), words)
    }

    /// Whether a text is a month without its year, by name or by number.
    static func isMonthAlone(_ text: String) -> Bool {
        DayEntry.month(named: text) != nil || Int(text).map { (1...12).contains($0) } == true
    }

    /// Whether a text is a month or another part of a year without its year. A bare number below a year is a value of
    /// it.
    static func isPartOfYear(_ text: String) -> Bool {
        DayEntry.month(named: text) != nil || PartOfYear.alone(text) != nil || numeral(text) != nil
    }

    /// The number of a numeral alone, from I to IV.
    static func numeral(_ text: String) -> Int? {
        let slug = Folding.slug(text)
        return slug.allSatisfy { "iv".contains($0) } ? PartOfYear.alone(text, in: .quarter)?.number : nil
    }

    private static func sort(of text: String) -> Sort? {
        if CellText.isYear(text) || FiscalYear.isOne(text) { return .year }
        if let unit = FiscalYear.unit(ofPart: text) { return .part(unit) }
        if DayEntry.month(named: text) != nil { return .month }
        if Week.number(text) != nil { return .weekAlone }
        if let part = PartOfYear.alone(text) { return .partAlone(part.unit) }
        if numeral(text) != nil { return .numeralAlone }
        if PartOfYear.numeral(besideYear: text) != nil { return .numeral }
        // Which of its numbers is the month, all days of the table together show.
        if ColumnDays.figures(text) != nil { return .monthOfYear }
        guard text.contains(where: \.isNumber), let days = try? ColumnDays([text], in: .ofNames, stated: nil),
            days.plainDay(text) != nil
        else { return nil }
        if DayEntry.month(named: String(text.prefix(while: \.isLetter))) != nil, PartOfYear.firstDay(text) == nil {
            return .monthOfYear
        }
        if Week.firstDay(text) != nil { return .week }
        if let unit = PartOfYear.unit(in: text) { return unit == .month ? .monthOfYear : .part(unit) }
        return .monthOfYear
    }

    /// The period at the beginning or end of a name, the longest that is one, and the words beside it.
    private static func parted(_ name: String) -> (text: String, sort: Sort, words: String)? {
        if name.utf8.count > 80 { return nil }
        let marked = name.replacing("(", with: " ").replacing("[", with: " ")
        let parts = apart(marked.split { " ,;:_)]\u{A0}\n".contains($0) }.map(String.init))
        guard (2...8).contains(parts.count) else { return nil }
        for length in (1..<parts.count).reversed() {
            for isFront in [true, false] {
                let period = (isFront ? parts.prefix(length) : parts.suffix(length)).joined(separator: " ")
                guard let sort = sort(of: period), isCertain(sort, period) else { continue }
                let rest = isFront ? parts.dropFirst(length) : parts.dropLast(length)
                // Of `Ene-Sep 2009` the year is no period of its own.
                if rest.contains(where: hasPeriod) { return nil }
                let words = rest.map { Folding.slug($0) }.filter {
                    !repeats($0, period) && !(sort == .year && years.contains($0))
                }
                return (period, sort, words.joined(separator: " "))
            }
        }
        return nil
    }

    /// Whether a word beside a period is one too, or has a month in it.
    private static func hasPeriod(_ word: some StringProtocol) -> Bool {
        let text = String(word)
        let names = words(of: text)
        return PartOfYear.alone(text) != nil || names.count > 1 && names.contains { DayEntry.month(named: $0) != nil }
    }

    /// The words of a name, those of letters with a year behind them in two: `homicides2009`.
    private static func apart(_ words: [String]) -> [String] {
        words.flatMap { word -> [String] in
            let (front, year) = (word.dropLast(4), word.suffix(4))
            let isApart = !front.isEmpty && front.allSatisfy(\.isLetter) && CellText.isYear(String(year))
            return isApart && sort(of: word) == nil ? [String(front), String(year)] : [word]
        }
    }

    /// Whether a period is one for certain where other words stand beside it: with its year, or a month by its name.
    private static func isCertain(_ sort: Sort, _ text: String) -> Bool {
        switch sort {
        case .month: text.count == 3 || DayEntry.monthNames.contains(Folding.slug(text))
        case .monthOfYear, .part, .week, .year: !FiscalYear.isOne(text)
        case .partAlone, .weekAlone, .numeral, .numeralAlone: false
        }
    }

    /// Whether a word says the year of a period again: `YR2009`.
    private static func repeats(_ word: String, _ period: String) -> Bool {
        let (letters, year) = (word.prefix(while: \.isLetter), word.drop(while: \.isLetter))
        return CellText.isYear(String(year)) && period.contains(year)
            && (letters.isEmpty || years.contains(String(letters)))
    }

    /// Words for a year that stand in front of its number.
    private static let years: Set<String> = [
        "y", "yr", "year", "cy", "calendar", "ano", "anio", "x", "a",
    ]

    private static func words(of name: String) -> [String] { Folding.slug(name).split(separator: "-").map(String.init) }

    /// Whether a name has a period of a sort in it, and something else that is no mark of a footnote: `2010 projected`;
    /// is a month but for a letter: `Febuary`; or is a day that can be read in two ways.
    static func isUnclear(_ name: String, among sort: Sort) -> Bool {
        let words = words(of: name)
        guard PeriodName(name)?.words.isEmpty != true, let first = words.first, !sums.contains(first) else {
            return false
        }
        return switch sort {
        case .month, .monthOfYear: words.contains { DayEntry.month(named: $0) != nil || isLikeMonth($0) }
        case .year: words.contains(where: CellText.isYear)
        case .part, .partAlone, .numeral, .numeralAlone:
            words.contains { PartOfYear.alone($0) != nil } || words.count { DayEntry.month(named: $0) != nil } > 1
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
        // `2009/I` is a quarter or a half.
        guard let last = text.last, text.count > 1, PartOfYear.numeral(besideYear: text) == nil else { return nil }
        if "*†‡¹²³".contains(last) { return String(text.dropLast()) }
        // Programs for statistics write years as decimal numbers.
        if text.hasSuffix(".0"), CellText.isYear(String(text.dropLast(2))) { return String(text.dropLast(2)) }
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
    private static func isWord(_ text: some StringProtocol) -> Bool {
        let words = words(of: String(text)).filter { !["data", "datos", "cifras", "figures"].contains($0) }
        return !words.isEmpty && words.allSatisfy(notes.contains)
    }

    private static let notes: Set<String> = [
        "p", "r", "e", "prel", "prelim", "preliminar", "preliminares", "preliminary", "prov", "provisional",
        "provisionales", "rev", "revised", "revisado", "revisada", "revisadas", "est", "estimado", "estimada",
        "estimate", "estimated",
    ]
}

extension TableForm {
    /// The form of names of columns, which are no table.
    static let ofNames = TableForm(origin: .records(nil), headerRow: 1, above: 0, below: [])
}
