import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Official codes of cities in tables")
struct CodeTests {
    @Test(
        "A code in one cell or two, with or without zeros, beside a name or alone, is that of its city",
        arguments: [
            "Clave,Año,Valor\n02 004,2009,12\n", "Clave,Año,Valor\n02-004,2009,12\n",
            "Clave,Año,Valor\n2-004,2009,12\n",
            "Clave,Año,Valor\n02.004,2009,12\n", "CVEGEO,Año,Valor\n2004,2009,12\n",
            "Municipio,Año,Valor\n02 004 Tijuana,2009,12\n", "Municipio,Año,Valor\n02-004 Tijuana,2009,12\n",
            "Municipio,Año,Valor\n02004 Tijuana,2009,12\n", "Municipio,Año,Valor\nTijuana (02004),2009,12\n",
            "Municipio,Año,Valor\nTijuana (02-004),2009,12\n", "Municipio,Año,Valor\n02 004,2009,12\n",
            "cve_ent,cve_mun,Año,Valor\n02,004,2009,12\n", "cve_ent,cve_mun,Año,Valor\n2,4,2009,12\n",
            "Clave entidad,Clave mun,Municipio,Año,Valor\n2,4,Tijuana,2009,12\n",
            "Estado,Clave,Municipio,Año,Valor\n02,004,Tijuana,2009,12\n",
            "Estado,Municipio,Año,Valor\n02 Baja California,004 Tijuana,2009,12\n",
            "Ent,Mun,Año,Valor\n02,004,2009,12\n", "Entidad,Municipio,Año,Valor\n2,4,2009,12\n",
            "Entidad,Municipio,Año,Valor\n02,Tijuana (02004),2009,12\n",
            "Entidad,Municipio,Clave,Año,Valor\nBaja California,Tijuana,02 004,2009,12\n",
        ])
    func found(text: String) throws {
        let read = try importedReadings(text)
        #expect(read.problems == [] && read.readings == ["tijuana 2009-01-01=12"], "\(read)")
    }

    @Test("Codes within a state are not read without that of the state")
    func withinState() throws {
        for text in ["cve_mun,Año,Valor\n004,2009,12\n", "Municipio,Clave mun,Año,Valor\nTijuana,004,2009,12\n"] {
            let column = text.contains("cve_mun") ? "cve_mun" : "Clave mun"
            #expect(try importedReadings(text).problems == [.codesInState(column)])
        }
        let named = try importedReadings("Municipio,Clave mun,Año,Valor\nTijuana,004,2009,12\n") {
            $0.ignored = ["Clave mun"]
        }
        #expect(named.readings == ["tijuana 2009-01-01=12"])
        // The number of a row is no code.
        #expect(try importedReadings("Municipio,Clave,Año,Valor\nTijuana,02004,2009,12\n").problems == [])
    }

    @Test(
        "What only looks like a code is none, and the name beside it is doubtful",
        arguments: ["2004 Tijuana", "1. Tijuana", "Tijuana (2009)"])
    func none(name: String) throws {
        let read = try importedReadings("Municipio,Año,Valor\n\(name),2009,12\n")
        guard case .likeCity(_, let cities)? = read.problems.first else {
            Issue.record("\(read)")
            return
        }
        #expect(cities.map(\.id) == ["tijuana"] && read.changes.isEmpty)
    }

    @Test(
        "Records of cities have the whole code, whatever columns it stands in",
        arguments: [
            "name,state,code\nMexicali,Baja California,02-002\n", "name,state,code\nMexicali,Baja California,02 002\n",
            "name,state,cve_ent,cve_mun\nMexicali,Baja California,02,002\n",
            "name,state,cve_ent,cve_mun\nMexicali,Baja California,2,2\n",
        ])
    func records(text: String) throws {
        let result = try imported(text, .city)
        #expect(result.problems == [])
        #expect(result.changes.first { $0.field == .code }?.new == "02002")
    }
}
