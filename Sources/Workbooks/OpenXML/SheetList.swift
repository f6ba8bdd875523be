/// The part of a workbook that lists its sheets.
final class SheetList: XMLHandler {
    /// A sheet that the list names.
    struct Entry {
        let name: String
        let isHidden: Bool
        /// By which the relationships of the list have its part.
        let reference: String
    }

    private(set) var entries: [Entry] = []
    /// As many sheets as any program makes.
    static let limit = 10_000
    private(set) var epoch = SerialDay.Epoch.from1900

    func begin(_ element: XMLElement) throws(XMLFault) {
        switch element.name {
        case XMLName(.spreadsheet, "workbookPr"): if element.isTrue("date1904") { epoch = .from1904 }
        case XMLName(.spreadsheet, "sheet"):
            guard let name = element["name"], let reference = element[.reference, "id"] else { throw .malformed }
            let isHidden = ["hidden", "veryHidden"].contains(element["state"])
            if entries.count >= SheetList.limit { throw .tooLarge }
            entries.append(Entry(name: EscapedText.decoded(name), isHidden: isHidden, reference: reference))
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeRawBufferPointer) {}
}
