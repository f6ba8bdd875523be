import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("JSON Lines")
struct JSONLinesTests {
    private let today = SamplePlan.day
    private let phrases = Language.english.phrases
    private let sample = SamplePlan.plan

    private func read(_ text: String, kind: RecordKind? = nil, into plan: Plan? = nil) -> Import {
        Import(json: JSONDocument(text), kind: kind, into: plan ?? sample, on: today, salt: "r", in: phrases)
    }

    @Test(
        "A plan goes out and comes back with nothing lost, a record in each line", arguments: 0..<Faults.count(10, 30))
    func roundTrip(seed: Int) throws {
        let plan = RandomPlan(seed).plan
        let text = try Export(plan).jsonLines
        let records = RecordKind.allCases.reduce(0) { $0 + plan.ids(of: $1).count }
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == records)
        let result = read(text, into: Plan())
        #expect(result.problems.isEmpty, "\(result.problems.first.map { "\($0)" } ?? "")")
        var copy = Plan()
        copy.apply(result.changes)
        #expect(try Export(copy).jsonLines == text && copy == plan)
    }

    @Test("Each record alone is JSON Lines too, and says its kind")
    func alone() throws {
        for line in try Export(sample).jsonLines.split(separator: "\n") {
            let result = read(String(line))
            #expect(
                result.problems.isEmpty && result.counts.same == 1 && sample.effective(result.changes).isEmpty,
                "\(line)")
        }
    }

    @Test("Every fault is told with its line; blank lines count, and nothing is taken")
    func faults() {
        let result = read(
            """
            {"record_kind":"city","id":"tijuana","share":15}

            {"record_kind":"city","id":"culiacan","share":
            {"record_kind":"cat","id":"x"}
            {"record_kind":"city","id":"mexicali","name":"Mexicali","colour":"red"}
            [1]
            {"record_kind":"city","id":"culiacan","share":{"a":1}}
            {"record_kind":"city","id":"ciudad-juarez","share":1,"share":2}
            {"record_kind":"city","id":"nogales","name":"Nogales","share":999}
            """)
        #expect(result.changes.isEmpty && result.problems.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
        #expect(
            result.problems.map(\.reason) == [
                .unreadable("JSON"), .unknownKind("cat"), .refused(.noSuchField(.city, "colour")), .notAnObject("[1]"),
                .wrongType("share", "{\"a\":1}"), .memberTwice("share"), .refused(.outOfRange(.share, 0...100)),
            ])
    }

    @Test("Lines without a kind are rows of a table, in the words of people; a kind is asked for where there is none")
    func rows() throws {
        let text = """
            {"title":"Room furnished","subject":"Tijuana, Cooperation","due":"1 Sep 2010"}
            {"title":"Second class","subject":"juarez training","owner":"Mexico"}
            """
        let result = read(text, kind: .milestone)
        #expect(result.problems.isEmpty && result.counts.new == 2, "\(result.problems)")
        #expect(read(text).problems.map(\.reason) == [.noKind])
        let wrong = read(text + "\n\n{\"title\":\"Third\",\"subject\":\"nowhere\"}", kind: .milestone)
        #expect(wrong.problems.map(\.line) == [4])
    }

    @Test(
        "What an object does not say stays as it is, and null empties it",
        arguments: [
            "{\"id\":\"tijuana\",\"share\":12}\n{\"id\":\"culiacan\",\"code\":\"25006\",\"note\":null}",
            "[{\"id\":\"tijuana\",\"share\":12},\n{\"id\":\"culiacan\",\"code\":\"25006\",\"note\":null}]",
            "{\"city\":[{\"id\":\"tijuana\",\"share\":12},{\"id\":\"culiacan\",\"code\":\"25006\",\"note\":null}]}",
            "{\"record_kind\":\"city\",\"id\":\"tijuana\",\"share\":12}\n"
                + "{\"record_kind\":\"city\",\"id\":\"culiacan\",\"code\":\"25006\",\"note\":null}",
        ])
    func partial(text: String) throws {
        var plan = sample
        plan.apply(
            ["tijuana", "culiacan"].flatMap { id in
                [.text(.note, .english), .code].map { Change(.city, id, $0, to: "kept") }
            })
        let result = read(text, kind: text.hasPrefix("{\"city") ? nil : .city, into: plan)
        #expect(result.problems.isEmpty, "\(result.problems)")
        let changes = plan.effective(result.changes).map { "\($0.record) \($0.field.machineName) \($0.new ?? "-")" }
        #expect(Set(changes) == ["tijuana share 12", "culiacan code 25006", "culiacan note -"])
    }
}
