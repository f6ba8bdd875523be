/// A record that stands in a list.
protocol Listed: Record {
    /// Whether it stands before another one.
    func precedes(_ other: Self) -> Bool
}

/// The records of one kind: by their ids, and in their order. Each lies here once, for a large plan has many.
struct Shelf<R: Listed>: Equatable, Sendable {
    /// Those that are not removed themselves, in order once `order` has put them so.
    private(set) var ordered: [R] = []
    /// Where each of them lies.
    private var places: [String: Int] = [:]
    private var removed: [String: R] = [:]
    /// Those of them that stand, where not all of them do.
    private var standing: [R]?
    /// Those that were changed where they stand, since they were last put in order.
    private var changed: [Int] = []
    /// Whether any has come, gone or moved since then.
    private var isMoved = false

    /// Those that stand: they are not removed, and what they belong to is there too.
    var present: [R] { standing ?? ordered }

    /// Every record, removed or not, in no order.
    var all: [R] { ordered + removed.values }

    /// How many are not removed themselves.
    var count: Int { ordered.count }

    /// Whether any record is removed.
    var isAnyRemoved: Bool { !removed.isEmpty }

    /// The record with this id, removed or not.
    subscript(id: String) -> R? { places[id].map { ordered[$0] } ?? removed[id] }

    /// The record with this id, where it stands.
    func present(_ id: String) -> R? {
        guard let place = places[id] else { return nil }
        guard let standing else { return ordered[place] }
        return standing.place(of: ordered[place]).map { standing[$0] }
    }

    /// Takes values of a record. One of which nothing is said any more, such as one whose adding was undone, is none.
    mutating func take(_ values: Plan.Values, of id: String) {
        guard let old = self[id] else { return put(R(id: id), with: values) }
        var record = old
        for value in values { record.take(value) }
        if let place = places[id], record != R(id: id), Shelf.stays(old, as: record, values) {
            ordered[place] = record
            changed.append(place)
        } else {
            leave(id)
            put(record, with: [])
        }
    }

    /// Puts a record with its values where it belongs until they are put in order.
    private mutating func put(_ record: consuming R, with values: Plan.Values) {
        for value in values { record.take(value) }
        isMoved = true
        if record.removed {
            removed[record.id] = record
        } else if record != R(id: record.id) {
            places[record.id] = ordered.count
            ordered.append(record)
        }
    }

    /// Whether a record keeps its place, and belongs to what it belonged to.
    private static func stays(_ old: R, as new: R, _ values: Plan.Values) -> Bool {
        old.removed == new.removed && !old.precedes(new) && !new.precedes(old)
            && !values.contains { R.kind.field($0.field)?.kind.isNamed ?? false }
    }

    /// Takes a record out; the last one comes into its place until they are put in order.
    private mutating func leave(_ id: String) {
        removed[id] = nil
        guard let place = places.removeValue(forKey: id), let last = ordered.popLast(), last.id != id else { return }
        ordered[place] = last
        places[last.id] = place
    }

    /// Puts the records in order.
    /// - Returns: whether every record still stands where it stood.
    mutating func order() -> Bool {
        defer { (changed, isMoved) = ([], false) }
        guard isMoved else {
            for place in changed { standing?.replace(ordered[place]) }
            return true
        }
        standing = nil
        let inOrder = ordered.withUnsafeBufferPointer { records in
            records.indices.sorted { records[$0].precedes(records[$1]) }
        }
        if !inOrder.elementsEqual(ordered.indices) {
            ordered = inOrder.map { ordered[$0] }
            for place in ordered.indices { places[ordered[place].id] = place }
        }
        return false
    }

    /// Those of the ordered ones of which what they belong to is there; nil where that is all of them.
    func those(_ isThere: (R) -> Bool) -> [R]? { ordered.allSatisfy(isThere) ? nil : ordered.filter(isThere) }

    /// Says which of the ordered ones stand; nil is all of them.
    mutating func stand(_ records: [R]?) { standing = records }

    /// Where those that stand lie among them, by what they belong to.
    func places(by owner: (R) -> String) -> [String: [Int]] {
        Dictionary(grouping: present.indices) { owner(present[$0]) }
    }

    /// The same records, wherever they lay before they were put in order.
    static func == (left: Shelf, right: Shelf) -> Bool {
        left.ordered == right.ordered && left.removed == right.removed && left.standing == right.standing
    }
}

extension Array where Element: Listed {
    /// Puts a record in the place of the one with its id, where it stands among those in order.
    fileprivate mutating func replace(_ record: Element) { if let place = place(of: record) { self[place] = record } }

    /// Where the record with an id stands among those in order; nil where it does not.
    fileprivate func place(of record: Element) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].precedes(record) { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].id == record.id ? low : nil
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
