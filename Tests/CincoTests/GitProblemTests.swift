import Foundation
import Plan
import Testing

@Suite("Why a synchronisation fails")
struct GitProblemTests {
    /// A failure that real git, ssh or a real server reports: how it is made, in the folder of the test, and what a
    /// person reads of it. `$hub` is the shared folder; what the script writes on its last line is the address.
    struct Failure: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        let says: [String]
        var never = ["was not reached"]
        var environment: [String: String] = [:]
    }

    private static let failures = [
        Failure(
            testDescription: "no repository in a folder", script: "mkdir none; echo $PWD/none",
            says: ["no git repository at", "git init --bare"]),
        Failure(
            testDescription: "no folder", script: "echo $PWD/none", says: ["no git repository at", "git init --bare"]),
        Failure(
            testDescription: "another account's folder",
            script: "git init -q --bare o; chown -R 12345 o; echo $PWD/o",
            says: ["belongs to another account", "git config --global --add safe.directory"]),
        Failure(
            testDescription: "a branch above",
            script: "git init -q --bare f; git -C w push -q ../f HEAD:refs/heads/cinco; echo $PWD/f",
            says: ["The branch 'cinco' in far", "--delete cinco"], never: ["same time"]),
        Failure(
            testDescription: "a branch below",
            script: "git init -q --bare f; git -C w push -q ../f HEAD:refs/heads/cinco/journals/old; echo $PWD/f",
            says: ["The branch 'cinco/journals/old' in far"], never: ["same time"]),
        Failure(
            testDescription: "SHA-256, empty", script: "git init -q --bare --object-format=sha256 f; echo $PWD/f",
            says: ["SHA-256", "--object-format=sha1"]),
        Failure(
            testDescription: "SHA-256, in use",
            script: """
                git init -q --bare --object-format=sha256 f; git init -q --object-format=sha256 w2
                git -C w2 commit -q --allow-empty -m x; git -C w2 push -q ../f HEAD:refs/heads/cinco/journals; echo $PWD/f
                """, says: ["SHA-256", "--object-format=sha1"]),
        Failure(
            testDescription: "a lock left behind",
            script:
                "git init -q --bare f; mkdir -p f/refs/heads/cinco; touch f/refs/heads/cinco/journals.lock; echo $PWD/f",
            says: ["is locked by", "journals.lock", "delete that file"], never: ["same time"]),
        Failure(
            testDescription: "a host that is not there", script: "echo git@host.invalid:plan.git",
            says: ["was not reached: ssh: Could not resolve hostname host.invalid"], never: ["repository exists"]),
        Failure(
            testDescription: "a port where nothing listens", script: "echo ssh://127.0.0.1:1/plan.git",
            says: ["was not reached: ssh: connect to host 127.0.0.1 port 1: Connection refused"], never: []),
        Failure(
            testDescription: "https without a server", script: "echo https://127.0.0.1:1/plan.git",
            says: ["was not reached: ", "Failed to connect"], never: []),
        Failure(
            testDescription: "a server of git's own protocol that is not there", script: "echo git://127.0.0.1:9/x",
            says: ["was not reached: ", "Connection refused"], never: []),
        Failure(testDescription: "a file", script: "echo x > file; echo $PWD/file", says: ["no git repository at"]),
        Failure(
            testDescription: "an unknown scheme", script: "echo foo://bar/x",
            says: ["cannot be used", "Use a folder, ssh"]),
        Failure(
            testDescription: "a key without its file",
            script:
                "git config --global commit.gpgSign true; git config --global gpg.format ssh; git config --global user.signingKey $PWD/none; echo $hub",
            says: ["could not be signed", "ssh-add"]),
        Failure(
            testDescription: "a key with a passphrase",
            script: """
                ssh-keygen -q -t ed25519 -N secret -f locked; git config --global commit.gpgSign true
                git config --global gpg.format ssh; git config --global user.signingKey $PWD/locked; echo $hub
                """, says: ["could not be signed", "passphrase"]),
        Failure(
            testDescription: "a damaged repository",
            script: """
                git init -q --bare f; git -C w push -q ../f HEAD:refs/heads/cinco/journals
                find f/objects -type f -delete; echo $PWD/f
                """, says: ["far is damaged", "git fsck"]),
        Failure(
            testDescription: "a branch that is no commit",
            script:
                "git init -q --bare f; mkdir f/refs/heads/cinco; echo x | git -C f hash-object -w --stdin > f/refs/heads/cinco/journals; echo $PWD/f",
            says: ["far is damaged", "refs/heads/cinco/journals: blob", "git fsck"],
            never: ["own copy", "was not reached"]),
        Failure(
            testDescription: "a branch that the server hides",
            script: "git init -q --bare f; git -C f config transfer.hideRefs refs/heads/cinco; echo $PWD/f",
            says: ["far did not accept what was sent", "hidden ref"]),
        Failure(
            testDescription: "settings of git that cannot be read", script: "echo '[core' >> .gitconfig; echo $hub",
            says: ["settings of git or ssh cannot be read", ".gitconfig", "Correct that file"], never: ["own copy"]),
        Failure(
            testDescription: "a data folder that is a file",
            script: "mkdir -p .local/share/cinco; echo x > .local/share/cinco/remotes; echo $hub",
            says: ["Cinco's own copy of far in", "cannot be used: Not a directory"], never: ["NSCocoaErrorDomain"]),
        Failure(
            testDescription: "a data folder in a device", script: "echo $hub",
            says: ["cannot be used: Not a directory"],
            never: ["NSCocoaErrorDomain", "could not be completed"], environment: ["XDG_DATA_HOME": "/dev/null"]),
        Failure(
            testDescription: "a data folder that the kernel shows", script: "echo $hub",
            says: ["cannot be used: No such file or directory"],
            never: ["NSCocoaErrorDomain", "could not be completed"],
            environment: ["XDG_DATA_HOME": "/proc/none"]),
    ]

    private func prepare(_ failure: Failure, _ meeting: MeetingPoint) throws -> String {
        let head = """
            git config --global user.name x; git config --global user.email x@localhost; hub='\(meeting.hub)'
            git init -q w; git -C w commit -q --allow-empty -m x
            """
        let done = try meeting.inPlace("set -e; \(head)\n\(failure.script)")
        let address = done.output.split(separator: "\n").last.map(String.init) ?? ""
        #expect(done.code == 0 && !address.isEmpty, "\(done.errorOutput)")
        return address
    }

    @Test("Each has its own words, in both languages, with what to do", arguments: failures)
    func words(failure: Failure) throws {
        let meeting = try MeetingPoint()
        let address = try prepare(failure, meeting)
        try meeting.cinco("a", "remote", "add", "far", address)
        let refused = try meeting.cinco("a", ["sync", "far"], failure.environment)
        #expect(refused.code == 1)
        for words in failure.says { #expect(refused.errorOutput.contains(words), "\(refused.errorOutput)") }
        for words in failure.never { #expect(!refused.errorOutput.contains(words), "\(refused.errorOutput)") }
        let spanish = try meeting.cinco("a", ["sync", "far", "--lang", "es"], failure.environment)
        #expect(spanish.code == 1 && !spanish.errorOutput.contains("Nothing is lost"), "\(spanish.errorOutput)")
        #expect(spanish.errorOutput.contains("No se pierde nada"), "\(spanish.errorOutput)")
    }

    @Test(
        "An address that has git run a program is refused where it is added, and wherever else it comes from",
        arguments: ["ext::touch ran", "ext::sh -c touch% ran", "fd::17", "myhelper::x"])
    func helpers(address: String) throws {
        let meeting = try MeetingPoint()
        for language in ["en", "es"] {
            let refused = try meeting.cinco("a", "remote", "add", "far", address, "--lang", language)
            #expect(refused.code == 1 && refused.errorOutput.contains(address), "\(refused.errorOutput)")
            #expect(refused.errorOutput.contains("ssh, https, http"), "\(refused.errorOutput)")
        }
        #expect(try !meeting.cinco("a", "remote").output.contains("far"))
        let settings = meeting.path(".config/cinco/repositories.toml")
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        try text.replacing(meeting.hub, with: address).write(toFile: settings, atomically: true, encoding: .utf8)
        let refused = try meeting.cinco("a", "sync")
        #expect(refused.code == 1 && refused.errorOutput.contains("cannot be used"), "\(refused.errorOutput)")
        #expect(!FileManager.default.fileExists(atPath: meeting.path("ran")))
    }

    /// A refusal of a server over ssh: a script in the folder of the test, and what a person reads.
    private static let refusals: [(script: String, command: String, says: [String])] = [
        (
            "printf '#!/bin/sh\\necho protected branch, ask Ana >&2\\nexit 1\\n' > hub.git/hooks/pre-receive; chmod +x hub.git/hooks/pre-receive",
            "", ["refused what was sent: protected branch, ask Ana"]
        ),
        (
            "printf '#!/bin/sh\\necho no acts on Sunday\\nexit 1\\n' > hub.git/hooks/update; chmod +x hub.git/hooks/update",
            "", ["refused what was sent: no acts on Sunday"]
        ),
        ("", " -o StrictHostKeyChecking=yes", ["is not known here", "compare the fingerprint"]),
        (
            "ssh-keygen -q -t ed25519 -N '' -f stranger", " -i stranger -F none -o IdentitiesOnly=yes",
            ["refused access", "Permission denied"]
        ),
        ("mv hub.git moved.git", "", ["no git repository at"]),
        ("chown -R 12345 hub.git", "", ["belongs to another account", "safe.directory"]),
    ]

    @Test("What a server refuses is told in its words", arguments: refusals.indices)
    func server(index: Int) throws {
        let meeting = try MeetingPoint()
        let server = try SSHServer(in: meeting.place)
        defer { server.stop() }
        let (script, options, says) = GitProblemTests.refusals[index]
        try meeting.cinco("a", "remote", "add", "far", "ssh://127.0.0.1:\(server.port)\(meeting.hub)")
        _ = try meeting.inPlace(script)
        var command = server.command
        if options.contains("stranger") {
            command = command.replacing("\(meeting.place.path)/user", with: meeting.path("stranger"))
        }
        if options.contains("Strict") {
            command = command.replacing("StrictHostKeyChecking=no", with: "StrictHostKeyChecking=yes")
        }
        let refused = try meeting.cinco("a", ["sync", "far"], ["GIT_SSH_COMMAND": command])
        #expect(refused.code == 1)
        for words in says { #expect(refused.errorOutput.contains(words), "\(refused.errorOutput)") }
        #expect(!refused.errorOutput.contains("\r"))
    }

    @Test(
        "Where this machine's copy of the repository is damaged that is said, and it can be deleted",
        arguments: [
            "find $own/objects -type f -delete", "rm $own/HEAD", "echo x > $own/refs/cinco/written",
            "rm -r $own/refs/heads",
            "for f in $(find $own/objects -type f); do chmod u+w $f; : > $f; done",
        ])
    func ownCopy(script: String) throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("a", "sync")
        _ = try meeting.inPlace("own=$(ls -d $PWD/.local/share/cinco/remotes/*.git); \(script)")
        try meeting.note("a", "tijuana", "after it")
        let told = try meeting.cinco("a", "sync")
        #expect(told.code == 0 || told.errorOutput.contains("Cinco's own copy of hub"), "\(told.errorOutput)")
        _ = try meeting.inPlace("rm -r .local/share/cinco/remotes/*.git")
        #expect(try meeting.cinco("a", "sync").code == 0)
        #expect(try meeting.cinco("b", "sync").code == 0)
        #expect(try meeting.cinco("b", "log").output.contains("after it"))
    }

    @Test("A machine without git is told so, and everything else works")
    func noGit() throws {
        let meeting = try MeetingPoint()
        let refused = try meeting.cinco("a", ["sync"], ["PATH": meeting.path("none")])
        #expect(refused.code == 1 && refused.errorOutput.contains("git is not installed"), "\(refused.errorOutput)")
        #expect(try meeting.cinco("a", ["status"], ["PATH": meeting.path("none")]).code == 0)
    }

    @Test(
        "An address with a password or a token is refused, and none is ever printed or kept",
        arguments: [
            "https://user:s3cretword@host.invalid/plan.git", "https://ghp_0123456789s3cretword@host.invalid/plan.git",
            "https://host.invalid/plan.git?access_token=s3cretword", "ssh://user:s3cretword@host.invalid/plan.git",
            "http://a:b:s3cretword@host.invalid:8080/x", "https://host.invalid/plan.git#s3cretword",
        ])
    func passwords(address: String) throws {
        let meeting = try MeetingPoint()
        let refused = try meeting.cinco("a", "remote", "add", "far", address)
        #expect(refused.code == 1 && refused.errorOutput.contains("credential helper"), "\(refused.errorOutput)")
        #expect(!(refused.errorOutput + refused.output).contains("s3cretword"))
        // Also where somebody wrote it into the settings, or where git itself leads there.
        let settings = meeting.path(".config/cinco/repositories.toml")
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        #expect(!text.contains("s3cretword"))
        try text.replacing(meeting.hub, with: address).write(toFile: settings, atomically: true, encoding: .utf8)
        for command in [["sync"], ["remote"], ["check"], ["log"]] {
            let told = try meeting.cinco("a", command)
            #expect(!(told.output + told.errorOutput).contains("s3cretword"), "\(told.output) \(told.errorOutput)")
        }
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        _ = try meeting.place.run(
            "/usr/bin/git", ["config", "--global", "url.https://u:s3cretword@127.0.0.1:1/.insteadOf", meeting.path("")])
        let led = try meeting.cinco("a", "sync")
        #expect(led.code == 1 && !led.errorOutput.contains("s3cretword"), "\(led.errorOutput)")
        #expect(try !meeting.inPlace("grep -r s3cretword a b .config .local").output.contains("s3cretword"))
    }
}
