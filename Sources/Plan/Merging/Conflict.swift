/// A field with concurrent writes of different values, or a record that one person removed while another edited it.
public struct Conflict: Equatable, Sendable {
    /// One of the values, with its author.
    public struct Contender: Equatable, Sendable {
        /// The id of the act.
        public let act: String
        /// The person.
        public let author: String
        /// The id of the partner for whom they wrote it.
        public let partner: String?
        /// Their reason.
        public let reason: String?
        /// The time of entry.
        public let time: HybridTime
        /// The change of the field; where a removed record was edited, that edit.
        public let change: Change
        /// The other changes of the act, on which it depends whether a ceiling lets its reason through; nil where there
        /// are too many to know.
        let alongside: [ExportedChange]?

        /// A contender.
        public init(
            act: String, author: String, partner: String?, reason: String?, time: HybridTime, change: Change,
            alongside: [ExportedChange]? = []
        ) {
            self.alongside = alongside
            self.act = act
            self.author = author
            self.partner = partner
            self.reason = reason
            self.time = time
            self.change = change
        }
    }

    /// The contender whose value is shown: the later one, or the removal.
    public let shown: Contender
    /// The other contenders, the latest first.
    public let others: [Contender]

    /// A conflict of these contenders.
    public init(shown: Contender, others: [Contender]) {
        self.shown = shown
        self.others = others
    }

    /// All contenders, the shown one first.
    public var contenders: [Contender] { [shown] + others }

    /// Whether one of the contenders is of an act.
    public func involves(act: String) -> Bool { contenders.contains { $0.act == act } }
    /// The kind of record.
    public var kind: RecordKind { shown.change.kind }
    /// The record's id.
    public var record: String { shown.change.record }
    /// The field; `removed` where one person removed the record and another edited it.
    public var field: FieldName { shown.change.field }

    /// The fields in conflict without the reasons whose status is in conflict too: a decision on the status settles
    /// both.
    public static func independent(_ fields: [Change]) -> [Change] {
        let judged = Set(fields.filter { $0.kind == .assessment && $0.field == .status }.map(\.record))
        return fields.filter { $0.kind != .assessment || $0.field.text != .reason || !judged.contains($0.record) }
    }
}
