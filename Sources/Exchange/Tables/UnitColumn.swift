import Plan

/// A column that says the unit of the figures beside it: `Unidad` = `Miles de pesos`, `UNIT_MULT` = 3.
enum UnitColumn {
    /// Whether a column is named so.
    static func isNamed(_ name: String) -> Bool { isMultiplier(name) || has(names, name) }

    /// Whether a column is named after the multiple of its figures, for which a number can stand.
    static func isMultiplier(_ name: String) -> Bool { has(multipliers, name) }

    private static func has(_ names: Set<String>, _ name: String) -> Bool {
        names.contains(Folding.slug(name)) || names.contains(Folding.slug(ColumnNames.withoutNote(name)))
    }

    /// Whether a column of a table is one: a column `Units` of figures may be what was counted.
    static func isOne(_ column: Int, of table: ImportTable) -> Bool {
        let name = table.header[column]
        if isMultiplier(name) { return true }
        if !isNamed(name) { return hasUnits(column, of: table) }
        return table.rows.contains { row in row.cell(column).map { !ColumnNumbers.isFigure($0) } == true }
    }

    /// Whether all cells of a column are units, and one is that of a rate or a multiple: what it is called does not
    /// matter.
    private static func hasUnits(_ column: Int, of table: ImportTable) -> Bool {
        if ReadingRoles.isIndicator(table.header[column]) { return false }
        let texts = Set(table.rows.lazy.compactMap { $0.cell(column) })
        func isMarked(_ text: String) -> Bool {
            RateText.isOne(text) || ColumnUnit(of: text, isMoney: false).factor != nil
        }
        return texts.count < 10 && texts.contains(where: isMarked)
            && texts.allSatisfy { isMarked($0) && !CellText.isFigure($0) || counts.contains(Folding.slug($0)) }
    }

    private static let counts: Set<String> = [
        "casos", "cases", "count", "counts", "conteo", "number", "numero", "total", "absolute", "absoluto", "absolutos",
        "personas", "persons", "people", "victimas", "victims", "eventos", "events", "incidentes", "incidents",
        "homicidios", "homicides", "delitos", "crimes", "defunciones", "deaths",
    ]

    /// The number by which a text of the column says that figures are to be multiplied; nil where it says none.
    static func factor(_ text: String, in column: String) -> Int? {
        if isMultiplier(column), CellText.isDigits(text), let number = Int(text) {
            if number > 9 { return number }
            return number == 0 ? nil : (0..<number).reduce(1) { factor, _ in factor * 10 }
        }
        return ColumnUnit(of: text, isMoney: true).factor
    }

    /// The different texts of a column, in their order; an empty cell is one beside others.
    static func texts(_ column: Int, in rows: some Sequence<ImportTable.Row>) -> [String] {
        var (texts, met) = ([String](), Set<String>())
        for row in rows {
            let text = row.cell(column) ?? ""
            if met.insert(text.lowercased()).inserted { texts.append(text) }
        }
        return texts
    }

    private static let names: Set<String> = [
        "unit", "units", "unidad", "unidades", "unidad-de-medida", "unidades-de-medida", "unidad-medida",
        "unit-of-measure", "unit-of-measurement", "measure-unit", "measurement-unit", "unit-measure", "unit-name",
        "uom", "u-de-m", "medida", "medidas", "tipo-de-medida", "tipo-de-dato", "tipo-de-cifra", "figure-type",
    ]
    private static let multipliers: Set<String> = [
        "unit-mult", "unit-multiplier", "multiplier", "multiplicador", "powercode", "power-code", "powercode-code",
        "escala", "scale", "magnitude", "magnitud",
    ]
}

/// The texts that say of figures that they do not add up.
enum RateText {
    /// Whether a text names a rate, a share, an average or an index: `Tasa`, `per 100,000`, `%`.
    static func isOne(_ text: String) -> Bool {
        if text.contains("%") || text.contains("‰") { return true }
        let all = Folding.slug(text).split(separator: "-").map(String.init)
        return all.indices.contains { index in
            if words.contains(all[index]) { return true }
            guard ["per", "por", "cada"].contains(all[index]), index + 1 < all.count else { return false }
            let next = all[index + 1]
            return next.first?.isNumber == true || bases.contains(next)
        }
    }

    private static let words: Set<String> = [
        "rate", "rates", "ratio", "ratios", "percent", "percentage", "percentages", "pct", "average", "averages",
        "mean", "median", "share", "shares", "index", "proportion", "tasa", "tasas", "razon", "porcentaje",
        "porcentajes", "promedio", "promedios", "media", "mediana", "indice", "proporcion", "participacion",
    ]
    private static let bases: Set<String> = [
        "cent", "ciento", "capita", "thousand", "million", "mil", "millon", "inhabitant", "habitante",
    ]
}
