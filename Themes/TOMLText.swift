import TOMLKit

/// Reads TOML that a person has written: the one door to the library.
public enum TOMLText {
    /// What is wrong in a text, and on which line, counted from 1.
    public struct Fault: Error, Equatable, Sendable {
        /// The line.
        public let line: Int
        /// What is wrong there, in the words of the library.
        public let detail: String
    }

    /// The table that a text describes.
    public static func table(_ text: String) throws(Fault) -> TOMLTable {
        if let fault = lineEnd(text) ?? trap(text) { throw fault }
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw Fault(line: Int(error.source.begin.line), detail: error.description)
        } catch {
            throw Fault(line: 1, detail: "\(error)")
        }
    }

    /// Line ends that TOML does not have, but that the library takes for such.
    private static func lineEnd(_ text: String) -> Fault? {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.firstIndex { $0.contains { [0x0B, 0x0C, 0x85, 0x2028, 0x2029].contains($0.value) } }
        return index.map { Fault(line: $0 + 1, detail: "a line end of another kind") }
    }

    /// What the library ends the whole program at, instead of saying that it is wrong (assertions of toml++ 3 in `parse_key`
    /// and `parse_value`): the head of a table in which no name begins, and some days without quotes.
    private static func trap(_ text: String) -> Fault? {
        // By bytes, because a mark that joins a bracket would make another character of it.
        for (index, line) in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd).enumerated() {
            if isHeadless(line) { return Fault(line: index + 1, detail: "a table without a name") }
            if hasBareDay(line) { return Fault(line: index + 1, detail: "a day without quotes") }
        }
        return nil
    }

    /// The library knows blanks beyond ASCII.
    private static func isHeadless(_ line: Substring.UTF8View) -> Bool {
        var rest = line.drop { isBlank($0) || $0 >= 0x80 }
        guard rest.first == UInt8(ascii: "[") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        guard let first = rest.first(where: { !isBlank($0) }) else { return true }
        return !isLetterOrDigit(first) && !"_-\"'".utf8.contains(first)
    }

    /// Four digits and a hyphen outside quotes, as a day begins.
    private static func hasBareDay(_ line: Substring.UTF8View) -> Bool {
        var (quote, digits, isEscaped): (UInt8?, Int, Bool) = (nil, 0, false)
        for byte in line {
            if let open = quote {
                if byte == open, !isEscaped { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped && open == UInt8(ascii: "\"")
            } else if byte == UInt8(ascii: "#") {
                return false
            } else if "\"'".utf8.contains(byte) {
                (quote, digits) = (byte, 0)
            } else if byte == UInt8(ascii: "-"), digits >= 4 {
                return true
            } else {
                digits = (48...57).contains(byte) ? digits + 1 : 0
            }
        }
        return false
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
