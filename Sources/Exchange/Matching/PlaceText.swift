import Plan

/// The name of a place as tables write it, with what may stand around it.
enum PlaceText {
    /// A name without a code in front, the marks of footnotes, and a state behind it: `Tijuana` of `004 Tijuana`,
    /// `Tijuana¹` and `Tijuana, B.C.`; the text itself where nothing is left.
    static func bare(_ text: String) -> String {
        var name = withoutCode(text)
        if let end = name.firstIndex(where: { ",([/;".contains($0) }), end > name.startIndex { name = name[..<end] }
        if let dash = name.firstRange(of: " - ") { name = name[..<dash.lowerBound] }
        while let last = name.last, last.isNumber || last.isWhitespace || "*†‡".contains(last) { name.removeLast() }
        return name.isEmpty ? text : String(name)
    }

    /// Whether a name begins with a number that may be its code.
    static func isCoded(_ text: String) -> Bool { withoutCode(text).startIndex > text.startIndex }

    /// Whether a text is no name of a single place: the rest of several, a place that is not known, or a single letter.
    static func isNoPlace(_ text: String) -> Bool {
        let words = Folding.slug(text).split(separator: "-").map(String.init)
        guard let first = words.first else { return false }
        if words.joined().count == 1, first.utf8.count == 1 { return true }
        return rests.contains(first) || rests.contains(words.prefix(2).joined(separator: "-"))
    }

    /// The parts of a cell with several names: `Baja California, Tijuana`.
    static func parts(_ text: String) -> [String] {
        text.split { ",/;()[]|".contains($0) }.map { CellText.trimmed(String($0)) }
    }

    private static func withoutCode(_ text: String) -> Substring {
        let code = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(code.count).drop { $0.isWhitespace || "-._)".contains($0) }
        return !code.isEmpty && rest.first?.isLetter == true ? rest : text[...]
    }

    /// The folded name without the words for what lies around a city or governs it: `tijuana` of `Zona Metropolitana de
    /// Tijuana`, `H. Ayuntamiento de Tijuana`, `Tijuana MX`.
    static func withoutWordsForRegions(_ text: String) -> String {
        let words = Folding.slug(text).split(separator: "-").map(String.init)
        let left = words.filter { !regions.contains($0) }
        return CityName.core(of: left.joined(separator: " "))
    }

    private static let regions: Set<String> = [
        "zona", "zm", "metropolitana", "metropolitano", "metro", "metropolitan", "area", "greater", "region", "h",
        "ayuntamiento", "gobierno", "municipal", "municipality", "delegacion", "conurbada", "de", "del", "of", "mexico",
        "mx", "urban", "urbana", "localidad",
    ]

    private static let rests: Set<String> = [
        "otro", "otros", "otra", "otras", "other", "others", "resto", "rest", "remainder", "no-especificado",
        "no-especificada", "no-especificados", "no-identificado", "sin-especificar", "sin-dato", "sin-datos",
        "unspecified", "not-specified", "unknown", "desconocido", "desconocida", "se-desconoce", "se-ignora",
    ]
}

/// The names of the cities of a plan, by which a table shows columns of cities that have another name.
struct PlanCities {
    private let cores: Set<String>
    private let cities: [City]

    init(_ plan: Plan) {
        cities = Array(plan.focusCities)
        cores = Set(plan.focusCities.map { CityName.core(of: $0.name) }).filter { !$0.isEmpty }
    }

    /// Whether a text is the name of a city, with or without what may stand around it.
    func areNamed(by text: String) -> Bool {
        guard text.utf8.count < 100, text.contains(where: \.isLetter) else { return false }
        return cores.contains(CityName.core(of: text)) || cores.contains(CityName.core(of: PlaceText.bare(text)))
            || PlaceText.parts(text).dropFirst().contains { cores.contains(CityName.core(of: $0)) }
            || isWithState(text)
    }

    /// Whether a text is the name of a city with its state in front or behind, in whatever spelling.
    private func isWithState(_ text: String) -> Bool {
        let name = CityName(text)
        return cities.contains(where: name.isName)
    }

    /// The first cell of a column that names a city; nil where none does.
    func first(in column: Int, of table: ImportTable) -> String? {
        var met: Set<String> = []
        return table.rows.lazy.compactMap { $0.cell(column) }.first { met.insert($0).inserted && areNamed(by: $0) }
    }
}
