import Plan

/// Makes the records of a plan out of rows.
///
/// A text becomes a `String` only where it is not that of the same field of the record before.
struct PlanBuilder {
    private var plan: Plan
    private var kinds: [RecordKind] = []
    private var kind: RecordKind?
    private var record = ""
    private var values: [Plan.Value] = []
    /// What each field that was met said last.
    private var last: [String] = []

    /// A plan that begins with what another holds.
    init(_ start: Plan) { plan = start }

    /// Takes rows; of the record that the last of them is of more may follow.
    mutating func take(_ batch: ValueRows.Batch) {
        batch.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            func next(_ count: Int32) -> UnsafeBufferPointer<UInt8> {
                defer { start += Int(count) }
                return UnsafeBufferPointer(rebasing: bytes[start..<start + Int(count)])
            }
            for row in batch.rows {
                if row.kind != kind { begin(row.kind) }
                if row.record >= 0 {
                    finishRecord()
                    record = String(utf8: next(row.record))
                }
                let value = row.value < 0 ? nil : text(next(row.value), at: Int(row.place))
                values.append(Plan.Value(row.field, value))
            }
        }
    }

    /// The plan with all that was taken.
    mutating func finished() -> Plan {
        finishRecord()
        plan.reorder(kinds)
        return plan
    }

    /// Takes the kind of the rows that come.
    private mutating func begin(_ kind: RecordKind) {
        finishRecord()
        self.kind = kind
        plan.makeRoom(for: kind)
    }

    private mutating func finishRecord() {
        guard let kind, !values.isEmpty else { return }
        plan.set(kind, record, values[...])
        values.removeAll(keepingCapacity: true)
        if !kinds.contains(kind) { kinds.append(kind) }
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> String {
        while place >= last.count { last.append("") }
        if !last[place].withUTF8({ $0.isSame(as: bytes) }) { last[place] = String(utf8: bytes) }
        return last[place]
    }
}
