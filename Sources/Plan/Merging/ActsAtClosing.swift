/// The acts on a meeting and its belongings that a copy had read when it closed the meeting, by their ids.
///
/// A version vector alone would count an act that somebody has made later under a known writer with an earlier time.
public struct ActsAtClosing: Equatable, Sendable {
    /// The ids, in order.
    public let ids: Set<String>
    /// Whether these are all. An export at a ceiling names those that may be released, and a later one more of them.
    public let isWhole: Bool

    // Ids have no colon.
    private static let (whole, part) = ("all:", "some:")

    /// A list of ids.
    public init(_ ids: some Sequence<String>, isWhole: Bool = true) {
        self.ids = Set(ids)
        self.isWhole = isWhole
    }

    /// Reads the stored form; nil where the text has another one.
    public init?(code: String) {
        let words = code.split(separator: " ").map(String.init)
        guard let first = words.first, [ActsAtClosing.whole, ActsAtClosing.part].contains(first) else { return nil }
        self.init(words.dropFirst(), isWhole: first == ActsAtClosing.whole)
    }

    /// The stored form.
    public var code: String {
        ([isWhole ? ActsAtClosing.whole : ActsAtClosing.part] + ids.sorted()).joined(separator: " ")
    }

    /// Two versions of one list as one; nil where they contradict each other. Nothing is added to a whole one.
    public func joined(_ other: ActsAtClosing) -> ActsAtClosing? {
        if isWhole, other.isWhole { return self == other ? self : nil }
        if isWhole { return self }
        return other.isWhole ? other : ActsAtClosing(ids.union(other.ids), isWhole: false)
    }
}

extension FieldName {
    /// The fields that say which acts a closed meeting has. They mean something in one journal only; a ceiling
    /// releases a part of them.
    public static let boundsOfMeeting = Meeting.fields.filter { $0.use == .local }.map(\.name)

    /// Whether the name of a field is one of `boundsOfMeeting`.
    public static func isBound(_ name: String) -> Bool { boundsOfMeeting.contains { $0.rawValue == name } }
}

extension ExportedChange {
    /// The change with all that two versions of it tell in their new values; nil where they contradict each other. A
    /// ceiling tells a part of the fields of `boundsOfMeeting`, of the list of markings and of lists of efforts, and
    /// the whole of others.
    public func joined(_ other: String?) -> ExportedChange? {
        if new == other { return self }
        var joined = self
        if isMarkingList {
            let (one, two) = (MarkingList(code: new), MarkingList(code: other))
            guard let list = one.joined(two) else { return nil }
            joined.new = list == one ? new : other
        } else if fieldSummary?.kind == .efforts {
            guard let list = joinedEfforts(other) else { return nil }
            joined.new = list
        } else {
            guard let bound = joinedBound(other) else { return nil }
            joined.new = bound
        }
        return joined
    }

    /// The list that has what both tell: the one that has all of it in its own order, else in the order of the ids.
    private func joinedEfforts(_ other: String?) -> String? {
        guard let new, let other, let one = [EffortID](code: new), let two = [EffortID](code: other) else { return nil }
        let (here, there) = (Set(one), Set(two))
        if here == there { return max(new, other) }
        if here.isSuperset(of: there) { return new }
        if there.isSuperset(of: here) { return other }
        return here.union(there).map(\.code).sorted().joined(separator: " ")
    }

    private func joinedBound(_ other: String?) -> String? {
        guard let new, let other else { return nil }
        switch field {
        case FieldName.versionVector.rawValue:
            guard let here = VersionVector(code: new), let there = VersionVector(code: other) else { return nil }
            return here.joined(there).code
        case FieldName.actsAtClosing.rawValue:
            guard let here = ActsAtClosing(code: new), let there = ActsAtClosing(code: other) else { return nil }
            return here.joined(there)?.code
        default: return nil
        }
    }
}
