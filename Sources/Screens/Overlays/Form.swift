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

extension FormPurpose {
    /// The kind of the record that is added; nil for other purposes.
    var addedKind: RecordKind? { if case .add(let kind, _) = self { kind } else { nil } }
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

/// Fields that are edited together and saved as one act.
public struct Form: Equatable, Sendable {
    /// The title.
    public let title: String
    /// The fields.
    public var fields: [FormField]
    /// The effect of saving.
    let purpose: FormPurpose
    /// Whether its fields stand in headed groups.
    let isGrouped: Bool
    /// The index of the focused field.
    public var index = 0 {
        didSet {
            if fields.indices.contains(oldValue) { fields[oldValue].endTyping() }
            readyField()
        }
    }
    /// The month that is open over a field with a day.
    var month: MonthPicker?
    /// The text that was cut last, in whichever field.
    var cut: [Character] = []
    /// The fields that it has asked for once, besides the required ones.
    var asked: [FieldName] = []
    /// Whether a draft was put into it.
    var holdsDraft = false
    /// The texts of its draft for which it has no field.
    var unplaced: [String: String] = [:]
    /// Why saving failed.
    public var problem: String?
    /// The id of the new record.
    var newRecord: String
    /// The decision that it proposes, and the item of an agenda that it was opened for: other terminals go on with the
    /// meeting.
    var proposal: ProposedDecision?
    var item: AgendaItem?

    init(_ title: String, _ purpose: FormPurpose, _ fields: [FormField], newRecord: String = "") {
        self.newRecord = newRecord
        self.title = title
        self.purpose = purpose
        isGrouped = fields.count >= Form.longForm && purpose.isOfRecord
        self.fields = isGrouped ? Form.grouped(fields) : fields
        readyField()
    }

    /// From this number of fields on, a form has headed groups.
    private static let longForm = 11

    /// The fields by group, in the order of the groups.
    private static func grouped(_ fields: [FormField]) -> [FormField] {
        FieldGroup.allCases.flatMap { group in fields.filter { $0.group == group } }
    }

    /// In a filled field that still has the value it opened with, typing replaces that; a note that was not proposed is
    /// continued.
    private mutating func readyField() {
        guard fields.indices.contains(index), !isNote(index) || fields[index].isProposed, fields[index].choices.isEmpty,
            !fields[index].isChanged
        else { return }
        fields[index].text.replaceByTyping()
    }

    /// Whether something was typed or chosen.
    var isChanged: Bool { fields.contains(where: \.isChanged) }

    /// Whether it holds a text that is proposed, so that it can be saved as it is.
    var isProposed: Bool { fields.contains(where: \.isProposed) }
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
    static let unasked: [FieldName] = [.meeting, .reached]
}
