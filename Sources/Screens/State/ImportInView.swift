import Plan

/// How a column of a file is read, where a person has chosen it.
public enum ColumnReading: Equatable, Sendable {
    /// As the field that its name means.
    case byName
    /// As this field, by its machine name.
    case field(FieldName)
    case ignored
}

/// A person's choices about a file that is imported.
public struct ImportChoices: Equatable, Sendable {
    /// The kind of every row; nil where the file says it.
    public var kind: RecordKind?
    /// The readings of columns, by their names.
    public var columns: [String: ColumnReading] = [:]

    /// No choices.
    public init() {}
}

/// A file that is imported: what was understood, and what it would change.
public struct ImportInView: Equatable, Sendable {
    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// Its letters in a spreadsheet, and its name.
        let letters, name: String
        /// Its first values, at most three.
        let samples: [String]
        /// The field that it is read as; nil where there is none.
        let field: FieldName?

        /// A column as it is read.
        public init(letters: String, name: String, samples: [String], field: FieldName?) {
            (self.letters, self.name, self.samples, self.field) = (letters, name, samples, field)
        }
    }

    /// The path of the file.
    public let path: String
    /// The choices it was read by.
    public let choices: ImportChoices
    /// The kind of its rows, as chosen or found; nil where there is none or each row says it.
    public var kind: RecordKind?
    /// Whether the file itself says the kinds of its records.
    public var saysKinds = false
    /// The sentences that tell how it was read.
    public var found: [String] = []
    /// The columns of a table.
    public var columns: [Column] = []
    /// The faults in words, equal ones together; and the number of all.
    public var faults: [String] = []
    public var faultCount = 0
    /// The numbers of new, changed and equal records.
    public var counts = (new: 0, changed: 0, same: 0)
    /// The changes of the plan, and a sentence for each record that they are about.
    public var changes: [Change] = []
    public var told: [String] = []
    /// The row that the reading has come to, of all; nil once it is done.
    public var progress: (row: Int, count: Int)?

    /// A file of which nothing is known yet.
    public init(of path: String, _ choices: ImportChoices) {
        self.path = path
        self.choices = choices
    }

    public static func == (left: ImportInView, right: ImportInView) -> Bool {
        left.path == right.path && left.choices == right.choices && left.found == right.found
            && left.columns == right.columns && left.faults == right.faults && left.changes == right.changes
            && left.progress?.row == right.progress?.row
    }
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
