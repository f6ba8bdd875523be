import GRDB
import Plan

/// Compares the schema of a file with the one that the migrations make. Tables, indices and the view have to be the
/// same to the letter: a trigger, a generated column or another index would run, or answer wrongly, in the name of a
/// table that is known.
extension Schema {
    /// The first object of a file that a plan of a version does not have, or has in another form, or of a plan that the
    /// file does not have.
    struct Difference: Equatable {
        let fault: SchemaFault
        let name: String
        /// Whether every table of the plan is as it should be, so that it can be read.
        let isReadable: Bool
    }

    /// - Returns: nil where the file has the schema of the version.
    static func difference(in db: Database, from version: Int32) throws -> Difference? {
        // Texts are read as the bytes that are in the file.
        let encoding = try String.fetchOne(db, sql: "PRAGMA encoding") ?? ""
        guard encoding == "UTF-8" else { return Difference(fault: .altered, name: encoding, isReadable: false) }
        let wanted = objects(of: version)
        var found: Set<String> = []
        var foreign: [String] = []
        let rows = try db.makeStatement(sql: "SELECT name, sql, type FROM sqlite_schema")
        while try rows.step() {
            let (name, sql, type) = (rows.text(0) ?? "", rows.text(1), rows.text(2))
            // A trigger may bear the name of a table, so a name is good once, and with its own statement.
            if let sql, wanted[name] == sql, found.insert(name).inserted { continue }
            // SQLite's own: the indices of keys, and the counts that ANALYZE leaves.
            if sql == nil, type == "index", name.hasPrefix("sqlite_autoindex_") { continue }
            if sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)", type == "table" { continue }
            foreign.append(name)
        }
        let missing = wanted.keys.filter { !found.contains($0) && !foreign.contains($0) }
        guard let name = (foreign + missing).min() else { return nil }
        let fault: SchemaFault =
            missing.contains(name) ? .missing : (found.contains(name) || wanted[name] == nil ? .foreign : .altered)
        let tables = wanted.filter { $0.value.hasPrefix("CREATE TABLE") }
        return Difference(fault: fault, name: name, isReadable: tables.allSatisfy { found.contains($0.key) })
    }

    /// The statement of each table, index and view of a version, as SQLite keeps it.
    static func objects(of version: Int32) -> [String: String] {
        var objects: [String: String] = [:]
        for step in steps.prefix(Int(version)) {
            // By bytes: by characters this takes a tenth of the start.
            for statement in step.utf8.split(separator: UInt8(ascii: ";")) {
                let blanks = Array(" \n".utf8)
                let statement = statement.drop(while: blanks.contains)
                // The last word is the rest: of `ALTER TABLE name ADD COLUMN`, the column.
                let words = statement.split(maxSplits: 5, whereSeparator: blanks.contains)
                guard words.count > 2 else { continue }
                let name = String(Substring(words[2]))
                if words[0].elementsEqual("CREATE".utf8) {
                    objects[name] = String(Substring(statement))
                } else if words[0].elementsEqual("DROP".utf8) {
                    objects[name] = nil
                } else if words[0].elementsEqual("ALTER".utf8), words.count > 5, let table = objects[name],
                    let end = table.lastIndex(of: ")")
                {
                    objects[name] = "\(table[..<end]), \(Substring(words[5]))\(table[end...])"
                }
            }
        }
        return objects
    }

    /// The version of a file, once it is found to be a plan.
    static func version(of db: Database, at path: String, readOnly: Bool) throws -> Int32 {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard id == applicationID, version > 0 else { throw PlanFileError.notAPlan(path: path) }
        guard version <= Schema.version else { throw PlanFileError.newer(path: path, version: Int(version)) }
        if let difference = try difference(in: db, from: version) {
            if !difference.isReadable {
                throw PlanFileError.unreadableSchema(path: path, difference.fault, name: difference.name)
            }
            if !readOnly { throw PlanFileError.foreignSchema(path: path, difference.fault, name: difference.name) }
        }
        if !readOnly, let act = try Journal.outOfTime(in: db) {
            throw PlanFileError.outOfTime(path: path, act: act)
        }
        if !readOnly, let number = try RowNumbers.impossible(in: db) {
            throw PlanFileError.impossibleRow(path: path, number: number)
        }
        return version
    }

    /// The names of all tables.
    static let tables = objects(of: version).filter { $0.value.hasPrefix("CREATE TABLE") }.keys.sorted()
}
