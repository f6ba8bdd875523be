/// A field on which two people have said different things without having seen each other's word.
public struct Conflict: Equatable, Sendable {
    /// What one of them said.
    public struct Contender: Equatable, Sendable {
        /// The id of the act.
        public let act: String
        /// Who said it.
        public let author: String
        /// The id of the partner they spoke for.
        public let partner: String?
        /// Why, in their words.
        public let reason: String?
        /// When it was entered.
        public let time: HybridTime
        /// What it changed: the field itself; of a record that was removed, what was edited in it.
        public let change: Change

        /// What somebody said.
        public init(act: String, author: String, partner: String?, reason: String?, time: HybridTime, change: Change) {
            self.act = act
            self.author = author
            self.partner = partner
            self.reason = reason
            self.time = time
            self.change = change
        }
    }

    /// What is shown: the later word, or the removal.
    public let shown: Contender
    /// The others, the latest first.
    public let others: [Contender]

    /// A conflict of these contenders.
    public init(shown: Contender, others: [Contender]) {
        self.shown = shown
        self.others = others
    }

    /// All of them, the one that is shown first.
    public var contenders: [Contender] { [shown] + others }
    /// The kind of record.
    public var kind: RecordKind { shown.change.kind }
    /// The record's id.
    public var record: String { shown.change.record }
    /// The field; `removed` where one removed the record and the other edited it.
    public var field: FieldName { shown.change.field }

    /// The conflicts that people are told of: a reason goes with the status that it was given for.
    public static func told(_ conflicts: [Conflict]) -> [Conflict] {
        let judged = Set(conflicts.filter { $0.kind == .assessment && $0.field == .status }.map(\.record))
        return conflicts.filter { conflict in
            conflict.kind != .assessment || conflict.field.text != .reason
                || !judged.contains(conflict.record)
        }
    }
}
