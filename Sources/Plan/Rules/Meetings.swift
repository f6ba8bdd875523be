/// The data of a meeting before it begins.
public struct MeetingOutline: Equatable, Sendable {
    /// Its day, kind and length in minutes.
    public var day: Day
    public var kind: MeetingKind?
    public var minutes: Int
    /// Its number, place, chair and note-taker, as far as they are known.
    public var details: [(field: FieldName, value: String?)]
    /// Its marking.
    public var marking: String?
    /// The people present, by the id of the partner.
    public var present: [(partner: String, people: LocalizedText)]

    /// An outline of a meeting.
    public init(
        day: Day, kind: MeetingKind?, minutes: Int, marking: String?,
        present: [(partner: String, people: LocalizedText)],
        details: [(field: FieldName, value: String?)] = []
    ) {
        self.details = details
        self.day = day
        self.kind = kind
        self.minutes = minutes
        self.marking = marking
        self.present = present
    }

    public static func == (left: MeetingOutline, right: MeetingOutline) -> Bool {
        left.day == right.day && left.kind == right.kind && left.minutes == right.minutes
            && left.marking == right.marking && left.present.map(\.partner) == right.present.map(\.partner)
            && left.present.map(\.people) == right.present.map(\.people)
            && left.details.map(\.field) == right.details.map(\.field)
            && left.details.map(\.value) == right.details.map(\.value)
    }
}

extension Plan {
    /// The changes that begin a meeting: the meeting, its attendance and its agenda, with the first item as the
    /// current one. A meeting that was scheduled keeps the items that it has.
    /// - Parameters:
    ///   - id: the meeting's id.
    ///   - issues: the issues, worst first.
    ///   - now: the time in seconds since 1970-01-01 00:00 UTC.
    public func begin(
        _ id: String, _ outline: MeetingOutline, issues: [Issue], at now: Int, on today: Day
    ) throws(EditError) -> [Change] {
        let items = wholeAgenda(of: id, minutes: outline.minutes, issues: issues, on: today)
        let taken = Set(agenda(of: id).map(\.id))
        var free = (1...).lazy.map { "\(id)/\($0)" }.filter { !taken.contains($0) }.makeIterator()
        let ids = items.map { $0.own?.id ?? free.next() ?? id }
        let values: [(field: FieldName, value: String?)] = [
            (.day, outline.day.code), (.kind, outline.kind?.code), (.minutes, outline.minutes.code),
            (.marking, outline.marking), (.begun, now.code), (.current, ids.first), (.currentSince, now.code),
        ]
        var begun = try changes(for: Edit(.meeting, id, values + outline.details), on: today)
        for side in outline.present {
            let record = Attendance.id(of: id, side.partner)
            let people = Language.allCases.map { (FieldName.text(.present, $0), side.people[$0]) }
            begun += try changes(
                for: Edit(.attendance, record, people + [(.marking, outline.marking)]), on: today)
        }
        for (index, (record, item)) in zip(ids, items).enumerated() {
            begun +=
                item.own == nil
                ? changes(of: item.outline, record, position: index + 1, marking: outline.marking)
                : [Change(.item, record, .position, to: (index + 1).code)]
        }
        return begun
    }

    /// The agenda of a meeting of a length that begins now: the one that follows from the issues, and the items that
    /// people gave it before, which stand before the reading of decisions.
    func wholeAgenda(
        of meeting: String?, minutes: Int, issues: [Issue], on today: Day
    ) -> [(outline: ItemOutline, own: AgendaItem?)] {
        let own = meeting.map(agenda) ?? []
        let taken = own.filter { !$0.isLeftOut }.map(\.minutes).reduce(0, +)
        let made = agendaOutline(minutes: minutes, taken: taken, issues: issues, on: today)
            .filter { outline in !own.contains { outline.isSame(as: $0) } }
        var items: [(outline: ItemOutline, own: AgendaItem?)] = made.map { ($0, nil) }
        let place = made.firstIndex { $0.kind == .decisions } ?? made.endIndex
        items.insert(contentsOf: own.map { (ItemOutline(again: $0), $0) }, at: place)
        return items
    }

    /// The changes that add an item about issues to an agenda.
    public func adding(_ item: ItemOutline, to meeting: String, fresh: String) -> [Change] {
        let record = "\(meeting)/\(fresh)"
        return changes(of: item, record, position: 0, marking: self.meeting(meeting)?.marking)
            + placing(record, inAgendaOf: meeting)
    }

    /// The changes that place a new item before the reading of decisions, and renumber the items behind it.
    func placing(_ record: String, inAgendaOf meeting: String) -> [Change] {
        var ids = agenda(of: meeting).map(\.id)
        let place = agenda(of: meeting).firstIndex { $0.kind == .decisions } ?? ids.count
        ids.insert(record, at: place)
        return numbering(ids)
    }

