import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("The readings of a measure have one period")
struct PeriodOfMeasureTests {
    /// The sample with the readings of one measure on these days alone.
    private func plan(_ days: [String], of city: String = "tijuana") -> Plan {
        var plan = planWithoutHomicides
        plan.apply(days.map { Change(.reading, "homicides/\(city)/\($0)", .value, to: "7") })
        return plan
    }

    private func read(
        _ periods: [String], into plan: Plan, _ roles: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ImportedReadings {
        let rows = periods.enumerated().map { "Tijuana,\($0.element),\($0.offset + 5)\n" }
        return try importedReadings("City,Period,Value\n" + rows.joined(), of: "Homicides", into: plan, roles, change)
    }

    private static let months = ["2009-01-01", "2009-02-01", "2009-03-01", "2009-04-01"]
    private static let quarters = ["2009-01-01", "2009-04-01", "2009-07-01"]
    private static let halves = ["2008-01-01", "2008-07-01", "2009-01-01"]
    private static let years = ["2008-01-01", "2009-01-01"]
    private static let fiscal = ["2007-10-01", "2008-10-01"]
    private static let weeks = ["2009-01-05", "2009-01-12", "2009-01-19"]
    private static let days = ["2009-01-05", "2009-01-06", "2009-01-09"]

    @Test(
        "Readings of another period than the measure has are asked about, and taken where that is said",
        arguments: [
            (months, "2010-Q2", ReadingPeriod.quarter), (months, "2T 2010", .quarter), (months, "2010-S1", .half),
            (months, "Bim 2 2010", .twoMonths), (months, "Cuatrimestre 2 2010", .fourMonths), (months, "2010", .year),
            (months, "2010-W05", .week), (quarters, "2010-S1", .half), (quarters, "2010", .year),
            (quarters, "2010-02", .month), (quarters, "2010-W05", .week), (halves, "2010-Q1", .quarter),
            (halves, "Jan 2010", .month), (years, "2010-01", .month), (years, "2010-Q1", .quarter),
            (years, "2010-S1", .half), (fiscal, "2010", .year), (fiscal, "2010-10", .month), (weeks, "2010-01", .month),
            (weeks, "2010-Q1", .quarter), (days, "2010-02", .month), (days, "2010-W05", .week),
        ])
    func others(known: [String], text: String, period: ReadingPeriod) throws {
        let own = plan(known)
        #expect(try read([text], into: own).problems == [.otherPeriod("Homicides", period)], "\(text)")
        let taken = try read([text], into: own) { _ in
        } _: {
            $0.takesAnyPeriod = true
        }
        #expect(taken.problems == [] && taken.readings.count == 1)
        // The period of its readings elsewhere is that of the measure too.
        #expect(try read([text], into: plan(known, of: "culiacan")).problems == [.otherPeriod("Homicides", period)])
        #expect(try read([text], into: planWithoutHomicides).problems == [])
    }

    @Test(
        "Readings of the period that the measure has are taken, and so are single days",
        arguments: [
            (months, ["2009-05", "Jun 2009"]), (quarters, ["2009-Q4", "2010T1"]), (halves, ["2009-S2"]),
            (years, ["2010", "2011"]), (weeks, ["2009W05"]), (days, ["2009-01-11"]), (months, ["2009-05-15"]),
            (["2009-01-01"], ["2009-02"]), (["2009-03-31", "2009-09-30"], ["2010-02"]),
            (["2009-01-01", "2009-02-01"], ["2009-03"]),
        ])
    func same(known: [String], texts: [String]) throws {
        let found = try read(texts, into: plan(known))
        #expect(found.problems == [] && found.readings.count == texts.count, "\(texts) \(found.problems)")
    }

    @Test("Fiscal years come a second time, and their quarters among those of their own start")
    func fiscalYears() throws {
        let own = plan(Self.fiscal)
        for text in ["FY2010", "2009/10"] {
            let found = try read([text], into: own) {
                $0.fiscalStart = 10
            } _: {
                $0.mapping.fiscalStart = 10
            }
            #expect(found.problems == [] && found.readings == ["tijuana 2009-10-01=5"], "\(text) \(found.problems)")
        }
        let other = try read(["FY2010"], into: own) {
            $0.fiscalStart = 7
        } _: {
            $0.mapping.fiscalStart = 7
        }
        #expect(other.problems == [.otherPeriod("Homicides", .year)])
        let wide = try importedReadings(
            "City,FY2009,FY2010\nTijuana,1,2\n", of: "Homicides", into: own, { $0.fiscalStart = 10 },
            { $0.mapping.fiscalStart = 10 })
        #expect(wide.problems == [] && wide.readings == ["tijuana 2008-10-01=1", "tijuana 2009-10-01=2"])
    }

    @Test(
        "Several periods in one table are asked about, and one of them is read alone",
        arguments: [
            (["Jan 2010", "Feb 2010", "Apr-Jun 2010"], [ReadingPeriod.month, .quarter], 2),
            (["2010-01", "2010-Q2", "2009"], [.month, .quarter, .year], 1), (["2010", "2010-S2"], [.half, .year], 1),
            (["2010-W07", "2010-02"], [.week, .month], 1),
        ])
    func mixed(texts: [String], periods: [ReadingPeriod], count: Int) throws {
        let asked = try read(texts, into: planWithoutHomicides)
        #expect(asked.problems == [.severalPeriods(periods)])
        let one = try read(texts, into: planWithoutHomicides) { _ in
        } _: {
            $0.period = periods[0]
        }
        #expect(one.problems == [] && one.readings.count == count, "\(one)")
        let all = try read(texts, into: planWithoutHomicides) { _ in
        } _: {
            $0.takesAnyPeriod = true
        }
        #expect(all.problems == [] && all.readings.count == texts.count)
    }

    @Test("Whole days may stand among any periods")
    func firstDays() throws {
        for texts in [
            ["2010-02", "2010-03-15"], ["2010-02", "2010-03-01"], ["2010-Q1", "2010-04-01"], ["2009", "2010-01-01"],
        ] {
            #expect(try read(texts, into: planWithoutHomicides).problems == [], "\(texts)")
        }
    }

    @Test("Rows that are counted are of the period by which they are")
    func counted() throws {
        let events = "City,Date\nTijuana,2010-01-03\nTijuana,2010-02-11\nTijuana,2010-05-20\n"
        for (count, isAsked) in [(CountPeriod.month, false), (.quarter, true), (.year, true), (.week, true)] {
            let found = try importedReadings(events, of: "Homicides", into: plan(Self.months)) { $0.counted = count }
            #expect(found.problems == (isAsked ? [.otherPeriod("Homicides", count.length)] : []), "\(count)")
        }
    }

    @Test("The questions name what answers them, in every language")
    func sentences() {
        for language in Language.allCases {
            let words = language.phrases.figures
            let several = words.severalPeriods(["month", "quarter"])
            for option in ["--period month", "--period quarter", "--any-period"] { #expect(several.contains(option)) }
            for period in ReadingPeriod.allCases {
                let other = words.otherPeriod("Homicides", words.period(period.rawValue))
                #expect(other.contains("--any-period") && other.contains("--measure") && !other.contains("-months"))
            }
        }
    }
}
