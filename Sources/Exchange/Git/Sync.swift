import Foundation
import Plan
import Store

/// Synchronises a copy with a remote: fetches, merges the new acts, writes the acts that the remote does not have,
/// and pushes. Where another copy has pushed meanwhile, it starts again.
public struct Sync {
    /// The stages of a run.
    public enum Stage: Equatable, Sendable {
        case fetching
        /// Merging this many acts.
        case merging(Int)
        /// Pushing this many acts.
        case sending(Int)
    }

    /// The options of a run.
    public struct Options: Sendable {
        /// Whether to fetch and count only, without merging or pushing.
        public var isDry = false
        /// Whether every commit must be signed, even if the remote's settings do not ask for it.
        public var verifies = false
        /// Whether acts from far ahead of this machine's clock are merged too.
        public var trustsClocks = false
        /// The author of commits where git has no name configured.
        public var author = ""

        public init() {}
    }

    /// The result of a run.
    public struct Outcome: Equatable, Sendable {
        /// The acts that were merged, or in a dry run would be.
        public var came: [ExportedAct] = []
        /// The acts that were not merged because they are too far ahead of this machine's clock.
        public var held: [ExportedAct] = []
        /// The number of acts that were pushed, or in a dry run would be.
        public var sent = 0
        /// The number of changes that the remote's ceiling withholds.
        public var kept = 0
        /// What the merges added, and how many conflicts need a decision.
        public var merged = MergeResult()
    }

    /// The number of attempts while other copies push in between.
    static let tries = 10

    private let store: Store
    private let folder: String
    private let options: Options
    private let tell: (Stage) -> Void
    private var remote: Remote
    private let plan: String
    private let journal: String
    private var outcome = Outcome()
    /// In a dry run, the number of changes of each act that the remote has.
    private var there: [String: Int] = [:]

    /// - Parameters:
    ///   - folder: the folder of all repositories.
    ///   - tell: called at the beginning of each stage.
    public init(
        of store: Store, with remote: Remote, in folder: String, _ options: Options,
        telling tell: @escaping (Stage) -> Void
    ) throws {
        let writer = try store.writer()
        self.store = store
        self.remote = remote
        self.folder = "\(folder)/\(writer)"
        self.options = options
        self.tell = tell
        plan = try store.planID()
        journal = JournalFile.journal(of: writer, upTo: remote.ceiling)
    }

    /// Synchronises.
    /// - Throws: `MergeError`. Acts that were merged before remain.
    public mutating func run() throws -> Outcome {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let lock = try FileLock(at: "\(folder)/\(remote.name).lock")
            defer { lock.release() }
            // Another run may have read further while this one waited for the lock.
            remote = try store.remotes().first { $0.name == remote.name } ?? remote
            return try repeatedly()
        } catch let failure as Git.Failure {
            throw MergeError.unreachable(remote: remote.name, detail: failure.complaint)
        } catch let error as POSIXError {
            throw MergeError.unreachable(remote: remote.name, detail: String(cString: strerror(error.code.rawValue)))
        } catch let error as CocoaError {
            throw MergeError.unreachable(remote: remote.name, detail: error.localizedDescription)
        }
    }

    private mutating func repeatedly() throws -> Outcome {
        for attempt in 0..<Sync.tries {
            // A random pause, so that copies do not collide again.
            if attempt > 0 { usleep(UInt32.random(in: 0..<UInt32(50_000 * attempt))) }
            tell(.fetching)
            let repository = try Repository(
                of: remote, in: "\(folder)/\(remote.name).git", author: options.author)
            let head = try repository.fetch()
            try repository.checkContinuation(to: head)
            if let head { try merge(repository, head) }
            if try options.isDry ? count() : send(repository, onto: head) {
                repository.tidy()
                return outcome
            }
        }
        throw MergeError.outrun(remote: remote.name)
    }

    private mutating func merge(_ repository: Repository, _ head: String) throws {
        if options.verifies || remote.verifies { try repository.checkSignatures(to: head) }
        let places = try store.places(at: remote.name)
        if head == remote.seen, !places.contains(where: \.isHeld) { return }
        let reading = try RemoteReading(
            repository, at: head, of: plan, from: places, own: journal,
            now: options.trustsClocks ? nil : Store.systemClock())
        let unknown = try store.unknown(reading.acts)
        outcome.came += unknown
        outcome.held = reading.held
        if options.isDry {
            for act in reading.acts { there[act.id, default: 0] += act.changes.count }
            return
        }
        tell(.merging(unknown.count))
        outcome.merged += try store.merge(
            reading.acts, from: remote, at: head, read: reading.places, cameBefore: outcome.came.count - unknown.count)
        remote.seen = head
    }

    /// Counts the acts that would be pushed, without those that the remote has.
    private mutating func count() throws -> Bool {
        let outbox = try store.outbox(to: remote)
        outcome.sent = outbox.acts.count { $0.changes.count > there[$0.id, default: 0] }
        outcome.kept = outbox.kept
        return true
    }

    /// - Returns: false where another copy has pushed since the fetch.
    private mutating func send(_ repository: Repository, onto head: String?) throws -> Bool {
        let outbox = try store.outbox(to: remote)
        outcome.kept = outbox.kept
        guard !outbox.acts.isEmpty || head == nil else {
            try store.note(outbox, sentTo: remote, came: outcome.came.count, by: nil, at: nil)
            return true
        }
        tell(.sending(outbox.acts.count))
        var place =
            try store.places(at: remote.name).first { $0.journal == journal }
            ?? ReadingPlace(journal: journal, segment: 1, bytes: 0, sum: JournalFile.seed, isHeld: false)
        var files = try written(outbox.acts, &place, onto: head, in: repository)
        if head == nil { files.append(("cinco.json", try RemoteReading.head(of: plan))) }
        let commit = try repository.commit(files, onto: head, saying: "Acts: \(outbox.acts.count)")
        guard try repository.push(commit) else { return false }
        try store.note(outbox, sentTo: remote, came: outcome.came.count, by: commit, at: place)
        remote.seen = commit
        outcome.sent += outbox.acts.count
        return true
    }

    /// The new and changed segments of this copy's journal with these acts appended.
    private func written(
        _ acts: [ExportedAct], _ place: inout ReadingPlace, onto head: String?, in repository: Repository
    ) throws -> [(path: String, text: Data)] {
        var files: [(path: String, text: Data)] = []
        var text = Data()
        if place.bytes > 0, let head {
            text = try repository.content(of: JournalFile.path(journal, place.segment), at: head) ?? Data()
        }
        for act in acts {
            if text.count >= JournalFile.segmentSize {
                files.append((JournalFile.path(journal, place.segment), text))
                place.segment += 1
                text = Data()
            }
            let next = try JournalFile.line(act, after: place.sum)
            text += next.line
            place.sum = next.sum
        }
        place.bytes = text.count
        if !acts.isEmpty { files.append((JournalFile.path(journal, place.segment), text)) }
        return files
    }
}

/// A lock on the repository; a second run waits for it.
private struct FileLock {
    private let file: Int32

    init(at path: String) throws {
        file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        while flock(file, LOCK_EX) != 0, errno == EINTR {}
    }

    func release() { close(file) }
}
