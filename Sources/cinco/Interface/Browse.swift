import Canvas
import Foundation
import Plan
import Screens
import Store
import Terminal

/// Runs the interface on the terminal until the person leaves.
/// - Parameter isTour: whether it leads through the sample, a step at a time.
func browse(_ context: Context, path: String, isTour: Bool = false) throws {
    let isColoured = context.isColoured(onTerminal: true)
    let theme = try context.theme(named: context.themeName, coloured: isColoured)
    // Before the terminal is taken over, so that a sentence about the file stands on an untouched screen.
    let session = try Session.start(
        context, path: path, size: Terminal.windowSize, isColoured: isColoured, isTour: isTour)
    let terminal = try Terminal(theme: theme)
    defer { terminal.close() }
    _ = session.handle(.resize(width: terminal.size.width, height: terminal.size.height))
    terminal.draw(session.drawn())
    // A thread of the system brings it to the terminal, and whoever shows it draws it: a millisecond for both, which may have to
    // wait for the four of what comes next otherwise.
    poll(nil, 0, 1)
    terminal.useMouse(session.state.isMouseUsed)
    // The watch begins before the plan is read again, so that no change falls between the two.
    var watch = session.store.flatMap { FileWatch(path: $0.path) }
    var watched = session.store?.path
    session.settle()
    while true {
        terminal.draw(session.drawn())
        var event = terminal.pendingEvent()
        // What a large plan has to say of itself comes behind the keys that wait.
        if event == nil, session.finishLooking() { terminal.draw(session.drawn()) }
        event =
            event
            ?? terminal.nextEvent(
                orChangeOn: session.descriptors + [watch?.descriptor].compactMap { $0 }, atMost: session.pause)
        while let next = event {
            if next == .planChanged { watch?.drain() }
            event = nil
            for request in session.handle(next) {
                switch request {
                case .useTheme(let theme): terminal.use(theme)
                case .copy(let text): terminal.copy(text)
                case .useMouse(let isUsed): terminal.useMouse(isUsed)
                case .edit(let text): event = session.edit(text, on: terminal)
                case .redraw: terminal.forget()
                case .quit:
                    session.store?.close()
                    return
                }
            }
            event = event ?? terminal.pendingEvent()
        }
        if session.store?.path != watched {
            watched = session.store?.path
            watch = watched.flatMap { FileWatch(path: $0) }
        }
    }
}
