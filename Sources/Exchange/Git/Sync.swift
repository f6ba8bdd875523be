import Foundation
import Plan
import Store

/// Brings a copy and a remote together: fetches, takes in what is new, writes what the remote lacks, and pushes; where
/// somebody else was quicker, once more.
public struct Sync {
    /// How often it is tried again where others are quicker.
    static let tries = 10

    private let store: Store
    private let folder: String
    private let options: Options
    private let tell: (Stage) -> Void
    private let bind: ([String: String]) throws -> Void
    private var remote: Remote
    private let limits: Git.Limits
    private var result = SyncResult()
    /// Whether the file that names the plan has to be written anew.
    private var isHeadSpoiled = false
    /// In a dry run, how many changes of which acts the remote turned out to have.
    private var there: [String: Int] = [:]

    /// - Parameters:
    ///   - remote: with its state in the store.
    ///   - folder: where repositories are kept.
    ///   - bind: keeps the keys of writers in the person's settings: of each writer those that may sign its journal,
    ///     separated by blanks.
    ///   - tell: is told what is going on.
    public init(
        of store: Store, with remote: Remote, in folder: String, _ options: Options,
        binding bind: @escaping ([String: String]) throws -> Void = { _ in },
        telling tell: @escaping (Stage) -> Void = { _ in }
    ) {
        self.store = store
        self.remote = remote
        self.folder = folder
        self.options = options
        self.bind = bind
        self.tell = tell
        limits = Git.Limits(silence: options.patience, whole: options.limit)
    }

    /// Synchronises.
    /// - Throws: `MergeError` where it does not go; what had come in by then is kept.
    public mutating func run() throws -> SyncResult {
        do {
            guard Remote.isName(remote.name), Remote.isID(remote.id) else {
                throw MergeError.badRemoteName(remote.name)
            }
            if RepositoryAddress(remote.url).holdsSecret { throw GitFailure(.secretInAddress) }
            try PathName.makeFolder(folder)
            let lock = try FileLock(at: "\(folder)/\(remote.id).lock", patience: options.patience)
            defer { lock.release() }
            // Another run may have gone on from where this one thought to begin.
            remote.state = try store.state(of: remote) ?? remote.state
            return try repeatedly()
        } catch let failure as GitFailure {
            throw problem(failure.problem)
        } catch let error as POSIXError {
            throw problem(.ownFolder(folder, detail: String(cString: strerror(error.code.rawValue))))
        } catch let fault as SystemFault {
            throw problem(.ownFolder(folder, detail: fault.words))
        } catch let error as CocoaError {
            throw problem(.ownFolder(folder, detail: SystemFault(error).words))
        }
    }

    private func problem(_ problem: GitProblem) -> MergeError {
        .git(remote: remote.name, address: RepositoryAddress(remote.url).shown, problem)
    }

    private mutating func repeatedly() throws -> SyncResult {
        for attempt in 0..<Sync.tries {
            // The others are let go first, by chance.
            if attempt > 0 { usleep(UInt32.random(in: 0..<UInt32(50_000 * attempt))) }
            tell(.fetching)
            let repository = try Repository(
                of: remote, in: "\(folder)/\(remote.id).git", author: options.author, limits: limits)
            let head = try repository.fetch()
            try repository.checkContinuation(to: head)
            if let head, try takeIn(repository, head) == .ownJournalAltered { continue }
            let isLast = attempt == Sync.tries - 1
            if try options.isDry ? count() : send(repository, onto: head, isLast: isLast) {
                repository.tidy()
                if !options.isDry { result.aside = try store.progress(at: remote).filter(\.isAside) }
                return result
            }
        }
        throw MergeError.outrun(remote: remote.name)
    }

    private enum Taken { case whole, ownJournalAltered }

    /// This copy's journal at the remote. Its name as a writer changes where a merge shows that it went back in time.
    private func ownJournal() throws -> String {
        JournalFile.journal(of: try store.writer(), upTo: remote.ceiling, generation: remote.state.generation)
    }

