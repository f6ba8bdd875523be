import Plan

// The spellings of the journal as literals of statements that are the same each time. None has a quotation mark.

extension RecordKind {
    var literal: String { "'\(rawValue)'" }
}

extension FieldName {
    var literal: String { "'\(rawValue)'" }
}

extension ActKind {
    var literal: String { "'\(rawValue)'" }
}

extension Sequence<RecordKind> {
    /// The kinds as a list for `IN`.
    var literals: String { "(" + map(\.literal).joined(separator: ", ") + ")" }
}

extension Sequence<FieldName> {
    /// The fields as a list for `IN`.
    var literals: String { "(" + map(\.literal).joined(separator: ", ") + ")" }
}

extension Release {
    /// The fields that decide what may be released, as a list for `IN`.
    static var decidingLiterals: String {
        "(" + decidingFields.sorted().map { "'\($0)'" }.joined(separator: ", ") + ")"
    }
}
