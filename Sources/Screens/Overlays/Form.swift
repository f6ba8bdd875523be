import Phrases
import Plan

/// What becomes of a form when it is saved.
public enum FormPurpose: Equatable, Sendable {
    case edit
    /// A new record of this kind, with what is known of it already.
    case add(RecordKind, known: [KnownValue])
    case newPlan
    /// A meeting begins, or the one with this id is closed.
    case begin
    case close(String)
}

/// A value that a new record has before anybody types.
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
    /// Where its value is kept.
    public let kind: RecordKind
    /// The record's id; empty for one that is yet to be made.
    public let record: String
    /// The field.
    public let name: FieldName
    /// What stands before it where the field's own name does not fit.
    public let label: FormLabel
    /// The values to choose from, as codes; empty where text is typed. The first is nil: nothing.
    public let choices: [String?]
    /// What is typed, or the code that is chosen.
    public var text: TextField
    /// What it was when the form opened.
    let initial: String

    init(
        _ kind: RecordKind, _ record: String, _ name: FieldName, _ value: String?, choices: [String?] = [],
        label: FormLabel = .field
    ) {
        self.kind = kind
        self.record = record
        self.name = name
        self.label = label
        self.choices = choices
        initial = value ?? ""
        text = TextField(value ?? "")
    }

    /// Whether it differs from what it was.
    var isChanged: Bool { text.text != initial }

    mutating func choose(_ step: Int) {
        guard !choices.isEmpty else { return }
        let index = choices.firstIndex { $0 ?? "" == text.text } ?? 0
        text = TextField(choices[(index + step + choices.count) % choices.count] ?? "")
    }
}

/// What stands before a form's field.
public enum FormLabel: Equatable, Sendable {
    case field, partners, cities
    /// The field is one side's part in a meeting.
    case side(String)
}

/// Fields that are edited together and saved as one act.
public struct Form: Equatable, Sendable {
    /// What stands over it.
    public let title: String
    /// Its fields.
    public var fields: [FormField]
    /// What becomes of it.
    public let purpose: FormPurpose
    /// The field that takes the keys.
    public var index = 0
    /// Why it was not saved.
    public var problem: String?
    /// The id that a new record gets.
    var newRecord: String

    init(_ title: String, _ purpose: FormPurpose, _ fields: [FormField], newRecord: String = "") {
        self.newRecord = newRecord
        self.title = title
        self.purpose = purpose
        self.fields = fields
    }
}

extension Form {
    /// Whether a field holds text of any length.
    func isNote(_ index: Int) -> Bool {
        fields[index].choices.isEmpty && fields[index].kind.field(fields[index].name)?.kind == .note
    }

    /// What a new record is not asked for: an action that is new is not done, and where a meeting is meant it is known.
    fileprivate static let unasked: [FieldName] = [.meeting, .reached]
}

extension State {
    /// The form's fields for a record, from its table, with the values it has in the words of the language.
    func formFields(_ kind: RecordKind, _ record: String, only names: [FieldName]? = nil) -> [FormField] {
        fields(of: kind).filter { $0.isEdited && (names?.contains($0.name) ?? true) }.map { field in
            let code = plan.value(kind, record, field.name) ?? field.standard
            let choices = choices(for: field)
            let shown = choices.isEmpty ? code.map { typed($0, field, kind) } : code
            return FormField(kind, record, field.name, shown, choices: choices)
        }
    }

    /// The fields of a new record that are not known already.
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

    /// The form for a new record; of a half that is there already, the form that edits it.
    func addForm(_ kind: RecordKind, known: [KnownValue], suggested: [KnownValue] = []) -> Form {
        let place = known.last { $0.field != .partner && ($0.field != .meeting || known.count == 1) }.map { known in
            ": " + phrases.value(known.code, of: known.field, in: kind, plan: plan)
        }
        let title = phrases.prompts.add(phrases.words.kind(kind).one) + (place ?? "")
        return Form(title, .add(kind, known: known), newFields(kind, known: known, suggested: suggested), newRecord: "")
    }

    /// What a code is typed as: a day and plain text as they are, a reference by its name.
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

    /// The form that edits a record, or one of its fields; an effort's has this hand's judgement in it.
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

    /// The form for one field; a text is shown in every language, so that it can be translated.
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

    /// The form that begins a plan.
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
