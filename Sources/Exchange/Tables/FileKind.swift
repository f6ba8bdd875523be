import Foundation
import Workbooks

/// Files that hold no table that can be read, as far as it helps to tell them apart.
public enum FileKind: Sendable {
    /// A workbook in Excel's old form, one behind a password, one in Excel's binary form, and a document of Numbers.
    case oldWorkbook, protectedWorkbook, binaryWorkbook, numbers
    /// A text or presentation, any other archive, a page of PDF, one of the web or other markup, and whatever is no
    /// text.
    case document, archive, pdf, markup, binary

    /// The kind that the first bytes of a file show; nil where it may be a table.
    init?(of bytes: Data) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // The old form of Excel's files is also the envelope of an encrypted new one, whose entry has this name.
            let name = Data("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
            self = bytes.range(of: name) == nil ? .oldWorkbook : .protectedWorkbook
        } else if FileKind.compressed.contains(where: { bytes.starts(with: $0) }) {
            self = .archive
        } else if bytes.starts(with: Data("%PDF".utf8)) {
            self = .pdf
        } else if FileKind.isMarkup(bytes) {
            self = .markup
        } else {
            return nil
        }
    }

    /// The first bytes of what gzip, xz, zstd, 7-Zip and RAR make.
    private static let compressed: [[UInt8]] = [
        [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
        [0x52, 0x61, 0x72, 0x21, 0x1A],
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
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return ["<?xml", "<html", "<!doctype", "<table"].contains { start.lowercased().hasPrefix($0) }
    }
}
