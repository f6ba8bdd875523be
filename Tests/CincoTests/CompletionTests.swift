import Foundation
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("Completion in the shell")
struct CompletionTests {
    private let place = Workplace()

    @Test(
        "bash completes commands, lines of effort and the plan's cities",
        arguments: [
            ("cinco se", "set settings"), ("cinco set tij", "tijuana"), ("cinco set tijuana jo", "joint-operations"),
            ("cinco status --color al", "always"), ("cinco show --plan plan.cinco cu", "culiacan"),
        ])
    func completion(line: String, expected: String) throws {
        let script = """
            source <("$0" --generate-completion-script bash)
            PATH=$(dirname "$0"):$PATH; cd "$HOME"; COMP_LINE=$1; COMP_POINT=${#1}; COMP_WORDS=($1)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _cinco cinco "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
            printf '%s\\n' "${COMPREPLY[@]}" | sort | xargs
            """
        try SampleFile.make(place.plan)
        let found = try place.run("/usr/bin/env", ["bash", "--norc", "-c", script, Workplace.program, line])
        #expect(found.output == expected + "\n")
    }

    /// Names that a shell would do something with.
    private static let hostile = [
        "$(touch PWNED)", "`touch PWNED`", "${x:=$(touch PWNED)}", "a;touch PWNED", "a|touch", "a&&b", "-x", "--help",
        "~root",
        "*", "a b", "a\nb", "a:b", "a'b", "a\"b", "a\\b", "a>PWNED", "a/b", "!!", "#", "a\tb", "\u{1B}[2J", "\u{202E}x",
        "..",
    ]

    @Test("No shell evaluates anything of a plan: what is not in the safe alphabet is not offered")
    func hostile() throws {
        var acts = try SampleFile.open(place.path + "/sample.cinco").acts()
        acts[0].changes += Self.hostile.flatMap { id in
            [Change(.city, id, .name, to: "zz \(id)"), Change(.city, id, .marking, to: "U")].map { ExportedChange($0) }
        }
        acts[0].changes += [ExportedChange(Change(.city, "수원-ñ_1.2", .name, to: "zz"))]
        let plan = try Store(opening: place.path + "/sample.cinco").planID()
        _ = try Store.make(place.plan, asCopyOf: plan, with: acts, from: "x")
        #expect(
            Set(Completions.cities(for: ["cinco", "show", "--plan", place.plan])) == [
                "ciudad-juarez", "tijuana", "culiacan", "수원-ñ_1.2",
            ])
        for id in Self.hostile { #expect(!Completions.isSafe(id), "\(id)") }
        for (shell, script) in Self.shells where FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)") {
            let found = try place.run("/usr/bin/env", [shell] + script + [Workplace.program])
            #expect(
                Set(found.output.split(separator: "\n")) == ["ciudad-juarez", "tijuana", "culiacan", "수원-ñ_1.2"],
                "\(shell)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
        #expect(!files.contains { $0.contains("PWNED") })
    }

    /// How each shell completes `cinco show `.
    private static let shells: [(String, [String])] = [
        (
            "bash",
            [
                "--norc", "-c",
                """
                source <("$0" --generate-completion-script bash)
                PATH=$(dirname "$0"):$PATH; cd "$HOME"; COMP_LINE="cinco show "; COMP_POINT=11; COMP_WORDS=(cinco show "")
                COMP_CWORD=2; _cinco cinco "" show; printf '%s\\n' "${COMPREPLY[@]}"
                """,
            ]
        ),
        (
            "fish",
            [
                "-c",
                """
                set -x PATH (dirname $argv[1]) $PATH; cd $HOME; $argv[1] --generate-completion-script fish | source
                complete -C "cinco show "
                """,
            ]
        ),
        (
            "zsh",
            [
                "-f", "-c",
                """
                PATH=${0:h}:$PATH; cd $HOME; cinco ---completion show -- positional@0 cinco show ''
                """,
            ]
        ),
    ]
}
