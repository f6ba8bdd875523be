import Plan
import Testing

@Suite("Meetings")
struct MeetingTests {
    private let day = SamplePlan.day
    private let author = Author(name: "planner", side: "us")

    /// The sample with a meeting that was begun at second 1000.
    private func begun(minutes: Int = 20) throws -> (plan: Plan, meeting: Meeting) {
        var plan = SamplePlan.plan
        let outline = MeetingOutline(
            day: day, kind: .review, minutes: minutes, marking: "U", present: [("us", "A"), ("mx", "B")])
        plan.apply(try plan.begin("m", outline, issues: plan.issues(on: day), at: 1000, on: day))
        return (plan, try #require(plan.meeting("m")))
    }

    private func say(_ kind: RecordKind, _ text: String, in plan: inout Plan, meeting: String? = "m") throws -> String {
        let values: [(field: FieldName, value: String?)] = [(.meeting, meeting), (.text(.text, .english), text)]
        let added = try plan.adding(kind, values, fresh: "x\(plan.ids(of: kind).count)", on: day)
        plan.apply(added.changes)
        return added.record
    }

    @Test("The agenda makes itself: what has to be decided first, then as many issues as there is time for")
    func agenda() {
        let plan = SamplePlan.plan
        let issues = plan.issues(on: day)
        for (minutes, attention) in [(10, 1), (20, 6), (30, 11)] {
            let outline = plan.agendaOutline(minutes: minutes, issues: issues, on: day)
            let asked = outline.prefix { $0.kind == .issue }
            let questions = plan.openQuestions(issues, on: day).map(\.issue)
            #expect(!asked.isEmpty)
            #expect(
                asked.allSatisfy { item in
                    questions.contains { $0.effort == item.effort && (item.effort != nil || $0.city == item.city) }
                })
            #expect(outline.dropFirst(asked.count).map(\.kind).prefix(2) == [.clock, .actions])
            #expect(outline.map(\.kind).suffix(3) == [.deadlocks, .decisions, .initials])
            #expect(outline.count { $0.kind == .issue } == attention, "\(minutes)")
        }
        let queue = plan.agendaCandidates(issues, on: day)
        #expect(queue.first?.effort == EffortID(city: "ciudad-juarez", line: .jointOperations))
        let places = queue.map { "\($0.effort?.record ?? $0.city ?? "")" }
        #expect(Set(places).count == places.count)
        #expect(plan.agendaCandidates([], on: day).isEmpty)
    }

    @Test("Every issue of the sample that a meeting speaks of belongs to an item of the whole queue or of the loops")
    func complete() {
        let plan = SamplePlan.plan
        let issues = plan.issues(on: day)
        let items = plan.agendaCandidates(issues, on: day).map { outline in
            var item = AgendaItem(id: "m/1")
            item.kind = .issue
            item.subject = outline.effort.map { .effort($0) }
            item.city = outline.effort == nil ? outline.city : nil
            return item
        }
        var loops = AgendaItem(id: "m/2")
        loops.kind = .deadlocks
        let told = (items + [loops]).flatMap { plan.issues(issues, on: $0) }
        for issue in issues where issue.kind != .publicMilestone && !issue.isAboutData {
            #expect(told.contains(issue), "\(issue)")
        }
    }

    @Test("Turning to the next item counts the time that was spent on the one before, past the skipped ones")
    func turning() throws {
        var (plan, meeting) = try begun()
        #expect(plan.currentItem(of: meeting)?.kind == .issue && plan.item(-1, from: meeting) == nil)
        plan.apply([Change(.item, "m/2", .skipped, to: "1")])
        let next = try #require(plan.item(1, from: meeting))
        #expect(next.id == "m/3")
        plan.apply(plan.turn(to: next.id, in: meeting, at: 1070))
        meeting = try #require(plan.meeting("m"))
        #expect(plan.item("m/1")?.spent == 70 && plan.item("m/1")?.visited == true && meeting.current == "m/3")
        #expect(next.left(since: meeting.currentSince, at: 1100) == 90 && meeting.left(at: 1100) == 20 * 60 - 100)
        #expect(next.left(since: meeting.currentSince, at: 1200) == -10)
        // A clock that was set back does not reduce the time used.
        plan.apply(plan.turn(to: "m/1", in: meeting, at: 500))
        #expect(plan.item("m/3")?.spent == 0 && plan.item("m/1")?.left(since: 500, at: 510) == 40)
        #expect(plan.item(1, from: try #require(plan.meeting("m")))?.id == "m/3")
    }

    @Test("Items are moved, and what is added stands before the decisions are read back")
    func items() throws {
        var (plan, _) = try begun()
        let first = try #require(plan.item("m/1"))
        #expect(plan.moving(first, by: -1).isEmpty)
        plan.apply(plan.moving(first, by: 1))
        #expect(plan.agenda(of: "m").prefix(2).map(\.id) == ["m/2", "m/1"])
        plan.apply(
            try plan.adding(.item, [(.meeting, "m"), (.title, "Other")], fresh: "o", on: day).changes)
        #expect(plan.agenda(of: "m").suffix(3).map(\.id).first == "m/o")
        let places = plan.agenda(of: "m").map(\.position)
        #expect(places == Array(1...places.count))
    }

