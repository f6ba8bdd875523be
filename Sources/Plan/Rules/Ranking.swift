/// Findings in order: the worst first, of equals the oldest, then rule by rule in the order of the board.
struct Ranking: Equatable, Sendable {
    /// What decides where a finding stands; no two are equal.
    struct Rank: Comparable {
        let severity: Severity
        let since: Day
        let rule, city, place: Int32
        /// By what it stands among those that a rule finds of records one by one; empty in any other.
        var order = ""

        static func < (left: Rank, right: Rank) -> Bool {
            if left.severity != right.severity { return left.severity > right.severity }
            if left.since != right.since { return left.since < right.since }
            if left.rule != right.rule { return left.rule < right.rule }
            return (left.city, left.place, left.order) < (right.city, right.place, right.order)
        }
    }
    typealias Entry = (rank: Rank, finding: Finding)

    private var ranks: [Rank] = []
    private(set) var findings: [Finding] = []

    init(_ entries: [Entry] = []) {
        let sorted = entries.sorted { $0.rank < $1.rank }
        (ranks, findings) = (sorted.map(\.rank), sorted.map(\.finding))
    }

    /// The findings of a rule, in the order in which it tells them.
    /// - Parameter part: which part of what it finds in a city this is; what comes or goes in one leaves the others in place.
    static func entries(_ findings: [Finding], byRule rule: Int, city: Int = 0, part: Int = 0) -> [Entry] {
        findings.enumerated().map { place, finding in
            let rank = Rank(
                severity: finding.severity, since: finding.since ?? .distant, rule: Int32(rule), city: Int32(city),
                place: Int32(part << 16 + place))
            return (rank, finding)
        }
    }

    /// What a rule finds of a record.
    /// - Parameter order: the texts by which it stands among those of the same day.
    static func entry(_ finding: Finding, byRule rule: Int, order: [String]) -> Entry {
        let rank = Rank(
            severity: finding.severity, since: finding.since ?? .distant, rule: Int32(rule), city: 0, place: 0,
            order: order.joined(separator: "\0"))
        return (rank, finding)
    }

    /// Takes some out and puts others in. One that comes to where another one stood takes its place, for to move all that
    /// stand behind is what takes long.
    mutating func replace(_ old: [Rank], by new: [Entry]) {
        var coming = new
        for rank in old {
            let index = place(of: rank)
            guard index < ranks.count, ranks[index] == rank else { continue }
            if let same = coming.firstIndex(where: { $0.rank == rank }) {
                findings[index] = coming.remove(at: same).finding
            } else {
                ranks.remove(at: index)
                findings.remove(at: index)
            }
        }
        for entry in coming {
            let index = place(of: entry.rank)
            ranks.insert(entry.rank, at: index)
            findings.insert(entry.finding, at: index)
        }
    }

    /// Where a rank stands, or would stand.
    private func place(of rank: Rank) -> Int {
        var (low, high) = (0, ranks.count)
        while low < high {
            let middle = (low + high) / 2
            if ranks[middle] < rank { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
