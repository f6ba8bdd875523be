extension String {
    /// The text that some bytes make in UTF-8, with what is none of it replaced. A plan is full of texts of a few letters, for
    /// which this takes two thirds of what `init(decoding:as:)` does.
    @inlinable
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
    }
}
