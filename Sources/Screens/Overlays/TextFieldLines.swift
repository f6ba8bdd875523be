import Canvas

// The lines in which a field shows its text.
extension TextField {
    /// The lines of the text at a width, as ranges of characters, broken at blanks where possible.
    func lines(_ room: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, width, gap) = (0, 0, 0)
        for (index, character) in characters.enumerated() {
            if character == "\n" {
                lines.append(start..<index)
                (start, width, gap) = (index + 1, 0, index + 1)
                continue
            }
            let columns = max(1, TextWidth.columns(of: String(character)))
            if width + columns > room {
                let cut = gap > start ? gap : index
                lines.append(start..<cut)
                width = characters[cut..<index].reduce(0) { $0 + max(1, TextWidth.columns(of: String($1))) }
                (start, gap) = (cut, cut)
            }
            width += columns
            if character == " " { gap = index + 1 }
        }
        return lines + [start..<characters.count]
    }

    /// The index of the line with the cursor.
    func row(in lines: [Range<Int>]) -> Int { lines.lastIndex { $0.lowerBound <= cursor } ?? 0 }

    /// Whether the character is a line break.
    func isBreak(at index: Int) -> Bool { characters.indices.contains(index) && characters[index] == "\n" }
}