    /// The changes that number the items of an agenda in this order.
    private func numbering(_ items: [String]) -> [Change] {
        items.enumerated().map { Change(.item, $1, .position, to: ($0 + 1).code) }
    }

    /// The changes that make an item. Its title is the name of its effort or city, so it has their marking; otherwise
    /// the meeting's.
    private func changes(of item: ItemOutline, _ record: String, position: Int, marking: String?) -> [Change] {
        let own =
            item.title.isEmpty
            ? item.subject.map { markingOfName($0) } ?? item.city.map { city($0)?.marking } ?? marking : marking
        let titles = Language.allCases.map { (FieldName.text(.title, $0), item.title[$0]) }
        let values: [(FieldName, String?)] =
            [
                (.kind, item.kind.code), (.subject, item.subject?.record), (.city, item.city),
                (.minutes, item.minutes.code), (.position, position.code), (.marking, own),
                (.carried, item.isCarried ? true.code : nil),
            ] + titles
        return values.compactMap { name, value in value.map { Change(.item, record, name, to: $0) } }
    }

    /// The current item of a meeting's agenda.
    public func currentItem(of meeting: Meeting) -> AgendaItem? {
        let items = agenda(of: meeting.id)
        return items.first { $0.id == meeting.current } ?? items.first
    }

    /// The least time after which a meeting has spoken of an item, in seconds; one that was passed in less, and on
    /// which nothing was recorded, was not reached.
    static let leastDiscussion = 5

    /// The changes that make an item the current one, and add the seconds since to the one before.
    public func turn(to item: String?, in meeting: Meeting, at now: Int) -> [Change] {
        var changes: [Change] = []
        if let current = currentItem(of: meeting) {
            let spent = current.spent + max(0, now - (meeting.currentSince ?? now))
            changes.append(Change(.item, current.id, .spent, to: min(spent, Meeting.latest).code))
            let isRecorded = !citations(of: meeting.id) {
                self.item(of: $0, in: meeting.id)?.id == current.id
            }.isEmpty
            if isRecorded || spent >= Plan.leastDiscussion {
                changes.append(Change(.item, current.id, .visited, to: true.code))
            }
        }
        return changes + [
            Change(.meeting, meeting.id, .current, to: item), Change(.meeting, meeting.id, .currentSince, to: now.code),
        ]
    }

    /// The item a number of steps from the current one, without those that are left out; nil beyond either end.
    public func item(_ steps: Int, from meeting: Meeting) -> AgendaItem? {
        let items = agenda(of: meeting.id).filter { !$0.isLeftOut || $0.id == meeting.current }
        guard let index = items.firstIndex(where: { $0.id == meeting.current }) else { return items.first }
        return items.indices.contains(index + steps) ? items[index + steps] : nil
    }

    /// The changes that move an item by one place; none at either end.
    public func moving(_ item: AgendaItem, by step: Int) -> [Change] {
        var ids = agenda(of: item.meeting).map(\.id)
        guard let index = ids.firstIndex(of: item.id), ids.indices.contains(index + step) else { return [] }
        ids.swapAt(index, index + step)
        let changes = numbering(ids)
        // The first one is shown.
        return changes.filter { $0.record == item.id } + changes.filter { $0.record != item.id }
    }

    /// The changes that close a meeting: its summary, and for each side initials or a reservation. What was not reached
    /// is carried over to the next one.
    public func close(
        _ meeting: Meeting, _ values: [(kind: RecordKind, record: String, field: FieldName, value: String?)],
        at now: Int,
        on today: Day
    ) throws(EditError) -> [Change] {
        var changes = turn(to: nil, in: meeting, at: now)
        changes += moved(by: changes).agenda(of: meeting.id).filter { $0.waits && !$0.carried }.map {
            Change(.item, $0.id, .carried, to: true.code)
        }
        for entered in values {
            let edit = Edit(entered.kind, entered.record, [(entered.field, entered.value)])
            changes += try self.changes(for: edit, on: today)
        }
        let closed = moved(by: changes)
        for partner in partners {
            let side = closed.attendance(of: partner.id, at: meeting.id)
            if side.initials == nil, side.reservation.isEmpty { throw .notSigned(partner.id) }
            if let missing = closed.missing(citedBy: side.reservation, at: meeting.id) {
                throw .noSuchStatement(missing.label, partner: partner.id)
            }
        }
        return changes + [Change(.meeting, meeting.id, .closed, to: today.code)]
    }
}

extension AgendaItem {
    /// The seconds left of the current item; negative once its time is over.
    public func left(since start: Int?, at now: Int) -> Int { minutes * 60 - spent - max(0, now - (start ?? now)) }
}

extension Meeting {
    /// The seconds left of the meeting; negative once its time is over.
    public func left(at now: Int) -> Int { minutes * 60 - max(0, now - (begun ?? now)) }
}
