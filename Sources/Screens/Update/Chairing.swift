import Plan

/// Opens the agenda of the current meeting.
func goToAgenda(_ state: inout State) { if let meeting = state.meetingInView { go(to: .agenda(meeting.id), &state) } }

/// Opens the form that closes the current meeting.
func askToClose(_ state: inout State) {
    if let meeting = state.meetingInView { state.overlay = .form(state.closingForm(meeting)) }
}

/// Opens the meeting in progress, or the form that begins one.
func beginOrResume(_ state: inout State) {
    if let meeting = state.plan.openMeeting {
        go(to: .meeting(meeting.id), &state)
    } else if let why = state.readOnlyReason {
        state.warn(why)
    } else {
        var form = state.beginningForm()
        form.newRecord = state.newRecordID()
        state.overlay = .form(form)
    }
}

/// A step through an agenda: committed, but neither announced nor undone.
func step(_ changes: [Change], _ state: State) -> [Effect] { changes.isEmpty ? [] : [.step(act(changes, by: state))] }

/// Moves to another item, by a number of steps.
func turn(_ steps: Int, _ state: inout State) -> [Effect] {
    guard let meeting = state.meetingInView, let item = state.plan.item(steps, from: meeting) else { return [] }
    return turn(to: item.id, &state)
}

/// Makes an item the current one and shows it. In a read-only plan it changes nothing.
func turn(to item: String, _ state: inout State) -> [Effect] {
    guard let meeting = state.meetingInView else { return [] }
    if let why = state.readOnlyReason {
        state.warn(why)
        return []
    }
    if case .agenda = state.screen.place { state.screens.removeLast() }
    go(to: .meeting(meeting.id), &state)
    state.screen.row = 0
    return item == meeting.current ? [] : step(state.plan.turn(to: item, in: meeting, at: state.now), state)
}

/// Opens the form for a record of the current item.
func addToItem(_ kind: RecordKind, _ state: inout State) {
    guard let meeting = state.meetingInView else { return }
    let subject = meeting.closed == nil ? state.itemInTurn?.subject : nil
    let known = [KnownValue(.meeting, meeting.id)] + (subject.map { [KnownValue(.subject, $0.record)] } ?? [])
    let marking = subject.map { state.plan.marking(of: $0) } ?? meeting.marking
    var form = state.addForm(kind, known: known, suggested: marking.map { [KnownValue(.marking, $0)] } ?? [])
    form.newRecord = state.newRecordID()
    state.overlay = .form(form)
}

/// Asks for a new agenda item: a text of its own, or an issue.
func askForItem(_ state: inout State) {
    guard let meeting = state.meetingInView else { return }
    let items = state.plan.agenda(of: meeting.id)
    let queue = state.plan.attentionQueue(state.issues, on: state.today).filter { outline in
        !items.contains { item in
            item.kind == .issue && item.subject == outline.effort.map { .effort($0) }
                && (outline.effort != nil || item.city == outline.city)
        }
    }
    let own = PickOption(state.phrases.words.choice(.itemKind(.other)), .add(.item, [KnownValue(.meeting, meeting.id)]))
    let others = queue.prefix(200).map { outline -> PickOption in
        let place =
            outline.effort.map { state.phrases.name(of: $0, in: state.plan) } ?? outline.city.map(state.plan.cityName)
        return PickOption(place ?? state.phrases.issues.wholePlan, .addItem(meeting.id, outline))
    }
    state.overlay = .pick(Pick(state.phrases.commands[.addItem].hint, [own] + others))
}

/// Skips the selected item of an agenda, or includes it again.
func toggleSkipped(_ state: inout State) -> [Effect] {
    guard case .item(let id) = state.target, let item = state.plan.item(id) else {
        state.warnOfNoSelection(.skip)
        return []
    }
    return step([Change(.item, id, .skipped, to: item.skipped ? nil : true.code)], state)
}

/// Marks an action, a milestone or a first step as done today, or as open.
func toggleDone(_ state: inout State) -> [Effect] {
    guard case .record(let kind, let id) = state.target, kind.field(.reached) != nil else {
        state.warnOfNoSelection(.done)
        return []
    }
    let day = state.plan.value(kind, id, .reached) == nil ? state.today.code : nil
    return [.commit(act([Change(kind, id, .reached, to: day)], by: state))]
}

/// Shows only changes since the last meeting, or everything.
func toggleChanged(_ state: inout State) {
    guard state.travel == nil else { return }
    state.viewing.isOnlyChanged.toggle()
    state.screen.row = 0
    let day = state.phrases.words.shortDay(state.before?.day ?? state.plan.baseline(on: state.today))
    let said = state.viewing.isOnlyChanged ? state.phrases.meetings.onlyChanged(day) : state.phrases.meetings.everything
    state.message = Message(said.sentence + ".")
}
