import Canvas
import Phrases
import Plan

extension State {
    /// The issues by place, worst first; Enter opens the issues of a place, or the subject of its only one. A filter by
    /// kind lists each issue.
    func issueRows(width: Int, first: Int?) -> [Row] {
        if filter.kind != nil { return issueRows(listedIssues, width: width, first: first) }
        let groups = IssueGroup.first(of: listedIssues, in: plan)
        return listed(groups, count: listedIssues, \.severity, width: width, first: first) { group, part in
            let room = width - State.textColumn - 1
            let sentence = phrases.sentence(for: group, in: plan, on: today) {
                TextWidth.wrapped($0, room).count <= State.linesOfGroup
            }
            let only = group.issues.count == 1 ? group.issues.first : nil
            return paragraph(
                TextWidth.wrapped(sentence, room, lines: State.linesOfGroup).joined(separator: " "),
                sign: (group.severity.sign, Role(group.severity)), at: State.textColumn, width: width,
                target: only.map(target) ?? .place(.issuesAt(group.place)), part: part)
        }
    }

    /// The lines that a row with several issues has at most, and the column of their text.
    private static let linesOfGroup = 2
    private static let textColumn = 6

    /// The issues of a place, each in a row; Enter opens the subject.
    func issueRows(at place: IssueGroup.Place, width: Int, first: Int?) -> [Row] {
        let group = IssueGroup.first(of: listedIssues, in: plan).first { $0.place == place }
        return issueRows(group?.issues ?? [], at: place, width: width, first: first)
    }

    private func issueRows(
        _ issues: [Issue], at place: IssueGroup.Place? = nil, width: Int, first: Int?
    ) -> [Row] {
        let saysWhere = place == nil || place == .plan || place == .data
        return listed(issues, count: issues, \.severity, width: width, first: first) { issue, part in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: today, saysWhere: saysWhere && issue.city != nil),
                sign: (issue.severity.sign, Role(issue.severity)), at: State.textColumn, width: width,
                target: target(of: issue), part: part)
        }
    }

    /// Entries under the headings of their severities, below the count of all issues.
    private func listed<Entry>(
        _ entries: [Entry], count issues: [Issue], _ severity: (Entry) -> Severity, width: Int, first: Int?,
        _ rows: (Entry, Int) -> [Row]
    ) -> [Row] {
        let found = issues.reduce(into: [:]) { $0[$1.severity.rawValue, default: 0] += 1 }
        let counts = Severity.allCases.reversed().compactMap { level in
            found[level.rawValue].map { phrases.issues.counted(level, $0) }
        }
        let shown = narrowed.isEmpty ? [] : [phrases.issues.only(narrowed)]
        let head = heading(
            phrases.issues.count(issues.count), (counts + shown).joined(separator: " · "), width: width)
        guard !entries.isEmpty else {
            let none = self.issues.isEmpty ? phrases.issues.none : phrases.issues.noneHere
            let text = isAnalysed ? none : phrases.issues.looking
            return [head, .blank, Row([Piece(text, at: 2, room: width - 3, .dim)])]
        }
        return [head]
            + entries.indices.rows(first: first) { index in
                let level = severity(entries[index])
                let isFirst = index == 0 || severity(entries[index - 1]) != level
                let title = isFirst ? [.blank, severityHeading(level, found[level.rawValue] ?? 0, width: width)] : []
                return title + rows(entries[index], level.rawValue)
            }
    }

    private func severityHeading(_ level: Severity, _ count: Int, width: Int) -> Row {
        heading(phrases.issues.severities(level, count).sentence, width: width)
    }

    /// The questions that only the people in the room can settle; Enter opens the subject.
    func questionRows(width: Int, first: Int?) -> [Row] {
        let all = plan.openQuestions(issues, on: today)
        let questions = all.filter { isListed(target(of: $0.issue)) }
        let head = heading(phrases.issues.questionCount(questions.count), width: width)
        guard !questions.isEmpty else {
            let none = all.isEmpty ? phrases.issues.noQuestions : phrases.issues.noneHere
            let text = isAnalysed ? none : phrases.issues.looking
            return [head, .blank, Row([Piece(text, at: 2, room: width - 3, .dim)])]
        }
        return [head, .blank]
            + questions.rows(first: first) { question in
                rows(of: question, width: width)
                    + (question.kind == .disputed ? judgementRows(question, width: width) : [])
            }
    }

    /// Each side's status and own reason, below the question which of them holds.
    private func judgementRows(_ question: OpenQuestion, width: Int) -> [Row] {
        guard let effort = question.issue.effort else { return [] }
        return plan.partners.flatMap { side -> [Row] in
            let said = judgement(of: effort, by: side)
            return TextWidth.wrapped("\(side.short): \(said.lead)\(said.text)", width - 7).map {
                Row([Piece($0, at: 6, room: width - 7, .dim)])
            }
        }
    }

    /// A question in its rows.
    func rows(of question: OpenQuestion, width: Int) -> [Row] {
        paragraph(
            phrases.sentence(for: question, in: plan, on: today),
            sign: ("?", Role(question.issue.severity)), at: 4, width: width, target: target(of: question.issue))
    }

    /// The conditions of the filter in words.
    private var narrowed: [String] {
        [
            filter.kind.map { phrases.issues.kind($0) }, filter.city.map { plan.cityName($0) },
            filter.line.map { phrases.words.line($0) }, filter.partner?.uppercased(),
        ].compactMap { $0 }
    }

    /// The subject that Enter opens from an issue.
    func target(of issue: Issue) -> Target {
        switch issue.subject {
        case .plan: .place(.plan)
        case .action(let id): .within(.meetings, .record(.action, id))
        case .meeting(let id):
            plan.meeting(id).map { $0.isScheduled ? .within(.meetings, target(of: $0)) : target(of: $0) }
                ?? .place(.meetings)
        case .texts: .place(.texts)
        case .conflict(let kind, let record, let field): .conflict(kind, record, field)
        case .city(let id): .city(id)
        case .effort(let id): .place(.effort(id))
        case .project(let id): .project(id)
        case .commitment(let id): place(of: Commitment(id: id).subject)
        case .milestone(let id): .within(home(of: plan.milestone(id)?.subject), .record(.milestone, id))
        case .measure(let id): .place(.series(Series(id, in: issue.city)))
        case .vulnerability(let id): .within(.assessment, .record(.vulnerability, id))
        case .condition(let id): .within(plan.condition(id)?.city.map { .city($0) } ?? .board, .record(.condition, id))
        case .dependency(let id): .within(.dependencies, .record(.dependency, id))
        }
    }

    /// The screen of the effort or project that a commitment is to.
    private func place(of subject: Subject?) -> Target {
        switch subject {
        case .effort(let id): .place(.effort(id))
        case .project(let id): .project(id)
        case nil: .place(.commitments)
        }
    }

    /// The screen that lists the parts of an effort or project.
    private func home(of subject: Subject?) -> Place {
        switch subject {
        case .effort(let id): .effort(id)
        case .project(let id): .project(id)
        case nil: .timeline
        }
    }
}
