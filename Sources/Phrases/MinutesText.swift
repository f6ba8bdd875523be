import Plan

/// A paragraph of minutes, with its portion mark.
public struct MinutesParagraph: Equatable, Sendable {
    /// Its number, counted through the whole minutes.
    public let number: Int
    /// Its marking; nil where a record in it is unmarked.
    public let marking: String?
    /// Its text.
    public let text: String
    /// The language of the text, where it is not the reader's; else nil.
    public let foreignLanguage: Language?
}

/// A titled part of minutes.
public struct MinutesPart: Equatable, Sendable {
    /// The title.
    public let title: String
    /// The paragraphs; their number is the same in every language.
    public let paragraphs: [MinutesParagraph]
}

/// The minutes of a meeting in one language.
public struct MinutesText: Equatable, Sendable {
    /// The highest marking in the minutes; nil where nothing is marked.
    public let banner: String?
    /// The titles of the plan and of the meeting, the latter with its day.
    public let plan, title: String
    /// The participants, by the short name of the side.
    public let participants: [(side: String, present: String)]
    /// The parts in order.
    public let parts: [MinutesPart]
    /// Labelled lines at the end: tags, review date, initials and reservations.
    public let foot: [(label: String, text: String)]

    public static func == (left: MinutesText, right: MinutesText) -> Bool {
        left.banner == right.banner && left.plan == right.plan && left.title == right.title
            && left.parts == right.parts
            && left.foot.map { $0.label + $0.text } == right.foot.map { $0.label + $0.text }
            && left.participants.map { $0.side + $0.present } == right.participants.map { $0.side + $0.present }
    }
}

extension Phrases {
    /// The text of minutes in this language.
    public func text(of minutes: Minutes) -> MinutesText {
        MinutesSentences(phrases: self, minutes: minutes).text
    }

    fileprivate func title(of part: Minutes.Part) -> String {
        switch part {
        case .summary: meetings.summary
        case .discussion: meetings.standing
        case .decisions: meetings.decisions
        case .actions: meetings.actions
        case .notes: meetings.notes
        case .comment: meetings.comment
        case .corrections: meetings.corrections
        }
    }
}

private struct MinutesSentences {
    let phrases: Phrases
    let minutes: Minutes

    private var words: MeetingPhrases { phrases.meetings }
    private var plan: Plan { minutes.plan }
    private var meeting: Meeting { minutes.meeting }

    var text: MinutesText {
        var number = 0
        let parts = minutes.parts.map { part, items in
            MinutesPart(
                title: phrases.title(of: part),
                paragraphs: items.map { item in
                    number += 1
                    let (text, foreign) = sentence(for: item.fact)
                    return MinutesParagraph(
                        number: number, marking: item.marking, text: text, foreignLanguage: foreign)
                })
        }
        return MinutesText(
            banner: minutes.banner, plan: phrases.title(of: plan), title: title, participants: participants,
            parts: parts,
            foot: foot)
    }

    private var title: String {
        let kind = meeting.kind.map { phrases.words.choice(.meetingKind($0)) }
        let day = meeting.day.map { phrases.words.fullDay($0) }
        return "\(words.minutes): " + [kind, day].compactMap { $0 }.joined(separator: ", ")
    }

    private var participants: [(side: String, present: String)] {
        plan.partners.map { side in
            let present = plan.attendance(of: side.id, at: meeting.id).present
            return (side.short, present?.replacing("\n", with: "; ") ?? phrases.screens.nothingSaid)
        }
    }

    /// The sentence for a fact, and its language where that is not the reader's.
    private func sentence(for fact: Minutes.Fact) -> (text: String, foreignLanguage: Language?) {
        switch fact {
        case .text(let text, let subject): quote(text, about: subject)
        case .correction(let text, let day):
            quote(text, before: day.map { "\(phrases.words.day($0)): " } ?? "")
        case .action(let action, let subject): quote(action.text, about: subject, after: tail(of: action))
        case .counts(let turned, let decisions, let actions): (words.summedUp(turned, decisions, actions), nil)
        case .clock(let milestones): (clock(milestones), nil)
        case .issue(let issue): (phrases.sentence(for: issue, in: plan, on: minutes.today), nil)
        case .issues(let item, let issues):
            (
                ([phrases.name(of: item, in: plan) + "."]
                    + issues.map {
                        phrases.sentence(for: $0, in: plan, on: minutes.today, saysWhere: item.city == nil)
                    }).joined(separator: " "), nil
            )
        case .effort(let item, let id, let shown, let turns):
            ("\(phrases.name(of: item, in: plan)): \(sentence(for: id, shown, turns))", nil)
        }
    }

    /// A text written by people, after the name of its subject.
    private func quote(
        _ text: LocalizedText, about subject: Subject? = nil, before: String = "", after: String = ""
    ) -> (text: String, foreignLanguage: Language?) {
        let name = subject.map { phrases.name(of: $0, in: plan) + ": " } ?? ""
        let wording = text.wording(for: phrases.language)
        return (
            name + before + (phrases.read(wording) ?? "") + after,
            wording?.language == phrases.language ? nil : wording?.language
        )
    }

    private func clock(_ milestones: [(city: String, project: Project)]) -> String {
        let month = plan.clock(on: minutes.today).map { phrases.screens.month($0.month, $0.months) }
        let clock = [month, phrases.clock(of: plan, on: minutes.today)].compactMap { $0 }.joined(separator: ", ")
        let sentences = milestones.map { city, project in
            let day = project.publicFrom.map { " (\(phrases.words.day($0)))" } ?? ""
            return
                "\(plan.cityName(city)): \(phrases.read(project.publicMilestone) ?? phrases.name(of: .project, project.id, in: plan))\(day)"
        }
        return ([clock.sentence] + sentences).joined(separator: ". ") + "."
    }

    /// The status of an effort then and now, with each side's own reason and the next step.
    private func sentence(for id: EffortID, _ shown: ShownStatus, _ turns: [StatusTurn]?) -> String {
        let last = shown.last.map { ", \(phrases.screens.wasLast(phrases.words.status($0)))" } ?? ""
        let status = phrases.status(shown.status) + last
        let sides = !shown.sides.isEmpty ? " (\(phrases.sides(of: id, in: plan, on: minutes.today)))" : ""
        let turned = turns.flatMap { $0.isEmpty ? nil : phrases.sentence(for: $0) }
        let turnedSides = turns?.map(\.side.id) ?? []
        let reasons = plan.partners.filter { !turnedSides.contains($0.id) }.compactMap { side -> String? in
            guard plan.status(of: id, by: side.id) != nil else { return nil }
            let reason = phrases.read(.reason, of: plan.assessment(of: id, by: side.id))
            return reason.map { "\(side.short): \($0)" }
        }
        let reason = reasons.isEmpty ? nil : reasons.joined(separator: ". ")
        let next = phrases.nextStep(of: id, in: plan, on: minutes.today).map {
            "\(phrases.screens.next.sentence): \($0.full)"
        }
        return [(turns?.isEmpty == true ? words.unchanged(status) : status) + sides, turned, reason, next]
            .compactMap { $0 }.joined(separator: ". ")
    }

    private func tail(of action: ActionItem) -> String {
        let owner = [action.owner?.uppercased(), action.lead].compactMap { $0 }.joined(separator: ", ")
        let due = action.due.map { phrases.screens.due(phrases.words.day($0)) }
        let done = action.reached.map { words.doneOn(phrases.words.day($0)) }
        let parts = [owner.isEmpty ? nil : owner, due, done].compactMap { $0 }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: " · ")))"
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
