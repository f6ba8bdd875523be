/// A spreadsheet file: a workbook of Excel (`.xlsx`, `.xlsm`) or of OpenDocument (`.ods`), recognised by what is in it.
public struct Workbook {
    private enum Content {
        case openXML(OpenXMLWorkbook)
        case openDocument(SpreadsheetReader)
    }

    /// The facts about a sheet that are known before it is read.
    public struct Entry: Equatable, Sendable {
        public let name: String
        /// Whether a person sees it only after asking for it.
        public let isHidden: Bool
    }

    private let content: Content

    /// Whether bytes begin as a zip archive does.
    public static func isArchive(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Opens the bytes of a file.
    public init(_ bytes: [UInt8]) throws(WorkbookError) {
        let archive: ZipReader
        do throws(ZipError) {
            archive = try ZipReader(bytes)
        } catch {
            throw WorkbookError(error, nil)
        }
        if let part = try Relationships(of: "", in: archive).part(of: "officeDocument"),
            let kind = part.split(separator: "/").last, kind.hasSuffix(".xml"), ArchiveKind(of: archive) == .other
        {
            content = .openXML(try OpenXMLWorkbook(archive, part: part))
        } else if ArchiveKind.isSpreadsheet(archive) {
            let reader = SpreadsheetReader()
            try Workbook.refuseEncrypted(archive)
            try archive.read("content.xml", with: reader)
            content = .openDocument(reader)
        } else {
            throw .other(ArchiveKind(of: archive))
        }
    }

    private static func refuseEncrypted(_ archive: ZipReader) throws(WorkbookError) {
        let list = "META-INF/manifest.xml"
        guard archive.contains(list) else { return }
        let encrypted = EncryptedParts()
        try archive.read(list, with: encrypted)
        if encrypted.areThere { throw .protected }
    }

    /// Its sheets in order.
    public var sheets: [Entry] {
        switch content {
        case .openXML(let workbook): workbook.sheets.map { Entry(name: $0.name, isHidden: $0.isHidden) }
        case .openDocument(let reader): reader.entries.map { Entry(name: $0.name, isHidden: $0.isHidden) }
        }
    }

    /// Reads a sheet.
    /// - Parameter index: its place among `sheets`; elsewhere is nothing.
    public func sheet(at index: Int) throws(WorkbookError) -> Sheet {
        switch content {
        case .openXML(let workbook):
            return workbook.sheets.indices.contains(index) ? try workbook.sheet(workbook.sheets[index]) : Sheet()
        case .openDocument(let reader):
            return reader.entries.indices.contains(index) ? reader.entries[index].sheet : Sheet()
        }
    }
}
