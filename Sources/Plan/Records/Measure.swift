/// An indicator with dated readings, in one city or in many.
public struct Measure: Record {
    public static let kind = RecordKind.measure
    public let id: String
    /// Its title.
    public var title = LocalizedText()
    /// Whether it is of performance or of effect.
    public var kind: MeasureKind?
    /// The unit of its readings.
    public var unit = LocalizedText()
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

extension Measure {
    public static let fields: [Field<Measure>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.measureKind)),
            ownText(.unit, \.unit).tellingApart(),
            Field(.direction, { $0.direction }, { $0.direction = $1 }, .choice(.direction)),
            Field(.city, { $0.city }, { $0.city = $1 }, .city).asOwner().tellingApart(),
            Field(.line, { $0.line }, { $0.line = $1 }, .line),
            Field(.readEvery, { $0.readEvery }, { $0.readEvery = $1 }, .number(1...120)),
            Field(.baseline, { $0.baseline }, { $0.baseline = $1 }, .figure),
            Field(.target, { $0.target }, { $0.target = $1 }, .figure),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + otherTexts(.title, \.title) + otherTexts(.unit, \.unit) + texts(.note, \.note) + commonFields
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

extension CityTarget {
    public static let fields: [Field<CityTarget>] =
        [
            Field(.measure, key: { $0.measure }, .measure).asOwner(),
            Field(.city, key: { $0.city }, .city),
            Field(.baseline, { $0.baseline }, { $0.baseline = $1 }, .figure),
            Field(.target, { $0.target }, { $0.target = $1 }, .figure),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + commonFields
}
