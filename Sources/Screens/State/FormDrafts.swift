import Plan

/// The texts typed into a form or prompt that was not saved.
public struct FormDraft: Equatable, Sendable {
    /// The name of the form, the same whenever it opens.
    public let key: String
    /// Its title; empty for a prompt.
    public let title: String
    /// The texts and codes that were typed or chosen, by the field.
    public var texts: [String: String]

    /// A draft of a form.
    public init(key: String, title: String, texts: [String: String]) {
        self.key = key
        self.title = title
        self.texts = texts
    }
}

extension Form {
    /// A name that is the same whenever a form for the same opens.
    var draftKey: String {
        let known: String =
            switch purpose {
            case .edit: Set(fields.map { "\($0.kind.rawValue)/\($0.record)" }).sorted().joined(separator: " ")
            case .add(let kind, let known):
                ([kind.rawValue] + known.map { "\($0.field.rawValue)=\($0.code)" }).joined(separator: " ")
            case .newPlan, .begin: ""
            case .close(let meeting): meeting
            }
        // A form for one field of a record is another than that for all of it.
        return "\(purpose.name) \(known) \(fields.count)"
    }

    /// The texts typed and values chosen in it; nil where nothing was.
    fileprivate var draft: FormDraft? {
        let changed = fields.filter(\.isChanged)
        guard !changed.isEmpty else { return nil }
        return FormDraft(
            key: draftKey, title: title,
            texts: Dictionary(changed.map { ($0.key, $0.text.text) }, uniquingKeysWith: { first, _ in first }))
    }

    fileprivate mutating func put(_ draft: FormDraft) {
        for index in fields.indices {
            guard let text = draft.texts[fields[index].key], text != fields[index].text.text else { continue }
            if fields[index].choices.isEmpty {
                fields[index].text = TextField(text)
            } else {
                fields[index].choose(code: text.isEmpty ? nil : text)
            }
        }
        holdsDraft = isChanged
    }

    /// The form without what was typed.
    fileprivate mutating func empty() {
        for index in fields.indices where fields[index].isChanged {
            fields[index].text = TextField(fields[index].initial)
        }
        holdsDraft = false
    }
}

extension FormPurpose {
    fileprivate var name: String {
        switch self {
        case .edit: "edit"
        case .add: "add"
        case .newPlan: "new"
        case .begin: "begin"
        case .close: "close"
        }
    }
}

extension Overlay {
    /// The name of the draft of a package's path, which is kept until a package was found there.
    static let fileDraftKey = "file"

    /// A name that is the same whenever the same is asked; nil where nothing is typed that could be lost.
    var draftKey: String? {
        switch self {
        case .form(let form): form.draftKey
        case .askReason(let efforts, let status, let sides, _):
            "reason \(status.rawValue) \((efforts.map(\.record) + sides).joined(separator: " "))"
        case .askFile: Overlay.fileDraftKey
        case .pickStatus, .confirm, .find, .pick, .decide: nil
        }
    }

    /// The texts typed so far; nil where nothing was.
    fileprivate var draft: FormDraft? {
        switch self {
        case .form(let form): form.draft
        case .askReason(_, _, _, let field), .askFile(let field):
            field.text.isEmpty ? nil : draftKey.map { FormDraft(key: $0, title: "", texts: ["": field.text]) }
        case .pickStatus, .confirm, .find, .pick, .decide: nil
        }
    }

    fileprivate func with(_ draft: FormDraft) -> Overlay {
        switch self {
        case .form(var form):
            form.put(draft)
            return .form(form)
        case .askReason(let efforts, let status, let sides, _):
            return .askReason(efforts, status, sides: sides, TextField(draft.texts[""] ?? ""))
        case .askFile: return .askFile(TextField(draft.texts[""] ?? ""))
        case .pickStatus, .confirm, .find, .pick, .decide: return self
        }
    }
}

extension State {
    /// Puts the draft of what has just been opened into it, and keeps what is typed.
    /// - Parameter before: the overlay before the event.
    mutating func followDrafts(since before: Overlay?) {
        guard let overlay, let key = overlay.draftKey else { return }
        let kept = drafts.first { $0.key == key }
        if before?.draftKey != key {
            guard let kept else { return }
            let filled = overlay.with(kept)
            self.overlay = filled
            if case .form(let form) = filled, !form.holdsDraft { return }
            message = message ?? Message(phrases.prompts.draftPutBack)
        } else {
            let now = overlay.draft
            guard now != kept else { return }
            drop(draft: key)
            if let now { drafts.append(now) }
        }
    }

    /// Shows what was typed before the program ended, in the forms that ask for it.
    mutating func setDrafts(_ drafts: [FormDraft]) {
        self.drafts = drafts
        // A title may name what lies above a ceiling, and no form opens there.
        guard readOnlyReason == nil else { return }
        let titles = drafts.map(\.title).filter { !$0.isEmpty }
        if let first = titles.first { message = message ?? Message(phrases.prompts.draftsLeft(first, titles.count)) }
    }

    /// Forgets a draft, because it was saved or is not wanted.
    mutating func drop(draft key: String) { drafts.removeAll { $0.key == key } }

    /// Takes the draft out of a form that was filled with it.
    mutating func leaveDraft(of form: inout Form) {
        form.empty()
        message = Message(phrases.prompts.draftLeft)
    }
}
