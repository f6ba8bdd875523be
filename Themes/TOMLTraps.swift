/// Texts on which the TOML library aborts the program instead of reporting an error (assertions of toml++ 3 in
/// `parse_key`, `parse_value` and `parse_array`): a table head without a name, some unquoted dates, and a closing brace
/// in the place of a value.
enum TOMLTraps {
    /// The first such place in a text; such a text is not given to the library.
    static func first(in text: String) -> TOMLText.Fault? {
        let bytes = outside(text)
        var (line, depth, digits, last) = (1, 0, 0, UInt8(0))
        var isLineBegun = false
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "["):
                if depth == 0, !isLineBegun, isHeadless(bytes[(place + 1)...]) {
                    return TOMLText.Fault(line: line, detail: "a table without a name")
                }
                depth += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}") where "[,".utf8.contains(last):
                return TOMLText.Fault(line: line, detail: "a brace where a value is expected")
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: "-") where digits >= 4:
                return TOMLText.Fault(line: line, detail: "a day without quotes")
            case UInt8(ascii: "\n"): (line, isLineBegun) = (line + 1, false)
            default: break
            }
            digits = isDigit(byte) ? digits + 1 : 0
            if !isBlank(byte) { (last, isLineBegun) = (byte, true) }
        }
        return nil
    }

    /// Whether no name follows the bracket of a table head.
    private static func isHeadless(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.first == UInt8(ascii: "[") ? rest.dropFirst() : rest
        guard let first = name.first(where: { $0 != 32 && $0 != 9 }) else { return true }
        return !isDigit(first) && !isLetter(first) && !"_-\"".utf8.contains(first)
    }

    /// The bytes outside strings and comments, with every line end. A string leaves one quotation mark.
    private static func outside(_ text: String) -> [UInt8] {
        var (rest, bytes) = (Array(text.utf8)[...], [UInt8]())
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "#"): rest = rest.drop { $0 != UInt8(ascii: "\n") }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                bytes.append(UInt8(ascii: "\""))
                bytes += lineEnds(inStringOf: byte, &rest)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// Skips a string whose first quotation mark is already read.
    /// - Returns: the line ends in it.
    private static func lineEnds(inStringOf mark: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let isLong = rest.starts(with: [mark, mark])
        if isLong { rest = rest.dropFirst(2) }
        var (ends, isEscaped) = ([UInt8](), false)
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\n") {
                ends.append(byte)
                if !isLong { break }
            }
            if byte == mark, !isEscaped {
                if !isLong { break }
                if rest.starts(with: [mark, mark]) {
                    // Two further quotation marks may belong to the string.
                    let count = rest.prefix { $0 == mark }.count
                    rest = rest.dropFirst(min(count, 4))
                    break
                }
            }
            isEscaped = byte == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"") && !isEscaped
        }
        return ends
    }

    /// Whether the byte is a blank or a line end. The library accepts blanks beyond ASCII.
    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 || byte >= 0x80 }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
