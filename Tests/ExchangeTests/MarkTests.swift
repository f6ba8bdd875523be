import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Marks of statistical offices, days as numbers, and weeks")
struct MarkTests {
    @Test(
        "A mark that says that there is no figure is left out when asked, and the sentence says how",
        arguments: [
            ":", "NS", "n.s.", "-", "..", "*", "**", "(D)", "s/i", "N/D", "n. d.", ": c", "No disponible", "ns/nc", "†",
        ])
    func marks(mark: String) throws {
        let text = "City,Year,Value\nTijuana,2009,12\nCuliacán,2009,\(mark)\n"
        #expect(try importedReadings(text).problems == [.blankValue(mark)])
        let read = try importedReadings(text) { _ in
        } _: {
            $0.mapping.skipsBlanks = true
        }
        #expect(read.readings == ["tijuana 2009-01-01=12"] && read.problems == [])
        let records = "Title,Effort,Pledged,Finish\nA,tijuana/training,\(mark),\(mark)\n"
        #expect(try imported(records, .project).problems.map(\.reason) == [.blankCell(mark), .blankCell(mark)])
        let skipped = try imported(records, .project) { $0.skipsBlanks = true }
        #expect(skipped.problems == [] && !skipped.changes.contains { [.pledged, .finish].contains($0.field) })
        // A text may be called so.
        let named = try imported("Title,Effort\n\(mark == "-" ? "--" : mark),tijuana/training\n", .project)
        #expect(named.problems == [] && named.counts.new == 1)
    }

    @Test(
        "A number by which spreadsheets count days is a day, alone or among other days",
        arguments: [
            ("40308", "2010-05-10"), ("40308.75", "2010-05-10"), ("40308,5", "2010-05-10"),
            ("2010-05-10", "2010-05-10"),
        ])
    func serials(cell: String, day: String) throws {
        let cell = "\"\(cell)\""
        for other in ["40309", "2010-05-11", "11 May 2010"] {
            let read = try importedReadings("City,Day,Value\nTijuana,\(cell),1\nTijuana,\(other),2\n")
            #expect(read.readings == ["tijuana 2010-05-11=2", "tijuana \(day)=1"].sorted(), "\(read)")
            let record = try imported(
                "Title,Effort,Finish\nA,tijuana/training,\(cell)\nB,tijuana/training,\(other)\n", .project)
            #expect(record.changes.first { $0.field == .finish }?.new == day)
        }
    }

    @Test("A number of five figures that may be a year and a part of it is no day", arguments: ["20091", "19994"])
    func noSerial(cell: String) throws {
        #expect(try importedReadings("City,Day,Value\nTijuana,\(cell),1\n").problems == [.noPeriod(cell)])
    }

    @Test(
        "Weeks across, with the year in the name or stated, are their Mondays",
        arguments: [
            "2010-W01,2010-W02", "2010W01,2010W02", "Week 1 2010,Week 2 2010", "Semana 1 2010,Semana 2 de 2010",
            "Week 1,Week 2,Week 3", "W01,W02", "Semana 1,Semana 2", "Sem 1,Sem 2,Sem 3", "S1,S2,S3",
        ])
    func weeksAcross(header: String) throws {
        let values = header.split(separator: ",").indices.map { "\($0 + 1)" }.joined(separator: ",")
        let text = "City,\(header)\nTijuana,\(values)\n"
        let read = try importedReadings(text) { if !header.contains("2010") { $0.columns[.year] = "2010" } }
        #expect(read.problems == [])
        #expect(read.readings.prefix(2) == ["tijuana 2010-01-04=1", "tijuana 2010-01-11=2"])
        if !header.contains("2010") { #expect(try importedReadings(text).problems == [.noYear]) }
    }

    @Test("Two halves of a year are no weeks")
    func halves() throws {
        let read = try importedReadings("City,S1,S2\nTijuana,1,2\n") { $0.columns[.year] = "2010" }
        #expect(read.problems == [] && read.readings == ["tijuana 2010-01-01=1", "tijuana 2010-07-01=2"])
    }

    @Test("A week beside its year, and a day or period for all rows")
    func weeks() throws {
        let text = "City,Year,Week,Value\nTijuana,2010,1,5\nTijuana,2010,2,6\n"
        #expect(try importedReadings(text).readings == ["tijuana 2010-01-04=5", "tijuana 2010-01-11=6"])
        for (day, first) in [("2010-W02", "2010-01-11"), ("2010", "2010-01-01"), ("2010-06-15", "2010-06-15")] {
            let read = try importedReadings("City,Value\nTijuana,5\n") { $0.columns[.day] = day }
            #expect(read.readings == ["tijuana \(first)=5"] && read.problems == [])
        }
        #expect(
            try importedReadings("City,Value\nTijuana,5\n") { $0.columns[.day] = "03/04/2010" }.problems.contains(
                .noSuchColumn("03/04/2010", ["City", "Value"])))
    }

    @Test("Years that stand twice are read one part at a time, as the sentence says")
    func twice() throws {
        for header in ["City,2009,2010,2009,2010", "City,Homicides,,Robberies,\n,2009,2010,2009,2010"] {
            let text = "\(header)\nTijuana,1,2,3,4\n"
            guard case .periodTwice(_, let parts, false)? = try importedReadings(text).problems.first else {
                Issue.record("\(header)")
                continue
            }
            #expect(parts == ["B..C", "D..E"])
            let read = try parts.map { part in
                let ends = part.components(separatedBy: "..")
                return try importedReadings(text) { $0.periods = (ends[0], ends[1]) }.readings
            }
            #expect(
                read == [
                    ["tijuana 2009-01-01=1", "tijuana 2010-01-01=2"], ["tijuana 2009-01-01=3", "tijuana 2010-01-01=4"],
                ])
        }
    }

    @Test(
        "A header that is repeated in other letters is no record",
        arguments: ["Title,Effort,Finish", "TITLE,EFFORT,FINISH", "title,Effort,Finish,"])
    func repeated(header: String) throws {
        let row = "tijuana/training,2010-07-01"
        let text = "Title,Effort,Finish\nA,\(row)\n\nGroup B\n\(header)\nB,\(row)\n"
        let result = try imported(text, .project)
        #expect(result.problems == [] && result.counts.new == 2)
        #expect(try ImportTable(Data(text.utf8)).form.repeated == 1)
    }

    @Test("An action and an item of an agenda belong to the effort that city and line name")
    func efforts() throws {
        var plan = SamplePlan.plan
        let meeting = try #require(plan.meetings.first)
        plan.apply([Change(.meeting, meeting.id, .closed, to: nil)])
        for (kind, column) in [(RecordKind.action, "Action"), (.item, "Title")] {
            let text = "Meeting,\(column),City,Line\n\(meeting.id),Call,Tijuana,Technology\n"
            let result = try imported(text, kind, into: plan)
            #expect(result.problems == [])
            #expect(result.changes.first { $0.kind == kind && $0.field == .subject }?.new == "tijuana/technology")
        }
    }
}
