import Phrases
import Plan

/// What a file would do to a plan: all of it or nothing.
public struct Import: Sendable {
    /// The changes, in the order of the file. Those that would change nothing are among them.
    public private(set) var changes: [Change] = []
    /// What is wrong with the file; where there is anything, nothing is taken.
    public private(set) var problems: [ImportError]
    /// The records that are new, and those that are there already.
    public private(set) var added = 0
    public private(set) var known = 0

    private var laid: RecordKind?
    private var nextPosition: [String: Int] = [:]
    private let before: Plan
    private var working: Plan
    private let today: Day
    private let phrases: Phrases
    private var taken: [(record: SourceRecord, id: String, place: [(field: FieldName, value: String?)])] = []

    /// Reads JSON as `Export` writes it.
    public init(json text: String, into plan: Plan, on today: Day, in phrases: Phrases) {
        self.init(Source(json: text), into: plan, on: today, salt: "", in: phrases)
    }

    /// Reads comma-separated values.
    /// - Parameters:
    ///   - kind: the kind of every record, where no column says it.
    ///   - salt: what makes the ids of new records unlike anybody else's.
    public init(
        csv text: String, kind: RecordKind?, into plan: Plan, on today: Day, salt: String, in phrases: Phrases
    ) {
        self.init(Source(csv: text, kind: kind), into: plan, on: today, salt: salt, in: phrases)
    }

    /// Records may refer to others that stand later in the file, so that all are laid into the plan before any is
    /// checked against it.
    private init(_ source: Source, into plan: Plan, on today: Day, salt: String, in phrases: Phrases) {
        before = plan
        working = plan
        problems = source.problems
        self.today = today
        self.phrases = phrases
        for (index, record) in source.records.enumerated() { lay(record, fresh: "\(salt)-\(index + 1)") }
        working.reorder()
        var lines: [String: Int] = [:]
        for (record, id, place) in taken {
            let key = "\(record.kind.rawValue) \(id)"
            if let line = lines.updateValue(record.line, forKey: key) {
                problems.append(ImportError(record.line, kind: record.kind, .twice(id, line)))
            }
            check(record, id, place)
        }
        problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        if !problems.isEmpty { (changes, added, known) = ([], 0, 0) }
    }

    /// Lays a record into the working plan as far as its values mean anything.
    private mutating func lay(_ record: SourceRecord, fresh: String) {
        // What is referred to by name has to be in order by then.
        if let last = laid, last != record.kind { working.reorder([last]) }
        laid = record.kind
        do {
            var values = try codes(record, isLast: false)
            if let id = record.id, !Import.isPossible(id, record.kind) {
                problems.append(ImportError(record.line, kind: record.kind, .badID(id)))
                return
            }
            let id = try record.id ?? working.adding(record.kind, values, fresh: fresh, on: today).record
            // What was exported says its own place; the first place is not written.
            let place = isNew(record.kind, id) && !record.isNeutral ? places(record.kind, values) : []
            values.removeAll { record.kind.field($0.field)?.use == .key }
            taken.append((record, id, place))
            working.set(record.kind, id, (values + place).map { Plan.Value($0.field, $0.value) }[...])
        } catch let refusal as EditError {
            problems.append(ImportError(record.line, kind: record.kind, .refused(refusal)))
        } catch {
            problems.append(ImportError(record.line, kind: record.kind, .unreadable("\(error)")))
        }
    }

    /// The neutral forms of what stands in a record.
    /// - Parameter isLast: whether all records are laid; until then what refers to nothing may refer to a later one.
    private func codes(
        _ record: SourceRecord, isLast: Bool
    ) throws(EditError) -> [(field: FieldName, value: String?)] {
        var values: [(field: FieldName, value: String?)] = []
        for (name, text) in record.values {
            guard let field = record.kind.field(name) else { continue }
            let clean = field.clean(text)
            guard let clean, !record.isNeutral, !Import.isNeutral(clean, field, working) else {
                values.append((name, clean))
                continue
            }
            do throws(EditError) {
                values.append((name, try phrases.code(for: clean, of: field, in: working, on: today)))
            } catch .unknown where !isLast {
                values.append((name, clean))
            }
        }
        return values
    }

