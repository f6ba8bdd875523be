import Canvas
import Phrases
import Plan

/// Applies the results of effects to the state and announces each as a sentence.
extension State {
    /// An act was committed, undone or redone.
    /// - Parameters:
    ///   - plan: the plan on disk.
    ///   - changes: the changes from the shown plan to it; nil where they are unknown.
    ///   - next: the act that the next undo reverses.
    mutating func showResult(
        _ result: CommitResult, of effect: Effect, plan: Plan, after changes: [Change]? = nil, nextUndo next: Entry?
    ) {
        let before = self.plan
        if let key = answered.flatMap({ draftKey(of: $0.overlay) }) { drop(draft: key) }
        answered = nil
        // A draft of minutes is made of the present plan.
        if minutesInView?.plan.meeting(minutesInView?.meeting ?? "")?.closed == nil { minutesInView = nil }
        let selected = target
        show(plan, after: changes)
        (nextUndo, isNextUndoForeign) = (next, false)
        historyRead = nil
        copies.isRead = false
        let saved = screen.place == .importing && effect.isAct ? importing : nil
        // Its screen closes with what it has saved.
        if let saved {
            importing = nil
            importChoices[saved.path] = nil
        }
        settleSelection()
        if case .note = effect { return }
        select(selected)
        let sentence = saved.map(sentence) ?? sentence(for: result, of: effect, before: before)
        let conflict = conflictSentence(for: result)
        message = Message([conflict, sentence].compactMap { $0 }.joined(separator: " "), isWarning: conflict != nil)
        if case .close(let id, _) = effect { show(minutesOf: id) }
        followNewRecord(result)
        settleSelection()
    }

    /// Another program has written to the plan.
    /// - Parameter changes: the changes from the shown plan to this one; nil where they are unknown.
    mutating func followExternalChange(_ plan: Plan, after changes: [Change]? = nil, nextUndo next: Entry?) {
        guard plan != self.plan || next != nextUndo else { return }
        minutesInView = nil
        let (selected, place) = (target, screen.place)
        show(plan, after: changes)
        if next?.id != nextUndo?.id {
            isNextUndoForeign = true
            // The sentence about an act must not promise the undo of another one.
            let promise = " · \(phrases.acts.undoHint)"
            message = message.map { Message($0.text.replacing(promise, with: ""), isWarning: $0.isWarning) }
        }
        nextUndo = next
        historyRead = nil
        copies.isRead = false
        settleSelection()
        select(selected)
        isSelectionGone = screen.place != place || selected != .text && target != selected
        if isSelectionGone { return warn(phrases.acts.selectionGone) }
        message = message ?? Message(phrases.acts.othersChanged)
    }

    /// Selects what was selected before the plan changed, wherever it is now; the nearest row of several. Where it is
    /// gone the selection stays at its place.
    private mutating func select(_ selected: Target?) {
        guard let selected, selected != .text, target != selected else { return }
        if case .board = screen.place {
            guard case .effort(let id) = selected else { return }
            screen.row = plan.cities.firstIndex { $0.id == id.city } ?? screen.row
        } else {
            makeWholeList()
            let list = shownList
            let found = list.selectable.indices.filter { list.rows[list.selectable[$0]].target == selected }
            screen.row = found.min { abs($0 - screen.row) < abs($1 - screen.row) } ?? screen.row
        }
        settleSelection()
    }

    /// A plan was created or opened.
    mutating func open(_ plan: Plan, nextUndo next: Entry?, partner: String?) {
        if let key = answered.flatMap({ draftKey(of: $0.overlay) }) { drop(draft: key) }
        show(plan, isComplete: true)
        nextUndo = next
        author.side = partner
        screens = [Screen(.board)]
        message = Message(phrases.acts.made(phrases.title(of: plan)))
    }

    /// The history of a part of the plan was read.
    mutating func setHistory(_ history: [Entry], of scope: HistoryScope) {
        self.history = history
        historyRead = scope
        settleSelection()
    }

    /// Shows a warning.
    mutating func warn(_ sentence: String) { message = Message(sentence, isWarning: true) }

    /// An act could not be written: what was typed for it stands there again, with the reason.
    mutating func fail(_ sentence: String) {
        switch answered?.overlay {
        case .form(var form):
            form.problem = sentence
            overlay = .form(form)
            overlayReadUpTo = answered?.readUpTo
        case .askReason:
            overlay = answered?.overlay
            overlayReadUpTo = answered?.readUpTo
        case .pick(let pick) where pick.typed != nil:
            overlay = answered?.overlay
            overlayReadUpTo = answered?.readUpTo
        default: break
        }
        answered = nil
        warn(sentence)
    }

