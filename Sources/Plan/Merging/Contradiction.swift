/// Another version of an act that is here, which was set aside when it came. Nothing of it counts, and a person decides
/// which of the two holds here.
public struct Contradiction: Equatable, Sendable {
    /// The version that came.
    public let other: ExportedAct
    /// The act that is here.
    public let here: ExportedAct
    /// The checksum that stands for the version, by which a person names it to a command.
    public let version: String
    /// The name of the remote, or of the package, from which it came.
    public let source: String

    /// A contradiction.
    public init(other: ExportedAct, here: ExportedAct, version: String, source: String) {
        (self.other, self.here, self.version, self.source) = (other, here, version, source)
    }

    /// One thing that the two versions say otherwise, and what each says of it.
    public typealias Difference = (what: String, here: String?, other: String?)

    /// All that the two versions say otherwise: first the changes, which are what the act did.
    public var differences: [Difference] {
        let (ours, theirs) = (here.changesByField, other.changesByField)
        var met: Set<FieldKey> = []
        let changes = (here.changes + other.changes).filter { met.insert($0.key).inserted }.compactMap {
            difference(of: $0, ours[$0.key], theirs[$0.key])
        }
        let heads: [(String, String?, String?)] = [
            ("time", time(here, than: other), time(other, than: here)), ("writer", here.writer, other.writer),
            ("author", here.author, other.author), ("side", here.partner, other.partner),
            ("reason", here.reason, other.reason), ("as_of", here.asOf, other.asOf), ("kind", here.kind, other.kind),
            ("target", here.target, other.target), ("entered_at", "\(here.enteredAt)", "\(other.enteredAt)"),
        ]
        let all = changes + heads.filter { $1 != $2 }
        // Nothing is left but which of them says that it is whole.
        return all.isEmpty ? [("whole", "\(here.isWhole)", "\(other.isWhole)")] : all
    }

    /// The day of an act's time; its number where the other version is of the same day.
    private func time(_ act: ExportedAct, than other: ExportedAct) -> String {
        act.moment.day == other.moment.day ? "\(act.time)" : act.moment.day.iso
    }

    private func difference(
        of change: ExportedChange, _ ours: ExportedChange?, _ theirs: ExportedChange?
    ) -> Difference? {
        let name = "\(change.kind) \(change.record) \(change.field)"
        if ours?.new != theirs?.new { return (name, ours?.new, theirs?.new) }
        if ours?.old != theirs?.old { return ("\(name) (old)", ours?.old, theirs?.old) }
        return ours?.context != theirs?.context ? ("\(name) (sight)", ours?.context, theirs?.context) : nil
    }
}

/// The versions of acts that contradict those that are here.
public struct Contradictions: Equatable, Sendable {
    /// Some of those that wait for a decision.
    public var open: [Contradiction] = []
    /// How many wait.
    public var waiting = 0
    /// Some of those about which a person has decided, so that this copy says something else than another one.
    public var decided: [Contradiction] = []
    /// How many they are.
    public var settled = 0
    /// How many versions there are besides that cannot be read, or are of no act that is here.
    public var unreadable = 0

    /// None.
    public init() {}
}

extension ExportedAct {
    /// Whether two versions of an act that both came in part, at a ceiling, cannot be parts of one act.
    ///
    /// A ceiling withholds changes, reasons, partners and parts of version vectors. What both have has to be the same.
    public func contradicts(_ other: ExportedAct) -> Bool {
        if hasOtherHead(than: other) { return true }
        if differ(partner, other.partner) || differ(reason, other.reason) || differ(target, other.target) {
            return true
        }
        let others = other.changesByField
        return changes.contains { change in
            guard let there = others[change.key] else { return false }
            return differ(change.old, there.old) || change.joined(there.new) == nil
        }
    }

    /// Whether this can be what a ceiling lets through of a whole act.
    public func isPart(of whole: ExportedAct) -> Bool {
        if hasOtherHead(than: whole) { return false }
        let parts = [(partner, whole.partner), (reason, whole.reason), (target, whole.target)]
        guard parts.allSatisfy({ $0 == nil || $0 == $1 }) else { return false }
        let all = whole.changesByField
        return changes.allSatisfy { change in
            guard let there = all[change.key] else { return false }
            return (change.old == nil || change.old == there.old)
                && (change.new == there.new || change.joined(there.new)?.new == there.new)
        }
    }

    /// Whether another version says the same to the letter, in any order of the changes.
    public func isSame(as other: ExportedAct) -> Bool {
        !hasOtherHead(than: other) && (partner, reason, target) == (other.partner, other.reason, other.target)
            && changes.count == other.changes.count && changesByField == other.changesByField
    }

    private func hasOtherHead(than other: ExportedAct) -> Bool {
        (time, enteredAt) != (other.time, other.enteredAt)
            || [writer, author, asOf, kind] != [other.writer, other.author, other.asOf, other.kind]
    }

    private func differ(_ one: String?, _ two: String?) -> Bool { one != nil && two != nil && one != two }

    fileprivate var changesByField: [FieldKey: ExportedChange] {
        Dictionary(changes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension ExportedChange {
    /// The field that it is of.
    var key: FieldKey { FieldKey(kind: kind, record: record, field: field) }
}
