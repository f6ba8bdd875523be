import Plan

/// The words by which rows of a table are totals of others, in any of its columns: `Sexo` = Total beside Hombres and
/// Mujeres.
struct TotalWords {
    /// The words by their columns.
    private var words: [Int: Set<String>] = [:]

    /// Finds the words. Where all rows have one, as after a choice of them, no row is the total of the others.
    /// - Parameter columns: the columns that are read neither as a place nor as a figure.
    init(in rows: [ImportTable.Row], columns: [Int]) {
        for column in columns {
            // A column of many rows has few texts.
            let texts = Set(rows.lazy.map { $0.cell(column) })
            let found = Set(texts.compactMap { $0 }.filter(CellText.isAllOfGroups))
            if found.count < texts.count, !found.isEmpty { words[column] = found }
        }
    }

    /// The word of a row; nil where it has none.
    func word(in row: ImportTable.Row) -> String? {
        if words.isEmpty { return nil }
        return words.keys.sorted().lazy.compactMap { column in
            row.cell(column).flatMap { words[column]?.contains($0) == true ? $0 : nil }
        }.first
    }
}
