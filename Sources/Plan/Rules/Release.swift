/// Decides what may be released at a ceiling: of records, values, changes, acts with their sides and reasons, and
/// conflicts. Every command, screen and carrier uses it.
///
/// It fails closed. A record is withheld if it is unmarked, marked above the ceiling, or marked with a label that the
/// plan does not list, or if it names a withheld record (`RecordKind.deciding`). A value is withheld if it names one;
/// of a list the rest is released. The present marking of a record decides on all of its history, its removal included.
/// A reading or a target without a marking has that of its measure.
///
/// A change of others widens nothing until somebody here has confirmed it: a marking, an owner and the list of markings
/// count with every value that they have had since somebody here last wrote them (`Doubts`), and the record is released
/// where all of them allow it.
public struct Release {
    /// Returns the present value of a field; nil is empty.
    public typealias Lookup = (FieldKey) throws -> String?
    /// Returns the further values of a field that count, because the present one comes from others and is not confirmed
    /// here.
    public typealias Doubts = (FieldKey) throws -> [String?]

    private let labels: [String]
    private let higher: Set<String>
    private let takesUnmarked: Bool
    private let value: Lookup
    private let doubts: Doubts
    private var judged: [RecordKey: Bool] = [:]
    /// The fields for whose unconfirmed values records or labels are withheld.
    public private(set) var doubted: [FieldKey] = []

    /// The release up to a ceiling; nil where the plan does not list that marking.
    /// - Parameter takesUnmarked: whether it takes unmarked records for the lowest ones, to find out what they are
    ///   withheld for. Nothing is released by such a release.
    public init?(
        upTo ceiling: String, takingUnmarked takesUnmarked: Bool = false, value: @escaping Lookup,
        doubts: @escaping Doubts = { _ in [] }
    ) rethrows {
        let key = FieldKey(.plan, Plan.settingsID, .markings)
        let present = MarkingList(code: try value(key)).labels
        // A list that does not have the ceiling says nothing of what is below it.
        let all = [present] + (try doubts(key)).map { MarkingList(code: $0).labels }
        let lists = all.filter { $0.contains(ceiling) }
        let parts = lists.map { $0.prefix(through: $0.firstIndex(of: ceiling) ?? $0.startIndex) }
        guard let first = parts.first else { return nil }
        labels = first.filter { label in parts.allSatisfy { $0.contains(label) } }
        higher = Set(all.joined()).subtracting(labels)
        self.takesUnmarked = takesUnmarked
        (self.value, self.doubts) = (value, doubts)
        if labels.count < first.count || !present.contains(ceiling) { doubted.append(key) }
    }

    /// The fields, as spelled in the journal, whose values decide on what may be released of earlier changes: the list
    /// of markings, markings, and what records belong to or name.
    public static let decidingFields: Set<String> = Set(
        RecordKind.allCases.flatMap(\.deciding).filter { $0.use != .key }
            .map(\.name.rawValue) + [FieldName.marking.rawValue, FieldName.markings.rawValue])

    /// Whether a record may be released.
    /// - Parameter kind: the kind as spelled in the journal.
    public mutating func mayRelease(_ kind: String, _ record: String) throws -> Bool {
        // One that only looks like another record's is no id, and that record's verdict is not its own.
        guard Folding.isSaved(record) else { return false }
        let key = RecordKey(kind: kind, record: record)
        if let known = judged[key] { return known }
        // Records of a sound plan do not name each other in a cycle; one of a cycle is withheld.
        judged[key] = false
        let mayRelease = try judge(kind, record)
        judged[key] = mayRelease
        return mayRelease
    }

    /// The value of a field as it may be released: of a list the efforts that may; nil where nothing of it may.
    public mutating func released(_ value: String, in field: FieldKind) throws -> String? {
        if field == .efforts {
            guard let all = [EffortID](code: value) else { return try mayReleaseWords(of: value) ? value : nil }
            let released = try all.filter { try mayReleaseName(of: RecordName(.effort, $0.record)) }
            return released.count == all.count ? value : released.isEmpty ? nil : released.code
        }
        for name in field.references(in: value) where try !mayReleaseName(of: name) { return nil }
        return value
    }

