import Foundation
import Store
import TestSupport
import Testing

@Suite("Where a document is written to")
struct OutputFileTests {
    /// A kind of thing that a path can name, how it is made, and what has to become of it.
    private struct Target {
        let name: String
        /// A script that makes `out` in the home and runs the command with it; its own output is what came out.
        let script: String
        var code: Int32 = 0
        var errorOutput = ""
        var isSaid = false
    }

    /// In each, `$cinco` writes to `out`. Links to devices stand for the devices: nothing that is tested here may harm
    /// one.
    private static let targets = [
        Target(name: "nothing", script: "$cinco out && cat out && stat -c %a out | grep -qx 600", isSaid: true),
        Target(
            name: "a file, whose mode stays",
            script: "echo old > out; chmod 640 out; $cinco out && cat out && stat -c %a out | grep -qx 640",
            isSaid: true),
        Target(
            name: "a long name", script: "f=$(printf 'x%.0s' $(seq 250)); $cinco $f && cat $f", isSaid: true),
        Target(
            name: "a link to a file, which stays as it was",
            script: "echo old > other; ln -s other out; $cinco out && cat out && grep -qx old other && test ! -L out",
            isSaid: true),
        Target(
            name: "a link to nothing", script: "ln -s none out; $cinco out && cat out && test ! -e none", isSaid: true),
        Target(
            name: "a pipe",
            script: "mkfifo out; cat out & $cinco out && wait && test -p out"),
        Target(
            name: "a link to a device",
            script: "ln -s /dev/null out; $cinco out && test -L out && test -c out && $cinco -"),
        Target(
            name: "a link to standard output", script: "ln -s /proc/self/fd/1 out; $cinco out && test -L out"),
        Target(
            name: "standard output that is a file, behind what is in it",
            script:
                "ln -s /proc/self/fd/1 out; (echo first; $cinco out; echo last) > file; head -1 file | grep -qx first && tail -1 file | grep -qx last && sed '1d;$d' file && test -L out"
        ),
        Target(name: "another descriptor", script: "ln -s /proc/self/fd/7 out; $cinco out 7>&1 && test -L out"),
        Target(name: "-", script: "$cinco - && test ! -e ./-"),
        Target(
            name: "a plan", script: kept("cp \"$HOME/plan.cinco\" plan", target: "plan"), code: 1, errorOutput: "plan"),
        Target(
            name: "the plan itself", script: kept(":", target: "\"$HOME/plan.cinco\""), code: 1, errorOutput: "plan"),
        Target(
            name: "a plan that nobody may read",
            script: "cp \"$HOME/plan.cinco\" plan; chmod 200 plan; \(unprivileged) $cinco plan; s=$?; chmod 600 plan; "
                + "cmp -s \"$HOME/plan.cinco\" plan || exit 9; (exit $s)",
            code: 1, errorOutput: "plan"),
        Target(
            name: "beside a plan that nobody may read",
            script: "cp \"$HOME/plan.cinco\" plan; chmod 200 plan; \(unprivileged) $cinco plan-wal; s=$?; "
                + "test ! -e plan-wal || exit 9; (exit $s)",
            code: 1, errorOutput: "plan-wal"),
        Target(
            name: "a link to a plan, under another name",
            script: kept("cp \"$HOME/plan.cinco\" plan; ln -s plan out", target: "out") + " && test -L out", code: 1,
            errorOutput: "out"),
        Target(
            name: "what SQLite keeps beside a plan",
            script: """
                cp "$HOME/plan.cinco" plan; ln -s plan link
                for s in wal shm journal; do for n in plan link; do
                  $cinco $n-$s; test $? = 1 && test ! -e $n-$s || exit 9; echo log > $n-$s
                  $cinco $n-$s; test $? = 1 && grep -qx log $n-$s || exit 9; rm $n-$s
                done; done; $cinco other-wal && cat other-wal && $cinco plan.txt
                """, isSaid: true),
        Target(
            name: "a file with a plan's name, and an empty one beside it",
            script: ": > plan.cinco; $cinco plan.cinco-wal && $cinco plan.cinco && cat plan.cinco", isSaid: true),
        Target(name: "a folder", script: "mkdir out; $cinco out", code: 1, errorOutput: "is a folder"),
        Target(
            name: "a link to a folder", script: "mkdir d; ln -s d out; $cinco out", code: 1, errorOutput: "is a folder"),
        Target(name: "a file in no folder", script: "$cinco none/out", code: 1, errorOutput: "folder does not exist"),
        Target(name: "a name with a slash behind it", script: "$cinco out/", code: 1, errorOutput: "out/"),
        Target(name: "no name", script: "$cinco ''", code: 1, errorOutput: "name of the file to write is empty"),
        Target(
            name: "a full device", script: "ln -s /dev/full out; $cinco out; s=$?; test -L out || exit 9; exit $s",
            code: 1,
            errorOutput: "disk is full"),
        Target(
            name: "a closed descriptor", script: "ln -s /proc/self/fd/9 out; $cinco out 9>&-", code: 1,
            errorOutput: "closed"),
        Target(
            name: "what the kernel shows",
            script: "ln -s /proc/self/limits out; $cinco out; s=$?; test -L out || exit 9; exit $s",
            code: 1, errorOutput: "out"),
        Target(
            name: "a pipe that nobody reads",
            script:
                "mkfifo p; cat p >/dev/null & exec 3>p; kill $!; wait $! 2>/dev/null; ln -s /proc/self/fd/3 out; $cinco out",
            code: 128 + SIGPIPE),
    ]

