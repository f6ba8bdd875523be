extension Plan {
    /// The cities without the national row, in their order.
    public var focusCities: ArraySlice<City> {
        let cities = cities
        return cities.last?.isNational == true ? cities.dropLast() : cities[...]
    }

    /// The position of a new city: after all others.
    public var nextCityPosition: Int { (cities.map(\.position).max() ?? -1) + 1 }

    /// The changes that move a city by one place among the present cities, its own change first; none at the end of
    /// the list.
    public func moving(_ city: String, by step: Int) -> [Change] {
        guard let from = cities.firstIndex(where: { $0.id == city }) else { return [] }
        let to = from + step
        guard cities.indices.contains(to), !cities[from].isNational, !cities[to].isNational else { return [] }
        var order = cities
        order.swapAt(from, to)
        let changes = order.enumerated().compactMap { position, city in
            city.position == position ? nil : Change(.city, city.id, .position, to: position.code)
        }
        return changes.filter { $0.record == city } + changes.filter { $0.record != city }
    }

    /// The numbers of assessed efforts and of projects that are left out when a city is removed.
    public func belongings(of city: String) -> (efforts: Int, projects: Int) {
        let ids = EffortID.all(in: city)
        let spoken = ids.filter { id in partners.contains { status(of: id, by: $0.id) != nil } }
        return (spoken.count, ids.map { projects(of: $0).count }.reduce(0, +))
    }

    /// The cities that a text can mean: the one with that id, otherwise those with that name, otherwise those whose
    /// name or id begins with it, otherwise those that it names in another way, or the beginning of such a name
    /// (`CityName`). Case and accents are compared as in `Folding`.
    public func cities(matching text: String) -> [City] {
        if let exact = cities.first(where: { $0.id == text }) { return [exact] }
        let wanted = Folding.Pattern(text)
        let named = cities.filter { wanted.equals($0.name) }
        if !named.isEmpty || text.isEmpty { return named }
        let begun = cities.filter { wanted.begins($0.name) || wanted.beginsWord(of: $0.name) || $0.id.hasPrefix(text) }
        if !begun.isEmpty { return begun }
        let name = CityName(text)
        let others = cities.filter(name.isName)
        return others.isEmpty ? cities.filter(name.isBeginning) : others
    }

    /// The cities that a text in a file names: those that it can mean, but for beginnings of one or two letters, which
    /// may be anything there.
    public func cities(named text: String) -> [City] {
        if text.count > 2 { return cities(matching: text) }
        if let exact = cities.first(where: { $0.id == text }) { return [exact] }
        let named = cities.filter { Folding.Pattern(text).equals($0.name) }
        return named.isEmpty ? cities.filter(CityName(text).isName) : named
    }
}
