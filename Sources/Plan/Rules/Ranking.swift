/// Findings in order: the worst first, of equals the oldest, then rule by rule in the order of the board.
struct Ranking: Equatable, Sendable {
    /// What decides where a finding stands; no two are equal.
    struct Rank: Comparable {
        let severity: Severity
        let since: Day
        let rule: Int32
        /// The place of the city on the board, by its position and its id; of what is found of a record the texts by which
        /// it stands.
        let position: Int32
        let order: String
        /// The place among what the rule finds there.
        let place: Int32

        static func < (left: Rank, right: Rank) -> Bool {
            if left.severity != right.severity { return left.severity > right.severity }
            if left.since != right.since { return left.since < right.since }
            if left.rule != right.rule { return left.rule < right.rule }
            return (left.position, left.order, left.place) < (right.position, right.order, right.place)
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
    /// - Parameters:
    ///   - city: the city that they are found in, where the rule goes city by city.
    ///   - part: which part of what it finds there this is; what comes or goes in one leaves the others in place.
    static func entries(_ findings: [Finding], byRule rule: Int, in city: City? = nil, part: Int = 0) -> [Entry] {
        findings.enumerated().map { place, finding in
            let rank = Rank(
                finding, rule, position: city?.position ?? 0, order: city?.id ?? "", place: part << 16 + place)
            return (rank, finding)
        }
    }

    /// What a rule finds of a record.
    /// - Parameter order: the texts by which it stands among those of the same day.
    static func entry(_ finding: Finding, byRule rule: Int, order: [String]) -> Entry {
        (Rank(finding, rule, position: 0, order: order.joined(separator: "\0"), place: 0), finding)
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

extension Ranking.Rank {
    fileprivate init(_ finding: Finding, _ rule: Int, position: Int, order: String, place: Int) {
        (severity, since) = (finding.severity, finding.since ?? .distant)
        (self.rule, self.position, self.order, self.place) = (Int32(rule), Int32(position), order, Int32(place))
    }
}
