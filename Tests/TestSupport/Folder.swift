import Foundation

/// A folder that is gone when the test is over.
public final class Folder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes a new, empty folder.
    public init() {
        path = NSTemporaryDirectory() + "cinco-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The path of a file in it.
    public func file(_ name: String) -> String { path + "/" + name }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
