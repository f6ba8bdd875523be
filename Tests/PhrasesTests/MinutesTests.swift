import Plan
import Testing

@testable import Phrases

@Suite("What minutes tell")
struct MinutesTests {
    private let day = SamplePlan.day
    private let technology = EffortID(city: "ciudad-juarez", line: .technology)

    /// The sample with a meeting of two items, and the plan when it began.
    private func begun(_ changes: [Change] = []) throws -> (start: Plan, plan: Plan) {
        let plan = SamplePlan.plan.moved(by: changes)
        let outline = MeetingOutline(
            day: day, kind: .review, minutes: 20, marking: "U", present: [("us", "A"), ("mx", "B")],
            details: [(.venue, "Room 1"), (.chair, "C"), (.noteTaker, "D"), (.number, "2")])
        let issues = plan.issues(on: day)
        let start = plan.moved(by: try plan.begin("m", outline, issues: issues, at: 36_000, on: day))
        return (start, start)
    }

    private func assess(_ status: Status, by side: String, _ plan: Plan, reason: String? = nil) throws -> [Change] {
        try plan.assess(
            [technology], as: Judgement(status: status), by: Author(name: "a", side: side), reason: reason,
            in: .english,
            on: day
        ).changes
    }

    private func text(_ start: Plan?, _ plan: Plan, before: Plan? = nil, _ language: Language = .english) throws
        -> MinutesText
    {
        let meeting = try #require(plan.meeting("m"))
        let since = before.map {
            ChangesSinceMeeting(plan.meeting("meeting-1"), on: day - 14, past: $0, touched: [], now: plan)
        }
        return language.phrases.text(of: plan.minutes(of: meeting, start: start, since: since, on: day))
    }

    private func paragraph(_ text: MinutesText, _ start: String) -> String? {
        text.parts.flatMap(\.paragraphs).first { $0.text.hasPrefix(start) }?.text
    }

    @Test("A draft counts the days from today, whatever the day of its meeting is")
    func draft() throws {
        let (_, plan) = try begun([Change(.action, "meeting-1/a1", .due, to: (day - 5).iso)])
        for coming in [plan, plan.moved(by: [Change(.meeting, "m", .day, to: (day + 5).iso)])] {
            let meeting = try #require(coming.meeting("m"))
            let text = Language.english.phrases.text(of: coming.minutes(of: meeting, start: nil, since: nil, on: day))
            let all = text.parts.flatMap(\.paragraphs).map(\.text).joined()
            #expect(all.contains("5 days overdue") && !all.contains("10 days overdue"), "\(all)")
        }
    }

