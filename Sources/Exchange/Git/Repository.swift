import Foundation
import Plan

/// The program's own clone of a remote's repository.
struct Repository {
    let remote: Remote
    private let git: Git

    /// The branch of the journals.
    static let branch = "refs/heads/cinco/journals"
    private static let fetched = "refs/cinco/fetched/journals"
    private static let written = "refs/cinco/written"

    /// - Parameters:
    ///   - folder: the folder of the repository; made where it is missing.
    ///   - author: the author of commits where git has no name configured.
    init(of remote: Remote, in folder: String, author: String) throws {
        self.remote = remote
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var git = Git(folder: folder)
        if try git.answer(["rev-parse", "--git-dir"]).text != "." {
            try git.run("init", "--quiet", "--bare", ".")
        }
        if try git.answer(["var", "GIT_COMMITTER_IDENT"]).code != 0 {
            for role in ["AUTHOR", "COMMITTER"] {
                git.variables["GIT_\(role)_NAME"] = author.isEmpty ? "cinco" : author
                git.variables["GIT_\(role)_EMAIL"] = "cinco@localhost"
            }
        }
        self.git = git
        // A killed run leaves its locks behind. `FileLock` keeps other runs out, so no lock is in use.
        for lock in Repository.locks(in: folder) { unlink(lock) }
    }

    /// The lock files outside the folder of objects, which has many files and whose locks stop no command.
    private static func locks(in folder: String) -> [String] {
        let files = FileManager.default
        let references = files.enumerator(atPath: "\(folder)/refs")?.compactMap { ($0 as? String).map { "refs/\($0)" } }
        let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []) + (references ?? [])
        return names.filter { $0.hasSuffix(".lock") }.map { "\(folder)/\($0)" }
    }

    /// Fetches the branch of the journals.
    /// - Returns: the latest commit; nil where there is none yet.
    func fetch() throws -> String? {
        // A pattern, because fetching a missing branch by its name fails.
        let fetch = try git.answer([
            "fetch", "--quiet", "--no-tags", "--prune", "--no-write-fetch-head", "--", remote.url,
            "+refs/heads/cinco/*:refs/cinco/fetched/*",
        ])
        guard fetch.code == 0 else { throw unreachable(fetch) }
        let head = try git.answer(["rev-parse", "--quiet", "--verify", Repository.fetched])
        return head.code == 0 ? head.text : nil
    }

    /// Checks that a commit follows the one that was read last.
    /// - Throws: `MergeError.rewritten` where it does not.
    func checkContinuation(to head: String?) throws {
        guard let seen = remote.seen else { return }
        guard let head, try git.answer(["merge-base", "--is-ancestor", seen, head]).code == 0 else {
            throw MergeError.rewritten(remote: remote.name)
        }
    }

    /// Checks that git can verify the signature of each commit since the one that was read last.
    /// - Throws: `MergeError.unsigned` with the first commit that fails.
    func checkSignatures(to head: String) throws {
        let range = remote.seen.map { "\($0)..\(head)" } ?? head
        let commits = try git.run("rev-list", "--reverse", range).text.split(separator: "\n").map(String.init)
        for commit in commits where try git.answer(["verify-commit", commit]).code != 0 {
            throw MergeError.unsigned(remote: remote.name, commit: String(commit.prefix(10)))
        }
    }

    /// The files of a commit that differ from those of an earlier one, or all of them. Each has the name of its
    /// object; nil where the file was deleted.
    func files(at head: String, since earlier: String?) throws -> [(path: String, object: String?)] {
        let before = try earlier ?? git.run("hash-object", "-t", "tree", "--stdin").text
        let output = try git.run("diff-tree", "-r", "-z", "--no-renames", before, head).output
        // `:mode mode object object status`, then the path.
        let words = String(decoding: output, as: UTF8.self).split(separator: "\0").map(String.init)
        return stride(from: 0, to: words.count - 1, by: 2).map { index in
            let parts = words[index].split(separator: " ")
            return (words[index + 1], parts.last == "D" || parts.count < 4 ? nil : String(parts[3]))
        }
    }

    /// The contents of objects, by their names.
    func contents(of objects: [String]) throws -> [String: Data] {
        guard !objects.isEmpty else { return [:] }
        let list = Data((objects.joined(separator: "\n") + "\n").utf8)
        let output = try git.answer(["cat-file", "--batch"], input: list).output
        var contents: [String: Data] = [:]
        var place = output.startIndex
        while place < output.endIndex, let end = output[place...].firstIndex(of: UInt8(ascii: "\n")) {
            let head = String(decoding: output[place..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 3, let size = Int(head[2]), output.distance(from: end, to: output.endIndex) > size
            else { break }
            contents[String(head[0])] = Data(output[(end + 1)..<(end + 1 + size)])
            place = end + size + 2
        }
        return contents
    }

    /// The content of a file of a commit; nil where there is none.
    func content(of path: String, at head: String) throws -> Data? {
        let answer = try git.answer(["cat-file", "blob", "\(head):\(path)"])
        return answer.code == 0 ? answer.output : nil
    }

    /// Makes a commit of files on top of another commit.
    func commit(_ files: [(path: String, text: Data)], onto head: String?, saying message: String) throws -> String {
        var stream = Data("commit \(Repository.written)\ncommitter cinco <cinco@localhost> 0 +0000\ndata 0\n\n".utf8)
        if let head { stream += Data("from \(head)\n".utf8) }
        for file in files {
            stream += Data("M 100644 inline \(file.path)\ndata \(file.text.count)\n".utf8) + file.text + Data("\n".utf8)
        }
        stream += Data("done\n".utf8)
        _ = try git.answer(["update-ref", "-d", Repository.written])
        try git.run("fast-import", "--quiet", "--done", "--force", input: stream)
        // A second commit of the same tree by `commit-tree`, which follows git's settings of names and signatures.
        let isSigned = try git.answer(["config", "--type=bool", "commit.gpgSign"]).text == "true"
        let arguments =
            ["commit-tree"] + (isSigned ? ["-S"] : []) + (head.map { ["-p", $0] } ?? [])
            + ["-m", message, "\(Repository.written)^{tree}"]
        let commit = try git.answer(arguments)
        guard commit.code == 0 else { throw Git.Failure(complaint: commit.complaint) }
        return commit.text
    }

    /// Pushes a commit.
    /// - Returns: false where another copy has pushed since the fetch.
    func push(_ commit: String) throws -> Bool {
        let answer = try git.answer(["push", "--porcelain", "--", remote.url, "\(commit):\(Repository.branch)"])
        if answer.code == 0 { return true }
        let refused = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("!") }
        guard let refused else { throw unreachable(answer) }
        let isOutrun = [
            "fetch first", "non-fast-forward", "stale info", "lock", "already exists", "failed to update ref",
        ]
        .contains { refused.contains($0) }
        if isOutrun { return false }
        throw MergeError.unreachable(
            remote: remote.name, detail: String(refused.split(separator: "\t").last ?? refused))
    }

    /// Packs loose objects once there are many.
    func tidy() { _ = try? git.answer(["gc", "--auto", "--quiet"]) }

    private func unreachable(_ answer: Git.Answer) -> MergeError {
        .unreachable(remote: remote.name, detail: answer.complaint)
    }
}
