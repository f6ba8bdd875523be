import Canvas
import Plan
import Testing

@testable import Screens

@Suite("The mouse")
struct PointingTests {
    private static let messages = [
        "", "Short.", String(repeating: "word ", count: 25), String(repeating: "word ", count: 90),
    ]

    private func state(_ place: Place, saying message: String) -> State {
        var state = PlacesTests().state(SamplePlan.plan, place, (80, 24))
        if !message.isEmpty { state.message = Message(message) }
        return state
    }

    @Test("A press on a form chooses the field that is shown there, whatever is said below it", arguments: messages)
    func fields(message: String) throws {
        for (place, kind) in [(Place.board, RecordKind.project), (.board, .phase), (.meeting("m"), .commitment)] {
            var state = state(place, saying: message)
            state.overlay = .form(state.addForm(kind, known: []))
            guard case .form(let form)? = state.overlay else { return }
            let labels = form.fields.map { state.phrases.words.field($0.name) }
            var found = 0
            for (row, line) in view(state).lines.enumerated() where line.hasPrefix("│") {
                let shown = line.dropFirst(2)
                let fitting = labels.indices.filter { shown.hasPrefix(labels[$0]) }
                guard let index = fitting.max(by: { labels[$0].count < labels[$1].count }) else { continue }
                found += 1
                var pressed = state
                _ = update(&pressed, .mouse(Mouse(.press, row: row, column: 3)))
                guard case .form(let answered)? = pressed.overlay else { continue }
                #expect(answered.index == index, "\(labels[index]) in row \(row)")
                #expect(pressed.message == nil)
            }
            #expect(found > 3)
        }
    }

    @Test("A press on a message chooses nothing that it covers", arguments: messages.dropFirst())
    func covered(message: String) {
        for place in PlacesTests.places {
            let state = state(place, saying: message)
            let height = state.messageLines(80).count
            for row in 24 - height..<24 {
                for action in [Mouse.Action.press, .doublePress] {
                    var pressed = state
                    _ = update(&pressed, .mouse(Mouse(action, row: row, column: 30)))
                    #expect(pressed.screens == state.screens && pressed.overlay == nil, "\(place) \(row)")
                }
            }
        }
    }
}
