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
    var watch = PlanWatch(of: session.store?.path)
    session.settle()
    if let kind = terminal.unknownKind {
        session.tell(.warning(session.state.phrases.preferences.unknownTerminal(kind)))
    }
    terminal.finishInquiry()
    repeat {
        terminal.draw(session.drawn())
        watch.follow(session.store?.path)
    } while handle(nextEvent(session, terminal, watch), session, terminal, watch)
    session.store?.close()
}

/// The next event: waiting keys are handled before the remaining analysis of a large plan.
private func nextEvent(_ session: Session, _ terminal: Terminal, _ watch: PlanWatch) -> Event {
    if let event = terminal.pendingEvent() { return event }
    if session.finishLooking() { terminal.draw(session.drawn()) }
    let descriptors = session.descriptors + [watch.file?.descriptor].compactMap { $0 }
    return terminal.nextEvent(orChangeOn: descriptors, atMost: session.pause)
}

/// Handles an event, and those that are waiting behind it.
/// - Returns: whether the person goes on.
private func handle(_ first: Event, _ session: Session, _ terminal: Terminal, _ watch: PlanWatch) -> Bool {
    var event: Event? = first
    while let next = event {
        if next == .planChanged { watch.file?.drain() }
        event = nil
        for request in session.handle(next) {
            switch request {
            case .useTheme(let theme): terminal.use(theme)
            case .copy(let text): terminal.copy(text)
            case .useMouse(let isUsed): terminal.useMouse(isUsed)
            case .edit(let text): event = session.edit(text, on: terminal)
            case .redraw: terminal.forget()
            case .quit: return false
            }
        }
        event = event ?? terminal.pendingEvent()
    }
    return true
}

/// The watch on the file of the plan that is open.
private struct PlanWatch {
    private var path: String?
    private(set) var file: FileWatch?

    init(of path: String?) { follow(path) }

    mutating func follow(_ path: String?) {
        guard path != self.path else { return }
        self.path = path
        file = path.flatMap { FileWatch(path: $0) }
    }
}
