import CMalloc
import Plan
import Screens
import Store

/// The start of a session: the first screen at once, the rest afterwards.
extension Session {
    /// Opens the plan and prepares the first screen; reads only what that shows.
    static func start(
        _ context: Context, path: String, size: (width: Int, height: Int), isColoured: Bool,
        isTour: Bool = false, now: @escaping Store.WallClock = Store.systemClock
    ) throws -> Session {
        let store = try opened(path, context, now)
        let past = try context.pastDay(in: store).map { try store?.moment(endOf: $0) ?? Moment(endOf: $0) }
        // The first screen shows only some cities of a large plan. With a ceiling the whole plan is read, as markings
        // depend on owners.
        let isPartly = past == nil && context.options.ceiling == nil
        let board = isPartly ? try store?.board(ofFirst: size.height) : nil
        let plan =
            try board?.plan
            ?? store.map { store in
                try past.map { try context.releasedPast(store.plan(asOf: $0), now: store.plan()) }
                    ?? context.released(store.plan(RecordKind.onBoard))
            }
        let configuration = Configuration(
            path: path, shownPath: context.paths.abbreviated(path), themes: context.themes.names,
            isReadOnly: context.options.isReadOnly || store?.isReadOnly == true, ceiling: context.options.ceiling,
            calendarDay: Context.calendarDay, givenDay: try context.givenDay(in: plan),
            salt: .random(in: .min ... .max), keymap: context.keys.keymap, isPlain: context.isOn(.plain))
        var author = Author(name: context.author, side: nil)
        let chosen = try plan.flatMap { try context.partner(in: $0, ofAnyDay: true) }
        author.side = chosen ?? plan?.partners.first?.id
        var state = State(
            plan: plan, configuration: configuration, author: author, language: context.language,
            theme: context.themeName, size: size, isMouseUsed: context.isOn(.mouse),
            isPartial: board?.isWhole == false, tour: isTour ? Tour() : nil)
        if let question = plan.flatMap(context.sideQuestion) { update(&state, question) }
        if let past, let plan { update(&state, .travelled(Travel(past, after: nil), plan)) }
        return Session(context, state: state, store: store, isColoured: isColoured, now: now)
    }

    private static func opened(_ path: String, _ context: Context, _ now: @escaping Store.WallClock) throws -> Store? {
        do {
            return try context.open(path, now: now)
        } catch PlanFileError.missing {
            return nil
        }
    }

    /// Reads what the first screen did not need; of a large plan on a second thread, while keys are handled.
    func settle() {
        readDrafts()
        guard let store else { return }
        planNextSync()
        reporting {
            mark = try store.mark()
            if store.isLarge, state.travel == nil, context.options.ceiling == nil {
                reading = WholePlanReader(of: store.path, on: state.today, in: context)
            }
            guard reading == nil else { return }
            let whole = try store.plan()
            let plan =
                try state.travel.map { try context.releasedPast(store.plan(asOf: $0.moment), now: whole) }
                ?? context.released(whole)
            tell(.completed(plan, nextUndo: try nextUndo(in: store)))
            tellUnmarked(in: whole)
            if state.travel == nil { try readChangesSinceMeeting(store) }
        }
        if reading == nil { warnOfWhatIsWrong(store) }
    }

    /// Shows the plan that the second thread has read; waits for it if necessary.
    func finishReading() {
        guard let store, let reading else { return }
        self.reading = nil
        reporting {
            guard let whole = try reading.plan() else { return }
            tell(
                .completed(
                    whole.plan, analysis: whole.analysis, since: whole.since, nextUndo: try nextUndo(in: store)))
        }
        malloc_trim(0)
        followExternalChanges()
        warnOfWhatIsWrong(store)
    }

    /// Warns of the first problem with the plan's surroundings, if any.
    private func warnOfWhatIsWrong(_ store: Store) {
        if store.isOnNetwork {
            tell(.warning(state.phrases.problems.onNetwork(store.path)))
        } else if context.options.ceiling == nil, let warnings = try? store.clockWarnings(),
            let first = state.phrases.sentences(for: warnings).first
        {
            // The act that is ahead may be one above a ceiling.
            tell(.warning(first))
        } else if let problem = preferences.problem {
            tell(.warning(state.phrases.problems.settingsIgnored(context.paths.settings, problem)))
        } else if let problem = context.keys.problems.first {
            let first = state.phrases.sentence(for: problem, in: context.paths.abbreviated(context.paths.keys))
            let rest = context.keys.problems.count - 1
            tell(.warning(rest > 0 ? state.phrases.preferences.andMore(first, rest) : first))
        } else if context.options.theme == nil, let theme = preferences[.theme], theme != state.theme {
            do {
                _ = try context.themes.theme(theme)
            } catch {
                tell(.warning(state.phrases.sentence(for: error)))
            }
        }
    }
}

extension Context {
    /// That the side is asked for before the first act, where it is that of another day or stands for one that the plan
    /// does not have; nil where it is not.
    func sideQuestion(in plan: Plan) -> SessionEvent? {
        guard plan.partners.count > 1 else { return nil }
        let unknown = unknownSide(in: plan)
        return isSideOfAnotherDay || unknown != nil ? .sideInQuestion(settings: unknown) : nil
    }
}
