/// A cell of OpenDocument that is being read.
struct SpreadsheetCell {
    /// How many cells it stands for.
    private let count: Int
    /// How many rows it covers, itself included.
    private let rows: Int
    private let isFormula: Bool
    private let isCovered: Bool
    /// The kind of its value, and the value where it is not its text.
    private let type: String?
    private let written: String?
    /// The code of the currency of an amount.
    private let currency: String

    private var text = CollectedText()
    private var paragraphs = 0
    /// How deep the present element is in a paragraph.
    private var depth = 0
    private var endsWithBlank = true
    /// The styles of raised texts, and the depths of the elements that have one.
    private let raisedStyles: Set<String>
    private var raised: [Int] = []

    init(_ element: XMLElement, raised styles: Set<String>) {
        raisedStyles = styles
        count = element.count(.table, "number-columns-repeated")
        rows = element.count(.table, "number-rows-spanned")
        isFormula = element[.table, "formula"] != nil
        isCovered = element.name.local == "covered-table-cell"
        let isFault = element[.calc, "value-type"] == "error"
        type = isFault ? "error" : element[.office, "value-type"]
        let name =
            switch type {
            case "date": "date-value"
            case "time": "time-value"
            case "boolean": "boolean-value"
            case "string": "string-value"
            default: "value"
            }
        written = element[.office, name]
        currency = type == "currency" ? element[.office, "currency"] ?? "" : ""
    }

    /// - Returns: whether the element belongs to the text of the cell.
    mutating func begin(_ element: XMLElement) throws(XMLFault) -> Bool {
        guard element.name.namespace == .text else { return false }
        switch element.name.local {
        case "p" where depth == 0, "h" where depth == 0:
            if paragraphs > 0 { try text.append("\n".utf8) }
            (paragraphs, depth, endsWithBlank) = (paragraphs + 1, 1, true)
            return true
        case "span", "a": break
        case "s": try text.append(repeatElement(UInt8(ascii: " "), count: element.count(.text, "c")))
        case "tab": try text.append("\t".utf8)
        case "line-break": try text.append("\n".utf8)
        default: return false
        }
        guard depth > 0 else { return false }
        depth += 1
        if element[.text, "style-name"].map(raisedStyles.contains) == true { raised.append(depth) }
        return true
    }

    mutating func end(_ name: XMLName) throws(XMLFault) {
        if raised.last == depth { raised.removeLast() }
        depth -= 1
    }

    /// Takes a text in which blanks and line breaks beside each other are one blank (OpenDocument 1.3, part 3, 6.1.2).
    mutating func text(_ piece: UnsafeRawBufferPointer) throws(XMLFault) {
        guard depth > 0 else { return }
        var plain: [UInt8] = []
        for byte in piece {
            let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            if isBlank, !endsWithBlank { plain.append(0x20) }
            // A raised digit is the mark of a footnote and no part of a figure.
            if !isBlank { plain += raised.isEmpty ? [byte] : RichText.raised(byte) }
            endsWithBlank = isBlank
        }
        try text.append(plain)
    }

    /// The value of the cell and its currency, how many cells have it, and how many rows each covers.
    mutating func finish() -> (value: CellValue?, unit: String, count: Int, rows: Int, isFormula: Bool) {
        (isCovered ? nil : value(text.take()), currency, count, rows, isFormula)
    }

    private func value(_ shown: String) -> CellValue? {
        let text: CellValue? = shown.isEmpty ? nil : .text(shown)
        switch type {
        case "error": return .error(shown)
        case "float", "currency": return written.flatMap { NumberFormat.plain.value($0, .from1900) } ?? text
        case "percentage": return written.flatMap { NumberFormat.share.value($0, .from1900) } ?? text
        case "date": return written.map { .date(ISOTime.plain($0)) } ?? text
        case "time": return written.flatMap(ISOTime.seconds).map { .time(SerialDay.clock($0)) } ?? text
        case "boolean": return written.map { .boolean($0 == "true") } ?? text
        default: return text ?? written.flatMap { $0.isEmpty ? nil : .text($0) }
        }
    }
}
