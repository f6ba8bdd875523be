import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("The units of imported figures")
struct UnitTests {
    private func rows(_ unit: String, column: String = "Unit") -> String {
        "City,Year,\(column),Value\nTijuana,2009,\"\(unit)\",12\nCuliacán,2009,\"\(unit)\",34\n"
    }

    @Test(
        "A column of units that says thousands or more is asked about, and the answer counts",
        arguments: [
            ("Unit", "thousands", 1000), ("Unidad", "Miles de personas", 1000), ("Units", "Millions", 1_000_000),
            ("Unidad de medida", "miles de pesos", 1000), ("Measure unit", "In thousands", 1000),
            ("UNIT_MULT", "3", 1000), ("Unit multiplier", "1000", 1000), ("PowerCode", "Thousands", 1000),
            ("Unit", "millones de litros", 1_000_000), ("Unidad (texto)", "miles", 1000),
        ])
    func multiple(column: String, text: String, factor: Int) throws {
        let asked = try importedReadings(rows(text, column: column))
        #expect(asked.problems == [.multipliedUnit("Value", factor, column, text)])
        for answer in [factor, 1] {
            let read = try importedReadings(rows(text, column: column)) { _ in
            } _: {
                $0.mapping.columns.factors = ["Value": answer]
            }
            #expect(read.problems == [])
            #expect(read.readings == ["culiacan 2009-01-01=\(34 * answer)", "tijuana 2009-01-01=\(12 * answer)"])
        }
        let ignored = try importedReadings(rows(text, column: column)) { $0.ignored = [column] }
        #expect(ignored.readings.count == 2 && ignored.problems == [])
        let wide = "City,\(column),2009,2010\nTijuana,\(text),1,2\n"
        #expect(try importedReadings(wide).problems == [.multipliedUnit("2009..2010", factor, column, text)])
    }

    @Test(
        "Any other unit is that of a measure that is made",
        arguments: ["Homicidios", "per 100,000", "%", "persons", "Tasa por cada 100 mil habitantes", "number"])
    func plain(unit: String) throws {
        let read = try importedReadings(rows(unit))
        #expect(read.problems == [] && read.readings.count == 2)
        #expect(read.changes.first { $0.kind == .measure && $0.field == .unit }?.new == unit)
    }

    @Test("Several units in one column are asked about, and a condition reads the rows of one")
    func several() throws {
        let text = "City,Year,Unit,Value\nTijuana,2009,cases,3\nTijuana,2009,%,5\nTijuana,2010,,7\n"
        #expect(try importedReadings(text).problems == [.severalUnits("Unit", ["cases", "%", ""])])
        for (unit, value) in [("cases", "2009-01-01=3"), ("%", "2009-01-01=5")] {
            let one = try importedReadings(text) { $0.conditions = [("Unit", unit)] }
            #expect(one.problems == [] && one.readings == ["tijuana \(value)"])
        }
        #expect(try importedReadings(text) { $0.conditions = [("Unit", "")] }.readings == ["tijuana 2010-01-01=7"])
    }

    @Test("A column of figures called Units is what was counted")
    func counted() throws {
        #expect(try importedReadings("City,Year,Units\nTijuana,2009,3\n").readings == ["tijuana 2009-01-01=3"])
    }

