import Phrases
import Plan

/// The effect of choosing an option.
public enum PickAction: Equatable, Sendable {
    case run(CommandName)
    case add(RecordKind, [KnownValue])
    /// Opens a subject, or the list of promises.
    case go(Target)
    case promises(PromiseFilter)
    case narrow(IssueFilter)
    case narrowPromises(PromiseFilter)
    case rollOut(project: String, city: String)
    /// Adds an issue to a meeting's agenda.
    case addItem(String, ItemOutline)
    /// Lists the files of a folder, to import one; imports a file.
    case importFolder(String)
    case importFile(String)
    /// Makes choices about the file that is imported, after taking others back.
    case importChoices([ImportChoice], without: [ImportChoice])
    /// Sets the role of a column of readings; nil leaves it out.
    case importRole(String, ReadingRole?)
    /// Asks for the value of a choice, which is one of a field; and for the measure of all readings.
    case importValue(ImportChoice, FieldSummary)
    case importMeasure
    /// Adds an item with a title to a meeting's agenda.
    case addTitle(String, title: String)
    /// Shows the plan up to a marking; nil shows all of it.
    case release(String?)
    /// Records for a side from now on, and runs a command.
    case record(for: String, then: CommandName)
    /// Sets the marking of a record; nil removes it.
    case mark(RecordKind, String, String?)
}

/// An option of a list.
public struct PickOption: Equatable, Sendable {
    /// Its name.
    let label: String
    /// Its description.
    let detail: String
    /// The key that has the same effect.
    let key: String
    /// A second name under which it is found.
    let alias: String
    let action: PickAction

    init(_ label: String, _ action: PickAction, detail: String = "", key: String = "", alias: String = "") {
        self.label = label
        self.detail = detail
        self.key = key
        self.alias = alias
        self.action = action
    }
}

/// A list of options, chosen by typing part of a name or by moving the selection.
public struct Pick: Equatable, Sendable {
    /// The title.
    let title: String
    var options: [PickOption]
    /// The typed text.
    var field = TextField()
    /// The option that the typed text itself is; nil where only those of the list can be chosen.
    var typed: TypedOption?
    /// Whether the options are found in the plan by the typed text.
    var isSearch = false
    /// How many more a search finds than it lists.
    var unlisted = 0
    /// The index of the selected option among the matches.
    var selected = 0

    init(_ title: String, _ options: [PickOption]) {
        self.title = title
        self.options = options
    }

    /// The options that match the text; those whose name begins with it come first. The text as a title is the last.
    var matches: [PickOption] {
        let pattern = Folding.Pattern(field.text)
        func begins(_ option: PickOption) -> Bool { pattern.begins(option.label) || pattern.begins(option.alias) }
        let rest = options.filter { option in
            !begins(option) && [option.label, option.detail, option.alias].contains { pattern.isFound(in: $0) }
        }
        let own = field.text.isEmpty ? nil : typed?.option(for: field.text)
        return options.filter(begins) + rest + (own.map { [$0] } ?? [])
    }
}

/// The option that a typed text is.
public enum TypedOption: Equatable, Sendable {
    /// The title of a new item of this meeting's agenda.
    case title(meeting: String)
    /// The path of a file, in this folder where it has none of its own.
    case path(folder: String, label: String)
    /// The value of a choice about a file that is imported, after taking others back.
    case value(ImportChoice, without: [ImportChoice])

    fileprivate func option(for text: String) -> PickOption? {
        switch self {
        case .title(let meeting): return PickOption("+ \(text)", .addTitle(meeting, title: text))
        case .value(let choice, let others):
            let label = "\(choice.label) → \(text)"
            return PickOption(label, .importChoices([choice.with(text, label: label)], without: others))
        case .path(let folder, let label):
            let isWhole = text.hasPrefix("/") || text.hasPrefix("~")
            return PickOption("\(label) \(text)", .importFile(isWhole ? text : "\(folder)/\(text)"))
        }
    }
}

extension State {
    /// Every command that does something on the current screen.
    var palette: Pick {
        let commands = keymap.on(screen.place.kind).filter { $0.name != .palette && !refuses($0) }
        return Pick(
            phrases.screens.palette,
            commands.map { command in
                let text = command.text(in: phrases)
                return PickOption(
                    text.hint, .run(command.name), detail: text.help,
                    key: command.keys.first.map(phrases.name(of:)) ?? "", alias: command.name.rawValue)
            })
    }

