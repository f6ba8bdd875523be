import Phrases
import Plan

/// The changes that import a file into a plan: all of them, or problems and no changes.
public struct Import: Sendable {
    /// The changes in the order of the file, those that set the present value included.
    public private(set) var changes: [Change] = []
    /// The problems of the file. Where there are any, there are no changes.
    public private(set) var problems: [ImportError]
    /// The rows in the order of the file, with what they do; none where there are problems.
    public private(set) var rows: [ImportedRow] = []
    /// The numbers of rows by what they do.
    public private(set) var counts = ImportCounts()
    /// The numbers of rows that were left out as totals, and as titles of groups.
    public let totals, titles: Int
    /// The path of the list of JSON that the records were read from, where it is a part of the text.
    public let list: String?
    /// The names of columns that are no field and were left out.
    public let unread: [String]
    /// The values for texts that no cell has, as they were stated, and whether the file has no records.
    public let unusedValues: [String]
    public let isEmpty: Bool
    /// The form of the file, in which the places of its rows are named.
    public let form: ImportError.Form

    private var laid: RecordKind?
    private var nextPosition: [String: Int] = [:]
    private let before: Plan
    private var working: Plan
    private let today, latest: Day
    private let phrases: Phrases
    private let rule: MatchRule
    private var keys = NaturalKeys()
    private var cities: CityFinder
    private var taken: [Taken] = []
    private var failed: [(record: SourceRecord, reason: ImportError.Reason)] = []

