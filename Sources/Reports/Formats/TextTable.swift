import Canvas

extension Table {
    /// The table as aligned columns, two blanks apart.
    public func text(_ styler: TextStyler) -> String {
        let lines = [columns.map { Entry($0.title, .heading) }] + rows
        let widths = lines.map { $0.map { TextWidth.columns(of: $0.shown) } }
        let room = columns.indices.map { column in widths.map { $0[column] }.max() ?? 0 }
        var text: [UInt8] = []
        for (entries, widths) in zip(lines, widths) {
            var blanks = 0
            // Blanks only before a further text, so that no line ends with them.
            for (column, entry) in entries.enumerated() {
                if widths[column] > 0 {
                    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
                    text.append(contentsOf: styler.paint(entry.shown, entry.role).utf8)
                    blanks = 0
                }
                blanks += room[column] - widths[column] + 2
            }
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
