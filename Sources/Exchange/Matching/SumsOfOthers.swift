import Plan

/// Finds the places of a table of readings whose figures are the sums of all others, or of all others of their state:
/// totals that have another name.
struct SumsOfOthers {
    /// The places.
    private(set) var places: Set<ReadingCities.Name> = []

    /// A day, or a day and a state.
    private struct Group: Hashable {
        let day: Day
        let state: String?
    }

    /// - Parameter decisions: names that a person says to be cities.
    init(_ entries: [ReadingSource.Entry], _ decisions: CityDecisions) {
        let placed = entries.filter { $0.place != nil }
        places = SumsOfOthers.found(in: placed) { Group(day: $0.day, state: nil) }
        if placed.contains(where: { $0.place?.state != nil }) {
            places.formUnion(SumsOfOthers.found(in: placed) { Group(day: $0.day, state: $0.place?.state) })
        }
        places = places.filter { place in
            !decisions.decides(place.name) && !decisions.decides(CityFinder.label(place.name, place.state, nil))
        }
    }

    /// The places that have the sum of the others in every group. One day with two others may be so by chance.
    private static func found(
        in entries: [ReadingSource.Entry], _ group: (ReadingSource.Entry) -> Group
    ) -> Set<ReadingCities.Name> {
        var sums: [Group: (sum: Figure, count: Int)] = [:]
        for entry in entries where entry.value != Figure(0) {
            let known = sums[group(entry)] ?? (Figure(0), 0)
            sums[group(entry)] = (known.sum + entry.value, known.count + 1)
        }
        func isSum(_ entry: ReadingSource.Entry) -> Bool {
            guard entry.place?.code == nil, Figure(0) < entry.value, let all = sums[group(entry)] else { return false }
            return all.count > 2 && entry.value + entry.value == all.sum
        }
        var evidence: [ReadingCities.Name: Int] = [:]
        for entry in entries where isSum(entry) {
            guard let place = entry.place, let all = sums[group(entry)] else { continue }
            evidence[place, default: 0] += all.count > 3 ? 2 : 1
        }
        evidence = evidence.filter { $0.value > 1 }
        if evidence.isEmpty { return [] }
        for entry in entries where entry.value != Figure(0) && !isSum(entry) {
            if let place = entry.place { evidence[place] = nil }
        }
        return Set(evidence.keys)
    }
}