    /// Whether a text is a neutral form already, which then means just that.
    private static func isNeutral(_ text: String?, _ field: FieldSummary, _ plan: Plan) -> Bool {
        (try? field.check(text)) != nil && (!field.kind.isNamed || (try? plan.check(text, refersTo: field)) != nil)
    }

    private func isNew(_ kind: RecordKind, _ id: String) -> Bool {
        !kind.fields.contains { $0.use != .key && before.value(kind, id, $0.name) != nil }
    }

    /// A new city or partner stands behind the others.
    private mutating func places(
        _ kind: RecordKind, _ values: [(field: FieldName, value: String?)]
    ) -> [(field: FieldName, value: String?)] {
        guard kind == .city || kind == .partner, !values.contains(where: { $0.field == .position }) else { return [] }
        let last = kind == .city ? before.cities.last?.position : before.partners.last?.position
        let next = nextPosition[kind.rawValue] ?? (last ?? -1) + 1
        nextPosition[kind.rawValue] = next + 1
        return [(.position, next.code)]
    }

    private mutating func check(
        _ record: SourceRecord, _ id: String, _ place: [(field: FieldName, value: String?)]
    ) {
        do throws(EditError) {
            let values = try codes(record, isLast: true).filter { record.kind.field($0.field)?.use != .key } + place
            let edit = Edit(record.kind, id, values)
            let checked = try working.changes(for: edit, on: today)
            try before.checkOpen(checked.filter { before.value($0.kind, $0.record, $0.field) != $0.new })
            let isNew = isNew(record.kind, id)
            if isNew { try checkWhole(record.kind, id, values) }
            // What was exported says itself since when a thing is so.
            changes += checked + (record.isNeutral ? [] : before.turns(edit, checked, on: today))
            if isNew { added += 1 } else { known += 1 }
        } catch {
            problems.append(ImportError(record.line, kind: record.kind, .refused(error)))
        }
    }

    /// A new record has every field that it needs, and an id whose parts are there.
    private func checkWhole(
        _ kind: RecordKind, _ id: String, _ values: [(field: FieldName, value: String?)]
    ) throws(EditError) {
        if kind == .dependency, Dependency(id: id).dependent == Dependency(id: id).prerequisite { throw .needsItself }
        for field in kind.fields {
            let value = values.last { $0.field == field.name }?.value
            if field.use == .required, value == nil, kind != .plan { throw .empty(field.name) }
            guard field.use == .key else { continue }
            let part = Import.part(field.name, of: kind, id)
            if part == nil, !field.isOptional { throw .notUnderstood(field.name, id) }
            try field.check(part)
            try working.check(part, refersTo: field)
        }
    }

    /// Whether a record of a kind can have an id. Ids are parts of other ids, and stand in lists with blanks between.
    private static func isPossible(_ id: String, _ kind: RecordKind) -> Bool {
        if kind == .plan { return id == Plan.settingsID }
        let isWhole = !kind.fields.contains { $0.use == .key }
        let separators: [Unicode.Scalar] = isWhole ? [" ", "/", ">"] : [" "]
        return !id.isEmpty && id != "-" && id.utf8.count <= 500
            && !id.unicodeScalars.contains { separators.contains($0) || $0 == "\n" || ControlCharacters.isIn($0) }
    }

    /// A part of an id, by the name of its field.
    private static func part(_ name: FieldName, of kind: RecordKind, _ id: String) -> String? {
        switch kind {
        case .effort: Effort(id: id).value(of: name)
        case .assessment: Assessment(id: id).value(of: name)
        case .commitment: Commitment(id: id).value(of: name)
        case .target: CityTarget(id: id).value(of: name)
        case .reading: Reading(id: id).value(of: name)
        case .dependency: Dependency(id: id).value(of: name)
        case .attendance: Attendance(id: id).value(of: name)
        case .item: AgendaItem(id: id).value(of: name)
        case .decision: Decision(id: id).value(of: name)
        case .action: ActionItem(id: id).value(of: name)
        case .note: Note(id: id).value(of: name)
        default: nil
        }
    }
}
