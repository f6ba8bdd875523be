/// Text in the XML of a spreadsheet.
enum WrittenText {
    /// The most units of UTF-16 in a cell.
    static let longest = 32_767

    /// A text as the content of an element or an attribute in quotation marks.
    ///
    /// Characters that XML does not have are written as spreadsheets write them, `_x001B_`, and so is the underscore of
    /// a text that already looks like that. Line ends are written so that no reader of attributes makes blanks of them.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
            case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
            case "_" where isEscape(scalars[index...]): result.append(contentsOf: code(of: scalar))
            case _ where !isInXML(scalar): result.append(contentsOf: code(of: scalar))
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A quick test: most texts have none of these. U+FFFE and U+FFFF begin with the last byte.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0xEF || "&<>\"_".utf8.contains(byte)
    }

    /// A carriage return is in XML, but readers make a line feed of it.
    private static func isInXML(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }

    /// Whether a text begins as `_x001B_` does.
    private static func isEscape(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let places = Array(text.prefix(7))
        return places.count == 7 && places[0] == "_" && places[1] == "x" && places[6] == "_"
            && places[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
    }

    private static func code(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)_".unicodeScalars
    }
}
