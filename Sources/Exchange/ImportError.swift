import Phrases
import Plan

/// A reason why a file, or a part of it, is not imported.
public struct ImportError: Equatable, Sendable {
    /// The kinds of problem.
    public enum Reason: Equatable, Sendable {
        /// A text that cannot be parsed, with its detail.
        case unreadable(String)
        /// JSON that cannot be parsed, with the line and the column.
        case brokenJSON(Int, Int)
        /// A file that is no text, or is not in an encoding.
        case otherFile(FileKind)
        case notEncoded(TextEncoding)
        /// A workbook with a damaged part, one whose part declares entities, and one that is larger than what is read.
        case damagedWorkbook(String?)
        case declaredEntities(String)
        case largeWorkbook
        /// Sheets each of which has a table; sheets of which none that is visible has one; a sheet that there is not,
        /// and those that there are; a sheet of a file that has none; an encoding or separator of a file that has
        /// neither.
        case severalSheets([String])
        case noTable([String])
        case noSuchSheet(String, [String])
        case noSheets
        case noText
        /// A cell with a formula that was never calculated, one with a fault such as `#N/A`, and a figure in a cell
        /// that is merged with the one above.
        case uncalculated
        case mergedFigure
        case faultyCell(String)
        /// A cell that seems to be in another encoding than it was read in: the cell, what it is then, and that
        /// encoding; nil where others of the file are not in it.
        case mojibake(String, String, TextEncoding?)
        /// A cell that reads in another encoding, with what it is then; one in which a letter was lost.
        case otherCodePage(String, String, TextEncoding)
        case lostLetter(String)
        /// A byte of zero in a line of a text.
        case zeroByte
        /// A text that can be cut into columns by each of several separators.
        case severalSeparators([Separator])
        /// No row names the columns, or the stated one is empty.
        case noHeader
        case noSuchHeader(Int)
        /// A quotation mark in a place where a table allows none, or that is never closed.
        case strayQuote
        case openQuote
        /// A column without a name that has values, one whose name is also that of an earlier one, and one that is the
        /// same field as an earlier one.
        case unnamedColumn
        case columnTwice(Column)
        case fieldTwice(Column)
        /// JSON that is neither an export of a plan nor lists of records.
        case notAPlan
        /// JSON that is no list of objects, of which a table of readings can be made.
        case notATable
        /// Lists each of which may have the records; a path that leads to none, and those that do; the choice of a list
        /// in a file that has none.
        case severalLists([JSONList])
        case noSuchList(String, [String])
        case noLists
        /// A member that an object of JSON has twice, and a value that is not of the type of its field: field, value.
        case memberTwice(String)
        case wrongType(String, String)
        /// A value in a list of records that is no object; one in the place of such a list: the kind, the value.
        case notAnObject(String)
        case notAList(String, String)
        /// A file of a newer version.
        case newer
        case unknownKind(String)
        /// A column that is no field, and the field that its name is like.
        case unknownColumn(String, FieldName?)
        /// A column `ID`, which may be the number of a record in another program.
        case foreignID(String)
        /// A column that an option names and that there is not, and the names of those that there are.
        case noSuchColumn(String, [String])
        /// A name that several columns have, and their letters.
        case sharedName(String, [String])
        /// No column, or none of several, is certain to have a role in a table of readings: those that may have it.
        case noColumn(ReadingRole, [String])
        case severalColumns(ReadingRole, [String])
        /// A column of states in a table of readings without cities, and a city that is to be added and has a code but
        /// no name.
        case statesAlone(String)
        case unnamedCity(String)
        /// A column that is not read and names cities of the plan, and one of these; columns that are named after them;
        /// an empty cell in a column of states; a name that is to be added and is that of no single city.
        case unreadCities(String, String)
        case citiesAcross([String])
        case blankState(String)
        case noCity(String)
        /// A column that seems to be a month or a year; one that is the same as an earlier one, with the parts of the
        /// table that a person may mean, and whether these have no years; months without a year.
        case unclearPeriod(String)
        case periodTwice(Column, parts: [String], lackYear: Bool)
        case noYear
        /// A table without rows, or without any that has the text that is asked for: the column, the texts that it has.
        case noRows
        case noRowsWhere(String, [String])
        /// A row with a text in its first cell alone, as the title of a group has it.
        case groupTitle(String)
        /// A column of figures, in a table that seems to have a row for each event and no column that counts them.
        case noCount(String)
        /// A factor for a column that has no figures, and the columns that have some.
        case factorOfNoFigures(String, [String])
        /// Options about columns, of a file that has none because it is an export.
        case noColumns
        /// Several tables one below the other, by the lines of their headers.
        case severalTables([Int])
        /// A column that tells apart what is counted, of which several kinds would become one measure: its name, its
        /// texts.
        case severalIndicators(String, [String])
        /// Figures of a period that the measure has no readings of: its title, the period; readings of several periods in
        /// one table.
        case otherPeriod(String, ReadingPeriod)
        case severalPeriods([ReadingPeriod])
        /// A text that says the figures to be rates or shares, for a measure that is counted: the text, its title; to be of
        /// another measure; a figure below zero, where the measure has none: the figure, its title.
        case rateOfCount(String, String)
        case otherMeasure(String, String)
        case negative(String, String)
        /// A day of a year that nothing is in; one that programs write for none, with its column; one that depends on when
        /// it is read, or has a note; a day in which a spreadsheet may have day and month in each other's place, with a
        /// text of its column.
        case impossibleDay(String)
        case nullDay(String, String)
        case unsureDay(String)
        case swappedDay(String, String)
        /// The text that a workbook shows beside figures: the column, the factor, the text; a column of currencies that is
        /// no field, and one of these.
        case multipliedFormat(String, Int, String)
        case unreadCurrency(String, String)
        /// A field that a person gives a column and that there is not: the column, the text.
        case noSuchField(String, String)
        /// A figure or a day that can be read in two ways.
        case unclearNumber(String)
        case unclearDay(String)
        /// A fiscal year, whose first day nobody can know; a text that is one or a month; one that is no day or period.
        case fiscalYear(String)
        case fiscalOrMonth(String)
        /// A text with two days, of which a field has one.
        case twoDays(String)
        /// A figure with the mark of a credit or a debit, which is a sign for some and none for others.
        case creditOrDebit(String)
        /// Columns of periods with several words beside them, which may count several things.
        case severalSeries([PeriodSeries])
        case noPeriod(String)
        /// A text in a column of weeks or of quarters that is none, and a month where a day is wanted.
        case noWeek(String)
        case noQuarter(String)
        case monthForDay(String)
        /// An empty cell where the plan has a judgement.
        case emptyJudgement
        /// A figure or a day that is written otherwise than the rest of its column.
        case differentNumber(String)
        case differentDay(String)
        /// A per cent in place of an amount of money; figures in thousands or the like, with the name of the column and
        /// the factor; an amount in another currency than its row: that, the row's.
        case shareOfMoney
        case multiplied(String, Int)
        /// The same, as a title above the table says it: column, factor, title.
        case multipliedAll(String, Int, String)
        /// The same, as a column of units says it: column, factor, the column of the unit, its text; several units in
        /// such a column; one that is a rate where the measure is none, with the measure's unit; one in the column of
        /// another field.
        case multipliedUnit(String, Int, String, String)
        case severalUnits(String, [String])
        case otherUnit(String, String, String)
        case unitInField(String, String)
        /// Figures that are to be added up: rates, by the text that says so; a sum without a row that has no value.
        case addedRates(String)
        case partialSum(String, Day)
        /// A column with codes within a state, without that of the state.
        case codesInState(String)
        case otherCurrency(String, String)
        /// A currency of a reading, which has none.
        case currencyOfReading(String)
        /// A row that is a total of others by its text, or by the name or code of its place, or because its figures are
        /// the sums of the others or of the rows beside it, and a reading without a value.
        case totalRow(String)
        case totalPlace(String)
        case sumOfOthers(String)
        case sumOfRun(String)
        case blankValue(String)
        /// A cell of a figure or day with a mark that says that there is none.
        case blankCell(String)
        /// No column or option gives the kind of the records.
        case noKind
        /// A header with more columns than a sheet has.
        case tooManyColumns(Int)
        /// A row with more cells than the header has: cells, columns.
        case tooManyCells(Int, Int)
        /// An id that no record can have.
        case badID(String)
        /// A field that says otherwise than the id of its row: the value in the id, that of the field.
        case otherThanID(String, String)
        /// A record whose id an earlier line has too: the id, that line. Then a reading of the place and day of an
        /// earlier line.
        case twice(String, Int)
        /// The place as the file names it (nil is the whole country), the day, that line.
        case readingTwice(String?, Day, Int)
        /// A row that describes the same record as an earlier one: the name in it, that line.
        case sameKey(String, Int)
        /// A row that describes several records of the plan: the name in it, their ids.
        case severalRecords(String, [String])
        /// A city of a name that is like those of others: the name, the others.
        case likeCity(String, [City])
        /// The plan refuses a value.
        case refused(EditError)
    }

    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// Its place, from 0.
        public let index: Int
        /// Its name in the header.
        public let name: String
        /// The sources of a value that a column has.
        public enum Origin: Equatable, Sendable {
            /// The cells of a column.
            case cells
            /// Those of two columns together, of which this is the last.
            case severalColumns
            /// The cells of a column, for which a person gave another value: the text of the cell.
            case mapped(String)
            /// The members of an export.
            case members
            /// A person, who gave it for all records; it is no column of the file.
            case person
        }

