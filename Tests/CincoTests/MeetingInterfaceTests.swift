import Foundation
import Plan
import Store
import Testing

@Suite("A meeting on a real terminal", .serialized)
struct MeetingInterfaceTests {
    private let place = Workplace()

    init() throws { try Store(making: place.plan, from: SamplePlan.journal()).close() }

    @Test("Killed in the middle, it loses nothing that was confirmed, and m goes on where it stopped")
    func killed() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("m")
        try pane.screen { $0.contains("Start a meeting") }
        try pane.press("Enter")
        try pane.screen { $0.contains("1/16") }
        try pane.press("Right", "Right")
        try pane.screen { $0.contains("3/16 Ciudad Juárez") }
        try pane.press("d")
        try pane.screen { $0.contains("Add: decision") }
        try pane.type("Sign the handover", "Enter")
        let saved = try pane.screen { $0.contains("◆ Sign the handover") }
        #expect(saved.contains("◆ Sign the handover"), "\(saved)")
        try pane.press("a")
        try pane.screen { $0.contains("Add: action") }
        try pane.type("Half of a sente")
        try pane.screen { $0.contains("Half of a sente") }
        for id in try pane.processes() { _ = try place.run("/usr/bin/env", ["kill", "-9", id]) }
        try pane.screen { $0.contains("left 137") }
        #expect(try place.cinco("check").output.hasPrefix("No faults found"))
        try pane.type("reset", "Enter")
        try pane.again()
        try pane.screen { $0.contains("? help") }
        try pane.press("m")
        let screen = try pane.screen { $0.contains("3/16") && $0.contains("◆ Sign the handover") }
        #expect(screen.contains("3/16 Ciudad Juárez") && screen.contains("◆ Sign the handover"))
        #expect(!screen.contains("Half of"))
    }

    @Test("A second terminal follows the meeting from item to item")
    func second() throws {
        let (chair, wall) = (try Pane(place), try Pane(place, "--as mx --readonly"))
        for pane in [chair, wall] { try pane.screen { $0.contains("? help") } }
        try chair.press("m")
        try chair.screen { $0.contains("Start a meeting") }
        try chair.press("Enter")
        try chair.screen { $0.contains("1/16") }
        try wall.screen { $0.contains("Another terminal") }
        try wall.press("m")
        #expect(try wall.screen { $0.contains("1/16 Ciudad Juárez") }.contains("1/16 Ciudad Juárez"))
        try chair.press("Right", "Right")
        #expect(try wall.screen { $0.contains("3/16") }.contains("3/16 Ciudad Juárez"))
        try wall.press("Right")
        #expect(try wall.screen { $0.contains("read only:") }.contains("3/16"))
    }

    @Test("The countdown goes on without a key, and nothing else wakes the program")
    func countdown() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("m")
        try pane.screen { $0.contains("Start a meeting") }
        try pane.press("Enter")
        #expect(try pane.screen { $0.contains("1:57 left of 2 min") }.contains("left of 30 min"))
    }

    @Test("A page is written beside the plan, for its owner only, and a line about it goes to the clipboard")
    func exported() throws {
        let pane = try Pane(place)
        try pane.clipboard()
        try pane.screen { $0.contains("? help") }
        try pane.press("R")
        let written = try pane.screen { $0.contains("the clipboard.") }
        #expect(written.contains("offered to") && written.contains("~/cinco-briefing-2010-06-15.html"))
        let path = place.path + "/cinco-briefing-2010-06-15.html"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(try pane.clipboard().contains("Joint City Security Plan: Tue 15 Jun 2010"))
        try pane.press("R")
        #expect(try pane.screen { $0.contains("06-15-2.html") }.contains("06-15-2.html"))
    }

    @Test("Where the settings turn the clipboard off, nothing is copied")
    func notCopied() throws {
        let settings = place.path + "/.config/cinco"
        try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: true)
        try "clipboard = false\n".write(toFile: settings + "/settings.toml", atomically: true, encoding: .utf8)
        let pane = try Pane(place)
        try pane.clipboard()
        try pane.screen { $0.contains("? help") }
        try pane.press("R")
        let screen = try pane.screen { $0.contains("Written to") }
        #expect(screen.contains("Written to") && !screen.contains("copied"))
        #expect(try pane.clipboard().isEmpty)
    }
}
