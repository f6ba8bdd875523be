import Foundation
import Plan
import Testing

@Suite("Nothing in a repository runs")
struct GitIsolationTests {
    /// The hooks that git knows on either side of a fetch or a push.
    private static let hooks = [
        "pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive", "pre-auto-gc",
        "push-to-checkout", "pre-push", "post-checkout", "post-merge", "post-rewrite", "fsmonitor-watchman",
        "sendemail-validate", "post-index-change", "pre-commit", "commit-msg",
    ]

    /// Settings by which a repository can name a program; `RUN` stands for one that leaves a trace.
    private static let settings = [
        "core.hooksPath=HOOKS", "core.fsmonitor=RUN", "core.sshCommand=RUN", "core.gitProxy=RUN", "core.askPass=RUN",
        "core.editor=RUN", "core.pager=RUN", "core.alternateRefsCommand=RUN", "credential.helper=!RUN",
        "diff.external=RUN", "diff.x.textconv=RUN", "diff.x.command=RUN", "filter.x.clean=RUN", "filter.x.smudge=RUN",
        "filter.x.process=RUN", "merge.x.driver=RUN", "gpg.program=RUN", "gpg.ssh.program=RUN",
        "gpg.ssh.defaultKeyCommand=RUN", "uploadpack.packObjectsHook=RUN", "remote.o.uploadpack=RUN",
        "remote.o.receivepack=RUN", "remote.o.promisor=true", "extensions.partialClone=o", "remote.o.url=ext::RUN",
        "remote.o.vcs=RUN", "protocol.ext.allow=always", "receive.procReceiveRefs=refs/for", "receive.certNonceSeed=x",
        "receive.denyCurrentBranch=updateInstead", "gc.auto=1", "receive.autogc=true", "gc.autoDetach=false",
        "url.ext::RUN.insteadOf=/", "trace2.normalTarget=TRACE", "alias.upload-pack=!RUN", "commit.gpgSign=true",
        "submodule.recurse=true", "fetch.recurseSubmodules=true", "include.path=MORE", "init.templateDir=HOOKS",
    ]

    /// Gives a repository every hook and every setting, by its own file, by an included one, by hooks elsewhere, and by
    /// alternates.
    private func arm(_ repository: String, as name: String, in meeting: MeetingPoint) throws {
        let trace = meeting.path("ran-\(name)")
        let program = meeting.path("program-\(name)")
        let script = "#!/bin/sh\necho \"$0 $*\" >> \(trace)\nexit 0\n"
        try meeting.place.write(script, to: "program-\(name)")
        try FileManager.default.createDirectory(atPath: "\(repository)/hooks", withIntermediateDirectories: true)
        for hook in GitIsolationTests.hooks {
            try meeting.place.write(script, to: "hooks-\(name)/\(hook)")
            try meeting.place.write(script, to: "hooks-\(name)/hooks/\(hook)")
            try Data(script.utf8).write(to: URL(filePath: "\(repository)/hooks/\(hook)"))
        }
        try meeting.place.write(
            "[core]\n\tfsmonitor = \(program)\n\thooksPath = \(meeting.path("hooks-\(name)"))\n", to: "more-\(name)")
        _ = try meeting.inPlace("chmod -R u+x program-\(name) hooks-\(name) '\(repository)/hooks'")
        for setting in GitIsolationTests.settings {
            let told = setting.replacing("RUN", with: program).replacing("HOOKS", with: meeting.path("hooks-\(name)"))
                .replacing("TRACE", with: trace).replacing("MORE", with: meeting.path("more-\(name)"))
            let parts = told.split(separator: "=", maxSplits: 1).map(String.init)
            _ = try meeting.place.run(
                "/usr/bin/git", ["config", "-f", "\(repository)/config", "--add", parts[0], parts[1]])
        }
        try meeting.git("init", "-q", "--bare", meeting.path("other-\(name)"))
        for (file, text) in [
            ("objects/info/alternates", meeting.path("other-\(name)/objects") + "\n"),
            ("info/attributes", "* filter=x diff=x merge=x\n"),
        ] {
            try FileManager.default.createDirectory(
                atPath: ("\(repository)/\(file)" as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: "\(repository)/\(file)"))
        }
    }

    private func traces(_ meeting: MeetingPoint) throws -> String {
        try meeting.inPlace("cat ran-* 2>/dev/null").output
    }

