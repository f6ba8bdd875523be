import Phrases
import Plan

/// The texts typed into a form or prompt that was not saved.
public struct FormDraft: Equatable, Sendable {
    /// The name of the form, the same whenever it opens.
    public let key: String
    /// Its title; empty for a prompt.
    public let title: String
    /// The texts and codes that were typed or chosen, by the field.
    public var texts: [String: String]
    /// The records without which it does not open; nil in a draft of an earlier version, whose form has another name.
    public let records: [RecordName]?

    /// A draft of a form or prompt.
    public init(key: String, title: String, texts: [String: String], records: [RecordName]?) {
        self.key = key
        self.title = title
        self.texts = texts
        self.records = records
    }

    /// The texts in the order of their fields' names.
    var text: String { texts.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }.joined(separator: "; ") }
}

extension Form {
    /// A name that is the same whenever a form for the same opens: its records, what it knows of a new one, and the
    /// side that it records for.
    func draftKey(as side: String?) -> String {
        let known: String =
            switch purpose {
            case .edit:
                (Set(fields.map { "\($0.kind.rawValue)/\($0.record)" }).sorted() + onlyField).joined(separator: " ")
            case .add(let kind, let known):
                ([kind.rawValue] + (known + suggested).map { "\($0.field.rawValue)=\($0.code)" }).joined(separator: " ")
            case .newPlan, .begin: ""
            case .close(let meeting): meeting
            }
        return "\(purpose.name.rawValue) \(known) \(side.map { "as \($0)" } ?? "")"
    }

    /// The field of a form for one alone, which is another form than that for all of the record.
    private var onlyField: [String] {
        guard let first = fields.first,
            fields.allSatisfy({ $0.name == first.name || $0.name.text != nil && $0.name.text == first.name.text })
        else { return [] }
        return ["only \(first.name.inEveryLanguage.first?.rawValue ?? first.name.rawValue)"]
    }

    /// The records that the selection gave to a new one.
    var suggested: [KnownValue] {
        fields.filter { $0.kind.field($0.name)?.kind.isNamed ?? false }.compactMap { field in
            field.initialCode.map { KnownValue(field.name, $0) }
        }
    }

    /// The texts typed and values chosen in it, and those for which it has no field; nil where there are none. Days are
    /// those that are meant today, because `+14d` would mean another one later.
    fileprivate func draft(as side: String?, on today: Day) -> FormDraft? {
        let changed = fields.indices.filter { fields[$0].isChanged }
        guard !changed.isEmpty || !unplaced.isEmpty else { return nil }
        let typed = changed.map { index in
            let text = fields[index].text.text
            return (fields[index].key, isDay(index) ? DayEntry.day(text, today: today)?.iso ?? text : text)
        }
        let texts = Dictionary(typed, uniquingKeysWith: { first, _ in first })
        return FormDraft(
            key: draftKey(as: side), title: title, texts: texts.merging(unplaced) { typed, _ in typed },
            records: records)
    }

    fileprivate mutating func put(_ draft: FormDraft) {
        for index in fields.indices {
            guard let text = draft.texts[fields[index].key], text != fields[index].text.text else { continue }
            fields[index].put(text)
        }
        let keys = Set(fields.map(\.key))
        unplaced = draft.texts.filter { !keys.contains($0.key) }
        holdsDraft = isChanged || !unplaced.isEmpty
    }

    /// The form without what was typed.
    fileprivate mutating func empty() {
        for index in fields.indices where fields[index].isChanged { fields[index].put(fields[index].initial) }
        unplaced = [:]
        holdsDraft = false
    }
}

/// The purpose of a form, as the first word of its draft's key.
enum FormPurposeName: String {
    case edit, add, begin, close
    case newPlan = "new"
}

extension FormPurpose {
    fileprivate var name: FormPurposeName {
        switch self {
        case .edit: .edit
        case .add: .add
        case .newPlan: .newPlan
        case .begin: .begin
        case .close: .close
        }
    }
}

extension FormDraft {
    /// The purpose of its form, by its key, and the kind of a record that is added; nil for a prompt.
    var purpose: (name: FormPurposeName, added: RecordKind?)? {
        let words = key.split(separator: " ").map(String.init)
        guard let name = words.first.flatMap(FormPurposeName.init) else { return nil }
        return (name, words.dropFirst().first.flatMap(RecordKind.init))
    }
}

extension TypedOption {
    /// A name that is the same whenever the same is asked.
    fileprivate var draftKey: String {
        switch self {
        case .title(let meeting): "title \(meeting)"
        case .path(let folder, _): "path \(folder)"
        case .value(let choice, _): "value \(choice.option.rawValue) \(choice.subject ?? "")"
        }
    }
}

