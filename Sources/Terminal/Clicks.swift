import Canvas

/// A mouse report in the form SGR 1006: a button with its modifiers, and a cell counted from 1.
struct MouseReport: Equatable {
    let button, column, row: Int
    let isPress: Bool
}

/// Makes mouse events of reports, and recognises double presses.
struct Clicks {
    /// The longest time between the two presses of a double press.
    private static let quick = Duration.milliseconds(400)
    private var last: (row: Int, column: Int, time: ContinuousClock.Instant)?

    /// The event; nil for a report of something else than a press of the left button or the wheel.
    mutating func event(of report: MouseReport, at time: ContinuousClock.Instant) -> Mouse? {
        let (row, column) = (report.row - 1, report.column - 1)
        guard report.isPress, row >= 0, column >= 0 else { return nil }
        // Shift, Alt and Ctrl are bits of the button.
        switch report.button & ~0b11100 {
        case 0: return press(row, column, time)
        case 64: return Mouse(.wheelUp, row: row, column: column)
        case 65: return Mouse(.wheelDown, row: row, column: column)
        default: return nil
        }
    }

    private mutating func press(_ row: Int, _ column: Int, _ time: ContinuousClock.Instant) -> Mouse {
        let isSecond = last.map { $0.row == row && $0.column == column && time - $0.time < Clicks.quick } ?? false
        last = isSecond ? nil : (row, column, time)
        return Mouse(isSecond ? .doublePress : .press, row: row, column: column)
    }
}
