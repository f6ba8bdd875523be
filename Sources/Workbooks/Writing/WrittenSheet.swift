/// A sheet of a workbook that is to be written.
public struct WrittenSheet: Sendable {
    /// Its name: at most 31 characters, without `[]:*?/\`.
    public let name: String
    /// Its columns, from the first on.
    public let columns: [WrittenColumn]
    /// The rows that stay in sight while the others scroll: titles, the last of them the header of the table.
    public let head: [[WrittenCell]]
    /// The rows below.
    public let rows: [[WrittenCell]]
    /// Whether the header has buttons by which rows are filtered.
    public let isFiltered: Bool

    /// A sheet.
    public init(
        _ name: String, columns: [WrittenColumn], head: [[WrittenCell]], rows: [[WrittenCell]], isFiltered: Bool
    ) {
        self.name = name
        self.columns = columns
        self.head = head
        self.rows = rows
        self.isFiltered = isFiltered
    }

    /// The most rows that a sheet can have.
    public static let mostRows = 1_048_576
}

/// A column of a sheet.
public struct WrittenColumn: Sendable {
    /// Its width in characters.
    public let width: Int
    /// The style of the cells in it that are still empty: what a person types there is taken as that.
    public let style: CellStyle
    /// The values that its cells may have, from which a person chooses; empty where they may have any.
    public var choices: [String] = []
    /// The title and text that stand beside the header when it is selected.
    public var note: (title: String, text: String)?
    /// The grounds of cells with certain texts, by the index of the ground.
    public var grounds: [(text: String, ground: Int)] = []

    /// A column whose cells may have any value.
    public init(width: Int, _ style: CellStyle = .text) {
        self.width = width
        self.style = style
    }
}

/// A cell of a sheet.
public struct WrittenCell: Equatable, Sendable {
    /// A value with its type.
    public enum Value: Equatable, Sendable {
        case nothing
        case text(String)
        /// A decimal number with a point, of at most 15 digits: more are lost in other programs.
        case number(String)
        /// A day, counted so that 1 March 1900 is 61.
        case day(Int)
        case flag(Bool)
    }

    /// The value.
    public let value: Value
    /// How it looks.
    public let style: CellStyle

    /// A cell.
    public init(_ value: Value, _ style: CellStyle = .plain) {
        self.value = value
        self.style = style
    }

    /// A cell with a text.
    public init(_ text: String, _ style: CellStyle = .text) {
        self.init(text.isEmpty ? .nothing : .text(text), style)
    }
}

/// How a cell looks, and what it takes what is typed into it for.
public enum CellStyle: Equatable, Sendable {
    /// Numbers and anything else, as the program that shows it likes.
    case plain
    /// Text, even where it looks like a number or a formula.
    case text
    /// A day, as in ISO 8601.
    case day
    /// The title of a sheet, a line below it, and a cell of a header.
    case title, note, header
    /// Text that is folded, on one of the grounds of the workbook.
    case ground(Int)
    /// Text that is folded.
    case folded

    /// Whether its text takes several lines where it does not fit into one.
    var isFolded: Bool {
        switch self {
        case .header, .folded, .ground: true
        case .plain, .text, .day, .title, .note: false
        }
    }

    /// Its index among the formats of cells in `styles.xml`, where those of the grounds come last.
    var index: Int {
        switch self {
        case .plain: 0
        case .text: 1
        case .day: 2
        case .title: 3
        case .note: 4
        case .header: 5
        case .folded: 6
        case .ground(let index): 7 + index
        }
    }
}

/// A ground on which text stands, and the colour of that text, each as `RRGGBB`.
public struct Ground: Sendable {
    let fill, text: String

    /// A ground.
    public init(fill: String, text: String) { (self.fill, self.text) = (fill, text) }
}
