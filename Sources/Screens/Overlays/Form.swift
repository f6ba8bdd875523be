import Phrases
import Plan

/// The effect of saving a form.
public enum FormPurpose: Equatable, Sendable {
    case edit
    /// Adds a record of this kind with known values.
    case add(RecordKind, known: [KnownValue])
    case newPlan
    /// Begins a meeting, or closes the meeting with this id.
    case begin
    case close(String)
}

/// A value of a new record that the form does not ask for.
public struct KnownValue: Equatable, Sendable {
    let field: FieldName
    let code: String

    init(_ field: FieldName, _ code: String) {
        self.field = field
        self.code = code
    }
}

/// One field of a form.
public struct FormField: Equatable, Sendable {
    /// The kind of its record.
    public let kind: RecordKind
    /// The id of its record; empty for a new record.
    public let record: String
    /// The field.
    public let name: FieldName
    /// The label, where it is not the field's own name.
    public let label: FormLabel
    /// The codes of the values to choose from, first nil for none; empty for a text field.
    public let choices: [String?]
    /// The typed text, or the code of the chosen value.
    public var text: TextField
    /// The text when the form opened.
    let initial: String
    /// The same in its neutral form.
    let initialCode: String?

    init(
        _ kind: RecordKind, _ record: String, _ name: FieldName, _ value: String?, code: String? = nil,
        choices: [String?] = [], label: FormLabel = .field
    ) {
        self.kind = kind
        self.record = record
        self.name = name
        self.label = label
        self.choices = choices
        initial = value ?? ""
        initialCode = code ?? value
        text = TextField(value ?? "")
    }

    /// Whether the text was changed.
    var isChanged: Bool { text.text != initial }

    mutating func choose(_ step: Int) {
        guard !choices.isEmpty else { return }
        let index = choices.firstIndex { $0 ?? "" == text.text } ?? 0
        text = TextField(choices[(index + step + choices.count) % choices.count] ?? "")
    }
}

/// The label of a form's field.
public enum FormLabel: Equatable, Sendable {
    case field, partners, cities
    /// One side's attendance of a meeting.
    case side(String)
}

/// Fields that are edited together and saved as one act.
public struct Form: Equatable, Sendable {
    /// The title.
    public let title: String
    /// The fields.
    public var fields: [FormField]
    /// The effect of saving.
    let purpose: FormPurpose
    /// The index of the focused field.
    public var index = 0
    /// Why saving failed.
    public var problem: String?
    /// The id of the new record.
    var newRecord: String

    init(_ title: String, _ purpose: FormPurpose, _ fields: [FormField], newRecord: String = "") {
        self.newRecord = newRecord
        self.title = title
        self.purpose = purpose
        self.fields = fields
    }
}

extension Form {
    /// Whether it is the same form, in which something else may be typed by now.
    func isSame(as other: Form) -> Bool {
        title == other.title && purpose == other.purpose && newRecord == other.newRecord
            && fields.map(\.initial) == other.fields.map(\.initial)
    }

    /// Whether a field holds text of any length.
    func isNote(_ index: Int) -> Bool {
        fields[index].choices.isEmpty && fields[index].kind.field(fields[index].name)?.kind == .note
    }

    /// Fields omitted for new records: a new action is not done yet, and its meeting is known.
    fileprivate static let unasked: [FieldName] = [.meeting, .reached]
}

extension State {
    /// The form's fields for a record, from its table of fields, with the present values as text.
    func formFields(_ kind: RecordKind, _ record: String, only names: [FieldName]? = nil) -> [FormField] {
        fields(of: kind).filter { $0.isEdited && (names?.contains($0.name) ?? true) }.map { field in
            let code = plan.value(kind, record, field.name) ?? field.standard
            let choices = choices(for: field)
            let shown = choices.isEmpty ? code.map { typed($0, field, kind) } : code
            return FormField(kind, record, field.name, shown, code: code, choices: choices)
        }
    }