    @Test("A meeting is closed when each side has initialled or dissented, in either language")
    func closing() throws {
        var (plan, meeting) = try begun()
        let us = Attendance.id(of: "m", "us")
        let mx = Attendance.id(of: "m", "mx")
        #expect(throws: EditError.notSigned("us")) { try plan.close(meeting, [], at: 1100, on: day) }
        #expect(throws: EditError.notSigned("mx")) {
            try plan.close(meeting, [(.attendance, us, .initials, "AB")], at: 1100, on: day)
        }
        plan.apply(
            try plan.close(
                meeting,
                [(.attendance, us, .initials, "AB"), (.attendance, mx, .text(.reservation, .spanish), "No hay fecha")],
                at: 1100,
                on: day))
        meeting = try #require(plan.meeting("m"))
        #expect(meeting.closed == day && meeting.current == nil && plan.openMeeting == nil)
        #expect(plan.lastClosedMeeting()?.id == "m" && plan.lastClosedMeeting(before: meeting)?.id == "meeting-1")
        #expect(plan.baseline(on: day) == day)
    }

    @Test("What a closed meeting holds does not change; a new note, a marking and the life of an action are free")
    func frozen() throws {
        var (plan, meeting) = try begun()
        let (decision, action, note) = (
            try say(.decision, "D", in: &plan), try say(.action, "A", in: &plan), try say(.note, "N", in: &plan)
        )
        let outside = try say(.action, "Outside", in: &plan, meeting: nil)
        #expect(outside.hasPrefix("-/") && plan.action(outside)?.meeting == nil)
        let open = [
            Change(.decision, decision, .text(.text, .english), to: "x"), Change(.note, note, .removed, to: "1"),
            Change(.attendance, "m/us", .present, to: "x"), Change(.item, "m/1", .skipped, to: "1"),
            Change(.meeting, "m", .day, to: "2010-06-16"), Change(.action, action, .text(.text, .english), to: "x"),
            Change(.decision, "m/new", .text(.text, .english), to: "x"), Change(.action, action, .removed, to: "1"),
        ]
        for change in open { #expect(throws: Never.self) { try plan.checkOpen([change]) } }
        let signed: [(kind: RecordKind, record: String, field: FieldName, value: String?)] = [
            (.attendance, "m/us", .initials, "A"), (.attendance, "m/mx", .initials, "B"),
        ]
        plan.apply(try plan.close(meeting, signed, at: 1100, on: day))
        meeting = try #require(plan.meeting("m"))
        for change in plan.effective(open) {
            #expect(throws: EditError.meetingClosed(day), "\(change)") { try plan.checkOpen([change]) }
        }
        let free = [
            Change(.note, "m/new", .text(.text, .english), to: "Corrected"),
            Change(.decision, decision, .marking, to: "C"),
            Change(.action, action, .reached, to: "2010-06-16"), Change(.action, action, .due, to: "2010-07-01"),
            Change(.action, action, .text(.text, .spanish), to: "Traducida"),
            Change(.action, outside, .text(.text, .english), to: "x"),
        ]
        for change in plan.effective(free) { #expect(throws: Never.self, "\(change)") { try plan.checkOpen([change]) } }
    }

    @Test("A decision says something in one language at least")
    func words() {
        let plan = SamplePlan.plan
        #expect(throws: EditError.empty(.text(.text, .english))) {
            try plan.adding(.decision, [(.meeting, "meeting-1")], fresh: "x", on: day)
        }
        #expect(throws: Never.self) {
            try plan.adding(.decision, [(.meeting, "meeting-1"), (.text(.text, .spanish), "Sí")], fresh: "x", on: day)
        }
        #expect(throws: EditError.empty(.text(.text, .english))) {
            try plan.changes(
                for: Edit(.action, "meeting-1/a1", [(.text(.text, .english), nil), (.text(.text, .spanish), nil)]),
                on: day)
        }
    }

    @Test("With a meeting goes what was said in it, and comes back with it")
    func removed() {
        var plan = SamplePlan.plan
        let whole = plan
        plan.apply([Change(.meeting, "meeting-1", .removed, to: "1")])
        #expect(plan.decisions.isEmpty && plan.actions.isEmpty && plan.notes.isEmpty)
        #expect(plan.agenda(of: "meeting-1").isEmpty && plan.lastClosedMeeting() == nil)
        plan.apply([Change(.meeting, "meeting-1", .removed, to: nil)])
        #expect(plan.decisions == whole.decisions && plan.actions == whole.actions)
    }
}

@Suite("What has changed since the last meeting")
struct SinceTests {
    private let juarez = EffortID(city: "ciudad-juarez", line: .training)

    private func since(_ changes: [Change]) -> (plan: Plan, since: ChangesSinceMeeting) {
        let past = SamplePlan.plan
        let plan = past.moved(by: changes)
        let touched = changes.map { Change($0.kind, $0.record, $0.field, to: past.value($0.kind, $0.record, $0.field)) }
        return (plan, ChangesSinceMeeting(nil, on: SamplePlan.day, past: past, touched: touched, now: plan))
    }

