/// A record whose kind has an order.
protocol OrderedRecord: Record {
    /// Whether it comes before another one.
    func precedes(_ other: Self) -> Bool
}

extension Phase: OrderedRecord {
    func precedes(_ other: Phase) -> Bool { (start ?? .distant, id) < (other.start ?? .distant, other.id) }
}

extension Partner: OrderedRecord {
    func precedes(_ other: Partner) -> Bool { (position, id) < (other.position, other.id) }
}

extension City: OrderedRecord {
    func precedes(_ other: City) -> Bool {
        isNational == other.isNational ? (position, id) < (other.position, other.id) : other.isNational
    }
}

extension Project: OrderedRecord {
    func precedes(_ other: Project) -> Bool {
        (start ?? .distant, title.plain, id) < (other.start ?? .distant, other.title.plain, other.id)
    }
}

extension Commitment: OrderedRecord {
    func precedes(_ other: Commitment) -> Bool { id < other.id }
}

extension Milestone: OrderedRecord {
    func precedes(_ other: Milestone) -> Bool {
        (due ?? .distant, title.plain, id) < (other.due ?? .distant, other.title.plain, other.id)
    }
}

extension Measure: OrderedRecord {
    func precedes(_ other: Measure) -> Bool { (title.plain, id) < (other.title.plain, other.id) }
}

extension CityTarget: OrderedRecord {
    func precedes(_ other: CityTarget) -> Bool { id < other.id }
}

extension Vulnerability: OrderedRecord {
    func precedes(_ other: Vulnerability) -> Bool {
        (group.plain, title.plain, id) < (other.group.plain, other.title.plain, other.id)
    }
}

extension Condition: OrderedRecord {
    func precedes(_ other: Condition) -> Bool {
        (city ?? "", kind?.rawValue ?? "", title.plain, id) < (
            other.city ?? "", other.kind?.rawValue ?? "", other.title.plain, other.id
        )
    }
}

extension Dependency: OrderedRecord {
    func precedes(_ other: Dependency) -> Bool { id < other.id }
}

extension Meeting: OrderedRecord {
    func precedes(_ other: Meeting) -> Bool {
        (day ?? .distant, begun ?? 0, id) < (other.day ?? .distant, other.begun ?? 0, other.id)
    }
}

extension Attendance: OrderedRecord {
    func precedes(_ other: Attendance) -> Bool { id < other.id }
}

extension AgendaItem: OrderedRecord {
    func precedes(_ other: AgendaItem) -> Bool { (position, id) < (other.position, other.id) }
}

extension Decision: OrderedRecord {
    func precedes(_ other: Decision) -> Bool {
        (day ?? .distant, position, id) < (other.day ?? .distant, other.position, other.id)
    }
}

extension ActionItem: OrderedRecord {
    func precedes(_ other: ActionItem) -> Bool {
        (due ?? .distant, day ?? .distant, position, id) < (
            other.due ?? .distant, other.day ?? .distant, other.position, other.id
        )
    }
}

extension Note: OrderedRecord {
    func precedes(_ other: Note) -> Bool {
        (day ?? .distant, position, id) < (other.day ?? .distant, other.position, other.id)
    }
}

extension Day {
    /// A day later than any entered one, which sorts records without a day last.
    static let distant = Day(number: .max)
}
