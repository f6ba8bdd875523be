// Which record belongs to which follows from the fields that the tables declare with `asOwner`.

extension RecordKind {
    /// The fields that name what a record of this kind belongs to.
    public var ownerFields: [FieldSummary] { Ownership.all[self]?.fields ?? [] }

    /// The kinds that a record of this kind can belong to, directly or through what it belongs to.
    public var ownerKinds: Set<RecordKind> { Ownership.all[self]?.owners ?? [] }

    /// The kinds whose records can belong directly to one of this kind.
    public var belongings: [RecordKind] { Ownership.all[self]?.belongings ?? [] }

    /// The kinds whose records can belong to one of this kind, directly or through what they belong to.
    public var allBelongings: [RecordKind] { RecordKind.allCases.filter { $0.ownerKinds.contains(self) } }
}

/// What the tables of fields declare of a kind.
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
    /// What some fields of the record name.
    /// - Parameter value: what a field holds that is no part of the id.
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
    /// What a record belongs to.
    public func owners(of name: RecordName) -> [RecordName] {
        name.references(of: name.kind.ownerFields) { value(name.kind, name.id, $0) }
    }

    /// What a record of one kind is, or belongs to, directly or through what it belongs to; the first of several.
    public func owner(_ kind: RecordKind, of name: RecordName) -> String? {
        if name.kind == kind { return name.id }
        guard name.kind.ownerKinds.contains(kind) else { return nil }
        return owners(of: name).lazy.compactMap { owner(kind, of: $0) }.first
    }

    /// The ids of the cities that a change of a record can affect: those that it names or lies in, and those of what it names.
    ///
    /// What names no city, such as a measure of all cities, can affect all.
    public func affectedCities(by name: RecordName) -> Set<String> {
        if name.kind == .city { return [name.id] }
        let fields = name.kind.fields.filter { $0.kind.isNamed && $0.name != .family }
        return Set(
            name.references(of: fields) { value(name.kind, name.id, $0) }.flatMap { affectedCities(by: $0) })
    }
}

extension Plan {
    /// Leaves out the records of which something that they belong to is removed, until it is back.
    /// - Parameter moved: the kinds of which records have come, gone or moved.
    mutating func leaveOutWhatIsGone(after moved: [RecordKind]) {
        guard moved.contains(where: { !$0.ownerKinds.isEmpty || !$0.belongings.isEmpty }) else { return }
        var leavingOut = LeavingOut()
        // Each kind stands behind those that it can belong to.
        for kind in RecordKind.allCases { edit(kind, &leavingOut) }
    }
}

/// Leaves out what belongs to something that is gone, kind by kind.
private struct LeavingOut: TableEditor {
    /// The records that are removed or left out so far, of the kinds that others belong to.
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
            // The efforts of a city are not removed themselves, and need no record.
            guard kind == .city else { continue }
            gone.formUnion(
                LineOfEffort.allCases.map { RecordName(.effort, EffortID(city: record.id, line: $0).record) })
        }
    }
}
