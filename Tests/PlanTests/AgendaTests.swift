import Plan
import TestSupport
import Testing

@Suite("The agenda")
struct AgendaTests {
    private let day = SamplePlan.day

    private func begun(_ plan: Plan, _ id: String = "m", minutes: Int) throws -> Plan {
        let outline = MeetingOutline(day: day, kind: .review, minutes: minutes, marking: "U", present: [])
        return plan.moved(by: try plan.begin(id, outline, issues: plan.issues(on: day), at: 1000, on: day))
    }

    private func closed(_ plan: Plan, _ id: String = "m") throws -> Plan {
        let meeting = try #require(plan.meeting(id))
        let signed = plan.partners.map {
            (
                kind: RecordKind.attendance, record: Attendance.id(of: id, $0.id), field: FieldName.initials,
                value: Optional("X")
            )
        }
        return plan.moved(by: try plan.close(meeting, signed, at: 2000, on: day))
    }

    /// The title of an item, or its place.
    private func name(_ item: AgendaItem) -> String {
        item.title[.english] ?? item.subject?.record ?? item.city ?? item.kind.code
    }

    private func adding(_ titles: [(String, minutes: Int)], to plan: Plan) throws -> Plan {
        try titles.enumerated().reduce(plan) { plan, title in
            let values: [(field: FieldName, value: String?)] = [
                (.meeting, "m"), (.title, title.element.0), (.minutes, title.element.minutes.code),
            ]
            return plan.moved(by: try plan.adding(.item, values, fresh: "t\(title.offset)", on: day).changes)
        }
    }

    @Test(
        "The items fit any length of a meeting, of any plan, whatever was carried over", arguments: [5, 7, 10, 20, 45])
    func fits(minutes: Int) throws {
        let many = try adding([("A", 3), ("B", 2), ("C", 240), ("D", 2)], to: begun(SamplePlan.plan, minutes: 20))
        for plan in [SamplePlan.plan, Plan(), try closed(many)] {
            let next = try begun(plan, "n", minutes: minutes)
            let items = next.agenda(of: "n")
            #expect(items.filter { !$0.isLeftOut }.map(\.minutes).reduce(0, +) <= minutes)
            #expect(items.filter { !$0.isLeftOut }.map(\.kind).suffix(2) == [.decisions, .initials])
        }
    }

