import Plan

/// The official codes of cities in a column, some of which have lost the zero that they begin with, as a spreadsheet
/// drops it from numbers.
struct CityCodes {
    /// Whether codes of five figures stand beside those of four.
    private let isMixed: Bool

    /// No column of codes.
    init() { isMixed = false }

    init(_ cells: some Sequence<String>) {
        var lengths: Set<Int> = []
        for cell in cells.lazy.map(CityCodes.plain) { lengths.insert(CellText.isDigits(cell) ? cell.utf8.count : 0) }
        isMixed = lengths == [4, 5]
    }

    /// A code without the zeros behind its decimal mark, as programs write it that took it for a number: `8037.0`.
    static func plain(_ code: String) -> String {
        guard let dot = code.firstIndex(of: "."), CellText.isDigits(String(code[..<dot])) else { return code }
        let rest = code[dot...].dropFirst()
        return !rest.isEmpty && rest.allSatisfy { $0 == "0" } ? String(code[..<dot]) : code
    }

    /// A code with the zero that it has lost: where others of its column have five figures, or where it then begins
    /// with the number of its state.
    func whole(_ code: String, state: String?) -> String {
        guard code.utf8.count == 4, CellText.isDigits(code) else { return code }
        let number = state.flatMap(StateName.number)
        return isMixed || number != nil && number == code.first?.wholeNumberValue ? "0" + code : code
    }
}