    /// The filters for the list of issues.
    var filters: Pick {
        let words = phrases.issues
        let kinds = IssueKind.allCases.filter { kind in issues.contains { $0.kind == kind } }
        let cities = plan.cities.filter { city in issues.contains { $0.city == city.id } }
        func with(_ change: (inout IssueFilter) -> Void) -> PickAction {
            var filter = filter
            change(&filter)
            return .narrow(filter)
        }
        return Pick(
            phrases.commands[.filter].hint,
            [PickOption(phrases.screens.everyPlace, .narrow(IssueFilter()))]
                + kinds.map { kind in PickOption(words.kind(kind), with { $0.kind = kind }) }
                + plan.partners.map { side in PickOption(side.short, with { $0.partner = side.id }) }
                + LineOfEffort.allCases.map { line in PickOption(phrases.words.line(line), with { $0.line = line }) }
                + cities.map { city in PickOption(plan.cityName(city.id), with { $0.city = city.id }) })
    }

    /// The kinds of record that can be added on the current screen.
    var additions: [(kind: RecordKind, known: [KnownValue])] {
        switch screen.place {
        case .board: return [(.city, []), (.vulnerability, []), (.measure, [])]
        case .city(let id):
            let here = KnownValue(.city, id)
            let effort = selectedEffort.map { [(RecordKind.project, [KnownValue(.effort, $0.record)])] } ?? []
            return effort + [(.condition, [here]), (.measure, [here]), (.vulnerability, [here])]
        case .effort(let id):
            let subject = id.record
            return [
                (.project, [.init(.effort, subject)]), (.milestone, [.init(.subject, subject)]),
                (.measure, [.init(.city, id.city), .init(.line, id.line.code)]),
                (.dependency, [.init(.dependent, subject)]), (.commitment, [.init(.subject, subject)]),
            ]
        case .project(let id):
            return [
                (.commitment, [.init(.subject, id)]), (.milestone, [.init(.subject, id)]),
                (.dependency, [.init(.dependent, id)]),
            ]
        case .series(let series):
            return [(.reading, [.init(.measure, series.measure)] + (series.city.map { [.init(.city, $0)] } ?? []))]
        case .measures: return [(.measure, []), (.target, []), (.reading, [])]
        case .assessment: return [(.vulnerability, [])]
        case .dependencies: return [(.dependency, [])]
        case .timeline: return [(.milestone, []), (.phase, [])]
        case .commitments: return [(.commitment, [])]
        case .promises: return [(.commitment, []), (.milestone, []), (.action, [])]
        case .plan: return [(.phase, []), (.partner, [])]
        case .resources, .publicMilestones: return [(.project, [])]
        case .meetings: return [(.action, [])]
        case .welcome, .issues, .issuesAt, .questions, .comparison, .history, .received, .importing, .help, .meeting,
            .agenda, .minutes, .texts:
            return []
        }
    }

    /// The markings for a record, lowest first.
    func markings(for kind: RecordKind, _ record: String) -> Pick {
        let now = plan.value(kind, record, .marking)
        let title = "\(phrases.words.field(.marking)): \(phrases.name(of: kind, record, in: plan))"
        return Pick(
            title,
            (plan.markings.map { Optional($0) } + [nil]).map { label in
                PickOption((label == now ? "• " : "  ") + (label ?? phrases.prompts.none), .mark(kind, record, label))
            })
    }

    /// The ceilings up to which the plan can be shown, and none.
    var ceilings: Pick {
        return Pick(
            phrases.commands[.release].help,
            [PickOption((ceiling == nil ? "• " : "  ") + phrases.screens.everyPlace, .release(nil))]
                + plan.markings.map { PickOption(($0 == ceiling ? "• ≤ " : "  ≤ ") + $0, .release($0)) })
    }

    /// The cities that do not have a copy of a project yet.
    func rollOuts(of project: Project) -> Pick {
        let taken = plan.family(of: project).compactMap { $0.effortID?.city }
        return Pick(
            phrases.commands[.rollOut].hint,
            plan.cities.filter { !taken.contains($0.id) }.map {
                PickOption($0.name, .rollOut(project: project.id, city: $0.id))
            })
    }
}
