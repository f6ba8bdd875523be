import Canvas
import Phrases
import Plan

/// Gives a key to a form.
func take(_ key: Key, _ form: Form, _ state: inout State) -> [Effect] {
    var form = form
    let last = form.fields.count - 1
    let isChoice = !form.fields[form.index].choices.isEmpty
    switch key {
    case .enter: return save(form, &state)
    case .tab, .down: form.index = form.index == last ? 0 : form.index + 1
    case .backTab, .up: form.index = form.index == 0 ? last : form.index - 1
    case .left where isChoice: form.fields[form.index].choose(-1)
    case .right where isChoice, .character(" ") where isChoice: form.fields[form.index].choose(1)
    default:
        if isChoice {
            chooseByLetter(key, &form, state)
        } else if !form.fields[form.index].text.take(key) {
            return []
        }
        form.problem = nil
    }
    state.overlay = .form(form)
    return []
}

/// In a choice a letter goes to the next value whose word begins with it.
private func chooseByLetter(_ key: Key, _ form: inout Form, _ state: State) {
    guard case .character(let letter) = key else { return }
    let field = form.fields[form.index]
    for step in 1...max(1, field.choices.count) {
        var moved = field
        moved.choose(step)
        let word = state.shownValue(of: moved)
        if word.lowercased().first == letter.lowercased().first {
            form.fields[form.index] = moved
            return
        }
    }
}

private func save(_ form: Form, _ state: inout State) -> [Effect] {
    var form = form
    do {
        let effect = try state.effect(of: form)
        state.overlay = nil
        return effect.map { [$0] } ?? []
    } catch let refusal as Refusal {
        form.problem = state.phrases.sentence(for: refusal, in: state.plan)
        form.index = form.fields.firstIndex { refusal.concerns($0.name) } ?? form.index
    } catch {
        form.problem = String(describing: error)
    }
    state.overlay = .form(form)
    return []
}

extension Refusal {
    fileprivate func concerns(_ field: FieldName) -> Bool {
        switch self {
        case .outOfRange(let name, _), .notUnderstood(let name, _), .empty(let name): name == field
        case .reasonNeeded: field == .reason
        case .finishBeforeStart: field == .finish
        case .partnerNeeded: false
        }
    }
}

extension State {
    /// What is shown for a form's field: the word of a choice, else what was typed.
    func shownValue(of field: FormField) -> String {
        if field.choices.isEmpty { return field.text.text }
        let code = field.text.text
        return phrases.value(
            code.isEmpty ? nil : code, of: field.name, in: field.kind, line: EffortID(record: field.record)?.line)
    }

    /// The day that a typed text means, where the field holds a day and the text is one.
    func resolvedDay(of field: FormField) -> Day? {
        field.kind.field(field.name)?.kind == .day ? DayEntry.day(field.text.text, today: today) : nil
    }

    /// What saving a form does; nil where nothing was changed.
    func effect(of form: Form) throws -> Effect? {
        if form.purpose == .newPlan { return .makePlan(try founding(form)) }
        let fields = form.purpose == .edit ? form.fields.filter(\.isChanged) : form.fields
        guard !fields.isEmpty else { return nil }
        var changes = try fields.filter { !isJudgement($0) }.flatMap { field -> [Change] in
            let edit = Edit(field.kind, record(of: field, form), [(field.name, try entered(field))])
            return try plan.changes(for: edit)
        }
        switch form.purpose {
        case .addCity:
            let last = plan.cities.last.map { $0.position + 1 } ?? 0
            changes.append(Change(.city, record(of: form.fields[0], form), .position, to: last.code))
        case .addProject(let effort):
            changes.append(Change(.project, record(of: form.fields[0], form), .effort, to: effort.record))
        default: break
        }
        try checkTogether(form, changes)
        var act = act(changes, by: self)
        if let judged = try judgement(fields) {
            act.reason = judged.reason
            act.changes += judged.changes
        }
        return .commit(act)
    }

    /// Days that are wrong only together, such as a finish before a start.
    private func checkTogether(_ form: Form, _ changes: [Change]) throws {
        guard let first = form.fields.first, first.kind == .project else { return }
        let values = changes.filter { $0.kind == .project }.map { (field: $0.field, value: $0.new) }
        _ = try plan.changes(for: Edit(.project, record(of: first, form), values))
    }

    private func record(of field: FormField, _ form: Form) -> String {
        switch form.purpose {
        case .addCity: plan.newCityID(named: form.fields.first { $0.name == .name }?.text.text ?? "")
        case .addProject: form.newRecord
        default: field.record
        }
    }

    /// The neutral form of what was typed.
    private func entered(_ field: FormField) throws -> String? {
        let text = field.text.text
        if text.isEmpty { return nil }
        guard field.kind.field(field.name)?.kind == .day else { return text }
        guard let day = DayEntry.day(text, today: today) else { throw Refusal.notUnderstood(field.name, text) }
        return day.iso
    }

    /// Status, trend and reason are not plain fields: they are said by a hand on a day.
    private func isJudgement(_ field: FormField) -> Bool {
        field.kind == .assessment && [.status, .trend, .reason].contains(field.name)
    }

    private func judgement(_ fields: [FormField]) throws -> Act? {
        let said = fields.filter(isJudgement)
        guard let record = said.first?.record else { return nil }
        let parts = record.split(separator: "/").map(String.init)
        guard parts.count == 3, let effort = EffortID(record: "\(parts[0])/\(parts[1])") else { return nil }
        func typed(_ name: FieldName) -> String? { said.first { $0.name == name }?.text.text }
        var judgement = Judgement()
        judgement.status = typed(.status).flatMap(Status.init(code:))
        judgement.trend = typed(.trend).flatMap(Trend.init(code:))
        let hand = Hand(author: hand.author, partner: parts[2])
        var act = try plan.assess(
            [effort], as: judgement, by: hand, reason: typed(.reason).map(Folding.saved), on: today)
        if judgement == Judgement() { act.changes.append(Change(.assessment, record, .reason, to: typed(.reason))) }
        return act
    }

    private func founding(_ form: Form) throws -> Act {
        func list(_ text: String) -> [String] {
            text.split(separator: ",").map { TextField(String($0)).text }.filter { !$0.isEmpty }
        }
        let texts = form.fields.map { $0.text.text }
        guard let start = DayEntry.day(texts[1], today: today) else { throw Refusal.notUnderstood(.start, texts[1]) }
        guard let months = Int(texts[2]) else { throw Refusal.notUnderstood(.months, texts[2]) }
        let outline = PlanOutline(
            title: texts[0], start: start, months: months, partners: list(texts[3]), cities: list(texts[4]))
        return try outline.founding(by: hand.author, on: today)
    }
}
