/// The letters under which a plan shows its statuses, in every language: a different one of A to Z for each.
public struct StatusLetters: FieldValue {
    /// In the order of the statuses.
    private let letters: [Character]

    /// The letters that a person typed, in the order of the statuses, in one word or with blanks or commas between
    /// them; nil where there is not a different one of A to Z for each status.
    public init?(typed text: String) {
        letters = text.uppercased().filter { !" ,".contains($0) }.map { $0 }
        guard letters.allSatisfy({ ("A"..."Z").contains($0) && $0.isASCII }),
            letters.count == Status.allCases.count, Set(letters).count == letters.count
        else { return nil }
    }

    /// The letters with blanks between them, as `code` gives them.
    public init?(code: String) {
        self.init(typed: code)
        guard self.code == code else { return nil }
    }

    public var code: String { letters.map { String($0) }.joined(separator: " ") }

    /// The letter of a status.
    public subscript(status: Status) -> String {
        Status.allCases.firstIndex(of: status).map { String(letters[$0]) } ?? ""
    }
}
