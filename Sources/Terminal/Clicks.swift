import CNcurses
import Canvas

/// Reads curses' mouse events and recognises double presses.
struct Clicks {
    /// The longest time between the two presses of a double press.
    private static let quick = Duration.milliseconds(400)
    private var last: (row: Int32, column: Int32, time: ContinuousClock.Instant)?

    /// Events read but not yet returned: curses may report several at once.
    private var waiting: [Mouse] = []

    /// Reads all events that curses has.
    mutating func read() {
        var (row, column): (Int32, Int32) = (0, 0)
        while true {
            let action = cinco_mouse_action(&row, &column)
            switch action {
            case Int32(CINCO_PRESS.rawValue): waiting.append(press(row, column))
            case Int32(CINCO_WHEEL_UP.rawValue): waiting.append(Mouse(.wheelUp, row: Int(row), column: Int(column)))
            case Int32(CINCO_WHEEL_DOWN.rawValue):
                waiting.append(Mouse(.wheelDown, row: Int(row), column: Int(column)))
            case Int32(CINCO_OTHER.rawValue): continue
            default: return
            }
        }
    }

    /// The next event; nil where there is none.
    mutating func next() -> Mouse? { waiting.isEmpty ? nil : waiting.removeFirst() }

    private mutating func press(_ row: Int32, _ column: Int32) -> Mouse {
        let now = ContinuousClock.now
        let isSecond = last.map { $0.row == row && $0.column == column && now - $0.time < Clicks.quick } ?? false
        last = isSecond ? nil : (row, column, now)
        return Mouse(isSecond ? .doublePress : .press, row: Int(row), column: Int(column))
    }
}
