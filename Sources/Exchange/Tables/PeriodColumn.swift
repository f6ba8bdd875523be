import Plan

/// The sort of periods that the name of a column gives its cells.
enum PeriodColumn {
    case weeks, quarters

    /// The sort that a column is named after; nil where it is named after neither or both.
    init?(named name: String) {
        let words = Set(Folding.slug(name).split(separator: "-").map(String.init))
        let isOfWeeks = !words.isDisjoint(with: ["week", "weeks", "semana", "semanas"])
        let isOfQuarters = !words.isDisjoint(with: ["quarter", "quarters", "trimestre", "trimestres", "trim", "qtr"])
        if isOfWeeks == isOfQuarters { return nil }
        self = isOfWeeks ? .weeks : .quarters
    }

    /// Refuses a cell that is read as another period than one of the sort: `2010-05` is a month. A whole day is one of
    /// any sort.
    func fault(_ cell: String, _ days: ColumnDays) -> ImportError.Reason? {
        if Day(iso: days.plain(cell)) != nil || days.firstDay(cell) == nil { return nil }
        switch self {
        case .weeks: return Week.firstDay(cell) == nil ? .noWeek(cell) : nil
        case .quarters: return Quarter.firstDay(cell) == nil ? .noQuarter(cell) : nil
        }
    }
}
