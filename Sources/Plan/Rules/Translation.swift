/// A text without a wording in one of the plan's languages.
public struct Untranslated: Equatable, Sendable {
    /// The record.
    public let kind: RecordKind
    public let record: String
    /// The field that is empty.
    public let field: FieldName
    /// The wording in another language.
    public let original: Wording
}

extension Plan {
    /// The texts without a wording in one of the plan's languages; none where the plan has one language. Frozen and
    /// finished records are left out.
    public var untranslated: [Untranslated] {
        guard isTranslated else { return [] }
        var gaps = Gaps(plan: self)
        for kind in Plan.translated { show(kind, to: &gaps) }
        return gaps.found
    }

    /// Whether the plan has more than one language.
    var isTranslated: Bool { settings.languages.count > 1 }

    /// The kinds with texts to translate, in the order of the list.
    private static let translated: [RecordKind] = [
        .phase, .partner, .city, .effort, .assessment, .project, .commitment, .milestone, .measure, .vulnerability,
        .condition,
        .dependency, .meeting, .attendance, .decision, .note, .action,
    ]

    /// Whether the texts of a record need no translation.
    func isSettled<R: Record>(_ record: R) -> Bool {
        func isClosed(_ meeting: String?) -> Bool { meeting.flatMap { self.meeting($0) }?.closed != nil }
        return switch record {
        case let phase as Phase: phase.isCommon
        case let side as Partner: side.isNamedByShort
        case let meeting as Meeting: meeting.closed != nil
        case let side as Attendance: isClosed(side.meeting)
        case let decision as Decision: isClosed(decision.meeting)
        case let remark as Note: isClosed(remark.meeting)
        case let action as ActionItem: action.reached != nil
        default: false
        }
    }

    /// The issues of missing wordings, one for each language.
    var missingTexts: [Issue] {
        let languages = untranslated.compactMap(\.field.language)
        return Language.allCases.compactMap { language in
            let count = languages.count { $0 == language }
            return count == 0 ? nil : Issue(.untranslated(language, count), .texts(language))
        }
    }
}

extension Record {
    /// The texts of the record with a wording in one language and none in another of these: the empty field, and the
    /// wording.
    func gaps(in languages: [Language]) -> [(field: FieldName, original: Wording)] {
        Self.texts.flatMap { text -> [(field: FieldName, original: Wording)] in
            guard let reader = languages.first, let original = wording(of: text, for: reader) else { return [] }
            return languages.map { FieldName.text(text, $0) }.filter { value(of: $0) == nil }.map { ($0, original) }
        }
    }

    /// The texts that records of this kind have, in the order of their table.
    private static var texts: [TextName] {
        fields.filter { $0.name.language == Language.allCases.first }.compactMap(\.name.text)
    }
}

/// Collects the missing wordings.
private struct Gaps: RecordVisitor {
    let plan: Plan
    var found: [Untranslated] = []

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        let before = found.count
        for record in records where !plan.isSettled(record) {
            if plan.isUnreported(RecordName(R.kind, record.id)) { continue }
            found += record.gaps(in: plan.settings.languages).map {
                Untranslated(kind: R.kind, record: record.id, field: $0.field, original: $0.original)
            }
        }
        // Kinds without an order are sorted by id.
        if [.effort, .assessment].contains(R.kind) { found[before...].sort { $0.record < $1.record } }
    }
}