    /// Runs a command whose user is told by files what they may do, the superuser too.
    private static let unprivileged = getuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : ""

    /// A script that refuses to end as the command does where it has changed what it was to write to.
    private static func kept(_ making: String, target: String) -> String {
        "\(making); cksum < \(target) > sum; $cinco \(target); s=$?; cksum < \(target) | cmp -s - sum || exit 9; (exit $s)"
    }

    @Test("Every command with -o replaces a file or makes one, writes into devices and pipes, and harms nothing else")
    func table() throws {
        let errands = try Errands()
        let place = errands.place
        let commands =
            errands.commands.filter { $0.options.contains("o") }.map { ($0, "-o") }
            + errands.commands.filter { $0.description == "package" }.map { ($0, "") }
        #expect(commands.count >= 4)
        for (number, (command, option)) in commands.enumerated() {
            // An import writes a file only where it is asked for an empty table.
            let path = command.path + (command.description == "import records" ? ["--template", "project"] : [])
            let whole = try place.run(Workplace.program, path + (option.isEmpty ? [] : [option]) + ["-"])
            #expect(whole.code == 0 && whole.output.count > 100, "\(command)")
            // A package is written by a function of its own, all else by one: in the short form the first of them meets
            // every target, the others a third each.
            let isEvery = Faults.isWhole || number == 0 || option.isEmpty
            for (turn, target) in Self.targets.enumerated() where isEvery || turn % 3 == number % 3 {
                // An earlier package is replaced, and nothing else: it stands for the file of before.
                let script =
                    option.isEmpty
                    ? target.script.replacing("echo old > ", with: "cp ../sample.package ") : target.script
                // It writes over nothing but a package, and says so itself.
                if option.isEmpty, ["which stays", "SQLite", "plan's name"].contains(where: target.name.contains) {
                    continue
                }
                let run = try place.run(
                    "/bin/bash",
                    [
                        "-c",
                        "cd \"$HOME\"; rm -rf work; mkdir work; cd work; cinco=\"\(Workplace.program) \(path.joined(separator: " ")) \(option)\"; \(script)",
                    ])
                let what = "\(command) to \(target.name)"
                // A shell puts its last command in its own place.
                let code = run.code < 0 ? 128 - run.code : run.code
                #expect(code == target.code, "\(what): \(run.code) \(run.errorOutput)")
                let isSaid = target.errorOutput.isEmpty || run.errorOutput.contains(target.errorOutput)
                #expect(isSaid, "\(what): \(run.errorOutput)")
                if target.code == 0 { #expect(run.output.contains(whole.output), "\(what): \(run.output.prefix(300))") }
                if option == "-o", target.code == 0 {
                    #expect(run.output.contains("Written to") == target.isSaid, "\(what)")
                }
                let left = try FileManager.default.contentsOfDirectory(atPath: place.path + "/work")
                #expect(!left.contains { $0.contains("draft") }, "\(what) left \(left)")
            }
        }
    }

    @Test("What a killed program left is cleared away by the next that writes in that folder, and nothing else is")
    func drafts() throws {
        let errands = try Errands()
        let place = errands.place
        let work = place.path + "/work"
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        let held = try Draft(beside: work + "/out")
        for name in [".out.part-0123456789abcdef", ".other.part-0123456789abcdef", ".out.part-mine"] {
            try place.write("half", to: "work/" + name)
        }
        #expect(try place.cinco("export", "-o", work + "/out").code == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: work)
        #expect(left.sorted() == [".out.part-mine", PathName.last(of: held.path), "out"].sorted())
    }

    @Test("A file on a full disk stays as it was")
    func fullDisk() throws {
        let errands = try Errands()
        let place = errands.place
        guard try place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0 else { return }
        let script = """
            cd "$HOME"; mkdir disk && mount -t tmpfs -o size=16k none disk; echo old > disk/out
            dd if=/dev/zero of=disk/fill bs=1k count=8 2>/dev/null
            "$0" export -o disk/out; echo "code $?"; cat disk/out; ls -A disk
            """
        let run = try place.run("/usr/bin/unshare", ["-Urm", "sh", "-c", script, Workplace.program])
        #expect(run.output == "code 1\nold\nfill\nout\n", "\(run.output)")
        #expect(run.errorOutput.contains("disk is full"))
    }
}
