import Plan

/// The texts of a table that say what its figures are, the nearest to them first: the names of their columns, texts that
/// all rows have, titles above.
struct FigureFacts {
    private let names, rows, titles: [String]

    /// Takes up the texts.
    /// - Parameters:
    ///   - figures: the columns that the figures are in.
    ///   - others: the columns without a role.
    ///   - units: the units that columns say.
    init(
        _ table: ImportTable, _ rows: [ImportTable.Row], figures: [ImportError.Column], value: Int, others: [Int],
        units: [String]
    ) {
        names = figures.map(\.name).filter { $0 != ReadingShape.figure }
        let alike = others.compactMap { FigureFacts.only($0, rows) }
        let shown = rows.lazy.compactMap { $0.units[value] }.first.map(CellText.trimmed)
        self.rows = units + alike + [shown].compactMap { $0 }
        titles = table.form.titles + [table.form.sheetName].compactMap { $0 }
    }

    /// The text that all rows have in a column; nil where they have several or none, or a long one, as of a remark.
    private static func only(_ column: Int, _ rows: [ImportTable.Row]) -> String? {
        guard let first = rows.first?.cell(column), first.utf8.count < 80, first.contains(where: \.isLetter),
            rows.allSatisfy({ $0.cell(column) == first })
        else { return nil }
        return first
    }

    /// The first text by which the figures are rates or shares of a measure that is counted; a title says it of figures
    /// that nothing nearer calls by what the measure counts.
    func rate(of measure: MeasureWords) -> String? {
        let near = names + rows
        if let rate = near.first(where: RateText.isOne) { return rate }
        return near.contains(where: measure.isCounted) ? nil : titles.first(where: RateText.isOne)
    }

    /// The first text by which the figures are those of another measure.
    func other(than measure: MeasureWords) -> String? {
        for texts in [names, rows, titles] {
            if texts.contains(where: measure.isCounted) { return nil }
            if let other = texts.first(where: measure.isOther) { return other }
        }
        return nil
    }
}

/// The words of a measure, and those of the others of its plan.
struct MeasureWords {
    /// Whether its figures are rates, shares or averages.
    let isRate: Bool
    private let things: Set<CountedThing>
    private let own: [Set<Substring>]
    private let others: [Set<Substring>]

    /// - Parameter name: the measure as a person names it.
    init(_ measure: Measure, _ name: String, in plan: Plan) {
        let titles = measure.title.wordings.map(\.text) + [name]
        let texts = titles + measure.unit.wordings.map(\.text)
        isRate = texts.contains(where: RateText.isOne)
        things = texts.reduce(into: []) { $0.formUnion(CountedThing.all(in: $1)) }
        own = titles.map(MeasureWords.words)
        others = plan.measures.filter { $0.id != measure.id }.flatMap { $0.title.wordings.map(\.text) }.map(
            MeasureWords.words
        ).filter { words in words.contains { $0.utf8.count > 4 } }
    }

    /// Whether a text names what the measure counts.
    func isCounted(_ text: String) -> Bool {
        let words = MeasureWords.words(text)
        return !things.isDisjoint(with: CountedThing.all(in: text))
            || own.contains { !$0.isEmpty && words.isSuperset(of: $0) }
    }

    /// Whether a text names what another measure counts, of the plan or of any.
    func isOther(_ text: String) -> Bool {
        if isCounted(text) { return false }
        let words = MeasureWords.words(text)
        return !things.isEmpty && !CountedThing.all(in: text).isEmpty || others.contains { words.isSuperset(of: $0) }
    }

    private static func words(_ text: String) -> Set<Substring> { Set(Folding.slug(text).split(separator: "-")) }
}
