import Plan
import TestSupport
import Testing

@Suite("Promises")
struct PromiseTests {
    static let yesterday = "2010-06-14"
    static let project = Bench.project("p", [])
    static let need = "c/training>c/resources"

    private func owed(_ changes: [Change]) -> [String] {
        let bench = Bench(changes)
        return bench.plan.promises(on: bench.today).map { promise in
            [
                promise.kind.rawValue, "\(promise.daysOverdue(on: bench.today))", promise.record, promise.side ?? "-",
                promise.office.isEmpty ? "-" : promise.office.plain, promise.city ?? "-", promise.line?.rawValue ?? "-",
            ].joined(separator: " ")
        }
    }

    private func step(_ day: String?) -> [Change] {
        [
            Change(.effort, "c/training", .nextStep, to: "Go"), Change(.effort, "c/training", .nextOwner, to: "mx"),
            Change(.effort, "c/training", .due, to: day),
        ]
    }

    private func values(_ kind: RecordKind, _ id: String, _ values: [(FieldName, String)]) -> [Change] {
        values.map { Change(kind, id, $0.0, to: $0.1) }
    }

    @Test("An action for a city is of that city, in the promises and in the issues; a removed city has none")
    func actionOfCity() {
        let made = values(.action, "m/a", [(.text(.text, .english), "Go"), (.due, Self.yesterday), (.city, "c")])
        #expect(owed(made) == ["action 1 m/a - - c -"])
        #expect(Bench(made).plan.issues(on: Bench().today).filter { $0.kind == .overdue }.map(\.city) == ["c"])
        #expect(owed(made + [Change(.city, "c", .removed, to: true.code)]).isEmpty)
    }

    @Test("A delivery that its side has committed to for the same day is one promise, the commitment")
    func delivery() {
        let made = Bench.project("p", [(.deliveryPromised, Self.yesterday), (.payer, "us")])
        func half(_ side: String, _ day: String) -> [Change] {
            values(.commitment, "p/\(side)", [(.commitmentState, "agreed"), (.due, day)])
        }
        func kinds(_ more: [Change]) -> [String] {
            let bench = Bench(made + more)
            let issues = bench.plan.issues(on: bench.today).filter { $0.urgency == .overduePromise }
            let late = bench.plan.promises(on: bench.today).filter { $0.isOverdue(on: bench.today) }
            #expect(issues.count == late.count)
            return bench.plan.promises(on: bench.today).map(\.kind.rawValue)
        }
        #expect(kinds([]) == ["delivery"])
        #expect(kinds(half("us", Self.yesterday)) == ["commitment"])
        #expect(kinds(half("mx", Self.yesterday)) == ["commitment", "delivery"])
        #expect(Set(kinds(half("us", "2010-06-01"))) == ["commitment", "delivery"])
    }

    @Test("What a removed side would owe is nobody's, and its next step has no owner")
    func removedSide() {
        let gone = [Change(.partner, "mx", .removed, to: true.code)]
        let owner = FieldName.owner
        let made =
            step(Self.yesterday)
            + values(.action, "m/a", [(.text(.text, .english), "Go"), (.due, Self.yesterday), (owner, "mx")])
            + values(.milestone, "m", [(.title, "M"), (.due, Self.yesterday), (owner, "mx"), (.subject, "c/training")])
            + Bench.project("p", [(.deliveryPromised, Self.yesterday), (.payer, "mx")])
        let (before, after) = (Bench(made).plan, Bench(made + gone).plan)
        #expect(before.promises(on: Bench().today).allSatisfy { $0.side == "mx" })
        #expect(after.promises(on: Bench().today).count == 4)
        #expect(after.promises(on: Bench().today).allSatisfy { $0.side == nil })
        let off = Bench(made + gone + Bench.said(.training, .offTrack)).plan
        let issues = off.issues(on: Bench().today)
        let found = issues.first { $0.cause.name == .offTrack }
        #expect(found?.isUnowned == true)
        #expect(off.openQuestions(issues, on: Bench().today).map(\.kind) == [.noOwner])
    }

