import Foundation
import Plan

/// This machine's copy of a remote's repository: fetched into, read from, written to and pushed from.
struct Repository {
    let remote: Remote
    private let git: Git
    private let isSigned: Bool
    /// Whether the remote is a folder of this machine, where git is started by this program.
    private let isFolder: Bool

    /// The branch that the journals are on.
    static let branch = "refs/heads/cinco/journals"
    private static let fetched = "refs/cinco/fetched/journals"
    private static let written = "refs/cinco/written"

    /// Opens this machine's copy; makes it where it is not there yet.
    /// - Parameters:
    ///   - folder: where it is kept. Nobody else uses it while this run holds its lock.
    ///   - author: whose name commits carry where git knows none.
    init(of remote: Remote, in folder: String, author: String, limits: Git.Limits) throws {
        self.remote = remote
        if !FileManager.default.fileExists(atPath: folder) { try RepositoryFolder.make(folder, for: remote, limits) }
        try RepositoryFolder.checkIsOwn(folder, remote)
        try RepositoryFolder.cleanUp(folder)
        var git = Git(folder: folder, limits: limits)
        let configuration = try git.run("config", "--list", "-z").output.split(separator: 0)
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
        isSigned =
            configuration.last { $0.hasPrefix("commit.gpgsign") }.map { setting in
                ["", "\ntrue", "\nyes", "\non", "\n1"].contains(setting.dropFirst("commit.gpgsign".count))
            } ?? false
        if getenv("GIT_SSH") == nil, !configuration.contains(where: { $0.hasPrefix("core.sshcommand\n") }) {
            git.settings = ["core.sshCommand=\(Isolation.ssh)"]
        }
        if try git.answer(["var", "GIT_COMMITTER_IDENT"]).code != 0 {
            for role in ["AUTHOR", "COMMITTER"] {
                git.variables["GIT_\(role)_NAME"] = author.isEmpty ? "cinco" : author
                git.variables["GIT_\(role)_EMAIL"] = "cinco@localhost"
            }
        }
        let address = try git.answer(["ls-remote", "--get-url", "--", remote.url]).text
        isFolder = RepositoryAddress(address.isEmpty ? remote.url : address).isFolder
        self.git = git
    }

    /// Fetches what the remote has.
    /// - Returns: the latest commit; nil where there is none yet.
    func fetch() throws -> String? {
        // By a pattern, so that a repository without the branch is none that fails.
        let there = isFolder ? ["--upload-pack=\(Isolation.command("upload-pack"))"] : []
        let fetch = try git.answer(
            ["fetch", "--progress", "--no-tags", "--prune", "--no-write-fetch-head"] + there
                + ["--", remote.url, "+\(Repository.branch)*:\(Repository.fetched)*"], isRemote: true)
        guard fetch.code == 0 else { throw failure(fetch.messages) }
        let head = try git.answer(["rev-parse", "--quiet", "--verify", Repository.fetched])
        guard head.code == 0 else { return nil }
        // Git fetches a branch that is no commit, and finds it in Cinco's own copy from then on.
        let kind = try git.run("cat-file", "-t", head.text).text
        guard kind == "commit" else { throw GitFailure(.damaged("\(Repository.branch): \(kind)")) }
        return head.text
    }

    /// Why git could not fetch or push. Of objects that cannot be read git does not say in which repository they are.
    private func failure(_ messages: [String]) -> GitFailure {
        let problem = GitMessages.problem(messages, in: git.folder)
        guard case .damaged(let detail) = problem, (try? git.answer(["fsck", "--connectivity-only"]))?.code != 0 else {
            return GitFailure(problem)
        }
        return GitFailure(.ownFolder(git.folder, detail: detail))
    }

    /// Refuses a history that does not go on from the commit that was read last.
    func checkContinuation(to head: String?) throws {
        guard let seen = remote.state.seen else { return }
        guard let head, try git.answer(["merge-base", "--is-ancestor", seen, head]).code == 0 else {
            throw MergeError.rewritten(remote: remote.name, ceiling: remote.ceiling)
        }
    }

    /// The journals that each commit since the one that was read last has written to, in order, with the key that
    /// signed it.
    /// - Throws: `MergeError.unsigned` where one is not signed by a key that git knows.
    func signedJournals(to head: String) throws -> [(journal: String, key: String)] {
        let range = remote.state.seen.map { "\($0)..\(head)" } ?? head
        let commits = try git.run("rev-list", "--reverse", range).text.split { $0.isNewline }.map(String.init)
        return try commits.flatMap { commit in
            if try git.answer(["verify-commit", commit]).code != 0 {
                throw MergeError.unsigned(remote: remote.name, commit: String(commit.prefix(10)))
            }
            // The key, then the files; of a merge only those that are as in none of its parents.
            let words = try git.run("log", "-1", "-c", "--name-only", "-z", "--no-renames", "--format=%GP %GF", commit)
                .output.split { $0 == 0 || $0 == UInt8(ascii: "\n") }.map { String(decoding: $0, as: UTF8.self) }
            guard let key = words.first?.split(separator: " ").first.map(String.init) else {
                throw MergeError.unsigned(remote: remote.name, commit: String(commit.prefix(10)))
            }
            return Set(words.dropFirst().compactMap { JournalFile.place($0)?.journal }).sorted().map { ($0, key) }
        }
    }

