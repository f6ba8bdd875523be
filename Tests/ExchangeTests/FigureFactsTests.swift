import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("What a file says that its figures are")
struct FigureFactsTests {
    private func read(
        _ text: String, of measure: String = "Homicides", _ roles: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ImportedReadings {
        try importedReadings(text, of: measure, into: SamplePlan.plan, roles, change)
    }

    private static let rates = [
        "City,Month,Tasa por 100 mil habitantes\nTijuana,2010-06,12\n",
        "City,Month,Homicidios por cada 100 000 hab.\nTijuana,2010-06,12\n",
        "City,Month,Homicide rate\nTijuana,2010-06,12\n", "City,Month,Value\nTijuana,2010-06,42%\n",
        "Tasas de homicidio\n\nCity,Month,Value\nTijuana,2010-06,12\n",
        "City,Month,Indicador,Value\nTijuana,2010-06,Tasa de homicidios,12\n",
        "City,Month,Concepto,Value\nTijuana,2010-06,Porcentaje,12\n",
        "City,Month,Medida,Value\nTijuana,2010-06,Tasa por 100 mil,12\n",
        "City,Tasa 2010-06,Tasa 2010-07\nTijuana,12,13\n",
    ]

    @Test("A rate or a per cent for a measure that is counted is asked about, whatever says it", arguments: rates)
    func asRates(text: String) throws {
        let asked = try read(text).problems
        #expect(asked.count == 1, "\(text) \(asked)")
        switch asked.first {
        case .rateOfCount(_, "Homicides"), .otherUnit: break
        default: Issue.record("\(text) \(asked)")
        }
        let taken = try read(text) { _ in
        } _: {
            $0.takesOtherFigures = true
        }
        #expect(taken.problems == [] && !taken.readings.isEmpty, "\(text) \(taken)")
        // A measure of shares takes them.
        #expect(try read(text, of: "Trust in the police").problems.allSatisfy { !"\($0)".contains("rateOfCount") })
    }

    @Test(
        "Figures that the file calls by another measure are asked about, whatever says it",
        arguments: [
            "City,Month,Investigators trained\nTijuana,2010-06,12\n", "City,Month,Secuestros\nTijuana,2010-06,12\n",
            "City,Month,Kidnappings reported\nTijuana,2010-06,12\n",
            "City,Month,Indicador,Value\nTijuana,2010-06,Secuestros,12\n",
            "City,Month,Subtipo de delito,Casos\nTijuana,2010-06,Robo de vehículo,12\n",
            "City,Month,Delito,Casos\nTijuana,2010-06,Extorsión,12\n",
            "Secuestros por municipio\n\nCity,Month,Value\nTijuana,2010-06,12\n",
            "Requests answered in time by city\n\nCity,Month,Value\nTijuana,2010-06,12\n",
            "City,Robos 2010-06,Robos 2010-07\nTijuana,12,13\n",
        ])
    func others(text: String) throws {
        let asked = try read(text).problems
        guard asked.count == 1, case .otherMeasure(_, "Homicides")? = asked.first else {
            Issue.record("\(text) \(asked)")
            return
        }
        let taken = try read(text) { _ in
        } _: {
            $0.takesOtherFigures = true
        }
        #expect(taken.problems == [] && !taken.readings.isEmpty)
    }

    @Test(
        "Figures that are called by what the measure counts, or by nothing, are taken",
        arguments: [
            "City,Month,Homicidios dolosos\nTijuana,2010-06,12\n", "City,Month,Casos\nTijuana,2010-06,12\n",
            "Homicidios y robos por municipio\n\nCity,Month,Value\nTijuana,2010-06,12\n",
            "Secuestros y homicidios\n\nCity,Month,Homicidios\nTijuana,2010-06,12\n",
            "City,Month,Delito,Casos\nTijuana,2010-06,Homicidio doloso,12\n",
            "Tasas y cifras\n\nCity,Month,Homicidios\nTijuana,2010-06,12\n",
            "City,Month,Fuente,Value\nTijuana,2010-06,INEGI,12\n",
            "Informe de junio\n\nCity,Month,Value\nTijuana,2010-06,1\n",
        ])
    func own(text: String) throws {
        let found = try read(text)
        #expect(found.problems == [] && found.readings == ["tijuana 2010-06-01=\(text.hasSuffix("12\n") ? 12 : 1)"])
    }

    @Test("A column of units by another name with several of them is asked about")
    func unnamed() throws {
        let rows = "City,Month,%,Value\nTijuana,2010-06,Casos,12\nTijuana,2010-06,Tasa por 100 mil,5\n"
        for name in ["Medida", "Tipo de dato", "Clase", "X"] {
            let text = rows.replacing("%", with: name)
            #expect(
                try read(text, of: "New").problems == [.severalUnits(name, ["Casos", "Tasa por 100 mil"])], "\(name)")
            #expect(try read(text) { $0.conditions = [(name, "Casos")] }.readings == ["tijuana 2010-06-01=12"])
        }
    }

    @Test("A figure below zero is asked about where the measure has none")
    func negative() throws {
        for cell in ["-5", "(5)", "5-"] {
            let text = "City,Month,Value\nTijuana,2010-06,\(cell)\n"
            #expect(try read(text).problems == [.negative("-5", "Homicides")])
            let taken = try read(text) { _ in
            } _: {
                $0.takesNegatives = true
            }
            #expect(taken.readings == ["tijuana 2010-06-01=-5"])
            #expect(try read(text, of: "New").problems == [])
        }
    }

    @Test(
        "A reading of a year that nothing can be in is refused",
        arguments: ["0210-01", "2110-01", "1899-12-31", "2101-06-15", "1209-01"])
    func years(text: String) throws {
        let found = try read("City,Month,Value\nTijuana,\(text),5\n", of: "New")
        #expect(found.problems == [.impossibleDay(text)], "\(found)")
    }

    @Test("The questions name what answers them, in every language")
    func sentences() {
        for language in Language.allCases {
            let words = language.phrases.figures
            for sentence in [words.rateOfCount("%", "H"), words.otherMeasure("Robos", "H")] {
                #expect(sentence.contains("--same-measure") && sentence.contains("--measure"))
            }
            #expect(words.negative("-5", "H").contains("--take-negative"))
            #expect(words.shownMultiple("A", 1000, "mil").contains("--times 'A=1000'"))
        }
    }

    @Test("A figure with the flag of a statistical office is a figure")
    func flags() throws {
        for flag in ["p/", "r/", "1/", "(p)", "[1]", "(1)", "e/", "p", "12/", "a/"] {
            let found = try read(
                "City,Month,Value\nTijuana,2010-06,1118 \(flag)\nJuárez,2010-06,2396\n", of: "New")
            #expect(found.problems == [], "\(flag) \(found)")
            #expect(found.readings.contains("tijuana 2010-06-01=1118"), "\(flag)")
        }
        for text in ["227 1", "1118 x/", "12 kg", "5 (five)", "5 [123]"] {
            #expect(
                try read("City,Month,Value\nTijuana,2010-06,\(text)\n", of: "New") { $0.columns[.value] = "Value" }
                    .problems.count == 1, "\(text)")
        }
    }
}
