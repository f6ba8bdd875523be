// The one check of values: of what a person types, what a file or another copy brings, and what is read from a plan
// file. A value that does not pass is read as none.

extension FieldKind {
    /// The highest number of characters in a value.
    var limit: Int { self == .note ? 100_000 : 2_000 }

    /// The valid numbers of the field; nil for other kinds.
    var range: ClosedRange<Int>? {
        switch self {
        case .number(let range): range
        case .stage: LineOfEffort.stages
        default: nil
        }
    }

    /// Whether a value is within the field's bounds, provided that its type can read it.
    func isInBounds(_ code: String) -> Bool {
        switch self {
        case .text, .note, .marking: isShort(code) && !code.isBlank && !code.holdsNUL
        case .number, .stage: Int(code: code).map { range?.contains($0) ?? true } ?? false
        case .amount: code.utf8.first != UInt8(ascii: "-") && Figure(code: code)?.isInRange == true
        case .figure: Figure(code: code)?.isInRange == true
        case .partner, .city, .project, .measure, .meeting, .item, .effort, .efforts, .subject: isUnderstood(code)
        case .day, .flag, .choice, .list, .line, .letters: true
        }
    }

    /// Whether a value is one of this field.
    func isValue(_ code: String) -> Bool { isUnderstood(code) && isInBounds(code) }

    /// A character may have marks without end, so there is a limit for both: no script needs more scalars for a
    /// character of text than this on average.
    fileprivate func isShort(_ code: String) -> Bool {
        code.utf8.count <= limit || code.unicodeScalars.count <= 4 * limit && code.count <= limit
    }

    fileprivate func isUnderstood(_ value: String) -> Bool {
        switch self {
        case .text, .note, .marking: true
        case .partner, .city, .project, .measure, .meeting, .item, .effort:
            named.map { RecordName($0, value).isWellFormed } ?? false
        case .number, .stage: Int(code: value) != nil
        case .figure, .amount: Figure(code: value) != nil
        case .day: Day(iso: value) != nil
        case .flag: value == "0" || value == "1"
        case .choice(let choice): choice.codes.contains(value)
        case .list(let choice): value.split(separator: " ").allSatisfy { choice.codes.contains(String($0)) }
        case .line: LineOfEffort(code: value) != nil
        case .letters: StatusLetters(code: value) != nil
        case .efforts: [EffortID](code: value) != nil && references(in: value).allSatisfy(\.isWellFormed)
        case .subject: Subject(code: value) != nil && references(in: value).allSatisfy(\.isWellFormed)
        }
    }
}

extension FieldSummary {
    /// The text as it is stored: composed (NFC), without what nobody sees at its ends, with tabs as blanks, and line
    /// ends as blanks except in a note; nil where there is nothing to see in it. Names of records are composed too. A
    /// text with a control character stays as it is, so that it is refused and clears no field.
    public func clean(_ value: String?) -> String? { isInCapitals ? plain(value)?.uppercased() : plain(value) }

    private func plain(_ value: String?) -> String? {
        guard let value, !ControlCharacters.areIn(value) else { return value }
        guard kind == .text || kind == .note else {
            return value.isEmpty || kind == .marking && value.isBlank ? nil : Folding.saved(value)
        }
        if value.isBlank { return nil }
        let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 } && value.first != " " && value.last != " "
        if isPlain { return value }
        let lines = Folding.saved(value).withPlainLineEnds
        let flat = String(lines.map { $0 == "\t" || $0 == "\n" && kind == .text ? " " : $0 }).withoutUnseenEnds
        return flat.isEmpty ? nil : flat
    }

    /// Checks that a value is valid for the field in any plan.
    public func check(_ value: String?) throws(EditError) {
        guard let value else {
            if use == .required, !isRequiredText { throw .empty(name) }
            return
        }
        guard kind.isShort(value) else { throw .tooLong(name, kind.limit) }
        if value.unicodeScalars.contains(where: ControlCharacters.isIn) { throw .controlCharacters(name) }
        // A name that no record can have is shown as the name of nothing.
        let isName = kind.named != nil && kind != .effort
        guard isName || kind.isUnderstood(value) else { throw .notUnderstood(name, value) }
        if let range, let number = Int(code: value), !range.contains(number) { throw .outOfRange(name, range) }
        guard kind == .amount || kind == .figure, let figure = Figure(code: value) else { return }
        if kind == .amount, figure < Figure(0) { throw .negative(name) }
        if !figure.isInRange { throw .outOfRange(name, kind == .amount ? 0...Figure.range.upperBound : Figure.range) }
    }

    /// The valid numbers of the field; nil for other kinds.
    public var range: ClosedRange<Int>? { kind.range }
}
