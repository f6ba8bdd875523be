/// The decision that would settle an item of an agenda, for the meeting to take, change or replace.
public struct ProposedDecision: Equatable, Sendable {
    /// The kinds of decision.
    public enum Kind: Equatable, Sendable {
        /// A side provides what it was asked for; the offer of a side is accepted.
        case provide(Commitment)
        case accept(Commitment)
        /// The sides agree on the worse of their statuses of an effort; the sides whose word is another.
        case agree(Status, EffortID, changing: [String])
        /// A first step out of a deadlock of these subjects is agreed, as that of a dependency by its id.
        case firstStep([Subject], of: String)
        /// The next step has an owner; there is a next step.
        case nextStep(LocalizedText)
        case someNextStep
        /// The shown one of several values stands.
        indirect case keep(Conflict)
        /// An overdue promise is kept: a text of its own, a commitment, a project.
        case complete(LocalizedText)
        case completeCommitment(String)
        case deliver(project: String)
        /// A side reports its status, or each does.
        case report(String?)
    }

    /// The kind.
    public let kind: Kind
    /// The side that does it, and its office or person; nil and empty where the meeting has to name them.
    public var owner: String?
    public var lead = LocalizedText()
    /// The day by which it is done.
    public var due: Day?
    /// The effort or the dependency of the step that is decided on; nil where it is about something else.
    public var step: RecordName?

    /// The values that the plan gets once the decision is taken, so that its question is answered: the commitment is
    /// agreed, what was overdue has the new day, a step its owner and day. Nil where nothing is to be written.
    /// - Parameters:
    ///   - text: the decision.
    ///   - owner: the side that does it.
    ///   - due: the day by which it is done.
    fileprivate func edit(_ text: LocalizedText, owner: String?, due: Day?) -> Edit? {
        let day: [(field: FieldName, value: String?)] = due.map { [(.due, $0.code)] } ?? []
        let agreed: (field: FieldName, value: String?) = (.commitmentState, CommitmentState.agreed.code)
        switch kind {
        case .provide(let commitment): return Edit(.commitment, commitment.id, [agreed] + day)
        case .accept(let commitment): return Edit(.commitment, commitment.id, [agreed])
        case .completeCommitment(let id): return day.isEmpty ? nil : Edit(.commitment, id, day)
        case .complete: return day.isEmpty ? nil : step.map { Edit($0.kind, $0.id, day) }
        case .nextStep:
            let values = (owner.map { [(field: .nextOwner, value: $0)] } ?? []) + day
            return values.isEmpty ? nil : step.map { Edit($0.kind, $0.id, values) }
        case .firstStep(_, let dependency):
            guard let owner, !day.isEmpty else { return nil }
            let texts = text.wordings.map { (field: FieldName.text(.firstStep, $0.language), value: Optional($0.text)) }
            return Edit(.dependency, dependency, texts + [(.owner, owner)] + day)
        case .agree, .someNextStep, .keep, .deliver, .report: return nil
        }
    }

    /// The commitment that is agreed with it; nil where it is about something else.
    public var agreed: Commitment? {
        switch kind {
        case .provide(let commitment), .accept(let commitment): commitment
        default: nil
        }
    }
}

extension Plan {
    /// The changes by which a decision, taken as it was proposed, answers its question. A status that the sides agree on
    /// becomes the word of those that had another one, with the decision as the reason.
    /// - Parameters:
    ///   - text: the decision.
    ///   - owner: the side that does it.
    ///   - due: the day by which it is done.
    ///   - name: the person who records.
    public func changes(
        taking decision: ProposedDecision, as text: LocalizedText, owner: String?, due: Day?, by name: String,
        on today: Day
    ) throws(EditError) -> [Change] {
        guard case .agree(let status, let effort, let sides) = decision.kind, let reason = text.wordings.first else {
            // A first step that has words keeps them.
            let isWorded =
                if case .firstStep(_, let id) = decision.kind { dependency(id)?.firstStep.isEmpty == false } else {
                    false
                }
            guard let edit = decision.edit(isWorded ? LocalizedText() : text, owner: owner, due: due) else {
                return []
            }
            return try changes(for: edit, on: today)
        }
        var changes: [Change] = []
        for side in sides {
            changes += try assess(
                [effort], as: Judgement(status: status), by: Author(name: name, side: side), reason: reason.text,
                in: reason.language, on: today
            ).changes
        }
        return changes.map { change in
            guard case .text(.reason, let language) = change.field else { return change }
            return Change(change.kind, change.record, change.field, to: text[language])
        }
    }

