import CNcurses
import Canvas
import Foundation

// The terminal is lent to the shell and to other programs, and has another size after that or at any time.

extension Terminal {
    func resize() -> Event {
        var window = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
        forget()
        return .resize(width: size.width, height: size.height)
    }

    /// Ctrl-Z: restores the terminal, stops, and opens it again after `fg`.
    func pause() -> Event {
        lend { signals.stop() }
    }

    /// Lets another program use the terminal until it ends.
    /// - Returns: its exit status, nil where it could not be started; and the event that the return to the screen
    ///   causes.
    public func run(_ arguments: [String]) -> (code: Int?, event: Event) {
        var code: Int?
        let event = lend { code = signals.run(arguments) }
        return (code, signals.isEnding ? .end : event)
    }

    /// Restores the terminal during the work and opens it again. What was typed meanwhile was not meant for the screen.
    private func lend(_ work: () -> Void) -> Event {
        requests.end()
        endwin()
        work()
        refresh()
        Terminal.setModes()
        input.discard()
        requests.begin()
        requests.useMouse(input.isMouseUsed)
        return resize()
    }
}
