import Foundation
import Plan
import Reports

/// A table of a file of any origin: its columns and rows, and how it was read.
public struct ImportTable: Sendable {
    /// A row that has any cell filled.
    public struct Row: Equatable, Sendable {
        /// The line of the file on which it begins, or its row in a sheet, from 1.
        public let line: Int
        /// The texts of its cells.
        public var cells: [String]
    }

    /// The names of the columns; empty where a column has none.
    public let header: [String]
    /// The rows below the header.
    public let rows: [Row]
    /// How it was read.
    public let form: TableForm

    init(header: [String], rows: [Row], form: TableForm) {
        self.header = header
        self.rows = rows
        self.form = form
    }

    /// Reads the bytes of a file.
    /// - Throws: `ImportFailure` where they are no table, or can be read in more than one way.
    public init(_ bytes: Data, options: TableOptions = TableOptions()) throws(ImportFailure) {
        if let other = FileKind(of: bytes) { throw ImportFailure(nil, .otherFile(other)) }
        let encoding = options.encoding ?? TextEncoding(of: bytes)
        guard let text = encoding.text(of: bytes) else { throw ImportFailure(nil, .notEncoded(encoding)) }
        if text.utf8.contains(0) { throw ImportFailure(nil, .otherFile(.binary)) }
        try self.init(text, encoding, options)
    }

    private init(_ text: String, _ encoding: TextEncoding, _ options: TableOptions) throws(ImportFailure) {
        let stated = Separator.stated(in: text[...].utf8)
        let content = stated?.1 ?? text[...].utf8
        var separator = options.separator ?? stated?.0
        if separator == nil {
            let candidates = Separator.candidates(for: content)
            if candidates.count > 1 { throw ImportFailure(nil, .severalSeparators(candidates)) }
            separator = candidates.first
        }
        var rows: [Row]
        do {
            // A file without any of them has a single column.
            rows = try DelimitedText.rows(of: content, separator: (separator ?? .comma).byte).map {
                Row(line: $0.line, cells: $0.cells)
            }
        } catch {
            throw ImportFailure(error.all.map { ImportError($0) })
        }
        for row in rows.indices { rows[row].cells = rows[row].cells.map(CSVText.text) }
        let frame = try TableFrame(of: rows, header: options.headerRow)
        header = frame.header
        self.rows = frame.rows
        form = TableForm(
            encoding: encoding, separator: separator, headerRow: frame.headerRow, above: frame.above, below: frame.below
        )
    }
}

/// How a table is to be read, where that is stated.
public struct TableOptions: Equatable, Sendable {
    /// The encoding of its text.
    public var encoding: TextEncoding?
    /// The separator of its cells.
    public var separator: Separator?
    /// The line of its header, from 1.
    public var headerRow: Int?

    /// Nothing is stated.
    public init() {}
}

/// How a table was read.
public struct TableForm: Equatable, Sendable {
    /// The encoding of its text.
    public let encoding: TextEncoding
    /// The separator of its cells; nil where it has a single column.
    public let separator: Separator?
    /// The line of its header, from 1.
    public let headerRow: Int
    /// The number of rows above the header that are not read.
    public let above: Int
    /// The texts of rows below the table that are not read, such as notes.
    public let below: [String]

    /// Whether it is a plain file of comma-separated values, of which nothing needs to be said.
    public var isPlain: Bool {
        encoding == .utf8 && (separator ?? .comma) == .comma && above == 0 && below.isEmpty
    }
}

/// Files that are no text, by their first bytes.
public enum FileKind: Sendable {
    /// The old workbook of Excel, a zip archive (a workbook, or one of Numbers), a page of PDF, and any other.
    case oldWorkbook, archive, pdf, binary

    init?(of bytes: Data) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .archive
        } else if bytes.starts(with: Data("%PDF".utf8)) {
            self = .pdf
        } else {
            return nil
        }
    }
}
