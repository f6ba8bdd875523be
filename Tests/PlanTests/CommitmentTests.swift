import Plan
import Testing

@Suite("Commitments")
struct CommitmentTests {
    private let today = SamplePlan.day

    private func plan(_ more: [Change] = []) -> Plan {
        Bench(Bench.project("p", []) + Bench.project("q", [(.oneSide, "us")]) + more).plan
    }

    private func add(
        _ what: String?, to subject: String = "p", by side: String = "us", level: String? = nil,
        state: CommitmentState = .agreed, in plan: inout Plan
    ) throws -> String {
        let all: [(field: FieldName, value: String?)] = [
            (.subject, subject), (.partner, side), (.commitmentState, state.code), (.what, what), (.level, level),
        ]
        let values = all.filter { $0.value != nil }
        let added = try plan.adding(.commitment, values, fresh: "fresh", on: today, fillsPresent: true)
        plan.apply(added.changes)
        return added.record
    }

    @Test("The first commitment of a side has the id of subject and side, another that of its meaning")
    func ids() throws {
        var plan = plan()
        #expect(try add("Crews", by: "mx", in: &plan) == "p/mx")
        #expect(try add("Crews", in: &plan) == "p/us")
        #expect(try add("crews", state: .inPlace, in: &plan) == "p/us")
        #expect(try add("A hangar", in: &plan) == "p/us>a-hangar")
        #expect(try add("A HANGAR", state: .inPlace, in: &plan) == "p/us>a-hangar")
        #expect(try add("A hangar", level: "state", in: &plan) == "p/us>a-hangar-state")
        #expect(try add(nil, state: .inPlace, in: &plan) == "p/us")
        #expect(try add("Crews", to: "c/training", in: &plan) == "c/training/us")
        #expect(try add("Dogs", to: "c/training", in: &plan) == "c/training/us>dogs")
        #expect(
            plan.commitments(to: .project("p")).map(\.id) == ["p/mx", "p/us", "p/us>a-hangar", "p/us>a-hangar-state"])
        #expect(plan.commitments(to: .effort(EffortID(city: "c", line: .training))).count == 2)
        plan.apply([Change(.commitment, "p/us>a-hangar", .what, to: "Two hangars")])
        #expect(try add("A hangar", in: &plan) == "p/us>a-hangar-fresh")
    }

    @Test(
        "What an id says is read from it, of a project as of an effort",
        arguments: [
            ("p/us", "p", "us"), ("p/us>a-hangar", "p", "us"), ("c/training/us", "c/training", "us"),
            ("c/training/us>dogs", "c/training", "us"), ("p/training", "p", "training"),
        ])
    func keys(id: String, subject: String, side: String) {
        let commitment = Commitment(id: id)
        #expect(commitment.subject?.record == subject && commitment.partner == side)
        #expect(RecordName.isID(id))
    }

    @Test(
        "A side is as far as the least advanced of its commitments that is not withdrawn",
        arguments: [
            ([], nil), ([.inPlace], .inPlace), ([.inPlace, .agreed], .agreed), ([.asked, .inPlace], .asked),
            ([.withdrawn, .inPlace], .inPlace), ([.withdrawn], .withdrawn),
        ] as [([CommitmentState], CommitmentState?)])
    func state(states: [CommitmentState], all: CommitmentState?) {
        let changes = states.enumerated().map { Change(.commitment, "p/us>\($0)", .commitmentState, to: $1.code) }
        let ledger = plan(changes).ledger(of: .project("p"))
        #expect(ledger.sides.map(\.state) == [all, nil])
        #expect(ledger.isOneSided == (all == .inPlace))
    }

    @Test("Of the other side of a project of one side only nothing is expected")
    func oneSide() throws {
        var plan = plan()
        _ = try add("Crews", to: "q", state: .inPlace, in: &plan)
        let ledger = plan.ledger(of: .project("q"))
        #expect(!ledger.isOneSided && ledger.shown.map(\.partner) == ["us"])
        #expect(!plan.issues(on: today).contains { $0.kind == .oneSided })
        _ = try add("Crews", state: .inPlace, in: &plan)
        #expect(plan.issues(on: today).contains { $0.kind == .oneSided })
        let copy = try plan.rollOut("q", to: "c", fresh: "copy")
        #expect(copy.contains(Change(.project, "copy", .oneSide, to: "us")))
    }

    @Test("A commitment to an effort of one side only is an issue of that effort")
    func ofEffort() throws {
        var plan = plan()
        _ = try add("Crews", to: "c/training", state: .inPlace, in: &plan)
        let issue = try #require(plan.issues(on: today).first { $0.kind == .oneSided })
        #expect(issue.effort == EffortID(city: "c", line: .training) && issue.partner == "mx")
        plan.apply([Change(.city, "c", .removed, to: "1")])
        #expect(plan.commitments.isEmpty && plan.ledgers(on: today).isEmpty)
    }
}
