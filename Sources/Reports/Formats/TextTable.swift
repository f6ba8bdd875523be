import Canvas

extension Table {
    /// The table as aligned columns, two blanks apart. Where it is wider than the terminal, its widest columns are
    /// folded; where that makes tall rows, each row is a paragraph of titles and values instead.
    public func text(_ styler: TextStyler) -> String {
        let (titles, rows) = forPeople
        let lines = [titles.map { Entry($0, .heading) }] + rows
        let widths = lines.map { $0.map { TextWidth.columns(of: $0.shown) } }
        let natural = titles.indices.map { column in widths.map { $0[column] }.max() ?? 0 }
        guard let room = styler.columns, natural.reduce(-2, { $0 + $1 + 2 }) > room else {
            return aligned(lines, natural, styler)
        }
        guard let narrow = Table.folded(natural, to: room) else { return Table.paragraphs(titles, rows, room, styler) }
        let folded = lines.map { Table.folded($0, narrow) }
        let height = folded.reduce(0) { $0 + $1.count }
        return height > Table.tallest * lines.count
            ? Table.paragraphs(titles, rows, room, styler) : aligned(folded.flatMap { $0 }, narrow, styler)
    }

    /// The narrowest width of a folded column, and the lines that a row may have on average.
    private static let leastWidth = 9
    private static let tallest = 3

    /// The widths at which the columns fit into the room: the widest are cut to one width; nil where that is too small.
    private static func folded(_ natural: [Int], to room: Int) -> [Int]? {
        let most = (leastWidth...max(leastWidth, room)).last { most in
            natural.reduce(-2) { $0 + min($1, most) + 2 } <= room
        }
        return most.map { most in natural.map { min($0, most) } }
    }

    /// A row as the lines that its folded cells take.
    private static func folded(_ entries: [Entry], _ widths: [Int]) -> [[Entry]] {
        let cells = zip(entries, widths).map { entry, width in
            TextWidth.columns(of: entry.shown) <= width ? [entry.shown] : TextWidth.wrapped(entry.shown, width)
        }
        return (0..<(cells.map(\.count).max() ?? 0)).map { line in
            zip(cells, entries).map { cell, entry in
                Entry(line < cell.count ? cell[line] : "", entry.role)
            }
        }
    }

    private func aligned(_ lines: [[Entry]], _ room: [Int], _ styler: TextStyler) -> String {
        var text: [UInt8] = []
        for entries in lines {
            var blanks = 0
            // Blanks only before a further text, so that no line ends with them.
            for (column, entry) in entries.enumerated() {
                let width = TextWidth.columns(of: entry.shown)
                if width > 0 {
                    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
                    text.append(contentsOf: styler.paint(entry.shown, entry.role).utf8)
                    blanks = 0
                }
                blanks += room[column] - width + 2
            }
            text.append(UInt8(ascii: "\n"))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Each row as its first cell and, below, the title and value of every other cell that is not empty.
    private static func paragraphs(
        _ titles: [String], _ rows: [[Entry]], _ room: Int, _ styler: TextStyler
    ) -> String {
        let label = min(24, titles.map { TextWidth.columns(of: $0) }.max() ?? 0)
        return rows.map { row in
            zip(titles, row).enumerated().filter { !$0.element.1.shown.isEmpty }.map { index, cell in
                let (title, entry) = cell
                if index == 0 { return styler.folded(entry.shown, .title) + "\n" }
                return "  " + styler.paint(TextWidth.padded(title, label), .dim) + " "
                    + styler.folded(entry.shown, entry.role, indent: label + 3) + "\n"
            }.joined()
        }.joined(separator: "\n")
    }
}
