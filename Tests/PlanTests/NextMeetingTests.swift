import TestSupport
import Testing

@testable import Plan

@Suite("What is asked and named of the next meeting, and what changed since the last one")
struct NextMeetingTests {
    private static let today = IssueAnalysisTests.today
    private static let plans = [SamplePlan.plan] + (0..<30).map { RandomPlan($0, days: IssueAnalysisTests.days).plan }

    @Test("No decision is asked that the next meeting does not have, and they are open questions in their order")
    func asked() throws {
        var count = 0
        for plan in Self.plans {
            let issues = plan.issues(on: Self.today)
            let outline = MeetingOutline(day: Self.today, kind: .review, minutes: 10, marking: nil, present: [])
            let begun = plan.moved(by: try plan.begin("m", outline, issues: issues, at: 0, on: Self.today))
            for plan in [plan, begun] {
                let items = plan.nextAgenda(issues, on: Self.today).filter { $0.kind == .issue || $0.kind == .other }
                let questions = plan.openQuestions(issues, on: Self.today)
                var last = -1
                for decision in plan.decisionsAsked(3, issues, on: Self.today) {
                    let place = questions.firstIndex(of: decision.question)
                    #expect(place.map { $0 > last } == true)
                    last = place ?? last
                    #expect(items.contains { !$0.isLeftOut && plan.issues([decision.question.issue], on: $0) != [] })
                    count += 1
                }
            }
        }
        #expect(count > 30)
    }

    @Test("The items of an agenda that have a question stand in the order of the questions")
    func order() {
        for plan in Self.plans {
            let issues = plan.issues(on: Self.today)
            let questions = plan.openQuestions(issues, on: Self.today)
            let items = plan.agendaOutline(minutes: 60, issues: issues, on: Self.today).prefix { $0.kind == .issue }
            let places = items.compactMap { item in
                questions.firstIndex {
                    $0.issue.effort == item.effort && $0.issue.city == (item.effort?.city ?? item.city)
                }
            }
            #expect(places == places.sorted())
        }
    }

    @Test("Minutes name every place with an issue that the agenda does not have")
    func named() throws {
        for plan in Self.plans {
            let issues = plan.issues(on: Self.today)
            let outline = MeetingOutline(day: Self.today, kind: .review, minutes: 10, marking: nil, present: [])
            let begun = plan.moved(by: try plan.begin("m", outline, issues: issues, at: 0, on: Self.today))
            let meeting = try #require(begun.meeting("m"))
            let missing = begun.missing(inAgendaOf: "m", begun.issues(on: Self.today), on: Self.today)
            let told = begun.minutes(of: meeting, start: nil, since: nil, on: Self.today).parts.flatMap(\.items).flatMap
            { item in
                if case .notOnAgenda(let places) = item.fact { places } else { [ItemOutline]() }
            }
            #expect(told == missing)
        }
    }

    @Test("The star, its number and the lists of what changed are one function", arguments: 0..<Faults.count(15, 40))
    func changes(seed: Int) {
        let (past, plan) = (RandomPlan(seed, days: IssueAnalysisTests.days).plan, Self.plans[seed % 7 + 1])
        for past in [past, plan] {
            for meeting in [nil, Meeting(id: "m")] {
                let since = ChangesSinceMeeting(meeting, on: Self.today - 14, past: past, touched: [], now: plan)
                let listed = plan.boardChanges(on: Self.today, since: since)
                let starred = plan.cities.flatMap { city in
                    LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) }
                }.filter {
                    plan.isChanged($0, plan.shownStatus(of: $0, on: Self.today), since: since, on: Self.today)
                }
                #expect(Set(listed.map(\.effort)) == Set(starred) && listed.count == starred.count)
                #expect(plan.summary(on: Self.today, since: since).changed == listed.count)
                #expect(!listed.contains { $0.kind == .saidAgain })
            }
        }
    }

    @Test("A word that is said again after a silence is told so only where every side says the same")
    func saidAgain() {
        for (past, plan) in zip(Self.plans, Self.plans.dropFirst()) {
            for change in plan.effortChanges(on: Self.today, since: past, on: Self.today - 20) {
                #expect(change.kind != .saidAgain || change.sides.isEmpty)
            }
        }
    }

    @Test("A meeting that was entered and not begun is none in progress: it has the agenda that it would have")
    func scheduled() throws {
        for plan in Self.plans {
            let issues = plan.issues(on: Self.today)
            let held = plan.lastClosedMeeting()?.minutes ?? 20
            for days in [0, 5] {
                let coming = plan.moved(by: [
                    Change(.meeting, "coming", .day, to: (Self.today + days).iso),
                    Change(.meeting, "coming", .minutes, to: held.code),
                ])
                #expect(coming.openMeeting == plan.openMeeting)
                #expect(coming.nextAgenda(issues, on: Self.today) == plan.nextAgenda(issues, on: Self.today))
                let asked = plan.decisionsAsked(3, issues, on: Self.today)
                #expect(coming.decisionsAsked(3, issues, on: Self.today) == asked)
                #expect(coming.nextMeetingDay(on: Self.today).map { $0 <= Self.today + days } == true)
            }
        }
    }

    @Test("A meeting keeps the items that it was given before it began, in any numbering")
    func given() throws {
        let plan = SamplePlan.plan
        let item = plan.moved(by: [Change(.meeting, "m", .day, to: Self.today.iso)])
        let values: [(field: FieldName, value: String?)] = [
            (.meeting, "m"), (.title, "The bridges"), (.minutes, "3"),
        ]
        for id in ["x", "1", "4"] {
            let coming = item.moved(by: try item.adding(.item, values, fresh: id, on: Self.today).changes)
            let issues = coming.issues(on: Self.today)
            let outline = MeetingOutline(day: Self.today, kind: .review, minutes: 20, marking: nil, present: [])
            let before = coming.nextAgenda(issues, on: Self.today)
            let begun = coming.moved(by: try coming.begin("m", outline, issues: issues, at: 9, on: Self.today))
            let agenda = begun.agenda(of: "m")
            #expect(agenda.map(ItemOutline.init(again:)) == before.map(ItemOutline.init(again:)))
            #expect(agenda.count { $0.title[.english] == "The bridges" && $0.id == "m/\(id)" } == 1)
            #expect(agenda.filter { !$0.isLeftOut }.map(\.minutes).reduce(0, +) <= 20)
            #expect(
                agenda.filter { !$0.isLeftOut }.map(\.kind).suffix(2) == [.decisions, .initials]
                    && begun.openMeeting?.id == "m")
            #expect(begun.meeting("m")?.current == agenda.first?.id)
        }
    }

    @Test("No plan is used up while days are left")
    func used() {
        let start = SamplePlan.day
        for months in [1, 6, 18, 60] {
            let end = start.adding(months: months)
            for left in -3...5 {
                let used = Clock(start: start, months: months, today: end - left).used
                #expect((used == 100) == (left <= 0), "\(months) \(left)")
            }
        }
    }
}
