import Canvas
import Phrases
import Plan

/// Records made in meetings, for every screen that shows them.
extension State {
    /// A decision, with its number where that is to be said.
    func decisionRows(
        _ decision: Decision, number: Citation? = nil, width: Int, saysWhere: Bool = false, part: Int = 2
    ) -> [Row] {
        textRows(decision, .decision, sign: (" ◆", .title), number, width, saysWhere, part)
    }

    /// A note.
    func remarkRows(_ note: Note, width: Int, saysWhere: Bool = false, part: Int = 2) -> [Row] {
        textRows(note, .note, sign: (" ·", .dim), nil, width, saysWhere, part)
    }

    private func textRows(
        _ record: some MeetingStatement, _ kind: RecordKind, sign: (String, Role), _ number: Citation?, _ width: Int,
        _ saysWhere: Bool, _ part: Int
    ) -> [Row] {
        let place = saysWhere ? phrases.subject(of: record, in: plan).map { $0 + ": " } ?? "" : ""
        let text = phrases.read(.text, of: record) ?? ""
        return paragraph(
            naming(number) + place + text, sign: sign, width: width, role: isForeign(.text, of: record) ? .dim : .text,
            target: .record(kind, record.id), part: part)
    }

    private func naming(_ number: Citation?) -> String { number.map { $0.label + ". " } ?? "" }

    /// An action: text, owner, due day, and whether it is done.
    func actionRows(
        _ action: ActionItem, number: Citation? = nil, width: Int, part: Int, saysWhere: Bool = true
    ) -> [Row] {
        let isLate = action.reached == nil && (action.due.map { $0 < today } ?? false)
        let due = action.due.map { day in
            action.reached == nil
                ? "\(phrases.words.day(day, seenFrom: today)) (\(phrases.distance(to: day, from: today)))"
                : phrases.words.day(day, seenFrom: today)
        }
        let done = action.reached.map { phrases.meetings.doneOn(phrases.words.day($0, seenFrom: today)) }
        let place = saysWhere ? phrases.subject(of: action, in: plan) : nil
        let isOpen = action.reached == nil
        let owner = [action.owner?.uppercased(), phrases.read(action.lead)].compactMap { $0 }
        let tail =
            (owner.isEmpty && isOpen ? [phrases.meetings.noOwner] : owner)
            + [due ?? (isOpen ? phrases.meetings.noDay : nil), done, place].compactMap { $0 }
        let text = phrases.read(.text, of: action) ?? ""
        let sign: (String, Role) = !isOpen ? (" ✓", .done) : isLate ? (" !", .warning) : (" ▢", .text)
        let role: Role = isLate ? .warning : isForeign(.text, of: action) || action.reached != nil ? .dim : .text
        return paragraph(
            ([naming(number) + text] + tail).joined(separator: " · "), sign: sign, width: width, role: role,
            target: .record(.action, action.id), part: part)
    }

    /// The public milestones of a city, with their days.
    func successRows(in city: String, named name: String? = nil, width: Int, part: Int) -> [Row] {
        plan.publicMilestones(in: city).flatMap { project -> [Row] in
            let day = project.publicFrom.map { "\(phrases.words.day($0)) (\(phrases.distance(to: $0, from: today)))" }
            let isLate = project.status != .done && (project.publicFrom.map { $0 < today } ?? false)
            return paragraph(
                [name, phrases.read(project.publicMilestone), day].compactMap { $0 }.joined(separator: " · "),
                sign: (" ★", isLate ? .warning : .title), width: width, target: .project(project.id), part: part)
        }
    }

    /// The decisions, actions and notes on an effort or a project, from all meetings.
    func spokenRows(on subject: Subject, width: Int, part: Int) -> [Row] {
        spokenRows(about: subject, nil, width: width, part: part)
    }

    /// Those on a city as a whole.
    func spokenRows(inCity city: String, width: Int, part: Int) -> [Row] {
        spokenRows(about: nil, city, width: width, part: part)
    }

    private func spokenRows(about subject: Subject?, _ city: String?, width: Int, part: Int) -> [Row] {
        func isHere(_ record: some MeetingStatement) -> Bool { record.subject == subject && record.city == city }
        return plan.decisions.filter(isHere).flatMap { decisionRows($0, width: width, part: part) }
            + plan.actions.filter(isHere).flatMap { actionRows($0, width: width, part: part, saysWhere: false) }
            + plan.notes.filter(isHere).flatMap { remarkRows($0, width: width, part: part) }
    }
}
