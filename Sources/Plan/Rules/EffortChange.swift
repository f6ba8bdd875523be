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
    /// The kinds of change, in the order in which they are told.
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
    /// The sides whose word on an effort is another than in an earlier plan: the partners in their order, then those
    /// who are partners no more.
    public func turns(of effort: EffortID, since past: Plan) -> [StatusTurn] {
        let present = partners
        let ids = Set(present.map(\.id))
        let sides = present + past.partners.filter { !ids.contains($0.id) }
        return sides.compactMap { side in
            let (then, now) = (past.status(of: effort, by: side.id), status(of: effort, by: side.id))
            if then == now { return nil }
            let reason = now == nil ? LocalizedText() : assessment(of: effort, by: side.id).reason
            return StatusTurn(side: side, then: then, now: now, reason: reason)
        }
    }

    /// The changes on the efforts of the cities that both plans have: by kind, then in the order of the board.
    public func effortChanges(on today: Day, since past: Plan, on then: Day) -> [EffortChange] {
        let changes = cities.filter { past.city($0.id)?.removed == false }.flatMap { city in
            LineOfEffort.allCases.compactMap { line -> EffortChange? in
                let id = EffortID(city: city.id, line: line)
                let (before, after) = (past.shownStatus(of: id, on: then), shownStatus(of: id, on: today))
                let sides = turns(of: id, since: past)
                let kind = EffortChange.kind(from: before, to: after) ?? (sides.isEmpty ? nil : .oneSide)
                return kind.map { EffortChange(effort: id, kind: $0, then: before, now: after, sides: sides) }
            }
        }
        return EffortChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
    }

    /// The changes since a meeting or a day with everything that the board marks as news: also the first words on efforts
    /// that the plan of then did not have, as in a plan that was begun later.
    public func boardChanges(on today: Day, since: ChangesSinceMeeting) -> [EffortChange] {
        // A word that was only said again is nothing new.
        let changes = effortChanges(on: today, since: since.past, on: since.day)
            .filter { $0.kind != .saidAgain || !$0.sides.isEmpty }
        let told = Set(changes.map(\.effort))
        let efforts = cities.flatMap { city in LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) } }
        return changes
            + efforts.filter { !told.contains($0) }.compactMap { id in
                let shown = shownStatus(of: id, on: today)
                guard isNews(id, shown, since: since, on: today) else { return nil }
                let then = since.past.shownStatus(of: id, on: since.day)
                return EffortChange(
                    effort: id, kind: .firstSaid, then: then, now: shown, sides: turns(of: id, since: since.past))
            }
    }
}
