/// The records of a kind with an order. Each is stored once, because a large plan has many.
struct OrderedTable<Row: OrderedRecord>: RecordTable, Equatable, Sendable {
    /// The records that are not removed themselves, in order after `order` was called.
    private(set) var ordered: [Row] = []
    /// The index in `ordered` of each record, by its id.
    private var places: [String: Int] = [:]
    private var removedByID: [String: Row] = [:]
    /// The records of `ordered` whose owners are not removed; nil where these are all.
    private var kept: [Row]?
    /// The indices of records that changed without a change of place, since `order` was last called.
    private var changed: [Int] = []
    /// Whether a record was added, removed or moved since then.
    private var isMoved = false

    var present: [Row] { kept ?? ordered }
    var all: [Row] { ordered + removedByID.values }
    var removed: [Row] { Array(removedByID.values) }

    /// The number of records that are not removed themselves.
    var count: Int { ordered.count }

    subscript(id: String) -> Row? { places[id].map { ordered[$0] } ?? removedByID[id] }

    func present(_ id: String) -> Row? {
        guard let place = places[id] else { return nil }
        guard let kept else { return ordered[place] }
        return kept.place(of: ordered[place]).map { kept[$0] }
    }

    mutating func set(_ values: Plan.Values, of id: String) {
        guard let old = self[id] else { return put(Row(id: id), with: values) }
        var record = old
        for value in values { record.set(value) }
        if let place = places[id], record != Row(id: id), OrderedTable.keepsPlace(old, as: record, values) {
            ordered[place] = record
            changed.append(place)
        } else {
            remove(id)
            put(record, with: [])
        }
    }

    /// Adds a record with its values at the end, unless it has none.
    private mutating func put(_ record: consuming Row, with values: Plan.Values) {
        for value in values { record.set(value) }
        isMoved = true
        if record.removed {
            removedByID[record.id] = record
        } else if record != Row(id: record.id) {
            places[record.id] = ordered.count
            ordered.append(record)
        }
    }

    /// Whether a changed record keeps its place in the order and its owners.
    private static func keepsPlace(_ old: Row, as new: Row, _ values: Plan.Values) -> Bool {
        old.removed == new.removed && !old.precedes(new) && !new.precedes(old)
            && !values.contains { Row.kind.field($0.field)?.kind.isNamed ?? false }
    }

    /// Removes a record from the array; the last one takes its index until `order` is called.
    private mutating func remove(_ id: String) {
        removedByID[id] = nil
        guard let place = places.removeValue(forKey: id), let last = ordered.popLast(), last.id != id else { return }
        ordered[place] = last
        places[last.id] = place
    }

    mutating func order() -> Bool {
        defer { (changed, isMoved) = ([], false) }
        guard isMoved else {
            for place in changed { kept?.replace(ordered[place]) }
            return true
        }
        kept = nil
        ordered.sort { $0.precedes($1) }
        for place in ordered.indices { places[ordered[place].id] = place }
        return false
    }

    mutating func leaveOut(where isGone: (Row) -> Bool) -> [Row] {
        let gone = ordered.filter(isGone)
        kept = gone.isEmpty ? nil : ordered.filter { !isGone($0) }
        return gone
    }

    /// The indices of the present records among themselves, by their owner.
    func places(by owner: (Row) -> String) -> [String: [Int]] {
        let present = present
        return Dictionary(grouping: present.indices) { owner(present[$0]) }
    }

    /// Whether the records are equal, whatever their indices were before they were put in order.
    static func == (left: OrderedTable, right: OrderedTable) -> Bool {
        left.ordered == right.ordered && left.removedByID == right.removedByID && left.kept == right.kept
    }
}

extension Array where Element: OrderedRecord {
    /// Replaces the record with the same id and place, if there is one. The array is in order.
    fileprivate mutating func replace(_ record: Element) { if let place = place(of: record) { self[place] = record } }

    /// The index of the record with the same id, in an array in order; nil where there is none.
    fileprivate func place(of record: Element) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].precedes(record) { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].id == record.id ? low : nil
    }
}
