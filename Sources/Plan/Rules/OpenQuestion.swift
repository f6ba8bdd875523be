/// A question that only the people in the room can settle: no side alone has the answer.
public struct OpenQuestion: Equatable, Sendable {
    /// The kinds of question.
    public enum Kind: String, CaseIterable, Sendable {
        /// The sides say different statuses.
        case disputed
        /// Efforts or projects wait for each other, and no first step is agreed.
        case deadlock
        /// A commitment that was asked for or offered is past its day, and nobody has answered.
        case unanswered
        /// A commitment that a side agreed to is past its day, while another side's is in place.
        case overdue
        /// An effort is off track, and nobody has its next step.
        case noOwner = "no-owner"
        /// Copies of the plan hold different values.
        case conflict
    }

    /// The kind.
    public let kind: Kind
    /// The issue that it settles.
    public let issue: Issue
    /// The id of the commitment that nobody answered, or that is overdue; nil for other kinds.
    public let commitment: String?
}

extension Plan {
    /// The questions that issues raise, in the order of the rows of issues, each once; in each row those about what a
    /// side has agreed to and not done stand behind what the sides differ on.
    public func openQuestions(_ issues: [Issue], on today: Day) -> [OpenQuestion] {
        var asked: Set<String> = []
        return IssueGroup.first(of: issues, in: self).flatMap { group in
            let questions = group.issues.compactMap { issue -> OpenQuestion? in
                guard let id = issue.cause.lateCommitment else {
                    return question(of: issue).map { OpenQuestion(kind: $0, issue: issue, commitment: nil) }
                }
                let kind: OpenQuestion.Kind? =
                    isUnanswered(id, on: today) ? .unanswered : issue.severity == .critical ? .overdue : nil
                guard let kind, asked.insert(id).inserted else { return nil }
                return OpenQuestion(kind: kind, issue: issue, commitment: id)
            }
            return questions.filter { $0.kind != .overdue } + questions.filter { $0.kind == .overdue }
        }
    }

    private func question(of issue: Issue) -> OpenQuestion.Kind? {
        switch issue.cause {
        case .disputed: return .disputed
        case .deadlock: return .deadlock
        case .conflict: return .conflict
        case .offTrack:
            return issue.effort.map(effort).map(isUnowned) ?? false ? .noOwner : nil
        default: return nil
        }
    }

    /// Whether a commitment was asked for or offered, and is past its day or follow-up date.
    private func isUnanswered(_ id: String, on today: Day) -> Bool {
        guard let commitment = self.commitment(id), commitment.state == .asked || commitment.state == .offered else {
            return false
        }
        return [commitment.due, commitment.followUp].contains { $0.map { $0 < today } ?? false }
    }

    /// Whether nobody of the plan's sides has the next step of an effort.
    func isUnowned(_ effort: Effort) -> Bool { effort.nextStep.isEmpty || present(effort.nextOwner) == nil }

    /// A side that is named in a record; nil where none is, or one that was removed.
    func present(_ side: String?) -> String? { side.flatMap(partnerTable.present)?.id }
}

extension Cause {
    /// The id of a commitment that is late; nil for other causes.
    fileprivate var lateCommitment: String? {
        switch self {
        case .oneSided(let id, _, _, _, _), .followUp(let id, _, _, _), .commitmentOverdue(let id, _, _, _): id
        default: nil
        }
    }
}
