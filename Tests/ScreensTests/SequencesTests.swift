import CNcurses
import Canvas
import Foundation
import Plan
import Testing

@testable import Screens
@testable import Terminal

@Suite("Escape sequences of every terminal, on every screen", .serialized)
struct SequencesTests {
    /// A kind of terminal with the keys that its description names.
    private struct Kind {
        let name: String
        let keys: [(name: String, bytes: [UInt8])]
        let own: OwnKeys
    }

    /// Every kind that is described on this machine (ncurses-term), in the order of names.
    private static let kinds: [Kind] = {
        let folders = ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"]
        let names = folders.flatMap { FileManager.default.enumerator(atPath: $0)?.allObjects as? [String] ?? [] }
            .filter { $0.contains("/") }.map { String($0.drop { $0 != "/" }.dropFirst()) }
        return Set(names).sorted().compactMap(kind)
    }()

    private static func kind(_ name: String) -> Kind? {
        var problem: Int32 = 0
        guard setupterm(name, STDOUT_FILENO, &problem) == 0 else { return nil }
        var keys: [(name: String, bytes: [UInt8])] = []
        var index: Int32 = 0
        while let capability = cinco_capability(index) {
            index += 1
            guard capability.pointee == 0x6B, let text = tigetstr(capability), Int(bitPattern: text) != -1 else {
                continue
            }
            let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
            keys.append((String(cString: capability), bytes))
        }
        return Kind(name: name, keys: keys, own: .ofTerminal())
    }

