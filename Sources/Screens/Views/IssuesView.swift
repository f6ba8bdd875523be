import Canvas
import Phrases
import Plan

extension State {
    /// The issues, worst first; Enter opens the subject.
    func attentionRows(width: Int, first: Int?) -> [Row] {
        let listed = listedIssues
        let found = issues.reduce(into: [:]) { $0[$1.severity.rawValue, default: 0] += 1 }
        let counts = Severity.allCases.reversed().compactMap { level in
            found[level.rawValue].map { phrases.issues.counted(level, $0) }
        }
        let shown = narrowed.isEmpty ? "" : " · " + phrases.issues.only(narrowed)
        let head = heading(
            phrases.issues.count(listed.count), counts.joined(separator: " · ") + shown, width: width)
        guard !listed.isEmpty else {
            let none = issues.isEmpty ? phrases.issues.none : phrases.issues.noneHere
            let text = isAnalysed ? none : phrases.issues.looking
            return [head, .blank, Row([Piece(text, at: 2, room: width - 3, .dim)])]
        }
        return [head]
            + listed.indices.rows(first: first) { index in
                let issue = listed[index]
                let isFirst = index == 0 || listed[index - 1].severity != issue.severity
                let title = isFirst ? [.blank, heading(phrases.issues.severity(issue.severity), width: width)] : []
                return title
                    + paragraph(
                        phrases.sentence(for: issue, in: plan, on: today),
                        sign: (issue.sign, Role(issue.severity)), at: 6, width: width,
                        target: target(of: issue), part: issue.severity.rawValue)
            }
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
        case .meeting(let id): .place(plan.meeting(id)?.closed == nil ? .meeting(id) : .minutes(id))
        case .texts: .place(.texts)
        case .conflict(let kind, let record, let field): .conflict(kind, record, field)
        case .city(let id): .city(id)
        case .effort(let id): .place(.effort(id))
        case .project(let id): .project(id)
        case .milestone(let id): .within(home(of: plan.milestone(id)?.subject), .record(.milestone, id))
        case .measure(let id): .place(.series(Series(id, in: issue.city)))
        case .vulnerability(let id): .within(.assessment, .record(.vulnerability, id))
        case .condition(let id): .within(plan.condition(id)?.city.map { .city($0) } ?? .board, .record(.condition, id))
        case .dependency(let id): .within(.dependencies, .record(.dependency, id))
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
