/// The texts that the cells of a workbook share.
final class SharedStrings: XMLHandler {
    private(set) var texts: [String] = []
    private var present = RichText()

    func begin(_ element: XMLElement) {
        if element.name.namespace == .spreadsheet { present.begin(element) }
    }

    func end(_ name: XMLName) throws(XMLFault) {
        guard name.namespace == .spreadsheet else { return }
        present.end(name.local)
        guard name.local == "si" else { return }
        if texts.count >= Sheet.cellLimit { throw .tooLarge }
        texts.append(present.take())
    }

    func text(_ piece: UnsafeRawBufferPointer) throws(XMLFault) { try present.append(piece) }
}
