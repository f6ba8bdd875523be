import Plan
import Testing

@Suite("Deliveries and public milestones")
struct DeliveryTests {
    // The 15 June 2010; 1 March is past, 1 August to come.
    private let today = SamplePlan.day

    private func plan(_ values: [(FieldName, String)]) -> Plan { Bench(Bench.project("p", values)).plan }

    private func counts(_ planned: Int?, _ delivered: Int?, _ inUse: Int?) -> [(FieldName, String)] {
        [(.countPlanned, planned), (.countDelivered, delivered), (.countInUse, inUse)].compactMap { field, count in
            count.map { (field, $0.code) }
        }
    }

    @Test(
        "Where things are counted the numbers say what is delivered and in use, else the days do",
        arguments: [
            (nil, nil, nil, [.deliveryPromised], [.notDelivered]),
            (nil, nil, nil, [.deliveryPromised, .delivered], [.notInUse]),
            (nil, nil, nil, [.deliveryPromised, .delivered, .inUseSince], []),
            (nil, nil, nil, [.deliveryPromised, .inUseSince], []),
            (8, nil, nil, [.deliveryPromised, .delivered], [.notInUse]),
            (8, 0, nil, [.deliveryPromised], [.notDelivered]),
            (8, 5, nil, [.deliveryPromised, .delivered], [.notDelivered, .notInUse]),
            (8, 5, 3, [.deliveryPromised, .delivered, .inUseSince], [.notDelivered, .notInUse]),
            (8, 5, 5, [.deliveryPromised, .delivered, .inUseSince], [.notDelivered]),
            (8, 8, 5, [.deliveryPromised, .delivered, .inUseSince], [.notInUse]),
            (8, 8, 8, [.deliveryPromised, .delivered], []), (8, 8, nil, [.deliveryPromised], []),
            (8, 9, 9, [.deliveryPromised, .delivered], []), (8, nil, 5, [.deliveryPromised, .delivered], [.notInUse]),
            (nil, 5, 3, [.deliveryPromised, .delivered, .inUseSince], [.notInUse]),
        ] as [(Int?, Int?, Int?, [FieldName], [CauseName])])
    func parts(planned: Int?, delivered: Int?, inUse: Int?, past: [FieldName], causes: [CauseName]) {
        let plan = plan(counts(planned, delivered, inUse) + past.map { ($0, "2010-03-01") })
        let found = plan.issues(on: today).filter { $0.kind == .delivery }.map(\.cause.name)
        #expect(found == causes)
        let owed = plan.promises(on: today).contains { $0.kind == .delivery }
        #expect(owed == causes.contains(.notDelivered))
        for status in [nil, "done"] {
            var told = plan
            told.apply([Change(.project, "p", .status, to: status)])
            let delivery = told.deliveries(on: today).first
            #expect((delivery?.state == .overdue) == (owed && status == nil))
            #expect(delivery?.isDelivered == !owed)
            #expect((delivery.map { $0.state == .notInUse && $0.days > 0 }) == (causes == [.notInUse]))
        }
    }

    @Test("No delivery is late or unused for less than no days, and what is counted without a day is one")
    func days() {
        for (planned, delivered, inUse) in [(8, 8, 3), (8, 5, 5), (8, 0, nil), (nil, 5, nil)] as [(Int?, Int?, Int?)] {
            for day in [nil, "2010-12-15"] {
                for promised in [nil, "2010-03-01", "2010-12-15"] {
                    let values = [(FieldName.delivered, day), (.deliveryPromised, promised)].compactMap { name, value in
                        value.map { (name, $0) }
                    }
                    let found = plan(counts(planned, delivered, inUse) + values).deliveries(on: today)
                    #expect(found.count == 1 && found.allSatisfy { $0.days >= 0 })
                }
            }
        }
    }

