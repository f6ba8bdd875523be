import Plan
import TestSupport
import Testing

@Suite("What a ceiling leaves in a plan says nothing that the whole plan does not")
struct ReleasedIssuesTests {
    /// The issues that the whole plan may lack: that something is not there, which may be withheld, and figures, which
    /// are made of what may be told. README names them.
    private static let ofLacks: Set<CauseName> = [
        .neverAssessed, .unknown, .silentSide, .noFigure, .unmatched, .noProject, .noLead, .aimedAtNone, .noTarget,
        .noReading, .readingOverdue, .noPublicMilestone, .behindSchedule, .offTarget, .equipmentHeavy, .shareDiffers,
    ]
    private let day = SamplePlan.day

    /// A plan with random markings, whose references are random too.
    private func plan(_ seed: Int) -> Plan {
        var generator = SeededGenerator(seed)
        var plan =
            seed.isMultiple(of: 2)
            ? SamplePlan.plan : RandomPlan(seed, days: ["2010-01-31", "2010-05-01", "2010-06-20"]).plan
        let labels: [String?] = ["U", "U", "U", "U", "SBU", "C", nil]
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                for field in kind.fields where field.kind.isNamed && field.use == .edited && generator.below(3) == 0 {
                    plan.apply([Change(kind, id, field.name, to: reference(field, in: plan, &generator))])
                }
                let label = labels[generator.below(labels.count)]
                plan.apply([Change(kind, id, .marking, to: kind == .plan ? "U" : label)])
            }
        }
        return plan
    }

    private func reference(_ field: FieldSummary, in plan: Plan, _ generator: inout SeededGenerator) -> String? {
        func one(_ kind: RecordKind) -> String? {
            let ids = plan.ids(of: kind)
            return ids.isEmpty ? nil : ids[generator.below(ids.count)]
        }
        func effort() -> String? { one(.city).map { "\($0)/\(LineOfEffort.allCases[generator.below(5)].code)" } }
        guard let kind = field.kind.referencedKinds.first else { return nil }
        if field.kind == .efforts { return [effort(), effort()].compactMap { $0 }.joined(separator: " ") }
        return kind == .effort ? effort() : one(kind)
    }

    /// The issues of a plan by their cause, subject and city, each with the name of its cause.
    private func issues(of plan: Plan) -> [String: CauseName] {
        Dictionary(
            plan.issues(on: day).map { ("\($0.cause.name) \($0.subject) \($0.city ?? "-")", $0.cause.name) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "Each of its issues is one of the whole plan, or says that something is not there",
        arguments: 0..<Faults.count(20, 60))
    func issues(seed: Int) throws {
        let plan = plan(seed)
        let whole = issues(of: plan)
        for ceiling in plan.markings {
            for (issue, cause) in issues(of: try #require(plan.released(at: ceiling))) where whole[issue] == nil {
                // The same commitment, where the side that is in place is withheld.
                let isOneSided = whole["\(CauseName.oneSided)" + issue.drop { $0 != " " }] != nil
                #expect(
                    ReleasedIssuesTests.ofLacks.contains(cause) || cause == .commitmentOverdue && isOneSided,
                    "\(ceiling): \(issue)")
            }
        }
    }

    @Test(
        "A record says of others what it says in the whole plan, or a part of a list",
        arguments: 0..<Faults.count(20, 60))
    func references(seed: Int) throws {
        let plan = plan(seed)
        for ceiling in plan.markings {
            let released = try #require(plan.released(at: ceiling))
            for kind in RecordKind.allCases where ![.plan, .effort].contains(kind) {
                for id in released.ids(of: kind) {
                    for field in kind.fields where field.kind.isNamed && field.use == .edited {
                        let (released, all) = (released.value(kind, id, field.name), plan.value(kind, id, field.name))
                        if field.kind == .efforts {
                            let some = Set(released?.split(separator: " ") ?? [])
                            let whole = all?.split(separator: " ") ?? []
                            #expect(some.isSubset(of: whole) && some.isEmpty == whole.isEmpty, "\(kind) \(id)")
                        } else {
                            #expect(released == all, "\(ceiling): \(kind) \(id) \(field.name)")
                        }
                    }
                }
            }
        }
    }

    @Test("Of a list that names something above the ceiling the rest is told")
    func lists() throws {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.vulnerability, "v", .title, to: "v"), Change(.vulnerability, "v", .marking, to: "U"),
            Change(.vulnerability, "v", .answers, to: "tijuana/training high/training"),
            Change(.city, "high", .name, to: "High"), Change(.city, "high", .marking, to: "C"),
        ])
        #expect(plan.released(at: "U")?.value(.vulnerability, "v", .answers) == "tijuana/training")
        plan.apply([Change(.vulnerability, "v", .answers, to: "high/training")])
        #expect(plan.released(at: "U")?.vulnerabilities.isEmpty == true)
    }
}
