/// A record that stands in a list.
protocol Listed: Record {
    /// Whether it stands before another one.
    func precedes(_ other: Self) -> Bool
}

/// The records of one kind: by their ids, and in their order.
struct Shelf<R: Listed>: Equatable, Sendable {
    private var byID: [String: R] = [:]
    /// Those that are not removed themselves, in order.
    private(set) var ordered: [R] = []
    /// Those of them that stand: what they belong to is there too.
    private(set) var present: [R] = []
    /// The records that were changed where they stand, since they were last put in order.
    private var changed: [R] = []
    /// Whether any has come, gone or moved since then.
    private var isMoved = false

    /// The record with this id, removed or not.
    subscript(id: String) -> R? { byID[id] }

    /// Every record, removed or not, in no order.
    var all: [R] { Array(byID.values) }

    /// Takes values of a record. One of which nothing is said any more, such as one whose adding was undone, is none.
    mutating func take(_ values: [Plan.Value], of id: String) {
        let new = R(id: id)
        let old = byID[id]
        var record = old ?? new
        for value in values { record.take(value) }
        byID[id] = record == new ? nil : record
        if isMoved { return }
        if let old, record != new, Shelf.stays(old, as: record, values) {
            if !record.removed { changed.append(record) }
        } else {
            isMoved = true
        }
    }

    /// Whether a record keeps its place, and belongs to what it belonged to.
    private static func stays(_ old: R, as new: R, _ values: [Plan.Value]) -> Bool {
        old.removed == new.removed && !old.precedes(new) && !new.precedes(old)
            && !values.contains { R.kind.field($0.field)?.kind.isNamed ?? false }
    }

    /// Puts the records in order.
    /// - Returns: those that were changed where they stand; nil where others came, went or moved.
    mutating func order() -> [R]? {
        defer { (changed, isMoved) = ([], false) }
        guard isMoved else {
            for record in changed {
                ordered.replace(record)
                present.replace(record)
            }
            return changed
        }
        ordered = byID.values.filter { !$0.removed }.sorted { $0.precedes($1) }
        present = ordered
        return nil
    }

    /// Says which of the ordered ones stand.
    mutating func stand(_ records: [R]) { present = records }

    /// The same records, whatever became of them before they were put in order.
    static func == (left: Shelf, right: Shelf) -> Bool { left.byID == right.byID && left.present == right.present }
}

extension Array where Element: Listed {
    /// Puts a record in the place of the one with its id, where it stands among those in order.
    mutating func replace(_ record: Element) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].precedes(record) { low = middle + 1 } else { high = middle }
        }
        if low < count, self[low].id == record.id { self[low] = record }
    }
}

extension Phase: Listed {
    func precedes(_ other: Phase) -> Bool { (start ?? .distant, id) < (other.start ?? .distant, other.id) }
}

extension Partner: Listed {
    func precedes(_ other: Partner) -> Bool { (position, id) < (other.position, other.id) }
}

extension City: Listed {
    func precedes(_ other: City) -> Bool { (position, id) < (other.position, other.id) }
}

extension Project: Listed {
    func precedes(_ other: Project) -> Bool {
        (start ?? .distant, title, id) < (other.start ?? .distant, other.title, other.id)
    }
}

extension Commitment: Listed {
    func precedes(_ other: Commitment) -> Bool { id < other.id }
}

extension Milestone: Listed {
    func precedes(_ other: Milestone) -> Bool {
        (due ?? .distant, title, id) < (other.due ?? .distant, other.title, other.id)
    }
}

extension Measure: Listed {
    func precedes(_ other: Measure) -> Bool { (title, id) < (other.title, other.id) }
}

extension CityTarget: Listed {
    func precedes(_ other: CityTarget) -> Bool { id < other.id }
}

extension Vulnerability: Listed {
    func precedes(_ other: Vulnerability) -> Bool {
        (group ?? "", title, id) < (other.group ?? "", other.title, other.id)
    }
}

extension Condition: Listed {
    func precedes(_ other: Condition) -> Bool {
        (city ?? "", sort?.rawValue ?? "", title, id) < (
            other.city ?? "", other.sort?.rawValue ?? "", other.title, other.id
        )
    }
}

extension Dependency: Listed {
    func precedes(_ other: Dependency) -> Bool { id < other.id }
}

extension Meeting: Listed {
    func precedes(_ other: Meeting) -> Bool {
        (day ?? .distant, begun ?? 0, id) < (other.day ?? .distant, other.begun ?? 0, other.id)
    }
}

extension Attendance: Listed {
    func precedes(_ other: Attendance) -> Bool { id < other.id }
}

extension AgendaItem: Listed {
    func precedes(_ other: AgendaItem) -> Bool { (position, id) < (other.position, other.id) }
}

extension Decision: Listed {
    func precedes(_ other: Decision) -> Bool {
        (day ?? .distant, position, id) < (other.day ?? .distant, other.position, other.id)
    }
}

extension ActionItem: Listed {
    func precedes(_ other: ActionItem) -> Bool {
        (due ?? .distant, day ?? .distant, position, id) < (
            other.due ?? .distant, other.day ?? .distant, other.position, other.id
        )
    }
}

extension Remark: Listed {
    func precedes(_ other: Remark) -> Bool {
        (day ?? .distant, position, id) < (other.day ?? .distant, other.position, other.id)
    }
}

extension Day {
    /// Later than any day that is entered: what has no day stands last.
    static let distant = Day(number: .max)
}
