extension Sync {
    /// The present step.
    public enum Stage: Equatable, Sendable {
        case fetching
        /// Taking in so many acts.
        case merging(Int)
        /// Sending so many acts.
        case sending(Int)
    }

    /// How it is done.
    public struct Options: Sendable {
        /// Only looks what would come in and go out.
        public var isDry = false
        /// Whether every commit must be signed, whatever the remote says.
        public var verifies = false
        /// Whether acts from far ahead of this machine's clock come in too.
        public var trustsClocks = false
        /// Whose name commits carry where git knows none.
        public var author = ""
        /// After how many seconds without a sign of life a server is given up, and another run that uses the
        /// repository.
        public var patience = 30
        /// After how many seconds the whole run is given up.
        public var limit: Int { patience > Int.max / 20 ? Int.max : patience * 20 }

        public init() {}
    }
}
