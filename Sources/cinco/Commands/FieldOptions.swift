import ArgumentParser
import Plan

/// The fields of records as options of the command line, derived from the tables of fields.
enum FieldOptions {
    /// The options of each kind, for the help of a command.
    static func help(adding: Bool) -> String {
        RecordKind.allCases.map { kind in
            let names = kind.fields.filter { adding ? $0.canBeEntered : $0.isEdited }.map { field in
                field.name.option + (adding && !field.isOptional ? "*" : "")
            }
            return "\(kind.rawValue): \(names.joined(separator: " "))"
        }.joined(separator: "\n") + (adding ? "\n* is needed" : "")
    }

    /// The values of `--field value` pairs, in stored form.
    static func values(
        _ words: [String], of kind: RecordKind, in plan: Plan, on today: Day, _ context: Context,
        line: LineOfEffort? = nil
    ) throws -> [(field: FieldName, value: String?)] {
        var values: [(field: FieldName, value: String?)] = []
        for (field, text) in try pairs(words, of: kind, context) {
            let named = values.last { $0.field == .line }?.value.flatMap(LineOfEffort.init(code:))
            values.append((field.name, try code(of: text, field, in: plan, on: today, context, line: line ?? named)))
        }
        return values
    }

    private static func code(
        of text: String, _ field: FieldSummary, in plan: Plan, on today: Day, _ context: Context, line: LineOfEffort?
    ) throws -> String? {
        try context.telling(in: plan) {
            let parser = EntryParser(context.phrases.entryWords(in: plan), in: plan, on: today, line: line)
            do throws(EditError) {
                return try parser.code(for: text, of: field)
            } catch .notUnderstood where field.kind == .stage {
                guard let line else { throw EditError.notUnderstood(field.name, text) }
                throw CommandError(context.phrases.noStage(text, of: line))
            }
        }
    }

    /// The fields and texts of `--field value` pairs.
    private static func pairs(
        _ words: [String], of kind: RecordKind, _ context: Context
    ) throws -> [(field: FieldSummary, text: String)] {
        let known = kind.fields.filter(\.canBeEntered)
        var rest = words[...]
        var pairs: [(field: FieldSummary, text: String)] = []
        while let word = rest.popFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let field = named(parts[0], of: kind), known.contains(field) else {
                throw CommandError(
                    context.phrases.problems.noSuchField(
                        context.phrases.words.kind(kind).one, parts[0], known.map(\.name.option)))
            }
            guard let text = parts.count > 1 ? parts[1] : rest.popFirst() else {
                throw CommandError(context.phrases.problems.noValue(parts[0]))
            }
            pairs.append((field, text))
        }
        return pairs
    }

    /// The field of an option, which may have its name of an earlier version.
    private static func named(_ option: String, of kind: RecordKind) -> FieldSummary? {
        option.hasPrefix("--") ? kind.field(spelled: String(option.dropFirst(2))) : nil
    }

    /// The records that a change affects: its own, and those named by `--field value` pairs. Nil where any record may
    /// be affected, as by a name or a share, which are compared with all others.
    static func concerned(
        _ kind: RecordKind, _ record: String, _ words: [String], _ context: Context
    ) throws -> [(kind: RecordKind, id: String)]? {
        var concerned = [(kind: kind, id: record)]
        for (field, text) in try pairs(words, of: kind, context) {
            if [.name, .share].contains(field.name) || field.name.text == .title { return nil }
            // Any record may hold the name in another language.
            if field.name.text?.isShared ?? false { return nil }
            guard field.kind.isNamed, !text.isEmpty else { continue }
            guard let named = field.kind.named else { return nil }
            concerned.append((named, text))
        }
        return concerned
    }

    /// Refuses a status or trend: only `cinco set` asks for the side, the day and a reason.
    static func refuseJudgements(
        _ values: [(field: FieldName, value: String?)], _ kind: RecordKind, _ context: Context
    ) throws {
        guard kind == .assessment, values.contains(where: { [.status, .trend].contains($0.field) }) else { return }
        throw CommandError(context.phrases.problems.saidWithSet)
    }
}

extension Context {
    /// A new random id.
    static func freshID() -> String { "r" + String(UInt64.random(in: .min ... .max), radix: 36) }

    /// Commits changes as one act of the author and reports the result.
    /// - Parameter records: the only records that the changes affect; nil where any may be.
    func change(
        around records: [(kind: RecordKind, id: String)]? = nil, _ work: (Plan, Day) throws -> [Change]
    ) throws {
        try withPlan(around: records) { store, plan, position in
            let today = try today(in: plan)
            let changes = try telling(in: plan) { try work(plan, today) }
            let author = try author(in: plan)
            var act = Act(author: author.name, partner: author.side, asOf: today, changes: changes)
            act.readUpTo = position
            let result = try store.commit(act)
            try announce(result, in: store)
            if case .written(let entry) = result { warning(about: entry.act.changes, in: plan) }
        }
    }

    /// Writes warnings about saved values to standard error.
    func warning(about changes: [Change], in plan: Plan) {
        let warnings = plan.warnings(about: changes)
        for warning in warnings.prefix(3) { Output.printError(phrases.sentence(for: warning)) }
        if warnings.count > 3 { Output.printError(phrases.screens.more(warnings.count - 3)) }
    }

    /// The id of the record named by a text: an id, a name, or an unambiguous beginning of a name.
    func record(_ kind: RecordKind, _ text: String, in plan: Plan) throws -> String {
        let ids = plan.ids(of: kind).filter { plan.value(kind, $0, .removed) == nil }
        if kind == .plan { return Plan.settingsID }
        if let id = ids.first(where: { $0 == text }) { return id }
        if kind == .city { return try city(text, in: plan).id }
        if kind == .meeting, let meeting = try meeting(ofDay: text, in: plan, on: today(in: plan)) { return meeting.id }
        let wanted = Folding.Pattern(text)
        let named = ids.map { id in
            let titles = [TextName.title, .name].flatMap { text in
                Language.allCases.compactMap { plan.value(kind, id, .text(text, $0)) }
            }
            return (id: id, name: phrases.name(of: kind, id, in: plan), titles: titles)
        }
        let same = named.filter { ($0.titles + [$0.name]).contains(where: wanted.equals) }
        let found = same.isEmpty ? named.filter { ($0.titles + [$0.name]).contains(where: wanted.begins) } : same
        if found.count == 1 { return found[0].id }
        let problems = phrases.problems
        let word = phrases.words.kind(kind).one
        throw CommandError(
            found.isEmpty
                ? problems.noSuchRecord(word, text, kind.rawValue)
                : problems.severalRecords(word, text, found.prefix(12).map { "\($0.name) (\($0.id))" }))
    }
}
