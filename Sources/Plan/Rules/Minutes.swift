/// The facts that the minutes of a meeting tell, in order and with their markings, before a language gives them words.
///
/// They tell what people said and decided, and no issue that a rule found.
public struct Minutes: Sendable {
    /// The kinds of part, in order.
    public enum Part: CaseIterable, Sendable {
        case summary, earlierActions, discussion, notDiscussed, decisions, actions, notes, comment, corrections
    }

    /// One paragraph.
    public struct Item: Sendable {
        /// Its marking; nil where something in it has none.
        public let marking: String?
        /// Its content.
        public let fact: Fact
    }

    /// The content of a paragraph.
    public enum Fact: Sendable {
        /// A text that somebody wrote.
        case text(LocalizedText)
        /// A note that was added after the meeting was closed, and its day.
        case correction(LocalizedText, on: Day?)
        /// A decision, an action or a note, with its number in the meeting from 1.
        case decision(Decision, Int)
        case action(ActionItem, Int)
        case note(Note)
        /// An action of an earlier meeting, and what became of it.
        case earlierAction(ActionItem)
        /// How many sides changed their status during the meeting, and how many decisions and actions there are.
        case counts(turned: Int, decisions: Int, actions: Int)
        /// The clock of the plan, and the public milestones by city, with what was recorded at the item.
        case clock(AgendaItem, [(city: String, project: Project)], [Citation])
        /// An effort: each side's word, and what else the meeting changed. Without an item it was changed beside the
        /// agenda.
        case effort(AgendaItem?, EffortID, [SideWord], EffortChanges, [Citation])
        /// An item that is not about an effort.
        case item(AgendaItem, [Citation])
        /// An item that was skipped or carried over.
        case leftOut(AgendaItem)
        /// The first of the places with an issue that were not on the agenda, and the number of the others.
        case notOnAgenda([ItemOutline])
    }

    /// The word of one side on an effort: at the end of the meeting, at its beginning, and at the meeting before.
    public struct SideWord: Sendable {
        /// The side.
        public let side: Partner
        /// Its judgements; nil where it had said nothing, where the beginning is unknown, and where there was no
        /// meeting before.
        public let now, atStart, before: Assessment?
        /// Whether its word is fresh.
        public let isFresh: Bool

        /// Whether it said another status, or said one again after a silence, during the meeting.
        public var isNew: Bool { atStart?.status != now?.status }
    }

    /// The other changes that the meeting made to an effort.
    public struct EffortChanges: Sendable {
        /// The next step; nil where it is the same.
        public let nextStep: Effort?
        /// The commitments to the effort and its projects whose state or day is another.
        public let commitments: [Commitment]
        public var isEmpty: Bool { nextStep == nil && commitments.isEmpty }
    }

    /// The plan as it was when the meeting was closed, or as it is while the meeting goes on.
    public let plan: Plan
    /// The meeting.
    public let meeting: Meeting
    /// The day from which days are counted: that on which the meeting was closed, else the present one.
    public let today: Day
    /// The meeting before; nil where there was none.
    public let previous: Meeting?
    /// The parts that have something to tell.
    public let parts: [(part: Part, items: [Item])]

    /// The highest marking in them; nil where nothing is marked.
    public var banner: String? {
        let labels = parts.flatMap(\.items).compactMap(\.marking) + own
        return plan.markings.last { labels.contains($0) }
    }

    /// The markings of the meeting and of each side's attendance.
    private var own: [String] {
        ([meeting.marking] + plan.partners.map { plan.attendance(of: $0.id, at: meeting.id).marking }).compactMap { $0 }
    }

    /// The number of paragraphs without a marking in minutes that are marked; 0 where nothing is marked.
    public var unmarked: Int { banner == nil ? 0 : parts.flatMap(\.items).count { $0.marking == nil } }
}

extension Plan {
    /// The minutes of a meeting.
    /// - Parameters:
    ///   - start: the plan when the meeting began; nil where that is unknown.
    ///   - since: what had changed since the meeting before.
    ///   - corrections: notes that were added after the meeting was closed.
    ///   - day: the present day, from which a draft counts.
    public func minutes(
        of meeting: Meeting, start: Plan?, since: ChangesSinceMeeting?, corrections: [Note] = [], on day: Day
    ) -> Minutes {
        let today = meeting.closed ?? day
        let writer = MinutesWriter(
            plan: self, meeting: meeting, today: today, start: start,
            before: since?.meeting == nil ? nil : since?.past, previous: lastClosedMeeting(before: meeting))
        let parts = Minutes.Part.allCases.map { (part: $0, items: writer.items(of: $0, corrections)) }
        return Minutes(
            plan: self, meeting: meeting, today: today, previous: writer.previous,
            parts: parts.filter { !$0.items.isEmpty })
    }
}
