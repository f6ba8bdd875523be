/// The sentences about what the figures and days of a file stand for, in one language.
public struct FigurePhrases: Sendable {
    /// A period of readings, by its word on the command line.
    public let period: @Sendable (String) -> String
    /// Readings of several periods in one table, by their words on the command line; those of another period than the
    /// measure has: its title, the period.
    public let severalPeriods: @Sendable ([String]) -> String
    public let otherPeriod: @Sendable (String, String) -> String
    /// The number of readings of other periods that were left out.
    public let otherPeriods: @Sendable (Int) -> String
    /// A text that says the figures to be rates, or of another measure, and a figure below zero: each with the title of
    /// the measure.
    public let rateOfCount, otherMeasure, negative: @Sendable (String, String) -> String
    /// A day of a year that nothing is in, and one that depends on when it is read.
    public let impossibleDay, unsureDay: @Sendable (String) -> String
    /// A day that stands for none, by its column; one that may have day and month in each other's place, with a text of
    /// its column.
    public let nullDay, swappedDay: @Sendable (String, String) -> String
    /// The text that a workbook shows beside figures: the column, the factor, the text.
    public let shownMultiple: @Sendable (String, Int, String) -> String
    /// A column of currencies that is no field, and one of these.
    public let unreadCurrency: @Sendable (String, String) -> String
    /// A per cent in place of an amount, by its column.
    public let shareOfMoney: @Sendable (String) -> String
    /// A field that there is not: the column, the text.
    public let noSuchField: @Sendable (String, String) -> String
    /// Values for texts that no cell has, and cities for names that none has.
    public let unusedValues, unusedPlaces: @Sendable ([String]) -> String
    /// Two years where one period belongs.
    public let yearPair: @Sendable (String) -> String
    /// Columns that are no field, several together.
    public let unknownColumns: @Sendable ([String]) -> String
    /// That a file has no records; that it is a plan file.
    public let noRecords, planFile: String

    static let english = FigurePhrases(
        period: { ["two-months": "two months", "four-months": "four months", "half-year": "half a year"][$0] ?? $0 },
        severalPeriods: { periods in
            let options = periods.map { "--period \($0)" }.joined(separator: " or ")
            return
                "the table has readings of several periods: \(periods.joined(separator: ", ")). \(options) reads those of one; --any-period takes all as readings of one measure."
        },
        otherPeriod: { title, period in
            "the figures are each of a period of one \(period), and “\(title)” has readings of other periods, which they would overwrite or stand among. Name another measure with --measure; --any-period takes them all the same."
        },
        otherPeriods: {
            $0 == 1
                ? "1 reading of another period was left out." : "\($0) readings of other periods were left out."
        },
        rateOfCount: {
            "'\($0)' is said of the figures, a rate, share or average, and “\($1)” is a count. Name another measure with --measure; --same-measure takes them as figures of this one."
        },
        otherMeasure: {
            "'\($0)' is said of the figures, and the measure is “\($1)”. Name another one with --measure; --same-measure takes them as figures of this one."
        },
        negative: {
            "\($0) is below zero, where “\($1)” has no such reading. Correct it; --take-negative takes such figures."
        },
        impossibleDay: {
            "'\($0)' is in a year that no reading can be of: those from 1900 to 2100 are read. Correct it."
        },
        unsureDay: {
            "'\($0)' is no whole day: it depends on the day on which the file is read, or has a note. Write day, month and year, such as 2010-06-15."
        },
        nullDay: {
            "'\($1)' is no day of a plan; programs write such a day for none. --map-value '\($0):\($1)=' takes it for none; otherwise correct it."
        },
        swappedDay: {
            "'\($0)' may have day and month in each other's place, as a spreadsheet makes it of days such as '\($1)'. --typed-days keep takes such days as they stand, --typed-days swap changes day and month of them."
        },
        shownMultiple: { column, factor, text in
            "its cells are shown with '\(text)': the figures seem to be in units of \(factor). --times '\(column)=\(factor)' multiplies them, --times '\(column)=1' takes them as they stand."
        },
        unreadCurrency: {
            "the column is no field, and its cells are currencies such as '\($1)'. --map '\($0)=currency' reads it; --ignore '\($0)' leaves it out."
        },
        shareOfMoney: {
            "it is a per cent, and the field is an amount of money. --ignore '\($0)' leaves the column out, --map '\($0)=FIELD' gives it another field."
        },
        noSuchField: {
            "there is no field '\($1)'. --map '\($0)=FIELD' names another, --ignore '\($0)' leaves the column out."
        },
        unusedValues: { "The file has nothing that --map-value or --ignore names so: \(TablePhrases.listed($0))." },
        unusedPlaces: { "No row has the place that --place names: \(TablePhrases.listed($0))." },
        yearPair: {
            "'\($0)' has two years: a fiscal year, or both together. --fiscal-start october says in which month fiscal years begin; of two years together write the first alone, into a measure of their own."
        },
        unknownColumns: {
            "there are no fields or columns \(TablePhrases.listed($0)). --map 'COLUMN=FIELD' says which field one is, --ignore COLUMN leaves it out, --ignore-unknown leaves out all that are no field."
        },
        noRecords: "The file has no records: no row stands below its header.",
        planFile:
            "it is a plan file or another database. --plan FILE opens a plan file, and 'cinco export' writes its records."
    )

