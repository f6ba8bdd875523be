/// The columns that text takes on a terminal.
public enum TextWidth {
    /// 0 for a mark that combines with what stands before it, 2 for a wide character, else 1.
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
    public static func columns(of text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + columns(of: VisibleText.visible($1)) }
    }

    /// The text in at most so many columns, with an ellipsis where it had to be cut.
    public static func fitted(_ text: String, _ room: Int) -> String {
        if columns(of: text) <= room { return text }
        if room < 1 { return "" }
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let next = columns(of: VisibleText.visible(scalar))
            if used + next > room - 1 { break }
            result.append(scalar)
            used += next
        }
        while result.last == " " { result.removeLast() }
        result.append("…")
        return String(result)
    }

    /// The text with blanks behind it up to a width, or cut to it.
    public static func padded(_ text: String, _ width: Int, alignRight: Bool = false) -> String {
        let cut = fitted(text, width)
        let blanks = String(repeating: " ", count: max(0, width - columns(of: cut)))
        return alignRight ? blanks + cut : cut + blanks
    }

    /// The text in lines of at most so many columns, broken at blanks and at its own line ends.
    public static func wrapped(_ text: String, _ room: Int) -> [String] {
        guard room > 0 else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
            var lines: [String] = []
            var line = ""
            for word in paragraph.split(separator: " ") {
                var rest = String(word)
                if !line.isEmpty, columns(of: line) + 1 + columns(of: rest) <= room {
                    line += " " + rest
                    continue
                }
                if !line.isEmpty { lines.append(line) }
                while columns(of: rest) > room {
                    let head = prefix(of: rest, room)
                    lines.append(head)
                    rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
                }
                line = rest
            }
            return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
        }
    }

    private static func prefix(of text: String, _ room: Int) -> String {
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let next = columns(of: VisibleText.visible(scalar))
            if used + next > room, !result.isEmpty { break }
            result.append(scalar)
            used += next
        }
        return String(result)
    }

    /// Dashes, arrows, boxes, blocks and shapes, of which frames and boards are made: narrow, and quickly known to be.
    static func isFrame(_ value: UInt32) -> Bool {
        (0x2010...0x2027).contains(value) || (0x2190...0x22FF).contains(value) || (0x2500...0x25FC).contains(value)
    }

    /// East Asian Width W and F of Unicode 15, in ranges that hold no narrow character in use.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        return wideRanges.contains { $0.contains(value) }
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
        0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
        0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
        0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
        0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
        0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF,
        0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
        0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
        0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
        0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
        0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
        0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
        0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
        0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
