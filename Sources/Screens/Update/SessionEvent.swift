import Plan

/// An event from the session: the result of an effect, or the time.
public enum SessionEvent {
    /// How far the journal is read of the plan that is shown next.
    case read(upTo: JournalPosition)
    /// The seconds since 1970-01-01 00:00 UTC, and the calendar's day.
    case time(seconds: Int, today: Day)
    /// The screen was drawn; deferred work can be done.
    case drawn
    /// The whole plan was read, with the issue analysis and the changes since the last meeting where these are known.
    case completed(Plan, analysis: IssueAnalysis? = nil, since: ChangesSinceMeeting? = nil, nextUndo: Entry?)
    /// An act was committed, undone or redone. The changes lead from the shown plan to this one; nil where they are
    /// unknown.
    case written(CommitResult, of: Effect, Plan, changes: [Change]?, nextUndo: Entry?)
    /// Another program has written to the plan.
    case othersWrote(Plan, changes: [Change]?, nextUndo: Entry?)
    /// A plan was created or opened.
    case opened(Plan, nextUndo: Entry?, partner: String?)
    /// The side is to be confirmed before the first act: that of another day, or one that stands for a side of the
    /// person's settings which the plan does not have.
    case sideInQuestion(settings: String?)
    /// The plan of the tour was opened.
    case tourBegan
    /// The history of a part of the plan was read.
    case history([Entry], of: HistoryScope)
    /// The changes since the last meeting were read.
    case changesSince(ChangesSinceMeeting?)
    /// The plan as of the closing of a meeting was read, with that of its
    /// beginning and the changes since the meeting before.
    case minutes(of: String, Plan, start: Plan?, since: ChangesSinceMeeting?)
    /// The plan as of a moment was read; `toBoard` shows its board.
    case travelled(Travel, Plan, toBoard: Bool = false)
    /// The present plan was read, on return from the past.
    case returned(Plan)
    /// There is no further moment in that direction.
    case noMoment
    /// The plan as of a moment was read for a comparison with the present plan.
    case compared(Plan, at: Moment, with: Plan)
    /// The plan was read up to a ceiling; nil for all of it.
    case released(upTo: String?, Plan, since: ChangesSinceMeeting?, nextUndo: Entry?)
    /// A document was written to a file, and a line about it copied where `isCopied`.
    case documentWritten(path: String, isCopied: Bool)
    /// The drafts that were typed and not saved before the program ended.
    case drafts([FormDraft])
    /// The person's editor returned a text for the focused note.
    case edited(String)
    /// The state of the shared repositories and the received merges were read.
    case copies([CopiesInView.RemoteInView], received: [ReceivedMerge])
    /// The files of a folder were listed.
    case files([ListedFile], in: String)
    /// The reading of a file has come to a row, of all of them; and it is done.
    case importReading(row: Int, of: Int)
    case importRead(ImportInView)
    /// A run that synchronises has started; see `State.beginSync`.
    case syncBegan(isDry: Bool, isQuiet: Bool, file: String? = nil)
    /// The plan has no shared repository, though its file may name one.
    case noRemotes(offer: OfferedRemote?)
    /// A message of a run that synchronises.
    case sync(SyncEvent)
    /// The plan's file could not be read or written.
    case failed(PlanFileError)
    /// Another failure, as a sentence.
    case warning(String)
}

/// Applies an event of the session to the state.
public func update(_ state: inout State, _ event: SessionEvent) {
    let draft = state.overlay.flatMap(state.draftKey)
    switch event {
    case .read(let position): state.readUpTo = position
    case .time(let seconds, let today): state.setTime(seconds, today: today)
    case .drawn: state.finish()
    case .completed(let plan, let analysis, let since, let next):
        state.complete(with: plan, analysis: analysis, since: since, nextUndo: next)
    case .written(let result, let effect, let plan, let changes, let next):
        state.showResult(result, of: effect, plan: plan, after: changes, nextUndo: next)
    case .othersWrote(let plan, let changes, let next): state.followExternalChange(plan, after: changes, nextUndo: next)
    case .opened(let plan, let next, let partner): state.open(plan, nextUndo: next, partner: partner)
    case .sideInQuestion(let unknown): (state.sideOfAnotherDay, state.unknownSide) = (state.author.side, unknown)
    case .tourBegan: state.beginTour()
    case .history(let history, let scope): state.setHistory(history, of: scope)
    case .changesSince(let since): state.setChangesSinceMeeting(since)
    case .minutes(let meeting, let plan, let start, let since):
        state.setMinutes(of: meeting, plan: plan, start: start, since: since)
    case .travelled(let travel, let plan, let toBoard):
        state.beginTravel(travel, plan: plan, toBoard: toBoard)
    case .returned(let plan): state.endTravel(plan)
    case .noMoment: state.stopTravelling()
    case .compared(let past, let moment, let plan): state.compare(past, at: moment, with: plan)
    case .released(let ceiling, let plan, let since, let next):
        state.showReleased(at: ceiling, plan: plan, since: since, nextUndo: next)
    case .documentWritten(let path, let isCopied): state.announceDocument(at: path, isCopied: isCopied)
    case .drafts(let drafts): state.setDrafts(drafts)
    case .edited(let text): state.setNoteText(text)
    case .copies(let remotes, let received): state.setCopies(remotes, received)
    case .files(let files, let folder): state.ask(for: files, in: folder)
    case .importReading(let row, let count): state.importing?.progress = (row, count)
    case .importRead(let read): state.show(read)
    case .syncBegan(let isDry, let isQuiet, let file): state.beginSync(isDry: isDry, isQuiet: isQuiet, file: file)
    case .noRemotes(let offer): state.ask(about: offer)
    case .sync(let event): state.followSync(event)
    case .failed(let problem): state.fail(state.phrases.problems.file(problem))
    case .warning(let sentence): state.warn(sentence)
    }
    state.followDrafts(since: draft)
    state.followTour()
}

extension State {
    fileprivate mutating func setTime(_ seconds: Int, today: Day) {
        now = seconds
        if configuration.calendarDay != today { configuration.calendarDay = today }
    }
}
