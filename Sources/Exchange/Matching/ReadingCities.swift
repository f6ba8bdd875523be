import Plan

/// The cities of a table of readings: which of the plan each name means, and those that are added.
struct ReadingCities {
    /// A city as the table names it.
    struct Name: Hashable {
        let name: String
        let state, code: String?
    }

    /// The meaning of a name.
    enum Meaning {
        /// A city, by its id.
        case city(String)
        /// A city that the plan does not have.
        case lacking
        /// One of several cities.
        case doubtful
    }

    /// The names of the added cities, and the changes that add them.
    private(set) var added: [String] = []
    private(set) var changes: [Change] = []
    private(set) var problems: [ImportError]

    private let adds: Bool
    private var plan: Plan
    private var finder: CityFinder
    private var known: [Name: Meaning] = [:]
    private var lacks: [String: Int] = [:]
    private var nextPosition: Int

    /// - Parameter adds: whether cities that the plan does not have are added.
    init(_ plan: Plan, _ decisions: CityDecisions, adds: Bool) {
        self.plan = plan
        self.adds = adds
        nextPosition = plan.nextCityPosition
        finder = CityFinder(plan, decisions)
        problems = finder.problems
    }

    /// Notes a folded name that the table gives to several places.
    mutating func share(_ slug: String) { finder.share(slug) }

    /// The number of cities that were found or added.
    var count: Int { Set(known.values.compactMap { if case .city(let id) = $0 { id } else { nil } }).count }

    /// The cities that the plan does not have, with the number of their rows, those with most first.
    var lacking: [(name: String, rows: Int)] {
        lacks.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The id of the city of a row; nil where there is none that is sure.
    mutating func city(_ name: Name, _ line: Int) -> String? {
        let meaning = known[name] ?? find(name, line)
        known[name] = meaning
        switch meaning {
        case .city(let id): return id
        case .lacking: lacks[ReadingCities.label(name), default: 0] += 1
        case .doubtful: break
        }
        return nil
    }

    /// The name that a message has for a place: with its state and code, where the table tells them.
    static func label(_ name: Name) -> String { CityFinder.label(name.name, name.state, name.code) }

    /// Finds a city, and adds it where that is wanted.
    private mutating func find(_ name: Name, _ line: Int) -> Meaning {
        switch finder.place(name.name, state: name.state, code: name.code) {
        case .city(let id): return .city(id)
        case .new where adds && name.name == name.code:
            problems.append(ImportError(line, .unnamedCity(name.name)))
            return .lacking
        case .new: return adds ? add(name) : .lacking
        case .none:
            if adds { problems.append(ImportError(line, .noCity(ReadingCities.label(name)))) }
            return .lacking
        case .unclear(let alike):
            problems.append(ImportError(line, .likeCity(ReadingCities.label(name), alike)))
            return .doubtful
        }
    }

    private mutating func add(_ name: Name) -> Meaning {
        let id = plan.newCityID(named: name.name, state: name.state, code: name.code, fresh: "n\(nextPosition)")
        let values: [Plan.Value] = [
            .init(.name, Folding.saved(name.name)), .init(.state, name.state.map(Folding.saved)),
            .init(.code, name.code), .init(.position, nextPosition.code),
        ].filter { $0.code != nil }
        nextPosition += 1
        plan.set(.city, id, values[...])
        changes += values.map { Change(.city, id, $0.field, to: $0.code) }
        if let city = plan.city(id) { finder.learn(city) }
        added.append(name.name)
        return .city(id)
    }
}
