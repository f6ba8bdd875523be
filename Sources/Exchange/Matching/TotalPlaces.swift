import Plan

/// Tells the rows of a table of readings that are totals of others, by their words and by the names and codes of their
/// places.
struct TotalPlaces {
    private let columns: PlaceColumns
    /// The texts in the columns of city and state, and those in the column of codes, that mean the sum of several
    /// places.
    private let names, codes: Set<String>
    private let decisions: CityDecisions
    /// The words for totals in other columns.
    private let words: TotalWords

    /// - Parameters:
    ///   - others: the columns that are read neither as a place nor as a figure.
    ///   - decisions: names that a person says to be cities.
    init(in rows: [ImportTable.Row], _ columns: PlaceColumns, others: [Int], _ decisions: CityDecisions) {
        (self.columns, self.decisions) = (columns, decisions)
        words = TotalWords(in: rows, columns: others)
        var (places, codes): (Set<String>, Set<String>) = ([], [])
        for row in rows {
            for text in [columns.name(of: row), row.cell(columns.state)] { if let text { places.insert(text) } }
            if let text = columns.code(of: row) { codes.insert(text) }
        }
        names = places.filter(CellText.isSumOfPlaces)
        self.codes = codes.filter(CellText.isCodeOfSum)
    }

    /// Whether a row is the total of the whole country, and not of a part of it.
    func isOfNation(_ row: ImportTable.Row) -> Bool {
        if let own = columns.code(of: row), !own.allSatisfy({ $0 == "0" }) { return false }
        let texts = [columns.name(of: row), row.cell(columns.state)].compactMap { $0 }
        return texts.isEmpty ? row.total.map(CellText.isNation) ?? false : texts.allSatisfy(CellText.isNation)
    }

    /// The reason by which a row is a total; nil where it is none. What has the code of a single place is one, whatever
    /// it is called: Suma is a municipality.
    func reason(_ row: ImportTable.Row) -> ImportError.Reason? {
        if let word = words.word(in: row) { return .totalRow(word) }
        let own = columns.code(of: row)
        if let own, !codes.contains(own) { return nil }
        let (place, region) = (columns.name(of: row), row.cell(columns.state))
        let named = names.isEmpty ? nil : [place, region].compactMap { $0 }.first(where: names.contains)
        guard named != nil || own != nil else { return row.total.map(ImportError.Reason.totalRow) }
        let label = CityFinder.label(place ?? region ?? own ?? "", place == nil ? nil : region, nil)
        return decisions.decides(label) || place.map(decisions.decides) == true ? nil : .totalPlace(label)
    }
}
