import Plan

/// The reason for an item of an agenda, and the decision that would settle it.
extension Phrases {
    /// The question that an item has to settle, the worst facts of its issues, and the meeting from which it was carried
    /// over; nil where it has no issue.
    /// - Parameters:
    ///   - saysOrigin: whether it names that meeting.
    ///   - fits: whether a text has room. At least one fact is shown.
    public func reason(
        for item: AgendaItem, issues: [Issue], in plan: Plan, on today: Day, saysOrigin: Bool, fits: (String) -> Bool
    ) -> String? {
        let from = saysOrigin ? plan.origin(of: item)?.day : nil
        let origin = from.map { meetings.carriedFrom(words.day($0, seenFrom: today)) }
        let head = origin.map { $0.sentence + ". " } ?? ""
        guard let worst = IssueGroup.first(1, of: issues, in: plan).first?.placed(at: item.effort) else {
            return origin
        }
        // The decision that is proposed is on the first question.
        let question = plan.openQuestions(issues, on: today).first?.issue
        let group = question.map(worst.beginning) ?? worst
        let isAtPlace = item.kind == .issue || item.kind == .other
        return head + sentence(for: group, in: plan, on: today, saysWhere: !isAtPlace) { fits(head + $0) }
    }

    /// A proposed decision in one sentence.
    /// - Parameter effort: the effort of its item, which the sentence does not name again.
    public func sentence(for proposal: ProposedDecision, in plan: Plan, on effort: EffortID?) -> String {
        let names = IssueNames(plan: plan, phrases: self, day: nil, effort: effort, city: effort?.city)
        return meetings.proposal(proposal, names).sentence
    }

    /// The same as a text of the plan: names in another language are not marked as such.
    public func text(of proposal: ProposedDecision, in plan: Plan, on effort: EffortID?) -> String {
        let text = sentence(for: proposal, in: plan, on: effort)
        return Language.allCases.reduce(text) { $0.replacing($1.mark, with: "") }
    }
}

extension MeetingPhrases {
    static func englishProposal(_ proposal: ProposedDecision, _ names: IssueNames) -> String {
        let owner = proposal.owner.map(names.fullName)
        return switch proposal.kind {
        case .provide(let commitment):
            "\(names.fullName(commitment.partner)) provides \(names.promised(by: commitment, "for"))."
        case .accept(let commitment):
            "The offer of \(names.promised(by: commitment, "for")) by \(names.fullName(commitment.partner)) is accepted."
        case .agree(let status, _, _): "The sides agree on the status “\(names.status(status))”."
        case .firstStep(let subjects, _): "A first step out of the deadlock with \(names.others(subjects)) is agreed."
        case .nextStep(let text): "The next step is “\(names.text(text))”."
        case .someNextStep: "A next step is agreed."
        case .keep(let conflict) where conflict.field == .removed: "The record stays removed."
        case .keep(let conflict): "\(names.contested(conflict)) stays \(names.value(of: conflict.shown)).".sentence
        case .complete(let text):
            owner.map { "\($0) completes “\(names.text(text))”." } ?? "“\(names.text(text))” is to be completed."
        case .completeCommitment(let id):
            names.keeping(id, owner, "for") { "\($0) puts \($1) in place." }
        case .deliver(let project):
            owner.map { "\($0) delivers “\(names.project(project))”." }
                ?? "“\(names.project(project))” is to be delivered."
        case .report(let side?): "\(names.fullName(side)) reports the status."
        case .report(nil): "Each side reports the status."
        }
    }

    static func spanishProposal(_ proposal: ProposedDecision, _ names: IssueNames) -> String {
        let owner = proposal.owner.map(names.fullName)
        return switch proposal.kind {
        case .provide(let commitment):
            "\(names.fullName(commitment.partner)) aporta \(names.promised(by: commitment, "para"))."
        case .accept(let commitment):
            "Se acepta \(names.promised(by: commitment, "para")), ofrecido por \(names.fullName(commitment.partner))."
        case .agree(let status, _, _): "Las partes acuerdan el estado «\(names.status(status))»."
        case .firstStep(let subjects, _):
            "Se acuerda un primer paso para la dependencia circular con \(names.others(subjects))."
        case .nextStep(let text): "El próximo paso es «\(names.text(text))»."
        case .someNextStep: "Se acuerda un próximo paso."
        case .keep(let conflict) where conflict.field == .removed: "El registro queda retirado."
        case .keep(let conflict): "\(names.contested(conflict)) queda en \(names.value(of: conflict.shown)).".sentence
        case .complete(let text):
            owner.map { "\($0) cumple «\(names.text(text))»." } ?? "Debe cumplirse «\(names.text(text))»."
        case .completeCommitment(let id):
            names.keeping(id, owner, "para") { "\($0) cumple \($1)." }
        case .deliver(let project):
            owner.map { "\($0) entrega «\(names.project(project))»." } ?? "Debe entregarse «\(names.project(project))»."
        case .report(let side?): "\(names.fullName(side)) reporta el estado."
        case .report(nil): "Cada parte reporta el estado."
        }
    }
}

extension IssueNames {
    /// The sentence that a side keeps a commitment.
    fileprivate func keeping(
        _ id: String, _ owner: String?, _ preposition: String, _ sentence: (String, String) -> String
    ) -> String {
        let commitment = plan.commitment(id) ?? Commitment(id: id)
        return sentence(owner ?? fullName(commitment.partner), promised(by: commitment, preposition))
    }

    /// The value of a contender.
    fileprivate func value(of contender: Conflict.Contender) -> String {
        let change = contender.change
        return phrases.value(
            change.new, of: change.field, in: change.kind, line: EffortID(record: change.record)?.line, plan: plan)
    }
}
