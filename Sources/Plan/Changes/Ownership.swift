// Which record belongs to which follows from the fields that the tables declare with `asOwner`.

extension RecordKind {
    /// The fields that name what a record of this kind belongs to.
    public var ownerFields: [FieldSummary] { fields.filter(\.isOwner) }

    /// The kinds that a record of this kind can belong to, directly or through what it belongs to.
    public var ownerKinds: Set<RecordKind> { RecordKind.owners[self] ?? [] }

    /// The kinds whose records can belong directly to one of this kind.
    public var belongings: [RecordKind] {
        RecordKind.allCases.filter { kind in kind.ownerFields.contains { $0.kind.referencedKinds.contains(self) } }
    }

    private static let owners: [RecordKind: Set<RecordKind>] = {
        func owners(of kind: RecordKind) -> Set<RecordKind> {
            let direct = Set(kind.ownerFields.flatMap(\.kind.referencedKinds))
            return direct.union(direct.flatMap(owners))
        }
        return Dictionary(uniqueKeysWithValues: allCases.map { ($0, owners(of: $0)) })
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