    @Test("A status that turned is news, to be told from one that was said again, and from one taken back")
    func turned() {
        let said = Change(.assessment, juarez.assessment(by: "us"), .status, to: "done")
        let (plan, news) = since([said, Change(.assessment, juarez.assessment(by: "us"), .asOf, to: "2010-06-20")])
        #expect(news.isTurned(juarez, in: plan, on: SamplePlan.day + 5) && news.isChanged(juarez, in: plan))
        let (same, again) = since([Change(.assessment, juarez.assessment(by: "us"), .asOf, to: "2010-06-20")])
        #expect(!again.isTurned(juarez, in: same, on: SamplePlan.day + 5) && !again.isChanged(juarez, in: same))
        let (back, none) = since([Change(.assessment, juarez.assessment(by: "us"), .status, to: "on-track")])
        #expect(!none.isTurned(juarez, in: back, on: SamplePlan.day))
        #expect(!none.isChanged(.assessment, juarez.assessment(by: "us")))
    }

    @Test("A record that was removed since is news, of whatever kind, and none once it is back")
    func removed() {
        for kind in RecordKind.allCases where kind.field(.removed) != nil {
            guard let id = SamplePlan.plan.ids(of: kind).first else { continue }
            var (plan, news) = since([Change(kind, id, .removed, to: true.code)])
            #expect(news.isChanged(kind, id), "\(kind)")
            let back = [Change(kind, id, .removed, to: nil)]
            plan.apply(back)
            news.follow(back, now: plan)
            #expect(!news.isChanged(kind, id), "\(kind)")
        }
    }

    @Test("A marking and a place in a list are no news; a reading is, for its measure in its place")
    func records() {
        let (_, news) = since([
            Change(.city, "tijuana", .marking, to: "C"), Change(.city, "culiacan", .position, to: "0"),
            Change(.reading, "homicides/tijuana/2010-06-01", .value, to: "1"),
            Change(.project, "sample-1", .title, to: "Other"),
        ])
        #expect(!news.isChanged(.city, "tijuana") && !news.isChanged(.city, "culiacan"))
        #expect(news.isChanged(.project, "sample-1") && !news.isChanged(.project, "sample-2"))
        #expect(news.isChanged(Series("homicides", in: "tijuana")))
        #expect(!news.isChanged(Series("homicides", in: "ciudad-juarez")))
    }
}

@Suite("Texts in both languages")
struct TranslationTests {
    @Test("Each person reads their own language, and the other where theirs is missing")
    func read() {
        var city = City(id: "x")
        #expect(city.wording(of: .note, for: .english) == nil)
        city.note[.spanish] = "Nota"
        #expect(city.wording(of: .note, for: .english)?.text == "Nota")
        #expect(city.wording(of: .note, for: .english)?.language == .spanish)
        city.note[.english] = "Note"
        #expect(
            city.wording(of: .note, for: .english)?.text == "Note"
                && city.wording(of: .note, for: .spanish)?.text == "Nota")
    }

    @Test("A new reason takes the old one's translation with it")
    func reason() throws {
        let plan = SamplePlan.plan
        let effort = EffortID(city: "ciudad-juarez", line: .resources)
        let author = Author(name: "a", side: "us")
        #expect(plan.assessment(of: effort, by: "us").reason[.spanish] != nil)
        let act = try plan.assess(
            [effort], as: Judgement(status: .offTrack), by: author, reason: "Peor", in: .spanish, on: SamplePlan.day)
        let said = plan.moved(by: act.changes).assessment(of: effort, by: "us")
        #expect(said.reason[.spanish] == "Peor" && said.reason[.english] == nil)
        #expect(
            plan.moved(by: act.changes).shownStatus(of: effort, on: SamplePlan.day).reason.wording(for: .english)?.text
                == "Peor"
        )
    }

    @Test("What is missing in one of the plan's languages is found, and what a closed meeting has frozen is not")
    func missing() {
        var plan = SamplePlan.plan
        #expect(plan.untranslated.count == 3 && plan.untranslated.allSatisfy { $0.field.language == .spanish })
        plan.apply([Change(.city, "tijuana", .text(.note, .spanish), to: "Frontera")])
        let found = plan.untranslated.first { $0.kind == .city }
        #expect(found?.field == .text(.note, .english) && found?.original.text == "Frontera")
        #expect(plan.issues(on: SamplePlan.day).count { $0.kind == .untranslated } == 2)
        plan.apply([Change(.decision, "meeting-1/d1", .text(.text, .spanish), to: nil)])
        #expect(!plan.untranslated.contains { $0.kind == .decision })
        plan.apply([Change(.action, "meeting-1/a1", .text(.text, .spanish), to: nil)])
        #expect(plan.untranslated.contains { $0.kind == .action })
        plan.apply([Change(.plan, Plan.settingsID, .languages, to: "en")])
        #expect(plan.untranslated.isEmpty)
    }
}
