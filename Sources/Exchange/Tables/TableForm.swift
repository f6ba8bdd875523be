import Plan

/// How a table was read.
public struct TableForm: Equatable, Sendable {
    /// The text or sheet that it was read from.
    public let origin: TableOrigin
    /// The line of its header, or its row in a sheet, from 1.
    public let headerRow: Int
    /// The number of rows above the header that are not read.
    public let above: Int
    /// The texts of rows below the table that are not read, such as notes.
    public let below: [String]
    /// The texts of the rows above the header, which may say the unit of all figures.
    var titles: [String] = []
    /// The number of rows that repeat the header, and the titles of their groups, which are not read.
    public internal(set) var repeated = 0
    public internal(set) var groups: [String] = []

    /// The form in which the places of its faults are named.
    public var places: ImportError.Form {
        switch origin {
        case .text: .table
        case .sheet(let sheet): .sheet(sheet.name)
        case .records: .json
        }
    }

    /// Whether nothing needs to be said of it: it is all of its sheet, or of a file of comma-separated values.
    public var isPlain: Bool {
        if case .text(let encoding, let separator) = origin, encoding != .utf8 || (separator ?? .comma) != .comma {
            return false
        }
        if case .records(let list) = origin { return list == nil }
        return above == 0 && below.isEmpty && repeated == 0
    }
}

extension TableForm {
    /// The number by which a title above the table, a note below it or the name of its sheet says that its figures are
    /// to be multiplied, and that text; nil where none does.
    var multiple: (factor: Int, text: String)? {
        outside.lazy.compactMap { title in ColumnUnit.factor(ofTitle: title).map { ($0, title) } }.first
    }

    /// The currency that such a text says all amounts to be in; nil where none does.
    var currency: String? { outside.lazy.compactMap(ColumnUnit.currency(ofTitle:)).first }

    /// The texts outside the table that may tell of all its figures: titles, notes, the name of its sheet.
    private var outside: [String] { titles + below + [sheetName].compactMap { $0 } }

    /// The name of its sheet, where it is one of a workbook.
    var sheetName: String? { if case .sheet(let sheet) = origin { sheet.name } else { nil } }

    /// The day that a number stands for by which workbooks count days.
    func day(counted number: Int) -> Day? {
        if case .sheet(let sheet) = origin { return Day(iso: sheet.countsFrom).map { $0 + number } }
        return Day(year: 1899, month: 12, day: 30).map { $0 + number }
    }
}

/// The text or sheet that a table was read from.
public enum TableOrigin: Equatable, Sendable {
    /// A text in an encoding, and the separator of its cells; nil where it has a single column.
    case text(TextEncoding, Separator?)
    /// A sheet of a workbook.
    case sheet(SheetForm)
    /// A list of objects of JSON, by its path where it is a part of the text.
    case records(String?)
}

/// The facts about a sheet that a person should know.
public struct SheetForm: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// The numbers of hidden rows and hidden columns of the table, which were read too.
    public let hiddenRows, hiddenColumns: Int
    /// The number of cells whose values formulas have calculated.
    public let formulas: Int
    /// The number of cells that have the value of a cell above, which is merged with them.
    public let merged: Int
    /// The day from which numbers that are days count.
    public let countsFrom: String
    /// The names of the sheets of the file that were not read.
    public let unread: [String]
}
