/// Reads the sheets of a spreadsheet of OpenDocument, which are all in one part.
final class SpreadsheetReader: XMLHandler {
    /// A sheet with its name.
    struct Entry {
        let name: String
        let isHidden: Bool
        var sheet = Sheet()
    }

    private(set) var entries: [Entry] = []
    private var hiddenStyles: Set<String> = []
    /// The styles of raised texts.
    private var raisedStyles: Set<String> = []
    private var style: String?
    /// The day from which numbers that are days count (OpenDocument 1.3, part 3, 9.4.2).
    private var firstDay = Sheet().countsFrom
    private var table = SheetBuilder(countingFrom: Sheet().countsFrom)
    private var cell: SpreadsheetCell?
    /// How deep the present element is in one that is not read: comments, shapes, earlier contents, tables in cells.
    private var ignored = 0

    func begin(_ element: XMLElement) throws(XMLFault) {
        if ignored > 0 {
            ignored += 1
        } else if cell != nil {
            if try cell?.begin(element) == false { ignored = 1 }
        } else {
            try beginOutside(element)
        }
    }

    /// Elements around cells.
    private func beginOutside(_ element: XMLElement) throws(XMLFault) {
        switch (element.name.namespace, element.name.local) {
        case (.office, "document-content"), (.office, "body"), (.office, "spreadsheet"), (.office, "automatic-styles"),
            (.table, "table-row-group"), (.table, "table-rows"), (.table, "table-header-rows"),
            (.table, "table-column-group"), (.table, "table-columns"), (.table, "table-header-columns"),
            (.table, "calculation-settings"):
            break
        case (.table, "null-date"): firstDay = element[.table, "date-value"].map(ISOTime.plain) ?? firstDay
        case (.style, "style"): style = element[.style, "name"]
        case (.style, "table-properties"):
            if element[.table, "display"] == "false", let style { hiddenStyles.insert(style) }
        case (.style, "text-properties"):
            if element.isRaised, let style { raisedStyles.insert(style) }
        case (.table, "table"): try beginTable(element)
        case (.table, "table-column"):
            try table.addColumns(element.count(.table, "number-columns-repeated"), isHidden: element.isHidden)
        case (.table, "table-row"):
            table.beginRow(element.count(.table, "number-rows-repeated"), isHidden: element.isHidden)
        case (.table, "table-cell"), (.table, "covered-table-cell"):
            cell = SpreadsheetCell(element, raised: raisedStyles)
        default: ignored = 1
        }
    }

    func end(_ name: XMLName) throws(XMLFault) {
        if ignored > 0 {
            ignored -= 1
        } else if cell != nil {
            try endInside(name)
        } else if name == XMLName(.table, "table-row") {
            try table.endRow()
        } else if name == XMLName(.table, "table"), !entries.isEmpty {
            entries[entries.count - 1].sheet = table.sheet
        }
    }

    private func endInside(_ name: XMLName) throws(XMLFault) {
        guard name.namespace == .table else {
            try cell?.end(name)
            return
        }
        guard let done = cell?.finish() else { return }
        cell = nil
        try table.add(
            done.value, unit: done.unit, times: done.count, rows: done.rows, isFormula: done.isFormula)
    }

    func text(_ piece: UnsafeRawBufferPointer) throws(XMLFault) { if ignored == 0 { try cell?.text(piece) } }

    private func beginTable(_ element: XMLElement) throws(XMLFault) {
        if entries.count >= SheetList.limit { throw .tooLarge }
        let isHidden = element[.table, "style-name"].map(hiddenStyles.contains) ?? false
        entries.append(Entry(name: element[.table, "name"] ?? "", isHidden: isHidden))
        table = SheetBuilder(countingFrom: firstDay)
    }
}

extension XMLElement {
    /// How often an element stands for itself: from 1 to as many rows as there can be.
    func count(_ namespace: XMLNamespace, _ name: String) -> Int {
        guard let text = self[namespace, name] else { return 1 }
        return min(max(Int(text) ?? 1, 1), Sheet.lastRow)
    }

    /// Whether a text is raised: `super 58%`, or by a part of its height.
    fileprivate var isRaised: Bool {
        guard let position = self[.style, "text-position"]?.split(separator: " ").first else { return false }
        return position == "super" || position.first?.isNumber == true && !position.hasPrefix("0")
    }

    fileprivate var isHidden: Bool { ["collapse", "filter"].contains(self[.table, "visibility"]) }
}
