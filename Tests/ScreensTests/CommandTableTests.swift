import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The table of commands")
struct CommandTableTests {
    @Test("No screen has two commands on one key", arguments: PlaceKind.allCases)
    func clashes(place: PlaceKind) {
        var taken: [Key: CommandName] = [:]
        for command in Keymap.standard.on(place) {
            for key in command.keys {
                #expect(taken[key] == nil, "\(key.name) gives \(command.name) and \(String(describing: taken[key]))")
                taken[key] = command.name
            }
        }
    }

    @Test("Every command has words of its own", arguments: Language.allCases)
    func words(language: Language) {
        let texts = Command.table.map { $0.text(in: language.phrases) }
        #expect(Set(texts.map(\.hint)).count == texts.count)
        #expect(texts.allSatisfy { !$0.hint.isEmpty && !$0.help.isEmpty })
    }

    @Test("Ctrl-h, j, k and l are left to tmux and vim; help, palette and the way out are everywhere")
    func conventions() {
        for letter: Character in ["h", "j", "k", "l"] {
            #expect(!Command.table.contains { $0.keys.contains(.control(letter)) })
        }
        for name in [CommandName.help, .palette, .quit] { #expect(Keymap.standard.named(name).isEverywhere) }
    }

    @Test("q goes back, and from the first screen out; Esc never leaves the program", arguments: PlaceKind.allCases)
    func wayOut(place: PlaceKind) {
        let isFirst = place == .board || place == .welcome
        #expect(Keymap.standard.given(by: "q", on: place)?.name == (isFirst ? .leave : .back))
        let escape = Keymap.standard.given(by: .escape, on: place)?.name
        #expect(escape == (place == .board ? .unmark : place == .welcome ? nil : .back))
    }

    @Test("What removes asks first and sits on no key beside a harmless one")
    func destructive() {
        #expect(Keymap.standard.named(.remove).keys == [.character("D")])
    }

    @Test("Every screen hints at the way to help")
    func hints() {
        for place in PlaceKind.allCases {
            let ranked = Keymap.standard.commands.filter { $0.rank(on: place) != nil }
            #expect(ranked.min { ($0.rank(on: place) ?? 0) < ($1.rank(on: place) ?? 0) }?.name == .help)
        }
    }

    @Test("The hints at 80 columns have what matters on their screen", arguments: Language.allCases)
    func wanted(language: Language) {
        for (place, names) in [
            (Place.board, [CommandName.status, .open, .issues, .promises, .meeting, .help]),
            (.meeting("m"), [.nextItem, .status, .decide, .action, .noteDown, .agenda, .help]),
            (.agenda("m"), [.skip, .moveUp, .moveDown, .carryOver, .open, .addItem, .help]),
        ] {
            var state = PlacesTests().state(SamplePlan.plan, place, (80, 24), language)
            // In the middle of a list, where it can be moved both ways.
            state.screen.row = 1
            let shown = state.hints.map(\.command)
            for name in names { #expect(shown.contains(name), "\(place) \(name)") }
        }
    }

    @Test("A key has one name in each language, by which it can be bound", arguments: Language.allCases)
    func keyNames(language: Language) {
        let keys: [Key] = [
            .character(" "), .character("-"), .character("9"), .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown,
            .enter, .escape, .tab, .backTab, .backspace, .delete, .function(5), .control("r"),
            .modified(.alt, .left), .modified([.control, .shift], .pageDown),
        ]
        let names = keys.map { language.phrases.name(of: $0) }
        #expect(Set(names).count == names.count)
        for (key, name) in zip(keys, names) {
            var problems: [KeymapError] = []
            let keymap = Keymap([Keymap.Binding("status", [name], line: 1)], problems: &problems)
            let isKnown = !problems.contains { if case .unknownKey = $0 { true } else { false } }
            #expect(isKnown && keymap.named(.status).keys == [key], "\(name)")
        }
    }
}
