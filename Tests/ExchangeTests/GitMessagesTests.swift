import Foundation
import Plan
import Testing

@testable import Exchange

@Suite("What git, ssh and servers say")
struct GitMessagesTests {
    private static let folder = "/home/ana/.local/share/cinco/remotes/x.git"

    private func problem(_ text: String, refusal: String? = nil) -> GitProblem {
        let lines = GitMessages.lines(of: Data(text.utf8))
        return refusal.map { GitMessages.refusal($0, lines, in: Self.folder) }
            ?? GitMessages.problem(lines, in: Self.folder)
    }

    @Test(
        "A server that lets nobody in",
        arguments: [
            "git@host: Permission denied (publickey).\r\nfatal: Could not read from remote repository.\n",
            "Received disconnect from 10.0.0.1 port 22:2: Too many authentication failures\nDisconnected from 10.0.0.1",
            "ERROR: Permission to a/b.git denied to ana.\nfatal: Could not read from remote repository.",
            "FATAL: W any plans/plan ana DENIED by fallthru\nfatal: Could not read from remote repository.",
            "ERROR: This repository was archived so it is read-only.\nfatal: Could not read from remote repository.",
            "fatal: Authentication failed for 'https://host/plan.git/'",
            "fatal: could not read Username for 'https://host': terminal prompts disabled",
            "fatal: unable to access 'https://host/plan.git/': The requested URL returned error: 403",
            "remote: You are not allowed to push code to this project.\nfatal: unable to access 'x'",
            "error: remote unpack failed: unable to create temporary object directory",
        ])
    func denied(text: String) {
        guard case .denied = problem(text) else {
            Testing.Issue.record("\(problem(text))")
            return
        }
    }

    @Test(
        "An address where there is no repository",
        arguments: [
            "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
            "remote: The project you were looking for could not be found or you don't have permission to view it.",
            "fatal: repository 'https://host/plan.git/' not found",
            "fatal: https://host/plan.git/info/refs not valid: is this a git repository?",
            "fatal: unable to access 'https://host/plan.git/': The requested URL returned error: 410",
            "Gitea: Repository does not exist\nfatal: Could not read from remote repository.",
            "fatal: '/srv/plan.git' does not appear to be a git repository",
            "fatal: invalid gitfile format: /srv/plan",
        ])
    func noRepository(text: String) {
        #expect(problem(text) == .noRepository)
    }

    @Test(
        "What could not be reached is told in the words that say most, without its full stop",
        arguments: [
            ("fatal: unable to access 'x': Received HTTP/0.9 when not allowed", "HTTP/0.9 when not allowed"),
            (
                "kex_exchange_identification: Connection closed by remote host\r\nConnection closed by 1.2.3.4 port 22\r\n",
                "22"
            ),
            (
                "fatal: unable to connect to 127.0.0.1:\n127.0.0.1[0: 127.0.0.1]: errno=Connection refused\n\n",
                "unable to connect to 127.0.0.1: 127.0.0.1[0: 127.0.0.1]: errno=Connection refused"
            ),
            ("unknown option: -C\nusage: git [--version] [--help]", "unknown option: -C"),
            ("remote: try later.\r\nfatal: the remote end hung up unexpectedly\r\n", "remote: try later"),
        ])
    func notReached(text: String, end: String) {
        guard case .notReached(let detail) = problem(text) else {
            Testing.Issue.record("\(problem(text))")
            return
        }
        #expect(detail.hasSuffix(end), "\(detail)")
    }

    @Test("A refusal says why, with the server's own words where there are any")
    func refusals() {
        #expect(
            problem(
                "error: remote unpack failed: unable to create temporary object directory",
                refusal: "[remote rejected] (unpacker error)")
                == .denied("error: remote unpack failed: unable to create temporary object directory"))
        #expect(
            problem("remote: GL-HOOK-ERR: ask Ana.\r\n", refusal: "[remote rejected] (pre-receive hook declined)")
                == .hookRefused("GL-HOOK-ERR: ask Ana"))
        #expect(
            problem("remote: quota: https://u:s3cret@host/q\n", refusal: "[remote rejected] (over quota)")
                == .notTaken("[remote rejected] (over quota): quota: https://u@host/q"))
        #expect(
            problem(
                "error: remote unpack failed: index-pack abnormal exit", refusal: "[remote rejected] (unpacker error)")
                == .damaged("error: remote unpack failed: index-pack abnormal exit"))
    }

    @Test("What is wrong here is not told of the server")
    func own() {
        for line in [
            "fatal: not a git repository: '.'", "fatal: bad object refs/cinco/written",
            "error: unable to create file '\(Self.folder)/objects/x': Permission denied",
        ] { #expect(problem(line) == .ownFolder(Self.folder, detail: line)) }
        for line in [
            "fatal: bad config line 8 in file /home/ana/.gitconfig",
            "/home/ana/.ssh/config: terminating, 1 bad configuration options",
            "Bad owner or permissions on /home/ana/.ssh/config",
        ] { #expect(problem(line) == .settings(line)) }
    }
}
