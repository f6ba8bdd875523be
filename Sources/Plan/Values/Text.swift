extension String {
    /// The text of some bytes in UTF-8, with invalid ones replaced. A plan has many texts of a few letters, for which
    /// this takes two thirds of the time of `init(decoding:as:)`.
    @inlinable
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
    }
}

extension String {
    /// Whether another text has the same bytes. Swift takes texts for equal that only look so, such as `é` in one
    /// scalar and in two; SQLite, git and a terminal do not.
    public func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // Every field of an act that comes in is compared, and the views of texts are slow.
        let isSame = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Whether it has a NUL, at which SQLite's functions and other programs end a text.
    var holdsNUL: Bool { utf8.contains(0) }
}

extension Int {
    /// The number with at least `width` digits, so that numbers from 0 on sort as texts.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

extension String {
    /// The texts before and after the last such character; the whole text and an empty one where there is none.
    func splitAtLast(_ character: Character) -> (String, String) {
        guard let index = lastIndex(of: character) else { return (self, "") }
        return (String(self[..<index]), String(self[self.index(after: index)...]))
    }
}
