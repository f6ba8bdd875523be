extension String {
    /// The most characters of a text from elsewhere that stand in a sentence. No name that a copy takes is longer.
    private static let mostOfDetail = 200

    /// The text as it may stand in a sentence when it comes from elsewhere, such as the id of an act in a damaged file:
    /// on one line, with nothing that steers a terminal, and no longer than somebody reads.
    public var asDetail: String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(String.mostOfDetail) {
            shown.append(scalar == "\n" || ControlCharacters.isIn(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(shown) + (unicodeScalars.dropFirst(String.mostOfDetail).isEmpty ? "" : "…")
    }
}
