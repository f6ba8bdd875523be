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
        let scheduled = state.plan.scheduledMeetings(from: state.today).first { $0.day == state.today }
        var form = state.beginningForm(scheduled)
        form.newRecord = scheduled?.id ?? state.newRecordID()
        state.overlay = .form(form)
    }
}

/// A move of the cursor through an agenda: committed, but neither announced nor undone.
private func note(_ changes: [Change], _ state: State) -> [Effect] {
    changes.isEmpty ? [] : [.note(act(changes, by: state))]
}

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
    return item == meeting.current ? [] : note(state.plan.turn(to: item, in: meeting, at: state.now), state)
}

/// Asks for a new agenda item: an issue, or a title that is typed.
func askForItem(_ state: inout State) {
    guard let meeting = state.meetingInView else { return }
    let queue = state.plan.missing(inAgendaOf: meeting.id, state.issues, on: state.today)
    let own = PickOption(state.phrases.words.choice(.itemKind(.other)), .add(.item, [KnownValue(.meeting, meeting.id)]))
    let others = queue.prefix(200).map { outline -> PickOption in
        let place =
            outline.subject.map { state.phrases.name(of: $0, in: state.plan) }
            ?? outline.city.map(state.plan.cityName)
        return PickOption(place ?? state.phrases.issues.wholePlan, .addItem(meeting.id, outline))
    }
    var pick = Pick(state.phrases.commands[.addItem].help.sentence, [own] + others)
    pick.typed = .title(meeting: meeting.id)
    state.overlay = .pick(pick)
}

/// Adds an item with a title of its own to an agenda.
func addItem(titled title: String, to meeting: String, _ state: inout State) -> [Effect] {
    let marking = state.plan.meeting(meeting)?.marking
    let values: [(field: FieldName, value: String?)] = [
        (.meeting, meeting), (.text(.title, state.language), Folding.saved(title)), (.marking, marking),
    ]
    do {
        let added = try state.plan.adding(.item, values, fresh: state.newRecordID(), on: state.today)
        return [.commit(act(added.changes, by: state))]
    } catch { return refuse(error, &state) }
}

/// Skips the selected item of an agenda, or includes it again.
func toggleSkipped(_ state: inout State) -> [Effect] {
    guard case .item(let id) = state.target, let item = state.plan.item(id) else {
        state.warnOfNoSelection(.skip)
        return []
    }
    let changes = [
        Change(.item, id, .skipped, to: item.skipped ? nil : true.code), Change(.item, id, .carried, to: nil),
    ]
    return [.commit(act(changes, by: state))]
}

/// Leaves an item to the next meeting, or includes it again: the selected one of the agenda; else the current one, and
/// goes to the next.
func toggleCarried(_ state: inout State) -> [Effect] {
    guard let meeting = state.meetingInView else { return [] }
    var item = state.itemInTurn
    var isCurrent = true
    if case .agenda = state.screen.place {
        guard case .item(let id) = state.target else {
            state.warnOfNoSelection(.carryOver)
            return []
        }
        (item, isCurrent) = (state.plan.item(id), false)
    }
    guard let item, item.kind == .issue || item.kind == .other else {
        state.warnOfNoSelection(.carryOver)
        return []
    }
    let isCarried = !item.carried
    let changes = [
        Change(.item, item.id, .carried, to: isCarried ? true.code : nil), Change(.item, item.id, .skipped, to: nil),
    ]
    guard isCurrent, isCarried, let next = state.plan.item(1, from: meeting) else {
        return [.commit(act(changes, by: state))]
    }
    state.screen.row = 0
    let turn = state.plan.turn(to: next.id, in: meeting, at: state.now)
    return [.commit(act(changes + turn, by: state))]
}

/// Shows the board as it stood when the meeting was closed; of an open meeting, as it is.
func goToBoardThen(_ state: inout State) -> [Effect] {
    guard let meeting = state.meetingInView, meeting.closed != nil else { return [] }
    return [.travelToMeeting(meeting.id)]
}

/// Shows the minutes as they are so far.
func goToDraft(_ state: inout State) -> [Effect] {
    guard let meeting = state.meetingInView else { return [] }
    state.minutesInView = nil
    go(to: .minutes(meeting.id), &state)
    return []
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

/// Shows the board or a meeting in large type for the wall, or as before; a board without cities has nothing to show.
func toggleLarge(_ state: inout State) {
    guard state.screen.place != .board || !state.plan.cities.isEmpty else { return state.warnOfNoSelection(.large) }
    state.viewing.isLarge.toggle()
}

/// Shows only changes since the last meeting, or everything.
func toggleChanged(_ state: inout State) {
    guard state.travel == nil else {
        state.warn(state.keymap.naming(state.phrases.meetings.onlyInPresent))
        return
    }
    state.viewing.isOnlyChanged.toggle()
    state.screen.row = 0
    let since = state.before?.day ?? state.plan.baseline(on: state.today)
    let day = state.phrases.words.day(since, seenFrom: state.today)
    let said = state.viewing.isOnlyChanged ? state.phrases.meetings.onlyChanged(day) : state.phrases.meetings.everything
    state.message = Message(said.sentence + ".")
}
