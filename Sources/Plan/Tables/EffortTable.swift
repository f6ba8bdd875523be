/// What both sides hold of each effort.
struct EffortTable: RecordTable, Equatable, Sendable {
    private var grid = CityGrid<Effort>()

    var all: some Sequence<Effort> { grid.cells.lazy.compactMap { $0 } }

    subscript(id: String) -> Effort? { EffortID(record: id).flatMap { self[$0] } }

    /// What both sides hold of an effort; nil where that is nothing.
    subscript(id: EffortID) -> Effort? { grid[id] }

    /// A part of what both sides hold of an effort, without a copy of the rest.
    func part<T>(of id: EffortID, _ part: (Effort) -> T?) -> T? { grid.part(of: id, part) }

    mutating func take(_ values: Plan.Values, of id: String) {
        guard let effort = EffortID(record: id) else { return }
        grid.edit(effort) { cell in
            var effort = cell ?? Effort(id: id)
            cell = effort.take(values) ? effort : nil
        }
    }

    /// Makes room for the efforts of so many cities.
    mutating func reserve(cities count: Int) { grid.reserve(cities: count) }
}

/// What each side judges of each effort.
struct AssessmentTable: RecordTable, Equatable, Sendable {
    /// In the order of the partners' ids.
    private var grid = CityGrid<[Assessment]>()

    var all: some Sequence<Assessment> { grid.cells.lazy.compactMap { $0 }.joined() }

    subscript(id: String) -> Assessment? {
        Assessment(id: id).effort.flatMap { grid[$0] }?.first { $0.id == id }
    }

    /// What each side judges of an effort, in the order of the partners' ids.
    func assessments(of id: EffortID) -> [Assessment] { grid[id] ?? [] }

    mutating func take(_ values: Plan.Values, of id: String) {
        let new = Assessment(id: id)
        guard let effort = new.effort else { return }
        grid.edit(effort) { cell in
            cell = cell ?? []
            cell?.take(values, of: new)
            if cell?.isEmpty ?? true { cell = nil }
        }
    }

    /// Makes room for the judgements of so many cities.
    mutating func reserve(cities count: Int) { grid.reserve(cities: count) }
}

/// A cell for each effort: city by city, line by line.
private struct CityGrid<Cell: Equatable & Sendable>: Equatable, Sendable {
    /// The place of each city's first cell.
    private var starts: [String: Int] = [:]
    /// The city that was edited last: the values of one city follow each other when a plan is read.
    private var last: (city: String, start: Int)?
    private(set) var cells: [Cell?] = []

    subscript(id: EffortID) -> Cell? { starts[id.city].flatMap { cells[$0 + id.line.place] } }

    func part<T>(of id: EffortID, _ part: (Cell) -> T?) -> T? {
        starts[id.city].flatMap { cells[$0 + id.line.place].flatMap(part) }
    }

    mutating func edit(_ id: EffortID, _ change: (inout Cell?) -> Void) {
        if last?.city != id.city { last = (id.city, start(of: id.city)) }
        change(&cells[(last?.start ?? 0) + id.line.place])
    }

    /// Does nothing once there are cells: for cities that come one by one all would be moved each time.
    mutating func reserve(cities count: Int) {
        guard cells.isEmpty else { return }
        starts.reserveCapacity(count)
        cells.reserveCapacity(count * LineOfEffort.allCases.count)
    }

    private mutating func start(of city: String) -> Int {
        if let start = starts[city] { return start }
        let start = cells.count
        starts[city] = start
        for _ in LineOfEffort.allCases { cells.append(nil) }
        return start
    }

    /// The same cells, in whatever order the cities came.
    static func == (left: CityGrid, right: CityGrid) -> Bool {
        Set(left.starts.keys).union(right.starts.keys).allSatisfy { city in
            LineOfEffort.allCases.map { EffortID(city: city, line: $0) }.allSatisfy { left[$0] == right[$0] }
        }
    }
}

extension [Assessment] {
    /// The status that a partner gives, among what is said of an effort.
    func status(by partner: String) -> Status? {
        for place in indices where self[place].partner == partner { return self[place].status }
        return nil
    }

    /// Takes values of what one partner says of an effort, among what is said of it in the order of the partners' ids.
    fileprivate mutating func take(_ values: Plan.Values, of new: consuming Assessment) {
        // From the end, where the next one stands when a plan is read.
        var place = count
        while place > 0, self[place - 1].partner > new.partner { place -= 1 }
        if place > 0, self[place - 1].partner == new.partner {
            for value in values { self[place - 1].take(value) }
            if self[place - 1] == new { remove(at: place - 1) }
        } else {
            for value in values { new.take(value) }
            guard new.status != nil || new != Assessment(id: new.id) else { return }
            // Room for what the other side says, for most plans have two.
            if isEmpty { reserveCapacity(2) }
            place == count ? append(new) : insert(new, at: place)
        }
    }
}
