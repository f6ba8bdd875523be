import Plan

extension ImportTable.Row {
    /// The word by which the row is a total of others; nil where it is none. It is the first text of the row, of which
    /// numbers such as a year may stand in front.
    var total: String? {
        // Every row is asked: most are decided by the length of their first text.
        guard let first = cells.lazy.prefix(4).first(where: { !$0.isEmpty && !CellText.isDigits($0) }),
            first.utf8.count <= 24
        else { return nil }
        let initial = first.utf8.first.map { $0 | 0x20 } ?? 0
        guard initial > 127 || !(97...122).contains(initial) || "tsgnao".utf8.contains(initial) else { return nil }
        return CellText.isTotal(first) ? first : nil
    }
}

extension CellText {
    /// Whether a text is the word for a total.
    static func isTotal(_ text: String) -> Bool { totals.contains(word(text)) || ["Σ", "∑"].contains(text) }

    /// Whether a name begins with a word for a total, as that of the total of a part of a table.
    static func isTotalOfPart(_ text: String) -> Bool {
        let slug = Folding.slug(text)
        return totalsOfParts.contains { slug.hasPrefix($0 + "-") }
    }

    /// Whether the name of a place is that of the sum of several, or of none: a word for a total alone or beside the
    /// name, a whole state or country, what a pivot table has for an empty cell.
    static func isSumOfPlaces(_ text: String) -> Bool {
        if isTotal(text) { return true }
        let slug = word(text)
        return wholes.contains(slug) || means.contains(slug) || blankPlaces.contains(slug)
            || sums.contains { slug.hasPrefix($0 + "-") || slug.hasSuffix("-" + $0) }
    }

    /// Whether a text that is the name of a sum of places is that of all of them, and not of a part such as a state.
    static func isNation(_ text: String) -> Bool {
        let slug = word(text)
        return (totals.contains(slug) || wholes.contains(slug)) && !parts.contains(slug)
    }

    private static let parts: Set<String> = [
        "subtotal", "sub-total", "total-estatal", "statewide", "estatal", "entidad", "entidad-federativa",
        "todo-el-estado", "whole-state",
    ]

    /// Whether the code of a place is that of a whole state or country: `08000`, `000`.
    static func isCodeOfSum(_ code: String) -> Bool {
        guard isDigits(code) else { return false }
        return code.allSatisfy { $0 == "0" } || (4...5).contains(code.count) && code.hasSuffix("000")
    }

    /// Whether a text says that a row counts all groups of a column: all sexes, all ages.
    static func isAllOfGroups(_ text: String) -> Bool {
        // Every cell is asked: most are decided by their length.
        guard text.utf8.count <= 24, !isDigits(text) else { return false }
        return text == "Σ" || text == "∑" || groups.contains(word(text))
    }

    private static let groups: Set<String> = [
        "total", "totals", "totales", "subtotal", "sub-total", "sum", "suma", "grand-total", "gran-total",
        "total-general", "all", "todos", "todas", "overall", "both", "both-sexes", "all-sexes", "all-ages", "ambos",
        "ambas", "ambos-sexos", "todos-los-sexos", "todas-las-edades",
    ]

    /// The folded text, also of one with blanks between its letters (`T O T A L`).
    private static func word(_ text: String) -> String {
        let slug = Folding.slug(text)
        let words = slug.split(separator: "-")
        return words.count > 2 && words.allSatisfy { $0.count == 1 } ? words.joined() : slug
    }

    private static let totalsOfParts = ["total", "totals", "totales", "subtotal", "sub-total", "suma", "sum"]
    private static let sums = totalsOfParts + ["estatal", "statewide"]

    private static let totals: Set<String> = [
        "total", "totals", "totales", "subtotal", "sub-total", "sum", "suma", "grand-total", "gran-total",
        "total-general", "total-nacional", "nacional", "national", "national-total", "all", "all-cities", "todos",
        "todas",
        "todas-las-ciudades", "todos-los-municipios", "overall", "total-estatal", "statewide",
    ]

    private static let wholes: Set<String> = [
        "estados-unidos-mexicanos", "republica-mexicana", "united-mexican-states", "united-states-of-america",
        "whole-country", "todo-el-pais", "pais", "nacion", "nation", "country", "nationwide", "estatal", "entidad",
        "entidad-federativa", "todo-el-estado", "whole-state", "all-municipalities",
    ]

    private static let means: Set<String> = ["average", "averages", "mean", "promedio", "media", "promedio-general"]

    private static let blankPlaces: Set<String> = ["blank", "en-blanco", "vacias", "vacio", "vacios"]
}
