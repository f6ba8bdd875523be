import Canvas
import Foundation
import Phrases
import Plan
import Screens
import Store
import TestCopies

@testable import cinco

/// A script of keys with the whole screens expected after them.
///
///     # A line of words.
///     plan sample | empty | none      the open plan
///     size 80x24, lang es, as mx, theme mono, today 2010-07-30, readonly
///     : Right s r "Late" Enter        keys by name, text in quotes, resize:60x20, wait:90 in seconds
///     | the screen, a line each
///     ~ 6 TTTT  RRR                   the roles of the cells of row 6 that changed, a letter each; = 6 their grounds
///     @ 23,6                          the cursor: row and column, with ! where it is visible
///
/// Lines of intent may follow the keys. Recording keeps them, and refuses a screen that does not meet them:
///
///     expects: moved                  the screen contains this text
///     expects off-track: ■ R          in this role, or on this background
///     expects no: Culiacán            the screen does not contain this text
struct Tape {
    /// Keys, and the screen and cursor expected after them.
    struct Step {
        let keys: String
        var expects: [String] = []
        var screen: [String] = []
        var styles: [String] = []
        /// The lines of intent that the screen does not meet.
        var unmet: [String] = []
        var cursor = ""
    }

    let head: [String]
    private(set) var steps: [Step] = []

    init(_ text: String) {
        var head: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix(":") {
                steps.append(Step(keys: String(line.dropFirst(2))))
            } else if line.hasPrefix("expects"), !steps.isEmpty {
                steps[steps.count - 1].expects.append(line)
            } else if line.hasPrefix("~") || line.hasPrefix("="), !steps.isEmpty {
                steps[steps.count - 1].styles.append(line)
            } else if line.hasPrefix("|"), !steps.isEmpty {
                steps[steps.count - 1].screen.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("@"), !steps.isEmpty {
                steps[steps.count - 1].cursor = String(line.dropFirst(2))
            } else if steps.isEmpty {
                head.append(line)
            }
        }
        self.head = head
    }

    /// The tape as the text of a file.
    var text: String {
        let parts = steps.map { step -> String in
            let screen = step.screen.map { $0.isEmpty ? "|" : "| " + $0 }
            return ([": " + step.keys] + step.expects + screen + step.styles + ["@ " + step.cursor]).joined(
                separator: "\n")
        }
        return head.joined(separator: "\n") + "\n" + parts.joined(separator: "\n\n") + "\n"
    }

    /// The same keys with the program's present screens.
    func played(in place: Workplace) throws -> Tape {
        let clock = TapeClock()
        let session = try start(in: place, clock)
        var tape = self
        var before: Canvas?
        for index in steps.indices {
            for event in Tape.events(steps[index].keys, clock) { _ = session.handle(event()) }
            _ = session.finishLooking()
            let canvas = session.drawn()
            tape.steps[index].screen = canvas.lines
            tape.steps[index].styles = TapeStyles.lines(of: canvas, after: before)
            tape.steps[index].unmet = steps[index].expects.filter { !Tape.meets($0, canvas) }
            before = canvas
            tape.steps[index].cursor =
                canvas.cursor.map { "\($0.row),\($0.column)" + (canvas.isCursorShown ? " !" : "") } ?? ""
        }
        session.store?.close()
        return tape
    }

    /// Whether a screen meets a line of intent.
    private static func meets(_ line: String, _ canvas: Canvas) -> Bool {
        guard let colon = line.range(of: ": ") else { return false }
        let text = String(line[colon.upperBound...])
        let name = line[..<colon.lowerBound].dropFirst("expects".count).drop { $0 == " " }
        if name == "no" { return !TapeStyles.shows(text, as: nil, on: canvas) }
        return TapeStyles.shows(text, as: name.isEmpty ? nil : String(name), on: canvas)
    }

