import Foundation

/// A folder that is removed after the test.
public final class Folder: Sendable {
    /// Its path.
    public let path: String

    /// Makes a new, empty folder.
    /// - Parameter inMemory: uses a file system in memory where the system has one, for tests that write a lot.
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
