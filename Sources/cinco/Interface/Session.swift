import Canvas
import Phrases
import Plan
import Screens
import Store

/// The running interface without its terminal: joins the state, the open plan, and the effects.
final class Session {
    /// A request to the terminal after an event.
    enum Request: Equatable {
        case useTheme(Theme)
        /// Copy a text to the clipboard.
        case copy(String)
        /// Switch mouse events on or off.
        case useMouse(Bool)
        /// Open a text in the person's editor.
        case edit(String)
        case redraw
        case quit
    }

    private(set) var state: State
    var store: Store? { didSet { store.map(watchBackups) } }
    private(set) var context: Context
    private(set) var preferences: Preferences
    let now: Store.WallClock
    /// How far the plan that is shown goes.
    var mark: Store.Mark? { didSet { if let mark { tell(.read(upTo: mark.position)) } } }
    /// The reader of the rest of a large plan behind the screen.
    var reading: WholePlanReader?
    /// The current run of `cinco sync`.
    var syncing: SyncRun?
    /// The reading of a file that is to be imported.
    var importing: ImportRun?
    /// When the next automatic synchronisation is due, in milliseconds since 1970; nil for none.
    var nextSync: Int?
    private let isColoured: Bool
    var drafts: FormDraftFiles
    /// A warning to say once an act is on the screen.
    private var warning: String?

    init(_ context: Context, state: State, store: Store?, isColoured: Bool, now: @escaping Store.WallClock) {
        self.context = context
        self.state = state
        self.store = store
        self.isColoured = isColoured
        self.now = now
        preferences = context.preferences
        drafts = FormDraftFiles(of: state.configuration.path, in: context.paths.drafts)
        store.map(watchBackups)
    }

    /// The descriptors to wait for beside the keyboard and the plan's file.
    var descriptors: [Int32] { [syncing?.descriptor, reading?.descriptor, importing?.descriptor].compactMap { $0 } }

    /// The longest wait for an event, in milliseconds; nil for no limit. A visible countdown, automatic synchronisation
    /// and the next midnight limit it, which is no matter to a past or pinned day.
    var pause: Int32? {
        let tick = looking { $0.isTicking } ? 1000 - milliseconds % 1000 : nil
        let sync = nextSync.map { max(0, $0 - milliseconds) }
        let midnight = looking { $0.followsCalendar } ? Int((calendarDay + 1).start()) - milliseconds : nil
        let reading = importing == nil ? nil : 200
        return [tick, sync, reading, midnight.map { max(0, $0) }].compactMap { $0 }.min().map { Int32(clamping: $0) }
    }

    /// The wall clock, in milliseconds since 1970-01-01 00:00 UTC.
    var milliseconds: Int { Int(now()) }

    /// The calendar's day, in the reader's time zone.
    private var calendarDay: Day { HybridTime(milliseconds: now()).day }

    /// The canvas of the present state.
    func drawn() -> Canvas { looking { view($0) } }

    /// Finishes the analysis that was deferred until the screen was drawn.
    /// - Returns: whether any was left.
    func finishLooking() -> Bool {
        if looking({ $0.isFinished }) { return false }
        tell(.drawn)
        return true
    }

    /// Reads the state in place: copying it out of this class takes 2% of a key's time.
    private func looking<T>(_ look: (inout State) -> T) -> T { look(&state) }

    /// Handles an event: on return the state is updated and every act is on disk.
    func handle(_ event: Event) -> [Request] {
        tell(.time(seconds: milliseconds / 1000, today: calendarDay))
        if let reading, reading.isDone || event != .planChanged && !state.suffices(for: event) { finishReading() }
        if event == .planChanged {
            followSync()
            followExternalChanges()
        }
        followImport()
        if let due = nextSync, due <= milliseconds { startSync(isDry: false, isQuiet: true) }
        var requests: [Request] = []
        for effect in update(&state, event) { requests += perform(effect) }
        for effect in looking({ $0.needs }) { requests += perform(effect) }
        followImport()
        drafts.keep(looking { $0.drafts })
        return requests
    }

    /// Reads what was typed and not saved before.
    func readDrafts() {
        let left = drafts.read()
        if !left.isEmpty { tell(.drafts(left)) }
    }

    /// Passes the result of an effect to `update`.
    func tell(_ event: SessionEvent) { update(&state, event) }

