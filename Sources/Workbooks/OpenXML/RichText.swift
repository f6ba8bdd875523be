/// The text of a shared or inline string: its runs joined, without the readings of Asian characters beside them. A
/// raised digit stays raised: it is the mark of a footnote and no part of a figure.
struct RichText {
    private var text = CollectedText()
    private var isText = false
    private var isRaised = false
    private var readings = 0

    mutating func begin(_ element: XMLElement) {
        switch element.name.local {
        case "r": isRaised = false
        case "vertAlign": isRaised = element["val"] == "superscript"
        case "t": isText = readings == 0
        case "rPh": readings += 1
        default: break
        }
    }

    mutating func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "r": isRaised = false
        case "rPh": readings -= 1
        default: break
        }
    }

    mutating func append(_ piece: UnsafeRawBufferPointer) throws(XMLFault) {
        guard isText else { return }
        guard isRaised else { return try text.append(piece) }
        for byte in piece { try text.append(RichText.raised(byte)) }
    }

    /// A byte of UTF-8, where it is a digit the raised one.
    static func raised(_ byte: UInt8) -> [UInt8] {
        guard (48...57).contains(byte) else { return [byte] }
        return Array(["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"][Int(byte) - 48].utf8)
    }

    /// The whole text, after which it is empty.
    mutating func take() -> String { EscapedText.decoded(text.take()) }
}