    @Test("Of several commitments of one side each is asked about by its own day, in the order of the issues")
    func severalAsked() {
        let half = Bench.half("mx", .agreed, since: "2010-01-01", [(.due, "2010-03-01")])
        let other = [
            (FieldName.commitmentState, "offered"), (.followUp, "2010-06-10"), (.text(.what, .english), "A hangar"),
        ].map { Change(.commitment, "p/mx>a-hangar", $0.0, to: $0.1) }
        let bench = Bench(Self.project + half + other)
        let asked = bench.plan.openQuestions(bench.plan.issues(on: bench.today), on: bench.today)
        #expect(asked.map(\.commitment) == ["p/mx>a-hangar"])
        #expect(asked.map(\.issue.since?.iso) == ["2010-06-10"] && asked.map(\.issue.severity) == [.notable])
    }

    @Test("A next step is owed by its side until it has no day or its effort is done")
    func steps() {
        #expect(owed(step(Self.yesterday)) == ["next-step 1 c/training mx - c training"])
        #expect(owed(step("2010-06-15")) == ["next-step 0 c/training mx - c training"])
        #expect(owed(step("2010-07-15")) == ["next-step -30 c/training mx - c training"])
        #expect(owed(step(nil)).isEmpty)
        #expect(owed(step(Self.yesterday) + Bench.said(.training, .done)).isEmpty)
        #expect(owed(step(Self.yesterday) + Bench.said(.training, .done, daysAgo: 60)).isEmpty)
        let oneSide = [Change(.assessment, "c/training/mx", .status, to: "on-track")]
        #expect(owed(step(Self.yesterday) + Bench.said(.training, .done) + oneSide).count == 1)
        #expect(owed(values(.effort, "c/training", [(.due, Self.yesterday)])).isEmpty)
        #expect(owed(step(Self.yesterday) + [Change(.city, "c", .removed, to: "1")]).isEmpty)
    }

    @Test(
        "A commitment is owed while it is asked, offered or agreed",
        arguments: [
            (CommitmentState.asked, true), (.offered, true), (.agreed, true), (.inPlace, false), (.withdrawn, false),
        ])
    func commitments(state: CommitmentState, isOwed: Bool) {
        let half = Bench.half("mx", state, since: "2010-01-01", [(.due, Self.yesterday), (.lead, "Customs")])
        #expect(owed(Self.project + half) == (isOwed ? ["commitment 1 p/mx mx Customs c training"] : []))
        #expect(owed(Self.project + half + [Change(.commitment, "p/mx", .removed, to: "1")]).isEmpty)
        #expect(owed(Self.project + half + [Change(.project, "p", .removed, to: "1")]).isEmpty)
        #expect(owed(Self.project + half + [Change(.commitment, "p/mx", .due, to: nil)]).isEmpty)
    }

    @Test("A milestone, an action and a first step are owed until they are reached")
    func reached() {
        let kept: [(RecordKind, String, [(FieldName, String)], String)] = [
            (
                .milestone, "m", [(.title, "M"), (.subject, "p"), (.owner, "us"), (.due, Self.yesterday)],
                "milestone 1 m us - c training"
            ),
            (
                .action, "-/a",
                [(.text(.text, .english), "A"), (.owner, "us"), (.lead, "Desk"), (.due, Self.yesterday)],
                "action 1 -/a us Desk - -"
            ),
            (
                .dependency, Self.need, [(.firstStep, "F"), (.owner, "mx"), (.due, Self.yesterday)],
                "first-step 1 \(Self.need) mx - c training"
            ),
        ]
        for (kind, id, given, expected) in kept {
            let record = Self.project + values(kind, id, given)
            #expect(owed(record) == [expected])
            #expect(owed(record + [Change(kind, id, .reached, to: "2010-06-15")]).isEmpty)
            #expect(owed(record + [Change(kind, id, .due, to: nil)]).isEmpty)
            #expect(owed(record + [Change(kind, id, .removed, to: "1")]).isEmpty)
        }
        let step = values(.dependency, Self.need, kept[2].2)
        #expect(owed(step + Bench.said(.resources, .done)).isEmpty)
        #expect(owed(step + Bench.said(.training, .done)).isEmpty)
    }

    @Test("A delivery is owed until it is delivered or in use or its project is done, not until it is expected")
    func deliveries() {
        let promised: [(FieldName, String)] = [(.deliveryPromised, Self.yesterday), (.payer, "us")]
        #expect(owed(Bench.project("p", promised)) == ["delivery 1 p us - c training"])
        #expect(owed(Bench.project("p", promised + [(.delivered, "2010-06-16")])) == ["delivery 1 p us - c training"])
        #expect(owed(Bench.project("p", promised + [(.delivered, "2010-06-15")])).isEmpty)
        #expect(owed(Bench.project("p", promised + [(.inUseSince, "2010-06-15")])).isEmpty)
        #expect(owed(Bench.project("p", [(.delivered, "2010-07-15")])).isEmpty)
        #expect(owed(Bench.project("p", promised + [(.status, "done")])).isEmpty)
    }

