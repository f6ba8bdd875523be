import Foundation
import Testing

/// The program on a real terminal: a pane of its own tmux server, whose screen can be read.
final class Pane {
    private let place: Workplace
    private let socket = "cinco-" + UUID().uuidString.prefix(8)
    private let news: Int32
    private let command: String

    /// Starts the program in a shell that shows its exit status.
    /// - Parameters:
    ///   - variables: environment variables in shell syntax: `EDITOR=vi`.
    ///   - launcher: a program that runs it in a terminal of its own.
    init(
        _ place: Workplace, _ arguments: String = "", terminal: String = "screen-256color", locale: String = "C.UTF-8",
        variables: String = "", within launcher: String = ""
    ) throws {
        self.place = place
        let fifo = place.path + "/" + socket
        mkfifo(fifo, 0o600)
        news = open(fifo, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        command =
            "env -u NO_COLOR TERM=\(terminal) LC_ALL=\(locale) \(variables) \(launcher) \(Workplace.program) \(arguments); echo left $?"
        try tmux("new-session", "-d", "-s", "t", "-x", "80", "-y", "24", "bash --norc --noprofile")
        try tmux("pipe-pane", "-t", "t", "cat > \(fifo)")
        try type("\(command)", "Enter")
    }

    /// Presses keys, by tmux's names.
    func press(_ keys: String...) throws { try tmux(["send-keys", "-t", "t"] + keys) }

    /// Types a text, then presses keys.
    func type(_ text: String, _ keys: String...) throws {
        try tmux("send-keys", "-t", "t", "-l", text)
        if !keys.isEmpty { try tmux(["send-keys", "-t", "t"] + keys) }
    }

    /// Starts the program again.
    func again() throws {
        try type("clear", "Enter")
        try type(command, "Enter")
    }

    func resize(_ width: Int, _ height: Int) throws {
        try tmux("resize-window", "-t", "t", "-x", "\(width)", "-y", "\(height)")
    }

    /// Waits until the screen meets the condition and returns it. After two minutes the test fails with the last
    /// screen.
    @discardableResult
    func screen(at place: SourceLocation = #_sourceLocation, when condition: (String) -> Bool) throws -> String {
        let end = ContinuousClock.now + .seconds(120)
        var shown = try tmux("capture-pane", "-p", "-t", "t")
        while !condition(shown), ContinuousClock.now < end {
            // New output wakes this at once; the quarter second is for output from before the wait.
            var waiting = pollfd(fd: news, events: Int16(POLLIN), revents: 0)
            poll(&waiting, 1, 250)
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while read(news, &buffer, buffer.count) > 0 {}
            shown = try tmux("capture-pane", "-p", "-t", "t")
        }
        if !condition(shown) { Testing.Issue.record("The screen did not come:\n\(shown)", sourceLocation: place) }
        return shown
    }

    /// The screen with its colours, as escape sequences.
    func coloured() throws -> String { try tmux("capture-pane", "-p", "-e", "-t", "t") }

    /// The value of a tmux format for the pane, such as `alternate_on`.
    func state(_ name: String) throws -> String {
        try tmux("display-message", "-p", "-t", "t", "#{\(name)}").trimmingCharacters(in: .newlines)
    }

    /// Lets programs in the pane write to tmux's clipboard, and returns its content.
    @discardableResult
    func clipboard() throws -> String {
        try tmux("set-option", "-s", "set-clipboard", "on")
        return try tmux("show-buffer")
    }

    /// The process ids of the program in this home.
    func processes() throws -> [String] {
        let shell = try state("pane_pid")
        let found = try place.run("/usr/bin/env", ["pgrep", "-P", shell, "cinco"])
        return found.output.split(separator: "\n").map(String.init)
    }

    /// Closes the terminal, as a dropped connection does.
    func hangUp() throws { try tmux("kill-server") }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try place.run("/usr/bin/env", ["tmux", "-L", String(socket), "-f", "/dev/null"] + arguments).output
    }

    deinit {
        _ = try? tmux("kill-server")
        close(news)
    }
}