    private mutating func takeIn(_ repository: Repository, _ head: String) throws -> Taken {
        let otherKeys = options.verifies || remote.verifies ? try checkKeys(repository, head) : [:]
        let progress = try store.progress(at: remote)
        if head == remote.state.seen, !progress.contains(where: \.isOpen) { return .whole }
        let (store, trustsClocks, clock) = (store, options.trustsClocks, Store.systemClock())
        let judge = RemoteJournals.Judge(
            writer: try store.writer(),
            isTooEarly: { act in
                !trustsClocks && ClockBound.isTooEarly(act, at: clock) && (try? store.known([act.id]).isEmpty) ?? true
            }, lastAuthor: store.lastAuthor, otherKeys: otherKeys)
        let journals = try RemoteJournals(repository, at: head, from: progress, by: judge)
        isHeadSpoiled = journals.isHeadSpoiled ?? isHeadSpoiled
        result.isHeadSpoiled = result.isHeadSpoiled || isHeadSpoiled
        let acts = journals.acts
        let unknown = try store.unknown(acts)
        result.came += unknown
        result.postponed = journals.postponed
        result.oddNames += journals.oddNames.filter { !result.oddNames.contains($0) }
        if options.isDry {
            for act in acts { there[act.id, default: 0] += act.changes.count }
            result.contradictions = try store.contradicting(acts)
            result.aside = journals.progress.filter(\.isAside)
            return .whole
        }
        let own = try ownJournal()
        tell(.merging(unknown.count))
        result.merged += try store.merge(
            acts, from: remote, at: head, read: journals.progress, cameBefore: result.came.count - unknown.count
        )
        remote.state.seen = head
        guard journals.progress.contains(where: { $0.journal == own && $0.fault != nil }) else { return .whole }
        // Others will not read on behind that line either: all of it goes into another journal.
        try store.startOverWithNewJournal(remote)
        remote.state = try store.state(of: remote) ?? RemoteState()
        return .ownJournalAltered
    }

    /// Refuses commits that no known key has signed, and notes whose key signs which journal.
    /// - Returns: the journals that another key has signed than the first one that did, with that key.
    private mutating func checkKeys(_ repository: Repository, _ head: String) throws -> [String: String] {
        var others: [String: String] = [:]
        let before = remote.keys
        for signed in try repository.signedJournals(to: head) {
            let writer = JournalFile.writer(of: signed.journal)
            let known = remote.keys[writer]?.split(separator: " ").map(String.init) ?? []
            if known.isEmpty {
                remote.keys[writer] = signed.key
            } else if !known.contains(signed.key) {
                others[signed.journal] = signed.key
            }
        }
        if remote.keys != before, !options.isDry { try bind(remote.keys) }
        return others
    }

    /// Notes what an outbox leaves out.
    private mutating func note(_ outbox: Outbox) {
        (result.kept, result.questions, result.refused) = (outbox.kept, outbox.questions, outbox.refused)
    }

    /// Counts what would be sent, without what the remote turned out to have.
    private mutating func count() throws -> Bool {
        let outbox = try store.outbox(to: remote)
        result.sent = outbox.acts.count { $0.changes.count > there[$0.id, default: 0] }
        note(outbox)
        return true
    }

    /// - Returns: false where somebody else was quicker.
    private mutating func send(_ repository: Repository, onto head: String?, isLast: Bool) throws -> Bool {
        let outbox = try store.outbox(to: remote)
        note(outbox)
        guard !outbox.acts.isEmpty || head == nil || isHeadSpoiled else {
            try store.note(outbox, sentTo: remote, came: result.came.count, by: nil, at: nil)
            return true
        }
        tell(.sending(outbox.acts.count))
        let journal = try ownJournal()
        var progress =
            try store.progress(at: remote).first { $0.journal == journal }
            ?? JournalProgress(journal: journal, sum: JournalFile.seed)
        var files = try written(outbox.acts, &progress, onto: head, in: repository)
        if head == nil || isHeadSpoiled { files.append(("cinco.json", try RemoteJournals.head(of: remote.plan))) }
        let commit = try repository.commit(files, onto: head, message: "Acts: \(outbox.acts.count)")
        guard try repository.push(commit, isLast: isLast) else { return false }
        try store.note(
            outbox, sentTo: remote, came: result.came.count, by: commit, at: outbox.acts.isEmpty ? nil : progress)
        remote.state.seen = commit
        result.sent += outbox.acts.count
        return true
    }

    /// The segments of this copy's journal with these acts behind what is there.
    private func written(
        _ acts: [ExportedAct], _ progress: inout JournalProgress, onto head: String?, in repository: Repository
    ) throws -> [(path: String, text: Data)] {
        let journal = progress.journal
        var files: [(path: String, text: Data)] = []
        var text = Data()
        if progress.bytes > 0, let head {
            text = try repository.content(of: JournalFile.path(journal, progress.segment), at: head) ?? Data()
        }
        for act in acts {
            if text.count >= JournalFile.segmentSize {
                files.append((JournalFile.path(journal, progress.segment), text))
                progress.segment += 1
                text = Data()
            }
            let next = try JournalFile.line(act, after: progress.sum)
            text += next.line
            progress.sum = next.sum
        }
        progress.bytes = text.count
        if !acts.isEmpty { files.append((JournalFile.path(journal, progress.segment), text)) }
        return files
    }
}