    @Test("Neither a hook nor a setting of the shared folder or of this machine's copy runs a program")
    func nothingRuns() throws {
        let meeting = try MeetingPoint(ceiling: nil)
        for copy in ["a", "b"] { try meeting.cinco(copy, "sync") }
        let own = try FileManager.default.subpathsOfDirectory(atPath: meeting.path(".local/share/cinco/remotes"))
            .filter { $0.hasSuffix(".git") }.map { meeting.path(".local/share/cinco/remotes/\($0)") }
        #expect(own.count == 2)
        try arm(meeting.hub, as: "there", in: meeting)
        for (number, repository) in own.enumerated() { try arm(repository, as: "own\(number)", in: meeting) }
        // The traps work: git itself springs one.
        _ = try meeting.place.run(
            "/usr/bin/git", ["--git-dir=\(meeting.hub)", "update-ref", "refs/heads/x", "cinco/journals"])
        _ = try meeting.place.run("/usr/bin/git", ["--git-dir=\(meeting.hub)", "gc", "--auto"])
        #expect(try !traces(meeting).isEmpty)
        _ = try meeting.inPlace("rm -f ran-*")
        for round in 0..<2 {
            for (copy, city) in [("a", "tijuana"), ("b", "culiacan")] {
                try meeting.note(copy, city, "\(copy) \(round)")
                let done = try meeting.cinco(copy, "sync")
                #expect(done.code == 0, "\(done.errorOutput)")
            }
        }
        let done = try meeting.cinco("a", "sync")
        #expect(done.output.contains("1 act received"), "\(done.output) \(done.errorOutput)")
        #expect(try traces(meeting) == "")
    }

    @Test("A shared folder with a work tree runs nothing either, and what hinders it is told")
    func workTree() throws {
        let meeting = try MeetingPoint(ceiling: nil)
        try meeting.cinco("a", "sync")
        try meeting.git("clone", "-q", "-b", "cinco/journals", meeting.hub, meeting.path("tree"))
        try arm(meeting.path("tree/.git"), as: "there", in: meeting)
        try meeting.cinco("a", "remote", "add", "tree", meeting.path("tree"))
        try meeting.note("a", "tijuana", "x")
        _ = try meeting.inPlace("rm -f ran-*")
        let refused = try meeting.cinco("a", "sync", "tree")
        #expect(refused.code == 1 && refused.errorOutput.contains("is checked out in"), "\(refused.errorOutput)")
        #expect(try traces(meeting) == "")
    }

    @Test("Variables that lead git elsewhere, and hardened settings, change nothing")
    func variables() throws {
        let meeting = try MeetingPoint(ceiling: nil)
        _ = try meeting.place.run("/usr/bin/git", ["config", "--global", "safe.bareRepository", "explicit"])
        _ = try meeting.place.run("/usr/bin/git", ["config", "--global", "color.ui", "always"])
        _ = try meeting.place.run("/usr/bin/git", ["config", "--global", "log.showSignature", "true"])
        try meeting.place.write("#!/bin/sh\ntouch \(meeting.path("ran-trap"))\n", to: "trap")
        _ = try meeting.inPlace("chmod +x trap")
        let trap = meeting.path("trap")
        let variables = [
            "GIT_DIR": meeting.path("nowhere"), "GIT_WORK_TREE": meeting.path("nowhere"), "GIT_INDEX_FILE": "/dev/full",
            "GIT_OBJECT_DIRECTORY": meeting.path("nowhere"),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": meeting.path("nowhere"),
            "GIT_COMMON_DIR": meeting.path("nowhere"), "GIT_NAMESPACE": "other", "GIT_CEILING_DIRECTORIES": "/",
            "GIT_DEFAULT_HASH": "sha256", "GIT_TEMPLATE_DIR": trap, "GIT_EXTERNAL_DIFF": trap, "GIT_ASKPASS": trap,
            "SSH_ASKPASS": trap, "GIT_EDITOR": trap, "GIT_PAGER": trap, "GIT_CONFIG_PARAMETERS": "'core.hooksPath=/'",
            "GIT_CONFIG_COUNT": "x", "GIT_CONFIG_GLOBAL": "/tmp", "GIT_CONFIG_SYSTEM": "/dev/full",
            "GIT_CONFIG_KEY_0": "core.bare",
            "GIT_CONFIG": trap, "GIT_ALLOW_PROTOCOL": "ext", "GIT_TRACE": "1", "GIT_PROXY_COMMAND": trap,
            "TMPDIR": meeting.path("nowhere"),
        ]
        for (copy, city) in [("a", "tijuana"), ("b", "culiacan")] {
            try meeting.note(copy, city, copy)
            let done = try meeting.cinco(copy, ["sync"], variables)
            #expect(done.code == 0 && done.errorOutput.isEmpty, "\(done.errorOutput)")
        }
        #expect(try meeting.cinco("a", ["sync"], variables).output.contains("1 act received"))
        #expect(!FileManager.default.fileExists(atPath: meeting.path("ran-trap")))
    }
}
