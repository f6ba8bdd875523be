/// The plan's own settings: its title, its clock and the limits its rules use.
public struct Settings: Record {
    public static let kind = RecordKind.plan
    public let id: String
    /// What the plan is called.
    public var title = ""
    /// The first day of the clock.
    public var start: Day?
    /// The length of the clock in months, 1 to 120.
    public var months = 18
    /// The plan's own today, for a plan that demonstrates a past day.
    public var pinned: Day?
    /// Days after which an assessment no longer speaks for the present, 1 to 365.
    public var staleAfter = 14
    /// More cities than this spread the focus too thin, 1 to 999.
    public var focusLimit = 3
    /// By how much, in points of per cent, a thing may be off before it is an issue, 0 to 100.
    public var tolerance = 15
    /// The currency of amounts that name none.
    public var currency = "USD"
    /// The languages in which its texts are to be read; of a single one nothing need be translated.
    public var languages: [Language] = []
    /// The markings of the plan's records, lowest first, separated by spaces.
    public var markings = "U SBU C"
    /// The markings one by one, lowest first.
    public var labels: [String] { markings.split(separator: " ").map(String.init) }
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// A part of the clock that begins on a day, such as planning or execution.
public struct Phase: Record {
    public static let kind = RecordKind.phase
    public let id: String
    /// What the phase is called; `planning` and `execution` are shown in the reader's language.
    public var name = ""
    /// The day it begins.
    public var start: Day?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// One of the sides that move together.
public struct Partner: Record {
    public static let kind = RecordKind.partner
    public let id: String
    /// The side's full name.
    public var name = ""
    /// Who takes part on this side, by office or name, one a line.
    public var roster: String?
    /// Its place in the order of the sides, from 0.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The short form that screens show, such as `US`.
    public var short: String { id.uppercased() }
}

/// A focus city.
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
    /// Its place in the order of the cities, from 0.
    public var position = 0
    /// Anything worth saying about it.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

/// One city on one line: a cell of the board.
public struct Effort: Record {
    public static let kind = RecordKind.effort
    public let id: String
    /// The step of the line's ladder it stands on, from 1 to 5.
    public var stage: Int?
    /// How far it has come, in per cent from 0 to 100.
    public var progress: Int?
    /// What is to be done next.
    public var nextStep: String?
    /// The id of the partner who does it.
    public var nextOwner: String?
    /// The day by which it is to be done.
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
    /// How the effort stands, in this partner's eyes.
    public var status: Status?
    /// Where it is heading.
    public var trend: Trend?
    /// Why it is judged so.
    public var reason = LocalizedText()
    /// The day the judgement holds for.
    public var asOf: Day?
    /// The day from which the status has been what it is.
    public var since: Day?
    /// Who made it.
    public var by: String?
    /// The office that leads the effort on this side.
    public var lead: String?
    public var marking: String?
    public var removed = false
    /// The effort that is judged; nil where the id names none.
    public let effort: EffortID?
    /// The id of the partner who judges.
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
