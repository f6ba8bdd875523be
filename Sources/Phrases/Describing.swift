import Plan

extension Phrases {
    /// The name of an effort: `Tijuana · Training`.
    public func name(of effort: EffortID, in plan: Plan) -> String {
        "\(plan.cityName(effort.city)) · \(words.line(effort.line))"
    }

    /// A stored value as people read it.
    /// - Parameter plan: names what a reference means; without it the reference stands as it is.
    public func value(
        _ code: String?, of field: FieldName, in kind: RecordKind, line: LineOfEffort? = nil, plan: Plan? = nil
    ) -> String {
        guard let code else { return prompts.none }
        return switch kind.field(field)?.kind {
        case .choice(let choice): words.choice(choice, code)
        case .list(let choice):
            code.split(separator: " ").map { words.choice(choice, String($0)) }.joined(separator: ", ")
        case .day: Day(code: code).map { words.day($0) } ?? code
        case .flag: code == "1" ? words.affirmed : words.denied
        case .figure, .amount: Figure(code: code).map(words.figure) ?? code
        case .partner: code.uppercased()
        case .stage: stage(code, line)
        case .line: LineOfEffort(code: code).map { words.line($0) } ?? code
        case .city: plan?.cityName(code) ?? code
        case .project: plan?.project(code)?.title ?? code
        case .measure: plan?.measure(code)?.title ?? code
        case .meeting: plan.map { name(of: .meeting, code, in: $0) } ?? code
        case .effort, .subject:
            plan.flatMap { plan in Subject(code: code).map { name(of: $0, in: plan) } } ?? code
        case .efforts:
            plan.map { plan in
                ([EffortID](code: code) ?? []).map { name(of: $0, in: plan) }.joined(separator: ", ")
            } ?? code
        default: code
        }
    }

