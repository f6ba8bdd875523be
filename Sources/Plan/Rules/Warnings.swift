/// A warning about an edit that is saved nevertheless.
public enum Warning: Equatable, Sendable {
    /// A day is before the plan's first.
    case beforePlan(FieldName, Day)
    /// A day is after the plan's end.
    case afterEnd(FieldName, Day)
    /// The stated shares of the violence add up to more than 100 per cent.
    case sharesOver100(Int)
    /// Another record of the kind has the same name; their ids tell them apart.
    case sameName(RecordKind, String)
    /// A text was changed in one language, and its wording in another is still that of the old one.
    case oldTranslation(FieldName)
    /// A record with a lower marking was already released up to this one; raising its marking does not recall it.
    case exported(upTo: String)
}

extension Plan {
    /// The warnings about changes, by the plan before them.
    public func warnings(about changes: [Change]) -> [Warning] {
        var after = self
        after.apply(changes)
        return after.dayWarnings(changes) + after.shareWarning(changes) + after.nameWarnings(changes)
            + ceilingWarning(changes) + translationWarnings(changes)
    }

    /// The wordings that still say what a changed text said before, the first in each language.
    private func translationWarnings(_ changes: [Change]) -> [Warning] {
        let turned = changes.filter { change in
            guard change.field.language != nil, let new = change.new else { return false }
            return value(change.kind, change.record, change.field).map { $0 != new } ?? false
        }
        if turned.isEmpty { return [] }
        func key(_ change: Change, _ field: FieldName) -> String {
            "\(change.kind.rawValue) \(change.record) \(field.rawValue)"
        }
        let given = Set(changes.map { key($0, $0.field) })
        return Language.allCases.compactMap { language in
            turned.lazy.map { ($0, $0.field.inLanguage(language)) }.first { change, other in
                !given.contains(key(change, other)) && value(change.kind, change.record, other) != nil
            }.map { .oldTranslation($0.1) }
        }
    }

    /// The kinds whose days should be within the clock.
    private static let clocked: [RecordKind] = [.effort, .project, .commitment, .milestone, .dependency]

    private func dayWarnings(_ changes: [Change]) -> [Warning] {
        guard let start = settings.start else { return [] }
        let end = start.adding(months: settings.months)
        return changes.compactMap { change in
            guard Plan.clocked.contains(change.kind), let field = change.kind.field(change.field),
                field.kind == .day, field.isEdited, let day = change.new.flatMap(Day.init(code:))
            else { return nil }
            return day < start ? .beforePlan(field.name, day) : day >= end ? .afterEnd(field.name, day) : nil
        }
    }

    /// The warning about a marking raised above a ceiling that was released.
    private func ceilingWarning(_ changes: [Change]) -> [Warning] {
        func isAtMost(_ ceiling: String, _ label: String?) -> Bool {
            guard let highest = markings.firstIndex(of: ceiling), let place = label.flatMap(markings.firstIndex) else {
                return false
            }
            return place <= highest
        }
        let raised = changes.filter { $0.field == .marking && $0.old != nil }
        return releasedCeilings.first { ceiling in
            raised.contains { isAtMost(ceiling, $0.old) && !isAtMost(ceiling, $0.new) }
        }.map { [.exported(upTo: $0)] } ?? []
    }

    private func shareWarning(_ changes: [Change]) -> [Warning] {
        guard changes.contains(where: { $0.field == .share && $0.new != nil }), let sum = focusShare, sum > 100 else {
            return []
        }
        return [.sharesOver100(sum)]
    }

    private func nameWarnings(_ changes: [Change]) -> [Warning] {
        let named = changes.filter { SharedNames.concerns($0) && $0.new != nil }
        if named.isEmpty { return [] }
        let names = SharedNames(of: self, for: Set(named.map(\.kind)))
        return named.compactMap { change in
            guard let name = change.new, names.count(change, in: self) > 1 else { return nil }
            return .sameName(change.kind, name)
        }
    }
}

/// The numbers of records by their names, counted once for all changes of an act: an import may have as many as the
/// plan has records.
private struct SharedNames {
    /// A name, in one language and of one effort where that matters.
    private struct Key: Hashable {
        let name: String
        let language: Language?
        let effort: String?
    }

    private var counts: [RecordKind: [Key: Int]] = [:]

    init(of plan: Plan, for kinds: Set<RecordKind>) {
        if kinds.contains(.city) {
            for city in plan.cities { add(.city, Key(name: city.name, language: nil, effort: nil)) }
        }
        if kinds.contains(.measure) { for measure in plan.measures { add(.measure, measure.title, nil) } }
        if kinds.contains(.project) { for project in plan.projects { add(.project, project.title, project.effort) } }
    }

    /// Whether a change gives a record a name that should be its own.
    static func concerns(_ change: Change) -> Bool {
        switch (change.kind, change.field) {
        case (.city, .name), (.measure, .text(.title, _)), (.project, .text(.title, _)): true
        default: false
        }
    }

    /// How many records have the name that a change gives to one of them.
    func count(_ change: Change, in plan: Plan) -> Int {
        guard let name = change.new else { return 0 }
        var (language, effort): (Language?, String?) = (nil, nil)
        if case .text(_, let own) = change.field { language = own }
        if change.kind == .project {
            guard let project = plan.project(change.record) else { return 0 }
            effort = project.effort
        }
        return counts[change.kind]?[Key(name: name, language: language, effort: effort)] ?? 0
    }

    private mutating func add(_ kind: RecordKind, _ key: Key) { counts[kind, default: [:]][key, default: 0] += 1 }

    private mutating func add(_ kind: RecordKind, _ title: LocalizedText, _ effort: String?) {
        for language in Language.allCases {
            if let name = title[language] { add(kind, Key(name: name, language: language, effort: effort)) }
        }
    }
}
