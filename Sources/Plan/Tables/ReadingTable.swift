/// The readings of all measures, each series in the order of its days. There can be tens of thousands.
struct ReadingTable: RecordTable, Equatable, Sendable {
    private var series: [String: [Reading]] = [:]

    subscript(id: String) -> Reading? {
        let wanted = Reading(id: id)
        return series[wanted.seriesCode]?.first { $0.id == id }
    }

    /// The readings of a series by their day, without the removed ones.
    func readings(of wanted: Series) -> [Reading] { (series[wanted.code] ?? []).filter { !$0.removed } }

    var all: some Sequence<Reading> { series.values.lazy.joined() }

    mutating func set(_ values: Plan.Values, of id: String) {
        var reading = Reading(id: id)
        guard reading.day != nil else { return }
        let empty = reading
        let code = reading.seriesCode
        // Readings from a file arrive in the order of their days.
        let place: Array<Reading>.Index? =
            (series[code]?.last.map { $0.id < id } ?? true) ? nil : series[code]?.firstIndex { $0.id >= id }
        let isKnown = place.map { series[code]?[$0].id == id } ?? false
        if isKnown, let place, let known = series[code]?[place] { reading = known }
        for value in values { reading.set(value) }
        switch (place, isKnown, reading == empty) {
        case (let place?, true, true):
            series[code]?.remove(at: place)
            if series[code]?.isEmpty == true { series[code] = nil }
        case (let place?, true, false): series[code]?[place] = reading
        case (_, _, true): break
        case (let place?, false, false): series[code]?.insert(reading, at: place)
        case (nil, _, false): series[code, default: []].append(reading)
        }
    }
}
