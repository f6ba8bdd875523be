import Plan

/// One paragraph of minutes, with its portion mark.
public struct MinutesParagraph: Equatable, Sendable {
    /// Its number, counted through the whole of the minutes.
    public let number: Int
    /// Its marking; nil where something in it has none.
    public let marking: String?
    /// What it says.
    public let text: String
    /// The language in which it is there, where that is not the reader's; else nil.
    public let foreignLanguage: Language?
}

/// A part of minutes under its title.
public struct MinutesPart: Equatable, Sendable {
    /// The title.
    public let title: String
    /// What it says; the same number of paragraphs in every language.
    public let paragraphs: [MinutesParagraph]
}

/// The minutes of a meeting in one language.
public struct MinutesText: Equatable, Sendable {
    /// The highest marking in them; nil where nothing is marked.
    public let banner: String?
    /// What stands over them: the plan, and the meeting with its day.
    public let plan, title: String
    /// Who was there, by the short name of the side.
    public let participants: [(side: String, present: String)]
    /// Their parts in order.
    public let parts: [MinutesPart]
    /// What stands below them, each with a label: tags, the day of review, initials and dissent.
    public let foot: [(label: String, text: String)]

    public static func == (left: MinutesText, right: MinutesText) -> Bool {
        left.banner == right.banner && left.plan == right.plan && left.title == right.title
            && left.parts == right.parts
            && left.foot.map { $0.label + $0.text } == right.foot.map { $0.label + $0.text }
            && left.participants.map { $0.side + $0.present } == right.participants.map { $0.side + $0.present }
    }
}

extension Phrases {
    /// The minutes of a meeting: heading, participants, summary, what was spoken of, decisions, actions, notes, a comment.
    /// - Parameters:
    ///   - plan: the plan as it stood when the meeting was closed, or as it stands while it goes on.
    ///   - since: what had changed since the meeting before.
    ///   - corrections: notes that were added after the meeting was closed.
    public func minutes(
        of meeting: Meeting, in plan: Plan, since: ChangesSinceMeeting?, corrections: [Note] = []
    ) -> MinutesText {
        let writer = MinutesWriter(
            phrases: self, plan: plan, meeting: meeting, since: since?.meeting == nil ? nil : since,
            corrections: corrections)
        return writer.text
    }
}

private struct MinutesWriter {
    let phrases: Phrases
    let plan: Plan
    let meeting: Meeting
    /// What had changed since the meeting before; nil where there was none.
    let since: ChangesSinceMeeting?
    let corrections: [Note]

    private var words: MeetingPhrases { phrases.meetings }
    private var today: Day { meeting.closed ?? meeting.day ?? Day(number: 0) }

    /// A paragraph before it has its number.
    private struct Draft {
        var marking: String?
        var text: String
        var foreignLanguage: Language?
    }

    var text: MinutesText {
        var number = 0
        let drafts: [(String, [Draft])] = [
            (words.summary, summary), (words.standing, standing), (words.decisions, decisions),
            (words.actions, actions), (words.notes, notes), (words.comment, comment), (words.corrections, corrected),
        ]
        let parts = drafts.filter { !$0.1.isEmpty }.map { title, drafts in
            MinutesPart(
                title: title,
                paragraphs: drafts.map { draft in
                    number += 1
                    return MinutesParagraph(
                        number: number, marking: draft.marking, text: draft.text,
                        foreignLanguage: draft.foreignLanguage)
                })
        }
        let labels = parts.flatMap(\.paragraphs).compactMap(\.marking) + [meeting.marking].compactMap { $0 }
        return MinutesText(
            banner: plan.markings.last { labels.contains($0) }, plan: plan.settings.title, title: title,
            participants: participants, parts: parts, foot: foot)
    }

    private var title: String {
        let kind = meeting.kind.map { phrases.words.meetingKind($0) }
        let day = meeting.day.map { phrases.words.fullDay($0) }
        return "\(words.minutes): " + [kind, day].compactMap { $0 }.joined(separator: ", ")
    }

    private var participants: [(side: String, present: String)] {
        plan.partners.map { side in
            let present = plan.attendance(of: side.id, at: meeting.id).present
            return (side.short, present?.replacing("\n", with: "; ") ?? phrases.screens.nothingSaid)
        }
    }

    /// A text of a record, behind the name of what it is about, which may carry a higher marking.
    private func draft(
        _ field: TextName, of record: some Record, about subject: Subject? = nil,
        _ finish: (String) -> String = { $0 }
    ) -> [Draft] {
        guard let said = phrases.said(field, of: record) else { return [] }
        let name = subject.map { phrases.name(of: $0, in: plan) + ": " } ?? ""
        let marking = plan.highest([record.marking] + (subject.map { [plan.markingOfName($0)] } ?? []))
        return [
            Draft(
                marking: marking, text: name + finish(phrases.read(said) ?? said.text),
                foreignLanguage: said.language == phrases.language ? nil : said.language)
        ]
    }

