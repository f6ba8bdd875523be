/// New values for the fields of one record, as a form, a command or a file gives them.
public struct Edit: Equatable, Sendable {
    /// The kind of record.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// The new values in their neutral form; nil empties a field.
    public var values: [(field: FieldName, value: String?)]

    /// An edit of one record.
    public init(_ kind: RecordKind, _ record: String, _ values: [(field: FieldName, value: String?)]) {
        self.kind = kind
        self.record = record
        self.values = values
    }

    public static func == (left: Edit, right: Edit) -> Bool {
        left.kind == right.kind && left.record == right.record && left.values.count == right.values.count
            && zip(left.values, right.values).allSatisfy { $0.field == $1.field && $0.value == $1.value }
    }
}

extension Plan {
    /// The changes that an edit makes, with every value checked against the field's table, the plan and the record's
    /// rules, and what the rules keep brought along: the day from which a commitment or a condition is what it is.
    public func changes(for edit: Edit, on today: Day) throws(EditError) -> [Change] {
        var changes: [Change] = []
        for (name, value) in edit.values {
            guard let field = edit.kind.field(name) else { throw .noSuchField(edit.kind, name.rawValue) }
            guard field.use != .key else { continue }
            let clean = field.clean(value)
            try field.check(clean)
            try check(clean, refersTo: field)
            changes.append(Change(edit.kind, edit.record, name, to: clean))
        }
        try checkOrder(edit, changes)
        try checkWords(edit, changes)
        return changes + turns(edit, changes, on: today)
    }

    /// The day on which a commitment or a condition becomes what it is, unless the edit says it.
    public func turns(_ edit: Edit, _ changes: [Change], on today: Day) -> [Change] {
        guard !edit.values.contains(where: { $0.field == .since }) else { return [] }
        return changes.compactMap { change in
            guard [FieldName.commitmentState, .conditionState].contains(change.field),
                change.new != value(edit.kind, edit.record, change.field)
            else { return nil }
            return Change(edit.kind, edit.record, .since, to: change.new == nil ? nil : today.code)
        }
    }

    /// Refuses a reference to something that the plan has not.
    public func check(_ value: String?, refersTo field: FieldSummary) throws(EditError) {
        guard let value, field.kind.isNamed else { return }
        let names = field.kind.references(in: value)
        guard !names.isEmpty, names.allSatisfy(isKnown) else { throw .unknown(field.name, value) }
    }

    /// Whether there is such a record, removed or not; an effort is there as soon as its city is.
    func isKnown(_ name: RecordName) -> Bool {
        name.kind == .effort ? EffortID(record: name.id).map { city($0.city) != nil } ?? false : holds(name)
    }

    /// A decision, an action or a note says something, in whichever language.
    private func checkWords(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard [.decision, .action, .note].contains(edit.kind) else { return }
        let texts = Language.allCases.compactMap { language in
            let name = FieldName.text(.text, language)
            return changes.last { $0.field == name }.map(\.new) ?? value(edit.kind, edit.record, name)
        }
        if texts.isEmpty { throw .empty(.text(.text, .english)) }
    }

    /// Days of a project that contradict each other.
    private static let ordered: [(FieldName, FieldName)] = [(.start, .finish), (.delivered, .inUseSince)]

    private func checkOrder(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard edit.kind == .project else { return }
        func day(_ name: FieldName) -> Day? {
            let value = changes.last { $0.field == name }.map(\.new) ?? value(.project, edit.record, name)
            return value.flatMap(Day.init(code:))
        }
        for (earlier, later) in Plan.ordered {
            if let first = day(earlier), let second = day(later), second < first {
                throw .outOfOrder(earlier: earlier, first, later: later, second)
            }
        }
    }
}

extension FieldSummary {
    /// The most characters that a field takes.
    var limit: Int { kind == .note ? 100_000 : 2_000 }

    /// Text as it is saved: composed (NFC), without blanks at its ends. Tabs become blanks, and so do line ends except
    /// in a note. Nil where nothing is left.
    public func clean(_ value: String?) -> String? {
        guard let value, kind == .text || kind == .note else { return value.flatMap { $0.isEmpty ? nil : $0 } }
        let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 } && value.first != " " && value.last != " "
        if isPlain { return value.isEmpty ? nil : value }
        let lines = Folding.saved(value).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let flat = lines.map { $0 == "\t" || $0 == "\n" && kind == .text ? " " : $0 }
        let blanks: [Character] = [" ", "\n"]
        guard let first = flat.firstIndex(where: { !blanks.contains($0) }),
            let last = flat.lastIndex(where: { !blanks.contains($0) })
        else { return nil }
        return String(flat[first...last])
    }

    /// Refuses a value that the field cannot hold, whatever the plan.
    public func check(_ value: String?) throws(EditError) {
        guard let value else {
            if use == .required { throw .empty(name) }
            return
        }
        guard value.count <= limit else { throw .tooLong(name, limit) }
        if value.unicodeScalars.contains(where: ControlCharacters.isIn) { throw .controlCharacters(name) }
        guard isUnderstood(value) else { throw .notUnderstood(name, value) }
        if let range, let number = Int(code: value), !range.contains(number) { throw .outOfRange(name, range) }
        if kind == .amount, let amount = Figure(code: value), amount < Figure(0) { throw .negative(name) }
    }

    private func isUnderstood(_ value: String) -> Bool {
        switch kind {
        case .text, .note, .marking, .partner, .city, .project, .measure, .meeting: true
        case .number, .stage: Int(code: value) != nil
        case .figure, .amount: Figure(code: value) != nil
        case .day: Day(iso: value) != nil
        case .flag: value == "0" || value == "1"
        case .choice(let choice): choice.codes.contains(value)
        case .list(let choice): value.split(separator: " ").allSatisfy { choice.codes.contains(String($0)) }
        case .line: LineOfEffort(code: value) != nil
        case .effort: EffortID(record: value) != nil
        case .efforts: [EffortID](code: value) != nil
        case .subject: Subject(code: value) != nil
        }
    }

    /// The numbers the field takes; nil where it takes none.
    public var range: ClosedRange<Int>? {
        switch kind {
        case .number(let range): range
        case .stage: 1...5
        default: nil
        }
    }
}
