import Phrases
import Plan

/// The forms that begin and close a meeting.
extension State {
    /// The form that begins a meeting: day, purpose, number, length, place, chair, note-taker, and attendance.
    /// - Parameter scheduled: the meeting that was entered for today; nil where a new one begins.
    func beginningForm(_ scheduled: Meeting? = nil) -> Form {
        let meeting = ""
        let last = plan.lastClosedMeeting()
        func text(_ name: TextName, _ part: (Meeting) -> LocalizedText) -> FormField {
            let own = scheduled.map(part).flatMap { $0.isEmpty ? nil : $0 }
            return FormField(
                .meeting, meeting, .text(name, language), (own ?? last.map(part))?.wording(for: language)?.text)
        }
        let own = [
            FormField(.meeting, meeting, .day, today.iso),
            FormField(
                .meeting, meeting, .kind, (scheduled?.kind ?? .review).code, choices: MeetingKind.allCases.map(\.code)),
            FormField(.meeting, meeting, .number, scheduled?.number?.code ?? nextNumber),
            FormField(.meeting, meeting, .minutes, (scheduled?.minutes ?? last?.minutes ?? 20).code),
            text(.venue, \.venue), text(.chair, \.chair), text(.noteTaker, \.noteTaker),
            FormField(
                .meeting, meeting, .marking, scheduled?.marking ?? last?.marking ?? plan.settings.marking,
                choices: [nil] + plan.markings),
        ]
        let sides = plan.partners.map { side in
            let before = [scheduled, last].lazy.compactMap { $0 }
                .map { plan.attendance(of: side.id, at: $0.id).present }.first { !$0.isEmpty }
            return FormField(
                .attendance, side.id, .text(.present, language), (before ?? side.roster).wording(for: language)?.text,
                label: .side(side.id))
        }
        var form = Form(phrases.meetings.begin, .begin, own + sides)
        form.index = own.count
        return form
    }

    /// The number of a new meeting: the one after the highest, else after the number of meetings.
    private var nextNumber: String { ((plan.meetings.compactMap(\.number).max() ?? plan.meetings.count) + 1).code }

    /// The form that closes a meeting: each side's initials or reservation, the next meeting, summary, and the rest.
    func closingForm(_ meeting: Meeting) -> Form {
        let whole = formFields(.meeting, meeting.id).filter { ![.day, .kind, .minutes].contains($0.name) }
        let own = whole.filter { $0.name == .nextMeeting } + whole.filter { $0.name != .nextMeeting }
        let sides = plan.partners.flatMap { side -> [FormField] in
            let id = Attendance.id(of: meeting.id, side.id)
            return [
                FormField(.attendance, id, .initials, plan.value(.attendance, id, .initials), label: .side(side.id)),
                FormField(
                    .attendance, id, .text(.reservation, language),
                    plan.value(.attendance, id, .text(.reservation, language)),
                    label: .side(side.id)),
            ]
        }
        return Form(phrases.meetings.close, .close(meeting.id), sides + own)
    }

    /// The act that begins a meeting.
    func beginning(_ form: Form) throws(EditError) -> Act {
        func typed(_ name: FieldName) throws(EditError) -> String? {
            try form.fields.first { $0.kind == .meeting && $0.name == name }.flatMap { (field) throws(EditError) in
                try entered(field)
            }
        }
        guard let day = try typed(.day).flatMap(Day.init(code:)) else { throw EditError.empty(.day) }
        guard let minutes = try typed(.minutes).flatMap({ Int($0) }) else { throw EditError.empty(.minutes) }
        var present: [(partner: String, people: LocalizedText)] = []
        for field in form.fields where field.kind == .attendance {
            guard let text = try entered(field) else { continue }
            let people = plan.withKnownNames([(field.name, text)]).reduce(into: LocalizedText()) { people, given in
                if let language = given.field.language { people[language] = given.value }
            }
            present.append((field.record, people))
        }
        let details = try ([.number] + [.venue, .chair, .noteTaker].map { FieldName.text($0, language) }).map {
            (name) throws(EditError) in (field: name, value: try typed(name))
        }
        let outline = MeetingOutline(
            day: day, kind: try typed(.kind).flatMap(MeetingKind.init(code:)), minutes: minutes,
            marking: try typed(.marking), present: present,
            details: plan.withKnownNames(details))
        let issues = isAnalysed ? issues : plan.issues(on: today)
        return act(try plan.begin(form.newRecord, outline, issues: issues, at: now, on: today), by: self)
    }

    /// The act that closes a meeting.
    func closing(_ meeting: Meeting, _ form: Form) throws(EditError) -> Act {
        let values = try form.fields.filter(\.isChanged).map { (field) throws(EditError) in
            (kind: field.kind, record: field.record, field: field.name, value: try entered(field))
        }
        return act(try plan.close(meeting, values, at: now, on: today), by: self)
    }
}
