import Foundation

/// A folder that is gone when the test is over.
public final class Folder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes a new, empty folder.
    /// - Parameter inMemory: on a file system in memory where the system has one, for tests that write a great deal.
    public init(inMemory: Bool = false) {
        let memory = "/dev/shm/"
        let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory)
        path = (isThere ? memory : NSTemporaryDirectory()) + "cinco-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String { path + "/" + name }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
