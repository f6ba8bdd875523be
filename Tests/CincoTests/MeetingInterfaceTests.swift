import Foundation
import Plan
import Store
import TestCopies
import Testing

@Suite("A meeting on a real terminal", .serialized)
struct MeetingInterfaceTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

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
        #expect(try place.cinco("check").output.hasPrefix("No errors found"))
        // The screen of the killed program is gone, so that its hints are not taken for those of the next one.
        try pane.type("reset", "Enter")
        try pane.screen { !$0.contains("Half of") && !$0.contains("? help") }
        try pane.again()
        try pane.screen { $0.contains("? help") }
        try pane.press("m")
        let screen = try pane.screen { $0.contains("3/16") && $0.contains("◆ Sign the handover") }
        #expect(screen.contains("3/16 Ciudad Juárez") && screen.contains("◆ Sign the handover"))
        #expect(!screen.contains("Half of"))
    }

    /// A plan of the size of a working one: three cities, a hundred projects, two hundred commitments.
    private func makeWorkingPlan() throws -> String {
        let path = place.path + "/working.cinco"
        let cities = ["Ciudad Juárez", "Tijuana", "Culiacán"].flatMap { ["--city", $0] }
        let make = ["new", path, "--start", "2009-10-01", "--partner", "US", "--partner", "MX"] + cities
        #expect(try place.run(Workplace.program, make).code == 0)
        let lines = ["resources", "training", "joint-operations", "technology", "cooperation"]
        let efforts = ["ciudad-juarez", "tijuana", "culiacan"].flatMap { city in lines.map { "\(city)/\($0)" } }
        let numbers = 0..<100
        let projects = numbers.map { "Project \($0),\(efforts[$0 % efforts.count]),training" }
        let commitments = numbers.flatMap { number in
            ["us", "mx"].map {
                "Project \(number),\($0),\(number % 7 == 0 ? "offered" : "agreed"),Staff,2010-0\(1 + number % 9)-15"
            }
        }
        let judged = efforts.flatMap { ["\($0),us,at risk,2010-06-10", "\($0),mx,off track,2010-06-12"] }
        for (kind, head, rows) in [
            ("project", "title,effort,kind", projects), ("commitment", "project,partner,state,what,due", commitments),
            ("assessment", "effort,partner,status,asOf", judged),
        ] {
            try place.write(([head] + rows).joined(separator: "\n") + "\n", to: "\(kind).csv")
            let file = place.path + "/\(kind).csv"
            let done = try place.cinco(
                "import", file, "--kind", kind, "--plan", path, "--today", "2010-06-15", "--as", "us")
            #expect(done.code == 0, "\(done.errorOutput)")
        }
        return path
    }

    @Test(
        "A whole meeting on a working plan: twenty minutes, what is not reached is carried over, and the minutes say it"
    )
    func whole() throws {
        let plan = try makeWorkingPlan()
        let pane = try Pane(place, "--plan \(plan) --today 2010-06-15 --as us")
        try pane.screen { $0.contains("? help") }
        try pane.press("m")
        try pane.screen { $0.contains("Start a meeting") }
        try pane.press("Enter")
        let item = try pane.screen { $0.contains("1/11") && $0.contains("In this meeting") }
        for part in ["!!! ", " US ◂ ", " MX ", " owed ", " decide "] { #expect(item.contains(part), "\(part) \(item)") }
        try pane.press("d")
        try pane.screen { $0.contains("Add: decision") }
        try pane.press("Enter")
        try pane.screen { $0.contains("Who does it?") }
        try pane.press("Enter")
        try pane.screen { $0.contains(" ◆ ") }
        try pane.press("a")
        try pane.screen { $0.contains("Add: action") }
        try pane.type("Call the mayor", "Enter")
        try pane.screen { $0.contains("Who does it?") }
        try pane.type("m", "Enter")
        try pane.screen { $0.contains("By when?") }
        try pane.type("+7d", "Enter")
        try pane.screen { $0.contains("▢ Call the mayor") }
        try pane.press("Right")
        try pane.screen { $0.contains("2/11") }
        try pane.press("f")
        try pane.screen { $0.contains("3/11") }
        try pane.press("o")
        try pane.screen { $0.contains("Agenda") && $0.contains("→") }
        try pane.press("+")
        try pane.screen { $0.contains("┌─") }
        try pane.type("Radios at the bridges", "Enter")
        try pane.screen { $0.contains("added") || $0.contains("Added") }
        try pane.press("p")
        try pane.screen { $0.contains("Draft minutes") && $0.contains("See D1, A1.") }
        try pane.press("q")
        try pane.screen { !$0.contains("Draft minutes") }
        try pane.press("c")
        try pane.screen { $0.contains("Close the meeting") }
        try pane.type("LES", "Tab", "Tab")
        try pane.type("SG", "Enter")
        try pane.screen { $0.contains("Minutes: status review") }
        let minutes = try place.cinco("minutes", "--plan", plan).output
        for part in [
            "D1. ", "A1. ", "Not discussed", "Radios at the bridges: not reached; carried over to the next meeting.",
            "Not on the agenda: ", "(Initials: SG)",
        ] { #expect(minutes.contains(part), "\(part): \(minutes)") }
        try pane.press("m")
        try pane.screen { $0.contains("Start a meeting") }
        try pane.press("Enter")
        try pane.screen { $0.contains("1/11") }
        try pane.press("o")
        try pane.screen { $0.contains("carried over from") }
        #expect(try place.cinco("list", "item", "--plan", plan).output.matches(of: /Radios at the bridges/).count == 2)
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
        #expect(try wall.screen { $0.contains("is read only.") }.contains("3/16"))
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
        let written = try pane.screen { $0.contains("clipboard.") }
        #expect(written.contains("offered to") && written.contains("~/cinco-briefing-2010-06-15.html"))
        let path = place.path + "/cinco-briefing-2010-06-15.html"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(try pane.clipboard().contains("Joint City Security Plan: Tuesday 15 June 2010"))
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
