/// A workbook of Excel (`.xlsx`), whose sheets are read one by one.
struct OpenXMLWorkbook {
    private let archive: ZipReader
    private let list = SheetList()
    private let relationships: Relationships
    private let texts = SharedStrings()
    private let formats = CellFormats()

    /// Opens a workbook.
    /// - Parameter part: the part that lists its sheets.
    init(_ archive: ZipReader, part: String) throws(WorkbookError) {
        self.archive = archive
        relationships = try Relationships(of: part, in: archive)
        try archive.read(part, with: list)
        // Where no cell has a text or a format, there need not be such a part.
        if let strings = relationships.part(of: "sharedStrings") { try archive.read(strings, with: texts) }
        if let styles = relationships.part(of: "styles") { try archive.read(styles, with: formats) }
    }

    /// The sheets of cells; others are charts.
    var sheets: [SheetList.Entry] {
        list.entries.filter { relationships.part(of: "worksheet", id: $0.reference) != nil }
    }

    func sheet(_ entry: SheetList.Entry) throws(WorkbookError) -> Sheet {
        guard let part = relationships.part(of: "worksheet", id: entry.reference) else { throw .damaged(nil) }
        let reader = WorksheetReader(texts.texts, formats, list.epoch)
        try archive.read(part, with: reader)
        return reader.sheet
    }
}
