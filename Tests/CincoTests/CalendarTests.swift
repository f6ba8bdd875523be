import Foundation
import Phrases
import Plan
import Reports
import TestCopies
import Testing

/// Promises as a calendar, read by a program that is not Cinco's.
@Suite("The calendar of promises")
struct CalendarTests {
    private let place = Workplace()

    /// An event as python3-icalendar reads it.
    private struct Event: Decodable, Equatable {
        let uid, summary, description, day, categories: String
    }

    // Of several categories each is joined again, because the reader takes an escaped comma for the end of one.
    private static let script = """
        import icalendar, json, sys
        def categories(event):
            found = event.get("CATEGORIES")
            return "|".join(",".join(one.cats) for one in (found if isinstance(found, list) else [found]))
        def read(path):
            calendar = icalendar.Calendar.from_ical(open(path, "rb").read())
            return {"name": str(calendar["X-WR-CALNAME"]), "events": [{
                "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]),
                "day": event["DTSTART"].dt.isoformat(), "categories": categories(event),
            } for event in calendar.walk("VEVENT")], "kinds": sorted({part.name for part in calendar.walk()})}
        print(json.dumps([read(path) for path in sys.argv[1:]]))
        """

    private struct Calendar: Decodable {
        let name: String
        let events: [Event]
        let kinds: [String]
    }

    private func read(_ calendars: [String]) throws -> [Calendar] {
        for (number, calendar) in calendars.enumerated() { try place.write(calendar, to: "\(number).ics") }
        try place.write(Self.script, to: "read.py")
        let files = calendars.indices.map { "\(place.path)/\($0).ics" }
        // The system's own, because the reader is one of its packages.
        let result = try place.run("/usr/bin/python3", [place.path + "/read.py"] + files)
        #expect(result.code == 0, "python3-icalendar is needed: \(result.errorOutput)")
        return try JSONDecoder().decode([Calendar].self, from: Data(result.output.utf8))
    }

    /// A plan in which every text of every record is this one.
    private func plan(saying text: String) -> Plan {
        var plan = SamplePlan.plan
        for kind in RecordKind.allCases {
            for field in kind.fields where field.isEdited && [.text, .note].contains(field.kind) {
                plan.apply(plan.ids(of: kind).map { Change(kind, $0, field.name, to: text) })
            }
        }
        return plan
    }

    private static let texts = [
        "plain", "one, two; three", #"a back\slash"#, "say \"hi\"", "END:VEVENT", "{{name}}", "{{{uid}}}", "<b>&amp;",
        "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT", "one\ntwo\n", "Ciudad Juárez", String(repeating: "ñ", count: 400),
        String(repeating: "👩‍👩‍👧‍👦", count: 40), "שלום, עולם", ";", ":", "\u{1B}[31m", "a\u{2028}b", "tab\tless", " x ",
    ]

    @Test("A calendar program reads what the list shows, whatever the texts are")
    func readBack() throws {
        let cases = Self.texts.map(plan).flatMap { plan in Language.allCases.map { (plan, $0.phrases) } }
        let written = try cases.map { plan, phrases in
            try PromisesCalendar(
                plan.promises(on: SamplePlan.day), of: plan, id: "p1", on: SamplePlan.day, in: phrases
            ).written()
        }
        for ((plan, phrases), (text, calendar)) in zip(cases, zip(written, try read(written))) {
            let promises = plan.promises(on: SamplePlan.day)
            #expect(promises.count > 30)
            let lines = text.components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains { $0 == 10 || $0 == 13 } })
            #expect(calendar.kinds == ["VCALENDAR", "VEVENT"] && calendar.events.count == promises.count)
            #expect(Set(calendar.events.map(\.uid)).count == promises.count)
            for (event, promise) in zip(calendar.events, promises) {
                let side = promise.side.map { "\($0.uppercased()): " } ?? ""
                #expect(event.uid == "\(promise.kind.rawValue).\(promise.record)@p1")
                #expect(event.day == promise.day.iso)
                #expect(event.summary == shown(side + phrases.name(of: promise, in: plan)))
                #expect(event.description.hasPrefix(shown(phrases.place(of: promise, in: plan))))
                #expect(event.categories.hasPrefix(phrases.name(of: promise.kind)))
            }
        }
    }

    /// A text with pictures for control characters, as every output has it.
    private func shown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{1B}": result.append("\u{241B}")
            case "\r": result.append("\u{240D}")
            case "\t": result.append("\u{2409}")
            case "\u{2028}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    @Test("The command writes it, narrowed as the list is; an event keeps its id when its day is moved")
    func command() throws {
        try SampleFile.make(place.plan)
        func events(_ more: String...) throws -> [Event] {
            let result = try place.run(Workplace.program, ["promises", "--format", "ics"] + more)
            #expect(result.code == 0, "\(result.errorOutput)")
            return try read([result.output])[0].events
        }
        let all = try events()
        let listed = try place.cinco("promises", "--format", "csv").output.split(separator: "\r\n").count - 1
        #expect(all.count == listed)
        let overdue = try events("--overdue")
        #expect(!overdue.isEmpty && overdue.allSatisfy { $0.day < "2010-06-15" } && overdue.count < all.count)
        #expect(try place.cinco("edit", "milestone", "m-2", "--due", "2010-07-03").code == 0)
        let moved = try events()
        #expect(Set(moved.map(\.uid)) == Set(all.map(\.uid)) && moved != all)
        #expect(moved.first { $0.uid.hasPrefix("milestone.m-2@") }?.day == "2010-07-03")
    }

    @Test("The list is narrowed by side, owner, city, line, lateness and day")
    func narrowed() throws {
        try SampleFile.make(place.plan)
        struct Row: Decodable {
            let state, due: String
            let partner, owner, city, line: String?
        }
        func rows(_ more: [String]) throws -> [Row] {
            let result = try place.run(Workplace.program, ["promises", "--format", "json"] + more)
            #expect(result.code == 0, "\(result.errorOutput)")
            return try JSONDecoder().decode([Row].self, from: Data(result.output.utf8))
        }
        let all = try rows([]).count
        for (option, matches) in [
            (["--side", "mx"], { $0.partner == "mx" }), (["--city", "culiac"], { $0.city == "culiacan" }),
            (["--line", "training"], { $0.line == "training" }), (["--overdue"], { $0.state == "overdue" }),
            (["--until", "30 jun"], { $0.due <= "2010-06-30" }), (["--until", "+3d"], { $0.due <= "2010-06-18" }),
            (["--owner", "GOVERNANCE"], { $0.owner == "Governance ministry" }),
        ] as [([String], (Row) -> Bool)] {
            let found = try rows(option)
            #expect(!found.isEmpty && found.count < all && found.allSatisfy(matches), "\(option)")
        }
        #expect(try place.cinco("promises", "--until", "03/04").errorOutput.contains("--until"))
        #expect(try place.cinco("promises", "--side", "xx").code == 1)
    }
}
