import Plan

/// Tells the rows of a table of readings that are totals of others, by their words and by the names and codes of their places.
struct TotalPlaces {
    private let city, state, code: Int?
    /// The texts in the columns of city and state, and those in the column of codes, that mean the sum of several places.
    private let names, codes: Set<String>
    private let decisions: CityDecisions

    /// - Parameters:
    ///   - city: the place of the column of cities, as of the others.
    ///   - decisions: names that a person says to be cities.
    init(in rows: [ImportTable.Row], _ city: Int?, _ state: Int?, _ code: Int?, _ decisions: CityDecisions) {
        (self.city, self.state, self.code, self.decisions) = (city, state, code, decisions)
        var (places, codes): (Set<String>, Set<String>) = ([], [])
        for row in rows {
            for place in [city, state].compactMap({ $0 }) { if let text = row.cell(place) { places.insert(text) } }
            if let text = row.cell(code) { codes.insert(text) }
        }
        names = places.filter(CellText.isSumOfPlaces)
        self.codes = codes.filter(CellText.isCodeOfSum)
    }

    /// The reason by which a row is a total; nil where it is none. What has the code of a single place is one, whatever it is called:
    /// Suma is a municipality.
    func reason(_ row: ImportTable.Row) -> ImportError.Reason? {
        let own = row.cell(code)
        if let own, !codes.contains(own) { return nil }
        let named = names.isEmpty ? nil : [city, state].lazy.compactMap { row.cell($0) }.first(where: names.contains)
        let (place, region) = (row.cell(city), row.cell(state))
        guard named != nil || own != nil else { return row.total.map(ImportError.Reason.totalRow) }
        let label = CityFinder.label(place ?? region ?? own ?? "", place == nil ? nil : region, nil)
        return decisions.decides(label) || place.map(decisions.decides) == true ? nil : .totalPlace(label)
    }
}
