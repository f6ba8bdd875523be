import Foundation
import Plan
import Testing

@Suite("Git's processes")
struct GitChildrenTests {
    /// A shared repository behind an ssh that is a script.
    private func meeting(ssh script: String, timeout: Int = 1) throws -> (MeetingPoint, [String: String]) {
        let meeting = try MeetingPoint()
        try meeting.place.write("#!/bin/sh\n\(script)\n", to: "ssh.text")
        try meeting.place.write("sync_timeout = \(timeout)\n", to: ".config/cinco/settings.toml")
        // Written by a process of its own: what this one has open for writing, programs that other tests start may hold
        // a moment.
        _ = try meeting.inPlace("cp ssh.text ssh; chmod +x ssh")
        try meeting.cinco("a", "remote", "add", "far", "host:plan.git")
        return (meeting, ["GIT_SSH_COMMAND": meeting.path("ssh"), "GIT_SSH_VARIANT": "simple"])
    }

    /// Waits until a shell's condition holds.
    private func wait(for condition: String, in meeting: MeetingPoint) throws -> Bool {
        try meeting.inPlace("for i in $(seq 600); do if \(condition); then exit 0; fi; sleep 0.05; done; exit 1").code
            == 0
    }

    @Test("They have no terminal, no screen and nobody to ask, though Cinco has")
    func noTerminal() throws {
        let (meeting, environment) = try meeting(
            ssh:
                "(: < /dev/tty) 2>/dev/null && touch \(NSTemporaryDirectory())never; (: </dev/tty) 2>tty; env > env; ps -o tty= -p $$ > terminal; exit 1"
        )
        let home = meeting.place.path
        var all = environment.merging([
            "GPG_TTY": "/dev/tty", "SSH_ASKPASS": "/bin/false", "DISPLAY": ":0", "WAYLAND_DISPLAY": "x",
        ]) { $1 }
        all["TERM"] = "xterm"
        let done = try meeting.place.run(
            "/usr/bin/script", ["-qec", "cd '\(home)' && '\(Workplace.program)' sync far --plan a; tty", "/dev/null"],
            all)
        #expect(done.output.contains("far was not reached") && done.output.contains("/dev/pts/"), "\(done.output)")
        let folder = try meeting.inPlace("dirname $(find . -name terminal | head -1)").output.trimmingCharacters(
            in: .newlines)
        let terminal = try meeting.inPlace("cat \(folder)/terminal").output.trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(terminal == "?")
        let told = try meeting.inPlace("cat \(folder)/env").output
        for name in ["GPG_TTY", "SSH_ASKPASS", "DISPLAY", "WAYLAND_DISPLAY"] { #expect(!told.contains("\n\(name)=")) }
    }

    @Test("A server that says nothing is given up, and so is one that never ends; nothing is left running")
    func silent() async throws {
        // The one that speaks has three seconds from word to word, which a busy machine does not let pass.
        let servers = [
            ("echo $$ > \"$HOME/pid\"; exec sleep 300", 1, "far did not respond for 1 s"),
            (
                "echo $$ > \"$HOME/pid\"; while :; do echo remote: wait >&2; sleep 0.1; done", 3,
                "far took longer than 60 s"
            ),
            (
                "echo $$ > \"$HOME/pid\"; trap '' TERM INT HUP; while :; do sleep 1; done", 1,
                "far did not respond for 1 s"
            ),
        ]
        try await withThrowingTaskGroup { group in
            for (script, timeout, words) in servers {
                group.addTask {
                    let (refused, isGone) = try await Workplace.waiting {
                        let (meeting, environment) = try meeting(ssh: script, timeout: timeout)
                        let refused = try meeting.cinco("a", ["sync", "far"], environment)
                        return (refused, try wait(for: "! kill -0 $(cat pid) 2>/dev/null", in: meeting))
                    }
                    #expect(refused.code == 1 && refused.errorOutput.contains(words), "\(refused.errorOutput)")
                    #expect(refused.errorOutput.contains("sync_timeout"))
                    #expect(isGone)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("They end with Cinco, also where it is killed", arguments: ["HUP", "INT", "TERM", "KILL"])
    func endWithCinco(signal: String) throws {
        let (meeting, environment) = try meeting(ssh: "echo $$ > \"$HOME/pid\"; sleep 300", timeout: 60)
        let variables = environment.map { "\($0)='\($1)'" }.joined(separator: " ")
        _ = try meeting.inPlace(
            "\(variables) env --default-signal=INT setsid '\(Workplace.program)' sync far --plan a >/dev/null 2>&1 & echo $! > cinco; while ! [ -s pid ]; do sleep 0.05; done"
        )
        #expect(try wait(for: "[ -s pid ] && kill -0 $(cat pid)", in: meeting))
        _ = try meeting.inPlace("kill -\(signal) $(cat cinco)")
        #expect(try wait(for: "! kill -0 $(cat pid) 2>/dev/null", in: meeting))
    }

    @Test("They end with the interface that synchronises")
    func endWithInterface() throws {
        let (meeting, environment) = try meeting(ssh: "echo $$ > \"$HOME/pid\"; sleep 300", timeout: 60)
        try meeting.cinco("a", "remote", "remove", "hub")
        _ = try meeting.place.run(
            "/usr/bin/git", ["config", "--global", "core.sshCommand", environment["GIT_SSH_COMMAND"] ?? ""])
        _ = try meeting.place.run("/usr/bin/git", ["config", "--global", "ssh.variant", "simple"])
        let pane = try Pane(meeting.place, "--as us --plan \(meeting.path("a"))")
        try pane.screen { $0.contains("? help") }
        try pane.press("S")
        #expect(try wait(for: "[ -s pid ]", in: meeting))
        _ = try meeting.inPlace("pkill -KILL -f -- '--as us --plan \(meeting.path("a"))'")
        #expect(try wait(for: "! kill -0 $(cat pid) 2>/dev/null", in: meeting))
    }

    @Test("What git leaves running keeps nobody waiting")
    func leftRunning() throws {
        let (meeting, environment) = try meeting(
            ssh: "setsid sleep 600 < /dev/null > /dev/null & echo $! > \"$HOME/pid\"; exit 1", timeout: 60)
        #expect(try meeting.cinco("a", ["sync", "far"], environment).code == 1)
        #expect(try meeting.inPlace("kill $(cat pid)").code == 0)
    }

    @Test("Another run that holds the repository is waited for, but not for ever")
    func locked() throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("a", "sync")
        try meeting.place.write("sync_timeout = 1\n", to: ".config/cinco/settings.toml")
        let refused = try meeting.inPlace(
            "for f in .local/share/cinco/remotes/*.lock; do exec 9>$f; flock 9; done; '\(Workplace.program)' sync --plan a 9>&-"
        )
        #expect(
            refused.errorOutput.contains("Another synchronisation with hub has been running for 1 s"),
            "\(refused.errorOutput)")
        try meeting.place.write("sync_timeout = 60\n", to: ".config/cinco/settings.toml")
        #expect(try meeting.cinco("a", "sync").code == 0)
    }

    @Test("A repository of Cinco's own is one that it made, and no link")
    func ownRepository() throws {
        for script in [
            "rm $own/cinco-repository", "mv $own moved; ln -s $PWD/moved $own",
            "mv $own/refs refs; ln -s $PWD/refs $own/refs", "echo other > $own/cinco-repository",
        ] {
            let meeting = try MeetingPoint()
            try meeting.cinco("a", "sync")
            _ = try meeting.inPlace(
                "own=$(ls -d $PWD/.local/share/cinco/remotes/*.git); \(script); touch $own/precious.lock")
            let refused = try meeting.cinco("a", "sync")
            #expect(
                refused.code == 1 && refused.errorOutput.contains("Cinco's own copy of hub"), "\(refused.errorOutput)")
            #expect(try meeting.inPlace("ls .local/share/cinco/remotes/*.git/").output.contains("precious.lock"))
        }
    }
}
