import Foundation
import Plan

/// The settings that keep git from running a program that a repository names, and from asking a person anything.
///
/// The person's own settings of git hold: names, keys, credential helpers, addresses. The settings, hooks and
/// attributes of a repository do not, here or in a folder that is shared.
enum Isolation {
    /// Settings that win over those of any repository.
    static let settings =
        programs + [
            "core.quotePath=false", "color.ui=false", "log.showSignature=false", "log.showRoot=true",
            "fetch.recurseSubmodules=false",
            "push.recurseSubmodules=no", "push.followTags=false", "tag.gpgSign=false", "http.lowSpeedLimit=1",
            "http.lowSpeedTime=\(connectionPatience)",
        ]

    /// Settings for git in a shared folder, which is started by git without the settings above.
    static let settingsThere = programs + ["receive.autogc=false", "receive.denyCurrentBranch=refuse"]

    /// The settings by which a repository could name a program.
    private static let programs = [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.alternateRefsCommand=true",
        "core.attributesFile=/dev/null",
        "gc.autoDetach=false", "maintenance.auto=false",
    ]

    /// Seconds in which a connection has to be made.
    private static let connectionPatience = 20

    /// The command that git starts in a shared folder in place of `upload-pack` or `receive-pack`. A shell parses it.
    static func command(_ program: String) -> String {
        let settings = Git.options(settingsThere).map { "'\($0)'" }
        return "GIT_NO_LAZY_FETCH=1 git \(settings.joined(separator: " ")) \(program)"
    }

    /// Of git's variables those that say who a person is and how servers are reached. All others are left out: they
    /// lead to another repository or other settings, trace, ask, or turn protocols on. The person's settings are those
    /// of the files that git reads by itself.
    private static let kept = [
        "GIT_SSH", "GIT_SSL_", "GIT_PROXY_SSL_", "GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_EXEC_PATH",
    ]
    /// The variables that lead to a person's terminal or screen.
    private static let left = ["GPG_TTY", "SSH_ASKPASS", "SSH_ASKPASS_REQUIRE", "DISPLAY", "WAYLAND_DISPLAY"]

    /// The environment of git.
    /// - Parameter folder: where its temporary files lie, whatever `TMPDIR` says.
    static func environment(
        folder: String, from all: [String: String] = ProcessInfo.processInfo.environment
    ) -> [String: String] {
        var environment = all.filter { name, _ in
            if !name.hasPrefix("GIT_") { return !left.contains(name) }
            return kept.contains { name.hasPrefix($0) }
        }
        environment["LC_ALL"] = "C"
        environment["TMPDIR"] = folder
        environment["GIT_TERMINAL_PROMPT"] = "0"
        environment["GIT_ASKPASS"] = ""
        environment["SSH_ASKPASS_REQUIRE"] = "never"
        environment["GIT_NO_LAZY_FETCH"] = "1"
        environment["GIT_ALLOW_PROTOCOL"] = "file:git:http:https:ssh"
        return environment
    }

    /// How git calls ssh where the person has not said it.
    static let ssh = "ssh -o BatchMode=yes -o ConnectTimeout=\(connectionPatience)"
}
