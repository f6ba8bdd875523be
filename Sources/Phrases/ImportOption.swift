/// The options of an import that a mapping keeps and that a person chooses on the screen of an import, by their names
/// on the command line.
public enum ImportOption: String, CaseIterable, Sendable {
    /// How the file is read.
    case encoding, separator, sheet, list, decimal, days, range
    case fiscalStart = "fiscal-start"
    case headerRow = "header-row"
    /// The kind of its records, or the measure of its readings.
    case kind, measure
    /// The fields of columns, what is not read, the meaning of texts, and one value for all rows.
    case map, ignore, set
    case ignoreUnknown = "ignore-unknown"
    case mapValue = "map-value"
    /// The columns of readings, and the rows of them that are read.
    case city, state, code, day, value, year, month, quarter, week, unit, months
    case stateCode = "state-code"
    case conditions = "where"
    /// The handling of figures, totals and rows without a value.
    case times, sum, count, source, nation
    case skipTotals = "skip-totals"
    case keepTotals = "keep-totals"
    case skipTitles = "skip-titles"
    case keepTitles = "keep-titles"
    case skipBlanks = "skip-blanks"
    case addRates = "add-rates"
    case addPartial = "add-partial"
    /// The meaning of figures and days.
    case period
    case anyPeriod = "any-period"
    case sameMeasure = "same-measure"
    case takeNegative = "take-negative"
    case typedDays = "typed-days"
    /// The rows that are taken, and their cities.
    case new, place
    case onlyChanges = "only-changes"
    case addAlike = "add-alike"
    case addCities = "add-cities"
    /// The name of the options that are used, and the one under which they are kept.
    case mapping
    case saveMapping = "save-mapping"

    /// The option that excludes this one: a column is a field or is left out, totals are left out or taken.
    public var opposite: ImportOption? {
        switch self {
        case .map: .ignore
        case .ignore: .map
        case .skipTotals: .keepTotals
        case .keepTotals: .skipTotals
        case .period: .anyPeriod
        case .anyPeriod: .period
        case .skipTitles: .keepTitles
        case .keepTitles: .skipTitles
        default: nil
        }
    }
}
