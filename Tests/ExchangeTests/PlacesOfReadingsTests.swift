import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("The places of readings")
struct PlacesOfReadingsTests {
    private let english = Language.english.phrases

    /// Reads a table as the command does, its columns found by their names.
    private func read(
        _ text: String, json: Bool = false, _ state: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> (roles: ReadingRoles, result: ReadingsImport?) {
        let table = try json ? ImportTable(json: JSONDocument(text)) : ImportTable(Data(text.utf8))
        var (stated, options) = (StatedRoles(), ReadingOptions())
        state(&stated)
        change(&options)
        let roles = ReadingRoles(of: table, stated, measure: ["Homicides"], into: planWithoutHomicides)
        if !roles.problems.isEmpty { return (roles, nil) }
        let shape = roles.shape(stated.conditions)
        return (
            roles,
            ReadingsImport(
                try table.reshaped(shape), measure: "Homicides", columns: roles.columns(shape),
                into: planWithoutHomicides,
                options: options, on: SamplePlan.day)
        )
    }

    private func records(_ result: ReadingsImport?) -> [String] { (result?.changes ?? []).map(\.record) }

    @Test(
        "A city is found by its code alone, in a column of codes or of cities, with and without the zero in front",
        arguments: [
            ("Clave", ReadingRole?.none), ("cve_mun", nil), ("code", nil), ("Municipio", nil), ("Real name", .code),
            ("Real name", .city),
        ])
    func codesAlone(header: String, role: ReadingRole?) throws {
        for code in ["02004", "2004"] {
            let text = "\(header),Fecha,Valor\n\(code),2010-01,5\n08037,2010-01,6\n"
            let (_, result) = try read(text) { if let role { $0.columns[role] = header } }
            #expect(result?.problems == [] && result?.isOfNation == false)
            #expect(
                records(result) == ["homicides/tijuana/2010-01-01", "homicides/ciudad-juarez/2010-01-01"],
                "\(header) \(code)")
        }
        let json = "[{\"\(header)\":\"02004\",\"Fecha\":\"2010-01\",\"Valor\":5}]"
        let (_, result) = try read(json, json: true) { if let role { $0.columns[role] = header } }
        #expect(records(result) == ["homicides/tijuana/2010-01-01"])
    }

    @Test("The code of a state before that of a city within it, the code of a whole state, and a row without a code")
    func codeForms() throws {
        let parts = try read("cve_ent,cve_mun,Fecha,Valor\n2,4,2010-01,5\n").result
        #expect(records(parts) == ["homicides/tijuana/2010-01-01"])
        let whole = try read("Clave,Fecha,Valor\n02000,2010-01,5\n").result
        #expect(whole?.problems.map(\.reason) == [.totalPlace("02000")])
        let empty = try read("Clave,Fecha,Valor\n,2010-01,5\n").result
        #expect(empty?.problems.map(\.reason) == [.refused(.empty(.code))])
        let text = "Clave,Fecha,Valor\n09007,2010-01,5\n"
        let lacking = try read(text).result
        #expect(lacking?.problems == [] && lacking?.lacking.map(\.name) == ["09007"])
        let added = try read(text, { _ in }, { $0.addsCities = true }).result
        #expect(added?.problems.map(\.reason) == [.unnamedCity("09007")] && added?.changes.isEmpty == true)
    }

