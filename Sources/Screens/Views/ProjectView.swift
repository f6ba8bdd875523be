import Canvas
import Phrases
import Plan

extension State {
    /// A project: commitments of both sides, fields, milestones, dependencies, family and history.
    func projectScreenRows(_ id: String, width: Int) -> [Row] {
        guard let project = plan.project(id) else { return [] }
        let subject = Subject.project(id)
        let place = project.effortID.map { phrases.name(of: $0, in: plan) } ?? ""
        return [
            Row([
                Piece(phrases.title(of: project), at: 1, room: width - 2, .title),
                Piece(place, at: TextWidth.columns(of: phrases.title(of: project)) + 3, room: width, .dim),
            ])
        ]
            + section(
                phrases.words.kind(.commitment).many, commitmentRows(.project(id), width: width, part: 0), width: width)
            + section(
                phrases.words.kind(.project).one,
                fieldRows(.project, id, width: width, part: 1, seldom: State.seldom(language)) + legacy(project, width),
                width: width, part: 1)
            + section(phrases.lists.deliveries, lagRows(project, width: width), width: width, part: 2)
            + section(
                phrases.words.kind(.milestone).many, milestoneRows(subject, width: width, part: 3), width: width,
                part: 3)
            + section(
                phrases.words.kind(.dependency).many, needRows(subject, width: width, part: 4), width: width, part: 4)
            + section(
                phrases.meetings.spoken, spokenRows(on: subject, width: width, part: 5), width: width, part: 5)
            + section(phrases.lists.family, familyRows(project, width: width), width: width, part: 5)
            + historySection(of: .project(id), part: 6, width: width)
    }

    /// A row for each commitment, and one for each partner of whom one is expected; Enter edits it.
    func commitmentRows(_ subject: Subject, width: Int, part: Int) -> [Row] {
        plan.ledger(of: subject).shown.flatMap(\.rows).flatMap { commitment in
            paragraph(
                "\(commitment.partner.uppercased())  \(describe(commitment))",
                sign: (" " + shape(of: commitment.state), Role(commitment.state)), width: width,
                role: commitment.state == nil ? .dim : .text, target: .commitment(commitment.id), part: part)
        }
    }

    /// A commitment in words: state, since when, content, due day, owner.
    func describe(_ commitment: Commitment) -> String {
        guard let state = commitment.state else { return phrases.screens.nothingSaid }
        let since = commitment.since.map { phrases.screens.sinceDay(phrases.words.day($0, seenFrom: today)) }
        let head = [phrases.words.choice(.commitmentState(state)), since].compactMap { $0 }.joined(separator: " ")
        let due = state.isOpen ? commitment.due.map { phrases.due($0, on: today) } : nil
        let ask =
            state.isOpen
            ? commitment.followUp.map { "\(phrases.words.field(.followUp)) \(phrases.words.day($0, seenFrom: today))" }
            : nil
        let level = commitment.level.map { phrases.words.choice(.level($0)) }
        return [
            head, phrases.read(commitment.what), phrases.delivered(commitment), due, ask, phrases.read(commitment.lead),
            level,
            phrases.read(.note, of: commitment),
        ]
        .compactMap { $0 }.joined(
            separator: " · ")
    }

    /// The shape of a commitment's state.
    func shape(of state: CommitmentState?) -> String {
        switch state {
        case .inPlace: "●"
        case .agreed: "◐"
        case .asked, .offered: "○"
        case .withdrawn: "✗"
        case nil: "·"
        }
    }

    /// The fields that few projects have.
    private static func seldom(_ language: Language) -> [FieldName] {
        [
            .oneSide, .text(.fund, language), .fiscalYear, .text(.agency, language), .text(.counted, language),
            .countPlanned, .countDelivered, .countInUse, .seenOn, .text(.evidence, language),
        ]
    }

    private func legacy(_ project: Project, _ width: Int) -> [Row] {
        project.leads.map {
            paragraph("\(phrases.words.field(.leads)): \($0)", at: 2, width: width, role: .dim)
        } ?? []
    }

    /// The days from promise to delivery, and from delivery to use.
    private func lagRows(_ project: Project, width: Int) -> [Row] {
        phrases.deliverySentences(project, on: today).flatMap { text, isLate in
            paragraph(text, width: width, role: isLate ? .warning : .text, part: 2)
        }
    }

    private func familyRows(_ project: Project, width: Int) -> [Row] {
        let family = plan.family(of: project)
        guard family.count > 1 else { return [] }
        return family.map { member in
            let city = member.effortID.map { plan.cityName($0.city) } ?? ""
            let root = member.family == nil ? " · \(phrases.lists.firstOfFamily)" : ""
            return Row(
                [
                    Piece(
                        member.status.map { WordPhrases.shape($0) } ?? "·", at: 4, room: 1,
                        member.status.map { Role($0) } ?? .dim),
                    Piece(city + root, at: 6, room: 30, member.id == project.id ? .title : .text),
                    Piece(phrases.words.status(member.status), at: 38, room: width - 39, .dim),
                ], .project(member.id), part: 5)
        }
    }
}

extension Role {
    /// The role of a commitment's state.
    init(_ state: CommitmentState?) {
        switch state {
        case .inPlace: self = .onTrack
        case .agreed, .asked, .offered: self = .atRisk
        case .withdrawn: self = .offTrack
        case nil: self = .dim
        }
    }
}