    /// The sentence for an act: what it changed, record by record.
    public func sentence(for act: Act, in plan: Plan) -> String {
        if let title = act.changes.first(where: { $0.kind == .plan && $0.field == .title && $0.old == nil })?.new {
            return deeds.founded(title)
        }
        if let held = act.changes.first(where: { $0.kind == .meeting && [.begun, .closed].contains($0.field) }) {
            let name = name(of: .meeting, held.record, in: plan)
            return held.field == .closed ? deeds.meetingClosed(name) : deeds.meetingBegun(name)
        }
        if let moved = act.changes.first, act.changes.allSatisfy({ $0.field == .position && $0.old != nil }) {
            return deeds.moved(subject(of: moved, in: plan))
        }
        var (seen, known): ([String], Set<String>) = ([], [])
        for change in act.changes where known.insert(key(change)).inserted { seen.append(key(change)) }
        let told = act.changes.filter { $0.field.text != .reason || $0.new != act.reason }
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
        case .done, .noted:
            let sentence = sentence(for: entry.act, in: plan)
            return sentence.sentence
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
    public func sentence(for refusal: EditError, in plan: Plan) -> String {
        switch refusal {
        case .reasonNeeded(let effort, let from, let to):
            problems.reasonNeeded(name(of: effort, in: plan), words.status(from), words.status(to))
        case .partnerNeeded: problems.partnerNeeded(plan.partners.map(\.short))
        case .outOfRange(let field, let range): problems.outOfRange(words.field(field), range)
        case .notUnderstood(let field, let text):
            problems.notUnderstood(words.field(field), text, Phrases.isDay(field) ? prompts.dayHint : "")
        case .empty(let field): problems.empty(words.field(field))
        case .outOfOrder(let earlier, let first, let later, let second):
            problems.outOfOrder(
                words.field(earlier), words.day(first), words.field(later), words.day(second))
        case .negative(let field): problems.negative(words.field(field))
        case .unknown(let field, let text): problems.unknown(words.field(field), text)
        case .ambiguous(let field, let text, let names): problems.ambiguous(words.field(field), text, names)
        case .noSuchField(let kind, let name):
            problems.noSuchField(words.kind(kind).one, name, kind.fields.map(\.name.machineName))
        case .needsItself: problems.needsItself
        case .tooLong(let field, let limit): problems.tooLong(words.field(field), limit)
        case .controlCharacters(let field): problems.controlCharacters(words.field(field))
        case .notSigned(let partner): problems.notSigned(partner.uppercased())
        case .meetingClosed(let day): problems.meetingClosed(words.day(day))
        }
    }

    /// The sentence for what was kept but should be looked at again.
    public func sentence(for warning: Warning) -> String {
        switch warning {
        case .beforePlan(let field, let day): problems.beforePlan(words.field(field), words.day(day))
        case .afterEnd(let field, let day): problems.afterEnd(words.field(field), words.day(day))
        case .sharesOver100(let sum): problems.sharesOver100(sum)
        case .handedOut(let ceiling): problems.handedOut(ceiling)
        case .sameName(let kind, let name): problems.sameName(words.kind(kind).one, name)
        }
    }

    private static func isDay(_ field: FieldName) -> Bool {
        RecordKind.allCases.contains { $0.field(field)?.kind == .day }
    }

    private func key(_ change: Change) -> String { "\(change.kind.rawValue) \(change.record)" }

    private func stage(_ code: String, _ line: LineOfEffort?) -> String {
        guard let line, let number = Int(code), (1...5).contains(number) else { return code }
        return words.ladder(line)[number - 1]
    }

    /// - Parameter told: the changes that need words; the reason of the whole act stands apart.
    private func sentence(for changes: [Change], told: [Change], in plan: Plan) -> String {
        guard let first = changes.first else { return "" }
        let subject = subject(of: first, in: plan)
        if first.kind != .plan, let naming = changes.first(where: { $0.kind.isNaming($0.field) }),
            (naming.old == nil) != (naming.new == nil)
        {
            return naming.old == nil ? deeds.added(subject) : deeds.removed(naming.old ?? subject)
        }
        if let removal = changes.first(where: { $0.field == .removed }) {
            if removal.old == removal.new { return "\(subject): \(copies.staysRemoved)" }
            return removal.new == "1" ? deeds.removed(subject) : deeds.restored(subject)
        }
        let telling = told.filter { change in
            change.kind.field(change.field)?.isEdited ?? true
                && !(change.kind == .assessment && change.old == change.new)
        }
        if telling.isEmpty {
            guard first.kind == .assessment else { return deeds.added(subject) }
            return "\(subject): \(confirmation(first.record, changes, in: plan))"
        }
        return "\(subject): " + telling.map { phrase($0, in: plan) }.joined(separator: ", ")
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

    private func phrase(_ change: Change, in plan: Plan) -> String {
        let line = EffortID(record: change.record)?.line
        let field = words.field(change.field)
        let new = value(change.new, of: change.field, in: change.kind, line: line, plan: plan)
        if change.old == change.new { return deeds.stays(field, brief(new)) }
        guard let was = change.old else { return deeds.set(field, brief(new)) }
        if change.new == nil { return deeds.cleared(field) }
        if change.field.text == .reason || change.kind.field(change.field)?.kind == .note {
            return deeds.set(field, brief(new))
        }
        return deeds.fromTo(field, value(was, of: change.field, in: change.kind, line: line, plan: plan), new)
    }

    /// A text as a sentence quotes it: the whole of it stands where it belongs.
    private func brief(_ text: String) -> String { text.count > 300 ? text.prefix(299) + "…" : text }

    /// What a record is called.
    public func name(of kind: RecordKind, _ record: String, in plan: Plan) -> String {
        func titled(_ title: String?) -> String { title.flatMap { $0.isEmpty ? nil : $0 } ?? record }
        switch kind {
        case .plan: return screens.plan
        case .phase: return words.phase(plan.value(.phase, record, .name) ?? record)
        case .partner: return record.uppercased()
        case .city: return plan.cityName(record)
        case .effort: return EffortID(record: record).map { name(of: $0, in: plan) } ?? record
        case .assessment:
            let said = Assessment(id: record)
            return said.effort.map { "\(name(of: $0, in: plan)) (\(said.partner.uppercased()))" } ?? record
        case .project: return titled(plan.project(record)?.title)
        case .commitment:
            let half = Commitment(id: record)
            return "\(name(of: .project, half.project, in: plan)) (\(half.partner.uppercased()))"
        case .milestone: return titled(plan.milestone(record)?.title)
        case .measure: return titled(plan.measure(record)?.title)
        case .target:
            let target = CityTarget(id: record)
            return "\(name(of: Series(target.measure, in: target.city), in: plan)) (\(words.field(.target)))"
        case .reading:
            let reading = Reading(id: record)
            let day = reading.day.map { " · \(words.day($0))" } ?? ""
            return name(of: Series(reading.measure, in: reading.city), in: plan) + day
        case .vulnerability: return titled(plan.vulnerability(record)?.title)
        case .condition: return titled(plan.condition(record)?.title)
        case .dependency:
            let need = Dependency(id: record)
            return [need.dependent, need.prerequisite].map { $0.map { name(of: $0, in: plan) } ?? "?" }.joined(
                separator: " → ")
        case .meeting: return meetingName(record, in: plan)
        case .attendance:
            let side = Attendance(id: record)
            return "\(meetingName(side.meeting, in: plan)) (\(side.partner.uppercased()))"
        case .item: return plan.item(record).map { name(of: $0, in: plan) } ?? record
        case .decision: return titled(plan.decision(record).flatMap(wording)?.text)
        case .action: return titled(plan.action(record).flatMap(wording)?.text)
        case .note: return titled(plan.note(record).flatMap(wording)?.text)
        }
    }

    private func meetingName(_ id: String, in plan: Plan) -> String {
        plan.meeting(id)?.day.map { "\(words.kind(.meeting).one) \(words.day($0))" } ?? id
    }

    /// What an item of an agenda is called.
    public func name(of item: AgendaItem, in plan: Plan) -> String {
        if let title = item.title { return title }
        if let subject = item.subject { return name(of: subject, in: plan) }
        if let city = item.city { return plan.cityName(city) }
        return item.kind == .issue ? issues.wholePlan : words.itemKind(item.kind)
    }

    /// What a text of a record says to a reader of this language.
    public func said(_ text: TextName, of record: some Record) -> Wording? {
        record.wording(of: text, for: language)
    }

    /// A text as it is read: one that is there in the other language only carries that one's code.
    public func read(_ wording: Wording?) -> String? {
        wording.map { $0.language == language ? $0.text : "\($0.text) [\($0.language.rawValue)]" }
    }

    /// What a text of a record says to a reader of this language, with the other language's code where it is in that one.
    public func read(_ text: TextName, of record: some Record) -> String? { read(said(text, of: record)) }

    /// The text of a decision, an action or a note.
    public func wording(_ record: some Record) -> Wording? { said(.text, of: record) }

    private func subject(of change: Change, in plan: Plan) -> String {
        name(of: change.kind, change.record, in: plan)
    }
}

extension RecordKind {
    /// Whether a field is what its record is called.
    func isNaming(_ field: FieldName) -> Bool {
        field == .name && self != .plan || field == .title || self == .meeting && field == .day
            || [.decision, .action, .note].contains(self) && field.text == .text
    }
}
