/// An indicator that is read again and again, in one city or in many.
public struct Measure: Record {
    public static let kind = RecordKind.measure
    public let id: String
    /// What is measured.
    public var title = ""
    /// Whether it tells of work done or of its effect.
    public var kind: MeasureKind?
    /// The unit of its readings.
    public var unit: String?
    /// The direction in which it is better.
    public var direction: Direction?
    /// The id of the city it is read in; nil where it is read in many.
    public var city: String?
    /// The line of effort it speaks of; nil where it speaks of a city as a whole.
    public var line: LineOfEffort?
    /// Where it began, where it is to come to and by when, unless a city's own target says otherwise.
    public var baseline: Figure?
    public var target: Figure?
    public var due: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// What a measure is to reach in one city.
public struct CityTarget: Record {
    public static let kind = RecordKind.target
    public let id: String
    /// Where it began.
    public var baseline: Figure?
    /// Where it is to come to.
    public var target: Figure?
    /// By when.
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

/// A measure in one place: its readings and its target belong together.
public struct Series: Hashable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The id of the city; nil is the whole country.
    public let city: String?

    /// A measure in a city, or in the whole country.
    public init(_ measure: String, in city: String?) {
        self.measure = measure
        self.city = city
    }

    /// The common beginning of the ids of its readings. No city has `-` for an id.
    public var code: String { "\(measure)/\(city ?? "-")" }
}

/// What a measure was on a day; for a month, its first day.
public struct Reading: Record {
    public static let kind = RecordKind.reading
    public let id: String
    /// What was read.
    public var value: Figure?
    /// Where it comes from.
    public var source: String?
    public var marking: String?
    public var removed = false
    /// The day; nil where the id names none.
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

    /// The id of a reading: two writers who read the same make the same.
    public static func id(of series: Series, on day: Day) -> String { "\(series.code)/\(day.iso)" }
}