    /// The change as it may be released; nil where its record or its new value is withheld. An old value of which
    /// something is withheld is left out. Of lists a part is released; of the list of markings nothing where that part
    /// stays as it is.
    public mutating func released(_ change: ExportedChange) throws -> ExportedChange? {
        guard try mayRelease(change.kind, change.record) else { return nil }
        if change.isMarkingList { return released(list: change) }
        let field = change.fieldSummary
        let old = try change.old.flatMap { try self.released($0, in: field) }
        var released = change
        if let new = change.new {
            guard let new = try self.released(new, in: field) else { return nil }
            released.new = new
        }
        if old != change.old { released.old = nil }
        return released
    }

    /// The changes of an act as they may be released, each nil where it may not. The time since when an item is the
    /// current one is released with the item, so that no step among withheld items is.
    public mutating func released(_ changes: [ExportedChange]) throws -> [ExportedChange?] {
        var released = try changes.map { try self.released($0) }
        for (place, since) in changes.enumerated() where since.field == FieldName.currentSince.rawValue {
            let item = changes.firstIndex {
                $0.field == FieldName.current.rawValue && ($0.kind, $0.record) == (since.kind, since.record)
            }
            guard let item else { continue }
            if released[item] == nil { released[place] = nil }
            if released[item]?.old != changes[item].old { released[place]?.old = nil }
        }
        return released
    }

    private func released(list change: ExportedChange) -> ExportedChange? {
        let released = self.released(list: change.new)
        if released == self.released(list: change.old) { return nil }
        var change = change
        (change.old, change.new) = (nil, released)
        return change
    }

    /// The list of markings up to the ceiling. A label that the plan does not list now is not released.
    func released(list code: String?) -> String { MarkingList(code: code).part(labels).code }

    /// The act as it may be released; nil where none of its changes may. An act that is released in part has no reason,
    /// because that may tell of the rest, and one for a withheld side has no side. Which act it undoes is left out:
    /// only a journal can tell whether that may be released.
    /// - Parameter act: the act with all of its changes.
    public mutating func released(_ act: ExportedAct) throws -> ExportedAct? {
        var released = act
        released.changes = try self.released(act.changes).compactMap(\.self)
        if released.changes.isEmpty { return nil }
        if released.changes != act.changes { released.reason = nil }
        released.partner = try self.released(side: act.partner)
        released.target = nil
        return released
    }

    /// The side that an act was for; nil where it is withheld.
    public mutating func released(side partner: String?) throws -> String? {
        try partner.flatMap { try mayRelease(RecordKind.partner.rawValue, $0) ? $0 : nil }
    }

    /// The conflict as it may be released; nil where what is shown is withheld, or all that contradicts it.
    public mutating func released(_ conflict: Conflict) throws -> Conflict? {
        guard let shown = try released(conflict.shown) else { return nil }
        // Values that differ above the ceiling alone are released alike.
        let others = try conflict.others.compactMap { try released($0) }
            .filter { $0.change.field == .removed || $0.change.new != shown.change.new }
        return others.isEmpty ? nil : Conflict(shown: shown, others: others)
    }

    private mutating func released(_ contender: Conflict.Contender) throws -> Conflict.Contender? {
        guard let change = try released(ExportedChange(contender.change))?.known else { return nil }
        // Of an act with very many changes it is not known whether all may be released.
        let isWhole =
            try contender.alongside.map { try $0.allSatisfy { try released($0) == $0 } } ?? false
            && change == contender.change
        return Conflict.Contender(
            act: contender.act, author: contender.author, partner: try released(side: contender.partner),
            reason: isWhole ? contender.reason : nil, time: contender.time, change: change,
            alongside: contender.alongside == nil ? nil : [])
    }

    /// The value of a field as it may be released; nil is a field that this version does not know.
    private mutating func released(_ value: String, in field: FieldSummary?) throws -> String? {
        if let field { return try released(value, in: field.kind) }
        return try mayReleaseWords(of: value) ? value : nil
    }

