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
        guard let length = days.period(cell)?.length, length != .day else { return nil }
        switch self {
        case .weeks: return length == .week ? nil : .noWeek(cell)
        case .parts(let unit):
            if length == ReadingPeriod(unit) { return nil }
            return unit == .quarter ? .noQuarter(cell) : .noPeriod(cell)
        }
    }
}