    @Test("A public milestone is owed by nobody in particular")
    func publicMilestones() {
        let promised: [(FieldName, String)] = [(.publicMilestone, "Seen"), (.publicFrom, Self.yesterday)]
        #expect(owed(Bench.project("p", promised)) == ["public-milestone 1 p - - c training"])
        #expect(owed(Bench.project("p", promised + [(.status, "done")])).isEmpty)
        #expect(owed(Bench.project("p", [(.publicFrom, Self.yesterday)])).isEmpty)
    }

    @Test("Promises are listed by day, then by kind, then by id")
    func order() {
        let later = Bench.project("a", [(.deliveryPromised, "2010-06-20")])
        let delivery = Bench.project("b", [(.deliveryPromised, Self.yesterday)])
        let other = Bench.project("p", [(.deliveryPromised, Self.yesterday)])
        let half = Bench.half("mx", .agreed, since: "2010-01-01", [(.due, Self.yesterday)])
        let kinds = owed(later + other + delivery + half + step(Self.yesterday)).map { $0.split(separator: " ")[0...2] }
        #expect(
            kinds.map { $0.joined(separator: " ") } == [
                "commitment 1 p/mx", "next-step 1 c/training", "delivery 1 b", "delivery 1 p", "delivery -5 a",
            ])
    }

    /// An overdue promise or its issue, in a form that both have.
    private struct Overdue: Hashable {
        let cause: CauseName
        let subject: IssueSubject
        let side: String?
        let day: Day?
        let city: String?
        let line: LineOfEffort?
    }

    private static let causes: [PromiseKind: CauseName] = [
        .nextStep: .stepOverdue, .action: .actionOverdue,
        .milestone: .milestoneOverdue, .firstStep: .firstStepOverdue, .delivery: .notDelivered,
        .publicMilestone: .publicMilestoneLate,
    ]

    /// A commitment past its day is worse where another side's is in place.
    private func cause(of promise: Promise, in plan: Plan) -> CauseName? {
        guard promise.kind == .commitment else { return Self.causes[promise.kind] }
        let half = Commitment(id: promise.record)
        let sides = plan.partners.map(\.id)
        let others = half.subject.map(plan.commitments(to:))?.filter { sides.contains($0.partner) } ?? []
        let isInPlace = others.contains { $0.partner != half.partner && $0.state == .inPlace }
        let own = half.subject.flatMap(plan.ownSide)
        let isExpected = sides.contains(half.partner) && (own == nil || own == half.partner)
        return isInPlace && isExpected ? .oneSided : .commitmentOverdue
    }

    private func subject(of promise: Promise, in plan: Plan) -> IssueSubject? {
        switch promise.kind {
        case .commitment: .commitment(promise.record)
        case .nextStep: EffortID(record: promise.record).map { .effort($0) }
        case .action: .action(promise.record)
        case .milestone: .milestone(promise.record)
        case .firstStep: .dependency(promise.record)
        case .delivery, .publicMilestone: .project(promise.record)
        }
    }

    @Test("Every overdue promise has its issue, and every such issue its promise", arguments: 0..<Faults.count(15, 40))
    func issues(seed: Int) {
        var random = RandomPlan(seed, days: IssueAnalysisTests.days)
        for _ in 0..<60 { _ = random.change() }
        let (plan, today) = (random.plan, IssueAnalysisTests.today)
        let promises = plan.promises(on: today).filter { $0.isOverdue(on: today) }.compactMap { promise in
            subject(of: promise, in: plan).flatMap { subject in
                cause(of: promise, in: plan).map { cause in
                    Overdue(
                        cause: cause, subject: subject, side: promise.side, day: promise.day, city: promise.city,
                        line: promise.line)
                }
            }
        }
        let causes = Self.causes.values + [.commitmentOverdue, .oneSided]
        let issues = plan.issues(on: today).filter { causes.contains($0.cause.name) }.map {
            Overdue(
                cause: $0.cause.name, subject: $0.subject, side: $0.partner, day: $0.since, city: $0.city,
                line: $0.line)
        }
        func counted(_ all: [Overdue]) -> [Overdue: Int] { all.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
        #expect(counted(promises) == counted(issues))
        #expect(promises.count == plan.promises(on: today).count { $0.isOverdue(on: today) })
    }

    @Test("What is owed is what the fields of the records say, read one by one", arguments: 0..<Faults.count(15, 40))
    func plainly(seed: Int) {
        var random = RandomPlan(seed, days: IssueAnalysisTests.days)
        for _ in 0..<60 { _ = random.change() }
        let today = IssueAnalysisTests.today
        let found = random.plan.promises(on: today).map { "\($0.kind.rawValue) \($0.record) \($0.day.iso)" }
        #expect(found.sorted() == PlainPromises(plan: random.plan, today: today).all.sorted())
    }
}