    /// A file of a commit.
    struct File {
        let path: String
        /// Its object; nil where it is gone.
        let object: String?
        /// Its object in the earlier commit; nil where it was not there, or where there is no earlier one.
        let before: String?
    }

    /// The files of a commit that differ from those of an earlier one, or all of them.
    func files(at head: String, since earlier: String?) throws -> [File] {
        let before = try earlier ?? git.run("hash-object", "-t", "tree", "--stdin").text
        let output = try git.run("diff-tree", "-r", "-z", "--no-renames", before, head).output
        // `:mode mode object object status`, then the path.
        let words = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return stride(from: 0, to: words.count - 1, by: 2).compactMap { index in
            let parts = words[index].split(separator: " ").map(String.init)
            guard parts.count == 5 else { return nil }
            return File(
                path: words[index + 1], object: parts[4] == "D" ? nil : parts[3],
                before: parts[4] == "A" ? nil : parts[2])
        }
    }

    /// The contents of objects, by their names, without those that are not there.
    func contents(of objects: [String]) throws -> [String: Data] {
        guard !objects.isEmpty else { return [:] }
        let list = Data((objects.joined(separator: "\n") + "\n").utf8)
        let output = try git.answer(["cat-file", "--batch"], input: list).output
        var contents: [String: Data] = [:]
        var place = output.startIndex
        while place < output.endIndex, let end = output[place...].firstIndex(of: UInt8(ascii: "\n")) {
            // `object type size`, the content and a line end; or `object missing`.
            let head = output[place..<end].split(separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            place = end + 1
            guard head.count == 3 else { continue }
            guard let size = Int(head[2]), size >= 0, size < output.endIndex - place else { break }
            contents[head[0]] = Data(output[place..<(place + size)])
            place += size + 1
        }
        return contents
    }

    /// The content of a file of a commit; nil where it has none of that path.
    func content(of path: String, at head: String) throws -> Data? {
        let answer = try git.answer(["cat-file", "blob", "\(head):\(path)"])
        return answer.code == 0 ? answer.output : nil
    }

    /// Writes files on top of a commit, as another commit.
    func commit(_ files: [(path: String, text: Data)], onto head: String?, message: String) throws -> String {
        var stream = Data("commit \(Repository.written)\ncommitter cinco <cinco@localhost> 0 +0000\ndata 0\n\n".utf8)
        if let head { stream += Data("from \(head)\n".utf8) }
        for file in files {
            stream += Data("M 100644 inline \(file.path)\ndata \(file.text.count)\n".utf8) + file.text + Data("\n".utf8)
        }
        stream += Data("done\n".utf8)
        _ = try git.answer(["update-ref", "-d", Repository.written])
        try git.run("fast-import", "--quiet", "--done", "--force", input: stream)
        // Once more as a commit of git's own, so that its settings of names and signatures hold.
        let commit = try git.answer(
            ["commit-tree"] + (isSigned ? ["-S"] : []) + (head.map { ["-p", $0] } ?? [])
                + ["-m", message, "\(Repository.written)^{tree}"])
        if commit.code == 0 { return commit.text }
        guard isSigned else { throw GitFailure(GitMessages.ownProblem(commit.messages, in: git.folder)) }
        throw GitFailure(.signing(commit.messages.prefix(3).joined(separator: " / ")))
    }

    /// Pushes a commit.
    /// - Returns: false where somebody else was quicker.
    /// - Parameter isLast: whether it is not tried again.
    func push(_ commit: String, isLast: Bool) throws -> Bool {
        // A push certificate would be checked by a program that the shared folder's own settings name.
        let there = isFolder ? ["--receive-pack=\(Isolation.command("receive-pack"))", "--no-signed"] : []
        let answer = try git.answer(
            ["push", "--progress", "--porcelain"] + there + ["--", remote.url, "\(commit):\(Repository.branch)"],
            isRemote: true)
        if answer.code == 0 { return true }
        let refused = answer.output.split(separator: UInt8(ascii: "\n")).first { $0.first == UInt8(ascii: "!") }
            .map { String(decoding: $0, as: UTF8.self) }
        guard let refused else { throw failure(answer.messages) }
        let outrun = [
            "fetch first", "non-fast-forward", "stale info", "lock", "already exists", "failed to update ref",
        ]
        let problem = GitMessages.refusal(
            refused.split(separator: "\t").last.map(String.init) ?? refused, answer.messages, in: git.folder)
        switch problem {
        case .notReached where outrun.contains(where: { refused.contains($0) }),
            .notTaken where outrun.contains(where: { refused.contains($0) }):
            return false
        case .lockedThere where !isLast: return false
        default: throw GitFailure(problem)
        }
    }

    /// Puts loose objects together once there are many.
    func tidy() { _ = try? git.answer(["gc", "--auto", "--quiet"]) }
}
