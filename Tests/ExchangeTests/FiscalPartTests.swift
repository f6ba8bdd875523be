import Foundation
import Plan
import Testing

@testable import Exchange

@Suite("Months and quarters of fiscal years")
struct FiscalPartTests {
    private static let tables: [(header: String, row: String, day: String)] = [
        ("City,Fiscal Year,Month,Value", "Tijuana,2010,Nov,5", "2009-11-01"),
        ("City,Fiscal Year,Month,Value", "Tijuana,2010,3,5", "2010-03-01"),
        ("City,FY,Month,Value", "Tijuana,FY10,October,5", "2009-10-01"),
        ("City,Fiscal Year,Quarter,Value", "Tijuana,2010,Q1,5", "2009-10-01"),
        ("City,Fiscal Year,Quarter,Value", "Tijuana,2010,2,5", "2010-01-01"),
        ("Municipio,Ejercicio fiscal,Mes,Valor", "Tijuana,2010,enero,5", "2010-01-01"),
        ("City,Fiscal quarter,Value", "Tijuana,2010 Q1,5", "2009-10-01"),
        ("City,Fiscal quarter,Value", "Tijuana,Q4 2010,5", "2010-07-01"),
        ("City,Quarter,Value", "Tijuana,FY10 Q1,5", "2009-10-01"),
        ("City,Period,Value", "Tijuana,Q3 FY2010,5", "2010-04-01"),
        ("City,FY10 Q1,FY10 Q2", "Tijuana,5,6", "2009-10-01"),
        ("City,Fiscal half,Value", "Tijuana,2010 H2,5", "2010-04-01"),
    ]

    @Test("Parts of a fiscal year count from its first month, which is asked for", arguments: tables)
    func parts(table: (header: String, row: String, day: String)) throws {
        func read(_ start: Int?) throws -> ImportedReadings {
            try importedReadings(table.header + "\n" + table.row + "\n", into: planWithoutHomicides) {
                $0.fiscalStart = start
                if table.header.contains("Fiscal half") { $0.columns[.day] = "Fiscal half" }
                if table.header.contains("Fiscal quarter") { $0.columns[.day] = "Fiscal quarter" }
            } _: {
                $0.mapping.fiscalStart = start
            }
        }
        let asked: [ImportError.Reason]
        do {
            asked = try read(nil).problems
        } catch let failure as ImportFailure {
            asked = failure.problems.map(\.reason)
        }
        #expect(asked.count == 1 && "\(asked)".contains("fiscalYear"), "\(table): \(asked)")
        let found = try read(10)
        #expect(found.problems == [] && found.readings.first == "tijuana \(table.day)=5", "\(table): \(found)")
    }

    @Test(
        "Ordinals and numerals of quarters are read where the column says what they count",
        arguments: [
            ("Trimestre", "4º trimestre de 2010", "2010-10-01"), ("Trimestre", "1er. trimestre 2010", "2010-01-01"),
            ("Trimestre", "I/2010", "2010-01-01"), ("Trimestre", "II/2010", "2010-04-01"),
            ("Semestre", "II/2010", "2010-07-01"), ("Quarter", "2010-IV", "2010-10-01"),
            ("Periodo", "III Trim 2010", "2010-07-01"),
        ])
    func ordinals(name: String, text: String, day: String) throws {
        let found = try importedReadings(
            "City,\(name),Value\nTijuana,\(text),5\n", into: planWithoutHomicides)
        #expect(found.problems == [] && found.readings == ["tijuana \(day)=5"], "\(text) \(found)")
    }
}
