import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Lists in overlays that are longer than their room")
struct CutListTests {
    private static let sizes = [(60, 16), (80, 24), (120, 36), (200, 60)]

    /// A plan with forty more cities, each with a project.
    private func state(
        _ size: (width: Int, height: Int), _ language: Language, isPlain: Bool = false
    ) -> State {
        var plan = SamplePlan.plan
        plan.apply(
            (0..<40).flatMap { number in
                [
                    Change(.city, "c\(number)", .name, to: "City \(number)"),
                    Change(.project, "p\(number)", .title, to: "Project \(number)"),
                    Change(.project, "p\(number)", .effort, to: "c\(number)/training"),
                    Change(.project, "p\(number)", .deliveryPromised, to: "2010-01-01"),
                ]
            })
        var state = State(showing: plan, language: language, size: size, isPlain: isPlain)
        state.complete(with: plan, nextUndo: nil)
        return state
    }

    /// The keys that open a list, and what is typed in it.
    private static let ways: [[Key]] = [
        [":"], ["x", "f"], ["w", "f"], ["/"], ["/", "c"], ["/", "C", "i", "t", "y", " ", "1"], ["V"],
    ]

    @Test("Each says how many entries follow, and none where all are shown", arguments: Language.allCases)
    func picks(language: Language) throws {
        for size in CutListTests.sizes {
            for (way, isPlain) in CutListTests.ways.flatMap({ way in [(way, false), (way, true)] }) {
                var state = state(size, language, isPlain: isPlain)
                for key in way { _ = update(&state, .key(key)) }
                guard case .pick(let pick)? = state.overlay else { continue }
                let layout = PickLayout(pick, state.size)
                let left = pick.matches.count - layout.top - layout.room + pick.unlisted
                let edge = view(state).lines[layout.row + layout.height - 1]
                #expect(edge.contains(state.moreSign(left)) == (left > 0), "\(size) \(way): \(edge)")
            }
        }
    }

    @Test("A search counts what it does not list")
    func search() {
        let state = state((80, 24), .english)
        let all = state.plan.cities.count { Folding.Pattern("city").isFound(in: $0.name) }
        let (listed, others) = state.found(for: "city")
        #expect(listed.count { $0.action == .go(.city("c0")) } == 1)
        // Each city has five efforts and a project below one of them, whose names hold that of the city.
        #expect(listed.count + others >= all * 6 && others > 0)
        #expect(state.found(for: "").others == 0)
    }

    @Test("Of the names that a field offers five are shown, and how many others there are")
    func suggestions() throws {
        var state = state((80, 24), .english)
        var form = state.addForm(.condition, known: [])
        form.index = try #require(form.fields.firstIndex { $0.name == .city })
        state.overlay = .form(form)
        for character in "city" { _ = update(&state, .key(.character(character))) }
        guard case .form(let typed)? = state.overlay else { return }
        let offered = state.suggestions(for: typed.fields[typed.index])
        #expect(offered.count == 40)
        let lines = view(state).lines
        #expect(lines.contains { $0.contains(state.moreSign(35)) }, "\(lines.joined(separator: "\n"))")
        #expect(lines.count { $0.contains(/City \d/) } == 5)
    }
}