    @Test("A rate into a measure of counts is asked about")
    func otherUnit() throws {
        let measure = try #require(
            SamplePlan.plan.measures.first { !$0.unit.plain.isEmpty && !RateText.isOne($0.unit.plain) })
        let read = try importedReadings(rows("per 100,000"), of: measure.id, into: planWithoutHomicides)
        let first = try #require(measure.unit.wordings.first)
        #expect(read.problems == [.otherUnit("Unit", "per 100,000", first.text)])
    }

    @Test(
        "A note below the table is asked about as a title above it is",
        arguments: ["Note: figures in thousands.", "Cifras en miles de pesos", "(miles de personas)"])
    func note(text: String) throws {
        let below = "City,Year,Value\nTijuana,2009,12\n\n\(text)\n"
        #expect(try importedReadings(below).problems == [.multipliedAll("Value", 1000, text)])
        let records = "Title,Effort,Pledged\nA,tijuana/training,25\n\n\(text)\n"
        #expect(try imported(records, .project).problems.map(\.reason) == [.multipliedAll("Pledged", 1000, text)])
    }

    @Test("Of records a column of units in thousands is asked about, whether it is another field or none")
    func records() throws {
        func reasons(_ column: String, _ change: (inout TableMapping) -> Void) throws -> [ImportError.Reason] {
            try imported("Title,Effort,Pledged,\(column)\nA,tijuana/training,25,thousands\n", .project, change)
                .problems.map(\.reason)
        }
        for column in ["Unit", "Unidad de medida"] {
            let asked = ImportError.Reason.multipliedUnit("Pledged", 1000, column, "thousands")
            #expect(try reasons(column) { $0.columns.ignoresUnknown = true } == [asked])
            #expect(
                try reasons(column) { mapping in
                    mapping.columns.ignored = [column]
                    mapping.columns.factors = ["Pledged": 1000]
                } == [])
        }
        #expect(try reasons("Unit") { $0.columns.factors = ["Pledged": 1000] } == [.unitInField("Unit", "thousands")])
        #expect(
            try imported("Title,Effort,Pledged,Unit\nA,tijuana/training,25,Third company\n", .project).problems == [])
    }

    @Test(
        "Rates, shares and averages are not added up unless that is said",
        arguments: [
            "City,Year,Tasa\nTijuana,2009,3\nTijuana,2009,5\n", "City,Year,Value\nTijuana,2009,3%\nTijuana,2009,5%\n",
            "City,Year,Cases per 100 000\nTijuana,2009,3\nTijuana,2009,5\n",
            "City,Year,Unit,Value\nTijuana,2009,percent,3\nTijuana,2009,percent,5\n",
            "Average prices\nCity,Year,Value\nTijuana,2009,3\nTijuana,2009,5\n",
        ])
    func rates(text: String) throws {
        for isNation in [true, false] {
            func read(_ isStated: Bool) throws -> ImportedReadings {
                try importedReadings(text) { _ in
                } _: {
                    ($0.addsNation, $0.addsUp, $0.addsRates) = (isNation, true, isStated)
                }
            }
            let asked = try read(false).problems
            #expect(asked.count == 1 && "\(asked)".contains("addedRates"), "\(asked)")
            #expect(try read(true).readings.contains("tijuana 2009-01-01=8"))
        }
        // Where nothing is added up nothing is asked.
        let single = text.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(
            try importedReadings(single) { _ in
            } _: {
                $0.addsUp = true
            }.problems == [])
    }

    @Test("A sum that lacks a row without a value is asked about")
    func partial() throws {
        let text = "City,Year,Value\nTijuana,2009,3\nCuliacán,2009,:\nTijuana,2009,4\nTijuana,2010,\n"
        func read(nation: Bool, _ isStated: Bool) throws -> ImportedReadings {
            try importedReadings(text) { _ in
            } _: {
                ($0.addsNation, $0.addsUp, $0.addsPartial) = (nation, true, isStated)
                $0.mapping.skipsBlanks = true
            }
        }
        let day = try #require(Day(iso: "2009-01-01"))
        #expect(try read(nation: true, false).problems == [.partialSum("Culiacán", day)])
        #expect(try read(nation: true, true).readings == ["- 2009-01-01=7", "tijuana 2009-01-01=7"])
        // Without the whole country the blank of another city lacks in no sum.
        #expect(try read(nation: false, false).readings == ["tijuana 2009-01-01=7"])
        let own = "City,Year,Value\nTijuana,2009,3\nTijuana,2009,NS\n"
        let asked = try importedReadings(own) { _ in
        } _: {
            ($0.addsUp, $0.mapping.skipsBlanks) = (true, true)
        }
        #expect(asked.problems == [.partialSum("Tijuana", day)])
    }
}
