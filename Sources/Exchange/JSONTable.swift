import Foundation
import Plan
import Reports

extension ImportTable {
    /// Reads JSON as one table: a list of objects, alone, in lines, or as the only list of an object.
    /// - Throws: `ImportFailure` where it is no such list.
    public init(json document: JSONDocument) throws(ImportFailure) {
        do throws(ImportFailure) {
            let (objects, lines) = try document.objects
            try self.init(objects, lines)
            try Mojibake.refuseLost(rows, header: header)
            if document.mojibake == .refuse { try Mojibake.refuse(rows, header: header, .utf8Twice) }
        } catch {
            throw error.told(in: .json)
        }
    }

    /// Reads JSON as one table of records; nil where it is an export, lists by kind or no table. `Import` reads the
    /// same document and says what is wrong with it.
    public init?(ofRecords document: JSONDocument) {
        if case .value(let value, _) = document.content,
            value.members["format"] != nil || Source.areByKind(value.members)
        {
            return nil
        }
        guard let table = try? ImportTable(json: document), !table.saysKinds else { return nil }
        self = table
    }

    /// A list of objects of JSON as a table: a column for each member of any of them, and a row, with the number given,
    /// for each.
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

extension JSONDocument {
    /// The objects of its only list, with their lines or numbers.
    fileprivate var objects: ([JSONValue], [Int]) {
        get throws(ImportFailure) {
            switch content {
            case .broken(let fault): throw ImportFailure(nil, fault)
            case .lines(let lines):
                var (objects, numbers) = ([JSONValue](), [Int]())
                lines.read { line, value, _ in
                    objects.append(value?.mended(by: mojibake) ?? .null)
                    numbers.append(line)
                }
                return (objects, numbers)
            case .value(let value, let repeated):
                if let path = repeated.first { throw ImportFailure(nil, .memberTwice(path)) }
                let lists = value.lists.isEmpty && !value.members.isEmpty ? [[value]] : value.lists
                guard lists.count == 1, let objects = lists.first, !objects.isEmpty else {
                    throw ImportFailure(nil, .notATable)
                }
                return (objects, Array(1...objects.count))
            }
        }
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
