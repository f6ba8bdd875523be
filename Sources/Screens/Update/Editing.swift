import Canvas
import Plan

/// Begins or makes a change; nil where the command is none that edits.
func editing(_ name: CommandName, _ state: inout State) -> [Effect]? {
    switch name {
    case .status:
        guard let partner = state.hand.partner else { return refuse(.partnerNeeded, &state) }
        pickStatus(state.chosenEfforts, partner: partner, &state)
    case .mark: toggleMark(&state)
    case .edit: return edit(editTarget(state), &state)
    case .remove: askToRemove(&state)
    case .addCity: state.overlay = .form(Form(state.phrases.prompts.addCity, .addCity, state.formFields(.city, "")))
    case .addProject:
        guard let effort = state.selectedEffort else { return [] }
        let title = "\(state.phrases.prompts.addProject): \(state.phrases.name(of: effort, in: state.plan))"
        state.overlay = .form(
            Form(title, .addProject(effort), state.formFields(.project, ""), newRecord: state.newRecordID()))
    case .moveUp: return moveCity(-1, &state)
    case .moveDown: return moveCity(1, &state)
    case .settings:
        let fields = state.formFields(.plan, Plan.settingsID)
        state.overlay = .form(Form(state.phrases.prompts.settings, .edit, fields))
    case .newPlan: state.overlay = .form(state.newPlanForm())
    case .undo: return undo(&state)
    case .redo: return [.redo]
    default: return nil
    }
    return []
}

/// Opens the form for what is selected.
func edit(_ target: Target?, _ state: inout State) -> [Effect] {
    if state.surroundings.isReadOnly {
        state.message = Message(state.phrases.problems.readOnly, isWarning: true)
    } else if let form = target.flatMap(state.editForm) {
        state.overlay = .form(form)
    }
    return []
}

/// Asks which status the efforts get.
func pickStatus(_ efforts: [EffortID], partner: String, _ state: inout State) {
    guard !efforts.isEmpty else { return }
    if state.surroundings.isReadOnly {
        state.message = Message(state.phrases.problems.readOnly, isWarning: true)
    } else {
        state.overlay = .pickStatus(efforts, partner: partner)
    }
}

/// Says why an act is refused.
func refuse(_ refusal: Refusal, _ state: inout State) -> [Effect] {
    state.message = Message(state.phrases.sentence(for: refusal, in: state.plan), isWarning: true)
    return []
}

private func editTarget(_ state: State) -> Target? {
    switch (state.screen.place, state.target) {
    case (.board, _): state.selectedCity.map { .city($0.id) }
    case (_, .project(let id)): .project(id)
    default: state.selectedEffort.map { .effort($0) }
    }
}

extension State {
    /// An id that no other writer makes: the run's random salt and a number.
    fileprivate mutating func newRecordID() -> String {
        newRecords += 1
        return "r\(String(surroundings.salt, radix: 36))-\(newRecords)"
    }
}

private func toggleMark(_ state: inout State) {
    guard let effort = state.selectedEffort, case .effort = state.target else { return }
    if state.marked.remove(effort) == nil { state.marked.insert(effort) }
}

private func askToRemove(_ state: inout State) {
    let prompts = state.phrases.prompts
    if case .project(let id) = state.target, let project = state.plan.project(id) {
        state.overlay = .confirm(prompts.removeProject(project.title), .commit(removal(.project, id, state)))
    } else if case .board = state.screen.place, let city = state.selectedCity {
        let goes = state.plan.belongings(of: city.id)
        state.overlay = .confirm(
            prompts.removeCity(city.name, goes.efforts, goes.projects), .commit(removal(.city, city.id, state)))
    }
}

private func removal(_ kind: RecordKind, _ record: String, _ state: State) -> Act {
    act([Change(kind, record, .removed, to: "1")], by: state)
}

/// An act of this hand on this day.
func act(_ changes: [Change], by state: State) -> Act {
    Act(author: state.hand.author, partner: state.hand.partner, asOf: state.today, changes: changes)
}

private func moveCity(_ step: Int, _ state: inout State) -> [Effect] {
    guard let city = state.selectedCity else { return [] }
    let changes = state.plan.moving(city.id, by: step)
    guard !changes.isEmpty else { return [] }
    state.screen.row += step
    return [.commit(act(changes, by: state))]
}

/// Another's act is taken back only after a question: the sentence before says whose and what.
private func undo(_ state: inout State) -> [Effect] {
    guard let next = state.nextUndo else { return [.undo] }
    if next.act.author == state.hand.author { return [.undo] }
    let sentence = state.phrases.sentence(for: next.act, in: state.plan)
    state.overlay = .confirm(state.phrases.prompts.undoOther(next.act.author, sentence), .undo)
    return []
}
