/// The sentences about the units of figures, and about figures that are added up, in one language.
public struct UnitPhrases: Sendable {
    /// A column whose text says that figures are in a multiple: the column of the figures, the factor, the column of
    /// the unit, its text.
    public let multiplied: @Sendable (String, Int, String, String) -> String
    /// A column with several units, of readings and of records.
    public let several, severalOfRecords: @Sendable (String, [String]) -> String
    /// A unit of the file that is no unit of the measure: the column, its text, the measure's unit.
    public let other: @Sendable (String, String, String) -> String
    /// A unit of figures in the column of a field that means something else: the column, its text.
    public let noField: @Sendable (String, String) -> String
    /// Figures that are to be added up and seem to be rates, by the text that says so.
    public let addedRates: @Sendable (String) -> String
    /// A row without a value in a sum: its place and day.
    public let partialSum: @Sendable (String, String) -> String
    /// The codes of a column count within a state.
    public let codesInState: @Sendable (String) -> String
    /// The period of all rows, and of a sheet for each period.
    public let dayForAll, dayOfSheet: String

    static let english = UnitPhrases(
        multiplied: { value, factor, column, text in
            "the column '\(column)' says '\(text)': the figures seem to be in units of \(factor). --times '\(value)=\(factor)' multiplies them, --times '\(value)=1' takes them as they stand."
        },
        several: { column, texts in
            "the column '\(column)' gives the figures several units: \(TablePhrases.listed(texts)). --where '\(column)=\(texts.first ?? "")' reads the rows of one; --ignore '\(column)' takes all figures as they stand, where it is no unit of theirs."
        },
        severalOfRecords: { column, texts in
            "the column '\(column)' gives the figures several units: \(TablePhrases.listed(texts)). Write all figures in one unit; --ignore '\(column)' takes them as they stand."
        },
        other: { column, text, unit in
            "the column '\(column)' says '\(text)', and the unit of the measure is '\(unit)': one is a rate or share and the other is not. Name another measure with --measure, or take the figures as they stand with --ignore '\(column)'."
        },
        noField: {
            "'\($1)' seems to be the unit of figures. --ignore '\($0)' leaves the column out, --map '\($0)=FIELD' says which field it is."
        },
        addedRates: {
            "'\($0)' is said of the figures, and rates, shares and averages do not add up. Leave --sum and --nation out; --add-rates adds them up all the same."
        },
        partialSum: { place, day in
            "\(place) has no value on \(day), and the sum of that day would be a part alone. Enter the value; --add-partial takes such sums as they are."
        },
        codesInState: {
            "the codes in '\($0)' have at most three digits, so that they count within a state. --state-code COLUMN names the column of the state's code; --ignore '\($0)' leaves the codes out."
        },
        dayForAll: "--day 2010-06-15, or a period such as 2010-W05, is that of all rows.",
        dayOfSheet: "Of readings --day says the period of the sheet, such as 2010-01 or 2010-W05.")

    static let spanish = UnitPhrases(
        multiplied: { value, factor, column, text in
            "la columna '\(column)' dice '\(text)': las cifras parecen estar en unidades de \(factor). --times '\(value)=\(factor)' las multiplica, --times '\(value)=1' las toma como están."
        },
        several: { column, texts in
            "la columna '\(column)' da varias unidades a las cifras: \(TablePhrases.listed(texts)). --where '\(column)=\(texts.first ?? "")' lee las filas de una; --ignore '\(column)' toma todas las cifras como están, si no es su unidad."
        },
        severalOfRecords: { column, texts in
            "la columna '\(column)' da varias unidades a las cifras: \(TablePhrases.listed(texts)). Escriba todas las cifras en una sola unidad; --ignore '\(column)' las toma como están."
        },
        other: { column, text, unit in
            "la columna '\(column)' dice '\(text)', y la unidad del indicador es '\(unit)': una es tasa o proporción y la otra no. Indique otro indicador con --measure, o tome las cifras como están con --ignore '\(column)'."
        },
        noField: {
            "'\($1)' parece ser la unidad de las cifras. --ignore '\($0)' deja fuera la columna, --map '\($0)=CAMPO' indica qué campo es."
        },
        addedRates: {
            "de las cifras se dice '\($0)', y las tasas, proporciones y promedios no se suman. Quite --sum y --nation; --add-rates las suma de todos modos."
        },
        partialSum: { place, day in
            "\(place) no tiene valor en \(day), y la suma de ese día sería solo de una parte. Escriba el valor; --add-partial toma esas sumas como están."
        },
        codesInState: {
            "las claves de '\($0)' tienen a lo sumo tres cifras, de modo que cuentan dentro de un estado. --state-code COLUMNA indica la columna de la clave del estado; --ignore '\($0)' deja fuera las claves."
        },
        dayForAll: "--day 2010-06-15, o un periodo como 2010-W05, es el de todas las filas.",
        dayOfSheet: "En mediciones, --day indica el periodo de la hoja, como 2010-01 o 2010-W05.")
}
