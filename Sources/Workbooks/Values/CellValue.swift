/// The value of a cell as its file states it, in forms that do not depend on a language.
public enum CellValue: Equatable, Sendable {
    case text(String)
    /// A number in plain digits, with a point in front of its decimals: `-1500000.25`.
    case number(String)
    /// A share in per cent, as the number that a person sees: `12.5` for a cell that shows 12.5%.
    case share(String)
    /// A day, `2010-06-15`, with its time where the cell shows one: `2010-06-15 10:30`.
    case date(String)
    /// A time of day or a length of time: `10:30`, `26:30:15`.
    case time(String)
    case boolean(Bool)
    /// A fault that the spreadsheet shows instead of a value: `#N/A`.
    case error(String)
    /// A formula whose value no program has calculated.
    case uncalculated

    /// The value as a text.
    public var text: String {
        switch self {
        case .text(let text), .number(let text), .date(let text), .time(let text), .error(let text): text
        case .share(let text): text + "%"
        case .boolean(let isTrue): "\(isTrue)"
        case .uncalculated: ""
        }
    }
}
