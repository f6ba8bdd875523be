import Plan

extension Phrases {
    /// The name of an effort: `Tijuana · Training`.
    public func name(of effort: EffortID, in plan: Plan) -> String {
        "\(plan.city(effort.city)?.name ?? effort.city) · \(words.line(effort.line))"
    }

    /// A stored value as people read it.
    public func value(_ code: String?, of field: FieldName, in kind: RecordKind, line: LineOfEffort? = nil) -> String {
        guard let code else { return prompts.none }
        return switch kind.field(field)?.kind {
        case .status: Status(code: code).map { words.status($0) } ?? code
        case .trend: Trend(code: code).map(words.trend) ?? code
        case .projectKind: ProjectKind(code: code).map(words.projectKind) ?? code
        case .day: Day(code: code).map { words.day($0) } ?? code
        case .partner: code.uppercased()
        case .rung: rung(code, line)
        default: code
        }
    }

    /// The sentence for an act: what it changed, record by record.
    public func sentence(for act: Act, in plan: Plan) -> String {
        if let title = act.changes.first(where: { $0.kind == .plan && $0.field == .title && $0.old == nil })?.new {
            return deeds.founded(title)
        }
        if let moved = act.changes.first, act.changes.allSatisfy({ $0.field == .position && $0.old != nil }) {
            return deeds.moved(subject(of: moved, in: plan))
        }
        var seen: [String] = []
        for change in act.changes where !seen.contains(key(change)) { seen.append(key(change)) }
        let told = act.changes.filter { $0.field != .reason || $0.new != act.reason }
        let parts = seen.prefix(3).map { key in
            let all = act.changes.filter { self.key($0) == key }
            return sentence(for: all, told: told.filter { self.key($0) == key }, in: plan)
        }
        let rest = seen.count - parts.count
        return parts.joined(separator: "; ") + (rest > 0 ? " \(deeds.andMore(rest))" : "")
    }

    /// The sentence for an act of the journal; an undo is told by what it took back.
    public func sentence(for entry: Entry, in plan: Plan) -> String {
        switch entry.deed {
        case .done:
            let sentence = sentence(for: entry.act, in: plan)
            return sentence.prefix(1).uppercased() + sentence.dropFirst()
        case .redone: return deeds.redone(sentence(for: entry.act, in: plan))
        case .undone:
            var undone = entry.act
            undone.changes = undone.changes.reversed().map(\.inverse)
            var before = plan
            before.apply(undone.changes)
            return deeds.undone(sentence(for: undone, in: before))
        }
    }

    /// Who did an act, for which side, when it was entered where that is another day, and why.
    public func origin(of entry: Entry) -> String {
        let entered = entry.time.day == entry.act.asOf ? nil : screens.entered(words.day(entry.time.day))
        return [entry.act.author, entry.act.partner?.uppercased(), entered, entry.act.reason].compactMap { $0 }
            .joined(separator: " · ")
    }

    /// The sentence for a refusal.
    public func sentence(for refusal: Refusal, in plan: Plan) -> String {
        switch refusal {
        case .reasonNeeded(let effort, let from, let to):
            problems.reasonNeeded(name(of: effort, in: plan), words.status(from), words.status(to))
        case .partnerNeeded: problems.partnerNeeded(plan.partners.map(\.short))
        case .outOfRange(let field, let range): problems.outOfRange(words.field(field), range)
        case .notUnderstood(let field, let text):
            problems.notUnderstood(words.field(field), text, Phrases.isDay(field) ? prompts.dayHint : "")
        case .empty(let field): problems.empty(words.field(field))
        case .finishBeforeStart: problems.finishBeforeStart
        }
    }

    private static func isDay(_ field: FieldName) -> Bool {
        RecordKind.allCases.contains { $0.field(field)?.kind == .day }
    }

    private func key(_ change: Change) -> String { "\(change.kind.rawValue) \(change.record)" }

    private func rung(_ code: String, _ line: LineOfEffort?) -> String {
        guard let line, let number = Int(code), (1...5).contains(number) else { return code }
        return words.ladder(line)[number - 1]
    }

    /// - Parameter told: the changes that need words; the reason of the whole act stands apart.
    private func sentence(for changes: [Change], told: [Change], in plan: Plan) -> String {
        guard let first = changes.first else { return "" }
        let subject = subject(of: first, in: plan)
        if let naming = changes.first(where: { ($0.field == .name || $0.field == .title) && $0.old == nil }),
            naming.new != nil,
            first.kind != .plan
        {
            return deeds.added(subject)
        }
        if let naming = changes.first(where: { $0.field == .name || $0.field == .title }), naming.new == nil {
            return deeds.removed(naming.old ?? subject)
        }
        if let removal = changes.first(where: { $0.field == .removed }) {
            return removal.new == "1" ? deeds.removed(subject) : deeds.restored(subject)
        }
        let telling = told.filter { ![.asOf, .since, .by, .position, .effort].contains($0.field) }
        if telling.isEmpty {
            return "\(subject): \(confirmation(first.record, changes, in: plan))"
        }
        return "\(subject): " + telling.map { phrase($0) }.joined(separator: ", ")
    }

    /// What was confirmed is only told where it still stands as it did: a change does not say what stayed the same.
    private func confirmation(_ record: String, _ changes: [Change], in plan: Plan) -> String {
        func day(_ field: FieldName) -> Day? { plan.value(.assessment, record, field).flatMap(Day.init(code:)) }
        let said = changes.last { $0.field == .asOf }?.new
        guard let status = plan.value(.assessment, record, .status), let asOf = day(.asOf), asOf.code == said,
            day(.since).map({ $0 < asOf }) ?? true
        else { return deeds.confirmedAsItWas }
        return deeds.confirmed(value(status, of: .status, in: .assessment))
    }

    private func phrase(_ change: Change) -> String {
        let line = EffortID(record: change.record)?.line
        let field = words.field(change.field)
        let new = value(change.new, of: change.field, in: change.kind, line: line)
        guard let was = change.old else { return deeds.set(field, new) }
        if change.new == nil { return deeds.cleared(field) }
        if change.field == .reason || change.field == .note { return deeds.set(field, new) }
        return deeds.fromTo(field, value(was, of: change.field, in: change.kind, line: line), new)
    }

    private func subject(of change: Change, in plan: Plan) -> String {
        switch change.kind {
        case .plan: return screens.plan
        case .phase: return words.phase(plan.value(.phase, change.record, .name) ?? change.record)
        case .partner: return change.record.uppercased()
        case .city: return plan.city(change.record)?.name ?? change.record
        case .effort: return EffortID(record: change.record).map { name(of: $0, in: plan) } ?? change.record
        case .assessment:
            let parts = change.record.split(separator: "/").map(String.init)
            guard parts.count == 3, let effort = EffortID(record: "\(parts[0])/\(parts[1])") else {
                return change.record
            }
            return "\(name(of: effort, in: plan)) (\(parts[2].uppercased()))"
        case .project:
            return plan.project(change.record).map { $0.title.isEmpty ? change.record : $0.title } ?? change.record
        }
    }
}
