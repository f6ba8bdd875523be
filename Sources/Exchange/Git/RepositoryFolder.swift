import Foundation
import Plan

/// The folder of this machine's copy of a shared repository: made by Cinco, marked, and nothing but what git needs.
enum RepositoryFolder {
    /// The file that says that Cinco made the repository, and for which remote.
    private static let marker = "cinco-repository"

    /// Makes an empty repository under another name first, so that none is ever there without its marker.
    static func make(_ folder: String, for remote: Remote, _ limits: Git.Limits) throws {
        let draft = folder + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        try FileManager.default.createDirectory(
            atPath: draft, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Without hooks of a template, and with the hash that journals have always been stored by.
        try Git(folder: draft, limits: limits).run(
            "init", "--quiet", "--bare", "--template=", "--object-format=sha1", ".")
        try Data(remote.id.utf8).write(to: URL(fileURLWithPath: "\(draft)/\(marker)"))
        guard rename(draft, folder) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Refuses a folder that Cinco did not make for the remote, or that leads elsewhere.
    static func checkIsOwn(_ folder: String, _ remote: Remote) throws {
        for part in ["", "/refs", "/objects", "/\(marker)"] {
            var info = stat()
            guard lstat(folder + part, &info) == 0, info.st_mode & S_IFMT != S_IFLNK, info.st_uid == geteuid() else {
                throw GitFailure(.ownFolder(folder, detail: "\(folder)\(part)"))
            }
        }
        guard FileManager.default.contents(atPath: "\(folder)/\(marker)") == Data(remote.id.utf8) else {
            throw GitFailure(.ownFolder(folder, detail: "\(folder)/\(marker)"))
        }
    }

    /// The settings of a repository that Cinco made; written anew each time, so that nothing else there holds.
    private static let configuration = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
    /// Files by which git would read objects, settings or parents from elsewhere.
    private static let redirections = [
        "commondir", "config.worktree", "objects/info/alternates", "objects/info/http-alternates", "info/attributes",
        "info/grafts", "shallow",
    ]

    /// Takes away what the next run does not want to find. Nobody else works here while this run holds its lock.
    static func cleanUp(_ folder: String) throws {
        // A run that was killed leaves its locks behind. Among the objects, which are many, one keeps nobody out.
        let files = FileManager.default
        let references = files.enumerator(atPath: "\(folder)/refs")?.compactMap { ($0 as? String).map { "refs/\($0)" } }
        let names = try files.contentsOfDirectory(atPath: folder) + (references ?? [])
        for name in names.filter({ $0.hasSuffix(".lock") || $0.hasPrefix("input-") }) + redirections {
            unlink("\(folder)/\(name)")
        }
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: "\(folder)/config"), options: .atomic)
    }
}
