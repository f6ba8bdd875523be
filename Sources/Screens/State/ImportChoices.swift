import Phrases

/// A choice of a person about a file that is imported: an option of `cinco import`.
public struct ImportChoice: Equatable, Sendable {
    /// The name of the option.
    public let name: String
    /// The column, text or field that it is about, where the option can be there several times.
    public let subject: String?
    /// Its value; nil where it has none.
    public let value: String?
    /// The choice as a person reads it.
    public let label: String

    /// A choice of an option.
    public init(_ name: String, of subject: String? = nil, _ value: String? = nil, label: String = "") {
        (self.name, self.subject, self.value, self.label) = (name, subject, value, label)
    }

    /// The word of the command line.
    public var word: String { "--\(name)" + [subject, value].compactMap { $0 }.map { "=" + $0 }.joined() }

    /// The same choice with another value.
    func with(_ value: String, label: String) -> ImportChoice { ImportChoice(name, of: subject, value, label: label) }
}

/// A person's choices about a file that is imported.
public struct ImportChoices: Equatable, Sendable {
    /// The options in the order in which they were chosen.
    public private(set) var all: [ImportChoice] = []
    /// The roles of the columns of a table of readings, by the names or letters of these; nil where a column is not
    /// read.
    public private(set) var roles: [String: ReadingRole?] = [:]

    /// No choices.
    public init() {}

    /// Makes a choice in place of another one about the same.
    public mutating func make(_ choice: ImportChoice) {
        clear(choice.name, of: choice.subject)
        // A column is a field or is left out.
        if choice.name == "map" { clear("ignore", of: choice.subject) }
        if choice.name == "ignore" { clear("map", of: choice.subject) }
        // Totals are left out or taken.
        if choice.name == "skip-totals" { clear("keep-totals") }
        if choice.name == "keep-totals" { clear("skip-totals") }
        all.append(choice)
    }

    /// Takes back a choice.
    public mutating func clear(_ name: String, of subject: String? = nil) {
        all.removeAll { $0.name == name && $0.subject == subject }
    }

    /// Sets the role of a column, which no other column has any more.
    public mutating func setRole(_ role: ReadingRole?, of column: String) {
        if role != .period { roles = roles.filter { $0.value == nil || $0.value != role } }
        roles[column] = .some(role)
    }

    /// The value of an option that is there once.
    public subscript(name: String) -> String? { all.last { $0.name == name && $0.subject == nil }?.value }

    /// Whether a column is not read.
    func isIgnored(_ column: String) -> Bool {
        all.contains { $0.name == "ignore" && $0.subject == column } || roles[column] == .some(nil)
    }
}