    private func setting(_ name: String) -> String? {
        head.first { $0 == name || $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private func start(in place: Workplace, _ clock: TapeClock) throws -> Session {
        let noon = TapeClock.noon
        switch setting("plan") {
        case "sample": try SampleFile.make(place.plan)
        case "merged": try merged(at: place.plan, noon)
        case "empty":
            let outline = PlanOutline(
                title: "Joint plan", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: [])
            try Store(making: place.plan, founding: outline.founding(by: "planner", on: SamplePlan.day), now: { noon })
                .close()
        default: break
        }
        let size = (setting("size") ?? "80x24").split(separator: "x").compactMap { Int($0) }
        var options = OptionValues()
        options.language = setting("lang") ?? "en"
        options.partner = setting("as")
        options.theme = setting("theme")
        options.today = setting("today") ?? "2010-06-15"
        options.author = "planner"
        options.isReadOnly = head.contains("readonly")
        options.isPlain = head.contains("plain")
        if setting("plan") == "sample", setting("today") == nil { options.today = nil }
        let home = place.path
        let context = Context(options, environment: { $0 == "HOME" ? home : nil })
        let session = try Session.start(
            context, path: place.plan, size: (size[0], size[1]), isColoured: true, isTour: head.contains("tour"),
            now: { clock.time })
        _ = session.handle(.resize(width: size[0], height: size[1]))
        session.settle()
        return session
    }

    /// The sample with a status set and a city removed, concurrently with changes of another copy.
    private func merged(at path: String, _ noon: Int64) throws {
        let store = try SampleFile.open(path)
        store.close()
        let here = try Store(opening: path, now: { noon })
        let ann = Author(name: "ann", side: "us")
        let training = EffortID(city: "tijuana", line: .training)
        _ = try here.commit(
            here.plan().assess(
                [training], as: Judgement(status: .offTrack), by: ann, reason: "No instructors", in: .english,
                on: SamplePlan.day))
        _ = try here.commit(
            Act(
                author: "ann", partner: "us", asOf: SamplePlan.day,
                changes: [Change(.city, "culiacan", .removed, to: "1")]))
        func act(_ number: Int, _ author: String, _ side: String, _ reason: String?, _ changes: [ExportedChange])
            -> ExportedAct
        {
            let time = noon + Int64(number) * 60_000
            return ExportedAct(
                id: "other-\(number)", time: HybridTime(milliseconds: time).raw, enteredAt: time, writer: "other",
                author: author, partner: side, reason: reason, asOf: "2010-06-15", kind: "done", target: nil,
                changes: changes)
        }
        func change(_ kind: String, _ record: String, _ field: String, _ old: String?, _ new: String) -> ExportedChange
        {
            ExportedChange(kind: kind, record: record, field: field, old: old, new: new, context: nil)
        }
        _ = try here.merge(
            [
                act(
                    1, "bob", "us", "Late again",
                    [
                        change("assessment", "tijuana/training/us", "status", "on-track", "at-risk"),
                        change("assessment", "tijuana/training/us", "reason", nil, "Late again"),
                    ]),
                act(2, "eva", "mx", nil, [change("city", "culiacan", "note", nil, "The new mayor is for it")]),
                act(3, "eva", "mx", nil, [change("city", "tijuana", "note", nil, "Two new courts")]),
            ], from: "hub")
        let home = (path as NSString).deletingLastPathComponent
        let context = Context(OptionValues(), environment: { $0 == "HOME" ? home : nil })
        try context.add("hub", "/nowhere", ceiling: "SBU", verifies: false, to: here)
        here.close()
    }

    /// Reads `press:6,14`, `double:6,14`, `wheel-up` and `wheel-down`.
    private static func mouse(_ word: String) -> Mouse? {
        let parts = word.split(separator: ":")
        let place = parts.count > 1 ? parts[1].split(separator: ",").compactMap { Int($0) } : [0, 0]
        guard place.count == 2, let step = parts.first else { return nil }
        switch step {
        case "press": return Mouse(.press, row: place[0], column: place[1])
        case "double": return Mouse(.doublePress, row: place[0], column: place[1])
        case "wheel-up": return Mouse(.wheelUp, row: place[0], column: place[1])
        case "wheel-down": return Mouse(.wheelDown, row: place[0], column: place[1])
        default: return nil
        }
    }

    /// Reads `s "Too late" Enter resize:60x20 wait:90 press:6,14 paste:one_line|another` as events, each made at its
    /// turn.
    static func events(_ keys: String, _ clock: TapeClock) -> [() -> Event] {
        var events: [() -> Event] = []
        for (index, part) in keys.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                events += part.map { character in { .key(.character(character)) } }
                continue
            }
            for word in part.split(separator: " ") {
                if word.hasPrefix("resize:") {
                    let size = word.dropFirst(7).split(separator: "x").compactMap { Int($0) }
                    events.append { .resize(width: size[0], height: size[1]) }
                } else if word.hasPrefix("wait:"), let seconds = Int64(word.dropFirst(5)) {
                    events.append {
                        clock.pass(seconds)
                        return .tick
                    }
                } else if let mouse = mouse(String(word)) {
                    events.append { .mouse(mouse) }
                } else if word.hasPrefix("paste:") {
                    let text = String(word.dropFirst(6)).replacing("_", with: " ").replacing("|", with: "\n")
                    events.append { .paste(text) }
                } else if let key = Key(name: String(word)) {
                    events.append { .key(key) }
                }
            }
        }
        return events
    }
}

/// The wall clock of a tape.
final class TapeClock: @unchecked Sendable {
    /// Noon on 15 June 2010, the sample's pinned day.
    static let noon: Int64 = 1_276_603_200_000
    private let lock = NSLock()
    private var now = TapeClock.noon

    /// Milliseconds since 1970-01-01 00:00 UTC.
    var time: Int64 { lock.withLock { now } }

    func pass(_ seconds: Int64) { lock.withLock { now += seconds * 1000 } }
}
