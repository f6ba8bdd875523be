/// The records of a plan at a moment, by id and in order.
///
/// It is a value, changed by applying changes. The store makes it of the values in the file.
public struct Plan: Equatable, Sendable {
    var settingsTable = SettingsTable()
    var phaseTable = OrderedTable<Phase>()
    var partnerTable = OrderedTable<Partner>()
    var cityTable = OrderedTable<City>()
    var effortTable = EffortTable()
    var assessmentTable = AssessmentTable()
    var projectTable = OrderedTable<Project>()
    var commitmentTable = OrderedTable<Commitment>()
    var milestoneTable = OrderedTable<Milestone>()
    var measureTable = OrderedTable<Measure>()
    var targetTable = OrderedTable<CityTarget>()
    var readingTable = ReadingTable()
    var vulnerabilityTable = OrderedTable<Vulnerability>()
    var conditionTable = OrderedTable<Condition>()
    var dependencyTable = OrderedTable<Dependency>()
    var meetingTable = OrderedTable<Meeting>()
    var attendanceTable = OrderedTable<Attendance>()
    var itemTable = OrderedTable<AgendaItem>()
    var decisionTable = OrderedTable<Decision>()
    var actionTable = OrderedTable<ActionItem>()
    var noteTable = OrderedTable<Note>()
    /// The indices of the present projects, by their effort.
    private(set) var projectsByEffort: [String: [Int]] = [:]
    private(set) var commitmentsBySubject: [String: [Int]] = [:]
    private(set) var milestonesBySubject: [String: [Int]] = [:]
    private(set) var conditionsByCity: [String: [Int]] = [:]
    /// The index of each partner, in their order, in a list of assessments that has one of each, in the order of their
    /// ids.
    private(set) var speakingOrder: [Int?] = []
    /// The conflicts.
    public var conflicts: [Conflict] = []
    /// The markings up to which anything was released.
    public var releasedCeilings: [String] = []
    /// The values that count for a release beside the present ones, by their fields: see `Release.Doubts`.
    public var releaseDoubts: [FieldKey: [String?]] = [:]
    /// The names that several cities have.
    private(set) var sharedNames: Set<String> = []
    /// Whether any record was removed, and its belongings left out, when the plan was last put in order.
    var leavesOut = false

    /// The id of the one record that holds the plan's settings.
    public static let settingsID = "plan"

    /// An empty plan.
    public init() {}

    /// An empty plan, for questions on a kind of record.
    static let empty = Plan()

    /// Applies changes in order and puts the lists in order.
    public mutating func apply(_ changes: some Sequence<Change>) {
        var touched: [RecordKind] = []
        var (last, values): (Change?, [Value]) = (nil, [])
        // Adjacent changes of one record are applied together.
        func finish() {
            guard let last else { return }
            set(last.kind, last.record, values[...])
            if !touched.contains(last.kind) { touched.append(last.kind) }
        }
        for change in changes {
            let isSame = last.map { $0.kind == change.kind && $0.record.hasSameBytes(as: change.record) } ?? false
            if !isSame {
                finish()
                values.removeAll(keepingCapacity: true)
            }
            values.append(Value(change.field, change.new))
            last = change
        }
        finish()
        reorder(touched)
    }

    /// The plan after these changes.
    public func moved(by changes: [Change]) -> Plan {
        var moved = self
        moved.apply(changes)
        return moved
    }

    /// A value of a field.
    public struct Value: Sendable {
        /// The field.
        public let field: FieldName
        /// Its neutral form; nil is empty.
        public let code: String?

        /// A field and its neutral form.
        public init(_ field: FieldName, _ code: String?) {
            self.field = field
            self.code = code
        }
    }

    /// Values of one record.
    public typealias Values = ArraySlice<Value>

    /// Sets stored values of one record, unless no record can have the id. `reorder` must follow.
    public mutating func set(_ kind: RecordKind, _ record: String, _ values: Values) {
        guard RecordName(kind, record).isWellFormed else { return }
        var taking = Taking(record: record, values: values)
        edit(kind, &taking)
    }

