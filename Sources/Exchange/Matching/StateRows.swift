import Plan

/// The names in a column of cities that are those of states, whose rows are the sums of cities beside them.
struct StateRows {
    private var names: Set<ReadingCities.Name> = []

    /// Finds the names.
    /// - Parameters:
    ///   - places: the places of all rows.
    ///   - isCityStated: whether a person named the column: states alone in it are what is meant.
    init(among places: Set<ReadingCities.Name>, isCityStated: Bool) {
        let states = places.filter(StateRows.isOne)
        if isCityStated, states.count == places.count { return }
        // A capital has the name of its state: beside a state that has no city of its name it may be either.
        if states.contains(where: StateRows.hasNoCity) { names = states }
    }

    var isEmpty: Bool { names.isEmpty }

    /// Whether a place is a state, or its city of the same name.
    func contains(_ place: ReadingCities.Name) -> Bool { names.contains(place) }

    private static func isOne(_ place: ReadingCities.Name) -> Bool {
        guard place.code == nil || place.code == place.name, let own = number(of: place.name) else { return false }
        return place.state.map { StateName.number(of: $0) == own } ?? true
    }

    private static func hasNoCity(_ place: ReadingCities.Name) -> Bool {
        number(of: place.name).map { !capitals.contains($0) } ?? false
    }

    /// The number of the state that a name is, with or without its code in front; figures alone are none.
    private static func number(of name: String) -> Int? {
        let text = PlaceText.bare(name)
        return text.contains(where: \.isLetter) ? StateName.number(of: text) : nil
    }

    /// The states in which a city has the name of the state: Aguascalientes, Campeche, Colima, Chihuahua, Mexico City,
    /// Durango, Guanajuato, Oaxaca, Puebla, Querétaro, San Luis Potosí, Sinaloa, Tlaxcala, Veracruz, Zacatecas.
    private static let capitals: Set<Int> = [1, 4, 6, 8, 9, 10, 11, 20, 21, 22, 24, 25, 29, 30, 32]
}
