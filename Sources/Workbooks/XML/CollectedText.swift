/// A text that comes in pieces.
struct CollectedText {
    private var bytes: [UInt8] = []
    /// Far more than the 32,767 characters that a cell of Excel holds.
    private static let limit = 1 << 20

    var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ piece: some Collection<UInt8>) throws(XMLFault) {
        if bytes.count + piece.count > CollectedText.limit { throw .tooLarge }
        bytes.append(contentsOf: piece)
    }

    /// The text so far, after which it is empty.
    mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
