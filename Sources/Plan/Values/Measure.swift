/// An indicator with dated readings, in one city or in many.
public struct Measure: Record {
    public static let kind = RecordKind.measure
    public let id: String
    /// Its title.
    public var title = LocalizedText()
    /// Whether it is of performance or of effect.
    public var kind: MeasureKind?
    /// The unit of its readings.
    public var unit: String?
    /// The direction in which it is better.
    public var direction: Direction?
    /// The id of the city it is read in; nil where it is read in many.
    public var city: String?
    /// The line of effort that it measures; nil where it measures a city as a whole.
    public var line: LineOfEffort?
    /// The months from one reading to the next, 1 to 120; nil where the plan's limit holds.
    public var readEvery: Int?
    /// Baseline, target and due day, unless a city has its own.
    public var baseline: Figure?
    public var target: Figure?
    public var due: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// The target of a measure in one city.
public struct CityTarget: Record {
    public static let kind = RecordKind.target
    public let id: String
    /// The baseline.
    public var baseline: Figure?
    /// The target.
    public var target: Figure?
    /// The day for which the target is set.
    public var due: Day?
    public var marking: String?
    public var removed = false
    /// The id of the measure.
    public let measure: String
    /// The id of the city.
    public let city: String

    public init(id: String) {
        self.id = id
        (measure, city) = id.splitAtLast("/")
    }

    /// The id of a measure's target in a city.
    public static func id(of measure: String, in city: String) -> String { "\(measure)/\(city)" }
}

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

    /// The common beginning of the ids of its readings. No city has `-` for an id.
    public var code: String { "\(measure)/\(city ?? "-")" }
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
        return city == "-" ? nil : city
    }

    /// The id of a reading. Two writers who add the same reading make the same id.
    public static func id(of series: Series, on day: Day) -> String { "\(series.code)/\(day.iso)" }
}
