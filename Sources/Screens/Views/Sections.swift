import Canvas
import Phrases
import Plan

/// Parts that several screens share.
extension State {
    /// The title of a part of a screen.
    func heading(_ text: String, _ detail: String = "", width: Int, part: Int = 0) -> Row {
        let used = TextWidth.columns(of: text)
        return Row(
            [
                Piece(text, at: 2, room: width - 3, .heading),
                Piece(detail, at: 4 + used, room: max(0, width - used - 5), .dim),
            ], part: part)
    }

    /// A part of a screen with its title; empty where it has no rows.
    func section(_ title: String, _ rows: [Row], width: Int, part: Int = 0) -> [Row] {
        rows.isEmpty ? [] : [.blank, heading(title.sentence, width: width, part: part)] + rows
    }

    /// A text in as many rows as it needs, behind a short sign. It is selected as one row, unless it is so long that it
    /// has to be scrolled.
    func paragraph(
        _ text: String, sign: (String, Role)? = nil, at column: Int = 4, width: Int, role: Role = .text,
        target: Target? = nil, part: Int = 0
    ) -> [Row] {
        let room = max(10, width - column - 1)
        let lines = TextWidth.wrapped(text, room)
        let isLong = lines.count > State.longText
        return lines.enumerated().map { index, line in
            let head = index == 0 ? sign.map { [Piece($0.0, at: 1, room: column - 1, $0.1)] } ?? [] : []
            let own = index == 0 ? target : isLong ? target ?? .text : nil
            return Row(
                head + [Piece(line, at: column, room: room, role)], own, part: part, isTitle: index == 0 ? nil : false)
        }
    }

    /// A text of more lines is selected line by line.
    private static let longText = 6

    /// A row for each field of a record, in the order of its table, each text in the reader's language where its first
    /// language stands; Enter edits the field.
    /// - Parameter seldom: fields that are left out where they are empty.
    func fieldRows(
        _ kind: RecordKind, _ record: String, width: Int, part: Int, seldom: [FieldName] = []
    ) -> [Row] {
        let fields = kind.fields.filter { $0.isEdited && $0.name == $0.name.inEveryLanguage.first }
            .compactMap { kind.field($0.name.inLanguage(language)) }
        let labelWidth = (fields.map { TextWidth.columns(of: phrases.words.field($0.name)) }.max() ?? 10) + 1
        let first = labelWidth + 3
        let line = plan.project(record)?.effortID?.line ?? EffortID(record: record)?.line
        return fields.flatMap { field -> [Row] in
            let own = plan.value(kind, record, field.name) ?? field.standard
            let others = field.name.language == nil ? [] : Language.allCases.filter { $0 != language }
            let foreign = others.lazy.compactMap { other in
                plan.value(kind, record, field.name.inLanguage(other)).map { Wording($0, in: other) }
            }.first
            let code = own ?? phrases.read(foreign)
            if code == nil, seldom.contains(field.name) { return [] }
            let text = phrases.value(code, of: field.name, in: kind, line: line, plan: plan)
            // An amount has its currency, like everywhere else.
            let project = field.kind == .amount && code != nil ? plan.project(record) : nil
            let value = project.map { "\(text) \($0.currency ?? plan.settings.currency)" } ?? text
            let lines = TextWidth.wrapped(value, width - first - 1)
            return lines.enumerated().map { index, text in
                let label = [Piece(phrases.words.field(field.name), at: 2, room: labelWidth, .dim)]
                return Row(
                    (index == 0 ? label : [])
                        + [Piece(text, at: first, room: width - first - 1, own == nil ? .dim : .text)],
                    index == 0 || lines.count > State.longText ? .field(kind, record, field.name) : nil, part: part)
            }
        }
    }

    /// The milestones of an effort or a project.
    func milestoneRows(_ subject: Subject, width: Int, part: Int) -> [Row] {
        plan.milestones(of: subject).map { milestone in
            let isLate = milestone.reached == nil && (milestone.due.map { $0 < today } ?? false)
            let due = milestone.due.map { phrases.words.day($0) } ?? phrases.screens.nothingSaid
            let state =
                milestone.reached.map { "\(phrases.words.field(.reached)) \(phrases.words.day($0))" }
                ?? milestone.due.map { phrases.distance(to: $0, from: today) } ?? ""
            let right = width - 34
            return Row(
                [
                    Piece(milestone.reached == nil ? "◇" : "◆", at: 4, room: 1, isLate ? .warning : .text),
                    Piece(phrases.title(of: milestone), at: 6, room: right - 7), Piece(due, at: right, room: 12, .dim),
                    Piece(state, at: right + 13, room: 20, isLate ? .warning : .dim),
                ], .record(.milestone, milestone.id), part: part)
        }
    }

    /// The dependencies of a subject in both directions, and whether each is met.
    /// - Parameter others: the ids of those that are shown elsewhere on the screen.
    func needRows(_ subject: Subject, besides others: Set<String> = [], width: Int, part: Int) -> [Row] {
        let words = phrases.lists
        func rows(_ need: Dependency, _ other: Subject?, _ label: String, blocks: Bool) -> [Row] {
            guard let other, !others.contains(need.id) else { return [] }
            let isMet = plan.isMet(need, on: today)
            let sign: (String, Role) = !blocks || isMet ? ("·", .dim) : ("!", .warning)
            let detail = [status(of: other), phrases.read(.reason, of: need)].compactMap { $0 }.joined(separator: " · ")
            return paragraph(
                "\(label) \(phrases.name(of: other, in: plan)) (\(detail))", sign: ("  " + sign.0, sign.1), at: 6,
                width: width, target: .record(.dependency, need.id), part: part)
                + firstStepRows(need, width: width, part: part)
        }
        return plan.needs(of: subject).flatMap { rows($0, $0.prerequisite, words.needs, blocks: true) }
            + plan.needed(by: subject).flatMap { rows($0, $0.dependent, words.neededBy, blocks: false) }
    }

    /// The owner and due day of a dependency's first step.
    func firstStepRows(_ need: Dependency, width: Int, part: Int) -> [Row] {
        guard let step = phrases.read(need.firstStep) else { return [] }
        let due = need.due.map { "\(phrases.screens.due(phrases.words.day($0, seenFrom: today)))" }
        let isLate = !plan.isMet(need, on: today) && (need.due.map { $0 < today } ?? false)
        let text = [step, need.owner?.uppercased(), due].compactMap { $0 }.joined(separator: " · ")
        return paragraph(
            "\(phrases.words.text(.firstStep)): \(text)", at: 8, width: width, role: isLate ? .warning : .dim,
            part: part)
    }

    /// The status of an effort or a project, with its shape.
    func status(of subject: Subject) -> String {
        switch subject {
        case .effort(let id): phrases.status(plan.shownStatus(of: id, on: today).status)
        case .project(let id): phrases.status(plan.project(id)?.status)
        }
    }

    /// The issues on an effort, a city or a project.
    func issueRows(where isWanted: (Issue) -> Bool, width: Int, part: Int) -> [Row] {
        issues.filter(isWanted).flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: today, saysWhere: false),
                sign: (issue.sign, Role(issue.severity)),
                at: 6, width: width, target: target(of: issue), part: part)
        }
    }
}

extension Issue {
    /// The severity without words or colour.
    var sign: String { severity.sign }
}

extension Severity {
    /// The severity without words or colour.
    var sign: String { String(repeating: "!", count: rawValue + 1) }
}

extension Role {
    /// The role of a severity.
    init(_ severity: Severity) {
        switch severity {
        case .critical: self = .offTrack
        case .serious: self = .atRisk
        case .notable: self = .dim
        }
    }
}
