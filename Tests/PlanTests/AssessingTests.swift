import Plan
import Testing

@Suite("Assessing efforts")
struct AssessingTests {
    private let effort = EffortID(city: "tijuana", line: .training)
    private let other = EffortID(city: "tijuana", line: .technology)
    private let author = Author(name: "Planner", side: "us")

    private func plan(_ status: Status?) -> Plan {
        var plan = Plan()
        plan.apply([
            Change(.partner, "us", .text(.name, .english), to: "US"), Change(.city, "tijuana", .name, to: "Tijuana"),
            Change(.assessment, effort.assessment(by: "us"), .status, to: status?.code),
        ])
        return plan
    }

    @Test(
        "A reason is needed exactly when the status gets worse",
        arguments: [
            (Status?.none, Status.onTrack, false), (nil, .notStarted, false), (nil, .atRisk, true),
            (nil, .offTrack, true), (.onTrack, .atRisk, true), (.atRisk, .offTrack, true), (.done, .onTrack, true),
            (.notStarted, .onTrack, false), (.offTrack, .atRisk, false), (.atRisk, .atRisk, false),
        ])
    func reason(from: Status?, to: Status, isNeeded: Bool) throws {
        let plan = plan(from)
        func assess(_ reason: String?) throws(EditError) -> Act {
            try plan.assess(
                [effort], as: Judgement(status: to), by: author, reason: reason, in: .english, on: SamplePlan.day)
        }
        if isNeeded {
            #expect(throws: EditError.reasonNeeded(effort, from: from, to: to)) { try assess(nil) }
            #expect(throws: EditError.reasonNeeded(effort, from: from, to: to)) { try assess("") }
        }
        #expect(try assess("Because").reason == "Because")
        #expect(plan.worsened(by: to, [effort], as: "us") == (isNeeded ? [effort] : []))
    }

    @Test("The day and the author of a judgement are kept, and since only moves when the status does")
    func dayAndAuthor() throws {
        var plan = plan(.onTrack)
        let day = SamplePlan.day
        func say(_ status: Status, _ reason: String?, on day: Day) throws -> Assessment {
            let act = try plan.assess(
                [effort], as: Judgement(status: status), by: author, reason: reason, in: .english, on: day)
            plan.apply(act.changes)
            return plan.assessment(of: effort, by: "us")
        }
        let first = try say(.atRisk, "Late", on: day)
        #expect(first.since == day && first.asOf == day && first.by == "Planner" && first.reason[.english] == "Late")
        let again = try say(.atRisk, nil, on: day + 7)
        #expect(again.since == day && again.asOf == day + 7 && again.reason[.english] == "Late")
        let better = try say(.onTrack, nil, on: day + 8)
        #expect(better.since == day + 8 && better.reason[.english] == nil)
    }

    @Test("Several efforts are one act")
    func several() throws {
        let judgement = Judgement(status: .onTrack, trend: .improving, stage: 2, progress: 30)
        let act = try plan(nil).assess(
            [effort, other], as: judgement, by: author, reason: nil, in: .english, on: SamplePlan.day)
        var plan = plan(nil)
        plan.apply(act.changes)
        for id in [effort, other] {
            #expect(plan.assessment(of: id, by: "us").status == .onTrack)
            #expect(plan.assessment(of: id, by: "us").trend == .improving)
            #expect(plan.effort(id).stage == 2 && plan.effort(id).progress == 30)
        }
    }

    @Test("Numbers out of range and a missing side are refused")
    func refused() {
        let plan = plan(nil)
        func assess(_ judgement: Judgement, _ partner: String?) throws(EditError) {
            _ = try plan.assess(
                [effort], as: judgement, by: Author(name: "x", side: partner), reason: nil, in: .english,
                on: SamplePlan.day)
        }
        #expect(throws: EditError.outOfRange(.progress, 0...100)) { try assess(Judgement(progress: 101), "us") }
        #expect(throws: EditError.outOfRange(.progress, 0...100)) { try assess(Judgement(progress: -1), "us") }
        #expect(throws: EditError.outOfRange(.stage, 1...5)) { try assess(Judgement(stage: 6), "us") }
        #expect(throws: EditError.partnerNeeded) { try assess(Judgement(status: .done), nil) }
    }
}
