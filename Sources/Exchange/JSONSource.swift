import Foundation
import Plan
import Reports

extension Source {
    /// Reads JSON in the form of `Export`, or lists of objects that are read as tables are: one of a kind that is
    /// stated, or several by kind.
    init(json document: JSONDocument, kind: RecordKind?, mapping: TableMapping, into plan: Plan) {
        self.init()
        form = .json
        self.plan = plan
        mojibake = document.mojibake
        switch document.content {
        case .broken(let fault): problems = [ImportError(nil, fault)]
        case .lines(let lines): read(lines, kind, mapping)
        case .value(_, let repeated) where !repeated.isEmpty:
            problems = repeated.map { ImportError(nil, .memberTwice($0)) }
        case .value(.object(let members), _) where members["format"] == .string(Export.format):
            refuseColumns(mapping)
            read(export: members)
        case .value(.object(let members), _) where members[Export.kindColumn] != nil:
            read(JSONLines(of: document.text), kind, mapping)
        case .value(.object(let members), _):
            let foreign = Source.foreignLists(members)
            if let kind, !Source.areByKind(members) || !foreign.isEmpty {
                read(members, of: kind, in: document, mapping)
            } else if foreign.isEmpty {
                read(byKind: members, mapping)
            } else {
                problems = [ImportError(nil, .severalLists(foreign))]
            }
        case .value(.array(let objects), _):
            list = document.path
            read(objects, kind, mapping)
        case .value: problems = [ImportError(nil, .notAPlan)]
        }
    }

    /// Reads an object of a stated kind: the object itself, or the only list in it, whichever has more fields of the
    /// kind. Of several lists none is taken without a choice.
    private mutating func read(
        _ members: [String: JSONValue], of kind: RecordKind, in document: JSONDocument, _ mapping: TableMapping
    ) {
        let lists = JSONValue.object(members).lists().filter { !$0.isInner }
        let names = ColumnNames(mapping.columns)
        let own = names.count(of: members, in: kind)
        let inner = lists.compactMap { $0.objects.first.map { names.count(of: $0.members, in: kind) } }.max() ?? 0
        let isRecord = lists.count > 1 ? own > inner : own > 0 && own >= inner
        if lists.isEmpty || isRecord { return read(JSONLines(of: document.text), kind, mapping) }
        do throws(ImportFailure) {
            let found = try JSONDocument.list(of: .object(members))
            read(found.objects, kind, mapping)
            list = found.path
        } catch {
            problems = error.problems
        }
    }

    /// The lists of an object that are named after no kind of record, where there are several.
    private static func foreignLists(_ members: [String: JSONValue]) -> [JSONList] {
        let lists = JSONValue.object(members).lists().filter { !$0.isInner }
        let foreign = lists.filter { (RecordKind(rawValue: $0.path) ?? RecordKind(sheetNamed: $0.path)) == nil }
        return foreign.count > 1 ? lists : []
    }

    /// Whether a member of an object is a list of the records of a kind.
    static func areByKind(_ members: [String: JSONValue]) -> Bool {
        members.contains { name, value in
            guard (RecordKind(rawValue: name) ?? RecordKind(sheetNamed: name)) != nil, case .array(let list) = value
            else { return false }
            if case .object? = list.first { return true }
            return list.isEmpty
        }
    }

    /// Options about columns say nothing of an export, whose members are fields.
    mutating func refuseColumns(_ mapping: TableMapping) {
        if mapping.columns != ColumnMapping() { problems.append(ImportError(nil, .noColumns)) }
    }

    private mutating func read(export members: [String: JSONValue]) {
        guard case .object(let kinds)? = members["records"] else {
            problems = [ImportError(nil, .notAPlan)]
            return
        }
        if case .number(let version)? = members["version"], version > Decimal(Export.version) {
            problems = [ImportError(nil, .newer)]
            return
        }
        for unknown in kinds.keys.sorted() where RecordKind(rawValue: unknown) == nil {
            problems.append(ImportError(nil, .unknownKind(unknown)))
        }
        // Positions count from 0 in files before version 2.
        let isFirstForm = members["version"] == .number(1)
        for kind in RecordKind.allCases {
            guard let list = kinds[kind.rawValue] else { continue }
            guard case .array(let values) = list else {
                problems.append(ImportError(nil, kind: kind, .notAList(kind.rawValue, list.excerpt)))
                continue
            }
            for (index, value) in values.enumerated() { read(value, kind, line: index + 1, isFirstForm) }
        }
    }

