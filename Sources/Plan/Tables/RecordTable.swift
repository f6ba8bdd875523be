/// The records of one kind, by their ids.
///
/// A record of which nothing is said, such as one whose adding was undone, is no record.
protocol RecordTable {
    associatedtype Row: Record
    associatedtype All: Sequence<Row>
    associatedtype Present: Sequence<Row>

    /// Every record, removed or not, in no order.
    var all: All { get }
    /// Those that are there: neither they nor what they belong to is removed. In the order of the kind, where it has one.
    var present: Present { get }
    /// Those that are removed themselves, where the kind is left out with what it belongs to.
    var removed: [Row] { get }
    /// The record with this id, removed or not.
    subscript(id: String) -> Row? { get }
    /// The record with this id, where it is present.
    func present(_ id: String) -> Row?
    /// Takes values of a record.
    mutating func take(_ values: Plan.Values, of id: String)
    /// Puts the records in order.
    /// - Returns: whether every record is still where it was.
    mutating func order() -> Bool
    /// Leaves out records of which something that they belong to is removed.
    /// - Returns: those that are left out.
    mutating func leaveOut(where isGone: (Row) -> Bool) -> [Row]
}

// What holds of a kind that has no order and is not left out with what it belongs to.
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
    mutating func take(_ values: Plan.Values, of id: String) { for value in values { settings.take(value) } }
}

/// Something that reads the table of a kind, whichever kind it is.
protocol TableReader {
    associatedtype Result
    mutating func read(_ table: some RecordTable) -> Result
}

/// Something that changes the table of a kind, whichever kind it is.
protocol TableEditor {
    associatedtype Result
    mutating func edit(_ table: inout some RecordTable) -> Result
}

// Two lists of the tables, for Swift gives a table either to read or to change.
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

/// Something that looks at the present records of a kind, whichever kind it is.
protocol RecordVisitor: TableReader where Result == Void {
    /// Looks at the present records of one kind; efforts, judgements and readings come in no order.
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
