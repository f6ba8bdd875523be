/// A measure in one place, with one series of readings and one target.
public struct Series: Hashable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The id of the city; nil is the whole country.
    public let city: String?

    /// A measure in a city, or in the whole country. The national row has the readings of the whole country.
    public init(_ measure: String, in city: String?) {
        self.measure = measure
        self.city = city == City.nationalID ? nil : city
    }

    /// The place of the whole country in ids; no city has it for an id.
    static let wholeCountry = "-"

    /// The id of its target, and the common beginning of the ids of its readings.
    public var code: String { "\(measure)/\(city ?? Series.wholeCountry)" }
}

/// The value of a measure on a day; for a month, its first day.
public struct Reading: Record {
    public static let kind = RecordKind.reading
    public let id: String
    /// The value.
    public var value: Figure?
    /// Its source.
    public var source: String?
    public var marking: String?
    public var removed = false
    /// The day; nil where the id has none.
    public let day: Day?

    public init(id: String) {
        self.id = id
        day = id.utf8.count > 11 ? Day(iso: String(id.suffix(10))) : nil
    }

    /// The measure and the place it belongs to, as `Series.code`.
    var seriesCode: String { String(id.dropLast(11)) }
    /// The id of the measure.
    public var measure: String { seriesCode.splitAtLast("/").0 }
    /// The id of the city; nil is the whole country.
    public var city: String? {
        let city = seriesCode.splitAtLast("/").1
        return city == Series.wholeCountry ? nil : city
    }

    /// The id of a reading. Two writers who add the same reading make the same id.
    public static func id(of series: Series, on day: Day) -> String { "\(series.code)/\(day.iso)" }
}

extension Reading {
    public static let fields: [Field<Reading>] =
        [
            Field(.measure, key: { $0.measure }, .measure).asOwner(),
            Field(.city, key: { $0.city }, .city, isOptional: true),
            Field(.day, key: { $0.day }, .day),
            Field(.value, { $0.value }, { $0.value = $1 }, .figure, .required),
            Field(.source, { $0.source }, { $0.source = $1 }, .text),
        ] + commonFields
}
