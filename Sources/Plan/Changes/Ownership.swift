// The ownership of records follows from the fields that the tables declare with `asOwner`.

extension RecordKind {
    /// The fields that name the owners of a record of this kind.
    public var ownerFields: [FieldSummary] { Ownership.all[self]?.fields ?? [] }

    /// The kinds of the direct and indirect owners of a record of this kind.
    public var ownerKinds: Set<RecordKind> { Ownership.all[self]?.owners ?? [] }

    /// The kinds of the direct belongings of a record of this kind.
    public var belongings: [RecordKind] { Ownership.all[self]?.belongings ?? [] }

    /// The kinds of the direct and indirect belongings of a record of this kind.
    var allBelongings: [RecordKind] { RecordKind.allCases.filter { $0.ownerKinds.contains(self) } }
}

/// The ownership of a kind, as declared in the tables of fields.
private struct Ownership {
    let fields: [FieldSummary]
    let owners: Set<RecordKind>
    let belongings: [RecordKind]

    static let all: [RecordKind: Ownership] = {
        func fields(of kind: RecordKind) -> [FieldSummary] { kind.fields.filter(\.isOwner) }
        func direct(_ kind: RecordKind) -> Set<RecordKind> { Set(fields(of: kind).flatMap(\.kind.referencedKinds)) }
        func owners(of kind: RecordKind) -> Set<RecordKind> {
            direct(kind).union(direct(kind).flatMap(owners))
        }
        let kinds = RecordKind.allCases
        return Dictionary(
            uniqueKeysWithValues: kinds.map { kind in
                let belongings = kinds.filter { direct($0).contains(kind) }
                return (kind, Ownership(fields: fields(of: kind), owners: owners(of: kind), belongings: belongings))
            })
    }()
}

extension RecordName {
    /// The records that some fields of this record name.
    /// - Parameter value: returns the value of a field that is no part of the id.
    public func references(
        of fields: [FieldSummary], value: (FieldName) throws -> String?
    ) rethrows -> [RecordName] {
        try fields.flatMap { field in
            let code = field.use == .key ? kind.key(field.name, in: id) : try value(field.name)
            return code.map(field.kind.references) ?? []
        }
    }
}

extension Plan {
    /// The direct owners of a record.
    public func owners(of name: RecordName) -> [RecordName] {
        name.references(of: name.kind.ownerFields) { value(name.kind, name.id, $0) }
    }

    /// Whether a record, or one that it belongs to, is removed. An effort goes with its city: where its own record is
    /// removed, it has no values.
    public func isGone(_ name: RecordName) -> Bool {
        name.kind != .effort && value(name.kind, name.id, .removed) != nil || owners(of: name).contains(where: isGone)
    }

    /// The id of a record's owner of a kind, direct or indirect, or of the record itself where it is of that kind;
    /// the first of several.
    public func owner(_ kind: RecordKind, of name: RecordName) -> String? {
        if name.kind == kind { return name.id }
        guard name.kind.ownerKinds.contains(kind) else { return nil }
        return owners(of: name).lazy.compactMap { owner(kind, of: $0) }.first
    }

    /// The ids of the cities that a change of a record can affect: the cities that it or a record it names lies in or
    /// names.
    ///
    /// A record that names no city, such as a measure of all cities, can affect all.
    public func affectedCities(by name: RecordName) -> Set<String> {
        if name.kind == .city { return [name.id] }
        let fields = name.kind.fields.filter { $0.kind.isNamed && $0.name != .family }
        return Set(
            name.references(of: fields) { value(name.kind, name.id, $0) }.flatMap { affectedCities(by: $0) })
    }
}

extension Plan {
    /// Leaves out the records with a removed owner, until it is restored.
    /// - Parameter moved: the kinds with records that were added, removed or moved.
    /// - Returns: the kinds with records that may be left out, or no longer.
    mutating func leaveOutWhatIsGone(after moved: [RecordKind]) -> [RecordKind] {
        // Where no record is removed and none was, the tables of fields, which tell the owners, are not needed.
        let isAnyRemoved = RecordKind.allCases.contains(where: hasRemoved)
        guard isAnyRemoved || leavesOut,
            moved.contains(where: { !$0.ownerKinds.isEmpty || !$0.belongings.isEmpty })
        else { return [] }
        leavesOut = isAnyRemoved
        var leavingOut = LeavingOut()
        // `allCases` has each kind behind the kinds of its owners.
        for kind in RecordKind.allCases { edit(kind, &leavingOut) }
        return moved.flatMap(\.allBelongings)
    }

    private func hasRemoved(_ kind: RecordKind) -> Bool {
        var reader = RemovedReader()
        return read(kind, &reader)
    }

    private struct RemovedReader: TableReader {
        func read(_ table: some RecordTable) -> Bool { !table.removed.isEmpty }
    }
}

/// Leaves out the records with a removed owner, kind by kind.
private struct LeavingOut: TableEditor {
    /// The records that are removed or left out so far, of kinds that can be owners.
    private var gone: Set<RecordName> = []

    mutating func edit<Table: RecordTable>(_ table: inout Table) {
        let kind = Table.Row.kind
        let owners =
            gone.contains { kind.ownerKinds.contains($0.kind) } ? Table.Row.fields.filter(\.isOwner) : []
        let left = table.leaveOut { record in
            owners.contains { field in
                field.read(record).map { field.kind.references(in: $0).contains(where: gone.contains) } ?? false
            }
        }
        guard !kind.belongings.isEmpty else { return }
        for record in table.removed + left {
            gone.insert(RecordName(kind, record.id))
            // The efforts of a city are not removed themselves, and exist without a record.
            guard kind == .city else { continue }
            gone.formUnion(
                EffortID.all(in: record.id).map { RecordName(.effort, $0.record) })
        }
    }
}
