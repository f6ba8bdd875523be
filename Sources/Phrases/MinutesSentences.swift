import Plan

/// The sentences of minutes in one language. They have no shapes, and nothing that has to be read as a sign.
struct MinutesSentences {
    let phrases: Phrases
    let minutes: Minutes

    var words: MinutesPhrases { phrases.minutes }
    var plan: Plan { minutes.plan }
    private var meeting: Meeting { minutes.meeting }

    var title: String {
        let kind = meeting.kind.map { phrases.words.choice(.meetingKind($0)) }
        let day = meeting.day.map { phrases.words.longDay($0) }
        let name = meeting.closed == nil ? words.draft : phrases.meetings.minutes
        return "\(name): " + [kind, day].compactMap { $0 }.joined(separator: ", ")
    }

    var details: [LabelledText] {
        let field = { (name: FieldName) in phrases.words.field(name).sentence }
        let text = { (name: TextName) in phrases.words.text(name).sentence }
        return [
            meeting.number.map { LabelledText(field(.number), "\($0)") },
            phrases.read(meeting.venue).map { LabelledText(text(.venue), $0) },
            time.map { LabelledText(words.time, $0) },
            phrases.read(meeting.chair).map { LabelledText(text(.chair), $0) },
            phrases.read(meeting.noteTaker).map { LabelledText(text(.noteTaker), $0) },
        ].compactMap { $0 }
    }

    /// Begin and end; the meeting ended when its last item did.
    private var time: String? {
        func clock(_ seconds: Int) -> String { HybridTime(seconds: seconds).timeOfDay() }
        guard let begun = meeting.begun else { return nil }
        let end = meeting.closed == nil ? nil : meeting.currentSince
        return end.flatMap { $0 > begun ? words.fromTo(clock(begun), clock($0)) : nil } ?? words.from(clock(begun))
    }

    var participants: [LabelledText] {
        plan.partners.map { side in
            let present = phrases.read(plan.attendance(of: side.id, at: meeting.id).present)
            return LabelledText(name(of: side), present?.replacing("\n", with: "; ") ?? words.nobodyEntered)
        }
    }

    var foot: [LabelledText] {
        [
            meeting.nextMeeting.map {
                LabelledText(phrases.words.field(.nextMeeting).sentence, phrases.words.longDay($0))
            },
            meeting.tags.map { LabelledText(phrases.meetings.tags, $0) },
            meeting.review.map { LabelledText(phrases.meetings.reviewDay, phrases.words.day($0)) },
        ].compactMap { $0 }
    }

    var signatures: [MinutesSignature] {
        plan.partners.map { side in
            let part = plan.attendance(of: side.id, at: meeting.id)
            let reservation = phrases.read(.reservation, of: part).map { words.reserves(name(of: side), $0) } ?? ""
            return MinutesSignature(side: name(of: side), initials: part.initials ?? "", reservation: reservation)
        }
    }

    /// The letter and number of a decision or an action; nil for what is counted through.
    func label(of fact: Minutes.Fact) -> String? {
        switch fact {
        case .decision(_, let number): Citation(.decision, number).label
        case .action(_, let number): Citation(.action, number).label
        default: nil
        }
    }

    func name(of side: Partner) -> String { phrases.name(of: side) }

    func name(of side: String?) -> String? {
        side.map { id in plan.partner(id).map { name(of: $0) } ?? id.uppercased() }
    }

    func name(of id: EffortID) -> String { phrases.name(of: id, in: plan) }

    func name(of subject: Subject) -> String { phrases.name(of: subject, in: plan) }

    func name(of item: AgendaItem) -> String { phrases.name(of: item, in: plan) }

    func name(of outline: ItemOutline) -> String {
        outline.subject.map { name(of: $0) } ?? outline.city.map { plan.cityName($0) } ?? phrases.issues.wholePlan
    }

    /// The place of a statement, before its text; empty where it concerns the whole plan.
    func place(of record: some MeetingStatement) -> String {
        let place = record.subject.map { name(of: $0) } ?? record.city.map { plan.cityName($0) }
        return place.map { "\($0): " } ?? ""
    }

    /// The wording of a text, and its language where that is not the reader's.
    func quote(_ text: LocalizedText) -> (text: String, foreignLanguage: Language?) {
        let wording = text.wording(for: phrases.language)
        return (phrases.read(wording) ?? "", wording?.language == phrases.language ? nil : wording?.language)
    }
}
