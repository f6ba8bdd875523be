import Phrases

/// A choice of a person about a file that is imported: an option of `cinco import`.
public struct ImportChoice: Equatable, Sendable {
    /// The option.
    public let option: ImportOption
    /// The column, text or field that it is about, where the option can be there several times.
    public let subject: String?
    /// Its value; nil where it has none.
    public let value: String?
    /// The choice as a person reads it.
    public let label: String

    /// A choice of an option.
    public init(_ option: ImportOption, of subject: String? = nil, _ value: String? = nil, label: String = "") {
        (self.option, self.subject, self.value, self.label) = (option, subject, value, label)
    }

    /// The word of the command line.
    public var word: String { "--\(option.rawValue)" + [subject, value].compactMap { $0 }.map { "=" + $0 }.joined() }

    /// The same choice with another value.
    func with(_ value: String, label: String) -> ImportChoice { ImportChoice(option, of: subject, value, label: label) }
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
        clear(choice.option, of: choice.subject)
        if let opposite = choice.option.opposite { clear(opposite, of: choice.subject) }
        all.append(choice)
    }

    /// Takes back a choice.
    public mutating func clear(_ option: ImportOption, of subject: String? = nil) {
        all.removeAll { $0.option == option && $0.subject == subject }
    }

    /// Sets the role of a column, which no other column has any more.
    public mutating func setRole(_ role: ReadingRole?, of column: String) {
        if role != .period { roles = roles.filter { $0.value == nil || $0.value != role } }
        roles[column] = .some(role)
    }

    /// The value of an option that is there once.
    public subscript(option: ImportOption) -> String? { all.last { $0.option == option && $0.subject == nil }?.value }

    /// Whether a column is not read.
    func isIgnored(_ column: String) -> Bool {
        all.contains { $0.option == .ignore && $0.subject == column } || roles[column] == .some(nil)
    }
}
