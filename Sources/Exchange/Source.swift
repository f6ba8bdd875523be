import Plan

/// A record of a file, not yet checked.
struct SourceRecord {
    /// The line of a CSV file; in JSON the number of the record within its kind, from 1.
    let line: Int
    let kind: RecordKind
    /// Nil where the file gives none.
    var id: String?
    /// The text of each field; nil empties it.
    var values: [(field: FieldName, text: String?)]
    /// Whether the values are neutral forms, which are not translated.
    let isNeutral: Bool
    /// The columns of a table from which the values come.
    var columns: [FieldName: ImportError.Column] = [:]
    /// The column and text of its city, where that is a part of the name of its effort.
    var city: (column: ImportError.Column, text: String)?
    /// The same of its line of effort.
    var effortLine: (column: ImportError.Column, text: String)?
    /// The fields whose cells have faults of their own: they are not lacking.
    var faulty: Set<FieldName> = []
    /// The currencies that the texts or columns of its amounts name.
    var currencies: [(column: ImportError.Column, code: String)] = []
}

/// The records of a file, and the problems of its lines.
struct Source {
    var records: [SourceRecord] = []
    var problems: [ImportError] = []
    /// The number of rows that are totals and were left out.
    var totals = 0
    /// The form of the file that they come from, and of each kind's records where these have a sheet of their own.
    var form = ImportError.Form.table
    var forms: [RecordKind: ImportError.Form] = [:]
    /// The stated values of columns that no table read so far has; nil where none was read.
    var foreignValues: [String]?
    /// The same of columns that are given a field or left out, and of values for texts that no cell has.
    var foreignColumns, unusedValues: [String]?
    /// The treatment of texts that seem to be in another encoding.
    var mojibake = MojibakeRule.keep
    /// The path of the list of JSON that they were read from, where it is a part of the text.
    var list: String?
    /// The number of rows that have the title of a group and were left out.
    var titles = 0
    /// The names of columns that are no field and were left out.
    var unread: [String] = []
    /// The names of the columns of the first table.
    var header: [String] = []

    /// The plan into which they are imported.
    var plan = Plan()

    init() {}

    /// Takes up the records and problems of one of the tables of the file.
    mutating func add(_ table: Source) {
        records += table.records
        problems += table.problems
        totals += table.totals
        titles += table.titles
        unread += table.unread
        if foreignValues == nil { header = table.header }
        foreignValues = Source.common(foreignValues, table.foreignValues)
        foreignColumns = Source.common(foreignColumns, table.foreignColumns)
        unusedValues = Source.common(unusedValues, table.unusedValues)
    }

    /// The names that no table so far has; nil where none was read.
    private static func common(_ known: [String]?, _ own: [String]?) -> [String]? {
        known.map { $0.filter { own?.contains($0) ?? true } } ?? own
    }

    /// The problems of its lines, and of options that name columns which no table has.
    var allProblems: [ImportError] {
        let foreign = (foreignColumns ?? []) + (foreignValues ?? [])
        return problems + foreign.map { ImportError(nil, .noSuchColumn($0, header)) }
    }
}
