import Canvas
import Plan

/// The protection of a person's typing.
extension State {
    /// The parts of the screen that an Esc may change, as they were before.
    ///
    /// A lone Esc answers at once. Where it was the first byte of a sequence that came in pieces, it is taken back.
    struct BeforeEscape {
        private let screens: [Screen]
        private let overlay: Overlay?
        private let overlayReadUpTo: JournalPosition?
        private let selectedEfforts: Set<EffortID>
        private let message: Message?

        init(_ state: State) {
            (screens, overlay, overlayReadUpTo) = (state.screens, state.overlay, state.overlayReadUpTo)
            (selectedEfforts, message) = (state.selectedEfforts, state.message)
        }

        func restore(_ state: inout State) {
            (state.screens, state.overlay, state.overlayReadUpTo) = (screens, overlay, overlayReadUpTo)
            (state.selectedEfforts, state.message) = (selectedEfforts, message)
            // An Esc that has left the past stays answered.
            if state.travel == nil { state.leavePast() }
        }
    }

    /// Whether the overlay takes text.
    var takesText: Bool {
        switch overlay {
        case .askReason, .find, .askFile, .pick, .form: true
        case .pickStatus, .confirm, .decide, .leftDraft, nil: false
        }
    }

    /// Whether these are one key again and again that only moves the selection: it was held down.
    func isMove(heldAs keys: [Key]) -> Bool {
        guard let key = keys.first, keys.count > 1, keys.allSatisfy({ $0 == key }),
            let command = keymap.given(by: key, on: screen.place.kind)
        else { return false }
        switch command.name {
        case .up, .down, .left, .right, .pageUp, .pageDown: return true
        default: return false
        }
    }
}
