/// The changes between two moments: a plan on one day, and on another.
public struct Comparison: Equatable, Sendable {
    /// The two days.
    public let then, now: Day
    /// The earlier plan, and the later one.
    public let past, present: Plan
    /// The changes on efforts: worse, better and so on, each in the order of the board.
    public let turns: [EffortChange]
    /// The records that entered the plan and that left it. What belongs to one of them is not listed.
    public let entered, left: [RecordName]
    /// The issues that are new, and those that are settled.
    public let issues: IssueChanges

    /// Whether the plan was begun since then: the earlier plan has none of its cities, or nobody in it. No record is
    /// a change then, and no issue; the first words are.
    public let isBegunSince: Bool

    /// Whether nothing changed.
    public var isEmpty: Bool {
        turns.isEmpty && entered.isEmpty && left.isEmpty && issues.new.isEmpty && issues.settled.isEmpty
    }

    /// Compares an earlier plan on its day with a later one.
    public init(of past: Plan, on then: Day, with present: Plan, on now: Day) {
        (self.past, self.present) = (past, present)
        self.then = then
        self.now = now
        turns = present.effortChanges(on: now, since: past, on: then)
        let hasNobody = past.partners.isEmpty && !present.partners.isEmpty
        isBegunSince = present.cities.isEmpty ? hasNobody : !past.hasAnyCity(of: present)
        entered = isBegunSince ? [] : present.records(lackingIn: past)
        left = isBegunSince ? [] : past.records(lackingIn: present)
        issues =
            isBegunSince
            ? IssueChanges(new: [], settled: [])
            : IssueChanges(
                from: past.issues(on: then), of: past, on: then, to: present.issues(on: now), of: present, on: now)
    }

    /// The kinds of record whose coming and going is shown.
    fileprivate static let kinds: [RecordKind] = [
        .partner, .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency,
    ]
}

/// The issues that came and went between two moments.
public struct IssueChanges: Equatable, Sendable {
    /// The issues that are new, and those that are settled, each in the order of its plan.
    public let new, settled: [Issue]

    init(new: [Issue], settled: [Issue]) { (self.new, self.settled) = (new, settled) }

    /// The differences of the issues of two plans, each on its day. An issue is the same while its cause and subject
    /// are, whatever its days and figures. A silence that goes on is the same whoever is silent besides, and off track
    /// goes on in a silence whose last word it was.
    public init(
        from before: [Issue], of past: Plan, on then: Day, to after: [Issue], of present: Plan, on now: Day
    ) {
        let (old, current) = (KnownIssues(before, of: past, on: then), KnownIssues(after, of: present, on: now))
        new = after.filter { !old.has($0, sides: present.partners) }
        settled = before.filter { !current.has($0, sides: past.partners) }
    }
}

/// The issues and the silences of a plan on a day, among which those of another moment are looked for.
private struct KnownIssues {
    private let plan: Plan
    private let day: Day
    private let ids: Set<String>

    init(_ issues: [Issue], of plan: Plan, on day: Day) {
        (self.plan, self.day) = (plan, day)
        ids = Set(issues.map(KnownIssues.id))
    }

    /// The identity of an issue; of a silence whose last word was off track that of this word.
    private static func id(of issue: Issue) -> String {
        if case .unknown(last: .offTrack) = issue.cause { return "\(CauseName.offTrack)|\(issue.subject.code)" }
        return issue.cause == .offTrack ? "\(CauseName.offTrack)|\(issue.subject.code)" : issue.id
    }

    /// Whether an issue of another moment is one here too.
    /// - Parameter sides: the sides that are silent where all are.
    func has(_ issue: Issue, sides: [Partner]) -> Bool {
        guard let effort = issue.effort else { return ids.contains(KnownIssues.id(of: issue)) }
        return switch issue.cause {
        case .silentSide(let side, _, _, _): areSilent([side], on: effort)
        case .unknown: areSilent(sides.map(\.id), on: effort)
        case .neverAssessed:
            areSilent(sides.map(\.id), on: effort) && plan.assessmentExpected(of: effort, on: day) != nil
        default: ids.contains(KnownIssues.id(of: issue))
        }
    }

    private func areSilent(_ sides: [String], on effort: EffortID) -> Bool {
        plan.hasCity(effort.city) && Set(sides).isSubset(of: plan.silentSides(of: effort, on: day))
    }
}

extension Plan {
    /// Whether it has any city of another plan.
    func hasAnyCity(of other: Plan) -> Bool { other.cities.contains { city($0.id) != nil } }

    /// Whether it has a city that is not removed.
    fileprivate func hasCity(_ id: String) -> Bool { city(id)?.removed == false }

    /// The records that this plan has and another lacks, without those whose owner it lacks too.
    fileprivate func records(lackingIn other: Plan) -> [RecordName] {
        Comparison.kinds.flatMap { kind in
            ids(of: kind).map { RecordName(kind, $0) }.filter { name in
                !isGone(name) && !isOfRemovedSide(name) && !other.has(name) && owners(of: name).allSatisfy(other.has)
            }
        }
    }

    /// Whether it is a commitment or a judgement of a side that was removed, which is shown nowhere.
    func isOfRemovedSide(_ name: RecordName) -> Bool {
        switch name.kind {
        case .commitment: present(Commitment(id: name.id).partner) == nil
        case .assessment: present(Assessment(id: name.id).partner) == nil
        default: false
        }
    }

    /// Whether a record is shown nowhere: it, one that it belongs to, or its side is removed.
    func isUnreported(_ name: RecordName) -> Bool { leavesOut && isGone(name) || isOfRemovedSide(name) }

    /// Whether the plan has a record that is not removed, nor any that it belongs to.
    private func has(_ name: RecordName) -> Bool { isKnown(name) && !isGone(name) }
}