    /// The records in the order of their kinds, owners first: a record without an id is found by those that it names.
    private static func order(of records: [SourceRecord]) -> [Int] {
        let places = Dictionary(
            RecordKind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let kinds = records.map { places[$0.kind] ?? 0 }
        return records.indices.sorted { (kinds[$0], $0) < (kinds[$1], $1) }
    }

    /// A record in the working plan that is still to be checked.
    private struct Taken {
        /// Its place in the file.
        let index: Int
        let record: SourceRecord
        let id: String
        let place: NaturalKeys.Values
        /// Whether its id was found or made, not given.
        let isMatched: Bool
    }

    /// Reads JSON: an export, or lists of records.
    /// - Parameters:
    ///   - kind: the kind of every record of a single list.
    ///   - latest: the last day that a judgement can have, where it is after today: an export of a plan that is pinned
    ///     to an earlier day comes back whole.
    ///   - salt: a text for the ids of new records, unique to this import.
    public init(
        json document: JSONDocument, kind: RecordKind? = nil, mapping: TableMapping = TableMapping(),
        into plan: Plan, on today: Day, upTo latest: Day? = nil, salt: String = "", in phrases: Phrases,
        progress: ImportProgress? = nil
    ) {
        let source = Source(json: document, kind: kind, mapping: mapping, into: plan)
        self.init(source, mapping: mapping, into: plan, on: today, upTo: latest, salt: salt, in: phrases, progress)
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
        let source = Source(tables: tables, kind: kind, mapping: mapping, into: plan)
        self.init(source, mapping: mapping, into: plan, on: today, upTo: latest, salt: salt, in: phrases, progress)
    }

    /// A record may name another one further down in the file, so all are added to the working plan before any is
    /// checked.
    init(
        _ source: Source, mapping: TableMapping = TableMapping(), into plan: Plan, on today: Day,
        upTo latest: Day? = nil, salt: String, in phrases: Phrases, _ progress: ImportProgress? = nil
    ) {
        before = plan
        working = plan
        (totals, titles, list) = (source.totals, source.titles, source.list)
        (unread, form) = (source.unread, source.form)
        (unusedValues, isEmpty) = (source.unusedValues ?? [], source.records.isEmpty && source.totals == 0)
        self.today = today
        self.latest = max(today, latest ?? today)
        self.phrases = phrases
        rule = mapping.rule
        cities = CityFinder(plan, mapping.cities)
        problems = source.allProblems + cities.problems
        // Each record is taken twice: to know its name, and to check it.
        func goesOn(_ step: Int) -> Bool { progress?.reach(step / 2, of: source.records.count) ?? true }
        for (step, index) in Import.order(of: source.records).enumerated() where goesOn(step) {
            lay(source.records[index], at: index, fresh: "\(salt)-\(index + 1)")
        }
        taken.sort { $0.index < $1.index }
        working.reorder()
        var lines: [RecordName: Int] = [:]
        for (index, taken) in taken.enumerated() where goesOn(self.taken.count + index) {
            let record = taken.record
            if let line = lines.updateValue(record.line, forKey: RecordName(record.kind, taken.id)) {
                let reason: ImportError.Reason = taken.isMatched ? .sameKey(record.name, line) : .twice(taken.id, line)
                problems.append(ImportError(record.line, kind: record.kind, reason))
            }
            check(taken)
        }
        for (record, reason) in failed { tell(record, reason) }
        problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        if problems.isEmpty {
            for row in rows { counts.add(row.result) }
        } else {
            problems = problems.map { $0.located(in: $0.kind.flatMap { source.forms[$0] } ?? source.form) }
            (changes, rows) = ([], [])
        }
    }

    /// Adds a record to the working plan, with the values that can be read.
    private mutating func lay(_ record: SourceRecord, at index: Int, fresh: String) {
        // A reading in the national row is of the whole country; the id is made anew of the other fields.
        var record = record
        record.id = record.id.map(Folding.saved)
        if record.isOfNationalRow { record.id = nil }
        // Names are looked up in the order of the records, so the kinds before this one are sorted first.
        if let last = laid, last != record.kind { working.reorder([last]) }
        laid = record.kind
        // The entries share the plan, which would be copied if they lived when a record is added.
        let read = entries.values(of: record, isLast: false)
        if let id = record.id, !RecordName(record.kind, id).isWellFormed {
            let dependency = record.kind == .dependency ? Dependency(id: id) : nil
            let isOfItself = dependency?.dependent != nil && dependency?.dependent == dependency?.prerequisite
            problems.append(
                ImportError(record.line, kind: record.kind, isOfItself ? .refused(.needsItself) : .badID(id)))
            return
        }
        do throws(RecordFault) {
            let match = record.id == nil ? try match(record, read.values) : record.id
            var entered: (record: String, changes: [Change])?
            if match == nil {
                do throws(EditError) {
                    entered = try working.adding(
                        record.kind, read.values, fresh: fresh, on: today, fillsPresent: true)
                } catch {
                    throw RecordFault(reason: .refused(error))
                }
            }
            if !read.faults.isEmpty { throw RecordFault(reason: read.faults[0].reason) }
            guard let id = match ?? entered?.record else { return }
            let known = before.value(record.kind, id, .currency)
            if let fault = record.takeCurrency(in: before.settings.currency, known: known) { problems.append(fault) }
            let currency = record.currencies.isEmpty ? nil : record.values.last { $0.field == .currency }
            let values = currency.map { stated in
                read.values.filter { $0.field != .currency } + [(stated.field, stated.text)]
            }
            lay(record, at: index, id, values ?? read.values, entered?.changes)
        } catch {
            failed.append((record, error.reason))
        }
    }

    private mutating func lay(
        _ record: SourceRecord, at index: Int, _ id: String, _ values: NaturalKeys.Values, _ entered: [Change]?
    ) {
        let restored = restored(record.kind, id, values)
        let isNew = !restored.isEmpty || isNew(record.kind, id)
        if !isNew, rule == .new {
            rows.append(
                ImportedRow(line: record.line, kind: record.kind, record: id, name: record.name, result: .notTaken))
            return
        }
        // An exported record has its own position; the first position is not written.
        var place = isNew && !record.isNeutral ? places(record.kind, values) : []
        if let entered, isNew {
            // The days and positions that rules keep of a record that is entered.
            place += entered.map { ($0.field, $0.new) }.filter { field, new in
                new != nil && !(values + place).contains { $0.field == field }
            }
        }
        taken.append(Taken(index: index, record: record, id: id, place: place, isMatched: record.id == nil))
        working.apply(restored)
        let written = values.filter { record.kind.field($0.field)?.use != .key } + place
        working.set(record.kind, id, written.map { Plan.Value($0.field, $0.value) }[...])
        guard isNew, record.id == nil else { return }
        keys.learn(record.kind, id, in: working)
        if record.kind == .city, let city = working.focusCities.first(where: { $0.id == id }) { cities.learn(city) }
    }

    /// The id of the record that a row without an id describes; nil where there is none.
    private mutating func match(_ record: SourceRecord, _ values: NaturalKeys.Values) throws(RecordFault) -> String? {
        func given(_ name: FieldName) -> String? { values.last { $0.field == name }?.value }
        if record.kind == .city, given(.national) == nil, given(.removed) == nil, let name = given(.name) {
            switch cities.described(name, state: given(.state), code: given(.code)) {
            case .city(let id): return id
            case .new, .none: return nil
            case .unclear(let alike):
                throw RecordFault(reason: .likeCity(record.name, alike))
            }
        }
        if record.kind == .city, given(.name) == nil, let code = given(.code), let id = cities.city(ofCode: code) {
            return id
        }
        let found = keys.records(record.kind, values, in: working)
        if found.count > 1 { throw RecordFault(reason: .severalRecords(record.name, found)) }
        return found.first
    }

    /// Tells every fault of a record that could not be laid.
    private mutating func tell(_ record: SourceRecord, _ reason: ImportError.Reason) {
        let read = entries.values(of: record, isLast: true)
        var faults = read.faults + entries.faults(of: read.values, record)
        if case .refused(let refusal) = reason {
            faults += ImportEntries.lacking(record)
            let field = refusal.field
            let isTold = !faults.isEmpty || field.map(record.faulty.contains) == true
            if !isTold {
                faults.append(
                    field.map { record.fault($0, reason) } ?? ImportError(record.line, kind: record.kind, reason))
            }
        } else if !faults.contains(where: { $0.reason == reason }) {
            faults.append(ImportError(record.line, kind: record.kind, reason))
        }
        problems += faults
    }

    private var entries: ImportEntries { ImportEntries(plan: working, today: today, phrases: phrases) }

    private func isNew(_ kind: RecordKind, _ id: String) -> Bool {
        let plan = before
        return !kind.fields.contains { $0.use != .key && plan.value(kind, id, $0.name) != nil }
    }

    /// The changes by which a removed record is there again with the values of a row alone; none where it is there, or
    /// where the row says that it is removed.
    private func restored(_ kind: RecordKind, _ id: String, _ values: NaturalKeys.Values) -> [Change] {
        values.contains { $0.field == .removed && $0.value != nil } ? [] : before.restoring(kind, id)
    }

    /// The position of a new city or partner: after all others.
    private mutating func places(_ kind: RecordKind, _ values: NaturalKeys.Values) -> NaturalKeys.Values {
        guard kind == .city || kind == .partner, !values.contains(where: { $0.field == .position }) else { return [] }
        let first = kind == .city ? before.nextCityPosition : (before.partners.last?.position ?? -1) + 1
        let next = nextPosition[kind.rawValue] ?? first
        nextPosition[kind.rawValue] = next + 1
        return [(.position, next.code)]
    }

    private mutating func check(_ taken: Taken) {
        let (record, id) = (taken.record, taken.id)
        let read = entries.values(of: record, isLast: true)
        let restored = restored(record.kind, id, read.values)
        let isNew = !restored.isEmpty || isNew(record.kind, id)
        var own = read.values
        if !isNew, !record.isNeutral { own = NaturalKeys.withoutLostZeros(own, record.kind, id, in: before) }
        if !isNew, taken.isMatched { own = NaturalKeys.withoutRespelling(own, record.kind, id, in: before) }
        let values = own.filter { record.kind.field($0.field)?.use != .key } + taken.place
        var faults = read.faults + entries.faults(of: values, record) + entries.contradictions(of: read.values, record)
        if isNew { faults += ImportEntries.lacking(record) }
        faults += ImportEntries.clearedJudgements(values, record, id, in: before)
        guard faults.isEmpty else {
            problems += faults
            return
        }
        do throws(EditError) {
            let edit = Edit(record.kind, id, values)
            // An export of a plan that is pinned to a later day has days up to it.
            let last = record.isNeutral ? max(latest, working.settings.pinned ?? latest) : today
            let checked = try working.changes(for: edit, on: last, isMerged: record.isNeutral)
            try before.checkOpen(checked.filter { before.value($0.kind, $0.record, $0.field) != $0.new })
            if isNew { try entries.checkKey(of: record.kind, id) }
            // A record that the plan has keeps the days of an export.
            let all = restored + checked + (record.isNeutral && !isNew ? [] : before.turns(edit, checked, on: today))
            changes += all
            let result: RowResult = isNew ? .new : before.effective(all).isEmpty ? .same : .changed
            var row = ImportedRow(
                line: record.line, kind: record.kind, record: id, name: record.name, result: result)
            if result == .changed, !taken.isMatched {
                row.former = NaturalKeys.otherRecord(record.kind, id, values, in: before)
            }
            rows.append(row)
        } catch {
            problems.append(ImportError(record.line, kind: record.kind, .refused(error)))
        }
    }
}

/// Why a record of a file is not laid in the plan.
private struct RecordFault: Error {
    let reason: ImportError.Reason
}
