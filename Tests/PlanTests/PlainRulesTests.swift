import Plan
import TestSupport
import Testing

@Suite("The rules as the README tells them")
struct PlainRulesTests {
    /// Days at the limits of silence (14 and 28 days before today), and far away.
    private static let days = [
        "2009-10-01", "2010-01-01", "2010-05-17", "2010-05-18", "2010-05-31", "2010-06-01", "2010-06-14",
        "2010-06-15", "2010-06-20", "2012-01-01",
    ]
    private static let today = IssueAnalysisTests.today

    private func plan(_ seed: Int) -> Plan {
        var random = RandomPlan(seed, days: Self.days)
        for _ in 0..<40 { _ = random.change() }
        // No partner has such an id as other records have.
        random.change(
            random.plan.partners.filter { $0.id.contains("/") }.map { Change(.partner, $0.id, .removed, to: true.code) }
        )
        // More words than a random plan has, of more sides.
        var generator = SeededGenerator(seed)
        if seed.isMultiple(of: 3) { random.change([Change(.partner, "xx", .text(.name, .english), to: "X")]) }
        let words = ["c1", "c2", "c3"].flatMap { city in
            LineOfEffort.allCases.flatMap { line in
                ["us", "mx", "xx"].flatMap { side -> [Change] in
                    let id = EffortID(city: city, line: line).assessment(by: side)
                    guard let status = ([nil] + Status.allCases).randomElement(using: &generator) ?? nil else {
                        return []
                    }
                    let days = (0..<2).map { _ in Self.days.randomElement(using: &generator) }
                    return [
                        Change(.assessment, id, .status, to: status.rawValue),
                        Change(.assessment, id, .asOf, to: days[0]),
                        Change(.assessment, id, .since, to: days[1]),
                    ]
                }
            }
        }
        random.change(words)
        return random.plan
    }

    @Test(
        "Every shown status, every issue and their order is as the README says, of plans at random",
        arguments: 0..<Faults.count(40, 1000))
    func random(seed: Int) {
        let plan = plan(seed)
        checkShown(in: plan, on: Self.today, "seed \(seed)")
        checkIssues(of: plan, on: Self.today, "seed \(seed)")
        checkOrder(of: plan, on: Self.today, "seed \(seed)")
    }

    /// Every shown status is what the words of the sides say, read one by one.
    private func checkShown(in plan: Plan, on today: Day, _ name: String) {
        let plain = PlainRules(plan: plan, today: today)
        for city in plan.cities {
            for line in LineOfEffort.allCases {
                let id = EffortID(city: city.id, line: line)
                let shown = plan.shownStatus(of: id, on: today)
                let sides = shown.sides.map { $0?.rawValue ?? "?" }.joined(separator: "|")
                let text =
                    shown.status.map { $0.rawValue + (sides.isEmpty ? "" : " " + sides) }
                    ?? shown.last.map { "unknown (\($0.rawValue))" } ?? "? –"
                #expect(text == plain.shown(id), "\(name), \(id.record)")
                #expect(shown.isDisputed == (Set(shown.sides.compactMap { $0 }).count > 1))
            }
        }
    }

    /// Every issue of an effort, a commitment or a condition is one of the README, of the same severity and day.
    private func checkIssues(of plan: Plan, on today: Day, _ name: String) {
        let kinds: Set<IssueKind> = [
            .status, .unknown, .silentSide, .disputed, .behindSchedule, .noFigure, .oneSided, .followUp, .condition,
        ]
        let found = plan.issues(on: today).filter {
            kinds.contains($0.kind) || $0.cause.name == .commitmentOverdue
        }
        .map { issue -> PlainRules.Found in
            let record: String =
                switch issue.subject {
                case .effort(let id): id.record
                case .commitment(let id), .condition(let id): id
                default: ""
                }
            return PlainRules.Found(
                kind: issue.kind.rawValue, record: record, side: issue.partner, severity: issue.severity.code,
                since: issue.since?.iso)
        }
        let plain = PlainRules(plan: plan, today: today).issues
        #expect(Set(found).subtracting(plain).isEmpty, "\(name): \(Set(found).subtracting(plain))")
        #expect(Set(plain).subtracting(found).isEmpty, "\(name): \(Set(plain).subtracting(found))")
        #expect(found.count == plain.count, "\(name)")
    }

    @Test(
        "A silence is new or settled where the README says so, and off track goes on in it",
        arguments: 0..<Faults.count(40, 1000))
    func silences(seed: Int) {
        let (past, then) = (plan(seed), Self.today - seed % 30)
        // Of the same plan, so that most of it goes on.
        var random = SeededGenerator(seed)
        let words = past.ids(of: .assessment).filter { _ in random.below(4) == 0 }.map { id in
            random.below(3) == 0
                ? Change(.assessment, id, .removed, to: true.code)
                : Change(.assessment, id, .status, to: Status.allCases[random.below(Status.allCases.count)].rawValue)
        }
        let present = random.below(3) == 0 ? plan(seed + 1) : past.moved(by: words)
        let comparison = Comparison(of: past, on: then, with: present, on: Self.today)
        guard !comparison.isBegunSince else { return }
        check(comparison.issues.new, of: present, on: Self.today, against: past, on: then, "\(seed) new")
        check(comparison.issues.settled, of: past, on: then, against: present, on: Self.today, "\(seed) settled")
    }

