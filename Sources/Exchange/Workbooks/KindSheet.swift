import Phrases
import Plan
import Workbooks

/// The sheet of a kind of record: a header in the words of a language, and a row for each record.
///
/// `cinco import` reads it in any language: a header or word that it would not take back for the same is the machine
/// name instead.
struct KindSheet {
    /// The statuses in the order of their grounds, with the ground of an unknown one behind them.
    static let statuses: [Status?] = Status.allCases + [nil]

    private let plan: Plan
    private let kind: RecordKind
    private let fields: [FieldSummary]
    private let phrases: Phrases

    /// - Parameter isTemplate: whether it is to be filled in by a person, and so has no fields that rules keep.
    init(_ kind: RecordKind, of plan: Plan, isTemplate: Bool = false, in phrases: Phrases) {
        self.plan = plan
        self.kind = kind
        self.phrases = phrases
        fields = kind.fields.filter { $0.use != .local && !(isTemplate && $0.use == .kept) }
    }

    /// The sheet with the records of these ids.
    func sheet(_ name: String, of records: [String]) -> WrittenSheet {
        let columns = fields.map { (field: $0, words: words(of: $0)) }
        let rows = records.map { record in
            [WrittenCell(record)]
                + columns.map { cell(plan.value(kind, record, $0.field.name), $0.field, $0.words) }
        }
        let titles = ["id"] + fields.map(header)
        let widths = titles.enumerated().map { width($1, rows.prefix(500), at: $0) }
        var id = WrittenColumn(width: widths[0])
        id.note = ("id", phrases.workbooks.id)
        let others = zip(columns, widths.dropFirst()).map { column($0.field, $0.words, width: $1) }
        return WrittenSheet(
            name, columns: [id] + others, head: [titles.map { WrittenCell($0, .header) }], rows: rows, isFiltered: true)
    }

    // MARK: Columns

    /// The label of a field where the import finds the field by it, else its machine name.
    private func header(_ field: FieldSummary) -> String {
        let label = phrases.words.field(field.name).sentence
        let found = ColumnNames(ColumnMapping()).field(ImportError.Column(index: 0, name: label), of: kind)
        return found?.name == field.name ? label : field.name.machineName
    }

    private func column(_ field: FieldSummary, _ words: [String: String], width: Int) -> WrittenColumn {
        var column = WrittenColumn(width: width, field.kind.style)
        let texts = phrases.workbooks
        let choices = choices(field, words)
        let use: [FieldUse: String] = [.required: texts.required, .kept: texts.kept, .key: texts.key]
        column.note = (
            phrases.words.field(field.name).sentence,
            [texts.holds(field.kind, choices), use[field.use], "[\(field.name.machineName)]"].compactMap { $0 }
                .joined(separator: " ")
        )
        if case .list = field.kind { return column }
        column.choices = choices
        if field.kind == .choice(.status) {
            column.grounds = KindSheet.statuses.enumerated().compactMap { index, status in
                status.flatMap { words[$0.code] }.map { (text: $0, ground: index) }
            }
        }
        return column
    }

    /// The choices of a person, where these are a closed list or few records.
    private func choices(_ field: FieldSummary, _ words: [String: String]) -> [String] {
        switch field.kind {
        case .choice, .list, .line: field.kind.closedCodes.map { words[$0] ?? $0 }
        case .marking: plan.markings
        case .partner: plan.partners.map(\.id)
        default: []
        }
    }

    /// The words for the values of a closed list, by their codes, as far as the import takes each of them back in any
    /// language.
    private func words(of field: FieldSummary) -> [String: String] {
        let entries = Language.allCases.map { $0.phrases.entryWords(in: plan) }
        func isReadBack(_ code: String, _ word: String) -> Bool {
            switch field.kind {
            case .choice(let choice): entries.allSatisfy { $0.codes(word, of: choice) == [code] }
            // Several stand in a cell with commas between.
            case .list(let choice): entries.allSatisfy { $0.codes(word, of: choice) == [code] } && !word.contains(" ")
            case .line: entries.allSatisfy { $0.line(named: word)?.code == code }
            default: false
            }
        }
        let values = phrases.closedValues(of: field.kind).filter { isReadBack($0.code, $0.name) }
        return Dictionary(values.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Cells

    private func cell(_ stored: String?, _ field: FieldSummary, _ words: [String: String]) -> WrittenCell {
        guard let code = field.machineValue(stored) else { return WrittenCell(.nothing, field.kind.style) }
        switch field.kind {
        case .number, .stage, .figure, .amount:
            return KindSheet.isExact(code) ? WrittenCell(.number(code), .plain) : WrittenCell(code)
        case .day:
            return Day(iso: code).flatMap(KindSheet.serial).map { WrittenCell(.day($0), .day) } ?? WrittenCell(code)
        case .flag: return WrittenCell(.flag(stored == true.code), .plain)
        case .choice, .line: return WrittenCell(words[code] ?? code)
        case .list:
            let codes = code.split(separator: " ").map(String.init)
            let known = codes.compactMap { words[$0] }
            return WrittenCell(known.count == codes.count ? known.joined(separator: ", ") : code)
        default: return WrittenCell(code)
        }
    }

    /// Whether other programs keep every digit of a number: they count with 15.
    private static func isExact(_ number: String) -> Bool {
        let digits = number.filter(\.isNumber).drop { $0 == "0" }
        return digits.count <= 15 && Figure(code: number) != nil
    }

    /// The number of a day in workbooks; nil before March 1900, where they count a day that never was.
    private static func serial(_ day: Day) -> Int? {
        guard let first = Day(year: 1900, month: 3, day: 1), day >= first else { return nil }
        return day - first + 61
    }

    /// The width of a column in which most of its texts can be read.
    private func width(_ title: String, _ rows: ArraySlice<[WrittenCell]>, at index: Int) -> Int {
        let lengths = rows.map { row -> Int in
            if case .text(let text) = row[index].value { text.count } else { 10 }
        }
        return min(48, max(8, title.count / 2 + 4, lengths.max() ?? 0) + 2)
    }
}

extension FieldKind {
    /// How the cells of its column take what is typed into them.
    fileprivate var style: CellStyle {
        switch self {
        case .number, .stage, .figure, .amount, .flag: .plain
        case .day: .day
        default: .text
        }
    }
}
