import Foundation
import Plan

/// What rows call their kinds, records and fields. Most say the same kind and record as the row before, and the fields of
/// one record come in the order of those of the last, so that comparing bytes tells them without a `String` for each.
struct RowNames {
    private var kind: (bytes: [UInt8], kind: RecordKind?) = ([], nil)
    private var record: [UInt8] = []
    private var fields: [(bytes: [UInt8], name: FieldName)] = []
    private var next = 0

    /// The kind of this name.
    mutating func kind(_ name: UnsafeBufferPointer<UInt8>) -> RecordKind? {
        if !name.holds(kind.bytes) { kind = (Array(name), RecordKind(rawValue: String(utf8: name))) }
        return kind.kind
    }

    /// Whether a record is the one that was taken last.
    func isSame(_ id: UnsafeBufferPointer<UInt8>) -> Bool { id.holds(record) }

    /// Takes a record as the last one.
    mutating func take(_ id: UnsafeBufferPointer<UInt8>) {
        record.removeAll(keepingCapacity: true)
        record.append(contentsOf: id)
    }

    /// The field of this name, and its place among those that were met.
    mutating func field(_ name: UnsafeBufferPointer<UInt8>) -> (name: FieldName, place: Int32)? {
        for _ in fields.indices {
            let place = next < fields.count ? next : 0
            next = place + 1
            if name.holds(fields[place].bytes) { return (fields[place].name, Int32(place)) }
        }
        // What this version does not know is not kept: there may be any number of it.
        guard let known = FieldName(rawValue: String(utf8: name)) else { return nil }
        fields.append((Array(name), known))
        next = fields.count
        return (known, Int32(next - 1))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the same bytes lie there.
    func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else {
            return count == other.count
        }
        return memcmp(start, otherStart, count) == 0
    }

    fileprivate func holds(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(isSame) }
}
