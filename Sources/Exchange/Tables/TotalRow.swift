import Plan

extension ImportTable.Row {
    /// The word by which the row is a total of others; nil where it is none. It is the first text of the row, of which numbers such as
    /// a year may stand in front.
    var total: String? {
        // Every row is asked: most are told by the length of their first text.
        guard let first = cells.lazy.prefix(4).first(where: { !$0.isEmpty && !CellText.isDigits($0) }),
            first.utf8.count <= 24
        else { return nil }
        let initial = first.utf8.first.map { $0 | 0x20 } ?? 0
        guard initial > 127 || !(97...122).contains(initial) || "tsgna".utf8.contains(initial) else { return nil }
        return CellText.isTotal(first) ? first : nil
    }
}

extension CellText {
    /// Whether a text is the word for a total.
    static func isTotal(_ text: String) -> Bool { totals.contains(Folding.slug(text)) }

    /// Whether the name of a place is that of the sum of several: a word for a total alone or beside the name, or the whole country.
    static func isSumOfPlaces(_ text: String) -> Bool {
        let slug = Folding.slug(text)
        return totals.contains(slug) || countries.contains(slug)
            || sums.contains { slug.hasPrefix($0 + "-") || slug.hasSuffix("-" + $0) }
    }

    private static let sums = ["total", "totals", "totales", "subtotal", "sub-total", "suma", "sum"]

    private static let totals: Set<String> = [
        "total", "totals", "totales", "subtotal", "sub-total", "sum", "suma", "grand-total", "gran-total",
        "total-general", "total-nacional", "nacional", "national", "national-total", "all-cities",
        "todas-las-ciudades",
    ]

    private static let countries: Set<String> = [
        "estados-unidos-mexicanos", "republica-mexicana", "united-mexican-states", "united-states-of-america",
        "whole-country", "todo-el-pais", "pais", "nacion", "nation", "country",
    ]
}
