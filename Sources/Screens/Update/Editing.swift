import Canvas
import Phrases
import Plan

/// Asks for the status of the chosen efforts.
func askForStatus(_ state: inout State) -> [Effect] {
    guard let partner = state.author.side else { return refuse(.partnerNeeded, &state) }
    pickStatus(state.chosenEfforts, sides: [partner], &state)
    return []
}

/// Opens the form for a new project of the selected effort.
func addProject(_ state: inout State) {
    guard let effort = state.selectedEffort else { return state.warnOfNoSelection(.addProject) }
    beginAdding(.project, [KnownValue(.effort, effort.record)], &state)
}

/// Asks for the city to which the selected project is copied.
func askForRollOut(_ state: inout State) {
    guard let project = state.selectedProject else { return state.warnOfNoSelection(.rollOut) }
    state.overlay = .pick(state.rollOuts(of: project))
}

/// Asks for the marking of the selected record.
func askForMarking(_ state: inout State) {
    guard let (kind, record) = state.markable else { return state.warnOfNoSelection(.marking) }
    state.overlay = .pick(state.markings(for: kind, record))
}

/// Opens the form for a subject. Where there is none, it opens what the screen offers to add, or says that nothing is
/// selected.
func edit(_ target: Target?, _ state: inout State) -> [Effect] {
    if let why = state.readOnlyReason {
        state.warn(why)
    } else if let form = target.flatMap(state.editForm) {
        state.overlay = .form(form)
    } else if state.rowCount == 0, !state.additions.isEmpty {
        askToAdd(&state)
    } else {
        state.warnOfNoSelection(.edit)
    }
    return []
}

/// Asks for the status of efforts.
func pickStatus(_ efforts: [EffortID], sides: [String], _ state: inout State) {
    guard !efforts.isEmpty else { return state.warnOfNoSelection(.status) }
    if let why = state.readOnlyReason { state.warn(why) } else { state.overlay = .pickStatus(efforts, sides: sides) }
}

/// Announces why an act is refused.
func refuse(_ refusal: EditError, _ state: inout State) -> [Effect] {
    state.message = Message(state.phrases.sentence(for: refusal, in: state.plan), isWarning: true)
    return []
}

/// Opens the form for a new record.
func beginAdding(_ kind: RecordKind, _ known: [KnownValue], _ state: inout State) {
    let suggested = state.suggestedValues(of: kind).filter { value in !known.contains { $0.field == value.field } }
    var form = state.addForm(kind, known: known, suggested: suggested)
    form.newRecord = state.newRecordID()
    state.overlay = .form(form)
}

/// Opens the form for a record of the current screen, or asks for its kind where there are several.
func askToAdd(_ state: inout State) {
    let additions = state.additions
    guard additions.count != 1 else { return beginAdding(additions[0].kind, additions[0].known, &state) }
    guard !additions.isEmpty else { return state.warnOfNoSelection(.add) }
    let options = additions.map { PickOption(state.phrases.words.kind($0.kind).one, .add($0.kind, $0.known)) }
    state.overlay = .pick(Pick(state.phrases.commands[.add].hint, options))
}

/// Records whether the efforts of a line answer a vulnerability: in its city, or in all cities where it has none.
func toggleAnswer(_ state: inout State) -> [Effect] {
    guard case .record(.vulnerability, let id) = state.target, let vulnerability = state.plan.vulnerability(id),
        LineOfEffort.allCases.indices.contains(state.screen.column)
    else {
        state.warnOfNoSelection(.answer)
        return []
    }
    let line = LineOfEffort.allCases[state.screen.column]
    let cities = vulnerability.city.map { [$0] } ?? state.plan.cities.map(\.id)
    let efforts = cities.map { EffortID(city: $0, line: line) }
    let isAnswered = efforts.contains(where: vulnerability.answers.contains)
    let answers = vulnerability.answers.filter { !efforts.contains($0) } + (isAnswered ? [] : efforts)
    let code = answers.isEmpty ? nil : answers.code
    return [.commit(act([Change(.vulnerability, id, .answers, to: code)], by: state))]
}

