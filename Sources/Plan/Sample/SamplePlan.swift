/// The sample plan: three cities, five lines each, eight months of history, fixed in time.
public enum SamplePlan {
    /// The day that the sample is pinned to.
    public static let day = Day(number: 14_775)

    /// The sample's journal, the same on every machine.
    public static func journal() -> [Entry] { entries }

    /// The sample plan on its day.
    public static let plan: Plan = {
        var plan = Plan()
        for entry in entries { plan.apply(entry.act.changes) }
        return plan
    }()

    private static let entries: [Entry] = {
        var journal = SampleJournal()
        let acts = (founding + commitments).map { (day: $0.day, add: Step.act($0.act)) }
        let words = SampleFacts.said.map { (day: SampleJournal.day($0.day), add: Step.said($0)) }
        let meeting = [(day: SampleMeeting.day, add: Step.meeting)]
        let steps = (acts + words + meeting).enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }
        for (_, step) in steps {
            switch step.add {
            case .act(let act): journal.add(act, on: step.day)
            case .said(let said): journal.say(said)
            case .meeting: journal.meet()
            }
        }
        return journal.entries
    }()

    private enum Step {
        case act(Act)
        case said(SampleAssessment)
        case meeting
    }

    private static let offices = ["us": "US planning staff", "mx": "MX planning staff"]

    static func office(_ side: String) -> String { offices[side] ?? side }

    private static var founding: [(day: Day, act: Act)] {
        let day = SampleJournal.day("2009-10-01")
        var changes = [
            Change(.plan, Plan.settingsID, .title, to: "Joint City Security Plan"),
            Change(.plan, Plan.settingsID, .start, to: "2009-10-01"),
            Change(.plan, Plan.settingsID, .months, to: "18"),
            Change(.plan, Plan.settingsID, .pinned, to: SamplePlan.day.iso),
            Change(.plan, Plan.settingsID, .languages, to: Language.allCases.code),
            Change(.plan, Plan.settingsID, .marking, to: "U"),
        ]
        for (id, start) in [("planning", "2009-10-01"), ("execution", "2010-01-01")] {
            changes += [
                Change(.phase, id, .text(.name, .english), to: id), Change(.phase, id, .start, to: start),
                Change(.phase, id, .marking, to: "U"),
            ]
        }
        for (position, side) in [("us", "United States"), ("mx", "Mexico")].enumerated() {
            changes += [
                Change(.partner, side.0, .text(.name, .english), to: side.1),
                Change(.partner, side.0, .position, to: position.code),
                Change(.partner, side.0, .roster, to: SampleFacts.rosters[side.0]),
                Change(.partner, side.0, .marking, to: "U"),
            ]
        }
        for (position, city) in SampleFacts.cities.enumerated() {
            changes += [
                Change(.city, city.id, .name, to: city.name), Change(.city, city.id, .share, to: city.share.code),
                Change(.city, city.id, .state, to: city.state), Change(.city, city.id, .code, to: city.code),
                Change(.city, city.id, .position, to: position.code), Change(.city, city.id, .marking, to: "U"),
            ]
        }
        return [(day, Act(author: office("us"), partner: "us", asOf: day, changes: changes))]
    }

    /// Leads, next steps and projects, each with its day of entry.
    private static var commitments: [(day: Day, act: Act)] {
        [leads] + SampleFacts.projects.enumerated().map(project) + [nextSteps]
            + records.map { record in
                let day = SampleJournal.day(record.day)
                let changes = record.values.map { Change(record.kind, record.id, $0.0, to: $0.1) }
                return (day, Act(author: office(record.side), partner: record.side, asOf: day, changes: changes))
            } + readings
    }

    private static var records: [SampleRecord] {
        SampleFacts.measures + SampleFacts.details + SampleFacts.commitments + SampleFacts.milestones
            + SampleFacts.vulnerabilities + SampleFacts.conditions + SampleFacts.dependencies
    }

    /// One act for each series, entered after its last month.
    private static var readings: [(day: Day, act: Act)] {
        SampleFacts.readings.map { series in
            let first = SampleJournal.day(series.from)
            let changes = series.values.enumerated().flatMap { index, value -> [Change] in
                let id = Reading.id(of: Series(series.measure, in: series.city), on: first.adding(months: index))
                return [
                    Change(.reading, id, .value, to: value.code), Change(.reading, id, .source, to: series.source),
                    Change(.reading, id, .marking, to: "U"),
                ]
            }
            let day = min(first.adding(months: series.values.count), SamplePlan.day - 5)
            return (day, Act(author: office("us"), partner: "us", asOf: day, changes: changes))
        }
    }

    private static var leads: (day: Day, act: Act) {
        let day = SampleJournal.day("2009-10-15")
        let changes = SampleFacts.cities.flatMap { city in
            LineOfEffort.allCases.flatMap { line -> [Change] in
                let id = EffortID(city: city.id, line: line)
                guard let leads = SampleFacts.leads[line] else { return [] }
                return [("us", leads.us), ("mx", leads.mx)].flatMap { side, lead in
                    [
                        Change(.assessment, id.assessment(by: side), .lead, to: lead),
                        Change(.assessment, id.assessment(by: side), .marking, to: "U"),
                    ]
                } + [Change(.effort, id.record, .marking, to: "U")]
            }
        }
        return (day, Act(author: office("mx"), partner: "mx", asOf: day, changes: changes))
    }

    private static func project(_ number: Int, _ project: SampleProject) -> (day: Day, act: Act) {
        let day = SampleJournal.day("2009-12-01") + number
        let id = "sample-\(number + 1)"
        var changes = [
            Change(.project, id, .effort, to: EffortID(city: project.city, line: project.line).record),
            Change(.project, id, .title, to: project.title), Change(.project, id, .kind, to: project.kind.code),
            Change(.project, id, .start, to: project.start),
            Change(.project, id, .finish, to: project.finish), Change(.project, id, .status, to: project.status.code),
            Change(.project, id, .marking, to: "U"),
        ]
        if let note = project.note { changes.append(Change(.project, id, .text(.note, .english), to: note)) }
        return (day, Act(author: office("us"), partner: "us", asOf: day, changes: changes))
    }

    private static var nextSteps: (day: Day, act: Act) {
        let day = SampleJournal.day("2010-01-05")
        let changes = SampleFacts.nextSteps.flatMap { step -> [Change] in
            let id = EffortID(city: step.city, line: step.line).record
            return [
                Change(.effort, id, .nextStep, to: step.step), Change(.effort, id, .nextOwner, to: step.owner),
                Change(.effort, id, .due, to: step.due),
            ]
        }
        return (day, Act(author: office("mx"), partner: "mx", asOf: day, changes: changes))
    }
}

