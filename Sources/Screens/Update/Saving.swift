import Canvas
import Phrases
import Plan

/// Saves a form, or says in it why it is refused.
func save(_ form: Form, _ state: inout State) -> [Effect] {
    var form = form
    if let there = state.present(insteadOf: form) { return open(there, insteadOf: form, &state) }
    if let problem = state.closingProblem(of: form) {
        form.asked.append(.marking)
        form.problem = problem
        state.overlay = .form(form)
        return []
    }
    if let index = form.fields.firstIndex(where: \.isRefused) {
        form.problem = state.refusal(of: form.fields[index])
        form.index = index
        state.overlay = .form(form)
        return []
    }
    if !form.lacksText, let field = state.missing(in: form) {
        form.asked.append(field)
        form.problem = state.phrases.meetings.ask(field, form.purpose.addedKind ?? .action)
        form.index = form.fields.firstIndex { $0.name == field } ?? form.index
        state.overlay = .form(form)
        return []
    }
    do throws(EditError) {
        let effect = try state.effect(of: form)
        state.overlay = nil
        if effect == nil { state.drop(draft: form.draftKey(as: state.author.side)) }
        return effect.map { [$0] } ?? []
    } catch {
        form.problem = state.phrases.sentence(for: error, in: state.plan)
        form.index = form.fields.firstIndex(where: error.concerns) ?? form.index
    }
    state.overlay = .form(form)
    return []
}

extension Form {
    /// Whether a required text has no wording in any language, and none is proposed. That is said before other fields
    /// are asked for.
    fileprivate var lacksText: Bool {
        takenProposal == nil
            && fields.filter { $0.isRequired && $0.name.text != nil }.contains { required in
                fields.allSatisfy { $0.name.text != required.name.text || $0.text.text.isEmpty }
            }
    }
}

/// The meaning of a typed text.
enum EntryMeaning: Equatable {
    /// For what it says.
    case asTyped
    /// For a value that reads otherwise.
    case means(String)
    /// For nothing; the sentence says what would be understood.
    case refused(String)
}

extension EditError {
    /// Whether it is about a field of a form. A text that is missing in every language is missing in each.
    fileprivate func concerns(_ field: FormField) -> Bool {
        if let partner, Attendance(id: field.record).partner != partner { return false }
        return switch self {
        case .empty, .reasonNeeded, .noSuchStatement:
            self.field == field.name || field.name.text != nil && self.field?.text == field.name.text
        default: self.field == field.name
        }
    }
}

extension State {
    /// The displayed value of a form's field: the word of a choice, else the typed text.
    func shownValue(of field: FormField) -> String {
        if field.choices.isEmpty || field.isRefused { return field.text.text }
        let code = field.text.text
        return phrases.value(
            code.isEmpty ? nil : code, of: field.name, in: field.kind, line: EffortID(record: field.record)?.line)
    }

    /// The meaning of a typed text.
    func reading(of field: FormField) -> EntryMeaning {
        if field.isRefused { return .refused(refusal(of: field)) }
        guard field.choices.isEmpty, field.label == .field, !field.text.text.isEmpty,
            let summary = field.kind.field(field.name)
        else { return .asTyped }
        do throws(EditError) {
            guard let code = try entryParser.code(for: field.text.text, of: summary) else { return .asTyped }
            try summary.check(code)
            try plan.check(code, refersTo: summary)
            return meaning(of: code, typed: field.text.text, summary, field.kind)
        } catch { return .refused(phrases.sentence(for: error, in: plan)) }
    }

    /// A day with its weekday, a number in groups, a name; nothing more where that is what was typed.
    private func meaning(of code: String, typed: String, _ field: FieldSummary, _ kind: RecordKind) -> EntryMeaning {
        switch field.kind {
        case .day: return Day(iso: code).map { .means(phrases.words.fullDay($0)) } ?? .asTyped
        case .figure, .amount, .list, .city, .effort, .project, .measure, .meeting, .subject, .efforts:
            let meaning = phrases.value(code, of: field.name, in: kind, plan: plan)
            return meaning == typed ? .asTyped : .means(meaning)
        default: return .asTyped
        }
    }

    /// The effect of saving a form; nil where nothing was changed.
    func effect(of form: Form) throws(EditError) -> Effect? {
        switch form.purpose {
        case .newPlan: return .makePlan(try founding(form))
        case .begin: return .commit(try beginning(form))
        case .close(let id):
            guard let meeting = plan.meeting(id) else { return nil }
            return .close(id, try closing(meeting, form))
        case .add(let kind, let known):
            let act = try adding(kind, known, form)
            // A value that the selection gave is no reason to add a record.
            return act.changes.isEmpty || !form.isChanged && !form.isProposed ? nil : .commit(act)
        case .edit:
            let fields = form.fields.filter(\.isChanged)
            guard !fields.isEmpty else { return nil }
            var act = act(try edits(fields), by: self)
            if let judged = try judgement(fields) {
                act.reason = judged.reason
                act.changes += judged.changes
            }
            return .commit(act)
        }
    }