    /// The decision that would settle some issues: the first question, else the first issue of which one is known; nil
    /// where there is none.
    /// - Parameters:
    ///   - day: the day by which it is to be done, where nothing else is known.
    ///   - isTaken: whether a decision was taken already, so that the next one is proposed.
    public func proposedDecision(
        on issues: [Issue], by day: Day, on today: Day, isTaken: (ProposedDecision) -> Bool = { _ in false }
    ) -> ProposedDecision? {
        let questions = openQuestions(issues, on: today).lazy.compactMap { self.proposal(for: $0) }
        let others = issues.lazy.compactMap { self.proposal(for: $0) }
        return (questions.first { !isTaken($0) } ?? others.first { !isTaken($0) }).map { proposal in
            var proposal = proposal
            if let due = proposal.due, due < today { proposal.due = nil }
            // A status, a value or an offer that is agreed in the room is no task.
            switch proposal.kind {
            case .agree, .keep, .accept: break
            default: proposal.due = proposal.due ?? day
            }
            return proposal
        }
    }

    private func proposal(for question: OpenQuestion) -> ProposedDecision? {
        if let asked = question.commitment.flatMap(commitment) {
            switch (question.kind, asked.state) {
            case (.overdue, _):
                return ProposedDecision(kind: .completeCommitment(asked.id), owner: asked.partner, lead: asked.lead)
            case (_, .asked):
                return ProposedDecision(kind: .provide(asked), owner: asked.partner, lead: asked.lead, due: asked.due)
            default: return ProposedDecision(kind: .accept(asked))
            }
        }
        switch question.issue.cause {
        case .disputed(let sides):
            guard let worst = sides.values.max(by: { $0.severity < $1.severity }), let effort = question.issue.effort
            else { return nil }
            let others = sides.filter { $0.value != worst }.keys.sorted()
            return ProposedDecision(kind: .agree(worst, effort, changing: others))
        case .deadlock(let subjects):
            guard case .dependency(let id) = question.issue.subject else { return nil }
            return ProposedDecision(kind: .firstStep(subjects, of: id))
        case .conflict(let conflict): return ProposedDecision(kind: .keep(conflict))
        default:
            guard let id = question.issue.effort else { return nil }
            let effort = effort(id)
            return ProposedDecision(
                kind: effort.nextStep.isEmpty ? .someNextStep : .nextStep(effort.nextStep), due: effort.due,
                step: RecordName(.effort, id.record))
        }
    }

    private func proposal(for issue: Issue) -> ProposedDecision? {
        switch issue.cause {
        case .stepOverdue(let title, let owner, _), .milestoneOverdue(let title, let owner, _),
            .firstStepOverdue(let title, let owner, _):
            return ProposedDecision(kind: .complete(title), owner: owner, step: issue.subject.step)
        case .oneSided(let id, _, let side, _, _), .unmatched(let id, _, let side, _),
            .commitmentOverdue(let id, let side, _, _):
            return ProposedDecision(
                kind: .completeCommitment(id), owner: side, lead: commitment(id)?.lead ?? LocalizedText())
        case .notDelivered(let id, _):
            let project = project(id)
            return ProposedDecision(
                kind: .deliver(project: id), owner: project?.payer, lead: project?.agency ?? LocalizedText())
        case .silentSide(let side, _, _, _): return ProposedDecision(kind: .report(side), owner: side)
        case .unknown, .neverAssessed: return ProposedDecision(kind: .report(nil))
        case .offTrack, .behindSchedule:
            guard let effort = issue.effort.map(effort), effort.nextStep.isEmpty else { return nil }
            return ProposedDecision(kind: .someNextStep, due: effort.due)
        default: return nil
        }
    }
}

extension IssueSubject {
    /// The record whose step it is. A milestone keeps its day, by which its delay is known.
    fileprivate var step: RecordName? {
        switch self {
        case .effort(let id): RecordName(.effort, id.record)
        case .dependency(let id): RecordName(.dependency, id)
        case .plan, .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .action, .meeting,
            .texts, .conflict:
            nil
        }
    }
}
