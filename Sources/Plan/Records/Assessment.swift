/// One partner's judgement of one effort, and who leads it on that side.
public struct Assessment: Record {
    public static let kind = RecordKind.assessment
    public let id: String
    /// The status in this partner's judgement.
    public var status: Status?
    /// The trend.
    public var trend: Trend?
    /// The reason.
    public var reason = LocalizedText()
    /// The as-of day of the judgement.
    public var asOf: Day?
    /// The day since which the status is the same.
    public var since: Day?
    /// The person who made the judgement.
    public var by: String?
    /// The office that leads the effort on this side.
    public var lead = LocalizedText()
    public var marking: String?
    public var removed = false
    /// The assessed effort; nil where the id has none.
    public let effort: EffortID?
    /// The id of the partner who assesses.
    public let partner: String

    public init(id: String) {
        self.id = id
        var id = id
        (effort, partner) = id.withUTF8 { bytes in
            let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
            let partner = UnsafeBufferPointer(rebasing: bytes[slash...].dropFirst())
            return (EffortID(spelled: bytes[..<slash]), String(utf8: partner))
        }
    }
}

extension Assessment {
    public static let fields: [Field<Assessment>] =
        [
            Field(.effort, key: { $0.effort }, .effort).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
            Field(.status, { $0.status }, { $0.status = $1 }, .choice(.status)),
            Field(.trend, { $0.trend }, { $0.trend = $1 }, .choice(.trend)),
        ] + texts(.reason, \.reason) + [
            ownText(.lead, \.lead),
            Field(.asOf, { $0.asOf }, { $0.asOf = $1 }, .day, .kept).thatHasCome(),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept).thatHasCome(),
            Field(.by, { $0.by }, { $0.by = $1 }, .text, .kept),
        ] + otherTexts(.lead, \.lead) + commonFields
}
