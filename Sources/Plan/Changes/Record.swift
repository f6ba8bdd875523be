/// A kind of record, as the journal spells it.
public enum RecordKind: String, CaseIterable, Sendable {
    case plan, phase, partner, city, effort, assessment, project
    case commitment, milestone, measure, target, reading, vulnerability, condition, dependency
    case meeting, attendance, item, decision, action, note

    /// The kinds that the first frame of the board shows.
    public static let onBoard: [RecordKind] = [.plan, .phase, .partner, .city, .effort, .assessment, .meeting]
}

/// Something the plan holds. Its table of fields is the one place where they are listed.
public protocol Record: Sendable, Equatable {
    /// The kind of record.
    static var kind: RecordKind { get }
    /// Every field, in the order of forms and columns.
    static var fields: [Field<Self>] { get }
    /// The id that the journal knows it by.
    var id: String { get }
    /// The label of the plan's list it carries; what has none is not released.
    var marking: String? { get set }
    /// Whether it has been removed; the journal keeps it.
    var removed: Bool { get set }
    /// An empty record with this id.
    init(id: String)
}

extension Record {
    /// The fields that every record ends with.
    static var commonFields: [Field<Self>] {
        [
            Field(.marking, { $0.marking }, { $0.marking = $1 }, .marking),
            Field(.removed, { $0.removed }, { $0.removed = $1 }, or: false, .flag, .kept),
        ]
    }

    /// The neutral form of a field, or nil where it is empty or no field of this kind.
    public func value(of name: FieldName) -> String? {
        Self.fields.first { $0.name == name }?.read(self)
    }

    /// Writes a field from its neutral form; nil empties it.
    /// - Returns: false, with nothing written, where the record has no such field or the form names no value.
    @discardableResult
    public mutating func set(_ name: FieldName, to code: String?) -> Bool {
        guard let field = Self.fields.first(where: { $0.name == name }) else { return false }
        return field.write(&self, code)
    }
}

extension Record {
    /// Takes a value as the journal holds it; one that names nothing leaves the field empty, as when it is read anew.
    mutating func take(_ value: Plan.Value) {
        if !set(value.field, to: value.code) { set(value.field, to: nil) }
    }
}

/// What can be said of a field without knowing its record's type.
public struct FieldSummary: Equatable, Sendable {
    /// The field's name.
    public let name: FieldName
    /// What it holds.
    public let kind: FieldKind
    /// What becomes of it.
    public let use: FieldUse
    /// Whether it may be empty.
    public let isOptional: Bool
    /// What it is where nobody has said anything; nil where that is nothing.
    public let standard: String?

    /// Whether a person edits it once the record is there.
    public var isEdited: Bool { use == .edited || use == .required }
}

extension RecordKind {
    /// The fields of this kind of record, in order.
    public var fields: [FieldSummary] { RecordKind.summaries[self] ?? [] }

    /// The field with this name, where the kind has one.
    public func field(_ name: FieldName) -> FieldSummary? { fields.first { $0.name == name } }

    private static let summaries: [RecordKind: [FieldSummary]] = [
        .plan: summaries(of: Settings.self), .phase: summaries(of: Phase.self),
        .partner: summaries(of: Partner.self), .city: summaries(of: City.self),
        .effort: summaries(of: Effort.self), .assessment: summaries(of: Assessment.self),
        .project: summaries(of: Project.self), .commitment: summaries(of: Commitment.self),
        .milestone: summaries(of: Milestone.self), .measure: summaries(of: Measure.self),
        .target: summaries(of: CityTarget.self), .reading: summaries(of: Reading.self),
        .vulnerability: summaries(of: Vulnerability.self), .condition: summaries(of: Condition.self),
        .dependency: summaries(of: Dependency.self), .meeting: summaries(of: Meeting.self),
        .attendance: summaries(of: Attendance.self), .item: summaries(of: AgendaItem.self),
        .decision: summaries(of: Decision.self), .action: summaries(of: ActionItem.self),
        .note: summaries(of: Remark.self),
    ]

    private static func summaries<R: Record>(of type: R.Type) -> [FieldSummary] {
        type.fields.map {
            FieldSummary(name: $0.name, kind: $0.kind, use: $0.use, isOptional: $0.isOptional, standard: $0.standard)
        }
    }
}