    /// That an act is in conflict with what somebody else wrote while it was being typed; nil where it is not.
    private func conflictSentence(for result: CommitResult) -> String? {
        guard case .written(let entry) = result else { return nil }
        let conflicts = plan.conflicts.filter { $0.involves(act: entry.id) }
        guard let conflict = conflicts.first else { return nil }
        let others = conflict.contenders.filter { $0.act != entry.id }
        let name = phrases.name(ofAuthor: others.first?.author ?? "")
        if conflict.field == .removed {
            let isRemover = entry.act.changes.contains {
                $0.kind == conflict.kind && $0.record == conflict.record && $0.field == .removed && $0.new != nil
            }
            let sentence = isRemover ? phrases.acts.editedMeanwhile : phrases.acts.removedMeanwhile
            return sentence(phrases.name(of: conflict.kind, conflict.record, in: plan), name)
        }
        return phrases.acts.changedMeanwhile(phrases.words.field(conflict.field), name)
    }

    /// The rest of the plan, beyond the first screen, was read.
    /// - Parameters:
    ///   - analysis: the issue analysis, where it was already made.
    ///   - since: the changes since the last meeting, where they are known.
    mutating func complete(
        with plan: Plan, analysis: IssueAnalysis? = nil, since: ChangesSinceMeeting? = nil, nextUndo next: Entry?
    ) {
        show(plan, isComplete: true, analysis: analysis)
        if let since { setChangesSinceMeeting(since) }
        nextUndo = next
        settleSelection()
        tellLeftDrafts()
    }

    /// Shows the minutes of a meeting that was just closed.
    private mutating func show(minutesOf meeting: String) {
        screens.removeAll { $0.place == .meeting(meeting) || $0.place == .agenda(meeting) }
        screens.append(Screen(.minutes(meeting)))
    }

    private func sentence(for result: CommitResult, of effect: Effect, before: Plan) -> String {
        let acts = phrases.acts
        switch result {
        case .unchanged: return acts.unchanged
        case .nothingLeft:
            if case .undoAct = effect { return acts.nothingOfIt }
            return effect == .redo ? acts.nothingToRedo : acts.nothingToUndo
        case .written(let entry):
            let hint = entry.kind == .undone ? acts.redoHint : acts.undoHint
            let warnings = entry.kind == .done ? before.warnings(about: entry.act.changes) : []
            let looked = warnings.map { " · " + phrases.sentence(for: $0) }.joined()
            let reason =
                entry.kind == .done ? entry.act.reason.map { ", " + acts.set(phrases.words.text(.reason), $0) } : nil
            let sentence = phrases.sentence(for: entry, in: plan) + (reason ?? "") + looked
            let isFinal = entry.act.changes.contains { change in
                Freezing.concerns(change) && Freezing.meeting(of: change).flatMap(plan.meeting)?.closed != nil
            }
            let side = entry.kind == .done ? recordedFor(entry.act.partner) : ""
            return isFinal ? sentence + side : "\(sentence)\(side) · \(hint)"
        }
    }

    /// The side that an act was recorded for, where there are several.
    private func recordedFor(_ side: String?) -> String {
        guard plan.partners.count > 1, let side, let partner = plan.partner(side) else { return "" }
        return " · \(phrases.prompts.forSide(phrases.nameInSentence(of: partner)))"
    }

    /// Selects a record that was just added.
    private mutating func followNewRecord(_ result: CommitResult) {
        guard case .written(let entry) = result, entry.kind == .done else { return }
        guard let first = entry.act.changes.first(where: { $0.field != .marking }), first.old == nil else { return }
        if first.kind == .meeting {
            screens.append(Screen(.meeting(first.record)))
        } else if case .minutes = screen.place {
            screen.row = rowCount - 1
        } else if first.kind == .city, case .board = screen.place {
            screen.row = plan.cities.firstIndex { $0.id == first.record } ?? screen.row
        } else {
            makeWholeList()
            let list = shownList
            let targets: [Target] = [.project(first.record), .record(first.kind, first.record)]
            screen.row =
                list.selectable.firstIndex { index in list.rows[index].target.map(targets.contains) ?? false }
                ?? screen.row
        }
    }
}
