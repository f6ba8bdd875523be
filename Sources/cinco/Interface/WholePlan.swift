import CMalloc
import Foundation
import Plan
import Store
import Synchronization

/// The whole of a large plan with its issue analysis.
struct WholePlan: Sendable {
    let plan: Plan
    let since: ChangesSinceMeeting?
    let analysis: IssueAnalysis

    /// Reads the plan on a connection of its own.
    init(of path: String, on today: Day, in context: Context) throws {
        let store = try Store(opening: path, readOnly: true)
        defer { store.close() }
        plan = try store.plan()
        since = try context.changesSinceMeeting(in: plan, store, on: today)
        analysis = IssueAnalysis(of: plan, on: today, since: since)
    }
}

/// Reads a large plan on a second thread while the first handles keys: at the scale plan reading takes half a second.
final class WholePlanReader: Sendable {
    /// Readable once the plan is read.
    let descriptor: Int32
    private let result = Mutex<Result<WholePlan, any Error>?>(nil)

    /// Starts reading; nil where no pipe can be opened.
    init?(of path: String, on today: Day, in context: Context) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let done = ends[1]
        descriptor = ends[0]
        Thread.detachNewThread { [self] in
            // Temporary blocks are a quarter of the memory. With this threshold, in bytes, large blocks are unmapped
            // when freed; `finishReading` trims the rest.
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
