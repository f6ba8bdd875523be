import Phrases
import Plan

/// Opens the form for a decision, an action or a note of the current item. A decision is proposed with its owner and
/// day, which become an action.
func addToItem(_ kind: RecordKind, _ state: inout State) {
    guard let meeting = state.meetingInView else { return }
    let item = meeting.closed == nil ? state.itemInTurn : nil
    let (subject, city) = state.placeOfRecord(on: item)
    let marking =
        subject.map { state.plan.marking(of: $0) } ?? city.map { state.plan.city($0)?.marking } ?? meeting.marking
    let suggested = [(FieldName.subject, subject?.record), (.city, city), (.marking, marking)].compactMap {
        name, code in
        code.map { KnownValue(name, $0) }
    }
    let place = subject.map { state.phrases.name(of: $0, in: state.plan) } ?? city.map(state.plan.cityName)
    var form = state.addForm(kind, known: [KnownValue(.meeting, meeting.id)], suggested: suggested, place: place)
    form.newRecord = state.newRecordID()
    form.item = item
    form.put(first: [.text(.text, state.language), .owner, .due, .text(.lead, state.language)])
    if kind == .decision, let item { form.propose(state.proposal(on: item, at: state.target), on: item, state) }
    state.overlay = .form(form)
}

extension State {
    /// The subject of a new record of an item: the issue under the cursor, else the item.
    fileprivate func placeOfRecord(on item: AgendaItem?) -> (subject: Subject?, city: String?) {
        guard let item else { return (nil, nil) }
        if let selected = target.flatMap(place) { return selected }
        return (item.subject, item.city)
    }

    private func place(of target: Target) -> (subject: Subject?, city: String?)? {
        switch target {
        case .city(let id): (nil, id)
        case .effort(let id), .place(.effort(let id)): (.effort(id), nil)
        case .project(let id): (.project(id), nil)
        case .commitment(let id): Commitment(id: id).subject.map { ($0, nil) }
        case .record(.milestone, let id): plan.milestone(id)?.subject.map { ($0, nil) }
        case .record(.condition, let id): plan.condition(id)?.city.map { (nil, $0) }
        case .place(.series(let series)): series.city.map { (nil, $0) }
        case .within(_, let inner): place(of: inner)
        default: nil
        }
    }

    /// The action that a decision brings with it: its owner, office and day, where any was entered.
    func action(with decision: String, _ form: Form) throws(EditError) -> [Change] {
        let given = try form.fields.filter { $0.kind == .action }.map { (field) throws(EditError) in
            (field: field.name, value: try entered(field))
        }
        let isNamed = given.contains { ($0.field == .owner || $0.field.text == .lead) && $0.value != nil }
        guard isNamed || given.contains(where: { $0.value != nil }) && !form.asked.contains(.owner) else { return [] }
        let texts = Language.allCases.map { (field: FieldName.text(.text, $0), value: text(of: form, in: $0)) }
        let shared = try form.fields.filter { [.subject, .city, .marking].contains($0.name) && $0.kind == .decision }
            .map { (field) throws(EditError) in
                (field: field.name, value: try entered(field))
            }
        let meeting = Decision(id: decision).meeting
        let values = [(field: FieldName.meeting, value: meeting)] + texts + shared + given
        let added = try plan.adding(.action, plan.withKnownNames(values), fresh: "\(form.newRecord)a", on: today)
        return added.changes + itemChanges(of: .action, added.record, form)
    }

    /// The changes that answer the question of a decision which is the one that was proposed. A commitment that
    /// somebody has moved on meanwhile is left as it is.
    func changesOfProposal(in form: Form) throws(EditError) -> [Change] {
        func given(_ name: FieldName) throws(EditError) -> String? {
            try form.fields.first { $0.kind == .action && $0.name == name }.flatMap { (field) throws(EditError) in
                try entered(field)
            }
        }
        guard let proposal = form.takenProposal,
            proposal.agreed.map({ plan.commitment($0.id)?.state == $0.state }) ?? true
        else { return [] }
        var text = LocalizedText()
        for language in Language.allCases { text[language] = self.text(of: form, in: language) }
        return try plan.changes(
            taking: proposal, as: text, owner: try given(.owner),
            due: try given(.due).flatMap(Day.init(code:)), by: author.name, on: today)
    }

