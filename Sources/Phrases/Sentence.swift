extension String {
    /// The text with a capital letter at its beginning, as a sentence has it.
    public var sentence: String { prefix(1).uppercased() + dropFirst() }
}
