/// A fault that a check of a plan file found. `Phrases` has the sentence for each.
public enum IntegrityFault: Equatable, Sendable {
    /// SQLite's own finding, in its words.
    case database(String)
    /// A log beside the file is that of another file.
    case foreignLog(path: String)
    /// The file does not have the tables, indices and views of a plan.
    case schema(SchemaFault, name: String)
    /// A row refers to one that is not there, as SQLite tells it.
    case orphan(String)
    /// The changes of a merge are not those that came with it.
    case alteredMerge(source: String)
    /// An act is from before 1970 or after the year 3000.
    case outOfTime(act: String)
    /// A row has a number that no row of a plan has.
    case impossibleRow(number: Int64)
    /// The record of what was sent names changes that are not there.
    case impossibleSending
    /// An act that no copy takes, such as one that another program wrote into the file.
    case refusedAct(id: String)
    /// The value of a field differs from the journal.
    case value(FieldKey)
    /// The conflict over a field differs from the journal.
    case conflict(FieldKey)
    /// The changes that came late to closed meetings differ from the journal.
    case lateChanges
}

/// How the tables, indices and views of a file differ from those of a plan.
public enum SchemaFault: Equatable, Sendable {
    /// There is one that a plan does not have.
    case foreign
    /// One of the plan is there in another form.
    case altered
    /// One of the plan is not there.
    case missing
}

/// The faults that a check found.
public struct IntegrityReport: Equatable, Sendable {
    /// Faults of the file or of the journal: only a backup mends them.
    public var damages: [IntegrityFault]
    /// Values and conflicts that differ from the journal: `repair` mends them.
    public var disagreements: [IntegrityFault]
    /// How many values this version cannot use; they are kept and passed on, and shown as none.
    public var unusable: Int

    /// The result of a check; sound unless faults are given.
    public init(damages: [IntegrityFault] = [], disagreements: [IntegrityFault] = [], unusable: Int = 0) {
        self.damages = damages
        self.disagreements = disagreements
        self.unusable = unusable
    }

    /// Every fault.
    public var faults: [IntegrityFault] { damages + disagreements }
}
