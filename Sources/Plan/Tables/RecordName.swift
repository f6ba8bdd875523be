/// A record, by its kind and its id.
public struct RecordName: Hashable, Sendable {
    /// The kind.
    public let kind: RecordKind
    /// The id.
    public let id: String

    /// The record of this kind and id, whether or not there is one.
    public init(_ kind: RecordKind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

extension Plan {
    /// The present records of a kind.
    func names(of kind: RecordKind) -> [RecordName] {
        var names = Names()
        read(kind, &names)
        return names.all
    }

    private struct Names: RecordVisitor {
        var all: [RecordName] = []

        mutating func visit<R: Record>(_ records: some Sequence<R>) {
            all = records.map { RecordName(R.kind, $0.id) }
        }
    }
}
