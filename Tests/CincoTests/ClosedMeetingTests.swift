import Canvas
import Foundation
import Plan
import Screens
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("A closed meeting")
struct ClosedMeetingTests {
    private let place = Workplace()

    private func session(of path: String? = nil) throws -> Session {
        let home = place.path
        var options = OptionValues()
        (options.language, options.author, options.partner) = ("en", "planner", "us")
        let context = Context(options, environment: { $0 == "HOME" ? home : nil })
        let session = try Session.start(
            context, path: path ?? place.plan, size: (120, 40), isColoured: true, now: { TapeClock.noon })
        session.settle()
        return session
    }

    private func press(_ keys: String, _ session: Session) {
        for event in Tape.events(keys, TapeClock()) { _ = session.handle(event()) }
    }

    /// The board without the header, which marks the past, and without the last row.
    /// The lines of the board but for the one that names the open meeting.
    private func board(_ session: Session) -> [String] {
        let lines = view(session.state).lines
        return Array(lines[1..<2] + lines[3..<39])
    }

    @Test("Nothing is added to it but a note, whatever its kind and whoever asks for it")
    func additions() throws {
        try SampleFile.make(place.plan)
        let store = try Store(opening: place.plan)
        let meeting = try #require(try store.plan().meetings.first { $0.closed != nil }?.id)
        let before = try store.canonicalLines()
        store.close()
        let additions: [(kind: String, fields: [String])] = [
            ("action", ["--text", "x", "--owner", "us", "--due", "2010-07-01"]), ("decision", ["--text", "x"]),
            ("item", ["--title", "x"]),
        ]
        for (kind, fields) in additions {
            let added = try place.run(
                Workplace.program, ["add", kind, "--meeting", meeting] + fields + ["--as", "us", "--plan", place.plan])
            #expect(added.code == 1 && added.errorOutput.contains("was closed on"), "\(kind): \(added.errorOutput)")
        }
        let after = try Store(opening: place.plan)
        #expect(try after.canonicalLines() == before)
        after.close()
        let note = try place.run(
            Workplace.program,
            ["add", "note", "--meeting", meeting, "--text", "x", "--as", "us", "--plan", place.plan])
        #expect(note.code == 0, "\(note.errorOutput)")
    }