/// Makes the sample's journal, with the plan so far, from which old values are read.
struct SampleJournal {
    private(set) var entries: [Entry] = []
    private var plan = Plan()

    /// The day of a fact; facts are written in ISO form.
    static func day(_ iso: String) -> Day { Day(iso: iso) ?? SamplePlan.day }

    /// Adds an assessment of one side.
    mutating func say(_ said: SampleAssessment) {
        let day = SampleJournal.day(said.day)
        let effort = EffortID(city: said.city, line: said.line)
        let judgement = Judgement(status: said.status, trend: said.trend, stage: said.stage, progress: said.progress)
        let author = Author(name: SamplePlan.office(said.side), side: said.side)
        guard let act = try? plan.assess([effort], as: judgement, by: author, reason: said.why, in: .english, on: day)
        else { return }
        add(act, on: day)
    }

    /// Adds the sample's meeting. The act that closes it names its acts.
    mutating func meet() {
        for act in SampleMeeting.acts(on: plan) {
            var act = act
            if act.changes.contains(where: { $0.field == .closed }) {
                let vector = VersionVector([("sample", next(on: SampleMeeting.day))])
                let ofMeeting = entries.filter { entry in
                    entry.act.changes.contains { Freezing.meeting(of: $0) == SampleMeeting.id }
                }
                act.changes += [
                    Change(.meeting, SampleMeeting.id, .versionVector, to: vector.code),
                    Change(.meeting, SampleMeeting.id, .actsAtClosing, to: ActsAtClosing(ofMeeting.map(\.id)).code),
                ]
            }
            add(act, on: SampleMeeting.day)
        }
    }

    private func next(on day: Day) -> HybridTime {
        (entries.last?.time ?? HybridTime(raw: 0)).next(at: day.start() + 9 * 3_600_000)
    }

    /// Adds an act, at nine o'clock UTC or just after the one before it.
    mutating func add(_ act: Act, on day: Day) {
        var act = act
        let last = plan.effective(act.changes + translated(act.changes))
        act.changes = last
        plan.apply(last)
        let time = next(on: day)
        entries.append(Entry(id: "sample-\(entries.count + 1)", time: time, writer: "sample", kind: .done, act: act))
    }

    /// The Spanish of a text; of several names, one on each line, that of each.
    private func spanish(_ text: String) -> String? {
        if let text = SampleFacts.spanish[text] ?? SampleFacts.spanishTitles[text] { return text }
        let lines = text.split(separator: "\n").map { SampleFacts.spanishNames[String($0)] }
        let known = lines.compactMap { $0 }
        return known.isEmpty || known.count < lines.count ? nil : known.joined(separator: "\n")
    }

    /// The changes that add the Spanish texts, as far as the sample has them.
    private func translated(_ changes: [Change]) -> [Change] {
        changes.compactMap { change in
            guard change.field.language == .english, let text = change.new.flatMap(spanish) else { return nil }
            return Change(change.kind, change.record, change.field.inLanguage(.spanish), to: text)
        }
    }
}