extension State {
    /// Says that a command has nothing selected to work on.
    mutating func warnOfNoSelection(_ command: CommandName) {
        warn(phrases.prompts.nothingSelected(phrases.commands[command].hint))
    }

    /// The project that the selection belongs to.
    var selectedProject: Project? {
        switch (target, screen.place) {
        case (.commitment(let id), _): Commitment(id: id).project.flatMap(plan.project)
        case (.project(let id), _), (_, .project(let id)): plan.project(id)
        default: nil
        }
    }

    /// A new id, unique across writers: the run's random salt and a number.
    mutating func newRecordID() -> String {
        newRecords += 1
        return "r\(String(configuration.salt, radix: 36))-\(newRecords)"
    }
}

/// Marks or unmarks the selected effort.
func toggleMark(_ state: inout State) {
    guard let effort = state.selectedEffort, case .effort = state.target else {
        return state.warnOfNoSelection(.select)
    }
    if state.selectedEfforts.remove(effort) == nil { state.selectedEfforts.insert(effort) }
}

/// Asks for confirmation, then removes a record.
func askToRemove(_ state: inout State) {
    let prompts = state.phrases.prompts
    if let (kind, id) = state.removable {
        let name = state.phrases.name(of: kind, id, in: state.plan)
        let question = prompts.removeRecord(state.phrases.words.kind(kind).one, name)
        state.overlay = .confirm(question, .commit(removal(kind, id, state)))
    } else if case .board = state.screen.place, let city = state.selectedCity {
        let goes = state.plan.belongings(of: city.id)
        state.overlay = .confirm(
            prompts.removeCity(state.plan.cityName(city.id), goes.efforts, goes.projects),
            .commit(removal(.city, city.id, state)))
    } else {
        state.warnOfNoSelection(.remove)
    }
}

private func removal(_ kind: RecordKind, _ record: String, _ state: State) -> Act {
    act([Change(kind, record, .removed, to: true.code)], by: state)
}

/// An act of the current author, as of today.
func act(_ changes: [Change], by state: State) -> Act {
    Act(author: state.author.name, partner: state.author.side, asOf: state.today, changes: changes)
}

/// Moves the selected city of the board, or item of an agenda.
func move(_ places: Int, _ state: inout State) -> [Effect] {
    let prompts = state.phrases.prompts
    let name: String
    let changes: [Change]
    var isNational = false
    if case .item(let id) = state.target, let item = state.plan.item(id) {
        name = state.phrases.name(of: item, in: state.plan)
        changes = state.plan.moving(item, by: places)
    } else if let city = state.selectedCity {
        (name, isNational) = (state.plan.cityName(city.id), city.isNational)
        changes = state.plan.moving(city.id, by: places)
    } else {
        state.warnOfNoSelection(places < 0 ? .moveUp : .moveDown)
        return []
    }
    guard !changes.isEmpty else {
        state.warn((isNational ? prompts.staysLast : places < 0 ? prompts.isFirst : prompts.isLast)(name))
        return []
    }
    return [.commit(act(changes, by: state))]
}

/// Undoes the last act. Another author's act, and one that another program wrote since, needs a confirmation, with its
/// author and content.
func undo(_ state: inout State) -> [Effect] {
    guard let next = state.nextUndo else { return [.undo] }
    if next.act.author == state.author.name, !state.isNextUndoForeign { return [.undo] }
    let sentence = state.phrases.sentence(for: next.act, in: state.plan)
    state.overlay = .confirm(
        state.phrases.prompts.undoOther(state.phrases.name(ofAuthor: next.act.author), sentence), .undo)
    return []
}

/// Asks for confirmation, with author and content, then undoes the selected act.
func askToUndoAct(_ state: inout State) {
    let listed = state.history + state.copies.deliveries.flatMap(\.acts)
    guard case .act(let id, _) = state.target, let entry = listed.first(where: { $0.id == id }) else {
        return state.warnOfNoSelection(.undoThis)
    }
    let sentence = state.phrases.sentence(for: entry, in: state.plan)
    state.overlay = .confirm(
        state.phrases.prompts.undoOther(state.phrases.name(ofAuthor: entry.act.author), sentence), .undoAct(id))
}
