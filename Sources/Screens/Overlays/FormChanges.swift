import Phrases
import Plan

/// Changes of the plan while a form was open.
extension State {
    /// Sentences for what was changed or removed since the form began to show it; of very many the first.
    func changesUnder(_ form: Form) -> [String] {
        let unplaced = form.unplaced.sorted { $0.key < $1.key }.map { phrases.prompts.draftUnplaced($0.value) }
        let gone = form.records.filter { plan.isGone($0) }
        let changed = form.purpose.editsRecords ? form.fields.compactMap(change) : []
        return (unplaced + gone.map { phrases.prompts.isGone(phrases.name(of: $0.kind, $0.id, in: plan)) } + changed)
            .prefix(4)
            .map { $0 }
    }

    private func change(under field: FormField) -> String? {
        let now = plan.value(field.kind, field.record, field.name) ?? field.kind.field(field.name)?.standard
        guard now != field.initialCode, (try? entered(field)) != now else { return nil }
        let name = phrases.words.field(field.name)
        let line = EffortID(record: field.record)?.line
        let value = now.map { phrases.value($0, of: field.name, in: field.kind, line: line, plan: plan) }
        let sentence = field.isChanged ? phrases.prompts.isNowToo : phrases.prompts.isNow
        return sentence(name, value ?? phrases.prompts.none)
    }

}

extension Form {
    /// The records that it edits, or that a new record belongs to or is about.
    var records: [RecordName] {
        switch purpose {
        case .edit:
            fields.map { RecordName($0.kind, $0.record) }.reduce(into: []) { records, record in
                if !records.contains(record) { records.append(record) }
            }
        case .add(let kind, let known):
            (known + suggested).flatMap { value in kind.field(value.field)?.kind.references(in: value.code) ?? [] }
        case .close(let meeting): [RecordName(.meeting, meeting)]
        case .newPlan, .begin: []
        }
    }
}

extension FormPurpose {
    /// Whether the form is made of the table of fields of a kind of record.
    var isOfRecord: Bool {
        switch self {
        case .edit, .add: true
        case .newPlan, .begin, .close: false
        }
    }

    /// Whether the form shows values of records that are there.
    fileprivate var editsRecords: Bool {
        switch self {
        case .edit, .close: true
        case .add, .newPlan, .begin: false
        }
    }
}
