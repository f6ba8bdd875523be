import Foundation
import Plan
import Reports

extension ImportTable {
    /// Reads JSON as one table: a list of objects, alone, in lines, or as the only list of an object.
    /// - Throws: `ImportFailure` where it is no such list.
    public init(json document: JSONDocument) throws(ImportFailure) {
        do throws(ImportFailure) {
            let (objects, lines, path) = try document.objects
            try self.init(objects, lines, list: path)
            try Mojibake.refuseLost(rows, header: header)
            if document.mojibake == .refuse { try Mojibake.refuse(rows, header: header, .utf8Twice) }
        } catch {
            throw error.located(in: .json)
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
    /// - Parameter list: the path of the list.
    init(_ objects: [JSONValue], _ lines: [Int], list: String? = nil) throws(ImportFailure) {
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
            }, form: TableForm(origin: .records(list), headerRow: 1, above: 0, below: []))
    }
}

extension JSONDocument {
    /// The objects of its only list, with their lines or numbers, and the path of that list.
    fileprivate var objects: ([JSONValue], [Int], String?) {
        get throws(ImportFailure) {
            switch content {
            case .broken(let fault): throw ImportFailure(nil, fault)
            case .lines(let lines):
                var (objects, numbers) = ([JSONValue](), [Int]())
                lines.read { line, value, _ in
                    objects.append(value?.mended(by: mojibake) ?? .null)
                    numbers.append(line)
                }
                return (objects, numbers, nil)
            case .value(let value, let repeated):
                if let path = repeated.first { throw ImportFailure(nil, .memberTwice(path)) }
                let lists = value.lists()
                if case .array(let values) = value, !values.isEmpty, lists.isEmpty || lists[0].path.isEmpty {
                    return (values, Array(1...values.count), path)
                }
                if lists.isEmpty, !value.members.isEmpty { return ([value], [1], nil) }
                let list = try JSONDocument.list(of: value)
                return (list.objects, Array(1...list.count), list.path)
            }
        }
    }
}