    private var summary: [Draft] {
        let own = draft(.summary, of: meeting)
        if !own.isEmpty { return own }
        let efforts = plan.cities.flatMap { city in
            LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) }
        }
        let turned = since.map { since in efforts.filter { since.isTurned($0, in: plan) } }
        let (decided, promised) = (plan.decisions(of: meeting.id), plan.actions(of: meeting.id))
        // What is counted is told, so that the count carries its marking.
        let counted = (turned ?? []).map { plan.marking(of: $0) } + decided.map(\.marking) + promised.map(\.marking)
        return [
            Draft(
                marking: plan.highest([meeting.marking] + counted),
                text: words.summedUp(turned?.count, decided.count, promised.count))
        ]
    }

    private var standing: [Draft] {
        let issues = plan.issues(on: today)
        return plan.agenda(of: meeting.id).filter { $0.visited && !$0.skipped }.flatMap { item -> [Draft] in
            switch item.kind {
            case .clock: [clock]
            case .actions: earlierActions
            case .loops: plan.issues(issues, on: item).map(draft)
            case .issue, .other: [spokenOf(item, issues)]
            case .decisions, .initials: []
            }
        }
    }

    private var clock: Draft {
        let successes = plan.cities.flatMap { city in
            plan.successes(in: city.id).map { project in
                let day = project.publicFrom.map { " (\(phrases.words.day($0)))" } ?? ""
                return (project.marking, "\(plan.cityName(city.id)): \(project.publicMilestone ?? project.title)\(day)")
            }
        }
        let month = plan.clock(on: today).map { phrases.screens.month($0.month, $0.months) }
        let clock = [month, phrases.clock(of: plan, on: today)].compactMap { $0 }.joined(separator: ", ").sentence
        return Draft(
            marking: plan.highest([plan.settings.marking] + successes.map(\.0)),
            text: ([clock] + successes.map(\.1)).joined(separator: ". ") + ".")
    }

    private var earlierActions: [Draft] {
        plan.actions.filter { $0.meeting != meeting.id && ($0.reached == nil || $0.reached == meeting.day) }
            .flatMap { action in draft(.text, of: action) { $0 + tail(of: action) } }
    }

    private func draft(_ issue: Issue) -> Draft {
        Draft(marking: plan.marking(of: issue), text: phrases.sentence(for: issue, in: plan, on: today))
    }

    /// How a thing stood and stands, why, and what was noted on it.
    private func spokenOf(_ item: AgendaItem, _ issues: [Issue]) -> Draft {
        let name = phrases.name(of: item, in: plan)
        guard case .effort(let id) = item.subject else {
            let marking = plan.marking(
                item.city.flatMap { plan.city($0)?.marking } ?? item.marking,
                orHigherIn: item.city.map { .city($0) } ?? .plan)
            let text = plan.issues(issues, on: item).prefix(3).map {
                phrases.sentence(for: $0, in: plan, on: today, saysWhere: item.city == nil)
            }
            return Draft(
                marking: marking,
                text: ([name] + text).joined(separator: ". "))
        }
        let shown = plan.shownStatus(of: id, on: today)
        let isTurned = since?.isTurned(id, in: plan) ?? false
        let last = shown.last.map { ", \(phrases.screens.wasLast(phrases.words.status($0)))" } ?? ""
        let status = phrases.status(shown.status) + last
        let standing = since == nil || isTurned ? status : words.unchanged(status)
        let turned = isTurned ? since.map { phrases.turns(of: id, since: $0, in: plan) } : nil
        let sides = shown.isDisputed ? " (\(phrases.sides(of: id, in: plan, on: today)))" : ""
        let why = phrases.read(shown.reason.wording(for: phrases.language))
        let next = phrases.nextStep(of: id, in: plan, on: today).map { "\(phrases.screens.next.sentence): \($0.full)" }
        return Draft(
            marking: plan.marking(of: id),
            text: "\(name): " + [standing + sides, turned, why, next].compactMap { $0 }.joined(separator: ". "))
    }

    private var decisions: [Draft] {
        plan.decisions(of: meeting.id).flatMap { decision in
            draft(.text, of: decision, about: decision.subject)
        }
    }

    private var actions: [Draft] {
        plan.actions(of: meeting.id).flatMap { action in
            draft(.text, of: action, about: action.subject) { $0 + tail(of: action) }
        }
    }

    private func tail(of action: ActionItem) -> String {
        let owner = [action.owner?.uppercased(), action.lead].compactMap { $0 }.joined(separator: ", ")
        let due = action.due.map { phrases.screens.due(phrases.words.day($0)) }
        let done = action.reached.map { words.doneOn(phrases.words.day($0)) }
        let parts = [owner.isEmpty ? nil : owner, due, done].compactMap { $0 }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: " · ")))"
    }

    private var notes: [Draft] {
        plan.notes(of: meeting.id).flatMap { note in draft(.text, of: note, about: note.subject) }
    }

    private var comment: [Draft] { draft(.comment, of: meeting) }

    private var corrected: [Draft] {
        corrections.flatMap { note in
            draft(.text, of: note) { text in (note.day.map { "\(phrases.words.day($0)): " } ?? "") + text }
        }
    }

    private var foot: [(label: String, text: String)] {
        let sides = plan.partners.flatMap { side -> [(label: String, text: String)] in
            let part = plan.attendance(of: side.id, at: meeting.id)
            return [
                part.initials.map { ("\(words.initials) \(side.short)", $0) },
                phrases.read(.reservation, of: part).map { ("\(words.reservation) \(side.short)", $0) },
            ].compactMap { $0 }
        }
        return [
            meeting.tags.map { (words.tags, $0) },
            meeting.review.map { (words.reviewDay, phrases.words.day($0)) },
        ].compactMap { $0 } + sides
    }
}
