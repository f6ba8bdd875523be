import Plan

/// Tells the rows of a table of readings that are totals of others, by their words and by the names and codes of their
/// places.
struct TotalPlaces {
    private let columns: PlaceColumns
    /// The texts in the columns of city and state, and those in the column of codes, that mean the sum of several
    /// places.
    private let names, codes: Set<String>
    private let decisions: CityDecisions
    /// The names of states among those of cities.
    private let states: StateRows
    /// The names of cities that are the country's too, and may mean its capital or the state of the name.
    private let countries: Set<String>
    /// The words for totals in other columns.
    private let words: TotalWords

    /// - Parameters:
    ///   - others: the columns that are read neither as a place nor as a figure.
    ///   - decisions: names that a person says to be cities.
    ///   - isCityStated: whether a person named the column of the cities.
    init(
        in rows: [ImportTable.Row], _ columns: PlaceColumns, others: [Int], _ decisions: CityDecisions,
        isCityStated: Bool = false
    ) {
        (self.columns, self.decisions) = (columns, decisions)
        words = TotalWords(in: rows, columns: others)
        var (places, codes): (Set<String>, Set<String>) = ([], [])
        var all: Set<ReadingCities.Name> = []
        for row in rows {
            if let place = columns.place(of: row) { all.insert(place) }
            for text in [columns.name(of: row), row.cell(columns.state)] { if let text { places.insert(text) } }
            if let text = columns.code(of: row) { codes.insert(text) }
        }
        names = places.filter(CellText.isSumOfPlaces)
        // Beside whole codes of cities the number of a state is that of the whole state.
        let areWhole = codes.contains { (4...5).contains($0.utf8.count) && CellText.isDigits($0) }
        let sums = codes.filter { CellText.isCodeOfSum($0) || areWhole && TotalPlaces.isStateNumber($0) }
        self.codes = sums
        let bare = all.map { place in
            ReadingCities.Name(
                name: place.name, state: place.state, code: place.code.flatMap { sums.contains($0) ? nil : $0 })
        }
        let isNamed = columns.city != nil
        countries = Set(all.map(\.name).filter { isNamed && ["mexico", "mx"].contains(Folding.slug($0)) })
        states = StateRows(among: Set(bare), isCityStated: isCityStated)
    }

    private static func isStateNumber(_ code: String) -> Bool {
        code.utf8.count < 3 && CellText.isDigits(code) && Int(code).map { (0...32).contains($0) } == true
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
        let isState = place.map(countries.contains) == true || !states.isEmpty && isState(row)
        guard named != nil || own != nil || isState else { return row.total.map(ImportError.Reason.totalRow) }
        let label = CityFinder.label(place ?? region ?? own ?? "", place == nil ? nil : region, nil)
        return decisions.decides(label) || place.map(decisions.decides) == true ? nil : .totalPlace(label)
    }

    private func isState(_ row: ImportTable.Row) -> Bool {
        columns.place(of: row).map { states.contains($0.withoutCode) } ?? false
    }
}

extension ReadingCities.Name {
    /// The same without its code.
    fileprivate var withoutCode: ReadingCities.Name { ReadingCities.Name(name: name, state: state, code: nil) }
}
