/// A part of a long form, with a heading of its own.
public enum FieldGroup: CaseIterable, Sendable {
    /// The fields that are usually filled in; it stands first and has no heading.
    case usual
    case effort, money, delivery, people, publicity, target, more

    /// The group of a field in the forms of a kind of record.
    public static func group(of field: FieldName, in kind: RecordKind) -> FieldGroup {
        switch kind {
        case .project: ofProject(field)
        case .assessment: .usual
        case .effort: [.stage, .progress, .nextStep, .nextOwner, .due].contains(field) ? .effort : .more
        case .measure:
            [.readEvery, .baseline, .target, .due].contains(field)
                ? .target : [.title, .kind, .unit, .direction, .city, .line].contains(field) ? .usual : .more
        case .plan: [.title, .start, .months, .pinned, .staleAfter, .markings].contains(field) ? .usual : .more
        default: isUsual(field) ? .usual : .more
        }
    }

    private static func isUsual(_ field: FieldName) -> Bool {
        guard let text = field.text else { return field != .marking }
        return text.isShared && field.language == Language.allCases.first
    }

    private static func ofProject(_ field: FieldName) -> FieldGroup {
        switch field {
        case .title, .effort, .kind, .status, .start, .finish: .usual
        case .payer, .funding, .currency, .pledged, .obligated, .expended, .fund, .fiscalYear, .agency: .money
        case .deliveryPromised, .delivered, .inUseSince, .text(.counted, _), .countPlanned, .countDelivered,
            .countInUse:
            .delivery
        case .oneSide, .levels, .unit, .vetted: .people
        case .publicMilestone, .publicFrom, .seenOn, .text(.evidence, _): .publicity
        default: .more
        }
    }
}