    private struct Taking: TableEditor {
        let record: String
        let values: Values
        func edit(_ table: inout some RecordTable) { table.set(values, of: record) }
    }

    /// Reserves room for the records of a kind, estimated from the records that are already there.
    public mutating func makeRoom(for kind: RecordKind) {
        switch kind {
        case .effort: effortTable.reserve(cities: cityTable.count)
        case .assessment: assessmentTable.reserve(cities: cityTable.count)
        default: break
        }
    }

    /// Sorts the records of these kinds and leaves out those with a removed owner; to be called once after `set`.
    public mutating func reorder(_ kinds: [RecordKind] = RecordKind.allCases) {
        let moved = kinds.filter { !order($0) }
        let owned = leaveOutWhatIsGone(after: moved)
        for kind in RecordKind.allCases where moved.contains(kind) || owned.contains(kind) { index(kind) }
        // The name of a city decides its place.
        if kinds.contains(.city) { sharedNames = Plan.namesThatStandTwice(cityTable.present) }
    }

    private struct Ordering: TableEditor {
        func edit(_ table: inout some RecordTable) -> Bool { table.order() }
    }

    /// Sorts the records of a kind.
    /// - Returns: whether every record has kept its index.
    private mutating func order(_ kind: RecordKind) -> Bool {
        var ordering = Ordering()
        return edit(kind, &ordering)
    }

    /// Updates the look-ups that are not by id.
    private mutating func index(_ kind: RecordKind) {
        switch kind {
        case .partner: speakingOrder = Plan.placesByID(partnerTable.present)
        case .project: projectsByEffort = projectTable.places { $0.effort }
        case .commitment: commitmentsBySubject = commitmentTable.places { $0.subject?.record ?? "" }
        case .milestone: milestonesBySubject = milestoneTable.places { $0.subject?.record ?? "" }
        case .condition: conditionsByCity = conditionTable.places { $0.city ?? "" }
        default: break
        }
    }

    /// The neutral form of a field of a record; nil where it is empty or there is no such record.
    public func value(_ kind: RecordKind, _ record: String, _ field: FieldName) -> String? {
        var value = ValueOfField(record: record, field: field, isOfID: false)
        return read(kind, &value)
    }

    /// The neutral form of a key field, as the id of a record has it, whether or not there is such a record.
    public func key(_ kind: RecordKind, _ record: String, _ field: FieldName) -> String? {
        var key = ValueOfField(record: record, field: field, isOfID: true)
        return read(kind, &key)
    }

    private struct ValueOfField: TableReader {
        let record: String
        let field: FieldName
        /// Whether the id alone is read, and not the record in the table.
        let isOfID: Bool
        func read<Table: RecordTable>(_ table: Table) -> String? {
            (isOfID ? Table.Row(id: record) : table[record])?.value(of: field)
        }
    }

    /// The last change of each field, with the present value as its old one, without those that set the present
    /// value.
    public func effective(_ changes: [Change]) -> [Change] {
        var last: [FieldKey: Int] = [:]
        for (index, change) in changes.enumerated() { last[change.key] = index }
        return last.values.sorted().compactMap { index in
            let change = changes[index]
            let old = value(change.kind, change.record, change.field)
            return old == change.new ? nil : Change(change.kind, change.record, change.field, from: old, to: change.new)
        }
    }

    /// The ids of every record of a kind, removed or not, in the order of their ids.
    public func ids(of kind: RecordKind) -> [String] {
        var ids = IDs()
        return read(kind, &ids)
    }

    private struct IDs: TableReader {
        func read(_ table: some RecordTable) -> [String] { table.all.map(\.id).sorted() }
    }

    /// Whether the plan has a record, removed or not.
    func holds(_ name: RecordName) -> Bool {
        var holding = Holding(id: name.id)
        return read(name.kind, &holding)
    }

    private struct Holding: TableReader {
        let id: String
        func read(_ table: some RecordTable) -> Bool { table[id] != nil }
    }
}
