import Phrases
import Plan

/// The suggestions of a field while one types in it.
public struct Suggestion: Equatable, Sendable {
    /// The name that is shown.
    let name: String
    /// The whole text of the field once it is taken.
    let text: String
}

extension State {
    /// The most that are shown at once.
    static let mostSuggestions = 5

    /// The values for a field that is being typed in, best first: names of records, offices and people, or the values
    /// of a choice. Nothing where the text is one of them already.
    func suggestions(for field: FormField) -> [Suggestion] {
        if !field.choices.isEmpty {
            guard !field.typed.isEmpty else { return [] }
            let found = choices(of: field, narrowedBy: field.typed)
            return found.map { code in
                var chosen = field
                chosen.text = TextField(code)
                return Suggestion(name: shownValue(of: chosen), text: code)
            }
        }
        guard field.isChanged, let kind = field.kind.field(field.name)?.kind else { return [] }
        let (before, typed) = kind == .efforts ? split(field.text.text) : ("", field.text.text)
        guard !typed.isEmpty else { return [] }
        let found = ranked(names(for: field, kind, typed), by: typed)
        if found.contains(where: { $0.name == typed || $0.text == typed }) { return [] }
        return found.map { Suggestion(name: $0.name, text: before + $0.text) }
    }

    /// The part of a list that is complete, and the part that is being typed. The names that are taken have commas, so
    /// semicolons separate them.
    private func split(_ text: String) -> (before: String, typed: String) {
        let mark: Character = text.contains(";") ? ";" : ","
        guard let end = text.lastIndex(of: mark) else { return ("", text) }
        let typed = text[text.index(after: end)...].drop { $0 == " " }
        let before = mark == "," ? text[..<end].replacing(",", with: ";") : text[..<end]
        return (before + "; ", String(typed))
    }

    /// The codes of a choice that letters narrow to, in the words of every language.
    func choices(of field: FormField, narrowedBy letters: String) -> [String] {
        guard let summary = field.kind.field(field.name) else { return [] }
        let parser = EntryParser(
            phrases.entryWords(in: plan), in: plan, on: today, line: EffortID(record: field.record)?.line)
        return parser.codes(narrowedBy: letters, of: summary, among: field.choices.compactMap { $0 })
    }

    /// The values that a field with choices may have, in words.
    func allowed(in field: FormField) -> String {
        field.choices.compactMap { $0 }.map { code in
            var chosen = field
            chosen.text = TextField(code)
            return shownValue(of: chosen)
        }.joined(separator: ", ")
    }

    /// Why what was typed for a choice is no value of it, and which there are.
    func refusal(of field: FormField) -> String {
        phrases.problems.notUnderstood(phrases.words.field(field.name), field.text.text, allowed(in: field))
    }

    /// The names that may stand in a field and that hold what was typed.
    private func names(for field: FormField, _ kind: FieldKind, _ typed: String) -> [Suggestion] {
        let words = typed.split { " ·/".contains($0) }.map { Folding.Pattern(String($0)) }
        func holds(_ name: String) -> Bool { words.allSatisfy { $0.isFound(in: name) } }
        func named(_ found: [(name: String, id: String)]) -> [Suggestion] {
            let counts = Dictionary(found.map { ($0.name, 1) }, uniquingKeysWith: +)
            // Of records of one name each is named by its id.
            return found.map { name, id in Suggestion(name: name, text: counts[name] == 1 ? name : id) }
        }
        /// Those of which a name in any language holds every word.
        func titled(_ records: [some Titled]) -> [Suggestion] {
            let found = records.filter { record in
                holds(phrases.title(of: record)) || record.title.wordings.contains { holds($0.text) }
            }
            return named(found.map { (phrases.title(of: $0), $0.id) })
        }
        switch kind {
        case .city:
            let meant = Set(plan.cities(matching: typed).map(\.id))
            let found = plan.cities.filter { meant.contains($0.id) || holds(plan.cityName($0.id)) }
            return named(found.map { (plan.cityName($0.id), $0.id) })
        case .project: return titled(plan.projects)
        case .measure: return titled(plan.measures)
        case .meeting:
            return plan.meetings.map { (phrases.name(of: .meeting, $0.id, in: plan), $0.id) }.filter { holds($0.0) }.map
            { Suggestion(name: $0.0, text: $0.1) }
        case .effort, .efforts: return efforts(words, typed)
        case .subject: return efforts(words, typed) + titled(plan.projects)
        case .text:
            guard field.name.text?.isOffice ?? false, let own = field.name.language else { return [] }
            let found = plan.offices.all.filter { $0.wordings.contains { holds($0.text) } }
            return found.compactMap { $0.wording(for: own) }.map { Suggestion(name: $0.text, text: $0.text) }
        default: return []
        }
    }

    /// The efforts that a text means once it is entered, and those whose city and line together hold every word, in any
    /// language.
    private func efforts(_ words: [Folding.Pattern], _ typed: String) -> [Suggestion] {
        let lines = LineOfEffort.allCases.map { line in
            let names = Language.allCases.flatMap { language in
                [language.phrases.words.line(line), language.phrases.words.lineShort(line)]
            }
            return (line: line, words: words.map { word in names.contains(where: word.beginsWord) })
        }
        let byWords = plan.cities.flatMap { city -> [EffortID] in
            let name = plan.cityName(city.id)
            let isOfCity = words.map { $0.beginsWord(of: name) }
            return lines.filter { line in words.indices.allSatisfy { isOfCity[$0] || line.words[$0] } }.map { line in
                EffortID(city: city.id, line: line.line)
            }
        }
        let meant = entryParser.efforts(named: typed).filter { !byWords.contains($0) }
        return (byWords + meant).map { id in
            Suggestion(name: phrases.name(of: id, in: plan), text: phrases.name(of: id, in: plan))
        }
    }

    /// Those that begin with what was typed, then those of which a word does, then the others.
    private func ranked(_ found: [Suggestion], by typed: String) -> [Suggestion] {
        let pattern = Folding.Pattern(typed)
        let begin = found.filter { pattern.begins($0.name) }
        let rest = found.filter { !pattern.begins($0.name) }
        let words = rest.filter { pattern.beginsWord(of: $0.name) }
        return begin + words + rest.filter { !pattern.beginsWord(of: $0.name) }
    }
}
