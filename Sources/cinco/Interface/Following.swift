import Plan
import Screens
import Store

// How the plan that is shown follows its file: after an act, and after changes of other programs.

extension Session {
    /// The plan after an act, with the changes that other programs have written meanwhile.
    func planUpdate(after result: CommitResult, in store: Store) throws -> PlanUpdate {
        let now = try store.mark()
        if let mark, !now.isOnlyOwn(since: mark) { return try updateOfOthers(from: mark, in: store) }
        mark = now
        var changes: [Change] = []
        if case .written(let entry) = result { changes = entry.act.changes }
        return PlanUpdate(
            from: state.plan, by: changes, conflicts: try store.conflicts(),
            releasedCeilings: state.plan.releasedCeilings)
    }

    /// The plan with the changes of other programs. Reads only these where the journal allows it; with a ceiling the
    /// whole plan is read.
    private func updateOfOthers(from mark: Store.Mark, in store: Store) throws -> PlanUpdate {
        if context.options.ceiling == nil, let others = try store.externalChanges(since: mark) {
            self.mark = others.mark
            // Changes without effect are followed too: they may have caused a conflict.
            let plan = state.plan
            let changes = others.changes.map {
                Change($0.kind, $0.record, $0.field, from: plan.value($0.kind, $0.record, $0.field), to: $0.new)
            }
            return PlanUpdate(
                from: plan, by: changes, conflicts: others.conflicts, releasedCeilings: others.releasedCeilings,
                isMerged: others.isMerged)
        }
        let now = try store.mark()
        let whole = try read(store)
        self.mark = now
        return PlanUpdate(whole: whole)
    }

    /// Reads the changes since the last meeting. Where no meeting was held they are read only on demand.
    func readChangesSinceMeeting(_ store: Store, isWanted: Bool = false) throws {
        guard isWanted || state.since != nil || state.plan.lastClosedMeeting() != nil else { return }
        tell(.changesSince(try context.since(state.plan, in: store, on: state.today)))
    }

    /// Follows the changes that other programs have written; deferred while a large plan is still being read.
    func followExternalChanges() {
        guard let store, let mark, reading == nil else { return }
        reporting {
            guard try store.hasExternalChanges(since: mark) else { return }
            // A past plan does not change; returning to the present reads the plan anew.
            guard state.travel == nil else {
                self.mark = try store.mark()
                return
            }
            let update = try updateOfOthers(from: mark, in: store)
            tell(.othersWrote(update.plan, changes: update.changes, nextUndo: try nextUndo(in: store)))
            if update.needsComparison { try readChangesSinceMeeting(store) }
        }
    }
}
