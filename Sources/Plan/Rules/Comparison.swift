/// The changes between two moments: a plan on one day, and on another.
public struct Comparison: Equatable, Sendable {
    /// The two days.
    public let then, now: Day
    /// The earlier plan.
    public let past: Plan
    /// The changes on efforts: worse, better and so on, each in the order of the board.
    public let turns: [EffortChange]
    /// The records that entered the plan and that left it. What belongs to one of them is not listed.
    public let entered, left: [RecordName]
    /// The issues that are new, and those that are settled.
    public let issues: IssueChanges

    /// Whether the plan was begun since then: the earlier plan has none of its cities, or nobody in it. No record is
    /// news then, and no issue; the first words are.
    public let isBegunSince: Bool

    /// Whether nothing changed.
    public var isEmpty: Bool {
        turns.isEmpty && entered.isEmpty && left.isEmpty && issues.new.isEmpty && issues.settled.isEmpty
    }

    /// Compares an earlier plan on its day with a later one.
    public init(of past: Plan, on then: Day, with present: Plan, on now: Day) {
        self.past = past
        self.then = then
        self.now = now
        turns = present.effortChanges(on: now, since: past, on: then)
        let hasNobody = past.partners.isEmpty && !present.partners.isEmpty
        isBegunSince = present.cities.isEmpty ? hasNobody : !past.hasAnyCity(of: present)
        entered = isBegunSince ? [] : present.records(lackingIn: past)
        left = isBegunSince ? [] : past.records(lackingIn: present)
        issues = IssueChanges(
            from: isBegunSince ? [] : past.issues(on: then), to: isBegunSince ? [] : present.issues(on: now))
    }

    /// The kinds of record whose coming and going is told.
    fileprivate static let kinds: [RecordKind] = [
        .partner, .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency,
    ]
}

/// The issues that came and went between two moments.
public struct IssueChanges: Equatable, Sendable {
    /// The issues that are new, and those that are settled, each in the order of its plan.
    public let new, settled: [Issue]

    /// The differences of two lists of issues. An issue is the same while its cause and subject are, whatever its days
    /// and figures.
    public init(from before: [Issue], to after: [Issue]) {
        let (old, present) = (Set(before.map(\.id)), Set(after.map(\.id)))
        new = after.filter { !old.contains($0.id) }
        settled = before.filter { !present.contains($0.id) }
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

    /// Whether it is a commitment of a side that was removed, which is told nowhere.
    private func isOfRemovedSide(_ name: RecordName) -> Bool {
        name.kind == .commitment && present(Commitment(id: name.id).partner) == nil
    }

    /// Whether the plan has a record that is not removed, nor any that it belongs to.
    private func has(_ name: RecordName) -> Bool { isKnown(name) && !isGone(name) }
}
