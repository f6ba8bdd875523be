import Dispatch
import GRDB
import Plan
import TestSupport
import Testing

@testable import Store

@Suite("Reading a plan of many rows, on two threads")
struct ReadingTests {
    private let folder = Folder()

    /// More than 1 MB of values: many batches, records across their borders, and one value longer than a batch.
    private var changes: [Change] {
        let cities = (0..<1_200).flatMap { number -> [Change] in
            [
                Change(.city, "c\(number)", .name, to: "Ciudad \(number) de Ñuñoa 漢字"),
                Change(.city, "c\(number)", .position, to: "\(number)"),
                Change(.city, "c\(number)", .text(.note, .english), to: String(repeating: "é", count: number % 300)),
            ]
        }
        let said = (0..<1_200).flatMap { number in
            ["mx", "us"].flatMap { side -> [Change] in
                let record = EffortID(city: "c\(number)", line: .training).assessment(by: side)
                return [
                    Change(.assessment, record, .status, to: "at-risk"),
                    Change(
                        .assessment, record, .text(.reason, .english), to: String(repeating: "\(number) ", count: 40)),
                ]
            }
        }
        let long = Change(.effort, "c7/training", .text(.note, .english), to: String(repeating: "long ", count: 20_000))
        return cities + said + [long, Change(.effort, "c8/training", .progress, to: "8")]
    }

    @Test("Every value is there, whichever rows were read at once")
    func whole() throws {
        let act = Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: changes)
        let store = try Store(making: folder.file("plan"), founding: act)
        var said = Plan()
        said.apply(changes)
        let plan = try store.plan()
        #expect(plan == said)
        #expect(plan.city("c299")?.note[.english]?.count == 299)
        #expect(plan.effort(EffortID(city: "c7", line: .training)).note[.english]?.count == 100_000)
        #expect(try store.plan([.city]).cities == said.cities)
        // The values computed from the journal have a kind in each row.
        let end = try #require(Day(iso: "2999-12-31"))
        #expect(try store.plan(asOf: Moment(endOf: end)) == said)
    }

    @Test("A row of a kind, a record or a field that nobody knows is left out, and those beside it are not")
    func unknown() throws {
        let act = Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: changes)
        let store = try Store(making: folder.file("plan"), founding: act)
        try store.queue.write {
            for (kind, record, field) in [("city", "c5", "shadow"), ("cityscape", "c5", "name"), ("zone", "z", "name")]
            {
                try $0.execute(
                    sql: "INSERT INTO value (kind, record, field, value, act) VALUES (?, ?, ?, 'x', 1)",
                    arguments: [kind, record, field])
            }
        }
        var said = Plan()
        said.apply(changes)
        #expect(try store.plan() == said)
        try store.queue.write {
            try $0.execute(
                sql: """
                    INSERT INTO change (act, kind, record, field, new)
                    VALUES (1, 'cityscape', 'c5', 'name', 'x'), (1, 'city', 'c5', 'shadow', 'x'), (1, 'zone', 'c5', 'name', 'x')
                    """)
        }
        let end = try #require(Day(iso: "2999-12-31"))
        #expect(try store.plan(asOf: Moment(endOf: end)) == said)
    }

    /// An act that writes the same number into the plan, a city, an effort and an assessment.
    private static func round(_ number: Int) -> Act {
        let effort = EffortID(city: "c1", line: .training)
        return Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [
                Change(.plan, Plan.settingsID, .title, to: "\(number)"), Change(.city, "c1", .name, to: "\(number)"),
                Change(.effort, effort.record, .text(.note, .english), to: "\(number)"),
                Change(.assessment, effort.assessment(by: "us"), .text(.reason, .english), to: "\(number)"),
                Change(.note, "n1", .title, to: "\(number)"),
            ])
    }

    @Test("A plan is read as it stood at one moment, whatever another program writes meanwhile")
    func oneMoment() throws {
        let path = folder.file("plan")
        let store = try Store(making: path, founding: Self.round(0))
        let effort = EffortID(city: "c1", line: .training)
        let writing = DispatchGroup()
        // On a thread of its own: a task would wait for the remaining tests.
        DispatchQueue.global().async(group: writing) {
            let other = try? Store(opening: path)
            for number in 1...300 { _ = try? other?.commit(Self.round(number)) }
        }
        while writing.wait(timeout: .now()) == .timedOut {
            for plan in [
                try store.plan(), try store.board(ofFirst: 5).plan, try store.partialPlan(around: [effort.record]),
            ] {
                let title = plan.settings.title[.english]
                let said = [
                    plan.city("c1")?.name, plan.effort(effort).note[.english],
                    plan.assessment(of: effort, by: "us").reason[.english],
                ]
                #expect(said == [title, title, title])
            }
        }
        #expect(try store.plan().settings.title == "300")
    }
}
