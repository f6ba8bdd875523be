/// The texts of the screen that imports a file, in one language.
public struct ImportPhrases: Sendable {
    /// The title of the list of files, the folder above the present one, and the word before a path that was typed.
    public let whichFile, folderAbove, openPath: String
    /// The headings of the columns, the faults and the changes.
    public let columns, faults, changes: String
    /// The label of the kind, a kind that is not known yet, and the question for it.
    public let eachRow, noKind, whichKind: String
    /// That the kind is given by a column, or by each member of a file of JSON.
    public let kindInFile: String
    /// The question for the field of a column.
    public let whichField: @Sendable (String) -> String
    /// A column that is no known field, one that is not read, and the choice to find the field by the column's name.
    public let unknownField, notRead, byName: String
    /// The choices to leave out all columns that are no field, a column by its letters, and all columns of a name.
    public let noneOfUnknown: String
    /// Not to read a column; that only the file can be corrected.
    public let leaveOut, mendInFile: String
    public let leftOut, allLeftOut: @Sendable (String) -> String
    /// The label of the sheet, the sheets that are named after kinds of record, the question for one, and the columns
    /// of a sheet.
    public let sheet, namedSheets, whichSheet: String
    public let columnsOf: @Sendable (String) -> String
    /// Readings of one measure, the question for it, and the label of a new one.
    public let oneMeasure, whichMeasure, newMeasure: String
    /// The role of a column in a table of readings.
    public let role: @Sendable (ReadingRole) -> String
    /// A field without a column, the question for it, the heading of choices, and that one is taken back.
    public let constant, whichConstant, chosen, undoChoice: String
    /// Choices that are kept under a name: the row for them, the question for the name, the choice of a name, the one
    /// to keep these choices, and that they are kept.
    public let kept, whichKept, keepAs: String
    public let useKept, isKept: @Sendable (String) -> String
    /// The question for the value that a text or a field has.
    public let whichValue: @Sendable (String) -> String
    /// One value of a field for all records, a text that is to be empty, and a new city, as choices.
    public let oneForAll: @Sendable (String) -> String
    public let empty, newCity: String
    /// That the choices of before hold again.
    public let choicesAreBack: String
    /// An option that says how the file is read, with its value.
    public let option: @Sendable (ImportOption, String) -> String
    /// A column whose figures are multiplied by a number; 1 takes them as they are.
    public let times: @Sendable (String, Int) -> String
    /// That no column has a role which a table of readings needs.
    public let noRole: @Sendable (String) -> String
    /// The numbers of new, changed and equal records.
    public let counts: @Sendable (Int, Int, Int) -> String
    /// That a file was imported, with the numbers of new, changed and equal records.
    public let imported: @Sendable (String, String) -> String
    /// The number of faults.
    public let faultCount: @Sendable (Int) -> String
    /// The step that is being done, and its rows done of all.
    public let progress: @Sendable (Int, Int) -> String
    /// How to stop, and that it was stopped.
    public let howToStop, stopped: String
    /// Refusals: faults are left, nothing to change, the file is still being read.
    public let faultsLeft: @Sendable (Int) -> String
    public let nothingToDo, stillReading: String
    /// A folder that cannot be read.
    public let unreadableFolder: @Sendable (String) -> String

