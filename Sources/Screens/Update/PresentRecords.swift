import Phrases
import Plan

// A form for a new record of which the key is that of a record that is there.
extension State {
    /// The record that has the key which a form gives to a new one.
    func present(insteadOf form: Form) -> RecordName? {
        guard case .add(let kind, let known) = form.purpose else { return nil }
        var values = known.map { (field: $0.field, value: Optional($0.code)) }
        var refused: [FieldName] = []
        for field in form.fields where field.kind == kind {
            do { values.append((field: field.name, value: try entered(field))) } catch { refused.append(field.name) }
        }
        return plan.present(kind, values, refused: refused, fresh: form.newRecord)
    }

    /// The sentences about that record below the fields of the key.
    func sentences(aboutPresent form: Form) -> [String] {
        guard let there = present(insteadOf: form) else { return [] }
        let name = phrases.name(of: there.kind, there.id, in: plan)
        let other = phrases.words.field(.text(.what, language))
        return [phrases.prompts.isThere(name)]
            + (there.kind == .commitment ? [phrases.prompts.isThereUnless(other)] : [])
    }
}

/// Opens the form of a record that is there instead of one for a new record with its key. What was typed stands in it.
func open(_ there: RecordName, insteadOf form: Form, _ state: inout State) -> [Effect] {
    guard var edited = state.editForm(.record(there.kind, there.id)) else { return [] }
    state.moveDraft(of: form, to: &edited)
    state.overlay = .form(edited)
    state.warn(state.phrases.prompts.isOpened(state.phrases.name(of: there.kind, there.id, in: state.plan)))
    return []
}

extension Form {
    /// The last of its fields that make the id of the new record; nil where it asks for none of them.
    var lastKey: Int? {
        let keys = fields.lastIndex { $0.kind.field($0.name)?.use == .key }
        let isNamed = purpose.addedKind.map { !$0.fields.contains { $0.use == .key } } ?? false
        return keys ?? (isNamed ? fields.firstIndex { $0.isName } : nil)
    }

    /// Takes over what was typed for a new record, but for the name that is the key of both.
    mutating func take(_ typed: Form) {
        for field in typed.fields where field.kind == typed.purpose.addedKind && field.isChanged && !field.isName {
            guard let index = fields.firstIndex(where: { $0.name == field.name }) else { continue }
            fields[index].put(field.text.text)
        }
        let focused = typed.fields.indices.contains(typed.index) ? typed.fields[typed.index].name : nil
        index = fields.firstIndex { $0.name == focused } ?? 0
    }
}

extension FormField {
    /// Whether it holds the name of which the id of a side or a phase is made.
    fileprivate var isName: Bool { [.partner, .phase].contains(kind) && name.text == .name }
}