    @Test("Each side's word: what the meeting changed, else what had changed since the last one")
    func words() throws {
        var (start, plan) = try begun()
        let item = try #require(plan.agenda(of: "m").first { $0.effort == technology })
        plan.apply([Change(.item, item.id, .visited, to: "1")])
        let place = "Ciudad Juárez, Technology."
        let before = SamplePlan.plan.moved(by: try assess(.onTrack, by: "mx", SamplePlan.plan))
        #expect(
            paragraph(try text(start, plan, before: before), place)
                == "\(place) United States: at risk, unchanged. Mexico: off track since 11 Jun; on track at the last meeting. Reason: The equipment came without training."
        )
        plan.apply(try assess(.atRisk, by: "mx", plan))
        #expect(
            paragraph(try text(start, plan, before: SamplePlan.plan), place)
                == "\(place) United States: at risk, unchanged. Mexico: at risk; it had reported off track on 11 Jun."
        )
        #expect(
            paragraph(try text(start, plan, before: SamplePlan.plan, .spanish), "Ciudad Juárez, Tecnología.")
                == "Ciudad Juárez, Tecnología. Estados Unidos: en riesgo, sin cambio. México: en riesgo; había reportado fuera de curso el 11 jun."
        )
    }

    @Test(
        "A day of another year has its year, and a public milestone that is late is no fact",
        arguments: Language.allCases)
    func days(language: Language) throws {
        let said = technology.assessment(by: "mx")
        let old = [FieldName.asOf, .since].map { Change(.assessment, said, $0, to: "2009-10-20") }
        var (start, plan) = try begun(old)
        plan.apply(plan.agenda(of: "m").map { Change(.item, $0.id, .visited, to: "1") })
        let all = try text(start, plan, language).parts.flatMap(\.paragraphs).map(\.text).joined(separator: "\n")
        let then = "20 \(language.phrases.words.months[9])"
        #expect(all.contains(then + " 2009") && !all.replacing(then + " 2009", with: "").contains(then))
        #expect(
            plan.publicMilestones(on: day).contains { $0.project.seenOn == nil && ($0.project.publicFrom ?? day) < day }
        )
        #expect(all.contains(language == .english ? "not yet seen" : "aún no visto"))
    }

    @Test("Decisions and actions have numbers, which items and reservations cite")
    func numbers() throws {
        var (start, plan) = try begun()
        let item = try #require(plan.agenda(of: "m").first { $0.effort == technology })
        plan.apply([Change(.item, item.id, .visited, to: "1")])
        for (kind, text) in [(RecordKind.decision, "Vans stay"), (.decision, "Trainers come!"), (.action, "Name them")]
        {
            let values: [(field: FieldName, value: String?)] = [
                (.meeting, "m"), (.text(.text, .english), text), (.subject, technology.record), (.marking, "U"),
            ]
            let added = try plan.adding(kind, values, fresh: "\(text.count)", on: day)
            plan.apply(added.changes + [Change(kind, added.record, .item, to: item.id)])
        }
        plan.apply([
            Change(.attendance, "m/mx", .text(.reservation, .english), to: "D2, A1: no date yet"),
            Change(.attendance, "m/us", .text(.reservation, .english), to: "The text is long"),
        ])
        let text = try text(start, plan)
        let labels = text.parts.flatMap(\.paragraphs).map(\.label)
        #expect(labels.filter { $0.first == "D" || $0.first == "A" } == ["D1", "D2", "A1"])
        #expect(paragraph(text, "Ciudad Juárez, Technology.")?.hasSuffix("See D1, D2, A1.") == true)
        #expect(text.parts.flatMap(\.paragraphs).contains { $0.text == "Ciudad Juárez, Technology: Trainers come!" })
        #expect(
            text.signatures.map(\.reservation) == [
                "United States reserves its position: The text is long.",
                "Mexico reserves its position on D2, A1: no date yet.",
            ])
    }

    @Test("What was skipped, not reached, or not on the agenda is told; so is what became of the earlier actions")
    func rest() throws {
        var (start, plan) = try begun()
        let items = plan.agenda(of: "m").filter { $0.kind == .issue }
        plan.apply([
            Change(.item, items[0].id, .skipped, to: "1"), Change(.action, "meeting-1/a1", .reached, to: "2010-06-12"),
        ])
        let signed = plan.partners.map {
            (
                kind: RecordKind.attendance, record: Attendance.id(of: "m", $0.id), field: FieldName.initials,
                value: Optional("X")
            )
        }
        plan.apply(try plan.close(try #require(plan.meeting("m")), signed, at: 37_200, on: day))
        let text = try text(start, plan)
        let left = try #require(text.parts.first { $0.title == "Not discussed" }).paragraphs.map(\.text)
        #expect(left.first?.hasSuffix(": skipped.") == true && left.last?.hasPrefix("Not on the agenda: ") == true)
        // The clock, the actions and the deadlocks are on every agenda, and were not reached either.
        let standing = plan.agenda(of: "m").filter { [.clock, .actions, .deadlocks].contains($0.kind) }
        #expect(left.count { $0.hasSuffix(": not reached; carried over to the next meeting.") } == items.count - 1)
        #expect(left.count { $0.hasSuffix(": not reached.") } == standing.count)
        let earlier = try #require(text.parts.first { $0.title.hasPrefix("Actions of the meeting on 1 Jun") })
        #expect(earlier.paragraphs.contains { $0.text.hasSuffix("due 10 Jun 2010. Done on 12 Jun 2010.") })
        #expect(earlier.paragraphs.contains { $0.text.hasSuffix("due 18 Jun 2010. Open.") })
        #expect(text.details.map(\.text) == ["2", "Room 1", "10:00 to 10:20", "C", "D"])
        #expect(text.title.hasPrefix("Minutes:") && text.participants.map(\.label) == ["United States", "Mexico"])
    }

    @Test("What was skipped and yet changed is told once, as an item of the meeting")
    func skippedAndChanged() throws {
        var (start, plan) = try begun()
        let item = try #require(plan.agenda(of: "m").first { $0.effort == technology })
        plan.apply(
            [Change(.item, item.id, .skipped, to: true.code)]
                + (try assess(.offTrack, by: "us", plan, reason: "The contract ended")))
        let text = try text(start, plan)
        let left = text.parts.first { $0.title == "Not discussed" }?.paragraphs.map(\.text) ?? []
        #expect(!left.contains { $0.contains("Ciudad Juárez, Technology") })
        let told = text.parts.flatMap(\.paragraphs).map(\.text)
        #expect(!told.contains { $0.contains("changed without being on the agenda") })
        #expect(told.contains { $0.contains("The contract ended") })
    }

    @Test(
        "No sign stands for a word, no issue of a rule is told, and every sentence has one end",
        arguments: Language.allCases)
    func signs(language: Language) throws {
        var (start, plan) = try begun()
        for item in plan.agenda(of: "m") { plan.apply([Change(.item, item.id, .visited, to: "1")]) }
        for side in ["us", "mx"] { plan.apply(try assess(.offTrack, by: side, plan, reason: "It stands still.")) }
        plan.apply([
            Change(.effort, technology.record, .nextStep, to: "Send them…"),
            Change(.effort, technology.record, .due, to: "2010-07-01"),
        ])
        let text = try text(start, plan, before: SamplePlan.plan, language)
        let paragraphs = text.parts.flatMap(\.paragraphs).map(\.text)
        for sign in ["·", "→", "↗", "↘", "●", "▲", "■", "○", "✓", "..", "!!", "?"] {
            #expect(!paragraphs.contains { $0.contains(sign) }, "\(sign)")
        }
        for text in paragraphs { #expect(text == text.ended) }
        let issues = plan.issues(on: day).filter { $0.kind == .behindSchedule || $0.kind == .offTarget }
        for issue in issues {
            let sentence = language.phrases.sentence(for: issue, in: plan, on: day, saysWhere: false)
            #expect(!paragraphs.contains { $0.contains(sentence) })
        }
    }

    @Test(
        "Where nothing is marked there are no portion marks; in marked minutes what has none is counted before closing")
    func unmarked() throws {
        var (start, plan) = try begun([Change(.plan, Plan.settingsID, .marking, to: nil)])
        #expect(try plan.minutes(of: #require(plan.meeting("m")), start: start, since: nil, on: day).unmarked == 0)
        let values: [(field: FieldName, value: String?)] = [(.meeting, "m"), (.text(.text, .english), "No mark")]
        plan.apply(try plan.adding(.decision, values, fresh: "d", on: day).changes)
        let minutes = plan.minutes(of: try #require(plan.meeting("m")), start: start, since: nil, on: day)
        #expect(minutes.unmarked > 0 && minutes.banner == "U")
        let bare = Plan().moved(by: [Change(.meeting, "m", .day, to: "2010-06-15")] + Plan().changes(bare: "m"))
        let text = Language.english.phrases.text(
            of: bare.minutes(of: try #require(bare.meeting("m")), start: nil, since: nil, on: day))
        let paragraph = try #require(text.parts.first?.paragraphs.first)
        #expect(text.banner == nil && text.mark(of: paragraph) == nil)
    }
}

extension Plan {
    /// A decision without a marking.
    fileprivate func changes(bare meeting: String) -> [Change] {
        [Change(.decision, "\(meeting)/d", .text(.text, .english), to: "So it is")]
    }
}
