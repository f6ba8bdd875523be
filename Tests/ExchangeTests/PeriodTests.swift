import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Periods as other people write them")
struct PeriodTests {
    private func read(
        _ text: String, measure: String = "New", _ roles: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ImportedReadings {
        try importedReadings(text, of: measure, into: planWithoutHomicides, roles, change)
    }

    /// The days of a wide table with these columns.
    private func wide(_ names: [String], measure: String = "New") throws -> [String] {
        let figures = names.indices.map { "\($0 + 5)" }.joined(separator: ",")
        let found = try read("Municipio,\(names.joined(separator: ","))\nTijuana,\(figures)\n", measure: measure)
        #expect(found.problems == [], "\(names): \(found.problems)")
        return found.readings
    }

    private static let halves = ["tijuana 2009-01-01=5", "tijuana 2009-07-01=6"]
    private static let quarters = ["tijuana 2009-01-01=5", "tijuana 2009-04-01=6"]
    private static let pairs = ["tijuana 2009-01-01=5", "tijuana 2009-03-01=6"]
    private static let months = ["tijuana 2009-01-01=5", "tijuana 2009-02-01=6"]
    private static let years = ["tijuana 2009-01-01=5", "tijuana 2010-01-01=6"]

    @Test(
        "Parts of years are read in heads of columns and in cells",
        arguments: [
            (["I trim. 2009", "II trim. 2009"], quarters), (["1T09", "2T09"], quarters),
            (["Q1 09", "Q2 09"], quarters),
            (["1Q09", "2Q09"], quarters), (["09Q1", "09Q2"], quarters), (["T1-2009", "T2-2009"], quarters),
            (["1er trimestre 2009", "2o trimestre 2009"], quarters), (["ene-mar 2009", "abr-jun 2009"], quarters),
            (["Primer trimestre de 2009", "Segundo trimestre de 2009"], quarters),
            (["Enero a marzo 2009", "Abril a junio 2009"], quarters), (["Jan-Mar 09", "Apr-Jun 09"], quarters),
            (["2009-S1", "2009-S2"], halves), (["S1 2009", "S2 2009"], halves), (["2009H1", "2009H2"], halves),
            (["1er semestre 2009", "2do semestre 2009"], halves), (["I semestre 2009", "II semestre 2009"], halves),
            (["1st half 2009", "2nd half 2009"], halves), (["Ene-Jun 2009", "Jul-Dic 2009"], halves),
            (["Bim 1 2009", "Bim 2 2009"], pairs), (["1er bimestre 2009", "2o bimestre 2009"], pairs),
            (["ene-feb 2009", "mar-abr 2009"], pairs), (["2009-B1", "2009-B2"], pairs),
            (["2009M01", "2009M02"], months), (["2009-M01", "2009-M02"], months), (["Jan 2009*", "Feb 2009*"], months),
            (["Jan-09 (p)", "Feb-09 (p)"], months), (["ene-09", "feb-09"], months),
            (["2009 [YR2009]", "2010 [YR2010]"], years), (["Año 2009", "Año 2010"], years),
            (["2009.0", "2010.0"], years), (["Jan2009", "Feb2009"], months), (["ene09", "feb09"], months),
            (["CY2009", "CY2010"], years), (["YR2009", "YR2010"], years), (["X2009", "X2010"], years),
            (["2009 (preliminary data)", "2010 (preliminary data)"], years),
        ])
    func parts(names: [String], readings: [String]) throws {
        #expect(try wide(names) == readings)
        let rows = names.enumerated().map { "Tijuana,\($0.element),\($0.offset + 5)\n" }
        let long = try read("Municipio,Periodo,Valor\n" + rows.joined())
        #expect(long.problems == [] && long.readings == readings, "\(names): \(long)")
    }

    @Test(
        "Periods beside the same words are those of one thing",
        arguments: [
            (["Homicides 2009", "Homicides 2010"], years), (["2009 Homicides", "2010 Homicides"], years),
            (["2009 Total", "2010 Total"], years), (["Total 2009", "Total 2010"], years),
            (["Homicidios_2009", "Homicidios_2010"], years), (["homicidios2009", "homicidios2010"], years),
            (["Homicidios (2009)", "Homicidios (2010)"], years),
            (["Homicidios Ene 2009", "Homicidios Feb 2009"], months),
            (["Homicides Q1 2009", "Homicides Q2 2009"], quarters), (["2009-S1 casos", "2009-S2 casos"], halves),
        ])
    func words(names: [String], readings: [String]) throws {
        #expect(try wide(names) == readings)
        // Those of another thing beside them, which is no count, are left out.
        #expect(try wide(names + ["Population 2009", "Población 2010", "Meta 2010"]) == readings)
    }

    @Test("Of periods beside several words those of the measure are read, else a person chooses")
    func series() throws {
        let head = "Municipio,Robbery 2009,Kidnapping 2009,Robbery 2010,Kidnapping 2010\n"
        let text = head + "Tijuana,5,7,6,8\n"
        let asked = try read(text)
        guard case .severalSeries(let series)? = asked.problems.first else {
            Issue.record("\(asked)")
            return
        }
        #expect(series.map(\.words) == ["robbery", "kidnapping"] && asked.problems.count == 1)
        #expect(series[1].range == "Kidnapping 2009..Kidnapping 2010")
        let chosen = try read(text) { $0.periods = ("Kidnapping 2009", "Kidnapping 2010") }
        #expect(chosen.readings == ["tijuana 2009-01-01=7", "tijuana 2010-01-01=8"], "\(chosen)")
        #expect(try read(text, measure: "Robbery").readings == ["tijuana 2009-01-01=5", "tijuana 2010-01-01=6"])
    }

    @Test("Rates and multiples beside periods are seen, and so are words among plain periods")
    func meanings() throws {
        let rate = try read(
            "Municipio,Rate 2009,Rate 2010\nTijuana,5,7\nMexicali,1,2\n", { _ in },
            {
                $0.addsNation = true
            })
        #expect(rate.problems == [.addedRates("Rate 2009")], "\(rate)")
        let thousands = try read("Municipio,2009 (miles),2010 (miles)\nTijuana,5,7\n").problems
        #expect(thousands == [.multiplied("2009 (miles)", 1000)], "\(thousands)")
        let total = try read("Municipio,2009,2010,2010 projected\nTijuana,5,6,7\n").problems
        #expect(total == [.unclearPeriod("2010 projected")])
        #expect(try wide(["2009", "2010", "Población 2005"]) == PeriodTests.years)
        // A part of a year that is none of its own is no year.
        #expect(try !read("Municipio,Ene-Sep 2009,Ene-Sep 2010\nTijuana,5,6\n").problems.isEmpty)
        let sums = try read("Municipio,Ene-Mar 2009,Ene-Jun 2009,Ene-Dic 2009\nTijuana,1,2,3\n").problems
        #expect(sums == [.unclearPeriod("Ene-Jun 2009"), .unclearPeriod("Ene-Dic 2009")], "\(sums)")
        // Where a column has the days, words beside periods may be anything.
        let days = try read("Municipio,Fecha,Casos,GDP 2008,GDP 2009\nTijuana,2009-01,3,4,5\n").problems
        #expect(days.allSatisfy { if case .severalColumns = $0 { true } else { false } } && days.count < 2, "\(days)")
    }

    @Test(
        "A year down and its parts across are periods",
        arguments: [
            ("Q1,Q2,Q3,Q4", ["01", "04", "07", "10"]), ("1T,2T,3T,4T", ["01", "04", "07", "10"]),
            ("I,II,III,IV", ["01", "04", "07", "10"]),
            ("I trim.,II trim.,III trim.,IV trim.", ["01", "04", "07", "10"]),
            ("1er trimestre,2o trimestre,3er trimestre,4o trimestre,Total", ["01", "04", "07", "10"]),
            ("S1,S2", ["01", "07"]), ("1er semestre,2o semestre", ["01", "07"]), ("H1,H2", ["01", "07"]),
            ("Ene-Feb,Mar-Abr,May-Jun,Jul-Ago,Sep-Oct,Nov-Dic", ["01", "03", "05", "07", "09", "11"]),
            ("Ene-Mar,Abr-Jun,Jul-Sep,Oct-Dic", ["01", "04", "07", "10"]),
            (
                "1,2,3,4,5,6,7,8,9,10,11,12",
                ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]
            ),
        ])
    func across(names: String, months: [String]) throws {
        let figures = names.split(separator: ",").indices.map { "\($0 + 1)" }.joined(separator: ",")
        for year in ["Año", "Year"] {
            let found = try read("Municipio,\(year),\(names)\nTijuana,2009,\(figures)\n")
            let readings = months.enumerated().map { "tijuana 2009-\($0.element)-01=\($0.offset + 1)" }
            #expect(found.problems == [] && found.readings == readings, "\(names): \(found)")
        }
        let nation = try read("Year,\(names)\n2009,\(figures)\n")
        #expect(nation.problems == [] && nation.readings.count == months.count, "\(nation)")
        let stated = try read("Municipio,\(names)\nTijuana,\(figures)\n") { $0.columns[.year] = "2009" }
        #expect(stated.problems == [] && stated.readings.count == months.count, "\(stated)")
        #expect(try read("Municipio,\(names)\nTijuana,\(figures)\n").problems == [.noYear])
    }

