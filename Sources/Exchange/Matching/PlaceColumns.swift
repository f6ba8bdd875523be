import Plan

/// The columns of a table of readings in which the cities stand.
struct PlaceColumns {
    let city, state, code, stateCode: Int?

    /// Whether the table names the places of its readings, by names or by codes alone.
    var areThere: Bool { city != nil || code != nil }

    /// The city of a row; nil where it names none. Without a column of names it is called by its code.
    func place(of row: ImportTable.Row) -> ReadingCities.Name? {
        let own = code(of: row)
        let called = city == nil ? own : name(of: row)
        return called.map { ReadingCities.Name(name: $0, state: row.cell(state), code: own) }
    }

    /// The name of the city of a row, without a code in front: `Juárez` of `08037 Juárez`.
    func name(of row: ImportTable.Row) -> String? {
        guard let text = row.cell(city) else { return nil }
        return code == nil ? PlaceColumns.coded(text)?.name ?? text : text
    }

    /// The code of the city of a row. One within a state has the state's in front: 02 and 004 are 02004.
    func code(of row: ImportTable.Row) -> String? {
        guard let code else { return row.cell(city).flatMap { PlaceColumns.coded($0)?.code } }
        guard let own = row.cell(code), let state = row.cell(stateCode), own.count <= 3, state.count <= 2,
            CellText.isDigits(own), CellText.isDigits(state)
        else { return row.cell(code) }
        return PlaceColumns.padded(state, 2) + PlaceColumns.padded(own, 3)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// A code of five digits and the name behind it, as statistical offices write them in one cell; or the code alone,
    /// which is then the name too.
    private static func coded(_ text: String) -> (code: String, name: String)? {
        guard text.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
        if (4...5).contains(text.utf8.count), CellText.isDigits(text) { return (text, text) }
        let code = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(code.count)
        let name = rest.drop { $0.isWhitespace || $0 == "-" }
        guard code.count == 5, rest.first?.isWhitespace == true, name.first?.isLetter == true else { return nil }
        return (String(code), String(name))
    }
}
