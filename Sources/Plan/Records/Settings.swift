/// The plan's own settings: its title, its clock and the limits its rules use.
public struct Settings: Record {
    public static let kind = RecordKind.plan
    public let id: String
    /// The plan's title.
    public var title = LocalizedText()
    /// The first day of the clock.
    public var start: Day?
    /// The length of the clock in months, 1 to 120.
    public var months = 18
    /// The plan's own today, for a plan that demonstrates a past day.
    public var pinned: Day?
    /// Days after which an assessment is stale, 1 to 365.
    public var staleAfter = 14
    /// The number of cities beyond which there is an issue of focus, 1 to 999.
    public var focusLimit = 3
    /// The tolerance of rules in points of per cent, 0 to 100.
    public var tolerance = 15
    /// The currency of amounts without one.
    public var currency = "USD"
    /// The languages of its texts; with a single one nothing needs a translation.
    public var languages: [Language] = []
    /// The stored form of the `MarkingList` of the plan's records.
    public var markings = MarkingList.standard.code
    /// Days after which the last reading of a measure is stale, unless the measure says how often it is read; 1 to
    /// 3650.
    public var measureStaleAfter = 120
    /// The id of the measure by which the share of the national violence is measured.
    public var violenceMeasure: String?
    /// Whether an action needs an owner and a due day.
    public var requiresActionOwner = false
    /// The lowest severity of the issues that the board shows.
    public var firstSeverity = Severity.notable
    /// The letters of the statuses; nil leaves them to the language.
    public var letters: StatusLetters?
    /// The markings one by one, lowest first.
    public var labels: [String] { MarkingList(code: markings).labels }
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Settings {
    public static let fields: [Field<Settings>] =
        [
            ownText(.title, \.title, .required),
            Field(.start, { $0.start }, { $0.start = $1 }, .day),
            Field(.months, { $0.months }, { $0.months = $1 }, or: 18, .number(1...120)),
            Field(.pinned, { $0.pinned }, { $0.pinned = $1 }, .day),
            Field(.staleAfter, { $0.staleAfter }, { $0.staleAfter = $1 }, or: 14, .number(1...365)),
            Field(.focusLimit, { $0.focusLimit }, { $0.focusLimit = $1 }, or: 3, .number(1...999)),
            Field(.tolerance, { $0.tolerance }, { $0.tolerance = $1 }, or: 15, .number(0...100)),
            Field(.currency, { $0.currency }, { $0.currency = $1 }, or: "USD", .text).inCapitals(),
            Field(.languages, { $0.languages }, { $0.languages = $1 }, or: [], .list(.language)),
            Field(.markings, { $0.markings }, { $0.markings = $1 }, or: MarkingList.standard.code, .text),
            Field(
                .measureStaleAfter, { $0.measureStaleAfter }, { $0.measureStaleAfter = $1 }, or: 120, .number(1...3650)),
            Field(.violenceMeasure, { $0.violenceMeasure }, { $0.violenceMeasure = $1 }, .measure),
            Field(.requiresActionOwner, { $0.requiresActionOwner }, { $0.requiresActionOwner = $1 }, or: false, .flag),
            Field(.letters, { $0.letters }, { $0.letters = $1 }, .letters),
            Field(.firstSeverity, { $0.firstSeverity }, { $0.firstSeverity = $1 }, or: .notable, .choice(.severity)),
        ] + otherTexts(.title, \.title) + commonFields
}
