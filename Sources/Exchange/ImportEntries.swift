import Phrases
import Plan

/// Reads the values of a file's records for a plan, and finds every fault of each.
struct ImportEntries {
    let plan: Plan
    let today: Day
    let phrases: Phrases

    /// The neutral forms of a record's values, and those that have none.
    /// - Parameter isLast: whether all records are in the plan. Until then a name of no known record may be that of a
    ///   later one.
    func values(of record: SourceRecord, isLast: Bool) -> (values: NaturalKeys.Values, faults: [ImportError]) {
        var (values, faults): (NaturalKeys.Values, [ImportError]) = ([], [])
        let parser = EntryParser(
            phrases.entryWords(in: plan), in: plan, on: today, line: line(of: record), takesShortBeginnings: false)
        for (name, text) in record.values {
            guard let field = record.kind.field(name) else { continue }
            let clean = field.clean(text)
            // Of a record that is found again, an empty cell says nothing of what rules keep.
            if clean == nil, field.use == .kept, record.id == nil { continue }
            guard let clean, !isNeutral(clean, field) else {
                values.append((name, clean.map { ImportEntries.plain($0, field) }))
                continue
            }
            if field.kind.isDay, record.columns[name]?.isConstant != true, DayEntry.day(clean, today: today) != nil,
                !ColumnDays.isWhole(clean)
            {
                faults.append(record.fault(name, .unsureDay(clean)))
                continue
            }
            do throws(EditError) {
                values.append((name, try parser.code(for: clean, of: field)))
            } catch .unknown where !isLast {
                values.append((name, clean))
            } catch  where !isLast && record.isNeutral {
                // An id of a later record may look like the name of several earlier ones.
                values.append((name, clean))
            } catch {
                faults.append(fault(of: name, error, record))
            }
        }
        return (values, faults)
    }

    /// The fault of a value. Of an effort that a column of cities and one of lines name, it is that of the city where
    /// this is none.
    private func fault(of name: FieldName, _ error: EditError, _ record: SourceRecord) -> ImportError {
        guard record.columns[name]?.origin == .severalColumns else { return record.fault(name, .refused(error)) }
        if let city = record.city, plan.cities(named: city.text).isEmpty {
            let refusal = EditError.unknown(.city, city.text)
            return ImportError(record.line, column: city.column, kind: record.kind, .refused(refusal))
        }
        if let line = record.effortLine, phrases.entryWords(in: plan).line(named: line.text) == nil {
            let refusal = EditError.notUnderstood(.line, line.text)
            return ImportError(record.line, column: line.column, kind: record.kind, .refused(refusal))
        }
        return record.fault(name, .refused(error))
    }

    /// The judgements of a record that empty cells of a table would clear.
    static func clearedJudgements(_ values: NaturalKeys.Values, _ record: SourceRecord, _ id: String, in plan: Plan)
        -> [ImportError]
    {
        if record.isNeutral { return [] }
        return values.filter { name, value in
            name == .status && value == nil && plan.value(record.kind, id, name) != nil
        }.map { record.fault($0.field, .emptyJudgement) }
    }

    /// A neutral form as it is stored: of a number without zeros that say nothing.
    private static func plain(_ text: String, _ field: FieldSummary) -> String {
        switch field.kind {
        case .figure, .amount: Figure(code: text)?.code ?? text
        case .number, .stage: Int(code: text)?.code ?? text
        default: text
        }
    }

    /// The line of the effort that a record is, which says what its stages are called.
    private func line(of record: SourceRecord) -> LineOfEffort? {
        guard record.kind == .effort else { return nil }
        let text =
            record.values.last { $0.field == .line }?.text ?? record.id.flatMap { EffortID(record: $0)?.line.code }
        return text.flatMap(phrases.entryWords(in: plan).line)
    }

    /// The fields of a record's key that say otherwise than its id, which names the record that would be changed.
    func contradictions(of values: NaturalKeys.Values, _ record: SourceRecord) -> [ImportError] {
        guard let id = record.id else { return [] }
        return values.compactMap { name, value in
            guard let value, record.kind.field(name)?.use == .key, let inID = record.kind.key(name, in: id),
                inID != value
            else { return nil }
            return record.fault(name, .otherThanID(inID, value))
        }
    }

    /// The values that their fields or the plan refuse.
    func faults(of values: NaturalKeys.Values, _ record: SourceRecord) -> [ImportError] {
        values.compactMap { name, value in
            guard let field = record.kind.field(name), value != nil else { return nil }
            do throws(EditError) {
                try field.check(value)
                try plan.check(value, refersTo: field)
                return nil
            } catch {
                return record.fault(name, .refused(error))
            }
        }
    }

    /// The required fields that a new record lacks.
    static func lacking(_ record: SourceRecord) -> [ImportError] {
        guard record.kind != .plan else { return [] }
        return record.kind.fields.compactMap { field in
            let isNeeded = field.use == .required || field.use == .key && !field.isOptional && record.id == nil
            let names = field.isRequiredText ? field.name.inEveryLanguage : [field.name]
            let isGiven = record.values.contains { names.contains($0.field) && field.clean($0.text) != nil }
            return isNeeded && !isGiven && record.faulty.isDisjoint(with: names)
                ? record.fault(field.name, .refused(.empty(field.name))) : nil
        }
    }

    /// Checks that the id of a new record is made of valid values.
    func checkKey(of kind: RecordKind, _ id: String) throws(EditError) {
        for field in kind.fields where field.use == .key {
            let part = kind.key(field.name, in: id)
            if part == nil, !field.isOptional { throw .notUnderstood(field.name, id) }
            try field.check(part)
            try plan.check(part, refersTo: field)
        }
    }

    /// Whether a text is already a neutral form. It is then taken as one.
    private func isNeutral(_ text: String, _ field: FieldSummary) -> Bool {
        (try? field.check(text)) != nil && (!field.kind.isNamed || (try? plan.check(text, refersTo: field)) != nil)
    }
}

extension SourceRecord {
    /// Whether its id names the national row as the place of a reading or target.
    var isOfNationalRow: Bool {
        let parts = id?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        return (kind == .reading || kind == .target) && parts.count > 1 && parts[1] == City.nationalID
    }

    /// A fault of one of its values.
    func fault(_ field: FieldName, _ reason: ImportError.Reason) -> ImportError {
        var fault = ImportError(line, column: columns[field], kind: kind, reason)
        switch reason {
        case .refused(.outOfRange), .refused(.negative): fault.value = text(of: field)
        default: break
        }
        return fault
    }

    /// The name by which the file calls it: its text, else the fields of its id, else its id.
    var name: String {
        let texts = kind.naturalKey.filter(\.isCall).flatMap(\.name.inEveryLanguage)
        let named = texts.lazy.compactMap { text(of: $0) }.first
        let key = kind.fields.filter { $0.use == .key }.compactMap { text(of: $0.name) }.joined(separator: ", ")
        return named ?? id ?? (key.isEmpty ? kind.rawValue : key)
    }

    private func text(of name: FieldName) -> String? { values.last { $0.field == name }?.text }
}
