/// A decision that the planning cell asks for at its next meeting: about what, whose it is, and by when.
public struct AskedDecision: Equatable, Sendable {
    /// A side that decides, with its office or person where one is named.
    public struct Owner: Equatable, Sendable {
        public let side: String
        public let office: LocalizedText
    }

    /// The question that only the sides together can settle.
    public let question: OpenQuestion
    /// The sides that decide; empty where nobody is named.
    public let owners: [Owner]
    /// The day on which the answer, the step or the promise is due; nil where it has none.
    public let due: Day?
}

extension Plan {
    /// The first decisions to ask for: the open questions, in their order, of the items that the next meeting
    /// discusses, so that none is asked which it does not have.
    public func decisionsAsked(_ limit: Int, _ issues: [Issue], on today: Day) -> [AskedDecision] {
        let items = nextAgenda(issues, on: today).filter { ($0.kind == .issue || $0.kind == .other) && !$0.isLeftOut }
        let discussed = Set(items.flatMap { self.issues(issues, on: $0).map(\.id) })
        let asked = openQuestions(issues, on: today).lazy.filter { discussed.contains($0.issue.id) }
        return asked.prefix(limit).map { decision(on: $0) }
    }

    /// The agenda of the meeting in progress, else the one that the next meeting would have if it began today: the one
    /// that is scheduled, else one as long as the last.
    public func nextAgenda(_ issues: [Issue], on today: Day) -> [AgendaItem] {
        if let meeting = openMeeting { return agenda(of: meeting.id) }
        let next = scheduledMeetings(from: today).first { $0.day == nextMeetingDay(on: today) }
        let length = next?.minutes ?? lastClosedMeeting()?.minutes ?? Meeting(id: "").minutes
        return wholeAgenda(of: next?.id, minutes: length, issues: issues, on: today).map { outline, own in
            own ?? AgendaItem(outline)
        }
    }

    /// The day of the next meeting: of the one in progress, else the earlier of the first that is scheduled and of the
    /// day that the last one set; nil where that is neither today nor later.
    public func nextMeetingDay(on today: Day) -> Day? {
        if let day = openMeeting?.day, day >= today { return day }
        let days = [scheduledMeetings(from: today).first?.day, lastClosedMeeting()?.nextMeeting]
        return days.compactMap { $0 }.filter { $0 >= today }.min()
    }

    private func decision(on question: OpenQuestion) -> AskedDecision {
        let effort = question.issue.effort
        guard let commitment = question.commitment.flatMap(self.commitment) else {
            let due = question.kind == .noOwner ? effort.flatMap { self.effort($0).due } : nil
            return AskedDecision(question: question, owners: bothSides(of: effort), due: due)
        }
        // Whoever offered something waits for the answer of the others.
        let owners =
            question.kind == .unanswered && commitment.state == .offered
            ? bothSides(of: effort).filter { $0.side != commitment.partner }
            : [
                AskedDecision.Owner(
                    side: commitment.partner,
                    office: commitment.lead.isEmpty ? lead(of: effort, for: commitment.partner) : commitment.lead)
            ]
        return AskedDecision(question: question, owners: owners, due: commitment.due ?? commitment.followUp)
    }

    private func bothSides(of effort: EffortID?) -> [AskedDecision.Owner] {
        partners.map { .init(side: $0.id, office: lead(of: effort, for: $0.id)) }
    }

    /// The office that leads an effort on a side; empty where none is named.
    public func lead(of effort: EffortID?, for side: String) -> LocalizedText {
        effort.map { assessment(of: $0, by: side).lead } ?? LocalizedText()
    }
}