    mutating func read(_ value: JSONValue, _ kind: RecordKind, line: Int, _ isFirstForm: Bool) {
        guard case .object(let members) = value else {
            problems.append(ImportError(line, kind: kind, .notAnObject(value.excerpt)))
            return
        }
        var record = SourceRecord(line: line, kind: kind, id: nil, values: [], isNeutral: true)
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let member = ImportError.Column(index: 0, name: name, origin: .members)
            if name == "id", case .string(let text) = value {
                record.id = text
            } else if let field = kind.field(spelled: name) {
                guard value.isPossible(in: field.kind) else {
                    problems.append(ImportError(line, column: member, kind: kind, .wrongType(name, value.excerpt)))
                    continue
                }
                if mojibake == .refuse, case .string(let text) = value, let mended = Mojibake.mended(text) {
                    let reason = ImportError.Reason.mojibake(text, mended, .utf8Twice)
                    problems.append(ImportError(line, column: member, kind: kind, reason))
                }
                record.columns[field.name] = member
                record.values.append((field.name, isFirstForm ? value.text : field.storedValue(value.text)))
            } else {
                problems.append(ImportError(line, column: member, kind: kind, .refused(.noSuchField(kind, name))))
            }
        }
        records.append(record)
    }

    /// Reads lists of objects by the names of their kinds.
    private mutating func read(byKind members: [String: JSONValue], _ mapping: TableMapping) {
        for (name, list) in members.sorted(by: { $0.key < $1.key }) {
            guard case .array(let objects) = list else {
                let isKind = (RecordKind(rawValue: name) ?? RecordKind(sheetNamed: name)) != nil
                let isByKind = isKind && Source.areByKind(members)
                problems.append(ImportError(nil, isByKind ? .notAList(name, list.excerpt) : .notAPlan))
                return
            }
            guard let kind = RecordKind(rawValue: name) ?? RecordKind(sheetNamed: name) else {
                problems.append(ImportError(nil, .unknownKind(name)))
                continue
            }
            read(objects, kind, mapping)
        }
    }

    /// - Parameter lines: the line of each object; without them they are numbered from 1.
    mutating func read(
        _ objects: [JSONValue], _ kind: RecordKind?, _ mapping: TableMapping, lines: [Int]? = nil
    ) {
        let lines = lines ?? Array(1...max(1, objects.count))
        let paths = mapping.columns.paths
        let objects = paths.isEmpty ? objects : objects.map { $0.with(paths) }
        do throws(ImportFailure) {
            let table = try ImportTable(objects, lines)
            try Mojibake.refuseLost(table.rows, header: table.header)
            if mojibake == .refuse { try Mojibake.refuse(table.rows, header: table.header, .utf8Twice) }
            var source = Source(table: table, kind: kind, mapping: mapping, into: plan)
            let members = Dictionary(zip(lines, objects.map(\.members)), uniquingKeysWith: { first, _ in first })
            source.problems += source.records.flatMap { $0.wrongTypes(members[$0.line] ?? [:], mapping) }
            source.records = source.records.map { $0.keeping(members[$0.line] ?? [:]) }
            add(source)
        } catch {
            problems += error.problems
        }
    }
}

extension ColumnNames {
    /// The number of members that are fields of a kind.
    fileprivate func count(of members: [String: JSONValue], in kind: RecordKind) -> Int {
        members.keys.count { field(ImportError.Column(index: 0, name: $0), of: kind) != nil }
    }
}

extension SourceRecord {
    /// The record without the fields of members that its object does not have: what is not said stays as it is.
    func keeping(_ members: [String: JSONValue]) -> SourceRecord {
        var record = self
        record.values.removeAll { field, text in
            text == nil && columns[field].map { !$0.isConstant && members[$0.name] == nil } ?? false
        }
        return record
    }

    /// The members that are true or false where a text belongs, unless it is said what they stand for.
    func wrongTypes(_ members: [String: JSONValue], _ mapping: TableMapping) -> [ImportError] {
        values.compactMap { name, _ in
            guard let column = columns[name], case .bool? = members[column.name], let field = kind.field(name),
                field.kind == .text || field.kind == .note, let value = members[column.name],
                mapping.columns.values.value(of: value.cell, in: [column.name, name.machineName]) == nil
            else { return nil }
            return ImportError(line, column: column, kind: kind, .wrongType(column.name, value.excerpt))
        }
    }
}

extension JSONValue {
    /// The value with its texts as a rule has them.
    func mended(by rule: MojibakeRule) -> JSONValue {
        guard rule == .mend else { return self }
        return switch self {
        case .string(let text): .string(rule.text(text))
        case .array(let values): .array(values.map { $0.mended(by: rule) })
        case .object(let members): .object(members.mapValues { $0.mended(by: rule) })
        case .number, .bool, .null: self
        }
    }

    /// Its members, where it is an object.
    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

    var isNumber: Bool { if case .number = self { true } else { false } }

    /// The neutral form of a field's value.
    var text: String? {
        switch self {
        case .string(let text): text
        case .number(let number): "\(number)"
        case .bool(let isTrue): isTrue.code
        case .array(let values): values.compactMap(\.text).joined(separator: " ")
        case .object, .null: nil
        }
    }

    /// The text of a cell with this value.
    var cell: String {
        switch self {
        case .bool(let isTrue): "\(isTrue)"
        case .array(let values): values.map(\.cell).joined(separator: ", ")
        default: text ?? ""
        }
    }

    /// Whether it is a single value.
    private var isSingle: Bool {
        switch self {
        case .string, .number, .bool: true
        case .array, .object, .null: false
        }
    }

    /// Whether it can be a cell of a table.
    var isCell: Bool {
        if case .array(let values) = self { return values.allSatisfy(\.isSingle) }
        return isSingle || self == .null
    }

    /// Whether a field of a kind can have a value of this type.
    func isPossible(in kind: FieldKind) -> Bool {
        switch (self, kind) {
        case (.null, _), (.string, _), (.bool, .flag): true
        case (.number, .flag), (.bool, _), (.object, _): false
        case (.number, _): true
        case (.array(let values), .list), (.array(let values), .efforts),
            (.array(let values), .text):
            values.allSatisfy { if case .string = $0 { true } else { false } }
        case (.array, _): false
        }
    }

    /// Its beginning as JSON, for a message.
    var excerpt: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.count > 40 ? text.prefix(39) + "…" : text
    }
}
