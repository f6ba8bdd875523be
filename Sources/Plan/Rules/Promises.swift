/// The kinds of promise, in the order in which those of one day are listed.
public enum PromiseKind: String, CaseIterable, Sendable {
    case commitment
    case nextStep = "next-step"
    case action, milestone
    case firstStep = "first-step"
    case delivery
    case publicMilestone = "public-milestone"

    /// The kind of the record that holds the promise.
    public var recordKind: RecordKind {
        switch self {
        case .commitment: .commitment
        case .nextStep: .effort
        case .action: .action
        case .milestone: .milestone
        case .firstStep: .dependency
        case .delivery, .publicMilestone: .project
        }
    }
}

/// A dated thing that somebody owes and that is not done.
public struct Promise: Equatable, Sendable {
    /// The kind of promise.
    public let kind: PromiseKind
    /// The day on which it is due.
    public let day: Day
    /// The id of the record that holds it, of the kind `kind.recordKind`.
    public let record: String
    /// The id of the partner who owes it; nil where none is named.
    public let side: String?
    /// The office or person who owes it; empty where none is named.
    public let office: LocalizedText
    /// The effort or project that it belongs to; nil where it concerns a city or the whole plan.
    public let subject: Subject?
    /// The city and the line of its effort; of an action for a city the city alone.
    public let city: String?
    public let line: LineOfEffort?

    /// Its effort; nil where it concerns a city or the whole plan.
    public var effort: EffortID? { city.flatMap { city in line.map { EffortID(city: city, line: $0) } } }

    init(
        _ kind: PromiseKind, on day: Day, _ record: String, by side: String?, _ office: LocalizedText = LocalizedText(),
        for subject: Subject?, in effort: EffortID?, orIn city: String? = nil
    ) {
        self.kind = kind
        self.day = day
        self.record = record
        self.side = side
        self.office = office
        self.subject = subject
        self.city = effort?.city ?? city
        line = effort?.line
    }

    /// The days that it is past its day; 0 and less where it is not overdue.
    public func daysOverdue(on today: Day) -> Int { today - day }

    /// Whether its day has passed. A promise that is due today is not overdue.
    public func isOverdue(on today: Day) -> Bool { day < today }

    /// Whether it is listed before another one: by day, then by kind, then by id.
    fileprivate func isBefore(_ other: Promise) -> Bool {
        if day != other.day { return day < other.day }
        if kind != other.kind { return kind.place < other.kind.place }
        return record < other.record
    }
}

extension PromiseKind {
    fileprivate var place: Int { PromiseKind.allCases.firstIndex(of: self) ?? 0 }
}

extension Plan {
    /// Every open promise with a day: by day, of one day by kind, of one kind by id.
    ///
    /// The issues of overdue promises are made of the same functions, so that list and issues agree.
    public func promises(on today: Day) -> [Promise] {
        let ofEfforts = cities.flatMap { city in
            nextSteps(in: city.id, on: today)
                + EffortID.all(in: city.id).flatMap { promisedCommitments(to: .effort($0)) }
        }
        let ofProjects = projects.flatMap { promises(to: $0, on: today) }
        return (ofEfforts + ofProjects + promisedMilestones + promisedActions + promisedFirstSteps(on: today))
            .sorted { $0.isBefore($1) }
    }

    /// The open promises with a day to an effort and its projects, in the order of `promises(on:)`.
    public func promises(to id: EffortID, on today: Day) -> [Promise] {
        let projects = projects(of: id)
        let subjects = [Subject.effort(id)] + projects.map { .project($0.id) }
        let ofRecords = (promisedActions + promisedFirstSteps(on: today)).filter {
            $0.city == id.city && $0.line == id.line
        }
        return
            ([nextStep(of: id, on: today)].compactMap { $0 } + promisedCommitments(to: .effort(id))
            + projects.flatMap { promises(to: $0, on: today) }
            + subjects.flatMap(milestones).compactMap(promised) + ofRecords).sorted { $0.isBefore($1) }
    }

    /// The next steps of a city's efforts that are owed, line by line.
    func nextSteps(in city: String, on today: Day) -> [Promise] {
        EffortID.all(in: city).compactMap { nextStep(of: $0, on: today) }
    }

    /// The next step that an effort owes; nil where it has none with a day, and where the effort is done.
    func nextStep(of id: EffortID, on today: Day) -> Promise? {
        dayOfNextStep(of: id, on: today).map { day in
            Promise(.nextStep, on: day, id.record, by: present(effort(id).nextOwner), for: .effort(id), in: id)
        }
    }

