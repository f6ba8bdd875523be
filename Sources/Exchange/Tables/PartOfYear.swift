import Plan

/// A part of a year as people write it: `2010-Q1`, `1T 2009`, `I trim. 2009`, `1er semestre de 2009`, `2009-S1`,
/// `Bim 2 2009`, `ene-mar 09`, `2009M01`.
struct PartOfYear: Equatable {
    /// The sorts of parts, by their numbers of months.
    enum Unit: Int, CaseIterable {
        case month = 1
        case pair, quarter, third
        case half = 6

        /// The sort that a column is named after; nil where it is named after none, or several.
        init?(named name: String) {
            let words = Folding.slug(name).split(separator: "-").map(String.init)
            let units = Set(words.filter { $0.utf8.count > 2 }.compactMap { PartOfYear.units[$0] })
            guard units.count == 1, let only = units.first, only != .month else { return nil }
            self = only
        }
    }

    let unit: Unit
    /// Its place in the year, from 1.
    let number: Int

    init?(_ unit: Unit, _ number: Int) {
        guard (1...12 / unit.rawValue).contains(number) else { return nil }
        (self.unit, self.number) = (unit, number)
    }

    /// Its first day in a year.
    func firstDay(in year: Int) -> Day? { Day(year: year, month: (number - 1) * unit.rawValue + 1, day: 1) }

    /// The text of the part in a year, as it is read again.
    func text(in year: String) -> String {
        let letters: [Unit: String] = [.month: "M", .pair: "B", .quarter: "Q", .third: "C", .half: "S"]
        return "\(year)-\(letters[unit] ?? "Q")\(number)"
    }

    /// The first day of the part of a year that a text names; nil where it names none.
    static func firstDay(_ text: String) -> Day? {
        guard let found = found(in: text), let year = found.year else { return nil }
        return found.part.firstDay(in: year)
    }

    /// The sort of the part of a year that a text names; nil where it names none.
    static func unit(in text: String) -> Unit? { found(in: text).flatMap { $0.year == nil ? nil : $0.part.unit } }

    /// The part that a text names, and its year; nil where it names none, or no year.
    static func ofYear(_ text: String) -> (part: PartOfYear, year: Int)? {
        guard let found = found(in: text), let year = found.year else { return nil }
        return (found.part, year)
    }

    /// A part without its year: `T1`, `2o trimestre`, `S1`, `Ene-Mar`; nil where a text is none. Letters other
    /// than those of quarters and halves may stand for anything.
    static func alone(_ text: String) -> PartOfYear? {
        guard let found = found(in: text), found.year == nil else { return nil }
        let isLetter = Folding.slug(text).prefix(while: \.isLetter).count == 1
        return isLetter && ![.quarter, .half].contains(found.part.unit) ? nil : found.part
    }

    /// A part without its year in a column of them, where a number or numeral is enough: `1`, `III`, `2o`.
    static func alone(_ text: String, in unit: Unit) -> PartOfYear? {
        if let named = found(in: text) { return named.year == nil && named.part.unit == unit ? named.part : nil }
        let names = parts(of: Folding.slug(text)).filter { !fillers.contains($0) }
        return names.count == 1 ? number(names[0]).flatMap { PartOfYear(unit, $0) } : nil
    }

    /// The number of a part that has neither a word for its sort nor a figure: `2009-II`; nil where a text is none.
    static func numeral(besideYear text: String) -> (number: Int, year: Int)? {
        let parts = parts(of: Folding.slug(text))
        guard parts.count == 2, let year = parts.first(where: CellText.isYear).flatMap({ Int($0) }),
            let numeral = parts.first(where: { $0.allSatisfy { "iv".contains($0) } }), let number = number(numeral)
        else { return nil }
        return (number, year)
    }

