extension FieldKind {
    /// The codes of the values that a closed kind of field can have, in order; empty for any other kind.
    public var closedCodes: [String] {
        switch self {
        case .choice(let choice), .list(let choice): choice.codes
        case .flag: [true.code, false.code]
        case .line: LineOfEffort.allCases.map(\.code)
        case .stage: LineOfEffort.stages.map(\.code)
        default: []
        }
    }
}

extension EntryParser {
    /// The values of a closed list that typed letters narrow to, best first: those that the letters name in full, by
    /// code, word or letter shown in any language; else those of which a name begins so, those of the language that is
    /// shown first; else those of which a later word begins so.
    /// - Parameter codes: the values to choose from.
    public func codes(narrowedBy letters: String, of field: FieldSummary, among codes: [String]) -> [String] {
        let values = codes.map { (code: $0, words: names(of: $0, field)) }
        let named = EntryWords.codes(letters.withoutUnseenEnds, of: values)
        if !named.isEmpty { return named }
        // A blank at the end is the beginning of a further word, else nothing.
        for typed in [letters, letters.withoutUnseenEnds] {
            let pattern = Folding.Pattern(typed)
            for isMeant in [pattern.begins, pattern.beginsWord] {
                let found = EntryParser.codes(in: values, where: isMeant)
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// The values of which a name is meant, those by an earlier name first.
    private static func codes(
        in values: [(code: String, words: [String])], where isMeant: (String) -> Bool
    ) -> [String] {
        let found = values.flatMap { value in
            (value.words + [value.code]).enumerated().filter { isMeant($0.element) }.map { ($0.offset, value.code) }
        }
        var known: Set<String> = []
        // Sorting keeps the order of values whose names stand in the same place.
        return found.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1).filter { known.insert($0).inserted }
    }

    /// The names of a value in every language, those of the one that is shown first.
    private func names(of code: String, _ field: FieldSummary) -> [String] {
        switch field.kind {
        case .choice(let choice), .list(let choice): words.choice(choice, code)
        case .flag: code == true.code ? words.affirmed : words.denied
        case .line: LineOfEffort(code: code).map(words.line) ?? []
        case .stage: Int(code: code).map(names(ofStage:)) ?? []
        case .partner: plan.partner(code).map { [$0.short] + $0.name.wordings.map(\.text) } ?? []
        default: []
        }
    }

    private func names(ofStage stage: Int) -> [String] {
        guard let line else { return [] }
        return words.ladder(line).compactMap { $0.indices.contains(stage - 1) ? $0[stage - 1] : nil }
    }
}
