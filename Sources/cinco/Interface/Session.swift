import Canvas
import Phrases
import Plan
import Screens
import Store

/// The running interface without its terminal: the state, the open plan, and what effects do to it.
final class Session {
    /// What the terminal is asked to do after an event.
    enum Request: Equatable {
        case useTheme(Theme)
        /// Give a text to the clipboard.
        case copy(String)
        /// Read the mouse, or leave it to the terminal.
        case useMouse(Bool)
        /// Give a text to the person's editor.
        case edit(String)
        case redraw
        case quit
    }

    private(set) var state: State
    private(set) var store: Store?
    private(set) var context: Context
    private(set) var preferences: Preferences
    private let now: Store.WallClock
    /// How far the plan that is shown goes.
    var mark: Store.Mark?
    /// What reads the rest of a large plan behind the screen.
    var reading: WholePlanReader?
    /// The run that synchronises just now.
    var syncing: SyncRun?
    /// When it is synchronised by itself, in milliseconds since 1970; nil where that is not wanted.
    var nextSync: Int?
    private let isColoured: Bool

    init(_ context: Context, state: State, store: Store?, isColoured: Bool, now: @escaping Store.WallClock) {
        self.context = context
        self.state = state
        self.store = store
        self.isColoured = isColoured
        self.now = now
        preferences = context.preferences
    }

    /// What there is to wait for beside the keyboard and the plan's file.
    var descriptors: [Int32] { [syncing?.descriptor, reading?.descriptor].compactMap { $0 } }

    /// How long at most nothing happens without a key, in milliseconds; nil is for ever. Only a countdown in view, or a
    /// wish to synchronise every so often, wakes the program.
    var pause: Int32? {
        let tick = looking { $0.isTicking } ? 1000 - milliseconds % 1000 : nil
        let sync = nextSync.map { max(0, $0 - milliseconds) }
        return [tick, sync].compactMap { $0 }.min().map { Int32(clamping: $0) }
    }

    /// What the clock on the wall says, in milliseconds since 1970-01-01 00:00 UTC.
    var milliseconds: Int { Int(now()) }

    /// What the state looks like.
    func drawn() -> Canvas { looking { view($0) } }

    /// Finishes what was left until the screen was drawn.
    /// - Returns: whether there was anything.
    func finishLooking() -> Bool {
        if looking({ $0.isFinished }) { return false }
        tell(.drawn)
        return true
    }

    /// Looks at the state where it lies: to copy it, as a class does that lends a value of its own, takes a fiftieth of a key's time.
    private func looking<T>(_ look: (inout State) -> T) -> T { look(&state) }

    /// Deals with an event to the end: the state is new, and what had to be written is on disk.
    func handle(_ event: Event) -> [Request] {
        tell(.time(seconds: milliseconds / 1000, today: Context.calendarDay))
        if let reading, reading.isDone || event != .planChanged && !state.suffices(for: event) { finishReading() }
        if event == .planChanged {
            takeSyncNews()
            takeOthersChanges()
        }
        if let due = nextSync, due <= milliseconds { startSync(isDry: false, isQuiet: true) }
        var requests: [Request] = []
        for effect in update(&state, event) { requests += perform(effect) }
        for effect in looking({ $0.needs }) { requests += perform(effect) }
        return requests
    }

    /// Tells the state what an effect brought back.
    func tell(_ event: SessionEvent) { update(&state, event) }

    private func perform(_ effect: Effect) -> [Request] {
        switch effect {
        case .commit, .step, .close, .undo, .redo, .takeBack: write(effect)
        case .sync(let isDry): startSync(isDry: isDry)
        case .readCopies: readCopies()
        case .merge(let file, let isDry): startMerge(of: file, isDry: isDry)
        case .readNews: if let store { reporting { try readNews(store, isWanted: true) } }
        case .readMinutes(let meeting): readMinutes(of: meeting)
        case .leap(let leap): self.leap(leap)
        case .travel(let moment): travel(to: moment)
        case .travelToMeeting(let meeting): travel(toClosingOf: meeting)
        case .compare(let moment): compare(with: moment)
        case .readHistory(let scope): readHistory(scope)
        case .release(let ceiling): release(upTo: ceiling)
        case .report(let meeting): return writeReport(of: meeting)
        case .makePlan(let act):
            reporting { try use(Store(making: state.configuration.path, founding: act, now: now)) }
        case .openSample: reporting { try openSample() }
        case .useTheme(let name):
            do {
                return [.useTheme(try context.theme(named: name, coloured: isColoured))]
            } catch {
                tell(.warning(state.phrases.sentence(for: error)))
            }
        case .remember(let key, let value):
            if let name = SettingName(rawValue: key) { preferences.keep(name, value) }
        case .editText(let text): return [.edit(text)]
        case .useMouse(let isUsed): return [.useMouse(isUsed)]
        case .redraw: return [.redraw]
        case .quit: return [.quit]
        }
        return []
    }

