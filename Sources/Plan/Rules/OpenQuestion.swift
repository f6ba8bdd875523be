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
        /// An effort is off track, and nobody has its next step.
        case noOwner = "no-owner"
        /// Copies of the plan hold different values.
        case conflict
    }

    /// The kind.
    public let kind: Kind
    /// The issue that it settles.
    public let issue: Issue
    /// The id of the commitment that nobody answered; nil for other kinds.
    public let commitment: String?
}

extension Plan {
    /// The questions that issues raise, in the order of the issues, each once.
    public func openQuestions(_ issues: [Issue], on today: Day) -> [OpenQuestion] {
        var asked: Set<String> = []
        return issues.flatMap { issue -> [OpenQuestion] in
            if let (subject, side) = issue.cause.promise {
                return unanswered(subject, side, on: today).filter { asked.insert($0.id).inserted }.map {
                    OpenQuestion(kind: .unanswered, issue: issue, commitment: $0.id)
                }
            }
            return question(of: issue).map { [OpenQuestion(kind: $0, issue: issue, commitment: nil)] } ?? []
        }
    }

    private func question(of issue: Issue) -> OpenQuestion.Kind? {
        switch issue.cause {
        case .disputed: return .disputed
        case .loop: return .deadlock
        case .conflict: return .conflict
        case .offTrack:
            guard let effort = issue.effort.map(effort) else { return nil }
            return effort.nextStep.isEmpty || effort.nextOwner == nil ? .noOwner : nil
        default: return nil
        }
    }

    /// The commitments of a side that were asked for or offered, and are past their day or follow-up date.
    private func unanswered(_ subject: Subject, _ side: String, on today: Day) -> [Commitment] {
        commitments(to: subject).filter { half in
            half.partner == side && (half.state == .asked || half.state == .offered)
                && [half.due, half.followUp].contains { $0.map { $0 < today } ?? false }
        }
    }
}

extension Cause {
    /// The subject and the side of a commitment that is late; nil for other causes.
    fileprivate var promise: (subject: Subject, side: String)? {
        let commitment: Commitment
        switch self {
        case .oneSided(let id, _, _, _, _), .followUp(let id, _, _, _), .commitmentOverdue(let id, _, _, _):
            commitment = Commitment(id: id)
        default: return nil
        }
        return commitment.subject.map { ($0, commitment.partner) }
    }
}
