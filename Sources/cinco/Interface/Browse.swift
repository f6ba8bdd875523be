import Canvas
import Foundation
import Plan
import Screens
import Store
import Terminal

/// Runs the interface on the terminal until the person quits.
/// - Parameter isTour: whether it starts with the tour.
func browse(_ context: Context, path: String, isTour: Bool = false) throws {
    let isColoured = context.isColoured(onTerminal: true)
    let theme = try context.theme(named: context.themeName, coloured: isColoured)
    // Asked first, so that the terminal answers while the plan is opened.
    let inquiry = Inquiry()
    defer { inquiry?.close() }
    // Opened before the screen, so that an error about the file appears on the ordinary terminal.
    let session = try Session.start(
        context, path: path, size: Terminal.windowSize, isColoured: isColoured, isTour: isTour)
    let terminal = try Terminal(theme: theme, inquiry, shapes: context.shapes)
    defer { terminal.close() }
    _ = session.handle(.resize(width: terminal.size.width, height: terminal.size.height))
    terminal.draw(session.drawn())
    // Leaves the processor for 1 ms to the kernel's terminal thread and the terminal's process, which draw the first
    // frame. Else they may wait for the 4 ms of work that follows.
    poll(nil, 0, 1)
    terminal.useMouse(session.state.isMouseUsed)
    // The watch begins before the plan is read again, so that no change is missed in between.
    var watch = session.store.flatMap { FileWatch(path: $0.path) }
    var watched = session.store?.path
    session.settle()
    if let kind = terminal.unknownKind {
        session.tell(.warning(session.state.phrases.preferences.unknownTerminal(kind)))
    }
    terminal.finishInquiry()
    while true {
        terminal.draw(session.drawn())
        var event = terminal.pendingEvent()
        // Waiting keys are handled before the remaining analysis of a large plan.
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