    @Test("Halves and pairs of months in a column beside the year; numerals that may be halves are asked about")
    func columns() throws {
        for (name, values, days) in [
            ("Semestre", ["1", "2"], ["01", "07"]), ("Semestre", ["I", "II"], ["01", "07"]),
            ("Bimestre", ["1", "2"], ["01", "03"]), ("Trimestre", ["I", "2o"], ["01", "04"]),
            ("Cuatrimestre", ["1", "2"], ["01", "05"]),
        ] {
            let rows = values.enumerated().map { "Tijuana,2009,\($0.element),\($0.offset + 3)\n" }
            let found = try read("Municipio,Año,\(name),Valor\n" + rows.joined())
            let readings = days.enumerated().map { "tijuana 2009-\($0.element)-01=\($0.offset + 3)" }
            #expect(found.problems == [] && found.readings == readings, "\(name): \(found)")
        }
        let halves = try read("Municipio,2009-I,2009-II\nTijuana,5,6\n").problems
        #expect(halves == [.unclearPeriod("2009-I"), .unclearPeriod("2009-II")])
        let quarters = try wide(["2009-I", "2009-II", "2009-III", "2009-IV"])
        #expect(quarters == PeriodTests.quarters + ["tijuana 2009-07-01=7", "tijuana 2009-10-01=8"])
        for name in ["Feb-Abr 2009", "Ene-Mayo 2009", "2009-S3", "5T09", "2009M13"] {
            let asked = try read("Municipio,Periodo,Valor\nTijuana,\(name),5\n").problems
            #expect(asked == [.noPeriod(name)], "\(name)")
        }
    }