    @Test("A lag goes on until the last of what is counted")
    func lags() {
        let days = [
            (FieldName.deliveryPromised, "2010-03-01"), (.delivered, "2010-04-01"), (.inUseSince, "2010-05-01"),
        ]
        func lags(_ counts: [(FieldName, String)]) -> [Int?] {
            let lags = plan(days + counts).deliveries.first?.lags(on: today)
            return [lags?.delivery, lags?.use]
        }
        #expect(lags([]) == [31, 30])
        #expect(lags(counts(8, 8, 8)) == [31, 30])
        #expect(lags(counts(8, 5, 5)) == [106, 30])
        #expect(lags(counts(8, 5, 3)) == [106, 75])
    }

    @Test("What has a day of delivery or is counted is a delivery, and nothing else")
    func deliveries() {
        for values in [[(.deliveryPromised, "2010-08-01")], [(.delivered, "2010-03-01")], counts(nil, nil, 1)]
            as [[(FieldName, String)]]
        {
            #expect(plan(values).deliveries.map(\.id) == ["p"])
        }
        #expect(plan([(.pledged, "5"), (.start, "2010-03-01")]).deliveries.isEmpty)
    }

    @Test("What was seen stays told when its project is done; the rest comes by its day, the overdue first")
    func publicMilestones() {
        let made = [
            ("late", "2010-06-14", nil, nil), ("today", "2010-06-15", nil, nil), ("later", "2010-08-01", nil, nil),
            ("never", nil, nil, nil), ("seen", "2010-03-01", "2010-04-01", nil), ("first", nil, "2010-03-02", "done"),
            ("finished", "2010-05-01", nil, "done"),
        ].flatMap { id, from, seen, status -> [Change] in
            let values: [(FieldName, String?)] = [
                (.text(.publicMilestone, .spanish), "Visto"), (.publicFrom, from), (.seenOn, seen), (.status, status),
            ]
            return Bench.project(id, values.compactMap { name, value in value.map { (name, $0) } })
        }
        let listed = Bench(made + Bench.project("without", [(.publicFrom, "2010-06-01")])).plan
            .publicMilestones(on: today)
        #expect(listed.map(\.project.id) == ["late", "today", "later", "never", "finished", "seen", "first"])
        #expect(listed.map(\.state) == [.overdue, .due, .due, .undated, .seen, .seen, .seen])
    }

    @Test(
        "A commitment that is still to come is awaited, and its subject of one side only no more",
        arguments: [
            ([], nil), ([nil], nil), (["2010-06-15"], "2010-06-15"), (["2010-07-05"], "2010-07-05"),
            (["2010-06-14"], nil), (["2010-06-14", "2010-07-05"], nil), (["2010-07-05", nil], "2010-07-05"),
            (["2010-07-05", "2010-08-01"], "2010-08-01"),
        ] as [([String?], String?)])
    func awaited(due: [String?], day: String?) {
        let changes = due.enumerated().flatMap { number, day in
            [
                Change(.commitment, "p/mx>\(number)", .commitmentState, to: "agreed"),
                Change(.commitment, "p/mx>\(number)", .due, to: day),
            ]
        }
        let plan = Bench(Bench.project("p", []) + Bench.half("us", .inPlace, since: "2010-03-01") + changes).plan
        let ledger = plan.ledger(of: .project("p"))
        #expect(ledger.awaited(on: today)?.iso == day)
        #expect(ledger.isOneSided && ledger.isOneSided(on: today) == (day == nil))
    }

    @Test(
        "The board counts issues of the plan's first severity or worse; every list has all",
        arguments: Severity.allCases)
    func firstSeverity(severity: Severity) {
        let plan = SamplePlan.plan.moved(by: [
            Change(.plan, Plan.settingsID, .firstSeverity, to: severity.code)
        ])
        let analysis = IssueAnalysis(of: plan, on: today)
        #expect(analysis.issues == IssueAnalysis(of: SamplePlan.plan, on: today).issues)
        let shown = plan.shownOnBoard(analysis.issues)
        #expect(shown == analysis.issues.filter { $0.severity >= severity } && !shown.isEmpty)
        for city in plan.cities {
            for line in LineOfEffort.allCases {
                let id = EffortID(city: city.id, line: line)
                #expect((analysis.count(on: id) ?? 0) == shown.count { $0.concerns(id) })
            }
        }
    }
}