    /// The fields of a new record, without the known ones.
    private func newFields(
        _ kind: RecordKind, known: [KnownValue], suggested: [KnownValue]
    ) -> [FormField] {
        fields(of: kind).filter { field in
            (field.isEdited || field.use == .key) && !known.contains { $0.field == field.name }
                && !Form.unasked.contains(field.name)
        }.map { field in
            let value = suggested.first { $0.field == field.name }?.code ?? field.standard
            return FormField(kind, "", field.name, value, choices: choices(for: field))
        }
    }

    /// The form for a new record.
    func addForm(_ kind: RecordKind, known: [KnownValue], suggested: [KnownValue] = []) -> Form {
        let place = known.last { $0.field != .partner && ($0.field != .meeting || known.count == 1) }.map { known in
            ": " + phrases.value(known.code, of: known.field, in: kind, plan: plan)
        }
        let title = phrases.prompts.add(phrases.words.kind(kind).one) + (place ?? "")
        return Form(title, .add(kind, known: known), newFields(kind, known: known, suggested: suggested), newRecord: "")
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
        case .choice(let choice): [nil] + choice.codes
        case .flag: [nil, true.code, false.code]
        case .partner: [nil] + plan.partners.map(\.id)
        case .line: [nil] + LineOfEffort.allCases.map(\.code)
        case .marking: [nil] + plan.markings
        case .stage: [nil] + (1...5).map(\.code)
        default: []
        }
    }

    /// The form that edits a record or one of its fields; that of an effort contains this side's assessment.
    func editForm(_ target: Target) -> Form? {
        switch target {
        case .city(let id): return editForm(.city, id)
        case .project(let id): return editForm(.project, id)
        case .record(let kind, let id): return editForm(kind, id)
        case .commitment(let project, let partner):
            let id = Commitment.id(of: project, by: partner)
            if plan.commitment(to: project, by: partner).state != nil { return editForm(.commitment, id) }
            return addForm(.commitment, known: [.init(.project, project), .init(.partner, partner)])
        case .effort(let id):
            let side = author.side.map { formFields(.assessment, id.assessment(by: $0)) } ?? []
            let who = author.side.flatMap { plan.partner($0)?.short }.map { " · \($0)" } ?? ""
            return Form(
                phrases.prompts.edit(phrases.name(of: id, in: plan) + who), .edit,
                side.filter { $0.name != .marking } + formFields(.effort, id.record))
        case .field(let kind, let record, let name):
            return fieldForm(kind, record, name)
        case .item(let id): return editForm(.item, id)
        case .status, .command, .place, .within, .act, .conflict, .text: return nil
        }
    }

    /// The form for one field; a text is shown in every language for translation.
    private func fieldForm(_ kind: RecordKind, _ record: String, _ name: FieldName) -> Form? {
        let fields = formFields(kind, record, only: Language.allCases.map(name.inLanguage))
        guard !fields.isEmpty else { return nil }
        var form = Form(phrases.prompts.edit(phrases.words.field(name)), .edit, fields)
        form.index = fields.firstIndex { $0.name == name } ?? 0
        return form
    }

    private func editForm(_ kind: RecordKind, _ record: String) -> Form {
        Form(
            phrases.prompts.edit(phrases.name(of: kind, record, in: plan)), .edit, formFields(kind, record))
    }

    /// The form for a new plan.
    func newPlanForm() -> Form {
        let day = configuration.givenDay ?? configuration.calendarDay
        return Form(
            phrases.prompts.newPlan, .newPlan,
            [
                FormField(.plan, Plan.settingsID, .title, nil),
                FormField(.plan, Plan.settingsID, .start, day.iso),
                FormField(.plan, Plan.settingsID, .months, "18"),
                FormField(.partner, "", .name, "US, MX", label: .partners),
                FormField(.city, "", .name, nil, label: .cities),
            ])
    }
}
