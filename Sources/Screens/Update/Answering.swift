import Canvas
import Phrases
import Plan

/// Handles a key for the open overlay.
func answer(_ key: Key, _ state: inout State) -> [Effect] {
    guard let overlay = state.overlay else { return [] }
    if key == .escape { return leave(overlay, &state) }
    switch overlay {
    case .pickStatus(let efforts, let sides):
        if key == .tab, case .meeting = state.screen.place {
            state.overlay = .pickStatus(efforts, sides: state.sides(after: sides))
            return []
        }
        guard let status = statusChosen(by: key, state) else { return refuse(key, &state) }
        return setStatus(status, efforts, sides: sides, &state)
    case .askReason(let efforts, let status, let sides, let field):
        return handleReason(key, field, efforts, status, sides, &state)
    case .confirm(_, let effect):
        if state.isYes(key) {
            state.overlay = nil
            return [effect]
        }
        if state.isNo(key) { return leave(overlay, &state) }
        return refuse(key, &state)
    case .find(let field, let from): return handleFind(key, field, from: from, &state)
    case .pick(let pick): return handle(key, pick, &state)
    case .askFile(let field): return handleFile(key, field, &state)
    case .decide(let conflict): return decide(key, conflict, &state)
    case .form(let form): return handle(key, form, &state)
    case .leftDraft(let draft): return handle(key, draft, &state)
    }
}

private func leave(_ overlay: Overlay, _ state: inout State) -> [Effect] {
    if case .form(var form) = overlay, form.month != nil {
        form.month = nil
        state.overlay = .form(form)
        return []
    }
    state.overlay = nil
    let isKept = state.draftKey(of: overlay).map { key in state.drafts.contains { $0.key == key } } ?? false
    switch overlay {
    case .find(_, let from): state.screen.row = from
    case .pick where !isKept: break
    case .leftDraft: state.message = Message(state.phrases.prompts.draftStays)
    default: state.message = Message(isKept ? state.phrases.prompts.draftKept : state.phrases.acts.cancelled)
    }
    return []
}

/// Says that a key means nothing here.
func refuse(_ key: Key, _ state: inout State) -> [Effect] {
    state.warn(state.phrases.prompts.refusedKey(state.phrases.name(of: key)))
    return []
}

/// The status for a key: its number, or the letter under which it is shown, in the language of the screen or, where
/// that has no such letter, in another one.
func statusChosen(by key: Key, _ state: State) -> Status? {
    guard case .character(let character) = key else { return nil }
    if let number = character.wholeNumberValue, (1...Status.allCases.count).contains(number) {
        return Status.allCases[number - 1]
    }
    let languages = [state.language] + Language.allCases.filter { $0 != state.language }
    return languages.lazy.compactMap { language in
        Status.allCases.first { language.phrases.letter($0, in: state.plan).lowercased() == character.lowercased() }
    }.first
}

private func setStatus(_ status: Status, _ efforts: [EffortID], sides: [String], _ state: inout State) -> [Effect] {
    if sides.contains(where: { !state.plan.worsened(by: status, efforts, as: $0).isEmpty }) {
        state.overlay = .askReason(efforts, status, sides: sides, TextField())
        return []
    }
    return assess(efforts, status, sides, reason: nil, &state)
}

/// Sets a status for one or several sides in one act.
private func assess(_ efforts: [EffortID], _ status: Status, _ sides: [String], reason: String?, _ state: inout State)
    -> [Effect]
{
    do throws(EditError) {
        let acts = try sides.map { (side) throws(EditError) in
            try state.plan.assess(
                efforts, as: Judgement(status: status), by: Author(name: state.author.name, side: side), reason: reason,
                in: state.language, on: state.today)
        }
        guard var act = acts.first else { return [] }
        act.changes = acts.flatMap(\.changes)
        state.overlay = nil
        state.selectedEfforts = []
        return [.commit(act)]
    } catch {
        return refuse(error, &state)
    }
}

extension State {
    /// The choice of sides after this one: each alone, then all.
    fileprivate func sides(after sides: [String]) -> [String] {
        let ids = plan.partners.map(\.id)
        let walk = ids.map { [$0] } + (ids.count > 1 ? [ids] : [])
        return walk[((walk.firstIndex(of: sides) ?? -1) + 1) % max(1, walk.count)]
    }
}

private func handleReason(
    _ key: Key, _ field: TextField, _ efforts: [EffortID], _ status: Status, _ sides: [String], _ state: inout State
) -> [Effect] {
    if key == .enter {
        if field.text.isEmpty {
            state.message = Message(state.phrases.prompts.reasonNeeded, isWarning: true)
            return []
        }
        return assess(efforts, status, sides, reason: Folding.saved(field.text), &state)
    }
    var field = field
    guard field.handle(key) else { return refuse(key, &state) }
    state.overlay = .askReason(efforts, status, sides: sides, field)
    return []
}

