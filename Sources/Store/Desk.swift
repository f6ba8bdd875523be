import Foundation
import Plan

/// Where the bytes of rows become the records of a plan.
///
/// A text becomes a `String` only where it is not that of the row before: most rows say the same kind and record, and the
/// fields of one record come in the order of those of the last.
struct Desk {
    private var plan: Plan
    private var kinds: [RecordKind] = []
    private var kind: (bytes: [UInt8], known: RecordKind?) = ([], nil)
    private var record: (bytes: [UInt8], id: String) = ([], "")
    private var values: [Plan.Value] = []
    private var fields = KnownFields()

    /// A plan that begins with what another holds.
    init(_ start: Plan) { plan = start }

    /// Takes rows; of the record that the last of them is of more may follow.
    mutating func take(_ batch: ValueRows.Batch) {
        batch.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            func next(_ column: Int) -> Text? {
                guard batch.counts[column] >= 0 else { return nil }
                defer { start += Int(batch.counts[column]) }
                return Text(rebasing: bytes[start..<start + Int(batch.counts[column])])
            }
            for row in stride(from: 0, to: batch.counts.count, by: ValueRows.Batch.columns) {
                take(next(row), next(row + 1), next(row + 2), next(row + 3))
            }
        }
    }

    /// The plan with all that was taken.
    mutating func finished() -> Plan {
        finishRecord()
        plan.reorder(kinds)
        return plan
    }

    /// Takes a row. One without a kind, a record and a field was tampered with.
    private mutating func take(_ kind: Text?, _ record: Text?, _ field: Text?, _ value: Text?) {
        guard let kind, let record, let field else { return }
        let isAnotherKind = !kind.holds(self.kind.bytes)
        if isAnotherKind || !record.holds(self.record.bytes) {
            finishRecord()
            record.copy(to: &self.record.bytes)
            self.record.id = String(decoding: record, as: UTF8.self)
        }
        if isAnotherKind {
            kind.copy(to: &self.kind.bytes)
            self.kind.known = RecordKind(rawValue: String(decoding: kind, as: UTF8.self))
        }
        guard let name = fields.name(field) else { return }
        values.append((name, value.map { String(decoding: $0, as: UTF8.self) }))
    }

    private mutating func finishRecord() {
        defer { values.removeAll(keepingCapacity: true) }
        guard let kind = kind.known, !values.isEmpty else { return }
        plan.set(kind, record.id, values[...])
        if !kinds.contains(kind) { kinds.append(kind) }
    }
}

/// The bytes of a text that somebody else holds.
private typealias Text = UnsafeBufferPointer<UInt8>

/// The fields that were met, looked for from the one after the last.
private struct KnownFields {
    private var met: [(bytes: [UInt8], name: FieldName)] = []
    private var place = 0

    mutating func name(_ bytes: Text) -> FieldName? {
        for step in 0..<met.count {
            let index = (place + step) % met.count
            if bytes.holds(met[index].bytes) {
                place = index + 1
                return met[index].name
            }
        }
        // What this version does not know is not kept: there may be any number of it.
        guard let name = FieldName.named(String(decoding: bytes, as: UTF8.self)) else { return nil }
        met.append((Array(bytes), name))
        place = met.count
        return name
    }
}

extension Text {
    /// Whether these bytes lie there.
    fileprivate func holds(_ bytes: [UInt8]) -> Bool {
        guard count == bytes.count else { return false }
        guard let baseAddress else { return true }
        return memcmp(baseAddress, bytes, count) == 0
    }

    fileprivate func copy(to bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: self)
    }
}
