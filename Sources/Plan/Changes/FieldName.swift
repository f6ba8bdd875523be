/// The names of the fields of all kinds of record.
public enum FieldName: Hashable, Sendable {
    case start, months, pinned, staleAfter, focusLimit, tolerance, currency, languages, markings
    case measureStaleAfter, requiresActionOwner, firstSeverity, violenceMeasure, letters
    case name, position, state, code, share, national
    case city, line, stage, progress, nextOwner, due
    case partner, status, trend, asOf, since, by
    case effort, kind, oneSide, levels, vetted, finish, payer, funding, pledged, obligated, expended
    case fiscalYear, countPlanned, countDelivered, countInUse
    case deliveryPromised, delivered, inUseSince, publicFrom, seenOn, family, leads
    case commitmentState, level, followUp, subject, owner, reached
    case direction, readEvery, baseline, target, measure, day, value, source
    case answers, conditionState, dependent, prerequisite
    case meeting, number, nextMeeting
    case initials, minutes, skipped, carried, visited, spent, tags, review, item
    case begun, current, currentSince, closed, versionVector, actsAtClosing
    case marking, removed
    /// A text that has a field for each language.
    case text(TextName, Language)
}

/// The names of the texts that people write in each language.
public enum TextName: String, CaseIterable, Sendable {
    case note, reason, text, summary, comment, counted, evidence
    case title, nextStep, what, firstStep
    case publicMilestone = "success"
    case reservation = "dissent"
    /// The names of a side or a phase, of a group, of units, of a fund, and of the place of a meeting.
    case name, group, unit, fund
    case venue = "place"
    /// Offices and people: who leads, owns, carries out, chairs, takes notes, belongs to a side, is present.
    case lead, owner, agency, chair, noteTaker, roster, present

    /// Whether it names one office or person.
    public var isOffice: Bool { [.lead, .owner, .agency, .chair, .noteTaker].contains(self) }

    /// Whether it names something that stands in many records, and is not what its own record is called by.
    public var isShared: Bool { isOffice || [.group, .unit, .fund, .venue, .roster, .present].contains(self) }
}

// The texts that most code names in the first language, which stands for the text.
extension FieldName {
    public static let title = FieldName.text(.title, .english)
    public static let nextStep = FieldName.text(.nextStep, .english)
    public static let what = FieldName.text(.what, .english)
    public static let firstStep = FieldName.text(.firstStep, .english)
    public static let publicMilestone = FieldName.text(.publicMilestone, .english)
    public static let group = FieldName.text(.group, .english)
    public static let unit = FieldName.text(.unit, .english)
    public static let fund = FieldName.text(.fund, .english)
    public static let venue = FieldName.text(.venue, .english)
    public static let lead = FieldName.text(.lead, .english)
    public static let agency = FieldName.text(.agency, .english)
    public static let chair = FieldName.text(.chair, .english)
    public static let noteTaker = FieldName.text(.noteTaker, .english)
    public static let roster = FieldName.text(.roster, .english)
    public static let present = FieldName.text(.present, .english)
}

extension FieldName {
    /// The text of a field by language; nil for any other field.
    public var text: TextName? { if case .text(let text, _) = self { text } else { nil } }

    /// The language of a field by language; nil for any other field.
    public var language: Language? { if case .text(_, let language) = self { language } else { nil } }

    /// The field of the same text in another language; the field itself where it is no text by language.
    public func inLanguage(_ language: Language) -> FieldName { text.map { .text($0, language) } ?? self }
}

extension FieldName {
    /// The fields of the same text in every language; the field itself where it is no text by language.
    public var inEveryLanguage: [FieldName] { text.map { text in Language.allCases.map { .text(text, $0) } } ?? [self] }
}

extension FieldName: CaseIterable {
    /// Every field of every kind of record, in the order of their tables.
    public static let allCases: [FieldName] = {
        var met: Set<FieldName> = []
        return RecordKind.allCases.flatMap(\.fields).map(\.name).filter { met.insert($0).inserted }
    }()
}