extension Overlay {
    /// The name of the draft of a package's path, which is kept until a package was found there.
    static let fileDraftKey = "file"

    /// A name that is the same whenever the same is asked; nil where nothing is typed that could be lost.
    /// - Parameter side: the side that is recorded for.
    func draftKey(as side: String?) -> String? {
        switch self {
        case .form(let form): form.draftKey(as: side)
        case .askReason(let efforts, let status, let sides, _):
            "reason \(status.rawValue) \((efforts.map(\.record) + sides).joined(separator: " "))"
        case .askFile: Overlay.fileDraftKey
        case .pick(let pick): pick.typed?.draftKey
        case .pickStatus, .confirm, .find, .decide, .leftDraft: nil
        }
    }

    /// The texts typed so far; nil where nothing was.
    fileprivate func draft(as side: String?, on today: Day) -> FormDraft? {
        func prompt(_ field: TextField, _ records: [RecordName]) -> FormDraft? {
            guard !field.text.isEmpty, let key = draftKey(as: side) else { return nil }
            return FormDraft(key: key, title: "", texts: ["": field.text], records: records)
        }
        switch self {
        case .form(let form): return form.draft(as: side, on: today)
        case .askReason(let efforts, _, _, let field):
            return prompt(field, efforts.map { RecordName(.effort, $0.record) })
        case .askFile(let field): return prompt(field, [])
        case .pick(let pick):
            let meeting: String? = if case .title(let meeting)? = pick.typed { meeting } else { nil }
            return prompt(pick.field, meeting.map { [RecordName(.meeting, $0)] } ?? [])
        case .pickStatus, .confirm, .find, .decide, .leftDraft: return nil
        }
    }
}

extension State {
    /// The name of the draft of what is asked.
    func draftKey(of overlay: Overlay) -> String? { overlay.draftKey(as: author.side) }

    /// Puts the draft of what has just been opened into it, and keeps what is typed. Of several drafts of one form, as
    /// two terminals leave them, the first is put in until it is saved or discarded.
    /// - Parameter before: the name of the draft before the event.
    mutating func followDrafts(since before: String?) {
        guard let overlay, let key = draftKey(of: overlay) else { return }
        let place = drafts.firstIndex { $0.key == key }
        let kept = place.map { drafts[$0] }
        if before != key {
            guard let kept else { return }
            let filled = with(kept, overlay)
            self.overlay = filled
            if case .form(let form) = filled, !form.holdsDraft { return }
            message = message ?? Message(phrases.prompts.draftPutBack)
        } else {
            let now = overlay.draft(as: author.side, on: today)
            guard now != kept else { return }
            if let place { drafts.remove(at: place) }
            if let now { drafts.insert(now, at: place ?? drafts.count) }
        }
    }

    private func with(_ draft: FormDraft, _ overlay: Overlay) -> Overlay {
        switch overlay {
        case .form(var form):
            form.put(draft)
            return .form(form)
        case .askReason(let efforts, let status, let sides, _):
            return .askReason(efforts, status, sides: sides, TextField(draft.texts[""] ?? ""))
        case .askFile: return .askFile(TextField(draft.texts[""] ?? ""))
        case .pick(var pick):
            pick.field = TextField(draft.texts[""] ?? "")
            return .pick(narrowed(pick))
        case .pickStatus, .confirm, .find, .decide, .leftDraft: return overlay
        }
    }

    /// Moves what was typed in a form for a new record into one that edits the record with its key, on top of the draft
    /// that this one has.
    mutating func moveDraft(of form: Form, to edited: inout Form) {
        let key = edited.draftKey(as: author.side)
        if let kept = drafts.first(where: { $0.key == key }) { edited.put(kept) }
        edited.take(form)
        drop(draft: form.draftKey(as: author.side))
        drop(draft: key)
        if let moved = edited.draft(as: author.side, on: today) { drafts.insert(moved, at: 0) }
    }

    /// Forgets the draft of a form or prompt, because it was saved or is not wanted.
    mutating func drop(draft key: String) {
        if let place = drafts.firstIndex(where: { $0.key == key }) { drafts.remove(at: place) }
    }

    /// Takes the draft out of a form that was filled with it, and puts in the next one of the same form.
    mutating func leaveDraft(of form: inout Form) {
        let key = form.draftKey(as: author.side)
        form.empty()
        drop(draft: key)
        message = Message(phrases.prompts.draftLeft)
        guard let next = drafts.first(where: { $0.key == key }) else { return }
        form.put(next)
        message = Message("\(phrases.prompts.draftLeft) \(phrases.prompts.draftPutBack)")
    }
}