    @Test(
        "States without cities are asked about, and each advice works",
        arguments: ["Entidad", "State", "cve_ent", "Clave de entidad"])
    func statesAlone(header: String) throws {
        let text = "\(header),Fecha,Valor\nChihuahua,2010-01,5\nSinaloa,2010-01,6\n"
        for isCondition in [false, true] {
            let asked = try read(text) { if isCondition { $0.conditions = [(header, "Chihuahua")] } }.roles
            #expect(asked.problems.map(\.reason) == [.statesAlone(header)])
        }
        let advice = english.matching.statesAlone(header)
        for option in ["--city", "--code", "--ignore '\(header)'"] { #expect(advice.contains(option)) }
        let nation = try read(text) {
            ($0.ignored, $0.conditions) = ([header], [(header, "Chihuahua")])
        }.result
        #expect(records(nation) == ["homicides/-/2010-01-01"])
        let cities = try read(text) { $0.columns[.city] = header }.result
        #expect(cities?.problems == [] && cities?.isOfNation == false)
        let other = try read("\(header),X,Fecha,Valor\nChihuahua,08037,2010-01,5\n") { $0.columns[.code] = "X" }
        #expect(records(other.result) == ["homicides/ciudad-juarez/2010-01-01"])
    }

    /// States above their cities, and the other way round.
    private let states = [
        ["Frontera Norte,9,10", "Tijuana,5,6", "Mexicali,4,4"], ["Costa Sur,7,8", "Culiacán,4,3", "Mazatlán,3,5"],
    ]

    @Test(
        "A row that is the sum of the rows behind or before it is asked about",
        arguments: [false, true], [[String](), ["Estados Unidos Mexicanos,16,18"], ["Mexico as such,16,18"]])
    func runs(isBelow: Bool, nation: [String]) throws {
        var rows = nation + states.flatMap { $0 }
        if isBelow { rows.reverse() }
        let text = "Municipio,2008,2009\n" + rows.joined(separator: "\n") + "\n"
        let asked = try read(text).result
        let named = asked?.problems.map(\.reason) ?? []
        for state in ["Frontera Norte", "Costa Sur"] { #expect(named.contains(.sumOfRun(state)), "\(named)") }
        #expect(named.count == 2 + nation.count)
        let left = try read(text, { _ in }, { ($0.addsNation, $0.mapping.skipsTotals) = (true, true) }).result
        let sums = (left?.changes ?? []).filter { $0.record.hasPrefix("homicides/-/") }.map(\.new)
        #expect(sums == ["16", "18"] && left?.contradictions.isEmpty == true && left?.totals == 2 + nation.count)
        let kept = try read(text, { _ in }, { $0.mapping.takesTotals = true }).result
        #expect(kept?.problems == [])
        let said = try read(
            text, { _ in },
            {
                $0.mapping.cities.named = ["Costa Sur": String?.none]
                $0.mapping.skipsTotals = true
            }
        ).result
        #expect(said?.problems == [] && said?.totals == 1 + nation.count)
    }

    @Test("States are found among rows without cities where their figures cannot be sums by chance")
    func certainRuns() throws {
        let months = (1...12).map { "2009-\($0 < 10 ? "0" : "")\($0)" }
        func row(_ name: String, _ value: (Int) -> Int) -> String {
            "\(name)," + (1...12).map { "\(value($0))" }.joined(separator: ",")
        }
        let rows = [
            row("Saltillo") { $0 * 3 }, row("Frontera Norte") { 70 + 5 * $0 }, row("Tijuana") { 50 + 3 * $0 },
            row("Mexicali") { 20 + 2 * $0 }, row("Tepic") { 11 + $0 % 3 },
        ]
        let text = "Municipio," + months.joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n"
        let found = try read(text).result
        #expect(Set(found?.problems.map { "\($0.reason)" } ?? []) == ["sumOfRun(\"Frontera Norte\")"])
    }

    @Test("A state and its capital of one name are two rows, whether the table goes on by place or by day")
    func runsOfOneName() throws {
        let days = try (1...3).map { try #require(Day(year: 2010, month: $0, day: 1)) }
        let named = [
            ("Durango", [12, 13, 9]), ("Durango", [5, 6, 4]), ("Gómez Palacio", [7, 7, 5]), ("Sinaloa", [7, 8, 11]),
            ("Culiacán", [4, 3, 6]), ("Mazatlán", [3, 5, 5]),
        ]
        let cells = named.indices.flatMap { row in days.indices.map { (row: row, day: $0) } }
        let byDay = cells.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
        for order in [cells, byDay, cells.reversed(), byDay.reversed()] {
            let entries = order.map { cell -> ReadingSource.Entry? in
                let place = ReadingCities.Name(name: named[cell.row].0, state: nil, code: nil)
                return .init(
                    place: place, day: days[cell.day], value: Figure(named[cell.row].1[cell.day]), period: .day)
            }
            let found = SumsOfRuns(entries, CityDecisions()).entries
            #expect(Set(found.map { order[$0].row }) == [0, 3] && found.count == 6)
        }
    }

    @Test("Rows of single cities are none, whatever their figures happen to be")
    func noRuns() throws {
        for seed in 1...40 {
            var state = UInt64(seed) &* 6_364_136_223_846_793_005
            func next(_ limit: UInt64) -> UInt64 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return (state >> 33) % limit
            }
            let rows = (1...60).map { "Town \($0) of them,\(next(6)),\(next(6)),\(next(6))" }
            let text = "Municipio,2008,2009,2010\n" + rows.joined(separator: "\n") + "\n"
            #expect(try read(text).result?.problems == [], "\(seed)")
        }
    }

    @Test("A total that contradicts the computed figure of the whole country is told")
    func contradiction() throws {
        let text = "Municipio,2008,2009\nNacional,99,9\nTijuana,5,6\nMexicali,4,3\n"
        let result = try read(text, { _ in }, { ($0.addsNation, $0.mapping.skipsTotals) = (true, true) }).result
        #expect(
            result?.contradictions.map(\.stated) == [Figure(99)] && result?.contradictions.map(\.sum) == [Figure(9)])
        let part = "Municipio,2008\nTotal estatal,99\nTijuana,5\nMexicali,4\n"
        let other = try read(part, { _ in }, { ($0.addsNation, $0.mapping.skipsTotals) = (true, true) }).result
        #expect(other?.contradictions.isEmpty == true && other?.totals == 1)
    }
}
