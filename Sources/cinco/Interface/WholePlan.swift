import CMalloc
import Foundation
import Plan
import Store
import Synchronization

/// All of a large plan, and what it adds up to.
struct WholePlan: Sendable {
    let plan: Plan
    let since: ChangesSinceMeeting?
    let analysis: IssueAnalysis

    /// Reads it by a connection of its own.
    init(of path: String, on today: Day, in context: Context) throws {
        let store = try Store(opening: path, readOnly: true)
        defer { store.close() }
        plan = try store.plan()
        since = try context.news(in: plan, store, on: today)
        analysis = IssueAnalysis(of: plan, on: today, since: since)
    }
}

/// Reads the whole of a large plan on a second thread, while keys move the selection on the first: at the scale plan reading
/// takes half a second, and no key may wait that long.
final class WholePlanReader: Sendable {
    /// Readable once the plan is read.
    let descriptor: Int32
    private let result = Mutex<Result<WholePlan, any Error>?>(nil)

    /// Begins; nil where the system has no pipe to give.
    init?(of path: String, on today: Day, in context: Context) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let done = ends[1]
        descriptor = ends[0]
        Thread.detachNewThread { [self] in
            // What reading needs on the way is a quarter of the memory: in blocks of their own, long lists go back to the system
            // when they are freed, and `finishReading` gives back what lies between the rest.
            mallopt(M_MMAP_THRESHOLD, 1 << 18)
            let read = Result { try WholePlan(of: path, on: today, in: context) }
            result.withLock { $0 = read }
            close(done)
        }
    }

    deinit { close(descriptor) }

    /// Whether the plan is read.
    var isDone: Bool { result.withLock { $0 != nil } }

    /// The plan; waits until it is read.
    func plan() throws -> WholePlan? {
        var end: UInt8 = 0
        while read(descriptor, &end, 1) < 0 && errno == EINTR {}
        return try result.withLock { try $0?.get() }
    }
}
