import Foundation
import Plan
import Testing

@testable import Exchange

@Suite("Readings from other people's files")
struct ReadingsImportTests {
    private let sample = SamplePlan.plan

    private func taken(
        _ text: String, measure: String = "Homicides", state: String? = nil, code: String? = nil,
        into plan: Plan? = nil, _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ReadingsImport {
        var options = ReadingOptions()
        change(&options)
        let columns = ReadingColumns(city: "city", state: state, code: code, day: "month", value: "n")
        return ReadingsImport(
            try ImportTable(Data(text.utf8)), measure: measure, columns: columns, into: plan ?? sample,
            options: options, on: SamplePlan.day)
    }

    @Test("Months and days, columns in any order, the city by its code whatever it is called")
    func codes() throws {
        let text = "n,month,code,city\n5,2010-06,08037,Juárez\n7,2010-06-15,02004,TJ\n9,2010-06,19031,Juárez\n"
        let result = try taken(text, code: "code")
        #expect(result.problems.isEmpty && result.rows == 2 && result.cities == 2)
        #expect(result.changes.map(\.record) == ["homicides/ciudad-juarez/2010-06-01", "homicides/tijuana/2010-06-15"])
        #expect(result.lacking.map(\.name) == ["Juárez, 19031"] && result.lacking.map(\.rows) == [1])
    }

    @Test("Without a code the name decides, folded; the state tells cities of one name apart")
    func names() throws {
        var plan = sample
        plan.apply([
            Change(.city, "tijuana-2", .name, to: "Tijuana"), Change(.city, "tijuana-2", .state, to: "Jalisco"),
        ])
        #expect(try taken("city,month,n\nCULIACAN,2010-06,1\n").rows == 1)
        let doubtful = try taken("city,month,n\nTijuana,2010-06,1\n", into: plan)
        #expect(doubtful.changes.isEmpty)
        #expect(doubtful.problems.compactMap(\.likeCities) == [["tijuana-2", "tijuana"]])
        let told = try taken("city,state,month,n\ntijuana,jalisco,2010-06,1\n", state: "state", into: plan)
        #expect(told.changes.map(\.record) == ["homicides/tijuana-2/2010-06-01"])
    }

    @Test("A city without a state is not guessed to be one of the places that the file gives its name")
    func shared() throws {
        let text = "city,state,month,n\nTijuana,Jalisco,2010-06,1\nTijuana,Oaxaca,2010-06,2\n"
        let plan = sample.moved(by: [
            Change(.city, "tijuana", .state, to: nil), Change(.city, "tijuana", .code, to: nil),
        ])
        let result = try taken(text, state: "state", into: plan)
        #expect(result.rows == 0 && result.problems.compactMap(\.likeCities) == [["tijuana"], ["tijuana"]])
        let turned = "city,state,month,n\nTijuana,Oaxaca,2010-06,2\nTijuana,Jalisco,2010-06,1\n"
        let asked = try taken(text, state: "state", into: plan) { $0.addsCities = true }
        #expect(asked.changes.isEmpty && asked.problems.map(\.line) == [2, 3])
        let ids = try [text, turned].map { text in
            let all = try taken(text, state: "state", into: plan) {
                $0.addsCities = true
                $0.mapping.cities.addsAlike = true
            }
            return Set(all.changes.filter { $0.field == .state }.map { "\($0.record) \($0.new ?? "")" })
        }
        #expect(
            ids == [
                ["tijuana-jalisco Jalisco", "tijuana-oaxaca Oaxaca"],
                ["tijuana-jalisco Jalisco", "tijuana-oaxaca Oaxaca"],
            ])
    }

    @Test("Two rows for one city and day could be two cities: the line is refused")
    func twice() throws {
        let result = try taken("city,month,n\nTijuana,2010-06,1\nTijuana,2010-06,2\n")
        #expect(result.changes.isEmpty && result.problems.map(\.line) == [3])
        #expect(result.problems.map(\.reason) == [.readingTwice("Tijuana", try #require(Day(iso: "2010-06-01")), 2)])
    }

    @Test("Every bad line is told, and nothing is taken")
    func bad() throws {
        let result = try taken("city,month,n\nTijuana,sixth,1\nTijuana,2010-06,many\n,2010-06,1\nTijuana,2010-05,1\n")
        #expect(result.changes.isEmpty && result.problems.map(\.line) == [2, 3, 4])
        #expect(
            try taken("place,month,n\nx,2010-06,1\n").problems.map(\.reason) == [
                .noSuchColumn("city", ["place", "month", "n"])
            ])
    }

    @Test("Cities are added with ids that tell them apart, and the nation is the sum of the rows of a day")
    func adding() throws {
        let text =
            "code,city,state,month,n\n1,Juárez,Chihuahua,2010-01,3\n2,Juárez,Oaxaca,2010-01,4\n1,Juárez,Chihuahua,2010-02,5\n"
        let result = try taken(text, measure: "New one", state: "state", code: "code", into: Plan()) {
            $0.addsCities = true
            $0.addsNation = true
            $0.kind = .effect
            $0.source = "office"
        }
        var plan = Plan()
        plan.apply(result.changes)
        #expect(
            plan.cities.map(\.id) == ["juarez-chihuahua-1", "juarez-oaxaca-2"]
                && plan.cities.map(\.state) == ["Chihuahua", "Oaxaca"])
        #expect(plan.readings(of: Series("new-one", in: nil)).map(\.value) == [Figure(7), Figure(5)])
        #expect(plan.readings(of: Series("new-one", in: "juarez-chihuahua-1")).first?.source == "office")
        #expect(plan.measure("new-one")?.kind == .effect && result.newMeasure == "New one")
        let again = try taken(text, measure: "new one", state: "state", code: "code", into: plan) {
            $0.addsCities = true
        }
        #expect(again.added.isEmpty && plan.effective(again.changes).isEmpty)
    }
}

extension ImportError {
    /// The ids of the cities that a doubtful name may mean; nil for any other fault.
    fileprivate var likeCities: [String]? {
        if case .likeCity(_, let cities) = reason { cities.map(\.id) } else { nil }
    }
}
