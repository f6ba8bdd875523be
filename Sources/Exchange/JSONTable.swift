import Foundation
import Plan
import Reports
import Store

extension ImportTable {
    /// Reads JSON as one table: a list of objects, alone, in lines, or as the only list of an object.
    /// - Parameter encoding: the encoding that the text was read in, where that was stated.
    /// - Throws: `ImportFailure` where it is no such list.
    public init(json text: String, _ encoding: TextEncoding? = nil) throws(ImportFailure) {
        let rule = MojibakeRule(encoding)
        do throws(ImportFailure) {
            let (objects, lines) = try ImportTable.objects(in: text)
            try self.init(objects.map { $0.mended(by: rule) }, lines)
            try Mojibake.refuseLost(rows, header: header)
            if rule == .refuse { try Mojibake.refuse(rows, header: header, .utf8Twice) }
        } catch {
            throw error.told(in: .json)
        }
    }

    /// Reads JSON as one table of records, where it is neither an export nor lists by kind; nil where it is, or cannot be read.
    public init?(ofRecords text: String, _ encoding: TextEncoding?) {
        let document = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        if let members = document?.members, members["format"] != nil || Source.areByKind(members) { return nil }
        do throws(ImportFailure) {
            try self.init(json: text, encoding)
        } catch {
            return nil
        }
        if saysKinds { return nil }
    }

    /// The objects of a list of JSON, with their lines or numbers.
    private static func objects(in text: String) throws(ImportFailure) -> ([JSONValue], [Int]) {
        if let lines = JSONLines(text) {
            var (objects, numbers) = ([JSONValue](), [Int]())
            lines.read { line, value, _ in
                objects.append(value ?? .null)
                numbers.append(line)
            }
            return (objects, numbers)
        }
        guard let document = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)),
            let twice = try? RepeatedMembers.paths(in: text)
        else {
            let fault = JSONSyntax.fault(in: text).map { ImportError.Reason.brokenJSON($0.line, $0.column) }
            throw ImportFailure(nil, fault ?? .unreadable("JSON"))
        }
        if let path = twice.first { throw ImportFailure(nil, .memberTwice(path)) }
        let lists = document.lists.isEmpty && !document.members.isEmpty ? [[document]] : document.lists
        guard lists.count == 1, let objects = lists.first, !objects.isEmpty else {
            throw ImportFailure(nil, .notATable)
        }
        return (objects, Array(1...objects.count))
    }

    /// A list of objects of JSON as a table: a column for each member of any of them, and a row, with the number given, for each.
    init(_ objects: [JSONValue], _ lines: [Int]) throws(ImportFailure) {
        var problems: [ImportError] = []
        let rows = zip(objects, lines).compactMap { object, line -> [String: JSONValue]? in
            if case .object(let members) = object { return members }
            problems.append(ImportError(line, .notAnObject(object.excerpt)))
            return nil
        }
        let names = Set(rows.flatMap(\.keys)).sorted()
        if !problems.isEmpty { throw ImportFailure(problems) }
        self.init(
            header: names,
            rows: zip(rows, lines).map { row, line in
                // Numbers of JSON have a point; texts with figures are read as in any table.
                let numbers = names.indices.filter { row[names[$0]]?.isNumber == true }
                var read = Row(line: line, cells: names.map { row[$0]?.cell ?? "" }, numbers: Set(numbers))
                // A member that no cell can have is a fault where it is read, and else none.
                for (index, name) in names.enumerated() {
                    guard let value = row[name], !value.isCell else { continue }
                    (read.nested[index], read.cells[index]) = (value.excerpt, value.excerpt)
                }
                return read
            }, form: TableForm(origin: .records, headerRow: 1, above: 0, below: []))
    }
}

extension JSONValue {
    /// The list that it is, or the lists of objects among its members.
    var lists: [[JSONValue]] {
        switch self {
        case .array(let values): return [values]
        case .object(let members):
            return members.values.compactMap { value in
                guard case .array(let values) = value, case .object? = values.first else { return nil }
                return values
            }
        default: return []
        }
    }
}
