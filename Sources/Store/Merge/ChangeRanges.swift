/// A set of changes by their `seq`, as ranges in order with gaps between them.
struct ChangeRanges: Equatable {
    private(set) var ranges: [ClosedRange<Int64>] = []

    /// - Parameter changes: in any order, some of them more than once.
    init(_ changes: [Int64] = []) {
        for change in changes.sorted() { append(change...change) }
    }

    init(ranges: [ClosedRange<Int64>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
    }

    /// Appends a range that does not begin before the last one.
    private mutating func append(_ range: ClosedRange<Int64>) {
        guard let last = ranges.last, last.upperBound == .max || range.lowerBound <= last.upperBound &+ 1 else {
            return ranges.append(range)
        }
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }

    /// Adds ranges, in any order.
    mutating func formUnion(_ others: [ClosedRange<Int64>]) {
        if !others.isEmpty { self = ChangeRanges(ranges: ranges + others) }
    }

    func contains(_ change: Int64) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < change { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(change)
    }

    /// The ranges between and behind these, of the changes behind one and up to a last one.
    func gaps(behind change: Int64, upTo last: Int64) -> [ClosedRange<Int64>] {
        var gaps: [ClosedRange<Int64>] = []
        if change == .max { return gaps }
        var next = change &+ 1
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound &- 1)) }
            if range.upperBound == .max { return gaps }
            next = max(next, range.upperBound &+ 1)
        }
        if next <= last { gaps.append(next...last) }
        return gaps
    }
}
