/// The words by which a person names values, in every language that the program has; those of the language that is
/// shown come first.
public struct EntryWords: Sendable {
    /// The words for each value of a closed list, by its code: its word and, of a status, the letter shown.
    let choice: @Sendable (Choice, String) -> [String]
    /// Of a line of effort, and of the stages of its ladder.
    let line: @Sendable (LineOfEffort) -> [String]
    let ladder: @Sendable (LineOfEffort) -> [[String]]
    /// Of a flag.
    let affirmed, denied: [String]

    /// The words of the languages, first the one that is shown.
    /// - Parameters:
    ///   - choice: the words of a value of a closed list, by its code.
    ///   - ladder: for each language the names of the stages of a line.
    public init(
        choice: @escaping @Sendable (Choice, String) -> [String],
        line: @escaping @Sendable (LineOfEffort) -> [String],
        ladder: @escaping @Sendable (LineOfEffort) -> [[String]], affirmed: [String], denied: [String]
    ) {
        self.choice = choice
        self.line = line
        self.ladder = ladder
        self.affirmed = affirmed
        self.denied = denied
    }

    /// The codes of the values of a closed list that a text names: by code, word or letter shown, in full. Of a text
    /// that names one value in the language that is shown and another one elsewhere, the former.
    public func codes(_ text: String, of choice: Choice) -> [String] {
        EntryWords.codes(text, of: choice.codes.map { (code: $0, words: self.choice(choice, $0)) })
    }

    /// The line of effort that a text names.
    public func line(named text: String) -> LineOfEffort? {
        let all = LineOfEffort.allCases.map { (code: $0.rawValue, words: line($0)) }
        return EntryWords.codes(text, of: all).first.flatMap(LineOfEffort.init(rawValue:))
    }

    /// The stage, from 1, that a text names on a line.
    func stage(named text: String, of line: LineOfEffort) -> Int? {
        let all = line.ladder.enumerated().map { index, code in
            (code: code, words: ladder(line).compactMap { $0.indices.contains(index) ? $0[index] : nil })
        }
        return EntryWords.codes(text, of: all).first.flatMap { line.ladder.firstIndex(of: $0) }.map { $0 + 1 }
    }

    static func codes(_ text: String, of values: [(code: String, words: [String])]) -> [String] {
        let (wanted, slug) = (Folding.Pattern(text), Folding.slug(text))
        // A text of other scripts has no slug.
        let exact = values.filter { $0.code == text || !slug.isEmpty && Folding.slug($0.code) == slug }
        if !exact.isEmpty { return exact.map(\.code) }
        let most = values.map(\.words.count).max() ?? 0
        for place in 0..<most {
            let found = values.filter { $0.words.indices.contains(place) && wanted.equals($0.words[place]) }
            if !found.isEmpty { return found.map(\.code) }
        }
        return []
    }
}

/// Reads what a person types for a field, in the words of a language and the names of a plan.
public struct EntryParser {
    let words: EntryWords
    let plan: Plan
    private let today: Day
    let line: LineOfEffort?
    private let takesShortBeginnings: Bool

    /// A parser of entries.
    /// - Parameters:
    ///   - line: the line of the effort that is edited, which says what a stage is called.
    ///   - takesShortBeginnings: whether one or two letters of a city's name are enough, as for a person who sees what
    ///     they mean.
    public init(
        _ words: EntryWords, in plan: Plan, on today: Day, line: LineOfEffort? = nil, takesShortBeginnings: Bool = true
    ) {
        self.takesShortBeginnings = takesShortBeginnings
        self.words = words
        self.plan = plan
        self.today = today
        self.line = line
    }

