import Plan

/// The columns of a foreign file with the values of a reading.
public struct ReadingColumns: Sendable {
    /// The name of the column of the city; nil where cities stand in the column of codes alone, or all readings are of
    /// the whole country.
    public let city: String?
    /// The names of the columns of day and value.
    public let day, value: String
    /// Optional columns: the state of the city, and its official code.
    public let state, code: String?
    /// The code of the state, where that of the city is one within it.
    public let stateCode: String?
    /// The columns that say the unit of the figures.
    public var units: [String] = []
    /// The period by which rows are counted, where each is an event.
    public var counted: CountPeriod?
    /// The columns without a role, which may say what the figures are.
    public var others: [String] = []
    /// Whether a person named the column of the cities, which may then be states.
    public var isCityStated = false

    /// Columns by their names.
    public init(
        city: String?, state: String?, code: String?, stateCode: String? = nil, day: String, value: String
    ) {
        self.city = city
        self.state = state
        self.code = code
        self.stateCode = stateCode
        self.day = day
        self.value = value
    }
}

/// Options of an import of readings.
public struct ReadingOptions: Sendable {
    /// The source of the readings.
    public var source: String?
    /// Whether cities that the plan does not have are added.
    public var addsCities = false
    /// Whether the sum of all rows of a day becomes the reading of the whole country.
    public var addsNation = false
    /// The kind of a measure that the import makes.
    public var kind: MeasureKind?
    /// Whether readings of one city and day are added up.
    public var addsUp = false
    /// Whether figures that seem to be rates are added up, and sums taken that lack a row without a value.
    public var addsRates = false
    public var addsPartial = false
    /// The period of the readings that are taken; nil where the table has only one.
    public var period: ReadingPeriod?
    /// Whether readings of other periods than the measure has are taken, figures that the file says to be of another
    /// measure or a rate, and figures below zero.
    public var takesAnyPeriod = false
    public var takesOtherFigures = false
    public var takesNegatives = false
    /// How the cells are to be understood, where that is stated.
    public var mapping = TableMapping()

    /// No source and no additions.
    public init() {}
}
