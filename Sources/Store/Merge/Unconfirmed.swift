import GRDB
import Plan

/// The values of markings, owners and the list of markings that came from others and that nobody here has confirmed.
///
/// A field counts with what this copy wrote last, with the last value that each merge since has brought, and with what
/// is in conflict with the present one: so nobody who gets a part can lower what lets the rest through. A merge that
/// also brought the record itself says how it is marked, and so does the one that made the file. Writing the value once
/// more confirms it.
struct Unconfirmed {
    private let db: Database
    /// The merge that made the file; nil where it was not made by one.
    private let origin: Int64?
    /// Whether there were other merges.
    private let isAny: Bool

    init(in db: Database) throws {
        self.db = db
        origin = try Int64.fetchOne(db, sql: "SELECT arrival FROM act ORDER BY seq LIMIT 1")
        isAny = try Int64.fetchOne(db, sql: "SELECT max(arrival) FROM change WHERE arrival IS NOT NULL") != origin
    }

    private struct Write {
        let seq: Int64, value: String?, merge: Int64?, act: String, author: String
        let place: (Int64, String, Int64)
    }

    /// Every write of a field in the order in which they came here, without what came late to a closed meeting.
    private func writes(on key: FieldKey) throws -> [Write] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT change.seq, change.new, change.arrival, act.id, act.author, act.time, act.writer
                FROM change JOIN act ON act.seq = change.act
                WHERE change.kind = :kind AND change.record = :record AND change.field = :field
                AND change.seq NOT IN (SELECT change FROM late_change) ORDER BY change.seq
                """)
        return try Row.fetchAll(statement, arguments: key.arguments).compactMap { row in
            guard let seq = Int64.fromDatabaseValue(row[0]) else { return nil }
            return Write(
                seq: seq, value: row.text(1), merge: Int64.fromDatabaseValue(row[2]), act: row.text(3) ?? "",
                author: row.text(4) ?? "",
                place: (Int64.fromDatabaseValue(row[5]) ?? 0, row.text(6) ?? "", seq))
        }
    }

    private func isOwn(_ write: Write) -> Bool { write.merge == nil || write.merge == origin }

    /// The values of a field that count beside the present one.
    func values(of key: FieldKey) throws -> [String?] {
        guard isAny, Release.decidingFields.contains(key.field) else { return [] }
        let writes = try writes(on: key)
        let own = writes.lastIndex(where: isOwn)
        let later = writes[(own.map { $0 + 1 } ?? 0)...]
        if later.isEmpty { return [] }
        var last: [Int64: Write] = [:]
        for write in later {
            guard let merge = write.merge, last[merge].map({ $0.place < write.place }) ?? true else { continue }
            last[merge] = write
        }
        var values = last.values.sorted { $0.seq < $1.seq }.map(\.value) + (try rivals(of: key))
        if let own { values.append(writes[own].value) }
        if key == MarkingLists.key { return lists(values, over: writes[..<(own.map { $0 + 1 } ?? 0)]) }
        if let first = writes.first, own == nil, try isOlder(key, than: first) { values.append(nil) }
        return values
    }

    /// Whether a record was here before the merge that wrote one of its fields first, so that the field was empty.
    private func isOlder(_ key: FieldKey, than first: Write) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM change WHERE record = :record AND kind = :kind AND seq < :seq
                AND arrival IS NOT :arrival)
                """)
        return try Bool.fetchOne(
            statement,
            arguments: ["record": key.record, "kind": key.kind, "seq": first.seq, "arrival": first.merge]) ?? true
    }

    /// The values that are in conflict with the present one.
    private func rivals(of key: FieldKey) throws -> [String?] {
        guard try ConflictTable.isAccompanied(key, in: db) else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT change.new FROM rival JOIN change ON change.seq = rival.change
                WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field
                """)
        return try Row.fetchAll(statement, arguments: key.arguments).map { $0.text(0) }
    }

    /// Lists of markings as they stand over the one that was written here; what others opened has the labels of that
    /// above its own.
    private func lists(_ codes: [String?], over own: ArraySlice<Write>) -> [String?] {
        let confirmed = MarkingList(of: own.sorted { $0.place < $1.place }.map(\.value))
        return [confirmed.code] + codes.map { MarkingList(code: $0).continued(by: confirmed).code }
    }

    /// Whether an act came from others, and not with the file.
    func isOfOthers(_ act: String) throws -> Bool {
        guard isAny else { return false }
        let statement = try db.cachedStatement(
            sql: "SELECT arrival IS NOT NULL AND arrival IS NOT ? FROM act WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [origin, act]) ?? false
    }

    /// The value that a field had here before an act of others came.
    func before(_ act: String, _ key: FieldKey) throws -> String? {
        let writes = try writes(on: key)
        guard let place = writes.firstIndex(where: { $0.act == act }) else { return nil }
        return writes[..<place].max { $0.place < $1.place }?.value
    }

    /// The changes of an act of others as they were here. Where it claims to add a record that was here before, its old
    /// values are those that were here.
    func changes(_ changes: [Change], of act: String) throws -> [Change] {
        let claimed = changes.filter { $0.old == nil && $0.kind.isNaming($0.field) }
        guard !claimed.isEmpty, try isOfOthers(act) else { return changes }
        let here = try Set(
            claimed.filter { try before(act, FieldKey($0)) != nil }.map { RecordName($0.kind, $0.record) })
        if here.isEmpty { return changes }
        let known = try changes.compactMap { change -> Change? in
            guard change.old == nil, here.contains(RecordName(change.kind, change.record)) else { return change }
            let before = try before(act, FieldKey(change))
            if before == change.new { return nil }
            return Change(change.kind, change.record, change.field, from: before, to: change.new)
        }
        // Two copies have added the same record alike.
        return known.isEmpty ? changes : known
    }

    /// The values that count beside the present ones, of every field that has some.
    func all() throws -> [FieldKey: [String?]] {
        guard isAny else { return [:] }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT kind, record, field FROM change
                WHERE arrival IS NOT NULL AND arrival IS NOT ? AND field IN \(Release.decidingLiterals)
                """, arguments: [origin])
        var all: [FieldKey: [String?]] = [:]
        for row in rows {
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            let key = FieldKey(kind: kind, record: record, field: field)
            if key.isOfNoRecord { continue }
            let values = try values(of: key)
            if !values.isEmpty { all[key] = values }
        }
        return all
    }

    /// Whether writing the present value of a field once more confirms something.
    func isOpen(_ key: FieldKey) throws -> Bool {
        let present = try Values.value(key, in: db)
        return try values(of: key).contains { $0 != present }
    }

    /// The labels of the list of markings, and those that it had before others changed it.
    func labels() throws -> [String] {
        let lists = try [Values.value(MarkingLists.key, in: db)] + values(of: MarkingLists.key)
        return lists.flatMap { MarkingList(code: $0).labels }.reduce(into: []) { labels, label in
            if !labels.contains(label) { labels.append(label) }
        }
    }

    /// The questions about fields for which something is withheld, in order.
    func questions(on fields: [FieldKey]) throws -> [ReleaseQuestion] {
        return try Set(fields).compactMap { try question(on: $0) }.sorted {
            ($0.act, $0.record.id, $0.field.rawValue) < ($1.act, $1.record.id, $1.field.rawValue)
        }
    }

    private func question(on key: FieldKey) throws -> ReleaseQuestion? {
        guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field, of: kind) else {
            return nil
        }
        let writes = try writes(on: key)
        guard let last = writes.last(where: { !isOwn($0) }) else { return nil }
        let confirmed = writes.last(where: isOwn)?.value
        return ReleaseQuestion(
            record: RecordName(kind, key.record), field: field, value: try Values.value(key, in: db),
            confirmed: key == MarkingLists.key ? confirmed ?? MarkingList.standard.code : confirmed, act: last.act,
            author: last.author)
    }
}

extension Store {
    /// The changes of others that would let more be released up to some marking and that nobody here has confirmed.
    public func releaseQuestions() throws(PlanFileError) -> [ReleaseQuestion] {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                let unconfirmed = try Unconfirmed(in: db)
                let records = Set(
                    try unconfirmed.all().keys.map { FieldKey(kind: $0.kind, record: $0.record, field: "") })
                if records.isEmpty { return [] }
                var doubted: [FieldKey] = []
                for label in try unconfirmed.labels() {
                    var exporter = try ActExporter(from: db, upTo: label)
                    for record in records { _ = try exporter.mayRelease(record.kind, record.record) }
                    doubted += exporter.doubted
                }
                return try unconfirmed.questions(on: doubted)
            }
        }
    }
}
