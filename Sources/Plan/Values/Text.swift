extension String {
    /// The text of some bytes in UTF-8, with invalid ones replaced. A plan has many texts of a few letters, for which
    /// this takes two thirds of the time of `init(decoding:as:)`.
    @inlinable
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
    }
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
