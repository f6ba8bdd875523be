import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The letters of statuses that a plan has set")
struct StatusLettersTests {
    private static let own = "Q W X Y Z"

    private func plans() -> (standard: Plan, own: Plan) {
        let plan = SamplePlan.plan
        return (plan, plan.moved(by: [Change(.plan, Plan.settingsID, .letters, to: Self.own)]))
    }

    /// Where a screen shows letters of statuses: behind a shape, between the sides, in brackets, before their words.
    private func lettered(_ canvas: Canvas, _ language: Language) throws -> Set<[Int]> {
        let plan = Plan()
        let letters = Status.allCases.map { language.phrases.letter($0, in: plan) }.joined()
        let words = Status.allCases.map { language.phrases.words.status($0) }.joined(separator: "|")
        let patterns = try [
            "[●▲■○✓?] \\(?[\(letters)](?![\\p{L}\\d])", "[\(letters)?]\\|[\(letters)]", "[\(letters)]\\|",
            "\\b(?i:[\(letters)]) [●▲■○✓?]? ?(\(words))",
        ].map { try Regex($0) }
        var found: Set<[Int]> = []
        for row in 0..<canvas.height {
            let line = (0..<canvas.width).map { Character(canvas[row, $0].scalar) }
            let text = String(line)
            for pattern in patterns {
                for match in text.matches(of: pattern) {
                    let columns = text.distance(from: text.startIndex, to: match.range.lowerBound)
                    for (offset, character) in text[match.range].enumerated() {
                        let upper = character.uppercased()
                        guard letters.contains(upper) else { continue }
                        let (before, behind) = (columns + offset - 1, columns + offset + 1)
                        let isAlone =
                            (before < 0 || !line[before].isLetter) && (behind >= line.count || !line[behind].isLetter)
                        if isAlone { found.insert([row, columns + offset]) }
                    }
                }
            }
        }
        return found
    }

    /// The cells in which two screens differ, as `standard own`.
    private func differences(_ one: Canvas, _ two: Canvas) -> [[Int]: String] {
        var found: [[Int]: String] = [:]
        for row in 0..<one.height {
            for column in 0..<one.width where one[row, column].scalar != two[row, column].scalar {
                found[[row, column]] = "\(one[row, column].scalar) \(two[row, column].scalar)"
            }
        }
        return found
    }

    private func check(
        _ standard: State, _ own: State, _ language: Language, _ name: String
    ) throws -> Int {
        let (one, two) = (view(standard), view(own))
        let differing = differences(one, two)
        let pairs = Set(
            Status.allCases.flatMap { status in
                let letters = [
                    language.phrases.letter(status, in: standard.plan), language.phrases.letter(status, in: own.plan),
                ]
                return [letters.joined(separator: " "), letters.joined(separator: " ").lowercased()]
            })
        for (place, pair) in differing {
            #expect(pairs.contains(pair), "\(name): \(pair) at \(place)\n\(two.lines[place[0]])")
        }
        for place in try lettered(one, language) {
            #expect(differing[place] != nil, "\(name): \(place)\n\(two.lines[place[0]])")
        }
        return differing.count
    }

    @Test("Every screen, prompt and form shows the plan's own letters, in every language", arguments: Language.allCases)
    func shown(language: Language) throws {
        let places = PlacesTests()
        let (standard, own) = plans()
        let keys: [[Key]] = [
            [], ["s"], ["s", .tab], ["*"], ["%"], [.down, .right, "s"], [.enter], ["e"], [.down, "s"],
        ]
        var lettered: Set<String> = []
        for place in PlacesTests.places where place != .plan {
            for size in [(60, 16), (80, 24), (160, 45), (200, 60)] {
                for keys in keys {
                    var states = [standard, own].map { places.state($0, place, size, language) }
                    for key in keys { for index in states.indices { _ = update(&states[index], .key(key)) } }
                    let name = "\(place) \(size) \(keys) \(language)"
                    if try check(states[0], states[1], language, name) > 0 {
                        lettered.insert("\(place.kind)\(keys == ["s"] ? " s" : "")")
                    }
                }
            }
        }
        for place in ["board", "city", "effort", "help", "meeting s", "board s"] {
            #expect(lettered.contains(place), "\(place)")
        }
    }

    @Test("The wall draws the plan's own letters, and a reader aloud is told words alone", arguments: Language.allCases)
    func wallAndPlain(language: Language) {
        let places = PlacesTests()
        let (standard, own) = plans()
        for place in [Place.board, .meeting("m")] {
            var states = [standard, own].map { places.state($0, place, (160, 45), language) }
            for index in states.indices { _ = update(&states[index], .key("Z")) }
            #expect(!differences(view(states[0]), view(states[1])).isEmpty)
        }
        for place in PlacesTests.places where place != .plan && place != .help {
            let states = [standard, own].map { places.state($0, place, (80, 24), language, isPlain: true) }
            #expect(view(states[0]).lines == view(states[1]).lines, "\(place)")
        }
    }

    @Test("A status is set by the letter that is shown, on every screen with statuses", arguments: Language.allCases)
    func keys(language: Language) throws {
        let own = plans().own
        for place in [Place.board, .city("tijuana"), .meeting("m")] {
            for (letter, status) in zip(["q", "w", "x", "y", "z"], Status.allCases) {
                var state = PlacesTests().state(own, place, (80, 24), language)
                if place == .board { for key in [Key.down, .right] { _ = update(&state, .key(key)) } }
                _ = update(&state, .key("s"))
                var effects = update(&state, .key(.character(Character(letter))))
                if case .askReason? = state.overlay {
                    for character in "So" { _ = update(&state, .key(.character(character))) }
                    effects = update(&state, .key(.enter))
                }
                guard case .commit(let act)? = effects.first else {
                    Testing.Issue.record("\(place) \(letter): \(view(state).lines.last ?? "")")
                    continue
                }
                #expect(act.changes.contains { $0.field == .status && $0.new == status.code }, "\(place) \(letter)")
            }
            for letter in ["g", "v", "a", "r", "n", "s", "d", "h"] {
                var state = PlacesTests().state(own, place, (80, 24), language)
                _ = update(&state, .key("s"))
                let effects = update(&state, .key(.character(Character(letter))))
                let isWritten = effects.contains { if case .commit = $0 { true } else { false } }
                #expect(!isWritten, "\(place) \(letter)")
                if case .pickStatus? = state.overlay { continue }
                Testing.Issue.record("\(place) \(letter) chose something")
            }
        }
    }
}
