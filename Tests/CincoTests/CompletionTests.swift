import Testing

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
        #expect(try place.cinco("new", place.plan, "--sample").code == 0)
        let found = try place.run("/usr/bin/env", ["bash", "--norc", "-c", script, Workplace.program, line])
        #expect(found.output == expected + "\n")
    }
}
