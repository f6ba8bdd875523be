import Foundation
import Plan
import Reports
import Workbooks

/// A table of a file of any origin: its columns and rows, and how it was read.
public struct ImportTable: Sendable {
    /// A row that has any cell filled.
    public struct Row: Equatable, Sendable {
        /// The line of the file on which it begins, or its row in a sheet, from 1.
        public let line: Int
        /// The texts of its cells.
        public var cells: [String]
        /// The columns whose cells are numbers of a workbook, in plain digits with a point: they have no mark to find
        /// out.
        public var numbers: Set<Int> = []
        /// The texts that formats of a workbook show beside numbers, such as currencies, by their columns.
        var units: [Int: String] = [:]
        /// The columns whose cells have the value of a cell above, which is merged with them.
        public var merged: Set<Int> = []
        /// The members of JSON that no cell can have, such as objects, by their columns.
        var nested: [Int: String] = [:]
        /// The columns whose cells show a fault such as `#N/A`; nil where only the texts tell, as in a text.
        var faults: Set<Int>?
        /// The column of the file that its added cells come from, where it was made of a part of a row.
        var origin: Int?
        /// The period of a reading whose first day alone its cells have.
        var period: ReadingPeriod?
    }

    /// The names of the columns; empty where a column has none.
    public let header: [String]
    /// The rows below the header.
    public let rows: [Row]
    /// How it was read.
    public let form: TableForm
    /// The kind of its records, where the sheet is named after one.
    public let kind: RecordKind?

    init(header: [String], rows: [Row], form: TableForm, kind: RecordKind? = nil) {
        self.header = header
        self.rows = rows
        self.form = form
        self.kind = kind
    }

    /// Reads the bytes of a file: a text, or a workbook with one table.
    /// - Throws: `ImportFailure` where they are no table, or can be read in more than one way.
    public init(_ bytes: Data, options: TableOptions = TableOptions()) throws(ImportFailure) {
        if Workbook.isArchive(bytes) {
            self = try WorkbookTables(bytes, options).single()
        } else {
            try self.init(text: bytes, options)
        }
    }

    /// Reads every table of a file: of a workbook each sheet that is named after a kind of record, the only table of
    /// any other file.
    /// - Parameter kind: the kind that is wanted; nil for every one.
    /// - Throws: `ImportFailure` where there is no table, or it can be read in more than one way.
    public static func all(in bytes: Data, of kind: RecordKind?, options: TableOptions = TableOptions())
        throws(ImportFailure) -> [ImportTable]
    {
        guard Workbook.isArchive(bytes) else { return [try ImportTable(text: bytes, options)] }
        return try WorkbookTables(bytes, options).all(of: kind)
    }

    /// The names of the sheets of a workbook, hidden ones included; none where the bytes are no workbook that can be
    /// read.
    public static func sheetNames(in bytes: Data) -> [String] {
        guard Workbook.isArchive(bytes), let workbook = try? Workbook([UInt8](bytes)) else { return [] }
        return workbook.sheets.map(\.name)
    }

    /// Whether a text is the name of a month, quarter, week or year.
    public static func isPeriod(_ name: String) -> Bool { PeriodName(name) != nil }

    /// Whether a text is a year and the next in full: `2009-2010`.
    public static func isYearPair(_ text: String) -> Bool { FiscalYear.isPair(text) }

    /// Whether a text is a day, month, quarter, week or year for certain.
    static func isOneDay(_ text: String) -> Bool {
        (try? ColumnDays([text], in: .ofNames, stated: nil))?.firstDay(text) != nil
    }

    private init(text bytes: Data, _ options: TableOptions) throws(ImportFailure) {
        if let other = FileKind(of: bytes) { throw ImportFailure(nil, .otherFile(other)) }
        if options.sheet != nil { throw ImportFailure(nil, .noSheets) }
        let encoding = options.encoding ?? TextEncoding(of: bytes)
        if options.encoding == nil, encoding == .windows1252, OtherEncoding.isOfOtherScript(bytes) {
            throw ImportFailure(nil, .otherFile(.otherScript))
        }
        guard let text = encoding.text(of: bytes) else {
            let other = options.encoding == nil ? OtherCodePage.likely(for: bytes) : nil
            throw other.map { OtherCodePage.failure(of: bytes, $0) } ?? ImportFailure(nil, .notEncoded(encoding))
        }
        if let failure = ZeroBytes.failure(of: text) { throw failure }
        try self.init(text, encoding, options, of: bytes)
    }

    private init(_ text: String, _ encoding: TextEncoding, _ options: TableOptions, of bytes: Data)
        throws(ImportFailure)
    {
        let stated = Separator.stated(in: text[...].utf8)
        let content = stated?.1 ?? text[...].utf8
        var separator = options.separator ?? stated?.0
        if separator == nil {
            let candidates = Separator.candidates(for: content)
            if candidates.count > 1 { throw ImportFailure(nil, .severalSeparators(candidates)) }
            separator = candidates.first
        }
        // A file without any of them has a single column.
        var rows = try ImportTable.rows(of: content, separator ?? .comma)
        if options.encoding == nil, encoding == .windows1252, let better = OtherCodePage.likely(for: bytes),
            let text = better.text(of: bytes)
        {
            let content = Separator.stated(in: text[...].utf8)?.1 ?? text[...].utf8
            try OtherCodePage.refuse(rows, try ImportTable.rows(of: content, separator ?? .comma), better)
        }
        for row in rows.indices where rows[row].cells.contains(where: { $0.utf8.first == UInt8(ascii: "'") }) {
            rows[row].cells = rows[row].cells.map(CSVText.text)
        }
        // A stated encoding counts, unless the bytes can be UTF-8 as well.
        let isUTF8 = encoding == .utf8 || encoding == .utf8Twice || String(validating: bytes, as: UTF8.self) != nil
        if options.encoding == nil || encoding != .utf8 && encoding != .utf8Twice && isUTF8 {
            try Mojibake.refuse(rows, encoding == .utf8 ? .utf8Twice : isUTF8 ? .utf8 : nil)
        }
        let frame = try TableFrame(of: rows, options)
        if !frame.header.contains(Export.kindColumn) { try Mojibake.refuseLost(rows) }
        self.init(
            header: frame.header, rows: frame.rows,
            form: TableForm(
                origin: .text(encoding, separator), headerRow: frame.headerRow, above: frame.titles.count,
                below: frame.below,
                titles: frame.titles, repeated: frame.repeated.count, groups: frame.groups))
    }

    private static func rows(of content: Substring.UTF8View, _ separator: Separator) throws(ImportFailure) -> [Row] {
        do {
            return try DelimitedText.rows(of: content, separator: separator.byte).map {
                Row(line: $0.line, cells: $0.cells)
            }
        } catch {
            throw ImportFailure(error.all.map { ImportError($0) })
        }
    }
}
