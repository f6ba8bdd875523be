import Canvas
import Phrases
import Plan

// Drafts of an earlier run of the program.
extension State {
    /// Keeps what was typed before the program ended for the forms that ask for it.
    mutating func setDrafts(_ drafts: [FormDraft]) {
        self.drafts = drafts
        if isComplete || screen.place == .welcome { tellLeftDrafts() }
    }

    /// Names the first form or prompt that was not saved when the program ended, once the plan names every record.
    mutating func tellLeftDrafts() {
        // A title may name what lies above a ceiling, and no form opens there.
        guard readOnlyReason == nil else { return }
        let titles = drafts.filter { !isUnreachable($0) }.map(title).filter { !$0.isEmpty }
        if let first = titles.first { message = message ?? Message(phrases.prompts.draftsLeft(first, titles.count)) }
        askAboutLeftDraft()
    }

    /// The title of the form that a draft was typed in, or the record that a prompt was about. The draft keeps the
    /// form's title in the language of the day; it is shown only where the plan does not name the record.
    private func title(of draft: FormDraft) -> String {
        let prompts = phrases.prompts
        switch draft.purpose?.name {
        case .newPlan: return prompts.newPlan
        case .begin: return phrases.meetings.begin
        case .close: return phrases.meetings.close
        case .add: return draft.purpose?.added.map { prompts.add(phrases.words.kind($0).one) } ?? draft.title
        case .edit, nil:
            guard let record = draft.records?.first else { return draft.title }
            let name = phrases.name(of: record.kind, record.id, in: plan)
            if name == record.id { return draft.title }
            return draft.purpose == nil ? name : prompts.edit(name)
        }
    }

    /// Asks whether to discard a draft that no form can show, once all of the plan is known.
    mutating func askAboutLeftDraft() {
        guard overlay == nil, readOnlyReason == nil, !isPartial, let draft = drafts.first(where: isUnreachable) else {
            return
        }
        overlay = .leftDraft(draft)
    }

    /// Whether no form opens that has what was typed: its record was removed, or an earlier version left it.
    private func isUnreachable(_ draft: FormDraft) -> Bool { draft.records?.contains(where: plan.isGone) ?? true }

    /// The sentence about a draft that no form can show.
    func question(about draft: FormDraft) -> String {
        let prompts = phrases.prompts
        guard let gone = draft.records?.first(where: plan.isGone) else {
            return prompts.draftOfEarlierVersion(draft.title, draft.text)
        }
        return prompts.draftOfRemoved(phrases.name(of: gone.kind, gone.id, in: plan), draft.text)
    }
}

/// Handles a key for the question whether to discard a draft.
func handle(_ key: Key, _ draft: FormDraft, _ state: inout State) -> [Effect] {
    if state.isYes(key) {
        state.overlay = nil
        state.drafts.removeAll { $0 == draft }
        state.message = Message(state.phrases.prompts.draftLeft)
        state.askAboutLeftDraft()
        return []
    }
    guard state.isNo(key) else { return refuse(key, &state) }
    state.overlay = nil
    state.message = Message(state.phrases.prompts.draftStays)
    return []
}
