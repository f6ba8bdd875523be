/// New values of an assessment and its effort; nil leaves a value unchanged.
public struct Judgement: Equatable, Sendable {
    /// The status.
    public var status: Status?
    /// The trend.
    public var trend: Trend?
    /// The stage, from 1 to 5.
    public var stage: Int?
    /// The progress, in per cent from 0 to 100.
    public var progress: Int?

    /// A judgement; nil leaves a value unchanged.
    public init(status: Status? = nil, trend: Trend? = nil, stage: Int? = nil, progress: Int? = nil) {
        self.status = status
        self.trend = trend
        self.stage = stage
        self.progress = progress
    }
}

/// A person who records, and the side for which they do.
public struct Author: Hashable, Sendable {
    /// The person's name.
    public var name: String
    /// The id of the partner for which they record; nil where none is chosen.
    public var side: String?

    /// A person, and the side for which they record.
    public init(name: String, side: String?) {
        self.name = name
        self.side = side
    }
}

/// The reasons to refuse an edit before it reaches the store. `Phrases` has the sentence for each.
public enum EditError: Error, Equatable, Sendable {
    /// The status gets worse and no reason is given.
    case reasonNeeded(EffortID, from: Status?, to: Status)
    /// The person has chosen no side.
    case partnerNeeded
    /// A number lies outside its range.
    case outOfRange(FieldName, ClosedRange<Int>)
    /// A judgement is dated after today.
    case afterToday(FieldName, Day)
    /// A text is no value of the field.
    case notUnderstood(FieldName, String)
    /// A field that has to be filled is empty.
    case empty(FieldName)
    /// A day is before one that must come first.
    case outOfOrder(earlier: FieldName, Day, later: FieldName, Day)
    /// A measure's goal contradicts the direction from its baseline to its target.
    case contradictoryGoal(Direction, baseline: Figure, target: Figure)
    /// An amount of money is below 0.
    case negative(FieldName)
    /// The plan has no record with this id or name.
    case unknown(FieldName, String)
    /// A text can mean several records: their names.
    case ambiguous(FieldName, String, [String])
    /// The kind of record has no such field.
    case noSuchField(RecordKind, String)
    /// A new record has the key of one that is there: its kind and id.
    case alreadyThere(RecordKind, String)
    /// An effort or project would depend on itself.
    case needsItself
    /// A target for the national row, which has that of the measure itself.
    case nationalTarget
    /// The national row has no share.
    case shareOfNation
    /// A text has more characters than this limit.
    case tooLong(FieldName, Int)
    /// A partner has neither initialled the minutes nor stated a reservation.
    case notSigned(String)
    /// A partner's reservation cites a decision or an action that the meeting does not have.
    case noSuchStatement(String, partner: String)
    /// The edit is of a meeting that was closed on this day.
    case meetingClosed(Day)
    /// A text has characters that control terminals or turn the direction of text.
    case controlCharacters(FieldName)

    /// The field that is refused; nil where it is about none, or about the whole record.
    public var field: FieldName? {
        switch self {
        case .outOfRange(let name, _), .afterToday(let name, _), .notUnderstood(let name, _), .empty(let name),
            .negative(let name), .unknown(let name, _), .ambiguous(let name, _, _), .tooLong(let name, _),
            .controlCharacters(let name), .outOfOrder(_, _, let name, _):
            name
        case .contradictoryGoal: .direction
        case .reasonNeeded: .text(.reason, .english)
        case .needsItself: .prerequisite
        case .shareOfNation: .share
        case .nationalTarget: .city
        case .notSigned: .initials
        case .noSuchStatement: .text(.reservation, .english)
        case .partnerNeeded, .noSuchField, .meetingClosed, .alreadyThere: nil
        }
    }

    /// The partner whose initials or reservation are refused; nil where it is about neither.
    public var partner: String? {
        switch self {
        case .notSigned(let partner), .noSuchStatement(_, let partner): partner
        default: nil
        }
    }
}

