/// A text that one language has and another one of the plan's has not.
public struct Untranslated: Equatable, Sendable {
    /// The record.
    public let kind: RecordKind
    public let record: String
    /// The field that is empty.
    public let field: FieldName
    /// What the other language says.
    public let original: Wording
}

extension Plan {
    /// The texts that are missing in one of the plan's languages; none where it has but one. What a closed meeting has
    /// frozen, and what is done with, is left as it is.
    public var untranslated: [Untranslated] {
        guard isTranslated else { return [] }
        var gaps = Gaps(plan: self)
        for kind in Plan.translated { show(kind, to: &gaps) }
        return gaps.found
    }

    /// Whether its texts are to be read in more than one language.
    var isTranslated: Bool { settings.languages.count > 1 }

    /// The kinds that texts are told of, in the order in which they are.
    private static let translated: [RecordKind] = [
        .city, .effort, .assessment, .project, .commitment, .milestone, .measure, .vulnerability, .condition,
        .dependency, .meeting, .decision, .note, .action,
    ]

    /// Whether the texts of a record are left as they are.
    func isSettled<R: Record>(_ record: R) -> Bool {
        func isClosed(_ meeting: String?) -> Bool { meeting.flatMap { self.meeting($0) }?.closed != nil }
        return switch record {
        case let meeting as Meeting: meeting.closed != nil
        case let decision as Decision: isClosed(decision.meeting)
        case let remark as Remark: isClosed(remark.meeting)
        case let action as ActionItem: action.reached != nil
        default: false
        }
    }

    /// One finding a language.
    func untranslatedFindings(_ tally: Tally) -> [Finding] {
        Language.allCases.compactMap { language in
            tally.missing[language].map { Finding(.untranslated(language, $0), .texts(language)) }
        }
    }
}

/// A text that a kind of record has a field for in each language.
///
/// It knows the fields by their places, so that it is one type for all kinds: the metadata of a type for each would take longer
/// at the start of the program than what is looked for.
struct TextPair {
    private let english, spanish: Int

    /// Every such text of a kind, in the order of the languages' table.
    static func all(of kind: RecordKind) -> [TextPair] {
        FieldName.texts.compactMap { pair in
            guard let english = kind.fields.firstIndex(where: { $0.name == pair.english }),
                let spanish = kind.fields.firstIndex(where: { $0.name == pair.spanish })
            else { return nil }
            return TextPair(english: english, spanish: spanish)
        }
    }

    /// The text of a record that one language has and the other has not, and the field that is empty; nil where there is none.
    func gap<R: Record>(in record: R) -> (field: FieldName, original: Wording)? {
        R.fields.withUnsafeBufferPointer { fields in
            switch (fields[english].read(record), fields[spanish].read(record)) {
            case (let text?, nil): (fields[spanish].name, Wording(text, in: .english))
            case (nil, let text?): (fields[english].name, Wording(text, in: .spanish))
            default: nil
            }
        }
    }
}

/// Collects the texts that are missing.
private struct Gaps: RecordVisitor {
    let plan: Plan
    var found: [Untranslated] = []

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        for pair in TextPair.all(of: R.kind) {
            let before = found.count
            for record in records where !plan.isSettled(record) {
                guard let gap = pair.gap(in: record) else { continue }
                found.append(
                    Untranslated(kind: R.kind, record: record.id, field: gap.field, original: gap.original))
            }
            // Those that come in no order are put in that of their ids.
            if [.effort, .assessment].contains(R.kind) { found[before...].sort { $0.record < $1.record } }
        }
    }
}
