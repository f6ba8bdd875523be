/// How many efforts of a plan have each shown status. Each effort counts once.
public struct EffortCounts: Equatable, Sendable {
    /// The number of efforts.
    public private(set) var all = 0
    /// The number of efforts whose sides differ; they count under their shown status too.
    public private(set) var disputed = 0
    private var counts: [String: Int] = [:]

    /// The number of efforts with a shown status; nil is unknown.
    public subscript(status: Status?) -> Int { counts[status?.rawValue ?? ""] ?? 0 }

    fileprivate mutating func add(_ shown: ShownStatus) {
        all += 1
        counts[shown.status?.rawValue ?? "", default: 0] += 1
        if shown.isDisputed { disputed += 1 }
    }
}

extension Plan {
    /// The counts of the efforts of some cities, else of all efforts, also of the national row.
    public func effortCounts(of some: [City]? = nil, on today: Day) -> EffortCounts {
        var counts = EffortCounts()
        for city in some ?? cities {
            for line in LineOfEffort.allCases {
                counts.add(shownStatus(of: EffortID(city: city.id, line: line), on: today))
            }
        }
        return counts
    }
}
