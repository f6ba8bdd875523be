/// The text of a shared or inline string: its runs joined, without the readings of Asian characters beside them.
struct RichText {
    private var text = CollectedText()
    private var isText = false
    private var readings = 0

    mutating func begin(_ name: String) {
        switch name {
        case "t": isText = readings == 0
        case "rPh": readings += 1
        default: break
        }
    }

    mutating func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "rPh": readings -= 1
        default: break
        }
    }

    mutating func append(_ piece: UnsafeRawBufferPointer) throws(XMLFault) { if isText { try text.append(piece) } }

    /// The whole text, after which it is empty.
    mutating func take() -> String { EscapedText.decoded(text.take()) }
}
