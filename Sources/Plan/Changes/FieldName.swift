/// The name of a field. One list for every kind of record.
public enum FieldName: Hashable, Sendable {
    case title, start, months, pinned, staleAfter, focusLimit, tolerance, currency, languages, markings
    case name, roster, position, state, code, share
    case city, line, stage, progress, nextStep, nextOwner, due
    case partner, status, trend, asOf, since, by, lead
    case effort, kind, levels, unit, vetted, finish, payer, funding, pledged, obligated, expended
    case deliveryPromised, delivered, inUseSince, publicMilestone, publicFrom, family, leads
    case project, commitmentState, what, followUp, subject, owner, reached
    case direction, baseline, target, measure, day, value, source
    case group, answers, conditionState, dependent, prerequisite, firstStep
    case meeting, present, initials, minutes, skipped, visited, spent, tags, review
    case begun, current, currentSince, closed, frontier
    case marking, removed
    /// A text that has a field for each language.
    case text(TextName, Language)
}

/// The name of a text that people write, whatever the language.
public enum TextName: String, CaseIterable, Sendable {
    case note, reason, text, summary, comment
    case reservation = "dissent"
}

extension FieldName {
    /// The text whose field this is; nil where the field holds no text that has a field for each language.
    public var text: TextName? { if case .text(let text, _) = self { text } else { nil } }

    /// The language that the field's text is written in; nil where it is no such text.
    public var language: Language? { if case .text(_, let language) = self { language } else { nil } }

    /// The field of the same text in a language; the field itself where it is no such text.
    public func inLanguage(_ language: Language) -> FieldName { text.map { .text($0, language) } ?? self }
}

extension FieldName: CaseIterable {
    /// Every field of every kind of record, in the order of their tables.
    public static let allCases: [FieldName] = {
        var met: Set<FieldName> = []
        return RecordKind.allCases.flatMap(\.fields).map(\.name).filter { met.insert($0).inserted }
    }()
}

extension FieldName: RawRepresentable {
    private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The field that the journal spells so; nil where no kind of record has it.
    public init?(rawValue: String) {
        guard let name = FieldName.byCode[rawValue] else { return nil }
        self = name
    }

    /// The spelling in the journal, which never changes: the name, or the name of the first version; behind it the language
    /// of a text other than the first.
    public var rawValue: String {
        guard case .text(let text, let language) = self else { return firstName ?? "\(self)" }
        let isFirst = language == Language.allCases.first
        return isFirst
            ? text.rawValue : text.rawValue + language.rawValue.prefix(1).uppercased() + language.rawValue.dropFirst()
    }

    /// The name that the field had in the first version, where it has another one now.
    private var firstName: String? {
        switch self {
        case .kind: "sort"
        case .stage: "rung"
        case .commitmentState: "stage"
        case .conditionState: "standing"
        case .deliveryPromised: "promised"
        case .delivered: "arrived"
        case .inUseSince: "inUse"
        case .publicMilestone: "success"
        case .publicFrom: "successDay"
        case .direction: "better"
        case .target: "goal"
        case .dependent: "needer"
        case .prerequisite: "needed"
        default: nil
        }
    }
}
