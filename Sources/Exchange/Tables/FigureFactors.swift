import Plan

/// The numbers by which the figures of a table of readings are multiplied.
struct FigureFactors {
    private var byColumn: [Int: Int] = [:]
    private let value: ImportError.Column
    /// Whether the figures come from columns that are months or years.
    private let isWide: Bool

    /// Takes what is said of the column of values, or of columns of months or years one by one or from the first to the
    /// last (`Enero..Diciembre`).
    /// - Parameter units: the columns of units.
    /// - Throws: `ImportFailure` where something is said of another column, or a title above the table or a column of
    ///   units asks for a factor.
    init(
        of value: ImportError.Column, in table: ImportTable, _ mapping: ColumnMapping,
        units: [(column: ImportError.Column, text: String)] = []
    ) throws(ImportFailure) {
        self.value = value
        isWide = value.name == ReadingShape.figure
        let places = isWide ? Set(table.rows.compactMap(\.origin)).sorted() : [value.index]
        let keys = places.map(table.key)
        var foreign: [String] = []
        for (name, factor) in mapping.factors.sorted(by: { $0.key < $1.key }) {
            let meant = FigureFactors.columns(name, table).filter(places.contains)
            if meant.isEmpty { foreign.append(name) }
            for place in meant { byColumn[place] = factor }
        }
        if !foreign.isEmpty {
            throw ImportFailure(foreign.map { ImportError(table.form.headerRow, .noSuchColumn($0, keys)) })
        }
        guard let first = places.first(where: { byColumn[$0] == nil }) else { return }
        let key = keys.count > 1 ? "\(keys[0])..\(keys[keys.count - 1])" : table.key(of: first)
        var reasons = units.compactMap { unit in
            UnitColumn.factor(unit.text, in: unit.column.name).map {
                ImportError.Reason.multipliedUnit(key, $0, unit.column.key(in: table.header), unit.text)
            }
        }
        let shown = table.rows.lazy.compactMap { $0.units[value.index] }.first { ColumnUnit.factor(ofShown: $0) != nil }
        if let shown, let factor = ColumnUnit.factor(ofShown: shown) {
            reasons.append(.multipliedFormat(key, factor, CellText.trimmed(shown)))
        }
        if let title = table.form.multiple { reasons.append(.multipliedAll(key, title.factor, title.text)) }
        guard let reason = reasons.first else { return }
        throw ImportFailure([ImportError(table.form.headerRow, column: table.column(first), reason)])
    }

    /// The factor of the figure of a row.
    func factor(_ row: ImportTable.Row) -> Int {
        byColumn.isEmpty ? 1 : byColumn[(isWide ? row.origin : nil) ?? value.index] ?? 1
    }

    /// The columns that a name, letters, or the first and last of several mean.
    private static func columns(_ name: String, _ table: ImportTable) -> [Int] {
        if let only = try? table.column(named: name) { return [only.index] }
        guard let dots = name.firstRange(of: "..") else { return [] }
        let ends = [name[..<dots.lowerBound], name[dots.upperBound...]].compactMap {
            try? table.column(named: String($0)).index
        }
        guard ends.count == 2 else { return [] }
        return Array(min(ends[0], ends[1])...max(ends[0], ends[1]))
    }
}