    private func write(_ effect: Effect) {
        guard let store else { return }
        reporting {
            let outcome =
                switch effect {
                case .commit(let act): try store.commit(act)
                case .step(let act): try store.commit(act, as: .noted)
                case .close(let meeting, let act): try store.close(meeting, with: act)
                case .undo: try store.undo(by: state.author, on: state.today)
                case .takeBack(let act): try store.undo(act, by: state.author, on: state.today)
                default: try store.redo(by: state.author, on: state.today)
                }
            let step = try step(after: outcome, in: store)
            tell(
                .written(outcome, of: effect, step.plan, changes: step.changes, nextUndo: try nextUndo(in: store)))
            if step.isOtherNews { try readNews(store) }
        }
    }

    /// The plan as it stands after an act; where another program has written too, with that.
    private func step(after outcome: Outcome, in store: Store) throws -> Step {
        let now = try store.mark()
        if let mark, !now.isOnlyOwn(since: mark) { return try stepOfOthers(from: mark, in: store) }
        mark = now
        var changes: [Change] = []
        if case .written(let entry) = outcome { changes = entry.act.changes }
        return Step(from: state.plan, by: changes, conflicts: try store.conflicts(), handouts: state.plan.handouts)
    }

    /// The plan as other programs have made it. Only what they wrote is read, as far as the journal tells of it; what is
    /// released is made of the whole.
    private func stepOfOthers(from mark: Store.Mark, in store: Store) throws -> Step {
        if context.options.ceiling == nil, let news = try store.externalChanges(since: mark) {
            self.mark = news.mark
            // Also what has changed nothing is followed: somebody may contradict it.
            let plan = state.plan
            let changes = news.changes.map {
                Change($0.kind, $0.record, $0.field, from: plan.value($0.kind, $0.record, $0.field), to: $0.new)
            }
            return Step(
                from: plan, by: changes, conflicts: news.conflicts, handouts: news.handouts, isMerged: news.isMerged)
        }
        let now = try store.mark()
        let whole = try read(store)
        self.mark = now
        return Step(whole: whole)
    }

    /// The plan as it stands, as far as it may be shown.
    func read(_ store: Store) throws -> Plan { try context.released(store.plan()) }

    /// The act that an undo would take back; of a plan that is shown up to a marking nothing is.
    func nextUndo(in store: Store) throws -> Entry? {
        context.options.ceiling == nil ? try store.nextUndo() : nil
    }

    private func readHistory(_ scope: HistoryScope) {
        guard let store else { return }
        reporting {
            let entries = try store.history(of: scope, limit: state.historyLimit)
            tell(.history(context.released(entries, with: state.plan), of: scope))
        }
    }

    /// Shows only what may be handed out at a marking, made from the whole anew.
    private func release(upTo ceiling: String?) {
        guard let store else { return }
        let before = context.options.ceiling
        context.options.ceiling = ceiling
        do {
            let plan = try read(store)
            let isKnown = state.since != nil || plan.lastClosedMeeting() != nil
            let since = isKnown ? try context.since(plan, in: store, on: state.today) : nil
            tell(.released(upTo: ceiling, plan, since: since, nextUndo: try nextUndo(in: store)))
        } catch {
            context.options.ceiling = before
            reporting { throw error }
        }
    }

    private func openSample() throws {
        let path = context.paths.sample
        do {
            use(try Store(opening: path, now: now))
        } catch PlanFileError.missing {
            use(try Store(making: path, from: SamplePlan.journal()))
        }
    }

    private func use(_ store: Store) {
        reporting {
            mark = try store.mark()
            let plan = try read(store)
            self.store = store
            let partner = try? context.partner(in: plan)
            tell(.opened(plan, nextUndo: try nextUndo(in: store), partner: partner ?? plan.partners.first?.id))
            try readNews(store)
        }
    }

    /// What has changed since the last meeting; where nobody has met, that is read once it is asked for.
    func readNews(_ store: Store, isWanted: Bool = false) throws {
        guard isWanted || state.since != nil || state.plan.lastClosedMeeting() != nil else { return }
        tell(.changesSince(try context.since(state.plan, in: store, on: state.today)))
    }

    /// Takes what another program has written to the plan; while it is being read, that waits.
    func takeOthersChanges() {
        guard let store, let mark, reading == nil else { return }
        reporting {
            guard try store.hasExternalChanges(since: mark) else { return }
            // In the past nothing changes; coming back reads the plan anew.
            guard state.travel == nil else {
                self.mark = try store.mark()
                return
            }
            let step = try stepOfOthers(from: mark, in: store)
            tell(.othersWrote(step.plan, changes: step.changes, nextUndo: try nextUndo(in: store)))
            if step.isOtherNews { try readNews(store) }
        }
    }

    func reporting(_ work: () throws -> Void) {
        do {
            try work()
        } catch let problem as PlanFileError {
            tell(.failed(problem))
        } catch {
            tell(.warning(String(describing: error)))
        }
    }
}
