import Phrases
import Plan

// Tables whose columns would be misread.

extension ReadingRoles {
    /// Refuses columns that tell apart what is counted: rows of several kinds would become readings of one measure.
    mutating func refuseSeveralIndicators() {
        for column in free where ReadingRoles.isIndicator(table.header[column]) {
            let texts = Set(table.rows.lazy.compactMap { $0.cell(column) }).sorted()
            if texts.count > 1 {
                problems.append(error(.severalIndicators(table.key(of: column), texts), column))
            }
        }
    }

    /// Whether a column is named after what is counted.
    static func isIndicator(_ name: String) -> Bool { indicators.contains(Folding.slug(name)) }

    private static let indicators: Set<String> = [
        "indicator", "indicador", "indicator-name", "nombre-del-indicador", "series", "serie", "series-name",
        "variable", "metric", "concepto", "data-element", "measure", "delito", "tipo-de-delito", "crime", "crime-type",
        "offence", "offense",
    ]

    /// Refuses codes that count within a state, as those of three figures with zeros do, where no column has that of
    /// the state; a plan may have as short ones.
    mutating func refuseCodesInState(_ plan: Plan) {
        guard let code = roles.first(where: { $0.value == .code })?.key, !has(.stateCode),
            areAll(code, { CellText.isDigits($0) && $0.utf8.count <= 3 }),
            !plan.cities.contains(where: { $0.code.map { CityName.figures(of: $0).count <= 3 } == true })
        else { return }
        let states = roles.first { $0.value == .state }?.key
        if let states, areAll(states, { PlaceColumns.stateCode(in: $0) != nil }) { return }
        let isPadded = table.rows.contains { $0.cell(code).map { $0.utf8.count == 3 && $0.hasPrefix("0") } == true }
        if isPadded || !has(.city) { problems.append(error(.codesInState(table.key(of: code)), code)) }
    }

    /// Refuses a table that tells the states of its readings but not their cities: they are no readings of the whole
    /// country.
    mutating func refuseStatesAlone() {
        if has(.city) || has(.code) { return }
        for role in [ReadingRole.state, .stateCode] { find(role) }
        guard let states = roles.filter({ [.state, .stateCode].contains($0.value) }).keys.min() else { return }
        problems.append(error(.statesAlone(table.key(of: states)), states))
    }

    /// Refuses readings of the whole country where cells or columns are named after cities of the plan.
    mutating func refuseFiguresOfCities(_ cities: PlanCities) {
        let values = table.header.indices.filter { roles[$0] == .value }
        if !has(.period) {
            let across = (values.isEmpty ? free : values).filter { cities.areNamed(by: table.header[$0]) }
            if let first = across.first {
                problems.removeAll { $0.isAboutValues }
                problems.append(error(.citiesAcross(across.map(table.key)), first))
            }
        }
        for column in free {
            guard let city = cities.first(in: column, of: table) else { continue }
            problems.append(error(.unreadCities(table.key(of: column), city), column))
        }
    }
}

extension ImportError {
    /// Whether it says that no column, or none of several, has the values.
    fileprivate var isAboutValues: Bool {
        switch reason {
        case .noColumn(.value, _), .severalColumns(.value, _), .noCount: true
        default: false
        }
    }
}
