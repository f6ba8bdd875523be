/// A paste in progress: what lies between the two marks that a terminal sends around it (bracketed paste), whatever
/// that is and however it was cut.
struct Paste {
    /// Upper bound in bytes, more than any field accepts; bytes beyond it are dropped.
    private static let most = 4_000_000
    private static let endMark = Array("\u{1B}[201~".utf8)
    private var bytes: [UInt8] = []
    /// How many bytes of the end mark came last.
    private var matched = 0

    /// Whether Esc came last: where nothing follows, the person ends a paste whose end mark was lost.
    var mayEnd: Bool { matched == 1 }

    /// Takes a byte.
    /// - Returns: the whole text where it ends here, else nil.
    mutating func take(_ byte: UInt8) -> String? {
        if byte == Paste.endMark[matched] {
            matched += 1
            return matched == Paste.endMark.count ? end() : nil
        }
        keep(Paste.endMark.prefix(matched))
        matched = byte == 0x1B ? 1 : 0
        if matched == 0 { keep([byte]) }
        return nil
    }

    /// The text. Bytes that are no UTF-8 are replacement characters in it.
    mutating func end() -> String {
        defer { self = Paste() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        if bytes.count + more.count <= Paste.most { bytes += more }
    }
}
