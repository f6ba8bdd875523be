extension String {
    /// The text that some bytes make in UTF-8, with what is none of it replaced. A plan is full of texts of a few letters, for
    /// which this takes two thirds of what `init(decoding:as:)` does.
    @inlinable
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
    }
}

extension Int {
    /// The number in so many digits at least, so that numbers that are not negative sort as texts.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