/// The promises of a plan by the text of the README, from the values of fields alone.
private struct PlainPromises {
    let plan: Plan
    let today: Day

    /// Whether a text has a wording in any language.
    private func isSaid(_ kind: RecordKind, _ id: String, _ field: FieldName) -> Bool {
        field.inEveryLanguage.contains { value(kind, id, $0) != nil }
    }

    var all: [String] {
        owed(.commitment, "commitment", .due) { id in
            ["asked", "offered", "agreed"].contains(value(.commitment, id, .commitmentState))
                && plan.partners.contains { $0.id == Commitment(id: id).partner }
                && Commitment(id: id).subject.map { isKnown($0) } ?? false
        }
            + owed(.effort, "next-step", .due) { id in
                isSaid(.effort, id, .nextStep) && !isDone(id) && isInCity(id)
                    && value(.effort, id, .removed) == nil
            }
            + owed(.action, "action", .due) { value(.action, $0, .reached) == nil }
            + owed(.milestone, "milestone", .due) { value(.milestone, $0, .reached) == nil }
            + owed(.dependency, "first-step", .due) { id in
                isSaid(.dependency, id, .firstStep) && value(.dependency, id, .reached) == nil
                    && !id.split(separator: ">").contains { isDone(String($0)) }
            }
            + owed(.project, "delivery", .deliveryPromised) { id in
                value(.project, id, .status) != "done" && !isDelivered(id)
            }
            + owed(.project, "public-milestone", .publicFrom) { id in
                isSaid(.project, id, .publicMilestone) && value(.project, id, .status) != "done"
                    && value(.project, id, .seenOn) == nil
            }
    }

    /// By its numbers where both are known, else by its days.
    private func isDelivered(_ project: String) -> Bool {
        let counts = [FieldName.countDelivered, .countPlanned].map { value(.project, project, $0).flatMap { Int($0) } }
        if let delivered = counts[0], let planned = counts[1] { return delivered >= planned }
        return [FieldName.delivered, .inUseSince].contains { field in
            value(.project, project, field).flatMap(Day.init(iso:)).map { $0 <= today } ?? false
        }
    }

    private func value(_ kind: RecordKind, _ id: String, _ field: FieldName) -> String? { plan.value(kind, id, field) }

    private func owed(_ kind: RecordKind, _ name: String, _ day: FieldName, _ isOwed: (String) -> Bool) -> [String] {
        plan.ids(of: kind).filter { !isGone(RecordName(kind, $0)) && isOwed($0) }.compactMap { id in
            value(kind, id, day).map { "\(name) \(id) \($0)" }
        }
    }

    /// Whether a record or one that it belongs to is removed. Nobody can remove an effort.
    private func isGone(_ name: RecordName) -> Bool {
        name.kind != .effort && value(name.kind, name.id, .removed) != nil
            || plan.owners(of: name).contains(where: isGone)
    }

    private func isKnown(_ subject: Subject) -> Bool {
        switch subject {
        case .effort(let id): isInCity(id.record)
        case .project(let id): plan.projects.contains { $0.id == id }
        }
    }

    private func isInCity(_ effort: String) -> Bool {
        plan.cities.contains { $0.id == String(effort.prefix { $0 != "/" }) }
    }

    /// Whether an effort or a project is done.
    private func isDone(_ subject: String) -> Bool {
        guard subject.contains("/") else { return value(.project, subject, .status) == "done" }
        let said = plan.partners.compactMap { side -> String? in
            let id = "\(subject)/\(side.id)"
            let isToCome = value(.assessment, id, .asOf).flatMap(Day.init(code:)).map { $0 > today } ?? false
            return value(.assessment, id, .removed) == nil && !isToCome ? value(.assessment, id, .status) : nil
        }
        return !said.isEmpty && said.allSatisfy { $0 == "done" }
    }
}
