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
            : IssueChanges(from: past.issues(on: then), of: past, to: present.issues(on: now), of: present)
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

    /// The differences of the issues of two plans. An issue is the same while its cause and subject are, whatever its
    /// days and figures, and a silence that goes on is, whether one side is silent or all are.
    public init(from before: [Issue], of past: Plan, to after: [Issue], of present: Plan) {
        let old = Set(before.flatMap(past.facts))
        let now = Set(after.flatMap(present.facts))
        new = after.filter { !present.facts(of: $0).allSatisfy(old.contains) }
        settled = before.filter { !past.facts(of: $0).allSatisfy(now.contains) }
    }
}

extension Plan {
    /// The facts by which an issue is the same at another moment: its identity; of a silence each side that is silent,
    /// and the last word where that is off track, which the silence has not settled.
    fileprivate func facts(of issue: Issue) -> [String] {
        func silence(_ side: String) -> String { "silence|\(issue.subject.code)|\(side)" }
        let offTrack = "\(CauseName.offTrack)|\(issue.subject.code)"
        switch issue.cause {
        case .silentSide(let side, _, _, _): return [silence(side)]
        case .neverAssessed: return partners.map { silence($0.id) }
        case .unknown(let last): return partners.map { silence($0.id) } + (last == .offTrack ? [offTrack] : [])
        case .offTrack: return [offTrack]
        default: return [issue.id]
        }
    }
}

extension Plan {
    /// Whether it has any city of another plan.
    func hasAnyCity(of other: Plan) -> Bool { other.cities.contains { city($0.id) != nil } }

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
