/// One city on one line: a cell of the board.
public struct Effort: Record {
    public static let kind = RecordKind.effort
    public let id: String
    /// The stage that it has reached, from 1 to 5.
    public var stage: Int?
    /// The progress in per cent from 0 to 100.
    public var progress: Int?
    /// The next step.
    public var nextStep = LocalizedText()
    /// The id of the partner who takes the next step.
    public var nextOwner: String?
    /// The due day of the next step.
    public var due: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Effort {
    public static let fields: [Field<Effort>] =
        [
            Field(.city, key: { EffortID(record: $0.id)?.city }, .city).asOwner(),
            Field(.line, key: { EffortID(record: $0.id)?.line }, .line),
            Field(.stage, { $0.stage }, { $0.stage = $1 }, .stage),
            Field(.progress, { $0.progress }, { $0.progress = $1 }, .number(0...100)),
            ownText(.nextStep, \.nextStep),
            Field(.nextOwner, { $0.nextOwner }, { $0.nextOwner = $1 }, .partner),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
        ] + otherTexts(.nextStep, \.nextStep) + texts(.note, \.note) + commonFields
}
