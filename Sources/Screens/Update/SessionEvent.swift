import Plan

/// What the session tells the state beside what comes from the terminal: what an effect brought back, and what time it is.
public enum SessionEvent {
    /// The seconds since 1970-01-01 00:00 UTC, and the calendar's day.
    case time(seconds: Int, today: Day)
    /// The screen is drawn; what waited for that is done now.
    case drawn
    /// The whole plan was read; with the issues and the changes since the last meeting where these are known.
    case completed(Plan, analysis: IssueAnalysis? = nil, since: ChangesSinceMeeting? = nil, nextUndo: Entry?)
    /// An act was committed, undone or redone by an effect. The changes lead from the plan in view to this one; nil where
    /// they are not known.
    case written(Outcome, of: Effect, Plan, changes: [Change]?, nextUndo: Entry?)
    /// Another program has written to the plan.
    case othersWrote(Plan, changes: [Change]?, nextUndo: Entry?)
    /// A plan was made, or another one opened.
    case opened(Plan, nextUndo: Entry?, partner: String?)
    /// The history of a part of the plan was read.
    case history([Entry], of: HistoryScope)
    /// What has changed since the last meeting was read.
    case changesSince(ChangesSinceMeeting?)
    /// The plan as it stood when a meeting was closed was read, with what had changed since the meeting before it.
    case minutes(of: String, Plan, since: ChangesSinceMeeting?)
    /// The plan as it stood at a moment was read; the board shows it where that was asked for.
    case travelled(Travel, Plan, toBoard: Bool = false)
    /// The plan as it stands was read, on the way back from the past.
    case returned(Plan)
    /// There is no moment farther that way.
    case noMoment
    /// The plan as it stood at a moment was read, and the one that it is compared with.
    case compared(Plan, at: Moment, with: Plan)
    /// The plan was released up to a marking; nil is all of it.
    case released(upTo: String?, Plan, since: ChangesSinceMeeting?, nextUndo: Entry?)
    /// A document was written to a file, and perhaps a line about it copied.
    case documentWritten(path: String, isCopied: Bool)
    /// The person's editor has left a text for the note that is being typed.
    case edited(String)
    /// How it stands with the shared repositories, and what was received, was read.
    case copies([CopiesInView.Standing], received: [ReceivedMerge])
    /// A run that synchronises has begun; see `State.beginSync`.
    case syncBegan(isDry: Bool, isQuiet: Bool, file: String? = nil)
    /// A run that synchronises tells something.
    case sync(SyncNews)
    /// The plan's file could not be read or written.
    case failed(PlanFileError)
    /// Something else did not work, as a sentence says.
    case warning(String)
}

/// What an effect brought back, and what the session tells, changes the state here, as keys do above.
public func update(_ state: inout State, _ event: SessionEvent) {
    switch event {
    case .time(let seconds, let today): state.take(seconds, today: today)
    case .drawn: state.finish()
    case .completed(let plan, let analysis, let since, let next):
        state.complete(with: plan, analysis: analysis, since: since, nextUndo: next)
    case .written(let outcome, let effect, let plan, let changes, let next):
        state.take(outcome, of: effect, plan: plan, after: changes, nextUndo: next)
    case .othersWrote(let plan, let changes, let next): state.take(plan, after: changes, nextUndo: next)
    case .opened(let plan, let next, let partner): state.open(plan, nextUndo: next, partner: partner)
    case .history(let history, let scope): state.take(history, of: scope)
    case .changesSince(let since): state.take(since)
    case .minutes(let meeting, let plan, let since): state.takeMinutes(of: meeting, plan: plan, since: since)
    case .travelled(let travel, let plan, let toBoard):
        if toBoard { state.screens = [Screen(.board)] }
        state.take(travel, plan: plan)
    case .returned(let plan): state.takePresent(plan)
    case .noMoment: state.stopTravelling()
    case .compared(let past, let moment, let plan): state.take(past, at: moment, comparedWith: plan)
    case .released(let ceiling, let plan, let since, let next):
        state.take(ceiling: ceiling, plan: plan, since: since, nextUndo: next)
    case .documentWritten(let path, let isCopied): state.takeHandout(at: path, isCopied: isCopied)
    case .edited(let text): state.takeEdited(text)
    case .copies(let remotes, let received): state.take(remotes, received)
    case .syncBegan(let isDry, let isQuiet, let file): state.beginSync(isDry: isDry, isQuiet: isQuiet, file: file)
    case .sync(let news): state.take(news)
    case .failed(let problem): state.warn(state.phrases.problems.file(problem))
    case .warning(let sentence): state.warn(sentence)
    }
    state.followTour()
}

extension State {
    fileprivate mutating func take(_ seconds: Int, today: Day) {
        now = seconds
        if configuration.calendarDay != today { configuration.calendarDay = today }
    }
}