    /// The changes of ordinary fields; a form can contain fields of two records.
    private func edits(_ fields: [FormField]) throws(EditError) -> [Change] {
        let plain = fields.filter { !isJudgement($0) }
        var records: [(kind: RecordKind, record: String)] = []
        for field in plain where !records.contains(where: { $0 == (field.kind, field.record) }) {
            records.append((field.kind, field.record))
        }
        var changes: [Change] = []
        for (kind, record) in records {
            let values = try plain.filter { $0.kind == kind && $0.record == record }.map { (field) throws(EditError) in
                (field: field.name, value: try entered(field))
            }
            changes += try plan.changes(for: Edit(kind, record, plan.withKnownNames(values)), on: today)
        }
        try plan.checkOpen(changes)
        return changes
    }

    private func adding(_ kind: RecordKind, _ known: [KnownValue], _ form: Form) throws(EditError) -> Act {
        let typed = try form.fields.filter { $0.kind == kind }.map { (field) throws(EditError) in
            (field: field.name, value: try entered(field))
        }
        let taken = Language.allCases.filter { _ in form.isProposed }.map { language in
            (field: FieldName.text(.text, language), value: text(of: form, in: language))
        }
        let values = known.map { (field: $0.field, value: Optional($0.code)) } + typed + taken
        let added = try plan.adding(kind, plan.withKnownNames(values), fresh: form.newRecord, on: today)
        var changes = added.changes
        if [.decision, .action, .note].contains(kind) { changes += itemChanges(of: kind, added.record, form) }
        if kind == .decision { changes += try action(with: added.record, form) + changesOfProposal(in: form) }
        try plan.checkOpen(changes)
        return act(changes, by: self)
    }

    var entryParser: EntryParser { EntryParser(phrases.entryWords(in: plan), in: plan, on: today) }

    /// The stored form of a typed or chosen value.
    func entered(_ field: FormField) throws(EditError) -> String? {
        let text = field.text.text
        if text.isEmpty { return nil }
        // A name that several records have means the one that it was made of.
        if !field.isChanged { return field.initialCode }
        if field.isRefused { throw EditError.notUnderstood(field.name, text) }
        guard field.choices.isEmpty, let summary = field.kind.field(field.name) else { return text }
        return try entryParser.code(for: text, of: summary)
    }

    /// Whether the field is part of an assessment: status, trend and reason are recorded with side and day.
    private func isJudgement(_ field: FormField) -> Bool {
        field.kind == .assessment && ([.status, .trend].contains(field.name) || field.name.text == .reason)
    }

    private func judgement(_ fields: [FormField]) throws(EditError) -> Act? {
        let said = fields.filter(isJudgement)
        guard let record = said.first?.record else { return nil }
        let judged = Assessment(id: record)
        guard let effort = judged.effort else { throw EditError.unknown(.effort, record) }
        func typed(_ name: FieldName) -> String? { said.first { $0.name == name }?.text.text }
        var judgement = Judgement()
        judgement.status = typed(.status).flatMap(Status.init(code:))
        judgement.trend = typed(.trend).flatMap(Trend.init(code:))
        let author = Author(name: author.name, side: judged.partner)
        var act = try plan.assess(
            [effort], as: judgement, by: author, reason: typed(.text(.reason, language)).map(Folding.saved),
            in: language, on: today)
        for other in Language.allCases where judgement == Judgement() || other != language {
            let name = FieldName.text(.reason, other)
            if let text = typed(name) {
                act.changes.append(Change(.assessment, record, name, to: text.isEmpty ? nil : text))
            }
        }
        return act
    }

    private func founding(_ form: Form) throws(EditError) -> Act {
        func list(_ text: String) -> [String] {
            text.split(separator: ",").map { TextField(String($0)).text }.filter { !$0.isEmpty }
        }
        func typed(_ kind: RecordKind, _ name: FieldName) -> String {
            form.fields.first { $0.kind == kind && $0.name.inEveryLanguage == name.inEveryLanguage }?.text.text ?? ""
        }
        let (day, count) = (typed(.plan, .start), typed(.plan, .months))
        guard let start = DayEntry.day(day, today: today) else { throw EditError.notUnderstood(.start, day) }
        guard let months = Int(count) else { throw EditError.notUnderstood(.months, count) }
        let partners = list(typed(.partner, .text(.name, .english))).map { LocalizedText($0, in: language) }
        let outline = PlanOutline(
            title: LocalizedText(typed(.plan, .title), in: language), start: start, months: months,
            partners: partners.isEmpty ? [.team] : partners, cities: list(typed(.city, .name)))
        return try outline.founding(by: author.name, on: today)
    }
}
