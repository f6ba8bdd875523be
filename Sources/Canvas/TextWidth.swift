/// The columns that a text takes on a terminal.
public enum TextWidth {
    /// 0 for a combining mark, 2 for a wide character, else 1.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 || isFrame(value) { return 1 }
        if (0x1160...0x11FF).contains(value) { return 0 }
        if isWide(value) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return 1
        }
    }

    /// The columns of a text as `VisibleText` shows it.
    public static func columns(of text: String) -> Int { measured(text) }

    /// The columns of a scalar as `VisibleText` shows it.
    private static func shown(_ scalar: Unicode.Scalar) -> Int {
        VisibleText.visible(scalar).map { columns(of: $0) } ?? 0
    }

    private static func measured(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + shown($1) }
    }

    /// The text in at most `room` columns, cut with an ellipsis.
    public static func fitted(_ text: String, _ room: Int) -> String {
        // No scalar takes more columns than bytes.
        if text.utf8.count <= room { return text }
        if let mark = mark(of: text), room > 4 * mark.count, columns(of: text) > room {
            return cut(String(text.dropLast(mark.count)), room - mark.count) + mark
        }
        return cut(text, room)
    }

    /// The mark of two letters in brackets at the end of a text, such as that of its language, with the blank before
    /// it; nil where there is none.
    private static func mark(of text: String) -> Substring? {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let bytes = Array(text.utf8.suffix(5))
        guard bytes.count == 5, bytes.starts(with: " [".utf8), bytes[4] == UInt8(ascii: "]"),
            letters.contains(bytes[2]), letters.contains(bytes[3])
        else { return nil }
        return text.suffix(5)
    }

    private static func cut(_ text: String, _ room: Int) -> String {
        let scalars = text.unicodeScalars
        var (used, cut) = (0, scalars.startIndex)
        for index in scalars.indices {
            used += shown(scalars[index])
            if used < room { cut = scalars.index(after: index) }
            if used > room { return room < 1 ? "" : withoutBlanks(scalars[..<cut]) + "…" }
        }
        return text
    }

    private static func withoutBlanks(_ scalars: Substring.UnicodeScalarView) -> String {
        var scalars = scalars
        // A text that was cut before ends with one sign.
        while scalars.last == " " || scalars.last == "…" { scalars.removeLast() }
        return String(scalars)
    }

    /// The text padded with blanks to a width, or cut to it.
    public static func padded(_ text: String, _ width: Int, alignRight: Bool = false) -> String {
        let cut = fitted(text, width)
        let blanks = String(repeating: " ", count: max(0, width - columns(of: cut)))
        return alignRight ? blanks + cut : cut + blanks
    }

    /// The first lines of a text; where it has more, the last of them ends with `…`.
    public static func wrapped(_ text: String, _ room: Int, lines: Int) -> [String] {
        let all = wrapped(text, room)
        guard all.count > lines, lines > 0 else { return all }
        return all.prefix(lines - 1) + [fitted(all[(lines - 1)...].joined(separator: " "), room)]
    }

    /// The text in lines of at most `room` columns, broken at blanks and at its own line ends.
    public static func wrapped(_ text: String, _ room: Int) -> [String] {
        guard room > 0 else { return [] }
        // Split by bytes, for speed in lists of twenty thousand sentences: a line feed never occurs within a longer
        // UTF-8 sequence.
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var (line, used) = ("", 0)
            for bytes in paragraph.split(separator: UInt8(ascii: " ")) {
                let word = Substring(bytes)
                let columns = measured(word)
                if !line.isEmpty, used + 1 + columns <= room {
                    line += " "
                    line += word
                    used += 1 + columns
                    continue
                }
                if !line.isEmpty { lines.append(line) }
                (line, used) = (String(word), columns)
                while used > room {
                    let head = prefix(of: line, room)
                    lines.append(head)
                    line = String(line.unicodeScalars.dropFirst(head.unicodeScalars.count))
                    used = measured(line)
                }
            }
            return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
        }
    }

    private static func prefix(of text: String, _ room: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let next = shown(scalar)
            if used + next > room, !result.isEmpty { break }
            result.append(scalar)
            used += next
        }
        return String(result)
    }

    /// Dashes, arrows, boxes, blocks and shapes: all of one column, tested first because boards are full of them.
    static func isFrame(_ value: UInt32) -> Bool {
        (0x2010...0x2027).contains(value) || (0x2190...0x22FF).contains(value) || (0x2500...0x25FC).contains(value)
    }

    /// East Asian Width W and F of Unicode 15, in ranges that hold no narrow character in use.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        // The number of bounds at or below the value: odd within a range, even outside.
        var (low, high) = (0, wideBounds.count)
        while low < high {
            let middle = (low + high) / 2
            if wideBounds[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low % 2 == 1
    }

    /// The first scalar of each range and the first one behind it, in order.
    private static let wideBounds: [UInt32] = [
        0x1100, 0x1160, 0x231A, 0x231C, 0x2329, 0x232B, 0x23E9, 0x23ED, 0x23F0, 0x23F1, 0x23F3, 0x23F4,
        0x25FD, 0x25FF, 0x2614, 0x2616, 0x2648, 0x2654, 0x267F, 0x2680, 0x2693, 0x2694, 0x26A1, 0x26A2,
        0x26AA, 0x26AC, 0x26BD, 0x26BF, 0x26C4, 0x26C6, 0x26CE, 0x26CF, 0x26D4, 0x26D5, 0x26EA, 0x26EB,
        0x26F2, 0x26F4, 0x26F5, 0x26F6, 0x26FA, 0x26FB, 0x26FD, 0x26FE, 0x2705, 0x2706, 0x270A, 0x270C,
        0x2728, 0x2729, 0x274C, 0x274D, 0x274E, 0x274F, 0x2753, 0x2756, 0x2757, 0x2758, 0x2795, 0x2798,
        0x27B0, 0x27B1, 0x27BF, 0x27C0, 0x2B1B, 0x2B1D, 0x2B50, 0x2B51, 0x2B55, 0x2B56, 0x2E80, 0x303F,
        0x3041, 0x4DC0, 0x4E00, 0xA4D0, 0xA960, 0xA980, 0xAC00, 0xD7A4, 0xF900, 0xFB00, 0xFE10, 0xFE1A,
        0xFE30, 0xFE70, 0xFF00, 0xFF61, 0xFFE0, 0xFFE7, 0x16FE0, 0x18B00, 0x1AFF0, 0x1B300, 0x1F004, 0x1F005,
        0x1F0CF, 0x1F0D0, 0x1F18E, 0x1F18F, 0x1F191, 0x1F19B, 0x1F200, 0x1F321, 0x1F32D, 0x1F336, 0x1F337, 0x1F37D,
        0x1F37E, 0x1F394, 0x1F3A0, 0x1F3CB, 0x1F3CF, 0x1F3D4, 0x1F3E0, 0x1F3F1, 0x1F3F4, 0x1F3F5, 0x1F3F8, 0x1F43F,
        0x1F440, 0x1F441, 0x1F442, 0x1F4FD, 0x1F4FF, 0x1F53E, 0x1F54B, 0x1F54F, 0x1F550, 0x1F568, 0x1F57A, 0x1F57B,
        0x1F595, 0x1F597, 0x1F5A4, 0x1F5A5, 0x1F5FB, 0x1F650, 0x1F680, 0x1F6C6, 0x1F6CC, 0x1F6CD, 0x1F6D0, 0x1F6D3,
        0x1F6D5, 0x1F6D8, 0x1F6DC, 0x1F6E0, 0x1F6EB, 0x1F6ED, 0x1F6F4, 0x1F6FD, 0x1F7E0, 0x1F7EC, 0x1F7F0, 0x1F7F1,
        0x1F90C, 0x1F93B, 0x1F93C, 0x1F946, 0x1F947, 0x1FA00, 0x1FA70, 0x1FB00, 0x20000, 0x3FFFE,
    ]
}