    /// The neutral form of what a person typed for a field: a day in words, a number in groups, the word or letter for
    /// a choice in any language, the name of what is referred to. Neutral forms are understood too.
    /// - Throws: `EditError.notUnderstood`, `.unknown` or `.ambiguous`; `EditError.outOfRange` and the like are left to
    ///   the plan.
    public func code(for text: String, of field: FieldSummary) throws(EditError) -> String? {
        guard let text = field.clean(text)?.withoutUnseenEnds, !text.isEmpty else { return nil }
        switch field.kind {
        case .text, .note, .marking, .item: return text
        case .number: return Int(code: text.filter { $0 != "%" }.withoutUnseenEnds)?.code ?? text
        case .figure, .amount:
            guard let figure = Figure(typed: text) else { throw .notUnderstood(field.name, text) }
            return figure.code
        case .day:
            guard let day = DayEntry.day(text, today: today) else { throw .notUnderstood(field.name, text) }
            return day.iso
        case .flag: return try flag(text, field)
        case .choice(let choice): return try value(choice, text, field)
        case .list(let choice): return try list(text, choice, field)
        case .stage: return try stage(text, field)
        case .line:
            guard let line = words.line(named: text) else { throw .notUnderstood(field.name, text) }
            return line.code
        case .letters:
            guard let letters = StatusLetters(typed: text) else { throw .notUnderstood(field.name, text) }
            return letters.code
        case .partner: return try only(partners(text), text, field, isReference: true)
        case .city, .project, .measure, .meeting, .effort, .subject:
            return try only(meanings(field.kind, text), text, field, isReference: true)
        case .efforts: return try efforts(text, field)
        }
    }

    /// A list of efforts, separated by semicolons or by commas; a comma may also stand between a city and its line.
    private func efforts(_ text: String, _ field: FieldSummary) throws(EditError) -> String {
        let separator: Character = text.contains(";") ? ";" : ","
        var parts = text.split(separator: separator).map { String($0).withoutUnseenEnds }[...]
        var codes: [String] = []
        while let part = parts.popFirst() {
            let found = meanings(.effort, part)
            let joined = separator == "," ? parts.first.map { meanings(.effort, "\(part), \($0)") } ?? [] : []
            let isJoined = found.count != 1 && joined.count == 1
            if isJoined { parts.removeFirst() }
            codes.append(try only(isJoined ? joined : found, part, field, isReference: true))
        }
        return codes.joined(separator: " ")
    }

    /// A meaning that a text can have, by name and neutral form.
    private typealias Meaning = (name: String, code: String)

    private func only(
        _ found: [Meaning], _ text: String, _ field: FieldSummary, isReference: Bool = false
    ) throws(EditError) -> String {
        if found.count == 1 { return found[0].code }
        if found.isEmpty { throw isReference ? .unknown(field.name, text) : .notUnderstood(field.name, text) }
        // A name that several records have is no answer; their ids are.
        let counts = Dictionary(found.map { ($0.name, 1) }, uniquingKeysWith: +)
        throw .ambiguous(
            field.name, text, found.prefix(6).map { counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.code))" })
    }

    private func flag(_ text: String, _ field: FieldSummary) throws(EditError) -> String {
        let wanted = Folding.slug(text)
        if (["1", "true"] + words.affirmed.map(Folding.slug)).contains(wanted) { return true.code }
        if (["0", "false"] + words.denied.map(Folding.slug)).contains(wanted) { return false.code }
        throw .notUnderstood(field.name, text)
    }

    private func value(_ choice: Choice, _ text: String, _ field: FieldSummary) throws(EditError) -> String {
        let codes = words.codes(text, of: choice)
        guard codes.count == 1 else { throw .notUnderstood(field.name, text) }
        return codes[0]
    }