    /// The part that a text names, with its year where that stands beside it.
    private static func found(in text: String) -> (part: PartOfYear, year: Int?)? {
        if text.utf8.count > 40 { return nil }
        let words = parts(of: Folding.slug(text)).filter { !fillers.contains($0) }
        let named = words.compactMap { units[$0] }
        if named.isEmpty { return range(words) }
        guard named.count == 1, let unit = named.first else { return nil }
        let rest = words.filter { units[$0] == nil }
        if rest.count == 1 { return number(rest[0]).flatMap { PartOfYear(unit, $0) }.map { ($0, nil) } }
        guard rest.count == 2 else { return nil }
        // A year of two figures stands beside a part of one.
        let isShort = unit != .month && !rest.contains(where: CellText.isYear)
        guard let place = rest.firstIndex(where: { CellText.isYear($0) || isShort && isShortYear($0) }),
            let year = Int(rest[place]), let number = number(rest[1 - place]), let part = PartOfYear(unit, number)
        else { return nil }
        return (part, ColumnDays.fullYear(year))
    }

    /// Months from the first to the last of a part: `ene-feb 2009`, `Enero a marzo`, `Jan-Jun 09`. A run that begins
    /// within a part, as those of moving sums do, is none.
    private static func range(_ words: [String]) -> (part: PartOfYear, year: Int?)? {
        let months = words.compactMap { DayEntry.month(named: $0) }
        let years = words.filter { DayEntry.month(named: $0) == nil && !joints.contains($0) }
        guard months.count == 2, years.count < 2, months[1] > months[0],
            let unit = Unit(rawValue: months[1] - months[0] + 1), (months[0] - 1) % unit.rawValue == 0,
            let part = PartOfYear(unit, (months[0] - 1) / unit.rawValue + 1)
        else { return nil }
        guard let text = years.first else { return (part, nil) }
        guard CellText.isYear(text) || isShortYear(text), let year = Int(text) else { return nil }
        return (part, ColumnDays.fullYear(year))
    }

    private static func isShortYear(_ text: String) -> Bool { text.utf8.count == 2 && CellText.isDigits(text) }

    private static func number(_ word: String) -> Int? {
        if let place = numerals.firstIndex(where: { $0.contains(word) }) { return place + 1 }
        return (1...2).contains(word.utf8.count) && CellText.isDigits(word) ? Int(word) : nil
    }

    /// The runs of letters and of figures in a folded text.
    static func parts(of slug: String) -> [String] {
        var (parts, start) = ([String](), slug.startIndex)
        for index in slug.indices where index > start {
            let (before, here) = (slug[slug.index(before: index)], slug[index])
            if before.isNumber == here.isNumber, here != "-", before != "-" { continue }
            parts.append(String(slug[start..<index]))
            start = index
        }
        parts.append(String(slug[start...]))
        return parts.filter { $0 != "-" && !$0.isEmpty }
    }

    private static let units: [String: Unit] = {
        let words: [Unit: [String]] = [
            .month: ["m"],
            .pair: ["b", "bim", "bimestre", "bimester"],
            .quarter: ["q", "t", "trim", "trimestre", "qtr", "qtrs", "quarter", "trimester"],
            .third: ["c", "cuatrim", "cuatrimestre", "cuatri"],
            .half: ["s", "h", "sem", "semestre", "semester", "half", "hy"],
        ]
        return Dictionary(
            words.flatMap { unit, names in names.map { ($0, unit) } }, uniquingKeysWith: { first, _ in first })
    }()

    private static let numerals: [Set<String>] = [
        ["i", "primer", "primero", "first"], ["ii", "segundo", "second"], ["iii", "tercer", "tercero", "third"],
        ["iv", "cuarto", "fourth"], ["v", "quinto", "fifth"], ["vi", "sexto", "sixth"],
    ]
    private static let fillers: Set<String> = [
        "er", "ro", "do", "to", "o", "º", "ª", "°", "st", "nd", "rd", "th", "de", "del", "of",
    ]
    private static let joints: Set<String> = ["a", "al", "to", "y", "and", "through", "hasta"]
}
