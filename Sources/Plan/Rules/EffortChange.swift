/// A side whose word on an effort is another than before.
public struct StatusTurn: Equatable, Sendable {
    /// The side.
    public let side: Partner
    /// Its status then and now; nil where it had said nothing, or its judgement was removed.
    public let then, now: Status?
    /// Its reason now.
    public let reason: LocalizedText
}

/// The change on an effort between two days: its shown status, or the word of a side.
public struct EffortChange: Equatable, Sendable {
    /// The kinds of change, in the order in which they are shown.
    public enum Kind: String, CaseIterable, Sendable {
        /// The shown status is more severe, or less. After a silence it is compared with the last word.
        case worse, better
        /// The first word of all.
        case firstSaid = "first-said"
        /// A side's word is another, and the shown status the same.
        case oneSide = "one-side"
        /// Nobody's word is fresh any more.
        case fellSilent = "fell-silent"
        /// After a silence the same word again.
        case saidAgain = "said-again"
    }

    /// The effort.
    public let effort: EffortID
    /// The kind of change.
    public let kind: Kind
    /// The shown status on both days.
    public let then, now: ShownStatus
    /// The sides whose word is another, in the order of the partners.
    public let sides: [StatusTurn]

    /// The kind of the change from one shown status to another; nil where the status is the same.
    public static func kind(from then: ShownStatus, to now: ShownStatus) -> Kind? {
        guard let status = now.status else { return then.status == nil ? nil : .fellSilent }
        guard let before = then.status ?? then.last else { return .firstSaid }
        if status == before { return then.status == nil ? .saidAgain : nil }
        return status.severity > before.severity ? .worse : .better
    }
}

extension Plan {
    /// The sides whose word on an effort is another on a day than in an earlier plan on its day: the partners in their
    /// order, then those who are partners no more.
    public func turns(of effort: EffortID, on today: Day, since past: Plan, on earlier: Day) -> [StatusTurn] {
        let present = partners
        let ids = Set(present.map(\.id))
        let sides = present + past.partners.filter { !ids.contains($0.id) }
        return sides.compactMap { side in
            // The words of a side that was removed are shown nowhere.
            let now = ids.contains(side.id) ? status(of: effort, by: side.id, on: today) : nil
            let then = past.status(of: effort, by: side.id, on: earlier)
            if then == now { return nil }
            let reason = now == nil ? LocalizedText() : assessment(of: effort, by: side.id).reason
            return StatusTurn(side: side, then: then, now: now, reason: reason)
        }
    }

    /// The change on an effort of a city that both plans have; nil where there is none.
    private func effortChange(
        of id: EffortID, _ shown: ShownStatus, on today: Day, since past: Plan, on then: Day
    ) -> EffortChange? {
        let (before, sides) = (past.shownStatus(of: id, on: then), turns(of: id, on: today, since: past, on: then))
        var kind = EffortChange.kind(from: before, to: shown)
        // The same status again, but not by the same words.
        if !sides.isEmpty, kind == nil || kind == .saidAgain { kind = .oneSide }
        return kind.map { EffortChange(effort: id, kind: $0, then: before, now: shown, sides: sides) }
    }

    private func inOrder(_ change: (EffortID) -> EffortChange?, _ cities: [City]) -> [EffortChange] {
        let changes = cities.flatMap { EffortID.all(in: $0.id) }.compactMap(change)
        return EffortChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
    }

    /// The changes on efforts, by kind, then in the order of the board. In a city that the earlier plan does not have
    /// they are the first words since that day.
    public func effortChanges(on today: Day, since past: Plan, on then: Day) -> [EffortChange] {
        inOrder(
            { id in
                let shown = shownStatus(of: id, on: today)
                if past.city(id.city)?.removed == false {
                    return effortChange(of: id, shown, on: today, since: past, on: then)
                }
                let isNew = shown.lastTurn.map { $0 >= then } ?? false
                return isNew ? firstWord(on: id, shown, on: today, since: past, on: then) : nil
            }, cities)
    }

    /// The first words on an effort of a city that the earlier plan does not have.
    private func firstWord(
        on id: EffortID, _ shown: ShownStatus, on today: Day, since past: Plan, on then: Day
    ) -> EffortChange {
        EffortChange(
            effort: id, kind: .firstSaid, then: past.shownStatus(of: id, on: then), now: shown,
            sides: turns(of: id, on: today, since: past, on: then))
    }

    /// The change on an effort since a meeting or a day that the star, the lists of what changed and the briefing tell;
    /// nil where there is none. A word that was only said again is none. The first word on an effort that the plan of
    /// then did not have, as in a plan that was begun later, is one.
    func change(of id: EffortID, _ shown: ShownStatus, since: ChangesSinceMeeting, on today: Day) -> EffortChange? {
        guard hasChange(of: id, shown, since: since, on: today) else { return nil }
        if since.past.city(id.city)?.removed == false,
            let change = effortChange(of: id, shown, on: today, since: since.past, on: since.day),
            change.kind != .saidAgain
        {
            return change
        }
        return firstWord(on: id, shown, on: today, since: since.past, on: since.day)
    }

    /// Whether there is such a change. It makes no copy of the turns: it is asked of every effort that is shown, at
    /// every key.
    func hasChange(of id: EffortID, _ shown: ShownStatus, since: ChangesSinceMeeting, on today: Day) -> Bool {
        let isOld = since.past.city(id.city)?.removed == false
        if isOld {
            if since.isTurned(id, in: self, on: today) { return true }
            let kind = EffortChange.kind(from: since.past.shownStatus(of: id, on: since.day), to: shown)
            if let kind, kind != .saidAgain { return true }
        }
        // Where no meeting was held, what is new to the plan is no change of anything.
        return since.meeting != nil && !isOld && since.isTurned(id, in: self, on: today)
    }

    /// The changes since a meeting or a day, by kind, then in the order of the board: what the board marks as changed.
    public func boardChanges(on today: Day, since: ChangesSinceMeeting) -> [EffortChange] {
        inOrder({ change(of: $0, shownStatus(of: $0, on: today), since: since, on: today) }, cities)
    }
}