    static let english = ImportPhrases(
        whichFile: "Import which file?", folderAbove: "folder above", openPath: "open", columns: "Columns",
        faults: "Errors", changes: "Changes, not saved yet", eachRow: "Each row is", noKind: "unknown: press Enter",
        whichKind: "What is each row?", kindInFile: "as the file says", whichField: { "The field of column \($0)" },
        unknownField: "unknown: press Enter", notRead: "not read", byName: "found by the column's name",
        noneOfUnknown: "leave out every column that is no field", leaveOut: "leave this column out",
        mendInFile: "Only the file can settle this: correct the value there and import it again.",
        leftOut: { "leave out column \($0)" }, allLeftOut: { "leave out every column called \($0)" },
        sheet: "Sheet",
        namedSheets: "all that are named after kinds of record", whichSheet: "Import which sheet?",
        columnsOf: { "Columns of the sheet \($0)" }, oneMeasure: "a reading of one measure",
        whichMeasure: "The measure of all readings", newMeasure: "new measure",
        role: { role in
            switch role {
            case .city: "city"
            case .state: "state of the city"
            case .code: "code of the city"
            case .stateCode: "code of the state, before that of the city"
            case .day: "day or period"
            case .year: "year, beside the month"
            case .month: "month, beside the year"
            case .quarter: "quarter or other part, beside the year"
            case .week: "week, beside the year"
            case .value: "value"
            case .period: "values by month or year"
            case .unit: "unit of the values"
            }
        },
        constant: "+ a field that has no column: one value for all",
        whichConstant: "The field with one value for all", chosen: "Choices", undoChoice: "take this choice back",
        kept: "+ choices that are kept under a name", whichKept: "Use which choices, or keep these under a name?",
        keepAs: "keep these choices as", useKept: { "the choices kept as \($0)" },
        isKept: { "The choices are kept as \($0)." }, whichValue: { "The value for \($0)" },
        oneForAll: { "one value of \($0) for all" }, empty: "no value", newCity: "a new city",
        choicesAreBack: "Your choices about this file of before hold again; they are listed below.",
        option: { option, value in
            switch (option, value) {
            case (.decimal, _): "decimals behind a \(value)"
            case (.days, "day-first"): "the day before the month"
            case (.days, _): "the month before the day"
            case (.separator, _): "cells separated by: \(value)"
            case (.encoding, _): "read as \(value.uppercased())"
            case (.skipTotals, _): "leave out rows that look like totals"
            case (.keepTotals, _): "take rows that look like totals as they are"
            case (.skipTitles, _): "leave out rows that look like titles of groups"
            case (.keepTitles, _): "take rows that look like titles of groups as records"
            case (.count, _): "count the rows of each city and \(value)"
            case (.range, "first"): "the first day of a range"
            case (.range, _): "the last day of a range"
            case (.fiscalStart, _): "fiscal years begin in month \(value)"
            case (.list, _): "read the list \(value)"
            case (.skipBlanks, _): "leave out rows without a value; n/a is none"
            case (.sum, _): "add up the rows of one city and day"
            case (.addRates, _): "add the figures up, though they seem to be rates"
            case (.addPartial, _): "take sums that lack a row without a value"
            case (.year, _): "all months are of \(value)"
            case (.period, _): "read the readings of one \(FigurePhrases.english.period(value)) each"
            case (.anyPeriod, _): "take readings of any period"
            case (.sameMeasure, _): "take the figures as those of the measure"
            case (.takeNegative, _): "take figures below zero"
            case (.typedDays, "swap"): "change day and month of typed days"
            case (.typedDays, _): "typed days as they stand"
            case (.headerRow, _): "the table whose header is in row \(value)"
            default: option.rawValue
            }
        },
        times: { $1 == 1 ? "\($0): as the figures stand" : "\($0): figures times \($1)" },
        noRole: { "No column is certain to be the \($0). Choose one above with Enter." },
        counts: { "\($0) new, \($1) changed, \($2) the same" }, imported: { "Imported \($0): \($1)" },
        faultCount: { $0 == 1 ? "1 error" : "\($0) errors" }, progress: { "\($0) of \($1)" },
        howToStop: "Esc stops it; nothing is changed.", stopped: "Stopped; nothing was imported.",
        faultsLeft: {
            "\($0 == 1 ? "1 error is" : "\($0) errors are") left. Press Enter on an error, a column or the kind to settle it, or correct the file and import it again."
        },
        nothingToDo: "The plan already has all of it; there is nothing to import.",
        stillReading: "The file is still being read.",
        unreadableFolder: { "\($0) cannot be read. Check the name and the permission." })

