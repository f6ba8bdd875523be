/// The words of a language by which a person names values.
public struct EntryWords: Sendable {
    /// Of a flag.
    public let affirmed, denied: String
    /// Of a line of effort, and of the stages of its ladder.
    public let line: @Sendable (LineOfEffort) -> String
    public let ladder: @Sendable (LineOfEffort) -> [String]
    /// Of a value of a closed list, by its code.
    public let choice: @Sendable (Choice, String) -> String

    /// The words of a language.
    public init(
        affirmed: String, denied: String, line: @escaping @Sendable (LineOfEffort) -> String,
        ladder: @escaping @Sendable (LineOfEffort) -> [String],
        choice: @escaping @Sendable (Choice, String) -> String
    ) {
        self.affirmed = affirmed
        self.denied = denied
        self.line = line
        self.ladder = ladder
        self.choice = choice
    }
}

/// Reads what a person types for a field, in the words of a language and the names of a plan.
public struct EntryParser {
    private let words: EntryWords
    private let plan: Plan
    private let today: Day
    private let line: LineOfEffort?

    /// A parser of entries.
    /// - Parameter line: the line of the effort that is edited, which says what a stage is called.
    public init(_ words: EntryWords, in plan: Plan, on today: Day, line: LineOfEffort? = nil) {
        self.words = words
        self.plan = plan
        self.today = today
        self.line = line
    }

    /// The neutral form of what a person typed for a field: a day in words, a number in groups, the word for a choice in
    /// the language that is spoken, the name of what is referred to. Neutral forms are understood too.
    /// - Throws: `EditError.notUnderstood`, `.unknown` or `.ambiguous`; `EditError.outOfRange` and the like are left to the plan.
    public func code(for text: String, of field: FieldSummary) throws(EditError) -> String? {
        guard let text = field.clean(text)?.trimmed, !text.isEmpty else { return nil }
        switch field.kind {
        case .text, .note, .marking: return text
        case .number: return Int(code: text.filter { $0 != "%" })?.code ?? text
        case .figure, .amount:
            guard let figure = Figure(typed: text) else { throw .notUnderstood(field.name, text) }
            return figure.code
        case .day:
            guard let day = DayEntry.day(text, today: today) else { throw .notUnderstood(field.name, text) }
            return day.iso
        case .flag: return try flag(text, field)
        case .choice(let choice): return try only(choices(choice, text), text, field)
        case .list(let choice): return try list(text, choice, field)
        case .stage: return try stage(text, field)
        case .line: return try only(lines(text).map { (words.line($0), $0.rawValue) }, text, field)
        case .partner: return try only(partners(text), text, field, isReference: true)
        case .city, .project, .measure, .meeting, .effort, .subject:
            return try only(meanings(field.kind, text), text, field, isReference: true)
        case .efforts:
            var codes: [String] = []
            for part in text.split(separator: ",") {
                let part = String(part).trimmed
                codes.append(try only(meanings(.effort, part), part, field, isReference: true))
            }
            return codes.joined(separator: " ")
        }
    }

    /// A meaning that a text can have, by name and neutral form.
    private typealias Meaning = (name: String, code: String)

    private func only(
        _ found: [Meaning], _ text: String, _ field: FieldSummary, isReference: Bool = false
    ) throws(EditError) -> String {
        if found.count == 1 { return found[0].code }
        if found.isEmpty { throw isReference ? .unknown(field.name, text) : .notUnderstood(field.name, text) }
        throw .ambiguous(field.name, text, found.prefix(6).map { "\($0.name) (\($0.code))" })
    }

    private func flag(_ text: String, _ field: FieldSummary) throws(EditError) -> String {
        let wanted = Folding.slug(text)
        if ["1", "true", "yes", Folding.slug(words.affirmed)].contains(wanted) { return true.code }
        if ["0", "false", "no", Folding.slug(words.denied)].contains(wanted) { return false.code }
        throw .notUnderstood(field.name, text)
    }

    private func choices(_ choice: Choice, _ text: String) -> [Meaning] {
        let all = choice.codes.map { (name: words.choice(choice, $0), code: $0) }
        return matching(text, all)
    }

    private func list(_ text: String, _ choice: Choice, _ field: FieldSummary) throws(EditError) -> String {
        var codes: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
            codes.append(try only(choices(choice, String(part)), String(part), field))
        }
        return choice.codes.filter(codes.contains).joined(separator: " ")
    }

    private func stage(_ text: String, _ field: FieldSummary) throws(EditError) -> String {
        if let number = Int(code: text) { return number.code }
        guard let line else { throw .notUnderstood(field.name, text) }
        let names = words.ladder(line).enumerated().map { (name: $1, code: ($0 + 1).code) }
        let codes = line.ladder.enumerated().map { (name: $1, code: ($0 + 1).code) }
        let found = matching(text, names)
        return try only(found.isEmpty ? matching(text, codes) : found, text, field)
    }

    private func lines(_ text: String) -> [LineOfEffort] {
        let all = LineOfEffort.allCases.map { (name: words.line($0), code: $0.rawValue) }
        return matching(text, all).compactMap { LineOfEffort(rawValue: $0.code) }
    }

    private func partners(_ text: String) -> [Meaning] {
        matching(text, plan.partners.map { (name: $0.name, code: $0.id) })
    }

    /// Those with that name or code, else those that begin so, else those of which a word begins so.
    private func matching(_ text: String, _ all: [Meaning]) -> [Meaning] {
        let (wanted, slug) = (Folding.Pattern(text), Folding.slug(text))
        let same = all.filter { $0.code == text || wanted.equals($0.name) || Folding.slug($0.code) == slug }
        if !same.isEmpty { return same }
        let begin = all.filter { wanted.begins($0.name) || !slug.isEmpty && Folding.slug($0.code).hasPrefix(slug) }
        return begin.isEmpty ? all.filter { wanted.beginsWord(of: $0.name) } : begin
    }

    private func meanings(_ kind: FieldKind, _ text: String) -> [Meaning] {
        switch kind {
        case .city: plan.cities(matching: text).map { ($0.name, $0.id) }
        case .project: matching(text, plan.projects.map { ($0.title, $0.id) })
        case .measure: matching(text, plan.measures.map { ($0.title, $0.id) })
        case .meeting: matching(text, plan.meetings.map { ($0.day?.iso ?? $0.id, $0.id) })
        case .effort: efforts(text)
        case .subject:
            efforts(text).isEmpty ? matching(text, plan.projects.map { ($0.title, $0.id) }) : efforts(text)
        default: []
        }
    }

    private func name(of id: EffortID) -> String { "\(plan.cityName(id.city)) · \(words.line(id.line))" }

    /// `tijuana/training`, `Tijuana · Training`, `tij train`: a city, then a line.
    private func efforts(_ text: String) -> [Meaning] {
        if let id = EffortID(record: text), plan.city(id.city) != nil { return [(name(of: id), id.record)] }
        let parts = text.split { " /·".contains($0) }.map(String.init)
        guard parts.count > 1 else { return [] }
        for cut in (1..<parts.count).reversed() {
            let lines = lines(parts[cut...].joined(separator: " "))
            guard !lines.isEmpty else { continue }
            let cities = plan.cities(matching: parts[..<cut].joined(separator: " "))
            let found = cities.flatMap { city in
                lines.map { line -> Meaning in
                    let id = EffortID(city: city.id, line: line)
                    return (name(of: id), id.record)
                }
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
