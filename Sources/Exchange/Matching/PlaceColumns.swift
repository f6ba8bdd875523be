import Plan

/// The columns of a table of readings in which the cities stand.
struct PlaceColumns {
    let city, state, code, stateCode: Int?
    /// The codes of the column of codes.
    private var codes = CityCodes()
    /// The names of the column of cities that have a state beside them, in both parts.
    private var parts: [String: (name: String, state: String)] = [:]

    /// Whether the table names the places of its readings, by names or by codes alone.
    var areThere: Bool { city != nil || code != nil }

    /// Columns by their places.
    init(city: Int?, state: Int?, code: Int?, stateCode: Int?) {
        (self.city, self.state, self.code, self.stateCode) = (city, state, code, stateCode)
    }

    /// Takes up what the columns of all rows show together: codes without their zeros, names with their states.
    mutating func learn(_ rows: [ImportTable.Row]) {
        let column = code
        codes = CityCodes(rows.lazy.compactMap { $0.cell(column) })
        guard city != nil, state == nil else { return }
        // A column of many rows has few names.
        for name in Set(rows.compactMap(name)) {
            guard let found = CityName.parted(name) else { continue }
            parts[name] = (found.name, StateName.full(found.state) ?? found.state)
        }
    }

    /// The city of a row; nil where it names none. Without a column of names it is called by its code.
    func place(of row: ImportTable.Row) -> ReadingCities.Name? {
        let own = code(of: row)
        guard let called = city == nil ? own : name(of: row) else { return nil }
        if let parts = parts[called] {
            return ReadingCities.Name(name: parts.name, state: parts.state, code: own)
        }
        return ReadingCities.Name(name: called, state: state(of: row, code: own), code: own)
    }

    /// The name of the city of a row, without a code beside it: `Juárez` of `08037 Juárez`.
    func name(of row: ImportTable.Row) -> String? {
        guard let text = row.cell(city) else { return nil }
        if code != nil { return text }
        guard let coded = PlaceColumns.coded(text) else { return text }
        return coded.isWhole || stateCode(of: row) != nil ? (coded.name ?? code(of: row)) : text
    }

    /// The name of the state of a row: where it is a code in front of that of the city, what stands behind it.
    private func state(of row: ImportTable.Row, code own: String?) -> String? {
        guard let text = row.cell(state), own != nil, let code = PlaceColumns.stateCode(in: text) else {
            return row.cell(state)
        }
        let name = text.dropFirst(code.count).drop { !$0.isLetter }
        return name.isEmpty ? nil : String(name)
    }

    /// The code of the city of a row. One within a state has the state's in front: 02 and 004 are 02004.
    func code(of row: ImportTable.Row) -> String? {
        guard let code else {
            guard let coded = row.cell(city).flatMap(PlaceColumns.coded) else { return nil }
            return coded.isWhole ? coded.code : stateCode(of: row).map { $0 + PlaceColumns.padded(coded.code, 3) }
        }
        guard let own = row.cell(code).map(CityCodes.plain) else { return nil }
        if let state = stateCode(of: row), own.count <= 3, CellText.isDigits(own) {
            return state + PlaceColumns.padded(own, 3)
        }
        return CellText.isDigits(own) ? codes.whole(own, state: row.cell(state)) : CityName.joined(own) ?? own
    }

    /// The code of the state of a row, from a column of its own or from that of the states.
    private func stateCode(of row: ImportTable.Row) -> String? {
        let text = row.cell(stateCode).map(CityCodes.plain) ?? row.cell(state)
        return text.flatMap(PlaceColumns.stateCode).map { PlaceColumns.padded($0, 2) }
    }

    /// The code with which the cell of a state begins: `8`, `08 Chihuahua`; nil where it begins with none.
    static func stateCode(in text: String) -> String? {
        guard text.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
        let code = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(code.count)
        return code.count <= 2 && (rest.isEmpty || " -.".contains(rest.first ?? "x")) ? String(code) : nil
    }

    static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// A code and the name beside it, as statistical offices write them in one cell: `08037 Juárez`, `08 037 Juárez`,
    /// `Juárez (08037)`; or the code alone, which is then the name too. A code of at most three figures counts within a
    /// state: `037 Juárez`.
    private static func coded(_ text: String) -> (code: String, name: String?, isWhole: Bool)? {
        if text.utf8.last == UInt8(ascii: ")") { return codedBehind(text) }
        guard text.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
        if CellText.isDigits(text) {
            let isWhole = (4...5).contains(text.utf8.count)
            return isWhole ? (text, text, true) : text.utf8.count <= 3 ? (text, nil, false) : nil
        }
        if let joined = CityName.joined(text) { return (joined, joined, true) }
        // A name begins with a letter; before it are one or two groups of figures.
        guard let start = text.firstIndex(where: \.isLetter) else { return nil }
        let front = text[..<start]
        let code = front.reversed().drop { !$0.isNumber }.reversed()
        guard code.count < front.count else { return nil }
        let (figures, name) = (String(code), String(text[start...]))
        if CellText.isDigits(figures) {
            return figures.count == 5 ? (figures, name, true) : figures.count <= 3 ? (figures, name, false) : nil
        }
        return CityName.joined(figures).map { ($0, name, true) }
    }

    /// The code in parentheses behind a name.
    private static func codedBehind(_ text: String) -> (code: String, name: String?, isWhole: Bool)? {
        guard let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
        let inside = String(text[text.index(after: open)...].dropLast())
        let name = CellText.trimmed(String(text[..<open]))
        guard let code = CellText.isDigits(inside) && inside.count == 5 ? inside : CityName.joined(inside),
            !name.isEmpty
        else { return nil }
        return (code, name, true)
    }
}
