/// The records of meetings, by id and in order.
extension Plan {
    /// The meetings by their day, without the removed ones.
    public var meetings: [Meeting] { meetingTable.present }
    /// The decisions by their day, without the removed ones.
    public var decisions: [Decision] { decisionTable.present }
    /// The actions by the day they are due on, without the removed ones.
    public var actions: [ActionItem] { actionTable.present }
    /// The notes by their day, without the removed ones.
    public var notes: [Note] { noteTable.present }

    /// The meeting with this id, removed or not.
    public func meeting(_ id: String) -> Meeting? { meetingTable[id] }
    /// The item of an agenda with this id, removed or not.
    public func item(_ id: String) -> AgendaItem? { itemTable[id] }
    /// The decision with this id, removed or not.
    public func decision(_ id: String) -> Decision? { decisionTable[id] }
    /// The action with this id, removed or not.
    public func action(_ id: String) -> ActionItem? { actionTable[id] }
    /// The note with this id, removed or not.
    public func note(_ id: String) -> Note? { noteTable[id] }

    /// The meeting in progress: the latest that was begun and is not closed; nil where there is none.
    public var openMeeting: Meeting? { meetings.last(where: \.isInProgress) }

    /// The meetings that were entered and not begun, of a day or later, the first first.
    public func scheduledMeetings(from day: Day) -> [Meeting] {
        meetings.filter { $0.isScheduled && $0.day.map { $0 >= day } ?? false }
    }

    /// The last closed meeting before another one, or of all.
    public func lastClosedMeeting(before other: Meeting? = nil) -> Meeting? {
        meetings.last { meeting in
            guard meeting.closed != nil, let other else { return meeting.closed != nil }
            return meeting.id != other.id && meeting.precedes(other)
        }
    }

    /// The items of a meeting's agenda, in order.
    public func agenda(of meeting: String) -> [AgendaItem] { itemTable.present.filter { $0.meeting == meeting } }

    /// A partner's attendance at a meeting; an empty one where there is none.
    public func attendance(of partner: String, at meeting: String) -> Attendance {
        let id = Attendance.id(of: meeting, partner)
        return attendanceTable[id].flatMap { $0.removed ? nil : $0 } ?? Attendance(id: id)
    }

    /// The decisions, actions and notes of a meeting, each in the order of entry.
    public func decisions(of meeting: String) -> [Decision] { inOrder(decisions, of: meeting) }
    public func actions(of meeting: String) -> [ActionItem] { inOrder(actions, of: meeting) }
    public func notes(of meeting: String) -> [Note] { inOrder(notes, of: meeting) }

    private func inOrder<Statement: MeetingStatement>(_ all: [Statement], of meeting: String) -> [Statement] {
        all.filter { $0.meeting == meeting }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// The item under which a decision, an action or a note was recorded: the one that it names, else the first that is
    /// about the same; nil where there is none.
    public func item(of record: some MeetingStatement, in meeting: String) -> AgendaItem? {
        let items = agenda(of: meeting)
        return items.first { $0.id == record.item }
            ?? items.first { $0.subject != nil && $0.subject == record.subject }
            ?? items.first { $0.city != nil && $0.city == record.city }
    }

    /// The actions that are not done, the earliest due first.
    public var openActions: [ActionItem] { actions.filter { $0.reached == nil } }
}
