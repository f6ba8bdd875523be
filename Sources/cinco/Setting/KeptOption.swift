/// An option of an import that a mapping can keep.
struct KeptOption {
    enum Form {
        /// It is there or not.
        case flag
        /// It has one value.
        case single
        /// It has a value each time that it is there.
        case repeated
    }

    /// Its name on the command line and in the file of a mapping.
    let name: String
    let form: Form

    /// The options that say how a file is read and what becomes of its rows; not which file, which plan, or that it is a dry run.
    static let all: [KeptOption] =
        ["skip-totals", "skip-blanks", "sum", "add-cities", "add-alike", "nation", "new", "only-changes"].map {
            KeptOption(name: $0, form: .flag)
        }
        + [
            "encoding", "separator", "header-row", "sheet", "decimal", "days", "kind", "measure", "city", "state",
            "code",
            "day", "value", "year", "month", "months", "source",
        ].map { KeptOption(name: $0, form: .single) }
        + ["map", "ignore", "place", "where"].map { KeptOption(name: $0, form: .repeated) }

    static func named(_ name: String) -> KeptOption? { all.first { $0.name == name } }
}

/// Options of an import with their values, in the order in which they were said.
struct KeptOptions: Equatable {
    /// Names and values; a flag has none.
    private(set) var values: [(name: String, value: String?)] = []

    init() {}

    /// The options among the words of a command line.
    init(words: [String]) {
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else { continue }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first, let option = KeptOption.named(String(name)) else { continue }
            if option.form == .flag {
                set(option, nil)
            } else if let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() {
                set(option, value)
            }
        }
    }

    /// The words of a command line.
    var words: [String] { values.map { option in "--" + option.name + (option.value.map { "=" + $0 } ?? "") } }

    /// The values of an option.
    func values(of name: String) -> [String?] { values.filter { $0.name == name }.map(\.value) }

    /// Sets an option; the last value of one that has a single value counts.
    mutating func set(_ option: KeptOption, _ value: String?) {
        if option.form != .repeated { values.removeAll { $0.name == option.name } }
        values.append((option.name, value))
    }

    static func == (left: KeptOptions, right: KeptOptions) -> Bool { left.words == right.words }
}
