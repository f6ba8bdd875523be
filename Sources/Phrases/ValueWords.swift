import Plan

extension Phrases {
    /// The letter under which a plan shows a status, one column.
    public func letter(_ status: Status?, in plan: Plan) -> String { words.letter(status, plan.settings.letters) }

    /// The words that a person may type for values: those shown in this language, then those of the others.
    /// - Parameter plan: sets the letters of statuses; without one they are those of the languages.
    public func entryWords(in plan: Plan?) -> EntryWords {
        let letters = plan?.settings.letters
        let all = ([language] + Language.allCases.filter { $0 != language }).map(\.phrases.words)
        return EntryWords(
            choice: { choice, code in
                all.flatMap { $0.shown(choice, code, letters) } + FormerWords.choice(choice, code)
            },
            line: { line in all.flatMap { [$0.line(line), $0.lineShort(line), $0.lineBrief(line)] } },
            ladder: { line in all.map { $0.ladder(line) } + FormerWords.ladders(line) },
            affirmed: all.map(\.affirmed) + ["y", "x", "s", "v", "verdadero", "cierto"],
            denied: all.map(\.denied) + ["n", "f", "falso"])
    }

    /// The values that a closed kind of field can have, in order, with their names; empty for any other kind.
    public func closedValues(of kind: FieldKind) -> [(code: String, name: String)] {
        kind.closedCodes.map { code in
            let name =
                switch kind {
                case .choice(let choice), .list(let choice): words.choice(choice, code)
                case .flag: code == true.code ? words.affirmed : words.denied
                case .line: LineOfEffort(code: code).map { words.line($0) } ?? code
                default: code
                }
            return (code, name)
        }
    }

    /// A stored value for display.
    /// - Parameter plan: gives the names of references; without it a reference is shown as its id.
    public func value(
        _ code: String?, of field: FieldName, in kind: RecordKind, line: LineOfEffort? = nil, plan: Plan? = nil
    ) -> String {
        guard let code else { return prompts.none }
        return switch kind.field(field)?.kind {
        case .choice(let choice): words.choice(choice, code)
        case .list(let choice):
            code.split(separator: " ").map { words.choice(choice, String($0)) }.joined(separator: ", ")
        case .day: Day(code: code).map { words.day($0) } ?? code
        case .flag: code == "1" ? words.affirmed : words.denied
        case .figure, .amount: Figure(code: code).map(words.figure) ?? code
        case .partner: code.uppercased()
        case .stage: stage(code, line)
        case .line: LineOfEffort(code: code).map { words.line($0) } ?? code
        case .city: plan?.cityName(code) ?? code
        case .project: plan.map { name(of: .project, code, in: $0) } ?? code
        case .measure: plan.map { name(of: .measure, code, in: $0) } ?? code
        case .meeting: plan.map { name(of: .meeting, code, in: $0) } ?? code
        case .effort, .subject:
            plan.flatMap { plan in Subject(code: code).map { name(of: $0, in: plan) } } ?? code
        case .efforts:
            plan.map { plan in
                row(of: ([EffortID](code: code) ?? []).map { name(of: $0, in: plan) })
            } ?? code
        default: code
        }
    }

    private func stage(_ code: String, _ line: LineOfEffort?) -> String {
        guard let line, let number = Int(code), LineOfEffort.stages.contains(number) else { return code }
        return words.ladder(line)[number - 1]
    }

    /// A text of a record in this language, or in another one where it lacks a translation.
    public func said(_ text: TextName, of record: some Record) -> Wording? {
        record.wording(of: text, for: language)
    }

    /// A text for display; one in another language is followed by that language's code, unless it has no word of any.
    public func read(_ wording: Wording?) -> String? {
        wording.map { $0.language == language || !$0.hasWords ? $0.text : $0.text + $0.language.mark }
    }

    /// A text for display; one in another language is followed by that language's code. Nil where it is empty.
    public func read(_ text: LocalizedText) -> String? { read(text.wording(for: language)) }

    /// The title of a record for display; its id where it has none.
    public func title(of record: some Titled) -> String { read(record.title) ?? record.id }

    /// The name of a side for display; its short form where it has none.
    public func name(of side: Partner) -> String {
        (side.isNamedByShort ? side.name.wordings.first?.text : read(side.name)) ?? side.short
    }

    /// The name of a side within a sentence: in English the United States and the like have an article.
    public func nameInSentence(of side: Partner) -> String {
        let name = name(of: side)
        return words.takesArticle(name) ? "the \(name)" : name
    }

    /// The full name of a side with the short form, such as `Mexico (MX)`; the short form alone where that is the name.
    public func fullName(of side: Partner) -> String {
        side.isNamedByShort ? side.short : "\(name(of: side)) (\(side.short))"
    }

    /// The name of a phase for display; in every language where it is one that the program has words for.
    public func name(of phase: Phase) -> String {
        let own = phase.name[language] ?? (phase.isCommon ? phase.name.plain : nil)
        return own.map(words.phase) ?? read(phase.name) ?? phase.id
    }

    /// A text of a record for display; one in another language is followed by that language's code.
    public func read(_ text: TextName, of record: some Record) -> String? { read(said(text, of: record)) }

    /// The text of a decision, an action or a note.
    public func wording(_ record: some Record) -> Wording? { said(.text, of: record) }
}