extension Plan {
    /// The act by which one side assesses efforts.
    ///
    /// The as-of day is part of the judgement, so that confirming a status makes it fresh. A reason is required where
    /// any status gets worse. An earlier reason is removed, in all languages, when the status changes or a new reason
    /// is given.
    /// - Parameter language: the language of the reason.
    public func assess(
        _ efforts: [EffortID], as judgement: Judgement, by author: Author, reason: String?,
        in language: Language, on today: Day
    ) throws(EditError) -> Act {
        // A side that was removed meanwhile has no judgement that anybody would see.
        guard let partner = author.side, partners.contains(where: { $0.id == partner })
        else { throw .partnerNeeded }
        let field = RecordKind.assessment.field(.text(.reason, language))
        let why = field?.clean(reason)
        try field?.check(why)
        var changes: [Change] = []
        for effort in efforts {
            try check(effort, judgement, reason: why, partner: partner)
            if judgement.status != nil || judgement.trend != nil {
                let said = why.map { Wording($0, in: language) }
                changes += judge(effort, judgement, by: author.name, partner: partner, reason: said, on: today)
            }
            if let stage = judgement.stage { changes.append(Change(.effort, effort.record, .stage, to: stage.code)) }
            if let progress = judgement.progress {
                changes.append(Change(.effort, effort.record, .progress, to: progress.code))
            }
        }
        return Act(author: author.name, partner: partner, reason: why, asOf: today, changes: changes)
    }

    /// The efforts for which this status would be worse than the partner's present one.
    public func worsened(by status: Status, _ efforts: [EffortID], as partner: String) -> [EffortID] {
        efforts.filter { status.isWorse(than: self.status(of: $0, by: partner)) }
    }

    private func check(_ effort: EffortID, _ judgement: Judgement, reason: String?, partner: String) throws(EditError) {
        if let progress = judgement.progress, !(0...100).contains(progress) { throw .outOfRange(.progress, 0...100) }
        if let stage = judgement.stage, !LineOfEffort.stages.contains(stage) {
            throw .outOfRange(.stage, LineOfEffort.stages)
        }
        let current = self.status(of: effort, by: partner)
        if let status = judgement.status, reason == nil, status.isWorse(than: current) {
            throw .reasonNeeded(effort, from: current, to: status)
        }
    }

    private func judge(
        _ effort: EffortID, _ judgement: Judgement, by author: String, partner: String, reason: Wording?, on today: Day
    ) -> [Change] {
        let record = effort.assessment(by: partner)
        let before = assessment(of: effort, by: partner)
        var changes = restoring(.assessment, record)
        if let status = judgement.status {
            changes.append(Change(.assessment, record, .status, to: status.code))
            if status != before.status {
                changes.append(Change(.assessment, record, .since, to: today.code))
            }
        }
        if reason != nil || judgement.status.map({ $0 != before.status }) == true {
            changes += Language.allCases.map { language in
                let text = reason?.language == language ? reason?.text : nil
                return Change(.assessment, record, .text(.reason, language), to: text)
            }
        } else if judgement.status != nil, conflict(on: .assessment, record, .status) != nil {
            // A decision on a status in conflict decides its reason too.
            changes += Language.allCases.map {
                Change(.assessment, record, .text(.reason, $0), to: before.reason[$0])
            }
        }
        if let trend = judgement.trend {
            changes.append(Change(.assessment, record, .trend, to: trend.code))
        } else if let status = judgement.status, let trend = before.trend, before.contradicts(trend, now: status) {
            changes.append(Change(.assessment, record, .trend, to: nil))
        }
        changes.append(Change(.assessment, record, .asOf, to: today.code))
        changes.append(Change(.assessment, record, .by, to: author))
        return changes
    }
}

extension Assessment {
    /// Whether a status that replaces this one tells the opposite of a trend: worse than it while that is improving, or
    /// better while it is declining.
    fileprivate func contradicts(_ trend: Trend, now new: Status) -> Bool {
        guard let status else { return false }
        return switch trend {
        case .improving: new.isWorse(than: status)
        case .declining: status.isWorse(than: new)
        case .steady: false
        }
    }
}