    private func list(_ text: String, _ choice: Choice, _ field: FieldSummary) throws(EditError) -> String {
        var codes: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
            codes.append(try value(choice, String(part), field))
        }
        return choice.codes.filter(codes.contains).joined(separator: " ")
    }

    private func stage(_ text: String, _ field: FieldSummary) throws(EditError) -> String {
        if let number = Int(code: text) { return number.code }
        guard let stage = line.flatMap({ words.stage(named: text, of: $0) }) else {
            throw .notUnderstood(field.name, text)
        }
        return stage.code
    }

    /// The lines of which a word begins so, as part of the name of an effort.
    private func lines(_ text: String) -> [LineOfEffort] {
        let most = LineOfEffort.allCases.map { words.line($0).count }.max() ?? 0
        for place in 0..<most {
            let all = LineOfEffort.allCases.compactMap { line -> Meaning? in
                let names = words.line(line)
                return names.indices.contains(place) ? (names[place], line.rawValue) : nil
            }
            let found = matching(text, all).compactMap { LineOfEffort(rawValue: $0.code) }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func partners(_ text: String) -> [Meaning] {
        let named = plan.partners(named: text).map { ($0.name.plain, $0.id) }
        if !named.isEmpty { return named }
        return matching(text, plan.partners.flatMap { side in side.name.wordings.map { ($0.text, side.id) } })
    }

    /// The names of a record in every language.
    private func titled(_ project: Project) -> [Meaning] { project.title.wordings.map { ($0.text, project.id) } }
    private func titled(_ measure: Measure) -> [Meaning] { measure.title.wordings.map { ($0.text, measure.id) } }

    /// Those with that name or code, else those that begin so, else those of which a word begins so.
    private func matching(_ text: String, _ all: [Meaning]) -> [Meaning] {
        let (wanted, slug) = (Folding.Pattern(text), Folding.slug(text))
        let same = all.filter { $0.code == text || wanted.equals($0.name) || Folding.slug($0.code) == slug }
        if !same.isEmpty { return once(same) }
        let begin = all.filter { wanted.begins($0.name) || !slug.isEmpty && Folding.slug($0.code).hasPrefix(slug) }
        return once(begin.isEmpty ? all.filter { wanted.beginsWord(of: $0.name) } : begin)
    }

    /// The meanings without those of a record that is there by another of its names.
    private func once(_ found: [Meaning]) -> [Meaning] {
        var known: Set<String> = []
        return found.filter { known.insert($0.code).inserted }
    }

    private func cities(_ text: String) -> [City] {
        takesShortBeginnings ? plan.cities(matching: text) : plan.cities(named: text)
    }

    /// The meetings of a day in any of its forms, else those whose day or id begins so.
    private func meetings(_ text: String) -> [Meaning] {
        let all = plan.meetings.map { (meaning: ($0.day?.iso ?? $0.id, $0.id) as Meaning, day: $0.day) }
        let day = DayEntry.day(text, today: today)
        let ofDay = all.filter { day != nil && $0.day == day }
        return ofDay.isEmpty ? matching(text, all.map(\.meaning)) : ofDay.map(\.meaning)
    }

    private func meanings(_ kind: FieldKind, _ text: String) -> [Meaning] {
        switch kind {
        case .city: cities(text).map { ($0.name, $0.id) }
        case .project: matching(text, plan.projects.flatMap(titled))
        case .measure: matching(text, plan.measures.flatMap(titled))
        case .meeting: meetings(text)
        case .effort: efforts(text)
        case .subject: subjects(text)
        default: []
        }
    }

    /// A project of that title, else efforts, and projects of which the title or a word of it begins so.
    private func subjects(_ text: String) -> [Meaning] {
        let wanted = Folding.Pattern(text)
        let named = plan.projects.filter { $0.id == text || $0.title.wordings.contains { wanted.equals($0.text) } }
        if !named.isEmpty { return named.map { ($0.title.plain, $0.id) } }
        return efforts(text) + matching(text, plan.projects.flatMap(titled))
    }

    /// Every effort of the line or of the city that a text names alone.
    private func effortsOfOnePart(_ text: String) -> [Meaning] {
        let lines = lines(text)
        let cities = lines.isEmpty ? self.cities(text) : plan.cities
        return cities.flatMap { city in
            (lines.isEmpty ? LineOfEffort.allCases : lines).map { line in
                let id = EffortID(city: city.id, line: line)
                return (name(of: id), id.record)
            }
        }
    }

    private func name(of id: EffortID) -> String {
        "\(plan.cityName(id.city)), \(words.line(id.line).first ?? id.line.rawValue)"
    }

    /// The efforts that a text can mean, by the words and names of every language.
    public func efforts(named text: String) -> [EffortID] { efforts(text).compactMap { EffortID(record: $0.code) } }

    /// `tijuana/training`, `Tijuana · Training`, `tijuana.training`, `Tijuana, Training`, `tij train`: a city, then a
    /// line.
    private func efforts(_ text: String) -> [Meaning] {
        if let id = EffortID(record: text), plan.city(id.city) != nil { return [(name(of: id), id.record)] }
        let parts = text.split { " /·.,".contains($0) }.map(String.init)
        guard parts.count > 1 else { return effortsOfOnePart(text) }
        for cut in (1..<parts.count).reversed() {
            let lines = lines(parts[cut...].joined(separator: " "))
            guard !lines.isEmpty else { continue }
            let cities = self.cities(parts[..<cut].joined(separator: " "))
            let found = cities.flatMap { city in
                lines.map { line -> Meaning in
                    let id = EffortID(city: city.id, line: line)
                    return (name(of: id), id.record)
                }
            }
            if !found.isEmpty { return found }
        }
        return effortsOfOnePart(parts.joined(separator: " "))
    }
}
