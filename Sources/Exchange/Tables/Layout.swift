import Phrases
import Plan

/// The meaning of each column of a table.
struct Layout {
    /// The columns with fields.
    private(set) var columns: [ImportError.Column] = []
    let kindColumn, idColumn: Int?
    /// Whether positions count from 0, as in files before version 2.
    let isFirstForm: Bool
    /// The faults of the header, and the columns that can be read in several ways.
    var problems: [ImportError] = []

    /// Whether cells that say that there is no value are empty.
    let skipsBlanks: Bool
    /// The names of the columns that are no field, where those are left out.
    private(set) var unread: [String] = []
    private let ignoresUnknown: Bool
    let names: ColumnNames
    /// Whether it is a table of the program itself, and whether its sheet is named after a kind, as those are.
    private let isOwn, isOfKind: Bool
    private let header: [String]
    /// The kind of every record where no column gives it.
    private let kind: RecordKind?
    private let plan: Plan
    private let takesTotals: Bool
    private let decisions: CityDecisions
    /// The first columns of each name, and the names that several have.
    private var firstOfName: [String: ImportError.Column] = [:]
    private let shared: Set<String>
    var numbers: [Int: ColumnNumbers] = [:]
    var days: [Int: ColumnDays] = [:]
    var currencies: [Int: String] = [:]
    private var cities: ImportError.Column?
    private var lines: ImportError.Column?
    /// The column of the states' codes, in front of those of cities within them.
    private var stateCodes: Int?
    /// The codes of cities in the column of these.
    private var codes = CityCodes()
    private(set) var fields: [RecordKind: [Int: FieldSummary]] = [:]
    /// The texts of columns that are no part of the table.
    private var constants: [Int: String] = [:]

