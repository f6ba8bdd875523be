// The names that CSV headers, JSON keys and options of commands use, in snake_case (options with dashes). They are
// the same in every language, and each is derived here.

extension FieldName {
    /// The field's name in CSV and JSON, unique within each kind of record.
    public var machineName: String { FieldName.machineNames[self] ?? rawValue }

    /// Each cell and column of a file asks for one, and deriving them took a third of an import.
    private static let machineNames = Dictionary(
        FieldName.allCases.map { ($0, $0.derivedName) }, uniquingKeysWith: { first, _ in first })

    private var derivedName: String {
        switch self {
        case .kind: "kind"
        case .stage: "stage"
        case .commitmentState, .conditionState: "state"
        case .deliveryPromised: "delivery_promised"
        case .delivered: "delivered"
        case .inUseSince: "in_use_since"
        case .text(.publicMilestone, let language) where language == Language.allCases.first: "public_milestone"
        case .text(.publicMilestone, let language): "public_milestone_\(language.rawValue)"
        case .publicFrom: "public_from"
        case .direction: "goal_direction"
        case .target: "target"
        case .dependent: "dependent"
        case .prerequisite: "prerequisite"
        case .text(.reservation, let language) where language == Language.allCases.first: "reservation"
        case .text(.reservation, let language): "reservation_\(language.rawValue)"
        default: rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
        }
    }

    /// The name as an option of a command: `--stale-after`.
    public var option: String { "--" + machineName.map { $0 == "_" ? "-" : String($0) }.joined() }
}

extension RecordKind {
    /// The field with a machine name, or with the name that it had in earlier versions. Case, `_` and `-` do not
    /// matter. What means something in one journal only has no such name: nobody gives it.
    public func field(spelled name: String) -> FieldSummary? {
        let wanted = RecordKind.letters(of: name)
        return (RecordKind.spellings[self]?[wanted] ?? alias(wanted)).flatMap(field)
    }

    /// The fields of each kind by their machine names and, behind them, their earlier names.
    private static let spellings: [RecordKind: [String: FieldName]] = Dictionary(
        uniqueKeysWithValues: allCases.map { kind in
            let names = kind.fields.filter { $0.use != .local }.map(\.name)
            let spellings =
                names.map { (letters(of: $0.machineName), $0) } + names.map { (letters(of: $0.rawValue), $0) }
            return (kind, Dictionary(spellings, uniquingKeysWith: { first, _ in first }))
        })

    private static func letters(of name: String) -> String {
        name.filter { $0 != "_" && $0 != "-" }.lowercased()
    }

    /// Other names for what a commitment is made to and who keeps it.
    private func alias(_ name: String) -> FieldName? {
        switch (self, name) {
        case (.commitment, "project"), (.commitment, "effort"): .subject
        case (.commitment, "owner"): .lead
        default: nil
        }
    }
}

extension FieldSummary {
    /// A stored value as CSV and JSON show it: flags are `true` and `false`; positions count from 1, and the first one,
    /// which is not stored, is 1.
    public func machineValue(_ code: String?) -> String? {
        if kind == .flag { return code.map { "\($0 == true.code)" } }
        guard name == .position else { return code }
        return ((code.flatMap { Int(code: $0) } ?? 0) &+ 1).code
    }

    /// The stored form of a value that CSV or JSON shows.
    public func storedValue(_ text: String?) -> String? {
        if kind == .flag, let isTrue = ["true": true, "false": false][text] { return isTrue.code }
        guard name == .position, let number = text.flatMap({ Int(code: $0) }), number > 0 else { return text }
        return number == 1 ? nil : (number - 1).code
    }
}