    /// The text of a new record in a language: what was typed, else a proposal that was taken.
    func text(of form: Form, in language: Language) -> String? {
        let field = form.fields.first { $0.name == .text(.text, language) }
        if let field, !field.text.text.isEmpty { return Folding.saved(field.text.text) }
        guard plan.settings.languages.contains(language) else { return nil }
        return form.takenProposal.map { language.phrases.text(of: $0, in: plan, on: form.item?.effort) }
    }

    /// The change that tells under which item a record was made.
    func itemChanges(of kind: RecordKind, _ record: String, _ form: Form) -> [Change] {
        guard let item = form.item, kind.key(.meeting, in: record) == item.meeting,
            !plan.isGone(RecordName(.item, item.id))
        else { return [] }
        return [Change(kind, record, .item, to: item.id)]
    }

    /// Why a meeting should not be closed yet; nil where nothing stands against it, or it was shown before.
    func closingProblem(of form: Form) -> String? {
        guard case .close(let id) = form.purpose, !form.asked.contains(.marking), let meeting = plan.meeting(id) else {
            return nil
        }
        return closingProblem(of: plan.minutes(of: meeting, start: nil, since: nil, on: today)).map {
            "\($0) \(phrases.meetings.closesAnyway)"
        }
    }

    /// The field that an action of a form lacks; nil where none is missing, or it was asked for before.
    func missing(in form: Form) -> FieldName? {
        func text(_ name: FieldName) -> String {
            let names = name.inEveryLanguage
            return form.fields.filter { $0.kind == .action && names.contains($0.name) }.map(\.text.text).joined()
        }
        guard case .add(let kind, _) = form.purpose, !plan.settings.requiresActionOwner else { return nil }
        let (owner, due) = (text(.owner) + text(.lead), text(.due))
        guard kind == .action || kind == .decision && !(owner + due).isEmpty else { return nil }
        return [(FieldName.owner, owner), (.due, due)].first { $1.isEmpty && !form.asked.contains($0) }?.0
    }
}

extension Form {
    /// The proposed decision, where it is left as it was proposed.
    var takenProposal: ProposedDecision? {
        fields.contains { $0.isProposed && !$0.isChanged } ? proposal : nil
    }

    /// Takes back the proposed owner as soon as the proposed text is replaced, because the task is another one, and
    /// gives it back with that text.
    mutating func followProposal() {
        guard fields.indices.contains(index), fields[index].isProposed else { return }
        let isOwn = fields[index].isChanged
        for index in fields.indices where fields[index].kind == .action {
            let field = fields[index]
            guard field.name == .owner || field.name.text == .lead else { continue }
            if isOwn, !field.isChanged { fields[index].text.replace(with: "") }
            if !isOwn, field.text.text.isEmpty { fields[index].text.replace(with: field.initial) }
        }
    }

    /// Puts some fields first, in this order.
    fileprivate mutating func put(first names: [FieldName]) {
        let first = names.compactMap { name in fields.first { $0.name == name } }
        fields = first + fields.filter { !names.contains($0.name) }
        index = 0
    }

    /// Fills in a proposed decision with its owner and day.
    fileprivate mutating func propose(_ proposal: ProposedDecision?, on item: AgendaItem, _ state: State) {
        let plan = state.plan
        let sides = [nil] + plan.partners.map { Optional($0.id) }
        let own = [
            FormField(.action, "", .owner, proposal?.owner, choices: sides),
            FormField(.action, "", .due, proposal?.due?.iso),
            FormField(
                .action, "", .text(.lead, state.language), proposal?.lead.wording(for: state.language)?.text),
        ]
        fields.insert(contentsOf: own, at: min(1, fields.count))
        self.proposal = proposal
        guard let proposal, let name = fields.first?.name else { return }
        var text = FormField(
            .decision, "", name, state.phrases.text(of: proposal, in: plan, on: item.effort), isRequired: true)
        text.isProposed = true
        fields[0] = text
        index = 0
    }
}
