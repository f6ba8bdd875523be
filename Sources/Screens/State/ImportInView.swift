import Plan

/// A file that is imported: what was understood, and what it would change.
public struct ImportInView: Equatable, Sendable {
    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// The text by which an option names it: its name, or its letters where it has none or shares it.
        let key: String
        /// Its letters in a spreadsheet, and its name.
        let letters, name: String
        /// Its first values, at most three.
        let samples: [String]
        /// The words for what it is read as; nil where that is nothing.
        let meaning: String?

        /// A column as it is read.
        public init(key: String, letters: String, name: String, samples: [String], meaning: String?) {
            (self.key, self.letters, self.name) = (key, letters, name)
            (self.samples, self.meaning) = (samples, meaning)
        }
    }

    /// A table of the file with its columns.
    public struct Table: Equatable, Sendable {
        /// The name of its sheet; empty where it has none.
        let name: String
        let columns: [Column]

        /// A table as it is read.
        public init(name: String, columns: [Column]) { (self.name, self.columns) = (name, columns) }
    }

    /// A fault in words, and the choices that settle it.
    public struct Fault: Equatable, Sendable {
        let text: String
        let remedies: [ImportChoice]
        /// The field of which a remedy without a value asks for one.
        let field: FieldSummary?

        /// A fault; without remedies it is settled in the file.
        public init(_ text: String, remedies: [ImportChoice] = [], field: FieldSummary? = nil) {
            (self.text, self.remedies, self.field) = (text, remedies, field)
        }
    }

    /// The path of the file.
    public let path: String
    /// The choices it was read by.
    public let choices: ImportChoices
    /// The names of the sheets of a workbook.
    public var sheets: [String] = []
    /// The names under which choices are kept.
    public var kept: [String] = []
    /// Whether kept choices are those of readings.
    public var isKeptOfReadings = false
    /// The kind of its rows, as chosen or found; nil where there is none or each row says it.
    public var kind: RecordKind?
    /// Whether the file itself says the kinds of its records.
    public var saysKinds = false
    /// The sentences that tell how it was read.
    public var found: [String] = []
    /// The tables that are read, with their columns.
    public var tables: [Table] = []
    /// The faults, equal ones together; and the number of all.
    public var faults: [Fault] = []
    public var faultCount = 0
    /// The numbers of new, changed and equal records.
    public var counts = (new: 0, changed: 0, same: 0)
    /// The changes of the plan, and a sentence for each record that they are about.
    public var changes: [Change] = []
    public var sentences: [String] = []
    /// The row that the reading has come to, of all; nil once it is done.
    public var progress: (row: Int, count: Int)?

    /// A file of which nothing is known yet.
    public init(of path: String, _ choices: ImportChoices) {
        self.path = path
        self.choices = choices
    }

    /// Whether all rows are readings of one measure, which was chosen or is among the kept choices.
    public var isOfOneMeasure: Bool { choices[.measure] != nil || isKeptOfReadings && choices[.kind] == nil }

    public static func == (left: ImportInView, right: ImportInView) -> Bool {
        left.path == right.path && left.choices == right.choices && left.found == right.found
            && left.tables == right.tables && left.faults == right.faults && left.changes == right.changes
            && left.progress?.row == right.progress?.row
    }
}

/// The parts of the screen of a file at which Enter asks how it is to be read.
public enum ImportPart: Equatable, Sendable {
    /// The sheet, what each row is, a field that has no column, and choices that are kept under a name.
    case sheet, kind, constant, kept
    /// A column, by the text that names it.
    case column(String)
    /// A fault that a choice settles, and a choice that was made, by their places.
    case fault(Int)
    case choice(Int)
}

/// A file or folder that a person can choose.
public struct ListedFile: Equatable, Sendable {
    let name: String
    let isFolder: Bool
    /// Its size in bytes, and the day of its last change.
    let size: Int
    let changed: Day

    /// An entry of a folder.
    public init(name: String, isFolder: Bool, size: Int, changed: Day) {
        (self.name, self.isFolder, self.size, self.changed) = (name, isFolder, size, changed)
    }
}
