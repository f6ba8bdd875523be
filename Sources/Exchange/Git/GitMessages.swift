import Foundation
import Plan

/// The messages of git, ssh and a server about a failure, read line by line.
enum GitMessages {
    /// The lines of a text, which end with LF, CRLF or CR; progress is written over itself with CR.
    static func lines(of text: Data) -> [String] {
        text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .map { RepositoryAddress.withoutSecrets(in: String(decoding: $0, as: UTF8.self)) }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !isProgress($0) }
    }

    /// The lines of the server itself.
    static func ofServer(_ lines: [String]) -> String {
        let messages = lines.compactMap { line in
            line.hasPrefix("remote:") ? line.dropFirst(7).trimmingCharacters(in: .whitespaces) : nil
        }
        return short(messages.filter { !$0.isEmpty }.prefix(6).joined(separator: " / "), 500)
    }

    /// Why git failed in Cinco's own copy of a repository.
    static func ownProblem(_ lines: [String], in folder: String) -> GitProblem {
        switch problem(lines, in: folder) {
        case .otherOwner(let folder): .otherOwner(folder: folder)
        case .settings(let detail): .settings(detail)
        default: .ownFolder(folder, detail: telling(lines))
        }
    }

    /// Why git could not fetch or push.
    /// - Parameter folder: Cinco's own copy, in which git ran.
    static func problem(_ lines: [String], in folder: String) -> GitProblem {
        let own = ["not a git repository: '.'", "bad object refs/cinco/", "'\(folder)/"]
        let isOwn = { (line: String) in !line.hasPrefix("remote:") && own.contains { line.contains($0) } }
        if let line = lines.first(where: isOwn) { return .ownFolder(folder, detail: short(line)) }
        for (words, problem) in known {
            guard let line = lines.first(where: { line in words.contains { line.contains($0) } }) else { continue }
            return problem(line, lines)
        }
        return .notReached(telling(lines))
    }

    /// Why a push was refused.
    /// - Parameter refusal: the last column of git's report on the branch.
    static func refusal(_ refusal: String, _ lines: [String], in folder: String) -> GitProblem {
        if refusal.contains("hook declined") { return .hookRefused(ofServer(lines)) }
        let problem = problem(lines + [refusal], in: folder)
        if case .notReached = problem {
            let unpacking = lines.first { $0.contains("unpack failed") } ?? ""
            let messages = lines.contains { $0.hasPrefix("remote:") } ? ofServer(lines) : unpacking
            let said = short(messages.isEmpty ? refusal : "\(refusal): \(messages)", 300)
            return refusal.hasPrefix("[remote rejected]") ? .notTaken(said) : .notReached(said)
        }
        return problem
    }

    private typealias Reading = @Sendable (_ line: String, _ lines: [String]) -> GitProblem

    /// The words of git and its helpers, in the order in which it tells more than the rest.
    private static let known: [(words: [String], problem: Reading)] = [
        (["detected dubious ownership"], { line, _ in .otherOwner(folder: quoted(line)) }),
        (["REMOTE HOST IDENTIFICATION HAS CHANGED", "Host key verification failed"], { line, _ in .hostKey(line) }),
        (
            ["SSL certificate", "server certificate", "certificate verify failed"],
            { line, _ in .certificate(short(line)) }
        ),
        (
            [
                "bad config", "bad numeric config value", "bad boolean config value", "reading the configuration files",
                "bad configuration option", "Bad owner or permissions on",
            ], { line, _ in .settings(short(line)) }
        ),
        (["exists; cannot create"], { line, _ in .branchInTheWay(inTheWay(line)) }),
        (["refusing to update checked out branch", "branch is currently checked out"], { _, _ in .checkedOut }),
        (["mismatched algorithms", "does not support this repository's hash"], { _, _ in .otherHash }),
        (["No space left on device", "Disk quota exceeded"], { line, _ in .noRoom(short(line)) }),
        (
            [
                "could not read Username", "could not read Password", "Authentication failed", "returned error: 401",
                "Too many authentication failures", "Unauthorized", "denied to ", "DENIED by",
            ],
            { line, _ in .denied(short(line)) }
        ),
        (
            [
                "does not appear to be a git repository", "Repository not found", "repository not found",
                "returned error: 404", "returned error: 410", "is this a git repository", "epository does not exist",
                "does not exist or you do not have", "could not be found", "invalid gitfile format",
            ],
            { _, lines in lines.first { $0.contains("Permission denied") }.map { .denied(short($0)) } ?? .noRepository }
        ),
        (["' not found"], { _, _ in .noRepository }),
        (
            ["transport '", "remote helper", "is not a git command", "strange hostname", "strange pathname"],
            { line, _ in .address(short(line)) }
        ),
        (
            [
                "Permission denied", "insufficient permission", "returned error: 403", "Read-only file system",
                "Access denied", "access denied", "not allowed to", "is read-only", "unable to create temporary",
            ],
            { line, _ in .denied(short(line)) }
        ),
        (
            [
                "git-pack-objects died", "index-pack abnormal exit", "index-pack died", "bad object", "bad tree object",
                "is corrupt", "did not send all necessary objects", "unable to read", "object file", "not our ref",
                "unexpected line in",
            ], { line, _ in .damaged(short(line)) }
        ),
        ([".lock': File exists"], { line, _ in .lockedThere(short(quoted(line))) }),
    ]

    /// The line that says most: git's own, unless it only says that something else failed.
    private static func telling(_ lines: [String]) -> String {
        let dull = [
            "hint:", "warning:", "To ", "From ", "Please make sure", "and the repository exists",
            "fatal: Could not read from remote repository", "fatal: the remote end hung up unexpectedly",
            "error: failed to push some refs", "Done",
        ]
        let messages = lines.filter { line in !dull.contains { line.hasPrefix($0) } }
        let isOwn = { (line: String) in ["fatal: ", "error: ", "unknown option: "].contains { line.hasPrefix($0) } }
        guard let own = messages.firstIndex(where: isOwn) else { return short(messages.last ?? lines.last ?? "git") }
        // The cause, as far as git knows it, stands on the next line then.
        let cause = messages[own].hasSuffix(":") ? messages.dropFirst(own + 1).first : nil
        return short([messages[own], cause].compactMap { $0 }.joined(separator: " "))
    }

    private static func isProgress(_ line: String) -> Bool {
        let words = [
            "Enumerating objects", "Counting objects", "Compressing objects", "Writing objects", "Receiving objects",
            "Unpacking objects", "Resolving deltas", "Total ",
        ]
        return words.contains { line.hasPrefix($0) || line.hasPrefix("remote: \($0)") }
    }

    /// The text between the last two quotation marks of a line, such as a path.
    private static func quoted(_ line: String) -> String {
        let parts = line.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[parts.count - 2]) : line
    }

    /// The branch in `cannot lock ref 'A': 'B' exists; cannot create 'A'`.
    private static func inTheWay(_ line: String) -> String {
        let before = line.components(separatedBy: "' exists; cannot create").first ?? line
        let name = before.split(separator: "'").last.map(String.init) ?? line
        return short(name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name, 100)
    }

    private static func short(_ text: String, _ limit: Int = 200) -> String {
        if text.count > limit { return text.prefix(limit - 1) + "…" }
        // It stands within a sentence.
        return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }
}
