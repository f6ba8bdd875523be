import Plan

/// The received merges and the state of the shared repositories.
public struct CopiesInView: Equatable, Sendable {
    /// A shared repository and the number of acts that are to be sent to it.
    public struct RemoteInView: Equatable, Sendable {
        let remote: Remote
        let waiting: Int
        /// The journals that are set aside.
        let aside: [JournalProgress]

        /// The state of a shared repository.
        public init(_ remote: Remote, waiting: Int, aside: [JournalProgress] = []) {
            self.remote = remote
            self.waiting = waiting
            self.aside = aside
        }
    }

    /// The shared repositories.
    public var remotes: [RemoteInView] = []
    /// The received merges, latest first.
    public var deliveries: [ReceivedMerge] = []
    /// The acts that a preview found, latest first; nil before a preview.
    public var coming: [Entry]?
    /// Whether a run of `cinco sync` or `cinco merge` is in progress.
    var isBusy = false
    /// The package of a preview, until it is merged or dismissed.
    var file: String?
    /// Whether the run was started automatically; its result is shown only where acts were received.
    var isQuiet = false
    /// Whether merges and repositories have been read.
    var isRead = false
}

/// A message of a run that synchronises.
public enum SyncEvent: Equatable, Sendable {
    /// The present step.
    case progress(String)
    /// A failure.
    case warning(String)
    /// The result, and whether anything was exchanged.
    case result(String, hasActs: Bool)
    /// An act that a merge would add.
    case coming(Entry)
    /// The run has ended.
    case end
}

extension State {
    /// Shows the received merges and the shared repositories.
    mutating func setCopies(_ remotes: [CopiesInView.RemoteInView], _ deliveries: [ReceivedMerge]) {
        copies.remotes = remotes
        copies.deliveries = deliveries
        copies.isRead = true
        settleSelection()
    }

    /// Records that a run has started.
    /// - Parameters:
    ///   - isQuiet: whether it was started automatically.
    ///   - file: the package of a preview; nil for a shared repository or a merge.
    mutating func beginSync(isDry: Bool, isQuiet: Bool, file: String? = nil) {
        copies.isBusy = true
        copies.isQuiet = isQuiet
        copies.file = file
        if !isQuiet {
            copies.coming = isDry ? [] : nil
            message = Message(phrases.copies.begun)
        }
    }

    /// There is nothing to synchronise with; where the plan's file names a repository, it is asked whether to use it.
    mutating func ask(about offer: OfferedRemote?) {
        guard let offer, overlay == nil else { return warn(phrases.copies.noRemotes) }
        let question = phrases.copies.adoptOffer(
            offer.name, RepositoryAddress(offer.url).shown, phrases.copies.limit(offer.ceiling))
        overlay = .confirm(question, .adopt(offer))
    }

    /// After the preview of a package: asks whether to merge it.
    private mutating func askToTakeIn() {
        guard let file = copies.file, let coming = copies.coming, overlay == nil else { return }
        if message?.isWarning != true { drop(draft: Overlay.fileDraftKey) }
        guard !coming.isEmpty else { return }
        overlay = .confirm(phrases.copies.takeIn(coming.count, file), .merge(file: file, isDry: false))
    }

    /// Handles a message of the run.
    mutating func followSync(_ event: SyncEvent) {
        switch event {
        case .progress(let text): if !copies.isQuiet { message = Message(text) }
        case .warning(let text): warn(text)
        case .result(let text, let hasActs):
            // The result of one repository must not hide a failure of another.
            if hasActs || !copies.isQuiet, message?.isWarning != true { message = Message(text) }
        case .coming(let entry): copies.coming = (copies.coming ?? []) + [entry]
        case .end:
            copies.isBusy = false
            copies.isRead = false
            askToTakeIn()
        }
        settleSelection()
    }
}
