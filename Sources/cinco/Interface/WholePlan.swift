import CMalloc
import Foundation
import Plan
import Store
import Synchronization

/// All of a large plan, and what it adds up to.
struct WholePlan: Sendable {
    let plan: Plan
    let since: Since?
    let analysis: IssueAnalysis

    /// Reads it by a connection of its own.
    init(of path: String, on today: Day, in context: Context) throws {
        let store = try Store(opening: path, readOnly: true)
        defer { store.close() }
        plan = try store.plan(isQuiet: true)
        since = try context.news(in: plan, store, on: today)
        analysis = IssueAnalysis(of: plan, on: today, since: since)
    }
}

/// Reads a whole plan on a thread of its own, whose end can be waited for beside the keyboard.
final class WholePlanReader: Sendable {
    /// Readable when it is done.
    let descriptor: Int32
    private let done: Int32
    private let read: @Sendable () throws -> WholePlan
    private let result = Mutex<Result<WholePlan, any Error>?>(nil)
    private let thread = Mutex<pthread_t?>(nil)

    /// Begins; nil where the system has no thread or no pipe to give.
    init?(of path: String, on today: Day, in context: Context) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (descriptor, done) = (ends[0], ends[1])
        read = { try WholePlan(of: path, on: today, in: context) }
        var begun = pthread_t()
        let owned = Unmanaged.passRetained(self)
        let status = pthread_create(&begun, nil, { WholePlanReader.run($0) }, owned.toOpaque())
        guard status == 0 else {
            owned.release()
            return nil
        }
        let running = begun
        thread.withLock { $0 = running }
    }

    deinit {
        close(descriptor)
        close(done)
    }

    private static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let pointer else { return nil }
        let reader = Unmanaged<WholePlanReader>.fromOpaque(pointer).takeRetainedValue()
        // What is needed on the way is a sixth of it all, and nothing else would ask for it: so that it goes back to the system,
        // long lists lie by themselves and not between what is kept.
        mallopt(M_MMAP_THRESHOLD, 1 << 18)
        let read = Result { try reader.read() }
        malloc_trim(0)
        reader.result.withLock { $0 = read }
        _ = write(reader.done, [1], 1)
        return nil
    }

    /// Whether it is done.
    var isDone: Bool { result.withLock { $0 != nil } }

    /// What was read; waits for it.
    func plan() throws -> WholePlan? {
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let running { pthread_join(running, nil) }
        return try result.withLock { try $0?.get() }
    }
}
