import Foundation
import Plan
import Store
import Testing

@testable import cinco

@Suite("Synchronising from the interface", .serialized)
struct SyncInterfaceTests {
    private func pane(_ meeting: MeetingPoint, _ copy: String) throws -> Pane {
        let pane = try Pane(meeting.place, "--as us --plan \(meeting.path(copy))")
        try pane.screen { $0.contains("? help") }
        return pane
    }

    @Test("One key looks first, one brings both together behind the screen, and a line says how things stand")
    func oneKey() throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("b", "sync")
        try meeting.note("b", "tijuana", "from b")
        try meeting.cinco("b", "sync")
        try meeting.note("a", "culiacan", "from a")
        let pane = try pane(meeting, "a")
        try pane.press("I")
        #expect(try pane.screen { $0.contains("not synchronised") }.contains("185 to send, not synchronised") == false)
        try pane.press("s")
        let coming = try pane.screen { $0.contains("To receive") && $0.contains("from b") && $0.contains("to send.") }
        #expect(coming.contains("1 by planner (US)") && coming.contains("Tijuana: note from b"))
        #expect(try !meeting.cinco("a", "log").output.contains("from b"))
        try pane.press("S")
        let done = try pane.screen { $0.contains("1 sent, 1 received") }
        #expect(done.contains("hub: 1 sent, 1 received"), "\(done)")
        let shown = try pane.screen { $0.contains("0 to send, 1 received, last just now") }
        #expect(shown.contains("0 to send, 1 received, last just now") && shown.contains("hub · just now"), "\(shown)")
        try pane.press("D", "y")
        #expect(try pane.screen { $0.contains("Undone") }.contains("Undone: Tijuana: note from b"))
        try pane.press("S")
        #expect(try pane.screen { $0.contains("1 sent, 0 received") }.contains("hub: 1 sent, 0 received"))
        try pane.press("Q")
        try pane.screen { $0.contains("\nleft 0") }
        #expect(try meeting.cinco("b", "sync").output.contains("2 acts received"))
    }

    @Test("A bundle is looked into first, and comes in when that is confirmed; rubbish is refused on the screen")
    func bundle() throws {
        let meeting = try MeetingPoint()
        try meeting.note("b", "tijuana", "from b")
        try meeting.cinco("b", "bundle", meeting.path("new"), "--since", meeting.path("all"))
        let pane = try pane(meeting, "a")
        try pane.press("I", "o")
        try pane.screen { $0.contains("Path of the package") }
        try pane.type(meeting.path("new"), "Enter")
        let asked = try pane.screen { $0.contains("Merge 1 act") }
        #expect(asked.contains("To receive") && asked.contains("Tijuana: note from b"), "\(asked)")
        #expect(try !meeting.cinco("a", "log").output.contains("from b"))
        try pane.press("y")
        #expect(try pane.screen { $0.contains("1 act received") }.contains("1 act received: 1 by planner (US)."))
        #expect(try meeting.cinco("a", "log").output.contains("from b"))
        try pane.press("o")
        try pane.screen { $0.contains("Path of the package") }
        try pane.type(meeting.path("a"), "Enter")
        #expect(try pane.screen { $0.contains("is not a package") }.contains("is not a package"))
    }

    @Test("A remote that is not reached is told of, and the screen goes on")
    func offline() throws {
        let meeting = try MeetingPoint()
        try FileManager.default.removeItem(atPath: meeting.hub)
        let pane = try pane(meeting, "a")
        try pane.press("S")
        #expect(try pane.screen { $0.contains("no git repository") }.contains("There is no git repository"))
        try pane.press("s", "d")
        #expect(try pane.screen { $0.contains("→ done") }.contains("→ done"))
    }

    @Test("With a wish in the settings it is synchronised by itself; without one nothing wakes the program")
    func automatic() throws {
        let meeting = try MeetingPoint()
        let folder = meeting.path(".config/cinco")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "sync = 5\n".write(toFile: folder + "/settings.toml", atomically: true, encoding: .utf8)
        for (minutes, expected) in [("5", 300_000), ("", nil)] as [(String, Int?)] {
            try (minutes.isEmpty ? "" : "sync = \(minutes)\n").write(
                toFile: folder + "/settings.toml", atomically: true, encoding: .utf8)
            let home = meeting.place.path
            let context = Context(OptionValues(), environment: { $0 == "HOME" ? home : nil })
            let session = try Session.start(
                context, path: meeting.path("a"), size: (80, 24), isColoured: false, now: { TapeClock.noon })
            session.settle()
            #expect(session.pause.map { Int($0) } == expected)
        }
    }
}