    static let spanish = FigurePhrases(
        period: {
            [
                "day": "día", "week": "semana", "month": "mes", "two-months": "bimestre", "quarter": "trimestre",
                "four-months": "cuatrimestre", "half-year": "semestre", "year": "año",
            ][$0] ?? $0
        },
        severalPeriods: { periods in
            let options = periods.map { "--period \($0)" }.joined(separator: " o ")
            return
                "la tabla tiene mediciones de varios periodos: \(periods.joined(separator: ", ")). \(options) lee las de uno; --any-period toma todas como mediciones de un indicador."
        },
        otherPeriod: { title, period in
            "cada cifra es de un periodo de un \(period), y «\(title)» tiene mediciones de otros periodos, que sobrescribirían o entre las que quedarían. Indique otro indicador con --measure; --any-period las toma de todos modos."
        },
        otherPeriods: {
            $0 == 1
                ? "Se dejó fuera 1 medición de otro periodo." : "Se dejaron fuera \($0) mediciones de otros periodos."
        },
        rateOfCount: {
            "de las cifras se dice '\($0)', una tasa, proporción o promedio, y «\($1)» es un conteo. Indique otro indicador con --measure; --same-measure las toma como cifras de este."
        },
        otherMeasure: {
            "de las cifras se dice '\($0)', y el indicador es «\($1)». Indique otro con --measure; --same-measure las toma como cifras de este."
        },
        negative: {
            "\($0) es menor que cero, y «\($1)» no tiene ninguna medición así. Corríjala; --take-negative toma esas cifras."
        },
        impossibleDay: {
            "'\($0)' es de un año en que no hay mediciones: se leen los de 1900 a 2100. Corríjalo."
        },
        unsureDay: {
            "'\($0)' no es un día completo: depende del día en que se lea el archivo, o lleva una nota. Escriba día, mes y año, como 2010-06-15."
        },
        nullDay: {
            "'\($1)' no es un día de un plan; los programas escriben así que no hay ninguno. --map-value '\($0):\($1)=' lo toma como ninguno; si no, corríjalo."
        },
        swappedDay: {
            "'\($0)' puede tener el día y el mes cambiados, como los deja una hoja de cálculo entre días como '\($1)'. --typed-days keep toma esos días como están, --typed-days swap cambia su día y su mes."
        },
        shownMultiple: { column, factor, text in
            "sus celdas se muestran con '\(text)': las cifras parecen estar en unidades de \(factor). --times '\(column)=\(factor)' las multiplica, --times '\(column)=1' las toma como están."
        },
        unreadCurrency: {
            "la columna no es un campo, y sus celdas son monedas como '\($1)'. --map '\($0)=currency' la lee; --ignore '\($0)' la deja fuera."
        },
        shareOfMoney: {
            "es un porcentaje, y el campo es un monto. --ignore '\($0)' deja fuera la columna, --map '\($0)=CAMPO' le da otro campo."
        },
        noSuchField: {
            "no hay campo '\($1)'. --map '\($0)=CAMPO' indica otro, --ignore '\($0)' deja fuera la columna."
        },
        unusedValues: { "El archivo no tiene nada que --map-value o --ignore nombre así: \(TablePhrases.listed($0))." },
        unusedPlaces: { "Ninguna fila tiene el lugar que nombra --place: \(TablePhrases.listed($0))." },
        yearPair: {
            "'\($0)' tiene dos años: un año fiscal, o los dos juntos. --fiscal-start octubre indica en qué mes empiezan los años fiscales; de dos años juntos escriba solo el primero, en un indicador propio."
        },
        unknownColumns: {
            "no hay campos ni columnas \(TablePhrases.listed($0)). --map 'COLUMNA=CAMPO' indica qué campo es una, --ignore COLUMNA la deja fuera, --ignore-unknown deja fuera todas las que no son campos."
        },
        noRecords: "El archivo no tiene registros: no hay filas debajo de su encabezado.",
        planFile:
            "es un archivo de plan u otra base de datos. --plan ARCHIVO abre un archivo de plan, y 'cinco export' escribe sus registros."
    )
}
