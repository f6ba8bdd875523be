import Foundation
import GRDB
import Plan

/// A condition on changes: those of a record and of all its belongings.
struct ScopeCondition {
    /// The condition in SQL, on the columns of `change`.
    let sql: String
    let arguments: StatementArguments
    /// The records.
    let names: Set<RecordName>

    /// The condition for records and their belongings, direct and indirect.
    init(_ roots: [RecordName], in db: Database) throws {
        try self.init(ScopeCondition.names(of: roots, in: db))
    }

    /// The condition for a part of the plan; nil for the whole plan.
    init?(_ scope: HistoryScope, in db: Database) throws {
        guard let root = scope.root else { return nil }
        let names = try ScopeCondition.names(of: [root], in: db)
        try self.init(
            names.filter { name in
                // An item of an agenda is no history of its subject, and a dependency none of its prerequisite.
                guard name.kind == .dependency, let needer = name.kind.key(.dependent, in: name.id) else {
                    return name.kind != .item
                }
                return FieldKind.subject.references(in: needer).contains(where: names.contains)
            })
    }

    private init(_ names: Set<RecordName>) throws {
        self.names = names
        sql = """
            ((record, kind) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)))
            """
        arguments = [try json(names.map { [$0.id, $0.kind.rawValue] })]
    }

    private static func names(of roots: [RecordName], in db: Database) throws -> Set<RecordName> {
        var names = Set(roots)
        var newest = roots
        while !newest.isEmpty {
            newest = try ScopeCondition.belongings(of: newest, in: db).filter { names.insert($0).inserted }
        }
        return names
    }

    /// Whether a record is in the part.
    func concerns(_ kind: RecordKind, _ record: String) -> Bool { names.contains(RecordName(kind, record)) }

    /// The direct belongings of these records.
    private static func belongings(of owners: [RecordName], in db: Database) throws -> [RecordName] {
        // An effort belongs to its city even without values in the file.
        var found = owners.filter { $0.kind == .city }.flatMap { city in
            EffortID.all(in: city.id).map { RecordName(.effort, $0.record) }
        }
        for kind in RecordKind.allCases where kind != .effort {
            for field in kind.ownerFields {
                let ids = owners.filter { field.kind.referencedKinds.contains($0.kind) }.map(\.id)
                if ids.isEmpty { continue }
                let records =
                    field.use == .key
                    ? try records(of: kind, whoseKey: field, names: ids, in: db)
                    : try String.fetchAll(
                        db.cachedStatement(
                            sql: """
                                SELECT record FROM value WHERE kind = '\(kind.rawValue)'
                                  AND field = '\(field.name.rawValue)' AND value IN (SELECT value FROM json_each(?))
                                """), arguments: [json(ids)])
                found += records.map { RecordName(kind, $0) }
            }
        }
        return found
    }

    /// The records of a kind with one of these ids in a key. An id begins with the value of the first key.
    private static func records(
        of kind: RecordKind, whoseKey field: FieldSummary, names ids: [String], in db: Database
    ) throws -> [String] {
        let isFirst = kind.fields.first { $0.use == .key }?.name == field.name
        let beginning = """
            JOIN json_each(?) AS owner WHERE kind = '\(kind.rawValue)' AND (
              record >= owner.value || '/' AND record < owner.value || '0'
              OR record >= owner.value || '>' AND record < owner.value || '?')
            """
        let statement = try db.cachedStatement(
            sql: "SELECT DISTINCT record FROM value \(isFirst ? beginning : "WHERE kind = '\(kind.rawValue)'")")
        let records = try String.fetchAll(statement, arguments: isFirst ? [json(ids)] : [])
        let wanted = Set(ids)
        return records.filter { kind.key(field.name, in: $0).map(wanted.contains) ?? false }
    }
}

private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}
