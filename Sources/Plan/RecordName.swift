/// A record, by its kind and its id.
struct RecordName: Hashable {
    let kind: RecordKind
    let id: String
}

extension Plan {
    /// The records of a kind that stand.
    func names(of kind: RecordKind) -> [RecordName] {
        var names = Names()
        show(kind, to: &names)
        return names.all
    }

    private struct Names: RecordVisitor {
        var all: [RecordName] = []

        mutating func visit<R: Record>(_ records: some Sequence<R>) {
            all = records.map { RecordName(kind: R.kind, id: $0.id) }
        }
    }
}