    /// Finds the fields of the columns.
    /// - Parameters:
    ///   - kind: the kind of every record where no column gives it.
    ///   - plan: the plan into which the records are imported.
    init(of table: ImportTable, _ kind: RecordKind?, _ mapping: TableMapping, into plan: Plan) {
        (self.kind, self.plan, takesTotals) = (kind, plan, mapping.takesTotals)
        // The program's own tables have points, days in their plain form, and texts that only look like faults.
        isOwn = table.header.contains(Export.kindColumn)
        (isOfKind, header) = (table.kind != nil, table.header)
        names = ColumnNames(mapping.columns, in: table.header)
        decisions = mapping.cities
        shared = Set(Dictionary(table.header.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys)
        (skipsBlanks, ignoresUnknown) = (mapping.skipsBlanks, mapping.columns.ignoresUnknown)
        kindColumn = Layout.kindColumn(of: table, isNeeded: kind == nil)
        let id = Layout.idColumn(of: table, names)
        let isIdIgnored =
            mapping.columns.ignored.contains("id") || ![nil, "id"].contains(mapping.columns.fields["id"])
        let isForeign = Layout.isNumbered(id, in: table, kind, plan, names)
        idColumn = (isIdIgnored || isForeign) && id.map { table.header[$0] } == "id" ? nil : id
        // Workbooks with a sheet for each kind are of a later version.
        isFirstForm = table.kind == nil && Layout.isFirstForm(table, kindColumn)
        let kinds = kind.map { [$0] } ?? RecordKind.allCases
        for (index, name) in table.header.enumerated() where index != kindColumn && index != idColumn {
            let column = ImportError.Column(index: index, name: name)
            if !names.isIgnored(column) { add(column, table, kinds) }
        }
        for (offset, constant) in mapping.columns.constants.sorted(by: { $0.key < $1.key }).enumerated() {
            let column = ImportError.Column(index: table.header.count + offset, name: constant.key, origin: .person)
            constants[column.index] = constant.value
            add(column, table, kinds)
        }
        leaveOutParts(table, kinds)
        if !isOwn, let code = fields[.city]?.first(where: { $0.value.name == .code })?.key {
            codes = CityCodes(table.rows.lazy.compactMap { $0.cell(code) })
        }
        for column in columns { readForms(of: column, table, mapping, isOwn) }
        if !isOwn { for column in columns where !column.isConstant { readUnit(of: column, table) } }
        if !isOwn { readUnitColumns(table, kind) }
        if !isOwn { readCurrencyColumns(table, kind) }
        checkFactors(table)
    }

    /// Whether rows may be titles of groups: not in tables of the program itself.
    var canHaveTitles: Bool { !isOwn && !isOfKind }

    /// The field of a column for records of a kind.
    func field(_ column: ImportError.Column, of kind: RecordKind) -> FieldSummary? { fields[kind]?[column.index] }

    /// The columns that together name the effort of records of a kind which have no column of their own for it.
    func effortParts(of kind: RecordKind) -> (city: ImportError.Column, line: ImportError.Column)? {
        guard let cities, let lines, let field = kind.effortField,
            fields[kind]?.values.contains(where: { $0.name == field }) != true
        else { return nil }
        return (cities, lines)
    }

    /// Leaves out a city without a line, or a line without a city, and both where another column has the effort.
    private mutating func leaveOutParts(_ table: ImportTable, _ kinds: [RecordKind]) {
        guard kinds.count == 1, effortParts(of: kinds[0]) == nil else { return }
        let parts = [cities, lines].compactMap { $0 }.filter { fields[kinds[0]]?[$0.index] == nil }
        for part in parts.sorted(by: { $0.index < $1.index }) {
            columns.removeAll { $0 == part }
            firstOfName[part.name] = nil
            leaveOut(part, table, kinds)
        }
        (cities, lines) = (nil, nil)
    }

    /// Whether a column has the city or the line of an effort.
    func isPartOfEffort(_ column: ImportError.Column, of kind: RecordKind) -> Bool {
        effortParts(of: kind).map { $0.city == column || $0.line == column } ?? false
    }

    /// The word by which a row is a total of others; nil where it is none. The word for a total may be a value like any
    /// other: it counts where the record is called by it or by nothing, or where it is in the place of a city that the
    /// plan does not have.
    func total(_ row: ImportTable.Row) -> String? {
        guard !takesTotals, let kind, row.cell(idColumn) == nil, row.cell(kindColumn) == nil,
            let total = row.total ?? partTotal(row, kind) ?? sums(row, kind), !decisions.decides(total)
        else { return nil }
        let code = fields[.city]?.first { $0.value.name == .code }.flatMap { row.cell($0.key) }
        if let code, !CellText.isCodeOfSum(code) { return nil }
        let names = columns(of: naming, kind)
        let cities = columns(of: [.city], kind) + (self.cities.map { [$0.index] } ?? [])
        let places = kind == .city ? names : cities
        let named = names.compactMap(row.cell)
        let isCalledSo = !names.isEmpty && (named.isEmpty || named.contains(total))
        if places.contains(where: { row.cell($0) == total }) { return hasPlace(total) ? nil : total }
        return isCalledSo ? total : nil
    }

    /// The name of a row that begins with a word for a total and has nothing but figures beside it: `Subtotal equipo`.
    private func partTotal(_ row: ImportTable.Row, _ kind: RecordKind) -> String? {
        let names = columns(of: naming, kind)
        guard let name = names.lazy.compactMap(row.cell).first, CellText.isTotalOfPart(name) else { return nil }
        let others = row.cells.indices.filter { !names.contains($0) && !row.cells[$0].isEmpty }
        let areFigures = others.allSatisfy {
            row.numbers.contains($0) || fields[kind]?[$0]?.kind.isNumber == true || CellText.isFigure(row.cells[$0])
        }
        return !others.isEmpty && areFigures ? name : nil
    }

    /// The figures of a row that has nothing else and no name, as boards have it below each group.
    private func sums(_ row: ImportTable.Row, _ kind: RecordKind) -> String? {
        let names = columns(of: naming, kind)
        guard !names.isEmpty, names.allSatisfy({ row.cell($0) == nil }) else { return nil }
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        let areFigures = filled.allSatisfy {
            fields[kind]?[$0]?.kind.isNumber == true && (row.numbers.contains($0) || FigureText(row.cells[$0]) != nil)
        }
        return filled.isEmpty || !areFigures ? nil : filled.map { row.cells[$0] }.joined(separator: "; ")
    }

    /// The field by which records of the kind are called, in all languages.
    private var naming: [FieldName] {
        let texts = kind?.naturalKey.filter(\.isCall) ?? []
        return (texts.first { $0.use == .required } ?? texts.first)?.name.inEveryLanguage ?? []
    }

    private func columns(of names: [FieldName], _ kind: RecordKind) -> [Int] {
        fields[kind, default: [:]].filter { names.contains($0.value.name) }.keys.sorted()
    }

    /// Whether the plan has a city of a name, or the national row for the whole country.
    private func hasPlace(_ name: String) -> Bool {
        let wanted = Folding.Pattern(name)
        return plan.cities.contains { wanted.equals($0.name) || $0.isNational && CellText.isNation(name) }
    }

    /// The text of a row in a column; nil where it has none, or one that stands for no value.
    func text(of row: ImportTable.Row, in column: ImportError.Column, _ field: FieldSummary?) -> String? {
        let cell = column.isConstant ? constants[column.index] : row.cell(column.index)
        if !column.isConstant, let value = names.value(of: cell ?? "", in: column, field) {
            return value.isEmpty ? nil : value
        }
        return saysNothing(row, in: column, field) ? nil : cell
    }

    /// The text of a cell for which a person gave another; nil of any other cell.
    func mappedText(_ row: ImportTable.Row, in column: ImportError.Column, _ field: FieldSummary?) -> String? {
        guard !column.isConstant, let cell = row.cell(column.index) else { return nil }
        return names.value(of: cell, in: column, field) == nil ? nil : cell
    }

    /// The code of a city with that of its state in front, where two columns have them or two parts of one cell.
    func wholeCode(_ text: String, in row: ImportTable.Row) -> String {
        let text = isOwn ? text : CityCodes.plain(text)
        guard let state = row.cell(stateCodes).map(CityCodes.plain), state.count <= 2, text.count <= 3,
            CellText.isDigits(text), CellText.isDigits(state)
        else { return isOwn ? text : codes.whole(CityName.joined(text) ?? text, state: stateName(of: row)) }
        return PlaceColumns.padded(state, 2) + PlaceColumns.padded(text, 3)
    }

    /// The state of a city's row, by its name.
    private func stateName(of row: ImportTable.Row) -> String? {
        row.cell(fields[.city]?.first { $0.value.name == .state }?.key)
    }

    /// Whether a cell says that there is no value, where such cells are to be left out: then its field stays as it is.
    func saysNothing(_ row: ImportTable.Row, in column: ImportError.Column, _ field: FieldSummary?) -> Bool {
        guard skipsBlanks, !column.isConstant else { return false }
        let cell = row.cell(column.index) ?? ""
        return Layout.isBlank(cell, field) && names.value(of: cell, in: column, field) == nil
    }

    /// Whether a cell says that there is no value. A figure or a day has further marks for that.
    private static func isBlank(_ cell: String, _ field: FieldSummary?) -> Bool {
        CellText.isBlank(cell)
            || field.map { $0.kind.isNumber || $0.kind.isDay } == true && CellText.isNoFigure(cell)
    }

    /// The fault that a cell shows, or that no cell can have it; nil where there is none.
    func fault(
        of text: String?, in row: ImportTable.Row, _ column: ImportError.Column, _ field: FieldSummary?
    ) -> ImportError.Reason? {
        if column.isConstant { return nil }
        if let nested = row.nested[column.index] { return .wrongType(column.name, nested) }
        guard let text else { return nil }
        if days[column.index]?.isMonthOfYear(text) == true { return .monthForDay(text) }
        if days[column.index]?.isRange(text) == true { return .twoDays(text) }
        if let day = days[column.index]?.plainDay(text), NullDay.isOne(day) {
            return .nullDay(column.key(in: header), text)
        }
        if field?.kind.isNumber == true, FigureText.isCreditOrDebit(text) { return .creditOrDebit(text) }
        if field?.name == .currency, stated(currency: text) == nil { return .refused(.notUnderstood(.currency, text)) }
        if row.faults?.contains(column.index) ?? (!isOwn && CellText.isFault(text)) { return .faultyCell(text) }
        let isOfFigures = field.map { $0.kind.isNumber || $0.kind.isDay } == true
        return isOfFigures && Layout.isBlank(text, field) ? .blankCell(text) : nil
    }

    /// Whether a cell is merged with one above and has a figure, of which nobody can know whether it is that of each
    /// row.
    func isMergedFigure(_ row: ImportTable.Row, in column: ImportError.Column, _ field: FieldSummary) -> Bool {
        row.merged.contains(column.index) && field.kind.isNumber
    }

    /// The text of a cell in the form that entries take.
    func plain(_ text: String, in row: ImportTable.Row, _ column: ImportError.Column, _ field: FieldSummary) -> String {
        switch field.kind {
        case .number: ColumnNumbers.whole(figure(text, in: row, column))
        case .figure, .amount: figure(text, in: row, column)
        case .day: days[column.index]?.plain(text) ?? text
        default: field.name == .currency ? stated(currency: text) ?? text : text
        }
    }

    private func figure(_ text: String, in row: ImportTable.Row, _ column: ImportError.Column) -> String {
        ColumnNumbers.plain(
            row.numbers.contains(column.index)
                ? ColumnNumbers.plain(exact: text) : numbers[column.index]?.plain(text) ?? text,
            times: names.factor(of: column) ?? 1)
    }

    /// The code that the text of a column of currencies means; nil where it means none.
    func stated(currency text: String) -> String? {
        isOwn || isOfKind ? text : CurrencyText.code(stated: text, in: plan.settings.currency)
    }

    /// The currency of an amount, as its text, its format in a workbook or the name of its column says it; nil where
    /// none does.
    func currency(of text: String, in row: ImportTable.Row, _ column: ImportError.Column) -> String? {
        CurrencyText.code(inAmount: text) ?? row.units[column.index].flatMap(CurrencyText.code(inAmount:))
            ?? currencies[column.index]
    }

    private mutating func add(_ column: ImportError.Column, _ table: ImportTable, _ kinds: [RecordKind]) {
        let isMapped = column.isConstant || names.isMappedByLetters(column)
        if column.name.isEmpty, !isMapped, !table.rows.contains(where: { $0.cell(column.index) != nil }) { return }
        let found = kinds.compactMap { kind in names.field(column, of: kind).map { (kind: kind, field: $0) } }
        // Of a kind with both a city and a subject, the city is a part of the subject where a line stands beside it.
        if kinds.count == 1, kinds[0].effortField != nil, found.first?.field.name == .city { cities = cities ?? column }
        if found.isEmpty, kinds == [.city], stateCodes == nil, names.isStateCode(column) {
            stateCodes = column.index
            return
        }
        if found.isEmpty, !takePart(column, kinds) { return leaveOut(column, table, kinds) }
        if !isMapped, let first = firstOfName[column.name] {
            return problems.append(ImportError(table.form.headerRow, column: column, .columnTwice(first)))
        }
        note(column)
        for (kind, field) in found {
            if let other = fields[kind]?.first(where: { $0.value.name == field.name }), kinds.count == 1 {
                let first = columns.first { $0.index == other.key } ?? column
                let line = column.isConstant ? nil : table.form.headerRow
                problems.append(ImportError(line, column: column, .fieldTwice(first)))
            }
            fields[kind, default: [:]][column.index] = field
        }
    }

    /// Takes a column of cities, or of lines, for a part of the name of an effort.
    private mutating func takePart(_ column: ImportError.Column, _ kinds: [RecordKind]) -> Bool {
        guard kinds.contains(where: { $0.effortField != nil }) else { return false }
        if names.isPart(column, .city) { cities = cities ?? column }
        if names.isPart(column, .line) { lines = lines ?? column }
        return cities == column || lines == column
    }

    /// Leaves out a column that is no field, or asks about it.
    private mutating func leaveOut(_ column: ImportError.Column, _ table: ImportTable, _ kinds: [RecordKind]) {
        if column.isConstant {
            let kind = kinds.first ?? .plan
            return problems.append(ImportError(nil, column: column, .refused(.noSuchField(kind, column.name))))
        }
        let key = column.name.isEmpty || shared.contains(column.name) ? column.letters : column.name
        if let field = names.mappedField(column), ![.city, .line].contains(where: { names.isPart(column, $0) }) {
            let kind = kinds.count == 1 ? kinds[0] : nil
            let reason = ImportError.Reason.noSuchField(key, field)
            return problems.append(ImportError(table.form.headerRow, column: column, kind: kind, reason))
        }
        if ignoresUnknown { return unread.append(key) }
        let first = column.name.isEmpty ? nil : firstOfName[column.name]
        note(column)
        // To look for like names takes long, and nobody reads hundreds of them.
        let nearest = problems.count < 100 ? names.nearest(column, of: kinds) : nil
        var reason = ImportError.Reason.unknownColumn(key, nearest)
        if let first { reason = .columnTwice(first) }
        if column.name.isEmpty { reason = .unnamedColumn }
        if column.name.lowercased() == "id", idColumn == nil { reason = .foreignID(key) }
        let kind = kinds.count == 1 && first == nil && !column.name.isEmpty ? kinds[0] : nil
        problems.append(ImportError(table.form.headerRow, column: column, kind: kind, reason))
    }

    /// Takes a column up.
    private mutating func note(_ column: ImportError.Column) {
        columns.append(column)
        if firstOfName[column.name] == nil { firstOfName[column.name] = column }
    }

    /// The stated values of columns that the table does not have.
    func foreignValues(_ mapping: ColumnMapping) -> [String] {
        let all = columns.flatMap { column in
            [column.name, column.letters] + fields.values.compactMap { $0[column.index]?.name.machineName }
        }
        return mapping.values.isEmpty ? [] : mapping.values.foreign(to: all)
    }

    /// The stated values for texts that no cell of their columns has.
    func unusedValues(_ mapping: ColumnMapping, _ table: ImportTable) -> [String] {
        if mapping.values.isEmpty { return [] }
        var met: Set<String> = []
        for column in columns where !column.isConstant {
            let own = [column.name, column.letters] + fields.values.compactMap { $0[column.index]?.name.machineName }
            for text in Set(table.rows.lazy.map { $0.cell(column.index) ?? "" }) {
                for name in own { met.insert(ValueMapping.key("\(name):\(text)")) }
            }
        }
        let foreign = Set(foreignValues(mapping))
        return mapping.values.written.filter { !met.contains(ValueMapping.key($0)) && !foreign.contains($0) }
    }

    /// The column with the kind of each record: `record_kind`, or in older files `kind` where each of its cells is a
    /// kind.
    private static func kindColumn(of table: ImportTable, isNeeded: Bool) -> Int? {
        if let column = table.header.firstIndex(of: Export.kindColumn) { return column }
        guard let column = table.header.firstIndex(of: "kind") else { return nil }
        let cells = table.rows.compactMap { $0.cell(column) }
        return isNeeded || cells.allSatisfy { RecordKind(rawValue: $0) != nil } ? column : nil
    }

    /// The column with the id of each record: the one that is mapped to it, else `id` in small letters, as the program
    /// itself writes it.
    private static func idColumn(of table: ImportTable, _ names: ColumnNames) -> Int? {
        let columns = table.header.enumerated().map { ImportError.Column(index: $0, name: $1) }
        return columns.first(where: names.isID)?.index ?? table.header.firstIndex(of: "id")
    }

    /// Whether the ids of a column are bare numbers, none of which is the id of a record of the plan, as other programs
    /// number the rows of a list.
    private static func isNumbered(
        _ column: Int?, in table: ImportTable, _ kind: RecordKind?, _ plan: Plan, _ names: ColumnNames
    ) -> Bool {
        guard let column, let kind, !names.isID(table.column(column)) else { return false }
        let cells = table.rows.lazy.compactMap { $0.cell(column) }
        guard !cells.isEmpty, cells.allSatisfy(CellText.isDigits) else { return false }
        return Set(plan.ids(of: kind)).isDisjoint(with: cells)
    }

    private static func isFirstForm(_ table: ImportTable, _ kindColumn: Int?) -> Bool {
        if let kindColumn { return table.header[kindColumn] != Export.kindColumn }
        guard let column = table.header.firstIndex(of: FieldName.position.machineName) else { return false }
        return table.rows.contains { $0.cell(column) == nil || $0.cell(column) == "0" }
    }
}

extension RecordKind {
    /// The field in which a record names the effort that it belongs to; nil where it names none, or has a line of its
    /// own.
    public var effortField: FieldName? {
        if field(.line) != nil { return nil }
        return [FieldName.effort, .subject].first { field($0) != nil }
    }
}
