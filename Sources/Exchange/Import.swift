import Phrases
import Plan

/// The changes that import a file into a plan: all of them, or problems and no changes.
public struct Import: Sendable {
    /// The changes in the order of the file, those that set the present value included.
    public private(set) var changes: [Change] = []
    /// The problems of the file. Where there are any, there are no changes.
    public private(set) var problems: [ImportError]
    /// The numbers of new records and of records that the plan already has.
    public private(set) var added = 0
    public private(set) var known = 0
    /// The number of rows that are totals and were left out.
    public let totals: Int

    private var laid: RecordKind?
    private var nextPosition: [String: Int] = [:]
    private let before: Plan
    private var working: Plan
    private let today, latest: Day
    private let phrases: Phrases
    private var taken: [(record: SourceRecord, id: String, place: [(field: FieldName, value: String?)])] = []

    /// Reads JSON: an export, or lists of records.
    /// - Parameters:
    ///   - kind: the kind of every record of a single list.
    ///   - latest: the last day that a judgement can have, where it is after today: an export of a plan that is pinned to
    ///     an earlier day comes back whole.
    ///   - salt: a text for the ids of new records, unique to this import.
    public init(
        json text: String, kind: RecordKind? = nil, mapping: TableMapping = TableMapping(), into plan: Plan,
        on today: Day, upTo latest: Day? = nil, salt: String = "", in phrases: Phrases, progress: ImportProgress? = nil
    ) {
        let source = Source(json: text, kind: kind, mapping: mapping)
        self.init(source, into: plan, on: today, upTo: latest, salt: salt, in: phrases, progress)
    }

    /// Reads a table.
    /// - Parameters:
    ///   - kind: the kind of every record where no column gives it.
    ///   - salt: a text for the ids of new records, unique to this import.
    public init(
        _ table: ImportTable, kind: RecordKind?, mapping: TableMapping = TableMapping(), into plan: Plan, on today: Day,
        salt: String, in phrases: Phrases, progress: ImportProgress? = nil
    ) {
        self.init(
            [table], kind: kind, mapping: mapping, into: plan, on: today, salt: salt, in: phrases, progress: progress)
    }

    /// Reads the tables of a file.
    /// - Parameters:
    ///   - kind: the kind of every record where neither a column nor the name of a sheet gives it.
    ///   - latest: the last day that a judgement can have, where it is after today.
    ///   - salt: a text for the ids of new records, unique to this import.
    public init(
        _ tables: [ImportTable], kind: RecordKind?, mapping: TableMapping = TableMapping(), into plan: Plan,
        on today: Day, upTo latest: Day? = nil, salt: String, in phrases: Phrases, progress: ImportProgress? = nil
    ) {
        let source = Source(tables: tables, kind: kind, mapping: mapping)
        self.init(source, into: plan, on: today, upTo: latest, salt: salt, in: phrases, progress)
    }

    /// A record may name another one further down in the file, so all are added to the working plan before any is
    /// checked.
    init(
        _ source: Source, into plan: Plan, on today: Day, upTo latest: Day? = nil, salt: String, in phrases: Phrases,
        _ progress: ImportProgress? = nil
    ) {
        before = plan
        working = plan
        problems = source.problems
        totals = source.totals
        self.today = today
        self.latest = max(today, latest ?? today)
        self.phrases = phrases
        // Each record is taken twice: to know its name, and to check it.
        func goesOn(_ step: Int) -> Bool { progress?.reach(step / 2, of: source.records.count) ?? true }
        for (index, record) in source.records.enumerated() where goesOn(index) {
            lay(record, fresh: "\(salt)-\(index + 1)")
        }
        working.reorder()
        var lines: [String: Int] = [:]
        for (index, (record, id, place)) in taken.enumerated() where goesOn(taken.count + index) {
            let key = "\(record.kind.rawValue) \(id)"
            if let line = lines.updateValue(record.line, forKey: key) {
                problems.append(ImportError(record.line, kind: record.kind, .twice(id, line)))
            }
            check(record, id, place)
        }
        problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        if !problems.isEmpty { (changes, added, known) = ([], 0, 0) }
    }

