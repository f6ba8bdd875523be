import TestSupport
import Testing

@testable import Plan

@Suite("Summaries of acts")
struct ActSummaryTests {
    /// The name of a new record of each kind that has one.
    private static let named: [RecordKind: FieldName] = [
        .project: .title, .milestone: .title, .measure: .title, .vulnerability: .title, .condition: .title,
        .partner: .text(.name, .english), .phase: .text(.name, .english), .action: .text(.text, .english),
        .decision: .text(.text, .english), .note: .text(.text, .english),
    ]

    private func act(_ changes: [Change]) -> Act {
        Act(author: "a", partner: "us", asOf: SamplePlan.day, changes: changes)
    }

    /// A value of a field.
    private func value(_ field: FieldSummary) -> String {
        switch field.kind {
        case .text, .note: "b"
        case .marking: "U"
        case .number(let range): (range.lowerBound + 1).code
        case .figure, .amount: "7"
        case .day: "2010-06-10"
        case .flag: true.code
        case .choice(let choice), .list(let choice): choice.codes[0]
        case .stage: "3"
        case .line: LineOfEffort.training.code
        case .letters: "Q W X Y Z"
        case .partner: "us"
        case .city: "tijuana"
        case .effort, .efforts, .subject: "tijuana/technology"
        case .project: "sample-1"
        case .measure: "homicides"
        case .meeting, .item: "meeting-1"
        }
    }

    @Test(
        "An act is told as the making of a plan, a meeting, a move or a step of an agenda where it does nothing besides"
    )
    func besides() {
        let wholes: [[Change]] = [
            [
                Change(.plan, Plan.settingsID, .title, to: "P"),
                Change(.plan, Plan.settingsID, .start, to: "2010-01-01"),
                Change(.plan, Plan.settingsID, .months, to: "18"),
            ],
            [Change(.meeting, "meeting-1", .begun, to: "7"), Change(.item, "meeting-1/9", .position, to: "1")],
            [
                Change(.meeting, "meeting-1", .closed, to: "2010-06-01"),
                Change(.attendance, "meeting-1/us", .initials, to: "A"),
            ],
            [Change(.city, "tijuana", .position, from: "1", to: "2")],
            [Change(.item, "meeting-1/1", .skipped, to: true.code)],
        ]
        let extras = [
            Change(.assessment, "tijuana/training/us", .status, from: "at-risk", to: "done"),
            Change(.partner, "mx", .removed, to: true.code),
            Change(.project, "sample-1", .title, from: "A", to: "B"),
        ]
        for whole in wholes {
            if case .records = act(whole).summary(in: SamplePlan.plan) { Issue.record("\(whole)") }
            for extra in extras {
                guard case .records(let records, more: _) = act([extra] + whole).summary(in: SamplePlan.plan) else {
                    Issue.record("\(extra) is not told beside \(whole)")
                    continue
                }
                #expect(records.contains { $0.kind == extra.kind && $0.record == extra.record })
            }
        }
    }

    @Test(
        "Before it is merged an act is told as what it changes, whatever it calls itself",
        arguments: ["undone", "redone"])
    func preview(kind: String) {
        let change = ExportedChange(Change(.city, "tijuana", .share, from: "15", to: "99"))
        let act = ExportedAct(
            id: "a", time: 1, enteredAt: 1, writer: "w", author: "a", partner: nil, reason: nil, asOf: "2010-06-15",
            kind: kind, target: "b", changes: [change])
        #expect(act.entry.kind.rawValue == kind && act.preview.kind == .done && act.preview.act == act.entry.act)
    }

    @Test("An act adds a record or changes it, whatever it writes beside a name in another language")
    func names() throws {
        for (kind, name) in ActSummaryTests.named {
            for language in Language.allCases {
                let (own, other) = (name.inLanguage(language), name.inLanguage(language.next))
                let needed = kind.fields.filter { ($0.use == .required && !$0.isRequiredText) || $0.name == .marking }
                let (record, all) = try SamplePlan.plan.adding(
                    kind, [(own, "Nueva")] + needed.map { ($0.name, value($0)) }, fresh: "n-1", on: SamplePlan.day)
                let addition = act(all.filter { $0.new != nil })
                let plan = SamplePlan.plan.moved(by: addition.changes)
                let added = ActSummary.records([.init(kind: kind, record: record, content: .added)], more: 0)
                #expect(addition.summary(in: plan) == added, "\(kind)")
                let (undone, before) = act(addition.changes.reversed().map(\.inverse)).undone(in: SamplePlan.plan)
                #expect(undone.summary(in: before.recalling(undone)) == added, "\(kind)")
                let beside = kind.fields.filter { $0.isEdited && !name.inEveryLanguage.contains($0.name) }
                for field in [nil] + beside.map(Optional.some) {
                    var changes = [Change(kind, record, other, to: "New")]
                    if let field, field.name != .marking {
                        let old = plan.value(kind, record, field.name)
                        changes.append(Change(kind, record, field.name, from: old, to: value(field)))
                    }
                    let edited = plan.moved(by: changes)
                    func changed(_ changes: [Change]) -> ActSummary {
                        .records([.init(kind: kind, record: record, content: .changed(changes))], more: 0)
                    }
                    let what: Comment = "\(kind) \(other) \(String(describing: field?.name))"
                    #expect(act(changes).summary(in: edited) == changed(changes), what)
                    #expect(act(changes.map(\.inverse)).summary(in: plan) == changed(changes.map(\.inverse)), what)
                    #expect(addition.summary(in: edited) == added, what)
                }
            }
        }
    }

    @Test("A title of an item about an effort is a change of the item")
    func titleOfItem() throws {
        let meeting = try #require(SamplePlan.plan.meetings.first)
        let item = try #require(SamplePlan.plan.agenda(of: meeting.id).first { $0.title.isEmpty })
        let title = Change(.item, item.id, .text(.title, .english), to: "Vans")
        let edited = SamplePlan.plan.moved(by: [title])
        let changed = RecordSummary(kind: .item, record: item.id, content: .changed([title]))
        #expect(act([title]).summary(in: edited) == .records([changed], more: 0))
    }

    @Test("Only the act that makes a plan is told so, in whatever language its title is", arguments: Language.allCases)
    func founded(language: Language) throws {
        for months in [12, 18] {
            let outline = PlanOutline(
                title: LocalizedText("P", in: language), start: SamplePlan.day, months: months,
                partners: [LocalizedText("US")],
                cities: ["Tijuana"])
            let founding = try outline.founding(by: "a", on: SamplePlan.day)
            let plan = Plan().moved(by: founding.changes)
            #expect(founding.summary(in: plan) == .founded(title: "P"))
            for field in RecordKind.plan.fields where field.isEdited && field.name.text != .title {
                let changes = [
                    Change(.plan, Plan.settingsID, .text(.title, language.next), to: "Q"),
                    Change(
                        .plan, Plan.settingsID, field.name, from: plan.value(.plan, Plan.settingsID, field.name),
                        to: value(field)),
                ]
                let edited = plan.moved(by: changes)
                let changed = RecordSummary(kind: .plan, record: Plan.settingsID, content: .changed(changes))
                #expect(act(changes).summary(in: edited) == .records([changed], more: 0), "\(field.name)")
                #expect(founding.summary(in: edited) == .founded(title: "P"), "\(field.name)")
            }
        }
    }
}