    private func perform(_ effect: Effect) -> [Request] {
        switch effect {
        case .commit(let act): write(effect) { try $0.commit(act) }
        case .note(let act): write(effect) { try $0.commit(act, as: .noted) }
        case .close(let meeting, let act): write(effect) { try $0.close(meeting, with: act) }
        case .undo: write(effect) { try $0.undo(by: state.author, on: state.today) }
        case .undoAct(let act): write(effect) { try $0.undo(act, by: state.author, on: state.today) }
        case .redo: write(effect) { try $0.redo(by: state.author, on: state.today) }
        case .sync(let isDry): startSync(isDry: isDry)
        case .adopt(let offer): adopt(offer)
        case .readCopies: readCopies()
        case .merge(let file, let isDry): startMerge(of: file, isDry: isDry)
        case .listFiles(let folder): listFiles(in: folder)
        case .readImport(let path, let choices): startImport(of: path, choices)
        case .readChangesSinceMeeting: if let store { reporting { try readChangesSinceMeeting(store, isWanted: true) } }
        case .readMinutes(let meeting): readMinutes(of: meeting)
        case .travelBy(let step): travel(by: step)
        case .travel(let moment): travel(to: moment)
        case .travelToMeeting(let meeting): travel(toClosingOf: meeting)
        case .compare(let moment): compare(with: moment)
        case .readHistory(let scope): readHistory(scope)
        case .release(let ceiling): release(upTo: ceiling)
        case .report(let meeting): return writeReport(of: meeting)
        case .makePlan(let act):
            reporting { try use(Store(making: state.configuration.path, founding: act, now: now)) }
        case .openSample: reporting { try openSample() }
        case .openTour: reporting { try openTour() }
        case .useTheme(let name):
            do {
                return [.useTheme(try context.theme(named: name, coloured: isColoured))]
            } catch {
                tell(.warning(state.phrases.sentence(for: error)))
            }
        case .remember(let setting, let value): keep(SettingName(setting), value)
        case .editText(let text): return [.edit(text)]
        case .useMouse(let isUsed): return [.useMouse(isUsed)]
        case .redraw: return [.redraw]
        case .quit: return [.quit]
        }
        return []
    }

    private func keep(_ name: SettingName, _ value: String) {
        let path = context.paths.abbreviated(context.paths.settings)
        do {
            try preferences.keep(name, value)
        } catch {
            switch error {
            case .unreadable(let detail): tell(.warning(state.phrases.problems.settingsIgnored(path, detail)))
            case .unwritable(let fault): tell(.warning(state.phrases.exchange.notSaved(path, fault)))
            }
        }
    }

    private func write(_ effect: Effect, _ work: (Store) throws -> CommitResult) {
        guard let store else { return }
        reporting {
            let result = try work(store)
            let update = try planUpdate(after: result, in: store)
            tell(
                .written(result, of: effect, update.plan, changes: update.changes, nextUndo: try nextUndo(in: store)))
            if update.needsComparison { try readChangesSinceMeeting(store) }
        }
        if let warning {
            self.warning = nil
            tell(.warning(warning))
        }
    }

    /// Says on the screen, behind the act that it came with, that no backup can be made.
    private func watchBackups(of store: Store) {
        store.whenBackupFails = { [weak self, context] problem in
            let folder = Backups(of: store.path, in: context.paths.backups).folder
            self?.warning = self?.state.phrases.copies.backupFails(context.paths.abbreviated(folder), problem)
        }
    }

    /// The present plan, up to the ceiling where one is set.
    func read(_ store: Store) throws -> Plan { try context.released(store.plan()) }

    /// The act that undo would reverse; nil where the plan is shown up to a ceiling.
    func nextUndo(in store: Store) throws -> Entry? {
        context.options.ceiling == nil ? try store.nextUndo() : nil
    }

    private func readHistory(_ scope: HistoryScope) {
        guard let store else { return }
        reporting {
            let entries = try store.history(of: scope, limit: state.historyLimit, upTo: context.options.ceiling)
            tell(.history(entries, of: scope))
        }
    }

    /// Shows the plan up to a ceiling, read anew as a whole.
    private func release(upTo ceiling: String?) {
        guard let store else { return }
        let before = context.options.ceiling
        context.options.ceiling = ceiling
        do {
            let whole = try store.plan()
            let plan = try context.released(whole)
            let isKnown = state.since != nil || plan.lastClosedMeeting() != nil
            let since = isKnown ? try context.since(plan, in: store, on: state.today) : nil
            tell(.released(upTo: ceiling, plan, since: since, nextUndo: try nextUndo(in: store)))
            tellUnmarked(in: whole)
        } catch {
            context.options.ceiling = before
            reporting { throw error }
        }
    }

    /// Tells whoever shows a plan up to a marking what that leaves out for want of one.
    func tellUnmarked(in whole: Plan) {
        guard let ceiling = context.options.ceiling, let sentence = state.phrases.unmarked(in: whole, at: ceiling)
        else { return }
        tell(.warning("\(state.phrases.copies.shown(ceiling)) \(sentence)"))
    }

    func reporting(_ work: () throws -> Void) {
        do {
            try work()
        } catch let problem as PlanFileError {
            tell(.failed(problem))
        } catch {
            tell(.warning(context.sentence(for: error) ?? String(describing: error)))
        }
    }
}