// No conformance to RawRepresentable, whose `==` and hash would compare the spellings, at every value that is read.
extension FieldName {
    private static let byCode: [RecordKind: [String: FieldName]] = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { kind in
            (kind, Dictionary(kind.fields.map { ($0.name.rawValue, $0.name) }, uniquingKeysWith: { first, _ in first }))
        })

    /// The field of a kind of record with this spelling in the journal; nil where the kind has none. A spelling may be
    /// that of a text in one kind and of another field in the next: the name of a side is translated, that of a city is
    /// not.
    public init?(rawValue: String, of kind: RecordKind) {
        guard let name = FieldName.byCode[kind]?[rawValue] else { return nil }
        self = name
    }

    /// The spelling in the journal, which never changes, even where the field has been renamed. A text in another
    /// language than the first has the language behind it.
    public var rawValue: String {
        switch self {
        case .start: "start"
        case .months: "months"
        case .pinned: "pinned"
        case .staleAfter: "staleAfter"
        case .focusLimit: "focusLimit"
        case .tolerance: "tolerance"
        case .currency: "currency"
        case .languages: "languages"
        case .markings: "markings"
        case .measureStaleAfter: "measureStaleAfter"
        case .requiresActionOwner: "requiresActionOwner"
        case .firstSeverity: "firstSeverity"
        case .violenceMeasure: "violenceMeasure"
        case .letters: "letters"
        case .name: "name"
        case .position: "position"
        case .state: "state"
        case .code: "code"
        case .share: "share"
        case .national: "national"
        case .city: "city"
        case .line: "line"
        case .stage: "rung"
        case .progress: "progress"
        case .nextOwner: "nextOwner"
        case .due: "due"
        case .partner: "partner"
        case .status: "status"
        case .trend: "trend"
        case .asOf: "asOf"
        case .since: "since"
        case .by: "by"
        case .effort: "effort"
        case .kind: "sort"
        case .oneSide: "oneSide"
        case .levels: "levels"
        case .vetted: "vetted"
        case .finish: "finish"
        case .payer: "payer"
        case .funding: "funding"
        case .pledged: "pledged"
        case .obligated: "obligated"
        case .expended: "expended"
        case .fiscalYear: "fiscalYear"
        case .countPlanned: "countPlanned"
        case .countDelivered: "countDelivered"
        case .countInUse: "countInUse"
        case .deliveryPromised: "promised"
        case .delivered: "arrived"
        case .inUseSince: "inUse"
        case .publicFrom: "successDay"
        case .seenOn: "seenOn"
        case .family: "family"
        case .leads: "leads"
        case .commitmentState: "stage"
        case .level: "level"
        case .followUp: "followUp"
        case .subject: "subject"
        case .owner: "owner"
        case .reached: "reached"
        case .direction: "better"
        case .readEvery: "readEvery"
        case .baseline: "baseline"
        case .target: "goal"
        case .measure: "measure"
        case .day: "day"
        case .value: "value"
        case .source: "source"
        case .answers: "answers"
        case .conditionState: "standing"
        case .dependent: "needer"
        case .prerequisite: "needed"
        case .meeting: "meeting"
        case .number: "number"
        case .nextMeeting: "nextMeeting"
        case .initials: "initials"
        case .minutes: "minutes"
        case .skipped: "skipped"
        case .carried: "carried"
        case .visited: "visited"
        case .item: "item"
        case .spent: "spent"
        case .tags: "tags"
        case .review: "review"
        case .begun: "begun"
        case .current: "current"
        case .currentSince: "currentSince"
        case .closed: "closed"
        case .versionVector: "frontier"
        case .actsAtClosing: "held"
        case .marking: "marking"
        case .removed: "removed"
        case .text(let text, let language) where language == Language.allCases.first: text.rawValue
        case .text(let text, let language):
            text.rawValue + String(language.rawValue.prefix(1)).uppercased() + String(language.rawValue.dropFirst())
        }
    }
}
