import Canvas

/// An entry of a list that is read aloud.
struct PlainEntry {
    /// Its text, one line after another.
    var lines: [String]
    /// Whether it can be selected.
    var isSelectable = true
    /// Said of it besides while it is selected.
    var further: [String] = []
}

/// The entries of a screen that is read aloud.
struct PlainList {
    var entries: [PlainEntry]
    /// The index of the selected entry.
    var selected: Int?
    /// How many entries follow that are not among these.
    var others = 0

    /// The lines of an entry in a width.
    func lines(of index: Int, _ width: Int) -> [String] {
        entries[index].lines.flatMap { TextWidth.wrapped($0, width) }
    }

    /// The entries that are shown: pages of whole entries, so that a list moves only at the end of a page.
    func page(_ width: Int, room: Int) -> Range<Int> {
        var (start, used) = (0, 0)
        for index in entries.indices {
            let height = lines(of: index, width).count
            if used + height > room, index > start {
                if (selected ?? 0) < index { return start..<index }
                (start, used) = (index, 0)
            }
            used += height
        }
        return start..<entries.count
    }

    /// How many entries follow a page: of a list without a selection all that say something.
    func count(after page: Range<Int>) -> Int {
        others
            + entries[page.upperBound...].count { entry in
                selected == nil ? entry.lines.contains { !$0.isEmpty } : entry.isSelectable
            }
    }
}