    /// Adds a record to the working plan, with the values that can be read.
    private mutating func lay(_ record: SourceRecord, fresh: String) {
        // Names are looked up in the order of the records, so the kinds before this one are sorted first.
        if let last = laid, last != record.kind { working.reorder([last]) }
        laid = record.kind
        do throws(EditError) {
            var values = try codes(record, isLast: false)
            if let id = record.id, !Import.isPossible(id, record.kind) {
                problems.append(ImportError(record.line, kind: record.kind, .badID(id)))
                return
            }
            let entered = try record.id == nil ? working.adding(record.kind, values, fresh: fresh, on: today) : nil
            let id = record.id ?? entered?.record ?? ""
            // An exported record has its own position; the first position is not written.
            var place = isNew(record.kind, id) && !record.isNeutral ? places(record.kind, values) : []
            if let entered, isNew(record.kind, id) {
                // The days and positions that rules keep of a record that is entered.
                place += entered.changes.map { ($0.field, $0.new) }.filter { field, new in
                    new != nil && !(values + place).contains { $0.field == field }
                }
            }
            values.removeAll { record.kind.field($0.field)?.use == .key }
            taken.append((record, id, place))
            working.set(record.kind, id, (values + place).map { Plan.Value($0.field, $0.value) }[...])
        } catch {
            problems.append(ImportError(record.line, kind: record.kind, .refused(error)))
        }
    }

    /// The neutral forms of a record's values.
    /// - Parameter isLast: whether all records are in the working plan. Until then a name of no known record may be
    ///   that of a later one.
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
                values.append(
                    (name, try EntryParser(phrases.entryWords, in: working, on: today).code(for: clean, of: field)))
            } catch .unknown where !isLast {
                values.append((name, clean))
            }
        }
        return values
    }

    /// Whether a text is already a neutral form. It is then taken as one.
    private static func isNeutral(_ text: String?, _ field: FieldSummary, _ plan: Plan) -> Bool {
        (try? field.check(text)) != nil && (!field.kind.isNamed || (try? plan.check(text, refersTo: field)) != nil)
    }

    private func isNew(_ kind: RecordKind, _ id: String) -> Bool {
        !kind.fields.contains { $0.use != .key && before.value(kind, id, $0.name) != nil }
    }

    /// The position of a new city or partner: after all others.
    private mutating func places(
        _ kind: RecordKind, _ values: [(field: FieldName, value: String?)]
    ) -> [(field: FieldName, value: String?)] {
        guard kind == .city || kind == .partner, !values.contains(where: { $0.field == .position }) else { return [] }
        let first = kind == .city ? before.nextCityPosition : (before.partners.last?.position ?? -1) + 1
        let next = nextPosition[kind.rawValue] ?? first
        nextPosition[kind.rawValue] = next + 1
        return [(.position, next.code)]
    }

    private mutating func check(
        _ record: SourceRecord, _ id: String, _ place: [(field: FieldName, value: String?)]
    ) {
        do throws(EditError) {
            let values = try codes(record, isLast: true).filter { record.kind.field($0.field)?.use != .key } + place
            let edit = Edit(record.kind, id, values)
            let checked = try working.changes(for: edit, on: record.isNeutral ? latest : today)
            try before.checkOpen(checked.filter { before.value($0.kind, $0.record, $0.field) != $0.new })
            let isNew = isNew(record.kind, id)
            if isNew { try checkWhole(record.kind, id, values) }
            // A record that the plan has keeps the days of an export.
            changes += checked + (record.isNeutral && !isNew ? [] : before.turns(edit, checked, on: today))
            if isNew { added += 1 } else { known += 1 }
        } catch {
            problems.append(ImportError(record.line, kind: record.kind, .refused(error)))
        }
    }

    /// Checks that a new record has every required field and a valid id.
    private func checkWhole(
        _ kind: RecordKind, _ id: String, _ values: [(field: FieldName, value: String?)]
    ) throws(EditError) {
        if kind == .dependency, Dependency(id: id).dependent == Dependency(id: id).prerequisite { throw .needsItself }
        for field in kind.fields {
            let names = field.isRequiredText ? field.name.inEveryLanguage : [field.name]
            let isEmpty = names.allSatisfy { name in values.last { $0.field == name }?.value == nil }
            if field.use == .required, isEmpty, kind != .plan { throw .empty(field.name) }
            guard field.use == .key else { continue }
            let part = Import.part(field.name, of: kind, id)
            if part == nil, !field.isOptional { throw .notUnderstood(field.name, id) }
            try field.check(part)
            try working.check(part, refersTo: field)
        }
    }

    /// Whether an id is valid for a kind. Ids are parts of other ids and of lists with blanks in between.
    private static func isPossible(_ id: String, _ kind: RecordKind) -> Bool {
        if kind == .plan { return id == Plan.settingsID }
        let isWhole = kind == .city || !kind.fields.contains { $0.use == .key }
        let separators: [Unicode.Scalar] = isWhole ? [" ", "/", ">"] : [" "]
        return !id.isEmpty && id != "-" && id.utf8.count <= 500
            && !id.unicodeScalars.contains { separators.contains($0) || $0 == "\n" || ControlCharacters.isIn($0) }
    }

    /// The part of an id that holds a field.
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
