// The one check of acts of other copies, for every carrier. An act with a fault is refused, with the acts that follow
// it in its journal. A change that this version cannot use is stored and passed on, and gives no value.

extension ExportedAct {
    /// The name or id for which a journal refuses the act; nil where it takes it.
    public var fault: String? {
        let names = [id, writer, kind, target ?? "-"]
        if let name = names.first(where: { !ExportedAct.isName($0) }) ?? changes.lazy.compactMap(\.faultyName).first {
            return String(name.prefix(60))
        }
        if let record = changes.first(where: { $0.record.isEmpty || $0.record.utf8.count > 1_000 })?.record {
            return String(record.prefix(60))
        }
        // The file would keep the text up to there, and so another act than was sent.
        if holdsNUL { return id }
        guard (0...HybridTime.latestTaken.raw).contains(time), (0...HybridTime.limit.milliseconds).contains(enteredAt),
            Day(iso: asOf) != nil, !changes.isEmpty
        else { return id }
        // A field has one value after an act.
        if let twice = repeated { return twice.field }
        if kind == ActKind.noted.rawValue, let hidden = changes.first(where: { !$0.isAgendaStep }) {
            return hidden.field
        }
        return changes.first { $0.isLocal && !closes($0.record) }?.field
    }

    /// The first change of a field of which there is an earlier one.
    private var repeated: ExportedChange? {
        // Most acts have few changes, which compare with each other sooner than a set takes them in.
        if changes.count <= 8 {
            let place = changes.indices.first { place in changes[..<place].contains { $0.key == changes[place].key } }
            return place.map { changes[$0] }
        }
        var met: Set<FieldKey> = []
        return changes.first { !met.insert($0.key).inserted }
    }

    private var holdsNUL: Bool {
        [author, partner ?? "", reason ?? ""].contains(where: \.holdsNUL)
            || changes.contains { change in
                change.record.holdsNUL || [change.old, change.new, change.context].contains { $0?.holdsNUL ?? false }
            }
    }

    /// Whether the act closes a meeting, which alone writes what means something in one journal.
    private func closes(_ meeting: String) -> Bool { changes.contains { $0.isClosing && $0.record == meeting } }

    /// The last day that had come when an act was entered: by its time, wherever on Earth that was, or the act's own day
    /// up to the one to which its plan was ever pinned.
    /// - Parameter pinned: the latest day to which the plan was ever pinned.
    public static func lastDay(time: HybridTime, asOf: Day?, pinned: Day?) -> Day {
        let (day, offset) = (Day.milliseconds, Day.milliseconds / 24 * 14)
        let reached = Day(number: Int((time.milliseconds + offset) / day))
        guard let asOf, let pinned else { return reached }
        return max(reached, min(asOf, pinned))
    }

    /// Whether a name can stand in the lists of names that are separated by blanks and colons: that of an act, a writer
    /// or a plan.
    public static func isName(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    }
}

extension ExportedChange {
    /// The name of the kind or the field, where it is none.
    fileprivate var faultyName: String? {
        ExportedAct.isName(kind) ? (ExportedAct.isName(field) ? nil : field) : kind
    }

    /// The field that the change is of; nil where this version does not know it.
    private var summary: FieldSummary? { ExportedChange.summaries[kind]?[field] }

    /// Every field by its spellings: each change that comes in is looked for here.
    private static let summaries = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { kind in
            let fields = kind.fields.map { ($0.name.rawValue, $0) }
            return (kind.rawValue, Dictionary(fields, uniquingKeysWith: { first, _ in first }))
        })

    /// Whether this version can use the change: it knows the field, and the id and the value are some that a person
    /// could have entered.
    public var isUsable: Bool {
        guard let kind = RecordKind(rawValue: kind), let summary, summary.use != .key else { return false }
        return RecordName(kind, record).isWellFormed && new.map(summary.kind.isValue) ?? true
    }

    /// Whether the day that it writes had come when its act was entered, where the field has no others. What is dated in
    /// advance, such as the closing of a meeting, gives no value.
    /// - Parameter last: by `ExportedAct.lastDay`.
    public func hadCome(by last: Day) -> Bool {
        guard let summary, summary.hasCome, let day = new.flatMap(Day.init(iso:)) else { return true }
        return day <= last
    }

    /// Whether a field has days alone that have come when they are entered.
    public var isOfPastDays: Bool { summary?.hasCome ?? false }

    /// Whether the change closes a meeting.
    public var isClosing: Bool {
        kind == RecordKind.meeting.rawValue && field == FieldName.closed.rawValue && new != nil
    }

    /// Whether the change is of a field that means something in one journal only.
    fileprivate var isLocal: Bool { summary?.use == .local }

    /// Whether the change may be part of a step through an agenda, which no history tells.
    fileprivate var isAgendaStep: Bool {
        switch RecordKind(rawValue: kind) {
        case .item: true
        case .meeting: [FieldName.current.rawValue, FieldName.currentSince.rawValue].contains(field)
        default: false
        }
    }
}
