/// The records of one kind, by their ids.
///
/// A record without any value, such as one whose adding was undone, is not in the table.
protocol RecordTable {
    associatedtype Row: Record
    associatedtype All: Sequence<Row>
    associatedtype Present: Sequence<Row>

    /// All records, removed ones too, in no order.
    var all: All { get }
    /// The records that are not removed and have no removed owner, in the order of the kind where it has one.
    var present: Present { get }
    /// The records that are removed themselves; only for kinds that are left out with their owners.
    var removed: [Row] { get }
    /// The record with this id, removed or not.
    subscript(id: String) -> Row? { get }
    /// The record with this id; nil where it is not present.
    func present(_ id: String) -> Row?
    /// Sets values of a record.
    mutating func set(_ values: Plan.Values, of id: String)
    /// Puts the records in order.
    /// - Returns: whether every record has kept its index.
    mutating func order() -> Bool
    /// Leaves out the records with a removed owner.
    /// - Returns: the records that are left out.
    mutating func leaveOut(where isGone: (Row) -> Bool) -> [Row]
}

// The defaults for a kind without an order that is not left out with its owners.
extension RecordTable {
    var present: LazyFilterSequence<All> { all.lazy.filter { !$0.removed } }
    var removed: [Row] { [] }
    func present(_ id: String) -> Row? { self[id].flatMap { $0.removed ? nil : $0 } }
    mutating func order() -> Bool { true }
    mutating func leaveOut(where isGone: (Row) -> Bool) -> [Row] { [] }
}

/// The plan's settings, as a table of one record.
struct SettingsTable: RecordTable, Equatable, Sendable {
    private(set) var settings = Settings(id: Plan.settingsID)

    var all: CollectionOfOne<Settings> { CollectionOfOne(settings) }
    subscript(id: String) -> Settings? { settings == Settings(id: Plan.settingsID) ? nil : settings }
    mutating func set(_ values: Plan.Values, of id: String) { for value in values { settings.set(value) } }
}

/// Reads the table of any kind.
protocol TableReader {
    associatedtype Result
    mutating func read(_ table: some RecordTable) -> Result
}

/// Changes the table of any kind.
protocol TableEditor {
    associatedtype Result
    mutating func edit(_ table: inout some RecordTable) -> Result
}

// Two lists of the tables, because Swift gives a table either to read or to change.
extension Plan {
    /// Gives a reader the table of a kind.
    func read<Reader: TableReader>(_ kind: RecordKind, _ reader: inout Reader) -> Reader.Result {
        switch kind {
        case .plan: reader.read(settingsTable)
        case .phase: reader.read(phaseTable)
        case .partner: reader.read(partnerTable)
        case .city: reader.read(cityTable)
        case .effort: reader.read(effortTable)
        case .assessment: reader.read(assessmentTable)
        case .project: reader.read(projectTable)
        case .commitment: reader.read(commitmentTable)
        case .milestone: reader.read(milestoneTable)
        case .measure: reader.read(measureTable)
        case .target: reader.read(targetTable)
        case .reading: reader.read(readingTable)
        case .vulnerability: reader.read(vulnerabilityTable)
        case .condition: reader.read(conditionTable)
        case .dependency: reader.read(dependencyTable)
        case .meeting: reader.read(meetingTable)
        case .attendance: reader.read(attendanceTable)
        case .item: reader.read(itemTable)
        case .decision: reader.read(decisionTable)
        case .action: reader.read(actionTable)
        case .note: reader.read(noteTable)
        }
    }

    /// Gives an editor the table of a kind.
    mutating func edit<Editor: TableEditor>(_ kind: RecordKind, _ editor: inout Editor) -> Editor.Result {
        switch kind {
        case .plan: editor.edit(&settingsTable)
        case .phase: editor.edit(&phaseTable)
        case .partner: editor.edit(&partnerTable)
        case .city: editor.edit(&cityTable)
        case .effort: editor.edit(&effortTable)
        case .assessment: editor.edit(&assessmentTable)
        case .project: editor.edit(&projectTable)
        case .commitment: editor.edit(&commitmentTable)
        case .milestone: editor.edit(&milestoneTable)
        case .measure: editor.edit(&measureTable)
        case .target: editor.edit(&targetTable)
        case .reading: editor.edit(&readingTable)
        case .vulnerability: editor.edit(&vulnerabilityTable)
        case .condition: editor.edit(&conditionTable)
        case .dependency: editor.edit(&dependencyTable)
        case .meeting: editor.edit(&meetingTable)
        case .attendance: editor.edit(&attendanceTable)
        case .item: editor.edit(&itemTable)
        case .decision: editor.edit(&decisionTable)
        case .action: editor.edit(&actionTable)
        case .note: editor.edit(&noteTable)
        }
    }
}

/// Visits the present records of any kind.
protocol RecordVisitor: TableReader where Result == Void {
    /// Visits the present records of one kind; efforts, assessments and readings are in no order.
    mutating func visit<R: Record>(_ records: some Sequence<R>)
}

extension RecordVisitor {
    mutating func read(_ table: some RecordTable) { visit(table.present) }
}

extension Plan {
    /// Shows a visitor the present records of a kind, or only the one with an id.
    func show<Visitor: RecordVisitor>(_ kind: RecordKind, _ id: String? = nil, to visitor: inout Visitor) {
        guard let id else { return read(kind, &visitor) }
        var one = OneRecord(id: id, visitor: visitor)
        read(kind, &one)
        visitor = one.visitor
    }
}

private struct OneRecord<Visitor: RecordVisitor>: TableReader {
    let id: String
    var visitor: Visitor

    mutating func read(_ table: some RecordTable) {
        if let record = table.present(id) { visitor.visit(CollectionOfOne(record)) }
    }
}
