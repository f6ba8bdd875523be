import Plan

/// The sort of periods that the name of a column gives its cells.
enum PeriodColumn {
    case weeks
    case parts(PartOfYear.Unit)

    /// The sort that a column is named after; nil where it is named after neither or both.
    init?(named name: String) {
        let words = Set(Folding.slug(name).split(separator: "-").map(String.init))
        let isOfWeeks = !words.isDisjoint(with: ["week", "weeks", "semana", "semanas"])
        let isOfQuarters = !words.isDisjoint(with: ["quarters", "trimestres"])
        let unit = PartOfYear.Unit(named: name) ?? (isOfQuarters ? .quarter : nil)
        if isOfWeeks == (unit != nil) { return nil }
        self = unit.map(PeriodColumn.parts) ?? .weeks
    }

    /// Refuses a cell that is read as another period than one of the sort: `2010-05` is a month. A whole day is one of
    /// any sort.
    func fault(_ cell: String, _ days: ColumnDays) -> ImportError.Reason? {
        if Day(iso: days.plain(cell)) != nil || days.firstDay(cell) == nil { return nil }
        switch self {
        case .weeks: return Week.firstDay(cell) == nil ? .noWeek(cell) : nil
        case .parts(let unit):
            // A numeral has no word for its part.
            if PartOfYear.unit(in: cell) == unit || PartOfYear.numeral(besideYear: cell) != nil { return nil }
            return unit == .quarter ? .noQuarter(cell) : .noPeriod(cell)
        }
    }
}
