import Phrases
import Plan

/// How a person says that the columns of a table are to be understood.
public struct ColumnMapping: Equatable, Sendable {
    /// The fields of columns, by the names or letters of these.
    public var fields: [String: String] = [:]
    /// The names or letters of columns that are not read.
    public var ignored: Set<String> = []
    /// Whether columns that are no field are not read.
    public var ignoresUnknown = false
    /// The values that texts of columns stand for.
    public var values = ValueMapping()
    /// The numbers by which figures of columns are multiplied, by the names or letters of these.
    public var factors: [String: Int] = [:]
    /// The values of fields that have no column, the same for every record.
    public var constants: [String: String] = [:]

    /// Nothing is mapped.
    public init() {}

    /// The same for the columns of a table: a name without its case, accents and line breaks means the only column that
    /// has it so.
    func named(in header: [String]) -> ColumnMapping {
        let letters = Set(header.indices.map { ImportError.Column(index: $0, name: "").letters })
        let exact = Set(header)
        func own(_ name: String) -> String {
            if exact.contains(name) || letters.contains(name) { return name }
            let slug = Folding.slug(name)
            let found = exact.filter { !slug.isEmpty && Folding.slug($0) == slug }
            return found.count == 1 ? found.first ?? name : name
        }
        var mapping = self
        mapping.fields = Dictionary(fields.map { (own($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        mapping.factors = Dictionary(factors.map { (own($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        mapping.ignored = Set(ignored.map(own))
        return mapping
    }
}

/// Finds the field that the name of a column means.
struct ColumnNames {
    private let mapping: ColumnMapping
    /// The names of all columns: a letter means a column only where none is named so.
    private let header: Set<String>

    init(_ mapping: ColumnMapping, in header: [String] = []) {
        self.mapping = mapping.named(in: header)
        self.header = Set(header)
    }

    /// The names by which options mean columns that there are not, among the columns of a table.
    func foreign(to columns: [ImportError.Column]) -> [String] {
        let known = Set(columns.flatMap { [$0.name, $0.letters] })
        return mapping.fields.keys.filter { !known.contains($0) }.sorted()
    }

    /// The same of columns that are not read, of which a table may have none this time.
    func foreignIgnored(_ columns: [ImportError.Column]) -> [String] {
        mapping.ignored.filter { name in !columns.contains { $0.name == name || $0.letters == name } }.sorted()
    }

    /// The text that a person gives for the field of a column; nil where nobody does.
    func mappedField(_ column: ImportError.Column) -> String? {
        column.isConstant ? nil : mappedByLetters(column) ?? mapping.fields[column.name]
    }

    /// Whether a column is not read. One that is mapped by its letters is read, whatever is said of all of its name.
    func isIgnored(_ column: ImportError.Column) -> Bool {
        if mappedByLetters(column) != nil { return false }
        return mapping.ignored.contains(column.name)
            || !header.contains(column.letters) && mapping.ignored.contains(column.letters)
    }

    /// Whether a column is mapped to the id of the records.
    func isID(_ column: ImportError.Column) -> Bool {
        (mappedByLetters(column) ?? mapping.fields[column.name]) == "id"
    }

    /// The field to which a column is mapped by its letters.
    private func mappedByLetters(_ column: ImportError.Column) -> String? {
        column.isConstant || header.contains(column.letters) ? nil : mapping.fields[column.letters]
    }

    /// Whether a column is mapped by its letters, which tells it from others of its name.
    func isMappedByLetters(_ column: ImportError.Column) -> Bool { mappedByLetters(column) != nil }

    /// Whether a column has the codes of states in front of those of cities.
    func isStateCode(_ column: ImportError.Column) -> Bool {
        !column.isConstant
            && ReadingRole.stateCode.synonyms.contains { Folding.slug($0) == Folding.slug(column.name) }
    }

    /// Whether a person says which field a column is.
    func isMapped(_ column: ImportError.Column) -> Bool {
        mappedByLetters(column) ?? mapping.fields[column.name] != nil
    }

    /// The name by which the field of a column is looked up.
    private func name(of column: ImportError.Column) -> String {
        mappedByLetters(column) ?? (column.isConstant ? nil : mapping.fields[column.name]) ?? column.name
    }

    /// The number by which figures of a column are multiplied; nil where nothing is said of it.
    func factor(of column: ImportError.Column) -> Int? {
        mapping.factors[column.name] ?? (header.contains(column.letters) ? nil : mapping.factors[column.letters])
    }

    /// The columns that factors are said of and that there are not.
    func foreignFactors(_ columns: [ImportError.Column]) -> [String] {
        mapping.factors.keys.sorted().filter { name in !columns.contains { $0.name == name || $0.letters == name } }
    }

    /// The value that a text of a column stands for; nil where nothing is said of it.
    func value(of text: String, in column: ImportError.Column, _ field: FieldSummary?) -> String? {
        mapping.values.isEmpty ? nil : mapping.values.value(of: text, in: names(of: column, field))
    }

    private func names(of column: ImportError.Column, _ field: FieldSummary?) -> [String] {
        [column.name, column.letters, field?.name.machineName].compactMap { $0 }
    }

    /// The field of a kind that a column has: as it is mapped, by the field's name, by its label in any language, by
    /// another name that people use. A note in parentheses, such as a unit, does not matter.
    func field(_ column: ImportError.Column, of kind: RecordKind) -> FieldSummary? {
        let name = name(of: column)
        // A label begins with a capital, where it may be the machine name of another field, or was once.
        if name != name.lowercased(), let found = ColumnNames.byLabel[kind]?[ColumnNames.folded(name)] {
            return kind.field(found)
        }
        if let field = kind.field(spelled: name) { return field }
        // A label may have its language in parentheses.
        for wanted in [ColumnNames.folded(name), ColumnNames.folded(ColumnNames.withoutNote(name))]
        where !wanted.isEmpty {
            if let found = ColumnNames.known[kind]?[wanted] { return kind.field(found) }
        }
        return ColumnNames.kinds[kind]?.contains(ColumnNames.folded(ColumnNames.withoutNote(name))) == true
            ? ColumnNames.naming(of: kind) : nil
    }

    /// The words for a record of each kind: a column that is called so has what the records are called.
    private static let kinds: [RecordKind: Set<String>] = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { kind in
            (kind, Set([kind.rawValue] + Language.allCases.map { $0.phrases.words.kind(kind).one }).map(folded))
        }.map { ($0.0, Set($0.1)) })

    private static func naming(of kind: RecordKind) -> FieldSummary? {
        kind.naturalKey.first { $0.isCall && $0.use == .required } ?? kind.naturalKey.first(where: \.isCall)
    }

    /// The fields of each kind by the folded forms of their labels alone.
    private static let byLabel: [RecordKind: [String: FieldName]] = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { kind in
            let fields = kind.fields.filter { $0.use != .local }.map(\.name)
            let labels = fields.flatMap { field in ColumnNames.labels(of: field).map { ($0, field) } }
            return (kind, Dictionary(labels, uniquingKeysWith: { first, _ in first }))
        })

    /// The fields of each kind by the folded forms of their labels and other names; of several the first, labels before
    /// others.
    private static let known: [RecordKind: [String: FieldName]] = {
        var known: [RecordKind: [String: FieldName]] = [:]
        for kind in RecordKind.allCases {
            let fields = kind.fields.filter { $0.use != .local }.map(\.name)
            let names =
                fields.flatMap { field in labels(of: field).map { ($0, field) } }
                + fields.flatMap { field in
                    (labels(of: field, withNotes: false) + ([field.machineName] + field.synonyms).map(folded))
                        .map { ($0, field) }
                }
            known[kind] = Dictionary(names, uniquingKeysWith: { first, _ in first })
        }
        return known
    }()

    /// Whether a column has the city, or the line of effort, of records that belong to an effort.
    func isPart(_ column: ImportError.Column, _ part: FieldName) -> Bool {
        let name = ColumnNames.folded(ColumnNames.withoutNote(name(of: column)))
        return ColumnNames.labels(of: part).contains(name)
            || part.synonyms.contains { ColumnNames.folded($0) == name }
    }

    /// The field whose name is most like that of a column, to suggest it; nil where none is at all.
    func nearest(_ column: ImportError.Column, of kinds: [RecordKind]) -> FieldName? {
        let wanted = ColumnNames.folded(column.name)
        let all = kinds.flatMap(\.fields).filter(\.isEdited).map(\.name)
        let distances = all.map { name -> (FieldName, Int) in
            let names = ColumnNames.labels(of: name) + [ColumnNames.folded(name.machineName)]
            return (name, names.map { Nearness.distance(wanted, $0) }.min() ?? .max)
        }
        return distances.min { $0.1 < $1.1 }.flatMap { $0.1 <= Nearness.limit(of: wanted) ? $0.0 : nil }
    }

    private static func labels(of field: FieldName, withNotes: Bool = true) -> [String] {
        Language.allCases.map { $0.phrases.words.field(field) }.map { folded(withNotes ? $0 : withoutNote($0)) }
    }

    /// A name without a note in parentheses, and without the marks of footnotes behind it.
    static func withoutNote(_ name: String) -> String {
        let rest = name.prefix { $0 != "(" }
        return String(rest.reversed().drop { $0.isWhitespace || "*†‡¹²³⁴⁵⁶⁷⁸⁹⁰".contains($0) }.reversed())
    }

    /// A name without case, accents, and anything but letters and digits.
    private static func folded(_ name: String) -> String { Folding.slug(name).replacing("-", with: "") }
}