    @Test("What is not reached is carried over until it is discussed or skipped; what has no time waits on")
    func carried() throws {
        var plan = try adding(
            [("Reached", 2), ("Left", 2), ("Skipped", 2), ("Long", 240)], to: begun(SamplePlan.plan, minutes: 20))
        let ids = Dictionary(uniqueKeysWithValues: plan.agenda(of: "m").map { (name($0), $0.id) })
        plan.apply([
            Change(.item, try #require(ids["Reached"]), .visited, to: "1"),
            Change(.item, try #require(ids["Skipped"]), .skipped, to: "1"),
        ])
        plan = try closed(plan)
        #expect(plan.agenda(of: "m").filter { $0.carried && $0.kind == .other }.map(name) == ["Left", "Long"])
        #expect(!plan.agenda(of: "m").contains { $0.carried && [.clock, .decisions, .initials].contains($0.kind) })
        let next = try begun(plan, "n", minutes: 20)
        let titled = next.agenda(of: "n").filter { $0.kind == .other }
        #expect(titled.map(name) == ["Left", "Long"] && titled.map(\.carried) == [false, false])
        #expect(titled.last?.minutes == 8)
        #expect(titled.allSatisfy { next.origin(of: $0)?.id == "m" })
        let after = try begun(closed(next, "n"), "o", minutes: 20)
        #expect(after.agenda(of: "o").filter { $0.kind == .other }.map(name) == ["Left", "Long"])
    }

    @Test("A question stays at the head, and what was carried over comes before what is new")
    func order() throws {
        var plan = try begun(SamplePlan.plan, minutes: 20)
        let first = try #require(plan.agenda(of: "m").first)
        plan.apply([Change(.item, first.id, .visited, to: "1")])
        let next = try begun(closed(plan), "n", minutes: 20)
        let questions = next.openQuestions(next.issues(on: day), on: day).map(\.issue)
        let places = next.agenda(of: "n").filter { $0.kind == .issue }
        let asked = places.prefix { item in questions.contains { $0.effort == item.effort && $0.effort != nil } }
        #expect(!asked.isEmpty && places.count <= 6)
        #expect(next.agenda(of: "n").prefix(asked.count).allSatisfy { $0.kind == .issue })
        let waiting = plan.agenda(of: "m").filter { $0.kind == .issue && !$0.visited }.map(name)
        #expect(waiting.allSatisfy { place in places.contains { name($0) == place } })
    }

    @Test("What is about the data is no item, and rows stand as in the list, whatever their first issue is")
    func rows() throws {
        var plan = SamplePlan.plan
        for id in plan.ids(of: .assessment) {
            plan.apply(FieldName.lead.inEveryLanguage.map { Change(.assessment, id, $0, to: nil) })
        }
        let issues = plan.issues(on: day)
        #expect(issues.contains { $0.cause.name == .noLead })
        let items = plan.agendaCandidates(issues, on: day)
        for item in items {
            let found = plan.issues(issues, on: AgendaItem(item))
            #expect(found.contains { !$0.isAboutData }, "\(item)")
        }
        let rows = IssueGroup.first(of: issues, in: plan).map(\.place)
        let places = items.map { item in
            item.effort.map { IssueGroup.Place.effort($0) } ?? item.city.map { .city($0) } ?? .plan
        }.compactMap(rows.firstIndex)
        let asked = Set(plan.openQuestions(issues, on: day).map { $0.issue.effort?.record ?? $0.issue.city ?? "" })
            .count
        #expect(places.count == items.count && Array(places.dropFirst(asked)) == places.dropFirst(asked).sorted())
    }

    @Test("An action names its owner and its day where the plan asks for them")
    func required() throws {
        var plan = SamplePlan.plan
        func add(_ values: [(FieldName, String)]) throws {
            let all = [(FieldName.text(.text, .english), "Do it")] + values
            _ = try plan.adding(.action, all.map { (field: $0.0, value: Optional($0.1)) }, fresh: "x", on: day)
        }
        try add([])
        plan.apply([Change(.plan, Plan.settingsID, .requiresActionOwner, to: true.code)])
        #expect(throws: EditError.empty(.owner)) { try add([]) }
        #expect(throws: EditError.empty(.owner)) { try add([(.due, "2010-07-01")]) }
        #expect(throws: EditError.empty(.due)) { try add([(.owner, "us")]) }
        for owner in [(FieldName.owner, "us"), (.lead, "Customs attaché")] { try add([owner, (.due, "2010-07-01")]) }
        // One that has both keeps both, and may have others.
        let action = try #require(plan.actions.first { $0.owner != nil && !$0.lead.isEmpty && $0.due != nil })
        func edit(_ values: [(FieldName, String?)]) throws -> [Change] {
            try plan.changes(for: Edit(.action, action.id, values.map { (field: $0, value: $1) }), on: day)
        }
        let leads = FieldName.lead.inEveryLanguage.map { ($0, String?.none) }
        #expect(throws: EditError.empty(.owner)) { try edit([(.owner, nil)] + leads) }
        #expect(try edit([(.owner, nil), (.lead, nil)]).count == 2, "an office in the other language is an owner too")
        #expect(throws: EditError.empty(.due)) { try edit([(.due, nil)]) }
        #expect(try edit([(.due, "2010-08-01")]).count == 1 && edit([(.reached, day.iso)]).count == 1)
        #expect(try edit([(.owner, nil)]).count == 1)
    }

    @Test("Every question has a proposed decision, and a task has a day that is not past")
    func proposals() throws {
        let issues = SamplePlan.plan.issues(on: day)
        let questions = SamplePlan.plan.openQuestions(issues, on: day)
        #expect(!questions.isEmpty)
        for question in questions {
            let own = SamplePlan.plan.proposedDecision(on: [question.issue], by: day + 14, on: day)
            let proposal = try #require(own, "\(question)")
            switch proposal.kind {
            case .agree, .keep, .accept: #expect(proposal.due == nil && proposal.owner == nil)
            default: #expect(proposal.due.map { $0 >= day } == true)
            }
        }
    }
}
