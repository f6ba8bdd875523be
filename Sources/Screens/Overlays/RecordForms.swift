import Phrases
import Plan

/// The forms of records.
extension State {
    /// The form's fields for a record, from its table of fields, with the present values as text.
    func formFields(_ kind: RecordKind, _ record: String, only names: [FieldName]? = nil) -> [FormField] {
        fields(of: kind).filter { $0.isEdited && (names?.contains($0.name) ?? true) }.map { field in
            let code = plan.value(kind, record, field.name) ?? field.standard
            let choices = choices(for: field)
            let shown = choices.isEmpty ? code.map { typed($0, field, kind) } : code
            return FormField(
                kind, record, field.name, shown, code: code, choices: choices, isRequired: isRequired(field, kind),
                inPlaceOf: place(of: field.name))
        }
    }

    /// Whether a field of a form is marked as required: of a required text that in the language of the screen.
    private func isRequired(_ field: FieldSummary, _ kind: RecordKind) -> Bool? {
        guard field.name.text != nil else { return nil }
        let needed = kind.field(field.name.inEveryLanguage[0])?.isRequiredText ?? false
        return needed && field.name.language == language
    }

    /// The fields of a new record, without the known ones.
    private func newFields(_ kind: RecordKind, known: [KnownValue], suggested: [KnownValue]) -> [FormField] {
        fields(of: kind).filter { field in
            (field.isEdited || field.use == .key) && !known.contains { $0.field == field.name }
                && !Form.unasked.contains(field.name)
        }.map { field in
            let code = suggested.first { $0.field == field.name }?.code ?? field.standard
            let choices = choices(for: field)
            let shown = choices.isEmpty ? code.map { typed($0, field, kind) } : code
            return FormField(
                kind, "", field.name, shown, code: code, choices: choices, isRequired: isRequired(field, kind),
                inPlaceOf: place(of: field.name))
        }
    }

    /// The form for a new record.
    /// - Parameter place: what it is about, for the title; nil where the known values tell.
    func addForm(
        _ kind: RecordKind, known: [KnownValue], suggested: [KnownValue] = [], place: String? = nil
    ) -> Form {
        let place =
            (place ?? seriesName(known)).map { ": " + $0 }
            ?? known.last { $0.field != .partner && ($0.field != .meeting || known.count == 1) }.map { known in
                ": " + phrases.value(known.code, of: known.field, in: kind, plan: plan)
            }
        let side = known.last { $0.field == .partner }?.code ?? author.side
        let title = phrases.prompts.add(phrases.words.kind(kind).one) + (place ?? "") + forSide(side)
        return Form(title, .add(kind, known: known), newFields(kind, known: known, suggested: suggested), newRecord: "")
    }

    /// The measure and the place of a new reading or target; nil for other records.
    private func seriesName(_ known: [KnownValue]) -> String? {
        known.first { $0.field == .measure }.map { measure in
            phrases.name(of: Series(measure.code, in: known.first { $0.field == .city }?.code), in: plan)
        }
    }

    /// For which side a form records, behind its title; nothing where there is only one.
    private func forSide(_ side: String?) -> String {
        guard plan.partners.count > 1, let side, let partner = plan.partner(side) else { return "" }
        return " · \(phrases.prompts.forSide(phrases.fullName(of: partner)))"
    }

    /// The typed form of a code: unchanged for days, numbers and plain text, by name for references.
    private func typed(_ code: String, _ field: FieldSummary, _ kind: RecordKind) -> String {
        switch field.kind {
        case .day, .figure, .amount, .number, .text, .note: code
        default: phrases.value(code, of: field.name, in: kind, plan: plan)
        }
    }

    private func choices(for field: FieldSummary) -> [String?] {
        switch field.kind {
        case .choice, .flag, .line, .stage: [nil] + field.kind.closedCodes
        case .partner: [nil] + plan.partners.map(\.id)
        case .marking: [nil] + plan.markings
        default: []
        }
    }

    /// The form that edits a record or one of its fields; that of an effort contains this side's assessment.
    func editForm(_ target: Target) -> Form? {
        switch target {
        case .city(let id): return editForm(.city, id)
        case .project(let id): return editForm(.project, id)
        case .record(let kind, let id): return editForm(kind, id)
        case .commitment(let id):
            if plan.commitment(id)?.state != nil { return editForm(.commitment, id) }
            let new = Commitment(id: id)
            return addForm(
                .commitment,
                known: (new.subject.map { [.init(.subject, $0.code)] } ?? []) + [.init(.partner, new.partner)])
        case .effort(let id):
            let side = author.side.map { formFields(.assessment, id.assessment(by: $0)) } ?? []
            return Form(
                phrases.prompts.edit(phrases.name(of: id, in: plan)) + forSide(author.side), .edit,
                side.filter { $0.name != .marking } + formFields(.effort, id.record))
        case .field(let kind, let record, let name): return fieldForm(kind, record, name)
        case .item(let id): return editForm(.item, id)
        case .status, .command, .place, .within, .act, .conflict, .importPart, .text: return nil
        }
    }

    /// The form for one field; a text is shown in every language for translation.
    private func fieldForm(_ kind: RecordKind, _ record: String, _ name: FieldName) -> Form? {
        let fields = formFields(kind, record, only: Language.allCases.map(name.inLanguage))
        guard !fields.isEmpty else { return nil }
        var form = Form(phrases.prompts.edit(phrases.words.field(name)) + forSide(author.side), .edit, fields)
        form.index = fields.firstIndex { $0.name == name } ?? 0
        return form
    }

    private func editForm(_ kind: RecordKind, _ record: String) -> Form {
        // A commitment or assessment is that of its own side, whoever records it.
        let side = kind.field(.partner)?.use == .key ? plan.value(kind, record, .partner) : author.side
        return Form(
            phrases.prompts.edit(phrases.name(of: kind, record, in: plan)) + forSide(side), .edit,
            formFields(kind, record))
    }

    /// The form for a new plan.
    func newPlanForm() -> Form {
        let day = configuration.givenDay ?? configuration.calendarDay
        return Form(
            phrases.prompts.newPlan, .newPlan,
            [
                FormField(.plan, Plan.settingsID, .text(.title, language), nil),
                FormField(.plan, Plan.settingsID, .start, day.iso),
                FormField(.plan, Plan.settingsID, .months, "18"),
                FormField(.partner, "", .text(.name, language), "US, MX", label: .partners),
                FormField(.city, "", .name, nil, label: .cities),
            ])
    }
}
