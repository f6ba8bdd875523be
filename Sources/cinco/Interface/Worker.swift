import Foundation
import Synchronization

/// Work on a thread of its own, whose end can be waited for beside the keyboard.
final class Worker<Product: Sendable>: Sendable {
    /// Readable when it is done.
    let descriptor: Int32
    private let done: Int32
    private let work: @Sendable () throws -> Product
    private let result = Mutex<Result<Product, any Error>?>(nil)
    private let thread = Mutex<pthread_t?>(nil)

    /// Begins; nil where the system has no thread to give.
    init?(_ work: @escaping @Sendable () throws -> Product) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (descriptor, done) = (ends[0], ends[1])
        self.work = work
        var made = pthread_t()
        let owned = Unmanaged.passRetained(self as AnyObject)
        let status = pthread_create(
            &made, nil,
            { pointer in
                if let pointer { (Unmanaged<AnyObject>.fromOpaque(pointer).takeRetainedValue() as? any Working)?.run() }
                return nil
            }, owned.toOpaque())
        guard status == 0 else {
            owned.release()
            return nil
        }
        let begun = made
        thread.withLock { $0 = begun }
    }

    deinit {
        close(descriptor)
        close(done)
    }

    /// Whether it is done.
    var isDone: Bool { result.withLock { $0 != nil } }

    /// What came of it; waits for that.
    func product() throws -> Product? {
        let running = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let running { pthread_join(running, nil) }
        return try result.withLock { try $0?.get() }
    }
}

/// What a thread can run without knowing what comes of it.
private protocol Working: AnyObject { func run() }

extension Worker: Working {
    fileprivate func run() {
        let made = Result { try work() }
        result.withLock { $0 = made }
        _ = write(done, [1], 1)
    }
}
