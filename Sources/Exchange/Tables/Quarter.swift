import Plan

/// A quarter as people write it: `2010-Q1`, `2010T1`, `Q1 2010`, `1T 2009`, `1er trimestre de 2009`.
enum Quarter {
    /// Its first day; nil where a text is no quarter of a year.
    static func firstDay(_ text: String) -> Day? {
        let parts = parts(of: Folding.slug(text))
        let numbers = parts.filter { $0.first?.isNumber == true }
        let letters = parts.filter { $0.first?.isLetter == true }
        guard numbers.count == 2, letters.contains(where: words.contains),
            letters.allSatisfy({ words.contains($0) || fillers.contains($0) }),
            let year = numbers.first(where: CellText.isYear).flatMap({ Int($0) }),
            let quarter = numbers.first(where: { $0.count == 1 }).flatMap({ Int($0) }), (1...4).contains(quarter)
        else { return nil }
        return Day(year: year, month: quarter * 3 - 2, day: 1)
    }

    /// The number of a quarter without its year: `1`, `T1`, `2o trimestre`, `III`; nil where a text is none.
    static func number(_ text: String) -> Int? {
        let parts = parts(of: Folding.slug(text))
        let names = parts.filter { !words.contains($0) && !fillers.contains($0) }
        guard names.count == 1, let name = names.first else { return nil }
        if let place = numerals.firstIndex(where: { $0.contains(name) }) { return place + 1 }
        return name.count == 1 ? Int(name).flatMap { (1...4).contains($0) ? $0 : nil } : nil
    }

    /// Whether a text is a quarter without its year.
    static func isAlone(_ text: String) -> Bool { number(text) != nil }

    private static let numerals: [Set<String>] = [
        ["i", "primer", "primero", "first"], ["ii", "segundo", "second"], ["iii", "tercer", "tercero", "third"],
        ["iv", "cuarto", "fourth"],
    ]

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

    private static let words: Set<String> = ["q", "t", "trim", "trimestre", "qtr", "quarter"]
    private static let fillers: Set<String> = [
        "er", "ro", "do", "to", "o", "st", "nd", "rd", "th", "de", "del", "of",
    ]
}
