import Plan

/// What came from other copies, and how things stand with the remotes.
public struct CopiesInView: Equatable, Sendable {
    /// A remote, and how many acts are to be sent to it.
    public struct Standing: Equatable, Sendable {
        let remote: Remote
        let waiting: Int

        /// How things stand with a remote.
        public init(_ remote: Remote, waiting: Int) {
            self.remote = remote
            self.waiting = waiting
        }
    }

    /// How things stand with each remote.
    public internal(set) var remotes: [Standing] = []
    /// What came in, the latest first.
    public internal(set) var deliveries: [ReceivedMerge] = []
    /// What would come in, the latest first; nil until somebody has looked.
    public internal(set) var coming: [Entry]?
    /// Whether it is synchronised just now.
    public internal(set) var isBusy = false
    /// The bundle that was looked into, until it is taken in or left.
    var file: String?
    /// Whether that was begun by itself, so that nobody is told of it where there is nothing to tell.
    var isQuiet = false
    /// Whether it has been read.
    var isRead = false
}

/// What is told while it is synchronised.
public enum SyncNews: Equatable, Sendable {
    /// What is going on.
    case progress(String)
    /// What did not go.
    case warning(String)
    /// What came of it, and whether anything did.
    case outcome(String, isNews: Bool)
    /// An act that would come in.
    case coming(Entry)
    /// It is over.
    case end
}

extension State {
    /// What came in, and how things stand with the remotes, was read.
    mutating func take(_ remotes: [CopiesInView.Standing], _ deliveries: [ReceivedMerge]) {
        copies.remotes = remotes
        copies.deliveries = deliveries
        copies.isRead = true
        settleSelection()
    }

    /// It is going to be synchronised, or looked what would come in.
    /// - Parameters:
    ///   - isQuiet: nobody has asked for it.
    ///   - file: a bundle that is looked into; nil where it is a remote, or a bundle that is taken in.
    mutating func beginSync(isDry: Bool, isQuiet: Bool, file: String? = nil) {
        copies.isBusy = true
        copies.isQuiet = isQuiet
        copies.file = file
        if !isQuiet {
            copies.coming = isDry ? [] : nil
            message = Message(phrases.copies.begun)
        }
    }

    /// What a bundle would bring was looked at: it is asked whether it is to come in.
    private mutating func askToTakeIn() {
        guard let file = copies.file, let coming = copies.coming, !coming.isEmpty, overlay == nil else { return }
        overlay = .confirm(phrases.copies.takeIn(coming.count, file), .merge(file: file, isDry: false))
    }

    /// Something is told while it is synchronised.
    mutating func take(_ news: SyncNews) {
        switch news {
        case .progress(let text): if !copies.isQuiet { message = Message(text) }
        case .warning(let text): warn(text)
        case .outcome(let text, let isNews):
            // What went wrong with one remote is not hidden by what went well with another.
            if isNews || !copies.isQuiet, message?.isWarning != true { message = Message(text) }
        case .coming(let entry): copies.coming = (copies.coming ?? []) + [entry]
        case .end:
            copies.isBusy = false
            copies.isRead = false
            askToTakeIn()
        }
        settleSelection()
    }
}
