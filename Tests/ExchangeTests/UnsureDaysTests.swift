import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Days in files that are not sure")
struct UnsureDaysTests {
    private func problems(
        _ days: [String], column: String = "Delivered", _ change: (inout TableMapping) -> Void = { _ in }
    ) throws -> [ImportError.Reason] {
        let rows = days.enumerated().map { "A\($0.offset),tijuana/technology,\"\($0.element)\"\n" }
        return try imported("Title,Effort,\(column)\n" + rows.joined(), .project, change).problems.map(\.reason)
    }

    @Test(
        "A day that depends on when the file is read, or has a note, is refused",
        arguments: [
            "5-Jun", "+14d", "-2w", "fri", "viernes", "15 jun", "15/06", "today", "mañana", "in 15 days",
            "end of June", "15/01/2009 (cancelled)", "15 Jan 2009 (cancelada)", "2009-01-15 (tbc)", "June 15th",
        ])
    func unsure(text: String) throws {
        for column in ["Delivered", "Entrega prevista"] {
            #expect(try problems([text], column: column) == [.unsureDay(text)], "\(text)")
        }
        let reading = try importedReadings("City,Day,Value\nTijuana,\(text),5\n")
        #expect(reading.problems.count == 1 && reading.readings.isEmpty, "\(text)")
    }

    @Test(
        "A whole day in any form is read, and a person may type any",
        arguments: [
            "15 Jan 2009", "2009-01-15", "15/01/2009", "15-Jan-09", "Jan 15, 2009", "15 de enero de 2009", "39828",
        ])
    func whole(text: String) throws {
        #expect(try problems([text]) == [])
        #expect(
            try problems([text], column: "X") { mapping in
                mapping.columns.constants = ["delivered": "+14d"]
                mapping.columns.ignored = ["X"]
            } == [])
    }

    @Test(
        "A day that programs write for none is asked about, and taken for none where that is said",
        arguments: [
            "1899-12-30", "1900-01-01", "30/12/1899", "0001-01-01", "1970-01-01", "9999-12-31", "15/06/0010",
            "1904-01-01", "1753-01-01", "2110-06-01",
        ])
    func null(text: String) throws {
        #expect(try problems([text]) == [.nullDay("Delivered", text)], "\(text)")
        #expect(try problems([text]) { $0.columns.values.set("", for: "Delivered:\(text)") } == [])
    }

    @Test(
        "Days of a spreadsheet that may have day and month in each other's place are asked about",
        arguments: [
            ["2010-01-02", "13/02/2010", "2010-03-02", "28/02/2010"], ["2010-05-04", "06/23/2010"],
            ["2010-01-02 10:00", "13/02/2010"],
        ])
    func swapped(days: [String]) throws {
        let asked = try problems(days)
        guard asked.count == 1, case .swappedDay? = asked.first else {
            Issue.record("\(asked)")
            return
        }
        for (typed, day) in [(TypedDays.asTheyStand, days[0].prefix(10)), (.swapped, "2010-02-01")] {
            let rows = days.enumerated().map { "A\($0.offset),tijuana/technology,\($0.element)\n" }
            let result = try imported("Title,Effort,Delivered\n" + rows.joined(), .project) { $0.typedDays = typed }
            #expect(result.problems == [], "\(result.problems)")
            let first = result.changes.first { $0.field == .delivered }?.new
            #expect(first == String(day) || days[0] == "2010-05-04" && first == "2010-04-05", "\(typed) \(first ?? "")")
        }
        let rows = days.enumerated().map { "Tijuana,\($0.element),\($0.offset)\n" }
        let readings = try importedReadings("City,Day,Value\n" + rows.joined())
        #expect(readings.problems.count == 1 && "\(readings.problems)".contains("swappedDay"))
    }

    @Test(
        "Days of which any shows that none is swapped are read",
        arguments: [
            ["2010-01-02", "2010-01-13", "13/02/2010"], ["2010-01-02", "01/02/2010", "13/02/2010"],
            ["2010-01-02", "2010-03-04"], ["13/02/2010", "14/02/2010"],
        ])
    func certain(days: [String]) throws {
        #expect(try problems(days) == [], "\(days)")
    }

    @Test("The questions name what answers them, in every language")
    func sentences() {
        for language in Language.allCases {
            let words = language.phrases.figures
            #expect(words.nullDay("D", "1899-12-30").contains("--map-value 'D:1899-12-30='"))
            for value in TypedDays.allCases {
                #expect(words.swappedDay("2010-01-02", "13/02/2010").contains("--typed-days \(value.rawValue)"))
            }
        }
    }
}
