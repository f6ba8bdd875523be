import Plan
import Testing

@Suite("The sample plan")
struct SamplePlanTests {
    private let plan = SamplePlan.plan

    @Test("It has three cities, two partners, an eighteen-month clock and its own day")
    func shape() throws {
        #expect(plan.cities.map(\.id) == ["ciudad-juarez", "tijuana", "culiacan"])
        #expect(plan.cities.map(\.share) == [35, 15, 10])
        #expect(plan.focusShare == 60)
        #expect(plan.partners.map(\.short) == ["US", "MX"])
        #expect(plan.settings.pinned?.iso == "2010-06-15")
        let clock = try #require(plan.clock(on: SamplePlan.day))
        #expect(clock.month == 9 && clock.months == 18 && clock.daysLeft == 290)
        #expect(plan.phase(on: SamplePlan.day)?.name == "execution")
    }

    @Test("It shows every kind of trouble that this version knows")
    func trouble() {
        let summary = plan.summary(on: SamplePlan.day)
        #expect(summary.offTrack > 0)
        #expect(summary.disputed > 0)
        #expect(summary.unknown > 0)
        #expect(summary.changed > 0)
        #expect(plan.worstLine(of: "ciudad-juarez", on: SamplePlan.day).shown.status == .offTrack)
    }

    @Test("Its journal is in order, its old values are right, and it is the same every time")
    func journal() {
        let journal = SamplePlan.journal()
        #expect(journal == SamplePlan.journal())
        #expect(zip(journal, journal.dropFirst()).allSatisfy { $0.time < $1.time })
        #expect(Set(journal.map(\.id)).count == journal.count)
        var plan = Plan()
        for entry in journal {
            for change in entry.act.changes {
                #expect(plan.value(change.kind, change.record, change.field) == change.old)
            }
            plan.apply(entry.act.changes)
        }
        #expect(journal.first?.time.day.iso == "2009-10-01")
        #expect((journal.last?.time.day ?? SamplePlan.day) <= SamplePlan.day)
    }

    @Test("Every record in it carries a marking, and every number lies in its range")
    func markings() {
        #expect(plan.cities.allSatisfy { $0.marking == "U" })
        for city in plan.cities {
            for line in LineOfEffort.allCases {
                let id = EffortID(city: city.id, line: line)
                #expect(plan.effort(id).marking == "U")
                #expect(plan.assessments(of: id).count == 2)
                #expect(plan.assessments(of: id).allSatisfy { $0.marking == "U" && !$0.lead.isEmpty })
                #expect((0...100).contains(plan.effort(id).progress ?? 0))
                #expect((1...5).contains(plan.effort(id).stage ?? 1))
                #expect(plan.projects(of: id).allSatisfy { $0.marking == "U" && $0.kind != nil })
            }
        }
    }

    @Test("Its money is obligated to 46 % and expended to 9 %, as was reported for 31 March 2010")
    func money() throws {
        var dollars = Money()
        for project in plan.projects where project.payer == "us" { dollars.add(project) }
        let shares = try #require(dollars.shares)
        #expect(shares.obligated == 46 && shares.expended == 9)
    }

    @Test("The three cities are stated to have 60 % of the violence, and measured to have 21 % of 2009")
    func share() throws {
        let measured = try #require(plan.measuredShare(on: SamplePlan.day))
        #expect(plan.focusShare == 60 && measured.year == 2009 && measured.total?.rounded == 21)
    }

    @Test("There is something of every kind, and what refers to something refers to what is there")
    func references() throws {
        for kind in RecordKind.allCases {
            #expect(!plan.ids(of: kind).isEmpty, "\(kind)")
            for id in plan.ids(of: kind) {
                let values = kind.fields.filter { $0.use != .key }.map {
                    (field: $0.name, value: plan.value(kind, id, $0.name))
                }
                _ = try plan.changes(for: Edit(kind, id, values), on: SamplePlan.day)
            }
        }
        let deadlocks = plan.deadlocks(on: SamplePlan.day).found
        #expect(deadlocks.count == 2 && deadlocks.count { $0.broken == nil } == 1)
    }
}
