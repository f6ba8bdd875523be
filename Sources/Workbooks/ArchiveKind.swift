/// The archives that are no workbooks, as far as it helps to tell them apart.
public enum ArchiveKind: Equatable, Sendable {
    /// A document of Numbers, a workbook of Excel in its binary form, a text or a presentation, and any other.
    case numbers, binaryWorkbook, document, other

    init(of archive: ZipReader) {
        let names = archive.names
        if names.contains(where: { $0.hasPrefix("index/") || $0 == "index.zip" }) {
            self = .numbers
        } else if archive.contains("xl/workbook.bin") {
            self = .binaryWorkbook
        } else if ["word/document.xml", "ppt/presentation.xml"].contains(where: archive.contains)
            || ArchiveKind.type(archive).hasPrefix(ArchiveKind.openDocument)
        {
            self = .document
        } else {
            self = .other
        }
    }

    private static let openDocument = "application/vnd.oasis.opendocument."

    /// Whether it is a spreadsheet of OpenDocument, or a template of one.
    static func isSpreadsheet(_ archive: ZipReader) -> Bool {
        type(archive).hasPrefix(openDocument + "spreadsheet")
    }

    /// The kind that an OpenDocument names in its first part; empty elsewhere.
    private static func type(_ archive: ZipReader) -> String {
        var bytes: [UInt8] = []
        try? archive.read("mimetype") { piece in
            bytes += piece.prefix(100)
            return false
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
