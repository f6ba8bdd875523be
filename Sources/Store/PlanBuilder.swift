import Foundation
import Plan

/// Makes the records of a plan out of the bytes of rows.
///
/// A text becomes a `String` only where it is not that of the row before, or of the same field of the record before: most rows
/// say the same kind and record, many the same effort or marking, and the fields of one record come in the order of those of
/// the last.
struct PlanBuilder {
    private var plan: Plan
    private var kinds: [RecordKind] = []
    private var kind: RecordKind?
    /// What the last row called its kind, where rows do.
    private var kindsName: [UInt8] = []
    private var record: (bytes: [UInt8], id: String) = ([], "")
    private var values: [Plan.Value] = []
    private var fields = KnownFields()

    /// A plan that begins with what another holds.
    init(_ start: Plan) { plan = start }

    /// Takes rows; of the record that the last of them is of more may follow.
    mutating func take(_ batch: ValueRows.Batch) {
        batch.bytes.withUnsafeBufferPointer { bytes in
            var (place, start) = (0, 0)
            func next() -> Text? {
                let count = Int(batch.counts[place])
                place += 1
                guard count >= 0 else { return nil }
                defer { start += count }
                return Text(rebasing: bytes[start..<start + count])
            }
            if let kind = batch.kind { begin(kind) }
            while place < batch.counts.count {
                if batch.kind == nil { begin(named: next()) }
                take(next(), next(), next())
            }
        }
    }

    /// The plan with all that was taken.
    mutating func finished() -> Plan {
        finishRecord()
        plan.reorder(kinds)
        return plan
    }

    /// Takes the kind that a row says it is of.
    private mutating func begin(named name: Text?) {
        let name = name ?? Text(start: nil, count: 0)
        guard !name.holds(kindsName) else { return }
        name.copy(to: &kindsName)
        begin(RecordKind(rawValue: String(decoding: name, as: UTF8.self)))
    }

    /// Takes the kind of the rows that come; what is said of an unknown one is passed over.
    private mutating func begin(_ kind: RecordKind?) {
        guard kind != self.kind else { return }
        finishRecord()
        self.kind = kind
    }

    /// Takes a row. One without a record and a field was tampered with.
    private mutating func take(_ record: Text?, _ field: Text?, _ value: Text?) {
        guard let record, let field else { return }
        if !record.holds(self.record.bytes) {
            finishRecord()
            record.copy(to: &self.record.bytes)
            self.record.id = String(decoding: record, as: UTF8.self)
        }
        guard let place = fields.place(of: field) else { return }
        values.append(Plan.Value(fields.name(at: place), value.map { fields.text($0, at: place) }))
    }

    private mutating func finishRecord() {
        defer { values.removeAll(keepingCapacity: true) }
        guard let kind, !values.isEmpty else { return }
        plan.set(kind, record.id, values[...])
        if !kinds.contains(kind) { kinds.append(kind) }
    }
}

/// The bytes of a text that somebody else holds.
private typealias Text = UnsafeBufferPointer<UInt8>

/// The fields that were met, looked for from the one after the last, each with what it said last.
private struct KnownFields {
    private var met: [(bytes: [UInt8], name: FieldName, last: String)] = []
    private var next = 0

    mutating func place(of field: Text) -> Int? {
        for step in 0..<met.count {
            let place = (next + step) % met.count
            if field.holds(met[place].bytes) {
                next = place + 1
                return place
            }
        }
        // What this version does not know is not kept: there may be any number of it.
        guard let name = FieldName.named(String(decoding: field, as: UTF8.self)) else { return nil }
        met.append((Array(field), name, ""))
        next = met.count
        return next - 1
    }

    func name(at place: Int) -> FieldName { met[place].name }

    mutating func text(_ bytes: Text, at place: Int) -> String {
        if !met[place].last.withUTF8({ $0.isSame(as: bytes) }) {
            met[place].last = String(decoding: bytes, as: UTF8.self)
        }
        return met[place].last
    }
}

extension Text {
    /// Whether these bytes lie there.
    fileprivate func holds(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { isSame(as: $0) } }

    fileprivate func isSame(as other: Text) -> Bool {
        guard count == other.count, let mine = baseAddress, let its = other.baseAddress else {
            return count == other.count
        }
        return memcmp(mine, its, count) == 0
    }

    fileprivate func copy(to bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: self)
    }
}