    /// The bytes that xterm, kitty, foot and others send for keys with modifiers, as replies and as reports.
    private static let common: [[UInt8]] = {
        var texts: [String] = []
        for modifiers in 1...16 {
            texts += "ABCDEFHPQRSajm~".map { "[1;\(modifiers)\($0)" } + "ABCDHFPQRS".map { "O\(modifiers)\($0)" }
            texts += (1...34).flatMap { ["[\($0);\(modifiers)~", "[\($0)^", "[\($0)$", "[\($0)@"] }
            texts += [9, 13, 27, 32, 97, 113, 127, 233].flatMap { ["[\($0);\(modifiers)u", "[27;\(modifiers);\($0)~"] }
            texts += (57_344...57_454).map { "[\($0);\(modifiers)u" }
            texts += (1...3).flatMap { ["[1;\(modifiers):\($0)A", "[57430;\(modifiers):\($0)u"] }
        }
        texts += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".flatMap { ["[\($0)", "[[\($0)", "O\($0)"] }
        texts += [
            "[?62;1;4c", "[>41;354;0c", "[=c", "[0n", "[3;5R", "[1;2R", "[?1;2;0R", "[?2026;2$y", "[12;1$y",
            "[8;24;80t",
        ]
        texts += [
            "]11;rgb:00/00/00\u{1B}\\", "]10;rgb:ff/ff/ff\u{7}", "]52;c;c0RR\u{7}", "P>|XTerm(388)\u{1B}\\",
            "P1+r6b=1\u{1B}\\",
        ]
        texts += [
            "_Gi=31;OK\u{1B}\\", "^sdQ\u{1B}\\", "XsdQ\u{1B}\\", "[?31u", "[M !!", "[M#xQ", "[<0;3;5M", "[<35;300;9m",
            "[32;5;9M",
        ]
        return texts.map { Array("\u{1B}\($0)".utf8) }
    }()

    private static let usual = [
        "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "rxvt-unicode-256color", "st-256color",
        "putty",
    ]

    /// Those of all terminals that begin with Esc, but for some that go on where a key of today's terminals ends.
    private static let sequences: [[UInt8]] =
        Set(kinds.flatMap { $0.keys.map(\.bytes) }).filter { $0.count > 1 && $0[0] == 0x1B && !isLonger($0) } + common

    private static func isLonger(_ bytes: [UInt8]) -> Bool {
        guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return false }
        return (3..<max(3, bytes.count)).contains { KeySequences.meaning(of: Array(bytes[..<$0])) != .nothing }
    }

    private func events(_ bytes: [UInt8], _ own: OwnKeys) -> [Event] {
        var reader = InputReader(own: own)
        reader.read(bytes, at: .now)
        while let due = reader.due { reader.expire(at: due) }
        var events: [Event] = []
        while let event = reader.next() { events.append(event) }
        return events
    }

    /// Whether the events are nothing, or keys with Alt, Ctrl or Shift, or one key that has a name.
    private func isNamed(_ events: [Event], _ bytes: [UInt8]) -> Bool {
        events.allSatisfy { event in
            switch event {
            case .key(.modified): true
            case .key(.character), .key(.control):
                [UInt8(ascii: "O"), UInt8(ascii: "[")].contains(bytes[1]) && events.count == 1
            case .key: events.count == 1
            case .burst: bytes[1] != UInt8(ascii: "[") && bytes[1] != UInt8(ascii: "O")
            default: false
            }
        }
    }

    @Test("Under every kind of terminal every sequence is one key that has a name, or nothing")
    func named() {
        let sequences = Self.sequences
        #expect(Self.kinds.count > 100 && sequences.count > 3000)
        var strange: [String] = []
        for kind in Self.kinds {
            if kind.own.isEmpty, !Self.usual.contains(kind.name) { continue }
            let tried =
                Self.usual.contains(kind.name)
                ? sequences : kind.keys.map(\.bytes).filter { $0.count > 1 && $0[0] == 0x1B }
            for bytes in tried {
                let events = events(bytes, kind.own)
                if !isNamed(events, bytes) {
                    strange.append("\(kind.name) \(String(decoding: bytes, as: UTF8.self).debugDescription) \(events)")
                }
            }
        }
        #expect(strange.isEmpty, "\(strange.count): \(strange.prefix(60).joined(separator: "\n"))")
    }

    /// The keys that every description may name.
    private static let keys: [(name: String, key: Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kf1", .function(1)),
        ("kf12", .function(12)),
    ]

    /// Whether today's terminals begin other sequences with these bytes: CSI, SS3 and Alt.
    private static func isAmbiguous(_ bytes: [UInt8]) -> Bool {
        bytes[1] == 0x1B
            || "[O".utf8.contains(bytes[1])
                && (bytes.count == 2 || bytes.last.map { $0 < 0x40 } == true && bytes.last != UInt8(ascii: "$"))
    }

    @Test("A terminal's own arrows and function keys are these keys")
    func own() {
        var count = 0
        var strange: [String] = []
        for kind in Self.kinds {
            for (name, key) in Self.keys {
                guard let bytes = kind.keys.first(where: { $0.name == name })?.bytes, bytes.count > 1, bytes[0] == 0x1B,
                    KeySequences.meaning(of: bytes) != .reserved, !Self.isAmbiguous(bytes),
                    // Some descriptions give one sequence to two keys of which Cinco has a use.
                    Set(kind.keys.filter { $0.bytes == bytes }.compactMap { OwnKeys.key(named: $0.name) }).count == 1
                else { continue }
                count += 1
                if events(bytes, kind.own) != [.key(key)] { strange.append("\(kind.name) \(name) \(bytes)") }
            }
        }
        #expect(count > 10_000)
        #expect(strange.isEmpty, "\(strange.count) of \(count): \(strange.prefix(60).joined(separator: "\n"))")
    }

    /// Every screen, by itself and with what the keys of its commands open over it, some of it typed in.
    private static let states: [State] = PlacesTests.places.flatMap { place -> [State] in
        let start = PlacesTests().state(SamplePlan.plan, place, (80, 24))
        let openings: [[Key]] = [
            [], ["s"], ["s", "r"], ["e"], ["+"], ["D"], ["/"], [":"], ["M"], ["m"], ["V"], ["O"], ["o"], ["d"], ["f"],
            ["c"],
        ]
        return openings.map { keys in
            var state = start
            for key in keys { _ = update(&state, .key(key)) }
            if state.takesText { for key in ["a", "b"] as [Key] { _ = update(&state, .key(key)) } }
            return state
        }.filter { $0.overlay != nil || $0 == start }
    }

    @Test("On every screen, form and prompt a sequence is no act, loses no text and opens nothing")
    func harmless() {
        // The keys that reach the screens are the same for most sequences.
        var lists: [String: [Event]] = [:]
        for kind in Self.usual.compactMap(Self.kind) {
            for bytes in Self.sequences {
                let events = events(bytes, kind.own)
                let isKey =
                    events.count == 1 && events.contains { if case .key(.modified) = $0 { false } else { true } }
                if !isKey { lists["\(events)"] = events }
            }
        }
        #expect(Self.states.count > 150 && lists.count > 50)
        var strange: [String] = []
        for (index, before) in Self.states.enumerated() {
            // Over the screens that are most used all of them, over the others each time another tenth.
            let isMain = before.overlay == nil || [.board, .effort, .meeting].contains(before.screen.place.kind)
            for (number, list) in lists.values.enumerated() where isMain || number % 10 == index % 10 {
                var state = before
                var effects: [Effect] = []
                for event in list {
                    effects += update(&state, event)
                    // Text goes into the field that takes it.
                    if case .burst = event, before.takesText, state.takesText {
                        (state.overlay, state.screens) = (before.overlay, before.screens)
                    }
                    state.message = before.message
                }
                // The keys with Alt and Ctrl that edit text do, and can be undone.
                let keys = list.compactMap { if case .key(let key) = $0 { key } else { nil } }
                if keys.count == list.count, keys.contains(where: state.edits), let text = before.typedText {
                    if state.typedText != text { _ = update(&state, .key(.control("_"))) }
                    if state.typedText == text {
                        (state.overlay, state.screens) = (before.overlay, before.screens)
                        state.message = before.message
                    }
                }
                let isQuiet = effects.allSatisfy { if case .readHistory = $0 { true } else { false } }
                if !isQuiet || state != before { strange.append("\(list) at \(before.screen.place)") }
            }
        }
        #expect(strange.isEmpty, "\(strange.count): \(strange.prefix(40).joined(separator: "\n"))")
    }
}

extension State {
    /// Whether a key edits text.
    fileprivate func edits(_ key: Key) -> Bool {
        guard case .modified = key else { return false }
        var field = TextField("a b")
        return field.handle(key)
    }

    /// The text that is being typed.
    fileprivate var typedText: String? {
        switch overlay {
        case .askReason(_, _, _, let field), .find(let field, _), .askFile(let field): field.text
        case .pick(let pick): pick.field.text
        case .form(let form) where form.fields[form.index].choices.isEmpty: form.fields[form.index].text.text
        default: nil
        }
    }
}