    /// The day of the next step that an effort owes, without a copy of the effort.
    private func dayOfNextStep(of id: EffortID, on today: Day) -> Day? {
        let day = effortTable.part(of: id) { $0.nextStep.isEmpty || $0.removed ? nil : $0.due }
        return day.flatMap { isDone(id, on: today) ? nil : $0 }
    }

    /// Whether an effort owes a next step that is past its day.
    public func isOverdue(_ effort: EffortID, on today: Day) -> Bool {
        dayOfNextStep(of: effort, on: today).map { $0 < today } ?? false
    }

    /// Whether the last judgement of every side that has judged an effort is *done*. A done effort does not become
    /// open again because nobody reports on it any more.
    func isDone(_ effort: EffortID, on today: Day) -> Bool {
        shownStatus(of: effort, on: today).lastWord == .done
    }

    /// Whether the effort or project is done.
    func isDone(_ subject: Subject, on today: Day) -> Bool {
        switch subject {
        case .effort(let id): isDone(id, on: today)
        case .project(let id): project(id)?.status == .done
        }
    }

    /// The promises to a project and by it: commitments of each side, the delivery, the public milestone. A delivery
    /// that the same side has committed to for the same day is one promise, shown as the commitment.
    public func promises(to project: Project, on today: Day) -> [Promise] {
        let committed = promisedCommitments(to: .project(project.id))
        let delivery = promisedDelivery(of: project, on: today).flatMap { delivery in
            committed.contains { $0.side == delivery.side && $0.day == delivery.day } ? nil : delivery
        }
        return committed + [delivery, promisedMilestone(of: project)].compactMap { $0 }
    }

    /// The commitments of the plan's partners to an effort or a project that are neither in place nor withdrawn.
    func promisedCommitments(to subject: Subject) -> [Promise] {
        commitments(to: subject).compactMap { commitment -> Promise? in
            guard let state = commitment.state, state.isOpen, let day = commitment.due,
                partnerTable.present(commitment.partner) != nil
            else { return nil }
            return Promise(
                .commitment, on: day, commitment.id, by: commitment.partner, commitment.lead, for: subject,
                in: effort(of: subject))
        }
    }

    /// The delivery of a project that is not done, until all of it is delivered; a later day is an expectation.
    func promisedDelivery(of project: Project, on today: Day) -> Promise? {
        guard project.status != .done, let day = project.deliveryPromised else { return nil }
        if project.lags(on: today).isDelivered { return nil }
        return Promise(
            .delivery, on: day, project.id, by: present(project.payer), project.agency, for: .project(project.id),
            in: project.effortID)
    }

    /// The public milestone of a project that is not done, unless it was seen.
    func promisedMilestone(of project: Project) -> Promise? {
        guard !project.publicMilestone.isEmpty, !project.isSeen, let day = project.publicFrom else { return nil }
        return Promise(
            .publicMilestone, on: day, project.id, by: nil, for: .project(project.id), in: project.effortID)
    }

    /// The milestones that are not reached.
    var promisedMilestones: [Promise] { milestones.compactMap(promised) }

    private func promised(_ milestone: Milestone) -> Promise? {
        guard milestone.reached == nil, let day = milestone.due else { return nil }
        return Promise(
            .milestone, on: day, milestone.id, by: present(milestone.owner), for: milestone.subject,
            in: milestone.subject.flatMap(effort))
    }

    /// The actions that are not done.
    var promisedActions: [Promise] {
        openActions.compactMap { action in
            action.due.map { day in
                Promise(
                    .action, on: day, action.id, by: present(action.owner), action.lead, for: action.subject,
                    in: action.subject.flatMap(effort), orIn: action.city.flatMap(city)?.id)
            }
        }
    }

    /// The first steps of dependencies that are not taken. Where one of the two ends is done, nothing waits for the
    /// step.
    func promisedFirstSteps(on today: Day) -> [Promise] {
        dependencies.compactMap { need in
            guard !need.firstStep.isEmpty, need.reached == nil, let day = need.due else { return nil }
            if [need.dependent, need.prerequisite].contains(where: { $0.map { isDone($0, on: today) } ?? false }) {
                return nil
            }
            return Promise(
                .firstStep, on: day, need.id, by: present(need.owner), for: need.dependent,
                in: need.dependent.flatMap(effort))
        }
    }
}