    @Test("A row of days is the head of a wide table; only days that can be read in two ways are asked about")
    func days() throws {
        for (head, days) in [
            ("31/01/2009,28/02/2009", ["2009-01-31", "2009-02-28"]),
            ("15.01.2009,01.02.2009", ["2009-01-15", "2009-02-01"]),
            ("01.02.2009,01.03.2009", ["2009-02-01", "2009-03-01"]),
            ("2009-01-15,2009-02-15", ["2009-01-15", "2009-02-15"]),
            ("1/31/2009,2/28/2009", ["2009-01-31", "2009-02-28"]), ("15-01-09,15-02-09", ["2009-01-15", "2009-02-15"]),
        ] {
            let readings = days.enumerated().map { "tijuana \($0.element)=\($0.offset + 5)" }
            #expect(try read("Municipio,\(head)\nTijuana,5,6\n").readings == readings, "\(head)")
            #expect(try read("Homicidios\n\nMunicipio,\(head)\nTijuana,5,6\n").readings == readings, "\(head)")
        }
        let text = "Municipio,01/02/2009,01/03/2009\nTijuana,5,6\n"
        #expect(try read(text).problems == [.unclearDay("01/02/2009")])
        for (order, days) in [(DayOrder.dayFirst, ["02-01", "03-01"]), (.monthFirst, ["01-02", "01-03"])] {
            let said = try read(text, { _ in }, { $0.mapping.days = order })
            #expect(said.readings == ["tijuana 2009-\(days[0])=5", "tijuana 2009-\(days[1])=6"])
        }
        // Rows of records without a header have days in each row.
        #expect(throws: ImportFailure.self) {
            try ImportTable(Data("Vans,31/01/2009,28/02/2009\nRadios,31/03/2009,30/04/2009\n".utf8))
        }
    }

    @Test("Fiscal years are asked about, or read from the month that is said, and told as they were read")
    func fiscal() throws {
        for text in [
            "Municipio,Periodo,Valor\nTijuana,FY2010,5\n", "Municipio,FY2010,FY2011\nTijuana,5,6\n",
            "Municipio,2009/2010,2010/2011\nTijuana,5,6\n", "Municipio,Fiscal Year,Valor\nTijuana,2010,5\n",
            "Municipio,Periodo,Valor\nTijuana,FY 2009/10,5\n", "Municipio,Periodo,Valor\nTijuana,2009/10,5\n",
            "Municipio,Ejercicio,Valor\nTijuana,FY10,5\n",
        ] {
            let asked = try read(text)
            #expect(asked.changes.isEmpty && !asked.problems.isEmpty, "\(text): \(asked)")
            for problem in asked.problems {
                switch problem {
                case .fiscalYear, .fiscalOrMonth: break
                default: Issue.record("\(text): \(problem)")
                }
            }
            let said = try read(text, { _ in }, { $0.mapping.fiscalStart = 10 })
            #expect(said.problems == [] && said.readings.first == "tijuana 2009-10-01=5", "\(text): \(said)")
        }
        let parts = "Municipio,Fiscal Year,Quarter,Valor\nTijuana,2010,1,5\nTijuana,FY2010,3,6\n"
        let crossed = try read(
            parts, { ($0.columns[.year], $0.columns[.quarter], $0.fiscalStart) = ("Fiscal Year", "Quarter", 10) },
            { $0.mapping.fiscalStart = 10 })
        #expect(crossed.readings == ["tijuana 2009-10-01=5", "tijuana 2010-04-01=6"], "\(crossed)")
        for (text, month, day) in [
            ("FY2010", 1, "2010-01-01"), ("FY2010", 4, "2009-04-01"), ("FY09", 10, "2008-10-01"),
        ] {
            let said = try read(
                "Municipio,Periodo,Valor\nTijuana,\(text),5\n", { _ in },
                {
                    $0.mapping.fiscalStart = month
                })
            #expect(said.readings == ["tijuana \(day)=5"])
        }
    }
}
