extension String {
    /// The text with a capital first letter.
    public var sentence: String { prefix(1).uppercased() + dropFirst() }
}
