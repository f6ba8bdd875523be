/// What is said of the efforts: what both sides hold of each, and what each side judges.
///
/// Both lie in lists, city by city and line by line, and a table says where a city begins.
struct EffortShelf: Equatable, Sendable {
    private var cities: [String: Int] = [:]
    /// Where the city begins of which values came last, for those of a city come together.
    private var last: (city: String, start: Int)?
    private var efforts: [Effort?] = []
    /// In the order of the partners' ids.
    private var judged: [[Assessment]] = []

    /// Every effort of which anything is held, in no order.
    var all: some Sequence<Effort> { efforts.lazy.compactMap { $0 } }

    /// Every judgement, removed or not, in no order.
    var assessments: some Sequence<Assessment> { judged.lazy.joined() }

    /// What both sides hold of an effort; nil where that is nothing.
    subscript(id: EffortID) -> Effort? { cities[id.city].flatMap { efforts[$0 + id.line.place] } }

    /// A part of what both sides hold of an effort, read where it lies: a copy of all of it takes longer.
    func part<T>(of id: EffortID, _ part: (Effort) -> T?) -> T? {
        cities[id.city].flatMap { start in
            efforts.withUnsafeBufferPointer { $0[start + id.line.place].flatMap(part) }
        }
    }

    /// What each side judges of an effort, in the order of the partners' ids.
    func assessments(of id: EffortID) -> [Assessment] { cities[id.city].map { judged[$0 + id.line.place] } ?? [] }

    /// Takes values of an effort. One of which nothing is said any more, such as after an undo, is none.
    mutating func take(_ values: Plan.Values, ofEffort record: String) {
        guard let id = EffortID(record: record) else { return }
        let place = place(of: id)
        var effort = efforts[place] ?? Effort(id: record)
        efforts[place] = effort.take(values) ? effort : nil
    }

    /// Takes values of one side's judgement of an effort.
    mutating func take(_ values: Plan.Values, ofAssessment record: String) {
        let new = Assessment(id: record)
        guard let id = new.effort else { return }
        judged[place(of: id)].take(values, of: new)
    }

    /// Makes room for what is said of so many cities, which is moved with every doubling otherwise; only before anything is
    /// said, for cities that come one by one would move it every time.
    mutating func reserve(cities count: Int) {
        guard efforts.isEmpty else { return }
        cities.reserveCapacity(count)
        efforts.reserveCapacity(count * LineOfEffort.allCases.count)
        judged.reserveCapacity(count * LineOfEffort.allCases.count)
    }

    private mutating func place(of id: EffortID) -> Int {
        if let last, last.city == id.city { return last.start + id.line.place }
        let start = start(of: id.city)
        last = (id.city, start)
        return start + id.line.place
    }

    private mutating func start(of city: String) -> Int {
        if let start = cities[city] { return start }
        let start = efforts.count
        cities[city] = start
        for _ in LineOfEffort.allCases {
            efforts.append(nil)
            judged.append([])
        }
        return start
    }

    /// The same of every effort, wherever it lies.
    static func == (left: EffortShelf, right: EffortShelf) -> Bool {
        func holds(_ shelf: EffortShelf, what other: EffortShelf) -> Bool {
            other.cities.keys.allSatisfy { city in
                LineOfEffort.allCases.map { EffortID(city: city, line: $0) }.allSatisfy { id in
                    shelf[id] == other[id] && shelf.assessments(of: id) == other.assessments(of: id)
                }
            }
        }
        return holds(left, what: right) && holds(right, what: left)
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
