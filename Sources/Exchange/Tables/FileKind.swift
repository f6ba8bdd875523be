import Foundation
import Workbooks

/// Files that hold no table that can be read, as far as it helps to tell them apart.
public enum FileKind: Equatable, Sendable {
    /// A workbook in Excel's old form, one behind a password, one in Excel's binary form, and a document of Numbers.
    case oldWorkbook, protectedWorkbook, binaryWorkbook, numbers
    /// A text or presentation, any other archive, a page of PDF, one of the web or other markup, and whatever is no
    /// text.
    case document, archive, pdf, markup, binary
    /// Nothing; the text forms SYLK and DIF; a text in an encoding that is not read, by its name, and one in another
    /// script than Latin.
    case empty, exchangeFormat
    case otherEncoding(String)
    case otherScript
    /// A plan file, or any other database of SQLite.
    case planFile

    /// The kind that the first bytes of a file show; nil where it may be a table.
    public init?(of bytes: Data) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // The old form of Excel's files is also the envelope of an encrypted new one, whose entry has this name.
            let name = Data("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
            self = bytes.range(of: name) == nil ? .oldWorkbook : .protectedWorkbook
        } else if FileKind.compressed.contains(where: { bytes.starts(with: $0) }) {
            self = .archive
        } else if bytes.starts(with: Data("SQLite format 3\0".utf8)) {
            self = .planFile
        } else if bytes.starts(with: Data("%PDF".utf8)) {
            self = .pdf
        } else if bytes.isEmpty {
            self = .empty
        } else if FileKind.oldWorkbooks.contains(where: { bytes.starts(with: $0) }) {
            self = .oldWorkbook
        } else if bytes.starts(with: Data("{\\rtf".utf8)) {
            self = .document
        } else if FileKind.exchangeFormats.contains(where: { bytes.starts(with: Data($0.utf8)) }) {
            self = .exchangeFormat
        } else if let encoding = OtherEncoding.name(of: bytes) {
            self = .otherEncoding(encoding)
        } else if FileKind.isMarkup(bytes) {
            self = .markup
        } else {
            return nil
        }
    }

    /// The first bytes of workbooks of Excel before version 5, and the first texts of SYLK and DIF.
    private static let oldWorkbooks: [[UInt8]] = [
        [0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00],
    ]
    private static let exchangeFormats = ["ID;P", "TABLE\n0,1", "TABLE\r\n0,1"]

    /// The first bytes of what gzip, xz, zstd, 7-Zip, RAR and bzip2 make.
    private static let compressed: [[UInt8]] = [
        [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
        [0x52, 0x61, 0x72, 0x21, 0x1A], [0x42, 0x5A, 0x68],
    ]

    init(_ archive: ArchiveKind) {
        switch archive {
        case .numbers: self = .numbers
        case .binaryWorkbook: self = .binaryWorkbook
        case .document: self = .document
        case .other: self = .archive
        }
    }

    /// Whether it is a page of the web or XML, which programs also save under the name of a workbook.
    private static func isMarkup(_ bytes: Data) -> Bool {
        // The letters of UTF-16 have zeros beside them.
        let start = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self).lowercased()
        if ["mime-version:", "content-type: multipart"].contains(where: start.hasPrefix) { return true }
        guard let first = start.firstIndex(of: "<"),
            start[..<first].allSatisfy({ $0.isWhitespace || "\u{FEFF}\u{FFFD}".contains($0) })
        else { return false }
        return ["<?xml", "<html", "<!doctype", "<table", "<body", "<head", "<meta", "<style", "<div", "<tr"].contains {
            start[first...].contains($0)
        }
    }
}
