/// A decision that the planning cell asks of those above it: about what, whose it is, and by when.
public struct AskedDecision: Equatable, Sendable {
    /// The matters that are put to them.
    public enum Matter: Equatable, Sendable {
        /// A question that only the sides together can settle.
        case question(OpenQuestion)
        /// A promise past its day: a new day, or its withdrawal.
        case overdue(Issue)
    }

    /// A side that decides, with its office or person where one is named.
    public struct Owner: Equatable, Sendable {
        public let side: String
        public let office: LocalizedText
    }

    /// The matter.
    public let matter: Matter
    /// The sides that decide; empty where nobody is named.
    public let owners: [Owner]
    /// The day on which the answer, the step or the promise is due; nil where it has none.
    public let due: Day?

}

extension AskedDecision.Matter {
    /// The issue that the decision settles.
    public var issue: Issue {
        switch self {
        case .question(let question): question.issue
        case .overdue(let issue): issue
        }
    }
}

extension Plan {
    /// The first decisions to ask for: one of each place, in the order in which the places have issues, before a second one
    /// of the same place. An open question comes before an overdue promise.
    public func decisionsAsked(_ limit: Int, _ issues: [Issue], on today: Day) -> [AskedDecision] {
        let questions = openQuestions(issues, on: today)
        let overdue = issues.filter { $0.cause.isOverduePromise && $0.severity > .notable }
        let asked = Set(questions.map(\.issue.id))
        let matters =
            questions.map { AskedDecision.Matter.question($0) }
            + overdue.filter { !asked.contains($0.id) }.map { AskedDecision.Matter.overdue($0) }
        func place(_ issue: Issue) -> String { "\(issue.city ?? "") \(issue.line?.rawValue ?? "")" }
        var places: [String: Int] = [:]
        for issue in issues where places[place(issue)] == nil { places[place(issue)] = places.count }
        var met: [String: Int] = [:]
        let ranked = matters.enumerated().map { index, matter -> (turn: Int, place: Int, index: Int) in
            let place = place(matter.issue)
            met[place, default: 0] += 1
            return (met[place] ?? 0, places[place] ?? 0, index)
        }
        return ranked.sorted(by: <).prefix(limit).map { decision(on: matters[$0.index], today) }
    }

    /// The day of the next meeting: of one that is made, or as the last one set it; nil where none is set for today or later.
    public func nextMeetingDay(on today: Day) -> Day? {
        [openMeeting?.day, lastClosedMeeting()?.nextMeeting].compactMap { $0 }.first { $0 >= today }
    }

    private func decision(on matter: AskedDecision.Matter, _ today: Day) -> AskedDecision {
        let issue = matter.issue
        var (owners, due): ([AskedDecision.Owner], Day?)
        switch matter {
        case .question(let question):
            if let half = question.commitment.flatMap(commitment) {
                due = half.due ?? half.followUp
                owners =
                    half.state == .asked
                    ? [.init(side: half.partner, office: half.lead)]
                    : bothSides(of: issue.effort).filter { $0.side != half.partner }
            } else {
                due = question.kind == .noOwner ? issue.effort.flatMap { effort($0).due } : nil
                owners = bothSides(of: issue.effort)
            }
        case .overdue(let issue):
            due = issue.since
            let promise = promises(on: today).first { $0.record == issue.subject.record?.id && $0.day == issue.since }
            let office = promise.flatMap { $0.office.isEmpty ? nil : $0.office }
            owners = issue.partner.map { [.init(side: $0, office: office ?? lead(of: issue.effort, for: $0))] } ?? []
        }
        return AskedDecision(matter: matter, owners: owners, due: due)
    }

    private func bothSides(of effort: EffortID?) -> [AskedDecision.Owner] {
        partners.map { .init(side: $0.id, office: lead(of: effort, for: $0.id)) }
    }

    /// The office that leads an effort on a side; empty where none is named.
    public func lead(of effort: EffortID?, for side: String) -> LocalizedText {
        effort.map { assessment(of: $0, by: side).lead } ?? LocalizedText()
    }
}

extension Cause {
    /// Whether it is a promise that is past its day.
    fileprivate var isOverduePromise: Bool {
        switch self {
        case .oneSided, .commitmentOverdue, .stepOverdue, .milestoneOverdue, .firstStepOverdue, .notDelivered,
            .actionOverdue:
            true
        default: false
        }
    }
}
