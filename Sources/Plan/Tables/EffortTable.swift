/// The efforts of the plan.
struct EffortTable: RecordTable, Equatable, Sendable {
    private var grid = CityGrid<Effort>()

    var all: some Sequence<Effort> { grid.cells.lazy.compactMap { $0 } }

    subscript(id: String) -> Effort? { EffortID(record: id).flatMap { grid[$0] } }

    /// An effort; nil where it has no values or is removed.
    subscript(id: EffortID) -> Effort? { part(of: id) { $0 } }

    /// A part of an effort that is not removed, without a copy of the rest.
    func part<T>(of id: EffortID, _ part: (Effort) -> T?) -> T? {
        grid.part(of: id) { $0.removed ? nil : part($0) }
    }

    mutating func set(_ values: Plan.Values, of id: String) {
        guard let effort = EffortID(record: id) else { return }
        grid.edit(effort) { cell in
            var effort = cell ?? Effort(id: id)
            cell = effort.set(values) ? effort : nil
        }
    }

    /// Reserves room for the efforts of this many cities.
    mutating func reserve(cities count: Int) { grid.reserve(cities: count) }
}

/// The assessments of the plan.
struct AssessmentTable: RecordTable, Equatable, Sendable {
    /// In the order of the partners' ids.
    private var grid = CityGrid<[Assessment]>()

    var all: some Sequence<Assessment> { grid.cells.lazy.compactMap { $0 }.joined() }

    subscript(id: String) -> Assessment? {
        Assessment(id: id).effort.flatMap { grid[$0] }?.first { $0.id == id }
    }

    /// The assessments of an effort that are not removed, in the order of the partners' ids.
    func assessments(of id: EffortID) -> [Assessment] {
        let said = grid[id] ?? []
        return said.contains(where: \.removed) ? said.filter { !$0.removed } : said
    }

    mutating func set(_ values: Plan.Values, of id: String) {
        let new = Assessment(id: id)
        guard let effort = new.effort else { return }
        grid.edit(effort) { cell in
            cell = cell ?? []
            cell?.set(values, of: new)
            if cell?.isEmpty ?? true { cell = nil }
        }
    }

    /// Reserves room for the assessments of this many cities.
    mutating func reserve(cities count: Int) { grid.reserve(cities: count) }
}

/// An array of cells, five for each city, one for each line.
private struct CityGrid<Cell: Equatable & Sendable>: Equatable, Sendable {
    /// The index of each city's first cell.
    private var starts: [String: Int] = [:]
    /// The last edited city, because the values of one city are adjacent when a plan is read.
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

    /// Does nothing once there are cells, because each call would move them all.
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

    /// Whether the cells are equal, regardless of the order in which the cities were added.
    static func == (left: CityGrid, right: CityGrid) -> Bool {
        Set(left.starts.keys).union(right.starts.keys).allSatisfy { city in
            EffortID.all(in: city).allSatisfy { left[$0] == right[$0] }
        }
    }
}

extension [Assessment] {
    /// The status in a partner's assessment.
    func status(by partner: String) -> Status? {
        place(of: partner).flatMap { self[$0].removed ? nil : self[$0].status }
    }

    /// The same by a day; nil also where the judgement is dated after it.
    func status(by partner: String, on day: Day) -> Status? {
        place(of: partner).flatMap { self[$0].isSaid(by: day) ? self[$0].status : nil }
    }

    /// The index of a partner's assessment; nil where there is none. A plan from elsewhere may have thousands of
    /// partners.
    func place(of partner: String) -> Int? {
        if count < 8 {
            for place in indices where self[place].partner == partner { return place }
            return nil
        }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].partner < partner { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].partner == partner ? low : nil
    }

    /// Sets values of one partner's assessment. The assessments are in the order of the partners' ids.
    fileprivate mutating func set(_ values: Plan.Values, of new: consuming Assessment) {
        // From the end, where the next assessment belongs when a plan is read.
        var place = count
        while place > 0, self[place - 1].partner > new.partner { place -= 1 }
        if place > 0, self[place - 1].partner == new.partner {
            for value in values { self[place - 1].set(value) }
            if self[place - 1] == new { remove(at: place - 1) }
        } else {
            for value in values { new.set(value) }
            guard new.status != nil || new != Assessment(id: new.id) else { return }
            // Room for both sides of most plans.
            if isEmpty { reserveCapacity(2) }
            place == count ? append(new) : insert(new, at: place)
        }
    }
}
