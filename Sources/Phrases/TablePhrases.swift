/// The sentences about reading a table from any file, in one language.
public struct TablePhrases: Sendable {
    /// A column, by its letters in a spreadsheet and its name.
    public let column: @Sendable (String, String) -> String
    /// The encoding, and the separator of the cells; nil where there is a single column.
    public let readAs: @Sendable (String, String?) -> String
    /// The line or row of the header, and the number of rows above it that are not read.
    public let header: @Sendable (FilePart, Int, Int) -> String
    /// The number of rows below the table that are not read, and the first of them.
    public let below: @Sendable (Int, String) -> String
    /// The number of rows that repeat the header, and the titles of their groups.
    public let repeated: @Sendable (Int, [String]) -> String
    /// The separators, in the order comma, semicolon, tab, vertical bar.
    public let separators: [String]
    /// The sheet in which an error is, by its name.
    public let sheet: @Sendable (String) -> String
    /// The names of the sheets that were read, and of those that were not.
    public let sheets, otherSheets: @Sendable ([String]) -> String
    /// The numbers of hidden rows and columns that were read, and of cells with formulas.
    public let hidden: @Sendable (Int, Int) -> String
    public let formulas: @Sendable (Int) -> String
    /// Files that are no tables.
    public let oldWorkbook, protectedWorkbook, binaryWorkbook, numbersDocument: String
    public let document, archive, pdf, markup, binary, empty, exchangeFormat: String
    /// A text in an encoding that is not read, and one in a script that Windows-1252 does not have.
    public let otherEncoding: @Sendable (String) -> String
    public let otherScript: String
    /// A workbook with a damaged part, nil where it is the whole file; one whose part declares entities; one that is
    /// too large.
    public let damagedWorkbook: @Sendable (String?) -> String
    public let declaredEntities: @Sendable (String) -> String
    public let largeWorkbook: String
    /// Sheets each of which has a table, and those of which none has one.
    public let severalSheets: @Sendable ([String]) -> String
    /// The option that chooses a sheet, and the one that reads another.
    public let chooseSheet, readSheet: String
    public let noTable: @Sendable ([String]) -> String
    /// A sheet that there is not, and the sheets that there are; a sheet of a file that has none, and an encoding or
    /// separator of one that has none.
    public let noSuchSheet: @Sendable (String, [String]) -> String
    public let noSheets, noText: String
    /// A formula that was never calculated, and a fault that a cell shows.
    public let uncalculated: String
    public let faultyCell: @Sendable (String) -> String
    /// A figure in a cell that is merged with the one above, and the number of cells that have the value of such a one.
    public let mergedFigure: String
    public let merged: @Sendable (Int) -> String
    /// The columns that are no field and were left out.
    public let unread: @Sendable ([String]) -> String
    /// A text that is not in an encoding.
    public let notEncoded: @Sendable (String) -> String
    /// Separators each of which cuts a text into columns.
    public let severalSeparators: @Sendable ([String]) -> String
    /// The remedy for a header of two rows.
    public let headerOfTwoRows: String
    /// No row names the columns, a line without a row, and a column without a name.
    public let noHeader, noSuchHeader: String
    public let unnamedColumn: @Sendable (String) -> String
    /// A quotation mark that is never closed.
    public let openQuote: String
    /// A column, which has the name of this one: that, the letters and the name of the column.
    public let columnTwice: @Sendable (String, String, String) -> String
    /// A column or value, which is the same field as this column: that, the letters and the name of the column.
    public let fieldTwice: @Sendable (String, String, String) -> String
    /// A header of too many columns, and JSON that is broken at a line and column.
    public let tooManyColumns: @Sendable (Int) -> String
    public let brokenJSON: @Sendable (Int, Int) -> String
    /// The fields that a column of a kind of record may be, and whether city and line of effort name its effort.
    public let possibleFields: @Sendable (String, [String], Bool) -> String
    /// A column that an option names and that there is not, and those that there are.
    public let noSuchColumn: @Sendable (String, [String]) -> String
    /// Options about columns, of a file whose members are fields.
    public let noColumns: String
    /// How to say which value a text of a column stands for: the column and the text.
    public let mapValue: @Sendable (String, String) -> String
    /// The options for a field that the file does not give, whose machine name it is.
    public let setValue: @Sendable (String) -> String
    /// How to map a column that is no field, and the field that its name is like.
    public let mapColumn: @Sendable (String, String?) -> String
    /// A column `ID` of another program.
    public let foreignID: @Sendable (String) -> String
    /// A figure and a day that can be read in two ways, and the word for a total in front of a row.
    public let unclearNumber, unclearDay, totalRow: @Sendable (String) -> String
    /// A place that is the sum of several by its name or code, and one whose figures are the sums of the others, or of
    /// the rows beside it.
    public let totalPlace, sumOfOthers, sumOfRun: @Sendable (String) -> String
    /// A figure and a day that are written otherwise than the rest of their column.
    public let differentNumber, differentDay: @Sendable (String) -> String
    /// Figures in a multiple, by column and factor; an option with a wrong factor; an amount in another currency than its
    /// row, by both.
    public let multiplied: @Sendable (String, Int) -> String
    /// The same where a title above the table or a note below it says it: column, factor, title.
    public let multipliedAll: @Sendable (String, Int, String) -> String
    public let badFactor: @Sendable (String) -> String
    public let otherCurrency: @Sendable (String, String) -> String
    /// A factor for a column that has no figures, and the columns that have some.
    public let factorOfNoFigures: @Sendable (String, [String]) -> String
    /// A currency of a reading, which is not the plan's.
    public let currencyOfReading: @Sendable (String) -> String
    /// A cell without a value, where it shows a mark for that; empty where it shows none.
    public let blankValue, blankCell: @Sendable (String) -> String
    /// The numbers of rows that are totals, and of rows without a value, that were left out.
    public let totals, blanks: @Sendable (Int) -> String
    /// The places of further equal faults: their number, the first and the last.
    public let again: @Sendable (FilePart, Int, Int, Int) -> String
    /// The number of further faults, which are not listed.
    public let moreFaults: @Sendable (Int) -> String

