extension ExportedAct {
    /// Whether this and another act of the same id cannot be parts of one act.
    ///
    /// A ceiling withholds changes, reasons, partners and parts of version vectors. What both have has to be the same.
    public func contradicts(_ other: ExportedAct) -> Bool {
        if (time, enteredAt) != (other.time, other.enteredAt) { return true }
        if [writer, author, asOf, kind] != [other.writer, other.author, other.asOf, other.kind] { return true }
        if differ(partner, other.partner) || differ(reason, other.reason) || differ(target, other.target) {
            return true
        }
        let values = Dictionary(other.changes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return changes.contains { change in values[change.key].map(change.contradicts) ?? false }
    }

    private func differ(_ one: String?, _ two: String?) -> Bool { one != nil && two != nil && one != two }
}

extension ExportedChange {
    /// The field that it is of.
    var key: FieldKey { FieldKey(kind: kind, record: record, field: field) }

    fileprivate func contradicts(_ other: ExportedChange) -> Bool {
        joined(other.new) == nil
    }
}
