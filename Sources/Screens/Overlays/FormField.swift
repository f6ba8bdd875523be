import Phrases
import Plan

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
    /// Whether the text is proposed: it counts as entered, and typing replaces it.
    var isProposed = false
    /// The letters typed to choose a value.
    private(set) var typed = ""
    /// The value before the first of these letters.
    private var valueBeforeTyping = ""
    /// Whether it must not be empty.
    let isRequired: Bool
    /// The part of a long form that it belongs to.
    let group: FieldGroup
    /// The text when the form opened.
    let initial: String
    /// The same in its neutral form.
    let initialCode: String?

    /// - Parameter place: the field in whose place it stands; nil where that is its own.
    init(
        _ kind: RecordKind, _ record: String, _ name: FieldName, _ value: String?, code: String? = nil,
        choices: [String?] = [], label: FormLabel = .field, isRequired: Bool? = nil, inPlaceOf place: FieldName? = nil
    ) {
        self.kind = kind
        self.record = record
        self.name = name
        self.label = label
        self.choices = choices
        group = FieldGroup.group(of: place ?? name, in: kind)
        initial = value ?? ""
        initialCode = code ?? value
        text = TextField(value ?? "")
        let summary = kind.field(name)
        let isNeeded = summary.map { $0.use == .required || $0.use == .key && !$0.isOptional } ?? false
        self.isRequired = label == .field && (isRequired ?? isNeeded)
    }

    /// A name for it within its form that is the same whenever the form opens.
    var key: String { "\(kind.rawValue)/\(record)/\(name.rawValue)" }

    /// Whether the text was changed.
    var isChanged: Bool { text.text != initial }

    /// Whether letters were typed for a choice that none of its values begins with. They are kept as its text, which is
    /// no value.
    var isRefused: Bool { !choices.isEmpty && !text.text.isEmpty && isChanged && !choices.contains(text.text) }

    /// Takes the letters typed for a choice.
    /// - Parameter code: the value that they narrow to; nil where they are refused.
    mutating func type(_ letters: String, for code: String?) {
        if typed.isEmpty { valueBeforeTyping = text.text }
        typed = letters
        text.replace(with: letters.isEmpty ? valueBeforeTyping : code ?? letters)
    }

    /// Ends the typing of letters; what they chose stays, and so do letters that are refused.
    mutating func endTyping() { if !isRefused { typed = "" } }

    /// Puts a text of a draft in.
    mutating func put(_ draft: String) {
        text = TextField(draft)
        typed = isRefused ? draft : ""
        valueBeforeTyping = initial
    }

    /// Chooses a value; nil for none.
    mutating func choose(code: String?) {
        typed = ""
        guard choices.contains(code) else { return }
        text.replace(with: code ?? "")
    }

    /// Chooses the value that stands so many places further on.
    mutating func choose(_ step: Int) {
        typed = ""
        guard !choices.isEmpty else { return }
        let index = choices.firstIndex { $0 ?? "" == text.text } ?? 0
        text.replace(with: choices[(index + step + choices.count) % choices.count] ?? "")
    }

    /// Chooses the first value that can be chosen, or the last.
    mutating func chooseEnd(isLast: Bool) {
        guard let code = isLast ? choices.last : choices.first(where: { $0 != nil }) else { return }
        choose(code: code)
    }

    /// Takes back the last key of a choice.
    mutating func undoChoice() {
        _ = text.handle(.control("_"))
        typed = isRefused ? text.text : ""
    }
}

/// The label of a form's field.
public enum FormLabel: Equatable, Sendable {
    case field, partners, cities
    /// One side's attendance of a meeting.
    case side(String)
}