    /// The options for rows that look like totals.
    private static let englishTotals = "--skip-totals leaves such rows out, --keep-totals takes them as they are"
    private static let spanishTotals = "--skip-totals deja fuera esas filas, --keep-totals las toma como están"

    static let english = TablePhrases(
        column: { $1.isEmpty ? "column \($0)" : "column \($0) (\($1))" },
        readAs: { encoding, separator in
            "Read as \(encoding)\(separator.map { ", cells separated by a \($0)" } ?? ", a single column")."
        },
        header: { part, line, above in
            "The header is \(part == .line ? "line" : "row") \(line)\(above == 0 ? "" : "; \(above == 1 ? "1 row" : "\(above) rows") above it not read")."
        },
        below: { "\($0 == 1 ? "1 row" : "\($0) rows") below the table not read: '\($1)'." },
        repeated: { count, titles in
            "\(count == 1 ? "1 row that repeats" : "\(count) rows that repeat") the header not read\(titles.isEmpty ? "" : ", with the \(titles.count == 1 ? "title" : "titles") above: \(listed(titles))")."
        },
        separators: ["comma", "semicolon", "tab", "vertical bar"],
        sheet: { "sheet \($0)" },
        sheets: { "Read from the \($0.count == 1 ? "sheet" : "sheets") \($0.joined(separator: ", "))." },
        otherSheets: {
            "Not read: the \($0.count == 1 ? "sheet" : "sheets") \(listed($0))."
        },
        hidden: { rows, columns in
            let parts = [
                rows == 0 ? nil : rows == 1 ? "1 hidden row" : "\(rows) hidden rows",
                columns == 0 ? nil : columns == 1 ? "1 hidden column" : "\(columns) hidden columns",
            ].compactMap { $0 }
            return "\(parts.joined(separator: " and ")) \(rows + columns == 1 ? "was" : "were") read too."
        },
        formulas: {
            $0 == 1
                ? "1 cell has a formula: its value as last calculated was read."
                : "\($0) cells have formulas: their values as last calculated were read."
        },
        oldWorkbook:
            "it is in the old format of Excel (.xls). Open it in Excel or LibreOffice and save it as .xlsx or .ods.",
        protectedWorkbook:
            "a password protects it. Open it in Excel or LibreOffice, save a copy without a password, and import that.",
        binaryWorkbook: "it is in the binary format of Excel (.xlsb). Open it in Excel and save it as .xlsx.",
        numbersDocument: "it is a document of Numbers. Open it there, and export it as Excel (.xlsx) or CSV.",
        document:
            "it is a text or a presentation, not a workbook. Copy its table into a spreadsheet and save that as .xlsx.",
        archive:
            "it is packed, or an archive that holds no workbook. Unpack it, and import the workbook or CSV file inside.",
        pdf: "it is a PDF, which holds no table. Ask for the spreadsheet that it was made from.",
        markup:
            "it is a web page or XML, perhaps under the name of a workbook. Open it in Excel or LibreOffice and save it as .xlsx.",
        binary: "it is neither a text nor a workbook. Choose a CSV, JSON, .xlsx or .ods file.",
        empty: "it is empty. Choose another file, or save it again where it was made.",
        exchangeFormat:
            "it is in an exchange format of spreadsheets (SYLK or DIF). Open it in Excel or LibreOffice and save it as .xlsx.",
        otherEncoding: {
            "it is a text in \($0). Open it in a spreadsheet or an editor and save it as CSV in UTF-8."
        },
        otherScript:
            "it is a text in the encoding of another script, such as GB18030 for Chinese or Windows-1251 for Russian. Open it in a spreadsheet or an editor that knows the encoding and save it as CSV in UTF-8; --encoding windows-1252 takes it as it stands.",
        damagedWorkbook: { part in
            "the workbook is damaged\(part.map { " (its part \($0) is missing or cannot be read)" } ?? ""). Open it in Excel or LibreOffice, which may repair it, and save it as .xlsx."
        },
        declaredEntities: {
            "its part \($0) declares a document type, which no workbook needs and which can hide an attack. Open it in Excel or LibreOffice and save it again, if you trust its sender."
        },
        largeWorkbook:
            "the workbook is too large: at most 5 million cells, and a gigabyte unpacked, are read. Save the sheet that you need as CSV.",
        severalSheets: { "these sheets have a table: \(listed($0))." },
        chooseSheet: "Choose one with --sheet.", readSheet: "Use --sheet to read another.",
        noTable: {
            "no visible sheet has a row that names columns. Add one, or name a sheet with --sheet: \(listed($0))."
        },
        noSuchSheet: { "there is no sheet '\($0)'. There are: \(listed($1))." },
        noSheets: "it is not a workbook and has no sheets. Leave --sheet out.",
        noText: "it is a workbook and has neither encoding nor separator. Leave --encoding and --separator out.",
        uncalculated:
            "the cell has a formula that was never calculated. Open the workbook in Excel or LibreOffice and save it, so that it is calculated.",
        faultyCell: { "the cell shows the error \($0). Correct it in the spreadsheet, or empty the cell." },
        mergedFigure:
            "the cell is merged with the one above: its figure may be that of each row, or of all together. Split the cells in the spreadsheet, and enter each row's own.",
        merged: {
            $0 == 1
                ? "1 cell has the value of the cell above that is merged with it."
                : "\($0) cells have the values of the cells above that are merged with them."
        },
        unread: { "Not read: the \($0.count == 1 ? "column" : "columns") \(listed($0))." },
        notEncoded: { "it is not in \($0). Leave --encoding out, or name another one." },
        severalSeparators: {
            "\($0.joined(separator: " and ")) each cut it into columns. Choose one with --separator."
        },
        headerOfTwoRows:
            "If the header takes two rows, --header-row names the lower one; months in it need --months FIRST..LAST and --year.",
        noHeader: "no row names the columns. Add one, or say with --header-row which one does.",
        noSuchHeader: "there is nothing here. Name the columns' own line or row with --header-row.",
        unnamedColumn: {
            "the column has values but no name. Enter a name, or leave it out with --ignore \($0)."
        },
        openQuote: "the quotation mark that opens a cell here is never closed. Close it.",
        columnTwice: { first, letters, name in
            "it has the same name as \(first). Options name it by its letter: --map \(letters)=FIELD reads it, --ignore \(letters) leaves it out; --ignore '\(name)' leaves out all of that name."
        },
        fieldTwice: { first, letters, name in
            let column = name.isEmpty ? letters : name
            return
                "it is the same field as \(first). --ignore '\(column)' leaves it out, --map '\(column)=FIELD' gives it another field."
        },
        tooManyColumns: {
            "the header has \($0) columns; at most 16384 are read. Say with --header-row which line names the columns, or check the separator."
        },
        brokenJSON: { "it cannot be read as JSON from line \($0), column \($1) on. Correct it there." },
        possibleFields: { kind, fields, hasParts in
            "FIELD of \(kind) is one of: \(fields.joined(separator: ", "))\(hasParts ? "; city and line together are its effort" : "")."
        },
        noSuchColumn: { "there is no column '\($0)'. There are: \(listed($1))." },
        noColumns:
            "it is an export of Cinco, whose members are fields. Leave --map, --ignore, --map-value and --set out.",
        mapValue: { "--map-value '\($0):\($1)=VALUE' says what it stands for." },
        setValue: { "--set '\($0)=VALUE' gives it to every row, --map 'COLUMN=\($0)' names its column." },
        mapColumn: { column, nearest in
            "--map '\(column)=\(nearest ?? "FIELD")' says which field it is, --ignore '\(column)' leaves it out, --ignore-unknown leaves out all that are no field."
        },
        foreignID: {
            "'\($0)' may be the number of a record in another program. --map '\($0)=id' takes it as the id here, --ignore '\($0)' leaves it out."
        },
        unclearNumber: { "'\($0)' can be read with thousands or with decimals. Give the decimal mark with --decimal." },
        unclearDay: { "'\($0)' can be two dates. Give the order with --days day-first or --days month-first." },
        totalRow: {
            "'\($0)': the row looks like a total of the others. \(englishTotals)."
        },
        totalPlace: {
            "'\($0)' looks like the sum of several places, or like none. \(englishTotals); --place '\($0)=CITY' says that it is a city, '\($0)=new' one that the plan lacks."
        },
        sumOfOthers: {
            "'\($0)' has the sum of the others on every day, as a total has. \(englishTotals); --place '\($0)=CITY' says that it is a city, '\($0)=new' one that the plan lacks."
        },
        sumOfRun: {
            "'\($0)' has the sum of the rows next to it on every day, as the total of a state has. \(englishTotals); --place '\($0)=CITY' says that it is a city, '\($0)=new' one that the plan lacks."
        },
        differentNumber: {
            "'\($0)' is written differently from the rest of the column: another decimal mark, or with and without %. Correct it."
        },
        differentDay: {
            "'\($0)' has day and month in a different order from the rest of the column. Correct it."
        },
        multiplied: {
            "its name says that the figures are in units of \($1). --times '\($0)=\($1)' multiplies them, --times '\($0)=1' takes them as they stand."
        },
        multipliedAll: { column, factor, title in
            "outside the table stands '\(title.prefix(60))': the figures seem to be in units of \(factor). --times '\(column)=\(factor)' multiplies them, --times '\(column)=1' takes them as they stand."
        },
        badFactor: { "\($0): give a whole number from 1 to 1000000000 behind the column, such as 'COLUMN=1000'." },
        otherCurrency: {
            "the amount is in \($0), and its row in \($1). A row has one currency: give all its amounts in that, or each currency a row."
        },
        factorOfNoFigures: { column, others in
            "--times '\(column)' says nothing: the column has no figures that are read. "
                + (others.isEmpty ? "None has any: leave it out." : "Those that have some: \(listed(others)).")
        },
        currencyOfReading: {
            "it is in \($0), which is neither the plan's currency nor in the unit of the measure. Name it in that unit, or write the figures without it."
        },
        blankValue: {
            $0.isEmpty
                ? "there is no value. --skip-blanks leaves such rows out."
                : "'\($0)' is no figure. --skip-blanks leaves such rows out; where it means zero, write 0."
        },
        blankCell: { "'\($0)' says that there is no value. --skip-blanks takes such cells as empty." },
        totals: { $0 == 1 ? "1 total was left out." : "\($0) totals were left out." },
        blanks: { $0 == 1 ? "1 row without a value was left out." : "\($0) rows without a value were left out." },
        again: { part, count, first, last in
            let (one, many) =
                switch part {
                case .line: ("line", "lines")
                case .row: ("row", "rows")
                case .record: ("record", "records")
                }
            return "The same in \(count == 1 ? "\(one) \(first)" : "\(count) more \(many), \(first) to \(last)")."
        },
        moreFaults: { "And \($0 == 1 ? "1 more error" : "\($0) more errors"). --errors FILE writes them all." })

