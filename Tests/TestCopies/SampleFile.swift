import Foundation
import Plan
import Store
import TestSupport

/// The file of the sample plan. It is the same to the byte wherever it is made, so one is made for all tests and copied.
public enum SampleFile {
    private static let bytes = Result {
        let folder = Folder()
        defer { withExtendedLifetime(folder) {} }
        try Store(making: folder.file("sample"), from: SamplePlan.journal()).close()
        return try Data(contentsOf: URL(filePath: folder.file("sample")))
    }

    /// Makes the file at a path where there is none.
    public static func make(_ path: String) throws {
        try bytes.get().write(to: URL(filePath: path), options: .withoutOverwriting)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// Makes the file and opens it.
    public static func open(_ path: String) throws -> Store {
        try make(path)
        return try Store(opening: path)
    }
}