    @Test(
        "Its board is shown to the byte at any later time, whatever has been edited since and with what was news then")
    func board() throws {
        try SampleFile.make(place.plan)
        let session = try session()
        press("m Enter Right Right s \"d\" d \"Decided\" Enter", session)
        press("q", session)
        let then = board(session)
        #expect(then.joined().contains("changed since 1 Jun"))
        press("m c \"A\" Tab Tab \"B\" Enter", session)
        let minutes = view(session.state).lines
        press("q", session)
        #expect(board(session) != then)
        for edit in [
            ["set", "tij", "training", "off-track", "-m", "x"], ["add", "city", "--name", "Other"],
            ["edit", "city", "tijuana", "--name", "Renamed", "--share", "1"], ["undo"],
            ["remove", "project", "sample-1"],
        ] { #expect(try place.run(Workplace.program, edit + ["--as", "us"]).code == 0) }
        _ = session.handle(.planChanged)
        press("b G", session)
        // The meeting of the 15th is listed above that of the 1st.
        press("Up Enter", session)
        #expect(Array(view(session.state).lines[3..<38]) == Array(minutes[3..<38]))
        press("b", session)
        #expect(board(session) == then)
        // The present is the screen from which the past was entered.
        press("=", session)
        #expect(view(session.state).lines.contains { $0.contains("Minutes:") })
        press("q q", session)
        #expect(board(session).joined().contains("Other"))
    }

    @Test(
        "What another copy entered before it was begun, and sends after it was closed, changes no word of its minutes")
    func late() throws {
        try SampleFile.make(place.plan)
        let (package, other) = (place.path + "/p", place.path + "/other.cinco")
        #expect(try place.cinco("package", package).code == 0)
        #expect(try place.cinco("merge", package, "--plan", other).code == 0)
        let store = try Store(opening: other, now: { TapeClock.noon - 3_600_000 })
        let report = [
            Change(.assessment, "tijuana/technology/mx", .status, to: "off-track"),
            Change(.assessment, "tijuana/technology/mx", .asOf, to: "2010-06-15"),
            Change(.city, "tijuana", .share, to: "3"),
        ]
        _ = try store.commit(Act(author: "other", partner: "mx", asOf: SamplePlan.day, changes: report))
        store.close()
        let session = try session()
        press("m Enter Right Right d \"Decided\" Enter q m c \"A\" Tab Tab \"B\" Enter", session)
        let minutes = try place.cinco("minutes").output
        #expect(minutes.contains("Decided"))
        #expect(try place.cinco("package", package + "2", "--plan", other).code == 0)
        let merged = try place.cinco("merge", package + "2")
        #expect(merged.code == 0 && merged.output.contains("received"), "\(merged)")
        #expect(try place.cinco("status", "--format", "csv").output.contains("off-track"))
        #expect(try place.cinco("minutes").output == minutes)
    }

    @Test("A correction is a dated note on it; what it held is refused to any command")
    func corrected() throws {
        try SampleFile.make(place.plan)
        let before = try place.cinco("minutes", "2010-06-01").output
        let note = [
            "add", "note", "--meeting", "meeting-1", "--text", "The day was the second", "--as", "mx", "--marking", "U",
        ]
        #expect(try place.run(Workplace.program, note).code == 0)
        let after = try place.cinco("minutes", "meeting-1").output
        #expect(after.contains("Corrections") && after.contains("15 Jun 2010: The day was the second"))
        #expect(after.hasPrefix(before.prefix(2000)))
        for command in [
            ["edit", "decision", "meeting-1/d1", "--text", "x"], ["remove", "note", "meeting-1/n1"],
            ["remove", "action", "meeting-1/a1"],
            ["edit", "meeting", "meeting-1", "--summary", "x"],
        ] {
            let refused = try place.run(Workplace.program, command + ["--as", "us"])
            #expect(refused.code == 1 && refused.errorOutput.contains("was closed on"), "\(command)")
        }
        #expect(try place.cinco("minutes", "2010-06-02").errorOutput.contains("There is no meeting"))
        #expect(try place.cinco("minutes", "--ceiling", "U").output.contains("Tijuana, Technology"))
    }

    @Test("Imported into another plan it is as of the import, without the words of later days, and never changes again")
    func imported() throws {
        try SampleFile.make(place.plan)
        let file = place.path + "/all.json"
        let other = place.path + "/other.cinco"
        #expect(try place.cinco("export", "-o", file).code == 0)
        #expect(try place.cinco("new", other, "--start", "2009-10-01", "--title", "Other").code == 0)
        let done = try place.cinco("import", file, "--plan", other, "--as", "team")
        #expect(done.code == 0, "\(done.errorOutput)")
        let minutes = try place.cinco("minutes", "--plan", other).output
        #expect(minutes.contains("Two lines improved") && !minutes.contains("has changed the officer"))
        for words in [
            ["set", "culiacan", "training", "done", "--as", "mx", "-m", "x"],
            ["edit", "city", "culiacan", "--name", "Kuliakan", "--as", "mx"],
            ["edit", "partner", "mx", "--name", "Mexiko", "--as", "mx"],
        ] {
            #expect(try place.run(Workplace.program, words + ["--plan", other]).code == 0, "\(words)")
        }
        #expect(try place.cinco("minutes", "--plan", other).output == minutes)
        #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("frontier"))
        let session = try session(of: other)
        press("b G Enter", session)
        #expect(view(session.state).lines.joined().contains("Two lines improved"))
        press("b", session)
        #expect(view(session.state).lines.joined().contains("This meeting was imported"))
    }
}