    static let spanish = TablePhrases(
        column: { $1.isEmpty ? "columna \($0)" : "columna \($0) (\($1))" },
        readAs: { encoding, separator in
            "Se leyó como \(encoding)\(separator.map { ", celdas separadas por \($0)" } ?? ", una sola columna")."
        },
        header: { part, line, above in
            "El encabezado es la \(part == .line ? "línea" : "fila") \(line)\(above == 0 ? "" : "; \(above == 1 ? "1 fila" : "\(above) filas") antes no se \(above == 1 ? "leyó" : "leyeron")")."
        },
        below: {
            "\($0 == 1 ? "1 fila debajo de la tabla no se leyó" : "\($0) filas debajo de la tabla no se leyeron"): '\($1)'."
        },
        repeated: { count, titles in
            "No se \(count == 1 ? "leyó 1 fila que repite" : "leyeron \(count) filas que repiten") el encabezado\(titles.isEmpty ? "" : ", con \(titles.count == 1 ? "el título" : "los títulos") de arriba: \(listed(titles))")."
        },
        separators: ["coma", "punto y coma", "tabulador", "barra vertical"],
        sheet: { "hoja \($0)" },
        sheets: { "Se leyó de \($0.count == 1 ? "la hoja" : "las hojas") \($0.joined(separator: ", "))." },
        otherSheets: {
            "No se \($0.count == 1 ? "leyó la hoja" : "leyeron las hojas") \(listed($0))."
        },
        hidden: { rows, columns in
            let parts = [
                rows == 0 ? nil : rows == 1 ? "1 fila oculta" : "\(rows) filas ocultas",
                columns == 0 ? nil : columns == 1 ? "1 columna oculta" : "\(columns) columnas ocultas",
            ].compactMap { $0 }
            return "También se \(rows + columns == 1 ? "leyó" : "leyeron") \(parts.joined(separator: " y "))."
        },
        formulas: {
            $0 == 1
                ? "1 celda tiene fórmula: se leyó su valor del último cálculo."
                : "\($0) celdas tienen fórmula: se leyeron sus valores del último cálculo."
        },
        oldWorkbook:
            "está en el formato antiguo de Excel (.xls). Ábralo en Excel o LibreOffice y guárdelo como .xlsx u .ods.",
        protectedWorkbook:
            "está protegido con contraseña. Ábralo en Excel o LibreOffice, guarde una copia sin contraseña e impórtela.",
        binaryWorkbook: "está en el formato binario de Excel (.xlsb). Ábralo en Excel y guárdelo como .xlsx.",
        numbersDocument: "es un documento de Numbers. Ábralo ahí y expórtelo como Excel (.xlsx) o CSV.",
        document:
            "es un texto o una presentación, no un libro. Copie su tabla en una hoja de cálculo y guárdela como .xlsx.",
        archive:
            "es un archivo comprimido que no contiene un libro. Descomprímalo e importe el libro o el CSV que contiene.",
        pdf: "es un PDF, que no contiene tabla. Pida la hoja de cálculo de la que se hizo.",
        markup:
            "es una página web o XML, tal vez con nombre de libro. Ábralo en Excel o LibreOffice y guárdelo como .xlsx.",
        binary: "no es un texto ni un libro. Elija un archivo CSV, JSON, .xlsx u .ods.",
        empty: "está vacío. Elija otro archivo, o guárdelo de nuevo donde se hizo.",
        exchangeFormat:
            "está en un formato de intercambio de hojas de cálculo (SYLK o DIF). Ábralo en Excel o LibreOffice y guárdelo como .xlsx.",
        otherEncoding: {
            "es un texto en \($0). Ábralo en una hoja de cálculo o un editor y guárdelo como CSV en UTF-8."
        },
        otherScript:
            "es un texto en la codificación de otro alfabeto, como GB18030 para el chino o Windows-1251 para el ruso. Ábralo en una hoja de cálculo o un editor que la conozca y guárdelo como CSV en UTF-8; --encoding windows-1252 lo toma como está.",
        damagedWorkbook: { part in
            "el libro está dañado\(part.map { " (su parte \($0) falta o no se puede leer)" } ?? ""). Ábralo en Excel o LibreOffice, que quizá lo repare, y guárdelo como .xlsx."
        },
        declaredEntities: {
            "su parte \($0) declara un tipo de documento, que ningún libro necesita y que puede ocultar un ataque. Si confía en quien lo envía, ábralo en Excel o LibreOffice y guárdelo de nuevo."
        },
        largeWorkbook:
            "el libro es demasiado grande: se leen hasta 5 millones de celdas y un gigabyte descomprimido. Guarde como CSV la hoja que necesita.",
        severalSheets: { "estas hojas tienen una tabla: \(listed($0))." },
        chooseSheet: "Indique cuál con --sheet.", readSheet: "Use --sheet para leer otra.",
        noTable: {
            "ninguna hoja visible tiene una fila con los nombres de las columnas. Agregue una, o indique una hoja con --sheet: \(listed($0))."
        },
        noSuchSheet: { "no hay hoja '\($0)'. Las que hay: \(listed($1))." },
        noSheets: "no es un libro y no tiene hojas. Quite --sheet.",
        noText: "es un libro y no tiene codificación ni separador. Quite --encoding y --separator.",
        uncalculated:
            "la celda tiene una fórmula que nunca se calculó. Abra el libro en Excel o LibreOffice y guárdelo para que se calcule.",
        faultyCell: { "la celda muestra el error \($0). Corríjalo en la hoja de cálculo, o vacíe la celda." },
        mergedFigure:
            "la celda está combinada con la de arriba: su cifra puede ser de cada fila o de todas juntas. Separe las celdas en la hoja de cálculo y escriba la de cada fila.",
        merged: {
            $0 == 1
                ? "1 celda tiene el valor de la celda de arriba, con la que está combinada."
                : "\($0) celdas tienen el valor de la celda de arriba, con la que están combinadas."
        },
        unread: { "No se \($0.count == 1 ? "leyó la columna" : "leyeron las columnas") \(listed($0))." },
        notEncoded: { "no está en \($0). Quite --encoding, o indique otra." },
        severalSeparators: { "\($0.joined(separator: " y ")) lo dividen en columnas. Indique cuál con --separator." },
        headerOfTwoRows:
            "Si el encabezado ocupa dos filas, --header-row indica la de abajo; los meses en ella requieren --months PRIMERA..ÚLTIMA y --year.",
        noHeader: "ninguna fila tiene los nombres de las columnas. Agregue una, o indique cuál con --header-row.",
        noSuchHeader:
            "aquí no hay nada. Indique con --header-row la línea o fila que tiene los nombres de las columnas.",
        unnamedColumn: {
            "la columna tiene valores pero no nombre. Póngale uno, u omítala con --ignore \($0)."
        },
        openQuote: "las comillas que abren una celda aquí nunca se cierran. Ciérrelas.",
        columnTwice: { first, letters, name in
            "tiene el mismo nombre que la \(first). Las opciones la nombran por su letra: --map \(letters)=CAMPO la lee, --ignore \(letters) la deja fuera; --ignore '\(name)' deja fuera todas las de ese nombre."
        },
        fieldTwice: { first, letters, name in
            let column = name.isEmpty ? letters : name
            return
                "es el mismo campo que la \(first). --ignore '\(column)' la deja fuera, --map '\(column)=CAMPO' le da otro campo."
        },
        tooManyColumns: {
            "el encabezado tiene \($0) columnas; se leen 16384 a lo sumo. Indique con --header-row qué línea nombra las columnas, o revise el separador."
        },
        brokenJSON: { "no se puede leer como JSON desde la línea \($0), columna \($1). Corríjalo ahí." },
        possibleFields: { kind, fields, hasParts in
            "CAMPO de \(kind) es uno de: \(fields.joined(separator: ", "))\(hasParts ? "; city y line juntos son su esfuerzo" : "")."
        },
        noSuchColumn: { "no hay columna '\($0)'. Hay: \(listed($1))." },
        noColumns:
            "es una exportación de Cinco, cuyos miembros son campos. Quite --map, --ignore, --map-value y --set.",
        mapValue: { "--map-value '\($0):\($1)=VALOR' indica qué significa." },
        setValue: { "--set '\($0)=VALOR' lo da a todas las filas, --map 'COLUMNA=\($0)' indica su columna." },
        mapColumn: { column, nearest in
            "--map '\(column)=\(nearest ?? "CAMPO")' indica qué campo es, --ignore '\(column)' la deja fuera, --ignore-unknown deja fuera todas las que no son campos."
        },
        foreignID: {
            "'\($0)' puede ser el número de un registro en otro programa. --map '\($0)=id' lo toma como id, --ignore '\($0)' lo deja fuera."
        },
        unclearNumber: {
            "'\($0)' se puede leer con millares o con decimales. Indique el signo decimal con --decimal."
        },
        unclearDay: { "'\($0)' puede ser dos fechas. Indique el orden con --days day-first o --days month-first." },
        totalRow: {
            "'\($0)': la fila parece un total de las demás. \(spanishTotals)."
        },
        totalPlace: {
            "'\($0)' parece la suma de varios lugares, o ninguno. \(spanishTotals); --place '\($0)=CIUDAD' indica que es una ciudad, '\($0)=new' una que el plan no tiene."
        },
        sumOfOthers: {
            "'\($0)' tiene cada día la suma de los demás, como un total. \(spanishTotals); --place '\($0)=CIUDAD' indica que es una ciudad, '\($0)=new' una que el plan no tiene."
        },
        sumOfRun: {
            "'\($0)' tiene cada día la suma de las filas contiguas, como el total de un estado. \(spanishTotals); --place '\($0)=CIUDAD' indica que es una ciudad, '\($0)=new' una que el plan no tiene."
        },
        differentNumber: {
            "'\($0)' está escrito de otro modo que el resto de la columna: otro signo decimal, o con y sin %. Corríjalo."
        },
        differentDay: {
            "'\($0)' lleva día y mes en otro orden que el resto de la columna. Corríjalo."
        },
        multiplied: {
            "su nombre dice que las cifras están en unidades de \($1). --times '\($0)=\($1)' las multiplica, --times '\($0)=1' las toma como están."
        },
        multipliedAll: { column, factor, title in
            "fuera de la tabla dice '\(title.prefix(60))': las cifras parecen estar en unidades de \(factor). --times '\(column)=\(factor)' las multiplica, --times '\(column)=1' las toma como están."
        },
        badFactor: {
            "\($0): ponga después de la columna un entero de 1 a 1000000000, como 'COLUMNA=1000'."
        },
        otherCurrency: {
            "el monto está en \($0), y su fila en \($1). Una fila tiene una sola moneda: dé todos sus montos en ella, o una fila por moneda."
        },
        factorOfNoFigures: { column, others in
            "--times '\(column)' no dice nada: la columna no tiene cifras que se lean. "
                + (others.isEmpty ? "Ninguna las tiene: quítelo." : "Las tienen: \(listed(others)).")
        },
        currencyOfReading: {
            "está en \($0), que no es la moneda del plan ni está en la unidad del indicador. Póngala en esa unidad, o escriba las cifras sin ella."
        },
        blankValue: {
            $0.isEmpty
                ? "no hay valor. --skip-blanks deja fuera esas filas."
                : "'\($0)' no es una cifra. --skip-blanks deja fuera esas filas; si significa cero, escriba 0."
        },
        blankCell: { "'\($0)' dice que no hay valor. --skip-blanks toma esas celdas como vacías." },
        totals: { $0 == 1 ? "Se dejó fuera 1 total." : "Se dejaron fuera \($0) totales." },
        blanks: { $0 == 1 ? "Se dejó fuera 1 fila sin valor." : "Se dejaron fuera \($0) filas sin valor." },
        again: { part, count, first, last in
            let (one, many) =
                switch part {
                case .line: ("la línea", "líneas más, de la \(first) a la \(last)")
                case .row: ("la fila", "filas más, de la \(first) a la \(last)")
                case .record: ("el registro", "registros más, del \(first) al \(last)")
                }
            return "Lo mismo en \(count == 1 ? "\(one) \(first)" : "\(count) \(many)")."
        },
        moreFaults: { "Y \($0 == 1 ? "1 error más" : "\($0) errores más"). --errors ARCHIVO los escribe todos." })

    /// Names in quotation marks, as many as fit in a sentence.
    static func listed(_ names: [String]) -> String {
        names.prefix(20).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    }
}
