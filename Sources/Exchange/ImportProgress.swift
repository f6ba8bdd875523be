import Synchronization

/// How far the reading of a file has come; another thread may look at it and stop it.
public final class ImportProgress: Sendable {
    private let state = Mutex((row: 0, count: 0, isStopped: false))

    /// A reading that has not begun.
    public init() {}

    /// The row that is being read, and the number of all; both 0 until they are known.
    public var row: Int { state.withLock { $0.row } }
    public var count: Int { state.withLock { $0.count } }

    /// Asks the reading to end.
    public func stop() { state.withLock { $0.isStopped = true } }

    /// Notes that a row is read.
    /// - Returns: whether the reading is to go on.
    func reach(_ row: Int, of count: Int) -> Bool {
        state.withLock {
            ($0.row, $0.count) = (row, count)
            return !$0.isStopped
        }
    }
}
