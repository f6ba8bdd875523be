/// What a person wants to say of an effort, all of it optional; what is nil is left as it is.
public struct Judgement: Equatable, Sendable {
    /// How it stands.
    public var status: Status?
    /// Where it is heading.
    public var trend: Trend?
    /// The step of the line's ladder, from 1 to 5.
    public var stage: Int?
    /// How far it has come, in per cent from 0 to 100.
    public var progress: Int?

    /// A judgement; what is nil is left as it is.
    public init(status: Status? = nil, trend: Trend? = nil, stage: Int? = nil, progress: Int? = nil) {
        self.status = status
        self.trend = trend
        self.stage = stage
        self.progress = progress
    }
}

/// A person who records, and the side for which they do.
public struct Author: Equatable, Sendable {
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

/// Why an act is refused before it reaches the store.
public enum EditError: Error, Equatable, Sendable {
    /// The status gets worse and no reason is given.
    case reasonNeeded(EffortID, from: Status?, to: Status)
    /// Nobody has said which partner speaks.
    case partnerNeeded
    /// A number lies outside its range.
    case outOfRange(FieldName, ClosedRange<Int>)
    /// A text names no value of the field.
    case notUnderstood(FieldName, String)
    /// A field that has to be filled is empty.
    case empty(FieldName)
    /// A day lies before one that has to come first.
    case outOfOrder(earlier: FieldName, Day, later: FieldName, Day)
    /// An amount of money is below 0.
    case negative(FieldName)
    /// The plan has nothing with this id.
    case unknown(FieldName, String)
    /// A text can mean more than one thing; the names of those it can mean.
    case ambiguous(FieldName, String, [String])
    /// The kind of record has no such field.
    case noSuchField(RecordKind, String)
    /// A thing would wait for itself.
    case needsItself
    /// A text has more characters than fit.
    case tooLong(FieldName, Int)
    /// A partner has neither initialled a meeting nor dissented from it.
    case notSigned(String)
    /// A meeting that was closed on a day does not change any more.
    case meetingClosed(Day)
    /// A text has characters in it that steer terminals or turn text around.
    case controlCharacters(FieldName)
}

extension Plan {
    /// The act by which one side assesses efforts, all of them at once.
    ///
    /// The day of the judgement is kept with it, so that saying the same again makes it fresh. A reason is required
    /// where any status gets worse; an earlier reason, in any language, goes when the status changes or another is given.
    /// - Parameter language: that in which the reason is given.
    public func assess(
        _ efforts: [EffortID], as judgement: Judgement, by author: Author, reason: String?,
        in language: Language = .english,
        on today: Day
    ) throws(EditError) -> Act {
        guard let partner = author.side else { throw .partnerNeeded }
        let why = reason.flatMap { $0.isEmpty ? nil : $0 }
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

    /// The efforts whose status this judgement would make worse in one side's eyes.
    public func worsened(by status: Status, _ efforts: [EffortID], as partner: String) -> [EffortID] {
        efforts.filter { status.isWorse(than: self.status(of: $0, by: partner)) }
    }

    private func check(_ effort: EffortID, _ judgement: Judgement, reason: String?, partner: String) throws(EditError) {
        if let progress = judgement.progress, !(0...100).contains(progress) { throw .outOfRange(.progress, 0...100) }
        if let stage = judgement.stage, !(1...5).contains(stage) { throw .outOfRange(.stage, 1...5) }
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
        var changes: [Change] = []
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
            // With a status that was contested its reason is decided too.
            changes += Language.allCases.map {
                Change(.assessment, record, .text(.reason, $0), to: before.reason[$0])
            }
        }
        if let trend = judgement.trend { changes.append(Change(.assessment, record, .trend, to: trend.code)) }
        if before.removed { changes.append(Change(.assessment, record, .removed, to: nil)) }
        changes.append(Change(.assessment, record, .asOf, to: today.code))
        changes.append(Change(.assessment, record, .by, to: author))
        return changes
    }
}
