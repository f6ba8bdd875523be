import Plan

/// A number without its sign, and its unit in the singular or the plural. A sentence tells the sign by its words: ago,
/// early, before.
func numbered(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.magnitude) \(count.magnitude == 1 ? one : many)"
}

extension Phrases {
    /// A number of records of a kind: `4 vulnerabilities`.
    public func count(_ count: Int, of kind: RecordKind) -> String {
        numbered(count, words.kind(kind).one, words.kind(kind).many)
    }
}

enum English {
    static func days(_ count: Int) -> String { numbered(count, "day", "days") }
}

enum Spanish {
    static func days(_ count: Int) -> String { numbered(count, "día", "días") }
}

/// Names in a row, parted by semicolons where one of them has a comma.
func row(of names: [String]) -> String {
    names.joined(separator: names.contains { $0.contains(", ") } ? "; " : ", ")
}

/// Parts as a list, with a word between the last two.
func listed(_ parts: [String], _ and: String) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + and + last
}
