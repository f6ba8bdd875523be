import TestSupport
import Testing

@testable import Plan

@Suite("A plan with many sides")
struct ManyPartnersTests {
    /// A commitment of each side, some in place, of which the first two are asked for.
    private func plan(_ seed: Int) -> Plan {
        var generator = SeededGenerator(seed)
        let sides = (0..<(1 + generator.below(12))).map { "p\($0)" }
        var changes = sides.enumerated().map { Change(.partner, $1, .position, to: "\($0)") }
        changes += [
            Change(.city, "c", .name, to: "C"), Change(.project, "x", .title, to: "X"),
            Change(.project, "x", .effort, to: "c/training"),
        ]
        for side in sides {
            for number in 0..<generator.below(3) {
                let id = "x/\(side)" + (number == 0 ? "" : ">\(number)")
                let states = CommitmentState.allCases
                changes.append(
                    Change(.commitment, id, .commitmentState, to: states[generator.below(states.count)].code))
                if generator.below(3) > 0 {
                    changes.append(Change(.commitment, id, .since, to: "2010-05-0\(1 + generator.below(4))"))
                }
            }
            if generator.below(2) == 0 {
                changes.append(Change(.assessment, "c/training/\(side)", .status, to: "on-track"))
            }
        }
        var plan = Plan()
        plan.apply(changes)
        return plan
    }

    @Test(
        "The side whose commitment is in place longest is the first of all others",
        arguments: 0..<Faults.count(200, 2_000))
    func inPlace(seed: Int) {
        let plan = plan(seed)
        let ledger = plan.ledger(of: .project("x"))
        for side in ledger.sides {
            let plain = ledger.sides.filter { $0.partner != side.partner }.flatMap(\.commitments)
                .filter { $0.state == .inPlace }.min { ($0.since ?? .distant) < ($1.since ?? .distant) }
            let found = plan.earliestInPlace(for: .project("x")).first { $0.partner != side.partner }
            #expect(found?.partner == plain?.partner && found?.since == plain?.since)
        }
    }

    @Test("Each side has its own assessment, however many there are", arguments: 0..<Faults.count(200, 2_000))
    func assessments(seed: Int) throws {
        let plan = plan(seed)
        let effort = try #require(EffortID(record: "c/training"))
        let said = plan.assessments(of: effort)
        for partner in plan.partners {
            let own = said.first { $0.partner == partner.id }
            #expect(plan.status(of: effort, by: partner.id) == own?.status)
            #expect(
                plan.assessment(of: effort, by: partner.id) == own ?? Assessment(id: effort.assessment(by: partner.id)))
        }
        #expect(said.map(\.partner) == plan.partners.map(\.id).filter { id in said.contains { $0.partner == id } })
    }
}