    /// Whether the name of a record may be released. An effort exists without a record and has its city's name.
    private mutating func mayReleaseName(of name: RecordName) throws -> Bool {
        guard name.kind == .effort else { return try mayRelease(name.kind.rawValue, name.id) }
        guard let city = RecordKind.effort.key(.city, in: name.id) else { return true }
        return try mayRelease(RecordKind.city.rawValue, city)
    }

    private mutating func judge(_ kind: String, _ record: String) throws -> Bool {
        guard let known = RecordKind(rawValue: kind) else {
            return try isMarkedLow(kind, record, orAs: nil) && mayReleaseWords(of: record)
        }
        let measure = RecordKind.measure.belongings.contains(known) ? known.key(.measure, in: record) : nil
        guard try isMarkedLow(kind, record, orAs: measure) else { return false }
        for field in known.deciding {
            let key = FieldKey(known, record, field.name)
            let present = try field.use == .key ? known.key(field.name, in: record) : value(key)
            if let present, try released(present, in: field.kind) == nil { return false }
            if field.use == .key { continue }
            for other in try doubts(key) {
                guard let other, try released(other, in: field.kind) == nil else { continue }
                doubted.append(key)
                return false
            }
        }
        return true
    }

    /// Whether every marking of a record that counts is low enough.
    /// - Parameter measure: the measure whose marking stands for none of its own.
    private mutating func isMarkedLow(_ kind: String, _ record: String, orAs measure: String?) throws -> Bool {
        let key = FieldKey(kind: kind, record: record, field: FieldName.marking.rawValue)
        func counting(_ label: String?) throws -> String? {
            if let label { return label }
            return try measure.flatMap { try value(FieldKey(.measure, $0, .marking)) }
        }
        guard isLowEnough(try counting(value(key))) else { return false }
        for other in try doubts(key) where !isLowEnough(try counting(other)) {
            doubted.append(key)
            return false
        }
        return true
    }

    private func isLowEnough(_ label: String?) -> Bool {
        label.map(labels.contains) ?? false || takesUnmarked && !(label.map(higher.contains) ?? false)
    }

    /// Whether a text of an unknown kind or field may be released. A newer version wrote it, and it may name records:
    /// it is withheld if any of its words is the id of a withheld record.
    private mutating func mayReleaseWords(of text: String) throws -> Bool {
        let words = Folding.saved(text).split { $0.isWhitespace || "/>".contains($0) }.map(String.init)
        for word in Set(words) {
            for kind in RecordKind.referenced
            where try kind.naming.contains(where: { try value(FieldKey(kind, word, $0)) != nil }) {
                if try !mayRelease(kind.rawValue, word) { return false }
            }
        }
        return true
    }
}

extension ExportedChange {
    /// Its field; nil where this version does not know it.
    var fieldSummary: FieldSummary? {
        RecordKind(rawValue: kind).flatMap { kind in FieldName(rawValue: field, of: kind).flatMap(kind.field) }
    }
}

extension RecordKind {
    /// The fields that name other records and decide on their own: where nothing of a value may be released, the record
    /// is withheld. Emptied, what people enter would say something else: that nobody owns it, that it is of all sides,
    /// that nothing answers it. An effort and the settings are there without a record, so theirs are emptied.
    fileprivate var deciding: [FieldSummary] { RecordKind.deciding[self] ?? [] }

    private static let deciding: [RecordKind: [FieldSummary]] = Dictionary(
        uniqueKeysWithValues: allCases.map { kind in
            let isEdited = kind != .effort && kind != .plan
            let fields = kind.fields.filter { field in
                field.kind.isNamed && (field.isOwner || field.use == .key || field.use == .required)
                    || field.kind.isNamed && isEdited && field.use == .edited
            }
            return (kind, fields)
        })

    /// The kinds that fields of other records name. An effort is named through its city.
    fileprivate static let referenced = Set(allCases.flatMap(\.fields).flatMap(\.kind.referencedKinds))
        .subtracting([.effort])

    /// The first required field, which every record of the kind has, in some language.
    fileprivate var naming: [FieldName] { fields.first { $0.use == .required }?.name.inEveryLanguage ?? [.marking] }
}