    static let spanish = ImportPhrases(
        whichFile: "¿Qué archivo desea importar?", folderAbove: "carpeta superior", openPath: "abrir",
        columns: "Columnas", faults: "Errores", changes: "Cambios, sin guardar todavía", eachRow: "Cada fila es",
        noKind: "se desconoce: presione Enter", whichKind: "¿Qué es cada fila?", kindInFile: "según el archivo",
        whichField: { "Campo de la columna \($0)" }, unknownField: "se desconoce: Enter", notRead: "no se lee",
        byName: "según el nombre de la columna", noneOfUnknown: "omitir todas las columnas que no son campos",
        leaveOut: "omitir esta columna (no importarla)",
        mendInFile: "Esto solo se resuelve en el archivo: corrija ahí el valor e impórtelo de nuevo.",
        leftOut: { "omitir la columna \($0)" }, allLeftOut: { "omitir todas las columnas llamadas \($0)" },

        sheet: "Hoja", namedSheets: "todas las que llevan el nombre de un tipo de registro",
        whichSheet: "¿Qué hoja desea importar?", columnsOf: { "Columnas de la hoja \($0)" },
        oneMeasure: "una medición de un solo indicador", whichMeasure: "Indicador de todas las mediciones",
        newMeasure: "indicador nuevo",
        role: { role in
            switch role {
            case .city: "ciudad"
            case .state: "estado de la ciudad"
            case .code: "clave de la ciudad"
            case .stateCode: "clave del estado, ante la de la ciudad"
            case .day: "día o periodo"
            case .year: "año, junto al mes"
            case .month: "mes, junto al año"
            case .quarter: "trimestre u otra parte, junto al año"
            case .week: "semana, junto al año"
            case .value: "valor"
            case .period: "valores por mes o año"
            case .unit: "unidad de los valores"
            }
        },
        constant: "+ un campo sin columna: un solo valor para todos",
        whichConstant: "Campo con un solo valor para todos", chosen: "Elecciones", undoChoice: "deshacer esta elección",
        kept: "+ elecciones guardadas con un nombre",
        whichKept: "¿Qué elecciones desea usar, o con qué nombre guarda estas?",
        keepAs: "guardar estas elecciones como", useKept: { "las elecciones guardadas como \($0)" },
        isKept: { "Las elecciones se guardaron como \($0)." }, whichValue: { "Valor para \($0)" },
        oneForAll: { "un solo valor de \($0) para todos" }, empty: "sin valor", newCity: "una ciudad nueva",
        choicesAreBack: "Valen de nuevo sus elecciones anteriores sobre este archivo; están en la lista de abajo.",
        option: { option, value in
            switch (option, value) {
            case (.decimal, "point"): "decimales después de un punto"
            case (.decimal, _): "decimales después de una coma"
            case (.days, "day-first"): "el día antes del mes"
            case (.days, _): "el mes antes del día"
            case (.separator, "comma"): "celdas separadas por coma"
            case (.separator, "semicolon"): "celdas separadas por punto y coma"
            case (.separator, "tab"): "celdas separadas por tabulador"
            case (.separator, _): "celdas separadas por barra vertical"
            case (.encoding, _): "leído como \(value.uppercased())"
            case (.skipTotals, _): "omitir las filas que parecen totales"
            case (.keepTotals, _): "tomar como están las filas que parecen totales"
            case (.skipTitles, _): "omitir las filas que parecen títulos de grupos"
            case (.keepTitles, _): "tomar como registros las filas que parecen títulos de grupos"
            case (.count, "day"): "contar las filas de cada ciudad y día"
            case (.count, "week"): "contar las filas de cada ciudad y semana"
            case (.count, "month"): "contar las filas de cada ciudad y mes"
            case (.count, "quarter"): "contar las filas de cada ciudad y trimestre"
            case (.count, _): "contar las filas de cada ciudad y año"
            case (.range, "first"): "el primer día de un intervalo"
            case (.range, _): "el último día de un intervalo"
            case (.fiscalStart, _): "los años fiscales empiezan en el mes \(value)"
            case (.list, _): "leer la lista \(value)"
            case (.skipBlanks, _): "omitir las filas sin valor; n/a es ninguno"
            case (.sum, _): "sumar las filas de una misma ciudad y día"
            case (.addRates, _): "sumar las cifras aunque parezcan tasas"
            case (.addPartial, _): "tomar sumas a las que falta una fila sin valor"
            case (.year, _): "todos los meses son de \(value)"
            case (.period, _): "leer las mediciones de un \(FigurePhrases.spanish.period(value)) cada una"
            case (.anyPeriod, _): "tomar mediciones de cualquier periodo"
            case (.sameMeasure, _): "tomar las cifras como las del indicador"
            case (.takeNegative, _): "tomar cifras menores que cero"
            case (.typedDays, "swap"): "cambiar día y mes de los días con formato"
            case (.typedDays, _): "los días con formato, como están"
            case (.headerRow, _): "la tabla cuyo encabezado está en la fila \(value)"
            default: option.rawValue
            }
        },
        times: { $1 == 1 ? "\($0): cifras como están" : "\($0): cifras por \($1)" },
        noRole: { "Ninguna columna es con certeza: \($0). Elija una arriba con Enter." },
        counts: { "\($0) \($0 == 1 ? "nuevo" : "nuevos"), \($1) con cambios, \($2) \($2 == 1 ? "igual" : "iguales")" },
        imported: { "Se importó \($0): \($1)" }, faultCount: { $0 == 1 ? "1 error" : "\($0) errores" },
        progress: { "\($0) de \($1)" }, howToStop: "Esc la detiene; no se cambia nada.",
        stopped: "Importación detenida; no se guardó nada.",
        faultsLeft: {
            "\($0 == 1 ? "Queda 1 error" : "Quedan \($0) errores"). Presione Enter en un error, una columna o el tipo para resolverlo, o corrija el archivo e impórtelo de nuevo."
        },
        nothingToDo: "El plan ya contiene todo; no hay nada que importar.",
        stillReading: "El archivo aún se está leyendo.",
        unreadableFolder: { "No se puede leer \($0). Revise el nombre y los permisos." })
}