    /// The issues of a plan that another one has not, of silences and of efforts off track.
    private func check(
        _ found: Issues, of plan: Plan, on today: Day, against other: Plan, on day: Day, _ name: String
    ) {
        let plain = PlainRules(plan: other, today: day)
        for issue in plan.issues(on: today) {
            guard let effort = issue.effort else { continue }
            let isOther: Bool
            switch issue.cause.name {
            case .silentSide, .unknown, .neverAssessed:
                let sides = issue.partner.map { [$0] } ?? PlainRules(plan: plan, today: today).sides
                isOther = !plain.isSilent(effort, sides, isExpected: issue.cause.name == .neverAssessed)
            case .offTrack:
                isOther = other.city(effort.city)?.removed != false || plain.lastWord(of: effort) != "off-track"
            default: continue
            }
            #expect(found.contains(issue) == isOther, "\(name): \(issue)")
        }
    }

    @Test(
        "The agenda has the rows of the issues in their order, those with a question first",
        arguments: 0..<Faults.count(40, 1000))
    func agenda(seed: Int) {
        let plan = plan(seed)
        let issues = plan.issues(on: Self.today)
        func name(_ item: ItemOutline) -> String {
            item.effort.map { "effort \($0.record)" } ?? item.city.map { "city \($0)" } ?? ""
        }
        let places = plan.agendaCandidates(issues, on: Self.today).map(name)
        let asked = plan.openQuestions(issues, on: Self.today).map { PlainRules.name(of: $0.issue) }
        let rows = PlainRules.agenda(of: issues, in: plan).filter { !asked.contains($0) }
        #expect(places.filter { !asked.contains($0) } == rows)
        #expect(places.prefix(Set(asked).count).allSatisfy(asked.contains))
    }

    /// Issues are in the order of the README.
    private func checkOrder(of plan: Plan, on today: Day, _ name: String) {
        let board = plan.cities.map(\.id)
        let issues = plan.issues(on: today)
        let keys = issues.indices.map { key(of: $0, in: issues, plan, board) }
        for place in issues.indices.dropLast() {
            let (first, second) = (issues[place], issues[place + 1])
            let (left, right) = (keys[place], keys[place + 1])
            #expect(!right.lexicographicallyPrecedes(left), "\(name): \(first) \(second)")
            let (a, b) = (texts(of: first), texts(of: second))
            let isInOrder = a == b ? first.id < second.id : a.lexicographicallyPrecedes(b)
            #expect(left != right || isInOrder, "\(name): \(first) \(second)")
        }
        #expect(Set(issues.map(\.id)).count == issues.count, "\(name)")
    }

    @Test("The sample is as the README tells it on every day of its plan, as it stood and as it stands")
    func sampleByDay() throws {
        let whole = SamplePlan.plan
        let start = try #require(whole.settings.start)
        let end = start.adding(months: whole.settings.months)
        let journal = SamplePlan.journal()
        var (past, read) = (Plan(), 0)
        for number in stride(from: start.number - 7, through: end.number + 35, by: Faults.count(13, 1)) {
            let day = Day(number: number)
            while read < journal.count, journal[read].act.asOf <= day {
                past.apply(journal[read].act.changes)
                read += 1
            }
            for (name, plan) in [("as it stood", past), ("as it stands", whole)] {
                checkShown(in: plan, on: day, "\(day.iso) \(name)")
                checkIssues(of: plan, on: day, "\(day.iso) \(name)")
                checkOrder(of: plan, on: day, "\(day.iso) \(name)")
            }
        }
        #expect(read == journal.count)
    }

    /// The record's id, and the side's.
    private func texts(of issue: Issues.Element) -> [String] {
        [issue.subject.record?.id ?? issue.id, issue.partner ?? ""]
    }

    /// The keys of the README's order before the record's id.
    private func key(of place: Int, in issues: Issues, _ plan: Plan, _ board: [String]) -> [Int] {
        let issue = issues[place]
        let overdue: Set<CauseName> = [
            .commitmentOverdue, .stepOverdue, .milestoneOverdue, .actionOverdue, .firstStepOverdue, .notDelivered,
            .publicMilestoneLate, .oneSided,
        ]
        let isUnowned: Bool
        switch issue.cause {
        case .deadlock, .noLead, .unanswered: isUnowned = true
        case .incompleteAction(_, _, let lacks, _): isUnowned = lacks != .day
        case .conditionAbsent(_, _, let owner, _): isUnowned = owner.isEmpty
        case .offTrack:
            let effort = issue.effort.map(plan.effort)
            let isSaid = FieldName.nextStep.inEveryLanguage.contains { effort?.value(of: $0) != nil }
            isUnowned = !isSaid || effort?.nextOwner == nil
        default: isUnowned = false
        }
        let urgency =
            overdue.contains(issue.cause.name)
            ? 0 : isUnowned ? 1 : [.disputed, .conflict].contains(issue.kind) ? 2 : 3
        return [
            ["critical": 0, "serious": 1, "notable": 2][issue.severity.code] ?? 3, urgency,
            issue.since?.number ?? .max, CauseName.allCases.firstIndex(of: issue.cause.name) ?? -1,
            issue.city.flatMap(board.firstIndex) ?? .max,
            issue.lines.first.flatMap(LineOfEffort.allCases.firstIndex) ?? .max,
        ]
    }
}
