import Foundation

extension String {
    /// The text with a capital first letter.
    public var sentence: String { prefix(1).uppercased() + dropFirst() }

    /// The text without the key that it offers behind a colon: `Nothing yet: {add} adds one.` becomes `Nothing yet.`
    public var withoutOffer: String { range(of: ": {").map { self[..<$0.lowerBound] + "." } ?? self }
}
