/// The rows of a list that have a text in its first column alone, as the titles of groups have it.
enum GroupTitles {
    /// The titles by the lines of their rows. Others stand below the last, and are no fewer than they: where most rows have
    /// one cell the list has no more to say.
    static func titles(in table: ImportTable) -> [Int: String] {
        guard case .records = table.form.origin else { return titles(of: table.rows, table.header) }
        return [:]
    }

    private static func titles(of rows: [ImportTable.Row], _ header: [String]) -> [Int: String] {
        let first = header.firstIndex { !$0.isEmpty } ?? 0
        guard header.count(where: { !$0.isEmpty }) > 2 else { return [:] }
        var titles: [Int: String] = [:]
        let last = rows.lastIndex { title(of: $0, first) == nil } ?? 0
        for row in rows[..<last] { titles[row.line] = title(of: row, first) }
        return titles.count * 2 <= rows.count ? titles : [:]
    }

    /// The only text of a row, where it stands in a column or before it.
    private static func title(of row: ImportTable.Row, _ column: Int) -> String? {
        guard let place = row.cells.firstIndex(where: { !$0.isEmpty }), place <= column,
            row.cells.dropFirst(place + 1).allSatisfy(\.isEmpty), row.cells[place].contains(where: \.isLetter)
        else { return nil }
        return row.cells[place]
    }
}