private func handleFile(_ key: Key, _ field: TextField, _ state: inout State) -> [Effect] {
    if key == .enter {
        state.overlay = nil
        return field.text.isEmpty ? [] : [.merge(file: field.text, isDry: true)]
    }
    var field = field
    guard field.handle(key) else { return refuse(key, &state) }
    state.overlay = .askFile(field)
    return []
}

private func handleFind(_ key: Key, _ field: TextField, from: Int, _ state: inout State) -> [Effect] {
    switch key {
    case .enter:
        guard field.text.isEmpty || find(field.text, from: state.screen.row, step: 1, &state) else {
            state.warn(state.phrases.screens.nothingFound.sentence)
            return []
        }
        state.searchText = field.text
        state.overlay = nil
    case .down, .tab: find(field.text, from: state.screen.row + 1, step: 1, &state)
    case .up, .backTab: find(field.text, from: state.screen.row - 1, step: -1, &state)
    default:
        var field = field
        guard field.handle(key) else { return refuse(key, &state) }
        state.overlay = .find(field, from: from)
        if !find(field.text, from: from, step: 1, &state) { state.screen.row = from }
    }
    return []
}

private func handle(_ key: Key, _ pick: Pick, _ state: inout State) -> [Effect] {
    var pick = pick
    let last = max(0, pick.matches.count - 1)
    switch key {
    case .enter:
        let matches = pick.matches
        guard matches.indices.contains(pick.selected) else {
            // The next keys still belong to the question.
            state.warn(state.phrases.screens.nothingFound.sentence)
            return []
        }
        state.overlay = nil
        let action = matches[pick.selected].action
        // The text that was typed for a new record is forgotten once that is on disk.
        if case .addTitle = action {} else if let key = state.draftKey(of: .pick(pick)) { state.drop(draft: key) }
        return perform(action, &state)
    case .down, .tab: pick.selected = min(pick.selected + 1, last)
    case .pageDown: pick.selected = min(pick.selected + state.page, last)
    case .pageUp: pick.selected = max(0, pick.selected - state.page)
    case .up, .backTab: pick.selected = max(0, pick.selected - 1)
    default:
        guard pick.field.handle(key) else { return refuse(key, &state) }
        pick = state.narrowed(pick)
    }
    state.overlay = .pick(pick)
    return []
}

private func perform(_ action: PickAction, _ state: inout State) -> [Effect] {
    switch action {
    case .run(let name): return run(state.keymap.named(name), &state)
    case .add(let kind, let known): beginAdding(kind, known, &state)
    case .record(let side, let command): return state.record(for: side) + run(state.keymap.named(command), &state)
    case .go(let target): return openTarget(target, &state)
    case .promises(let filter):
        state.viewing.promises = filter
        go(to: .promises, &state)
        state.screen.row = 0
    case .narrow(let filter):
        state.viewing.filter = filter
        state.screen.row = 0
    case .narrowPromises(let filter):
        state.viewing.promises = filter
        state.screen.row = 0
    case .mark(let kind, let record, let label):
        return [.commit(act([Change(kind, record, .marking, to: label)], by: state))]
    case .release(let label): return label == state.ceiling ? [] : [.release(label)]
    case .importFolder(let folder): return [.listFiles(folder)]
    case .importFile(let path): return beginImport(of: path, &state)
    case .importChoices(let new, let old):
        return changeImport(&state) { choices in
            for choice in old { choices.clear(choice.option, of: choice.subject) }
            for choice in new { choices.make(choice) }
        }
    case .importRole(let column, let role): return changeImport(&state) { $0.setRole(role, of: column) }
    case .importValue(let choice, let field): state.askForImportValue(choice, of: field)
    case .importMeasure: state.askForImportMeasure()
    case .addItem(let meeting, let outline):
        return [.commit(act(state.plan.adding(outline, to: meeting, fresh: state.newRecordID()), by: state))]
    case .addTitle(let meeting, let title): return addItem(titled: title, to: meeting, &state)
    case .rollOut(let project, let city):
        do {
            let changes = try state.plan.rollOut(project, to: city, fresh: state.newRecordID())
            return [.commit(act(changes, by: state))]
        } catch { return refuse(error, &state) }
    }
    return []
}

extension State {
    /// Whether a key answers a question with yes: the letter of the language, or `y` by those used to it.
    func isYes(_ key: Key) -> Bool { key == .character(phrases.words.yes) || key == "y" }

    /// Whether a key answers a question with no.
    func isNo(_ key: Key) -> Bool { key == .character(phrases.words.no) || key == "n" || key == "q" }
}
