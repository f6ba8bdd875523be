import Canvas
import Phrases
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Keys of overlays")
struct OverlayKeysTests {
    private static let effort = EffortID(city: "tijuana", line: .training)

    private static let conflict: Conflict = {
        func contender(_ status: String) -> Conflict.Contender {
            Conflict.Contender(
                act: status, author: status, partner: nil, reason: nil, time: HybridTime(raw: 1),
                change: Change(.assessment, "tijuana/training/us", .status, to: status), alongside: [])
        }
        return Conflict(shown: contender("at-risk"), others: [contender("on-track")])
    }()

    /// An overlay of each kind.
    private static func overlays(_ state: State) -> [Overlay] {
        [
            .pickStatus([effort], sides: ["us"]), .askReason([effort], .offTrack, sides: ["us"], TextField()),
            .confirm("?", .undo), .find(TextField(), from: 0),
            .pick(Pick("?", [PickOption("one", .record(for: "us", then: .undo))])), .askFile(TextField()),
            .decide(conflict), .form(state.newPlanForm()),
            .leftDraft(FormDraft(key: "k", title: "t", texts: ["a": "b"], records: nil)),
        ]
    }

    private static let keys: [Key] = {
        let printable = (32...126).map { Key.character(Character(Unicode.Scalar(UInt8($0)))) }
        let others = "ñ٠٣½十萬日".map { Key.character($0) } + [Key.character("\u{301}")]
        let special: [Key] = [
            .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .function(1), .function(12),
        ]
        let controls = "abcdefghijklmnopqrstuvwxyz_".map { Key.control($0) }
        return printable + others + special + controls
    }()

    @Test("Each key at each overlay is handled, and what it commits changes something", arguments: Language.allCases)
    func everyKey(language: Language) {
        var state = State(showing: SamplePlan.plan)
        state.language = language
        let seen = Set(OverlayKeysTests.overlays(state).map { "\($0)".prefix { $0 != "(" } })
        #expect(seen.count == 9)
        for overlay in OverlayKeysTests.overlays(state) {
            for key in OverlayKeysTests.keys {
                var state = state
                state.overlay = overlay
                for effect in update(&state, .key(key)) {
                    if case .commit(let act) = effect { #expect(!act.changes.isEmpty, "\(key)") }
                }
            }
        }
    }

    @Test("A key that is none of the choices of a question is refused by name, and the question stays")
    func refused() {
        for key: Key in ["0", "3", "9", "x", "ñ", .up, .enter] {
            var state = State(showing: SamplePlan.plan)
            state.overlay = .decide(OverlayKeysTests.conflict)
            #expect(update(&state, .key(key)).isEmpty)
            #expect(state.overlay == .decide(OverlayKeysTests.conflict), "\(key)")
            #expect(state.message?.isWarning == true, "\(key)")
        }
    }
}