        /// The source of its values.
        public var origin = Origin.cells

        var isConstant: Bool { origin == .person }

        /// The text by which an option names it, unless it shares its name.
        public var optionKey: String { name.isEmpty ? letters : name }

        /// The letters by which a spreadsheet names it: A, B, …, Z, AA.
        public var letters: String {
            var (rest, letters) = (index + 1, "")
            while rest > 0 {
                letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
                rest = (rest - 1) / 26
            }
            return letters
        }

        /// The text by which an option names it: its name, or its letters where it has none or shares it.
        func key(in header: [String]) -> String {
            name.isEmpty || header.count(where: { $0 == name }) > 1 ? letters : name
        }
    }

    /// The parts that a file consists of.
    public enum Form: Equatable, Sendable {
        /// Lines with columns.
        case table
        /// Rows of a sheet with columns: its name.
        case sheet(String)
        /// Records with members.
        case json
        /// Lines with a record each, and their members.
        case jsonLines
    }

    /// The line of a table, or in JSON the number of the record within its kind; nil for the whole file.
    public let line: Int?
    /// The form of the file, or of the sheet that it is in.
    public private(set) var form = Form.table
    /// The column of a table; nil where it is about a whole row.
    public let column: Column?
    /// The kind of record, where it is known.
    public private(set) var kind: RecordKind?
    /// The kind of problem.
    public let reason: Reason
    /// The text that is refused, where the reason does not name it.
    public internal(set) var value: String?

    /// Whether a column has the name of no field.
    public var isUnknownColumn: Bool { if case .unknownColumn = reason { true } else { false } }

    /// Whether a column has the name of no field, nor one that is like that of any.
    public var isUnlike: Bool { if case .unknownColumn(_, nil) = reason { true } else { false } }

    /// The text of a column that is no value of its field, where that has words or names; nil for any other fault.
    public var unknownValue: (field: FieldSummary, text: String)? {
        guard case .refused(let refusal) = reason else { return nil }
        let cell: String?
        switch column?.origin {
        case .cells: cell = nil
        case .mapped(let text): cell = text
        default: return nil
        }
        switch refusal {
        case .notUnderstood(let name, let text), .unknown(let name, let text), .ambiguous(let name, let text, _):
            // The city is a part of the name of an effort.
            guard let field = kind?.field(name) ?? ImportError.partOfEffort(name), field.kind.hasWords
            else { return nil }
            return (field, cell ?? text)
        default: return nil
        }
    }

    /// The field of a part of the name of an effort.
    public static func partOfEffort(_ name: FieldName) -> FieldSummary? {
        switch name {
        case .city: RecordKind.measure.field(name)
        case .line: RecordKind.effort.field(name)
        default: nil
        }
    }

    /// That a sheet was named of a file that has none.
    public static let noSheets = ImportError(nil, .noSheets)

    /// That a list of JSON was named of a file that is none.
    public static let noLists = ImportError(nil, .noLists)

    init(_ line: Int?, column: Column? = nil, kind: RecordKind? = nil, _ reason: Reason) {
        self.line = line
        self.column = column
        self.kind = kind
        self.reason = reason
    }

    /// The same fault of a file of another form.
    func located(in form: Form) -> ImportError {
        var fault = self
        fault.form = form
        return fault
    }

    /// The same fault, of a kind of record unless it has one.
    func attributed(to kind: RecordKind) -> ImportError {
        var fault = self
        fault.kind = self.kind ?? kind
        return fault
    }
}

/// The reasons why a file is no table.
public struct ImportFailure: Error, Equatable {
    /// At least one.
    public let problems: [ImportError]

    init(_ problems: [ImportError]) { self.problems = problems }

    init(_ line: Int?, _ reason: ImportError.Reason) { problems = [ImportError(line, reason)] }

    /// The same of a file of another form.
    func located(in form: ImportError.Form) -> ImportFailure { ImportFailure(problems.map { $0.located(in: form) }) }
}

extension ImportError {
    init(_ failure: DelimitedText.Failure) {
        switch failure {
        case .strayQuote(let line): self.init(line, .strayQuote)
        case .openQuote(let line): self.init(line, .openQuote)
        case .outOfMemory: self.init(nil, .unreadable("CSV"))
        }
    }
}

extension FieldKind {
    /// Whether its values are words or names.
    fileprivate var hasWords: Bool {
        switch self {
        case .text, .note, .number, .figure, .amount, .day, .item: false
        default: true
        }
    }
}
