/// Bytes of zero in a text, which no text has: they come from a file that was damaged, or cut off while it was written.
enum ZeroBytes {
    /// The lines that have such bytes; that the file is no text where it has many, or other bytes that no text has. Nil
    /// where there is none.
    static func failure(of text: String) -> ImportFailure? {
        guard text.utf8.contains(0) else { return nil }
        var (line, lines, count, last) = (1, [Int](), 0, UInt8(0))
        for byte in text.utf8 {
            switch byte {
            case 0:
                count += 1
                if lines.last != line { lines.append(line) }
            case UInt8(ascii: "\n") where last != UInt8(ascii: "\r"), UInt8(ascii: "\r"): line += 1
            case 1...8, 14...31: return ImportFailure(nil, .otherFile(.binary))
            default: break
            }
            last = byte
        }
        if count * 4 > text.utf8.count { return ImportFailure(nil, .otherFile(.binary)) }
        return ImportFailure(lines.map { ImportError($0, .zeroByte) })
    }
}
