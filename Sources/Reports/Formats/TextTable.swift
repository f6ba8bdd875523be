import Canvas

extension Table {
    /// The table as aligned columns, two blanks apart.
    public func text(_ ink: Ink) -> String {
        let widths = columns.indices.map { index in
            ([columns[index].title] + rows.map { $0[index].shown }).map { TextWidth.columns(of: $0) }.max() ?? 0
        }
        func line(_ entries: [Entry]) -> String {
            var line = ""
            for (index, entry) in entries.enumerated() {
                let blanks = widths[index] - TextWidth.columns(of: entry.shown)
                line += ink.paint(entry.shown, entry.role)
                if index < entries.count - 1 { line += String(repeating: " ", count: blanks + 2) }
            }
            while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
            return line
        }
        let head = line(columns.map { Entry($0.title, .heading) })
        return ([head] + rows.map(line)).map { $0 + "\n" }.joined()
    }
}
