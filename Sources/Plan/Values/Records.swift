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
    /// The markings of the plan's records, lowest first, separated by spaces.
    public var markings = "U SBU C"
    /// Days after which the last reading of a measure is stale, unless the measure says how often it is read; 1 to 3650.
    public var measureStaleAfter = 120
    /// The id of the measure by which the share of the national violence is measured.
    public var violenceMeasure: String?
    /// Whether an action needs an owner and a due day.
    public var requiresActionOwner = false
    /// The lowest severity of the issues that the board shows.
    public var firstSeverity = Severity.notable
    /// The markings one by one, lowest first.
    public var labels: [String] { markings.split(separator: " ").map(String.init) }
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// A phase of the clock that begins on a day, such as planning or execution.
public struct Phase: Record {
    public static let kind = RecordKind.phase
    public let id: String
    /// The name of the phase; `planning` and `execution` are shown in the reader's language.
    public var name = ""
    /// The day it begins.
    public var start: Day?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// A partner: one of the sides.
public struct Partner: Record {
    public static let kind = RecordKind.partner
    public let id: String
    /// The side's full name.
    public var name = ""
    /// The people of this side, by office or name, one on each line.
    public var roster: String?
    /// Its position in the order of the sides, from 0.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The short form that screens show, such as `US`.
    public var short: String { id.uppercased() }

    /// The full name with the short form, such as `Mexico (MX)`; the short form alone where that is the name.
    public var fullName: String { name.isEmpty || Folding.slug(name) == id ? short : "\(name) (\(short))" }
}

/// A focus city, or the national row: the work that lies in no city.
public struct City: Record {
    public static let kind = RecordKind.city
    public let id: String
    /// The city's name.
    public var name = ""
    /// The state or province it lies in.
    public var state: String?
    /// Its official code, such as a statistical office's.
    public var code: String?
    /// Its share of the national violence as stated by a person, in per cent from 0 to 100.
    public var share: Int?
    /// Its position in the order of the cities, from 0.
    public var position = 0
    /// A note.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the national row. It has no other, so that a plan has at most one, however many copies add it.
    public static let nationalID = "national-row"
    /// Whether it is the national row, which has no share, counts in no limit of cities and stands last.
    public var isNational: Bool { id == City.nationalID }
}

/// One city on one line: a cell of the board.
public struct Effort: Record {
    public static let kind = RecordKind.effort
    public let id: String
    /// The stage that it has reached, from 1 to 5.
    public var stage: Int?
    /// The progress in per cent from 0 to 100.
    public var progress: Int?
    /// The next step.
    public var nextStep = LocalizedText()
    /// The id of the partner who takes the next step.
    public var nextOwner: String?
    /// The due day of the next step.
    public var due: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// One partner's judgement of one effort, and who leads it on that side.
public struct Assessment: Record {
    public static let kind = RecordKind.assessment
    public let id: String
    /// The status in this partner's judgement.
    public var status: Status?
    /// The trend.
    public var trend: Trend?
    /// The reason.
    public var reason = LocalizedText()
    /// The as-of day of the judgement.
    public var asOf: Day?
    /// The day since which the status is the same.
    public var since: Day?
    /// The person who made the judgement.
    public var by: String?
    /// The office that leads the effort on this side.
    public var lead: String?
    public var marking: String?
    public var removed = false
    /// The assessed effort; nil where the id has none.
    public let effort: EffortID?
    /// The id of the partner who assesses.
    public let partner: String

    public init(id: String) {
        self.id = id
        var id = id
        (effort, partner) = id.withUTF8 { bytes in
            let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
            let partner = UnsafeBufferPointer(rebasing: bytes[slash...].dropFirst())
            return (EffortID(spelled: bytes[..<slash]), String(utf8: partner))
        }
    }
}
