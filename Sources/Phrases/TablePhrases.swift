/// The sentences about reading a table from any file, in one language.
public struct TablePhrases: Sendable {
    /// A column, by its letters in a spreadsheet and its name.
    public let column: @Sendable (String, String) -> String
    /// The encoding, and the separator of the cells; nil where there is a single column.
    public let readAs: @Sendable (String, String?) -> String
    /// The line of the header, and the number of rows above it that are not read.
    public let header: @Sendable (Int, Int) -> String
    /// The number of rows below the table that are not read, and the first of them.
    public let below: @Sendable (Int, String) -> String
    /// The separators, in the order comma, semicolon, tab, vertical bar.
    public let separators: [String]
    /// Files that are no tables.
    public let oldWorkbook, archive, pdf, binary: String
    /// A text that is not in an encoding.
    public let notEncoded: @Sendable (String) -> String
    /// Separators each of which cuts a text into columns.
    public let severalSeparators: @Sendable ([String]) -> String
    /// No row names the columns, a line without a row, and a column without a name.
    public let noHeader, noSuchHeader, unnamedColumn: String
    /// A quotation mark that is never closed.
    public let openQuote: String
    /// A column, which has the name of this one.
    public let columnTwice: @Sendable (String) -> String
    /// How to map a column that is no field, and the field that its name is like.
    public let mapColumn: @Sendable (String, String?) -> String
    /// A figure and a day that can be read in two ways, and the word for a total in front of a row.
    public let unclearNumber, unclearDay, totalRow: @Sendable (String) -> String
    /// A figure and a day that are written otherwise than the rest of their column.
    public let differentNumber, differentDay: @Sendable (String) -> String
    /// A reading without a value.
    public let blankValue: String
    /// The numbers of rows that are totals, and of rows without a value, that were left out.
    public let totals, blanks: @Sendable (Int) -> String
    /// The lines of further equal faults: their number, the first and the last.
    public let again: @Sendable (Int, Int, Int) -> String
    /// The number of further faults, which are not listed.
    public let moreFaults: @Sendable (Int) -> String

    static let english = TablePhrases(
        column: { $1.isEmpty ? "column \($0)" : "column \($0) (\($1))" },
        readAs: { encoding, separator in
            "Read as \(encoding)\(separator.map { ", cells separated by a \($0)" } ?? ", a single column")."
        },
        header: { line, above in
            "The header is line \(line)\(above == 0 ? "" : "; \(above == 1 ? "1 row" : "\(above) rows") above it not read")."
        },
        below: { "\($0 == 1 ? "1 row" : "\($0) rows") below the table not read: '\($1)'." },
        separators: ["comma", "semicolon", "tab", "vertical bar"],
        oldWorkbook: "it is a workbook in Excel's old form (.xls). Open it in Excel or LibreOffice and save it as CSV.",
        archive: "it is a workbook or another archive. Open it in the program it comes from and save the sheet as CSV.",
        pdf: "it is a PDF, which holds no table. Ask for the spreadsheet that it was made from.",
        binary: "it is no text, and so no table.",
        notEncoded: { "it is not in \($0). Leave --encoding out, or name another one." },
        severalSeparators: { "\($0.joined(separator: " and ")) each cut it into columns. Say which with --separator." },
        noHeader: "no row names the columns. Add one, or say which line it is with --header-row.",
        noSuchHeader: "there is nothing on this line. Say with --header-row which line names the columns.",
        unnamedColumn: "the column has values but no name. Name it, or empty it.",
        openQuote: "the quotation mark that opens a cell here is never closed.",
        columnTwice: { "it has the name of \($0). Rename one of them." },
        mapColumn: { column, nearest in
            "--map '\(column)=\(nearest ?? "FIELD")' says what it is, --ignore '\(column)' leaves it out."
        },
        unclearNumber: { "'\($0)' can be a thousand or a decimal. Say which mark the decimals have with --decimal." },
        unclearDay: { "'\($0)' can be two days. Say the order with --days day-first or --days month-first." },
        totalRow: { "'\($0)': the row looks like a total of the others. --skip-totals leaves such rows out." },
        differentNumber: {
            "'\($0)' is written otherwise than the rest of the column: another decimal mark, or with and without %. Correct it."
        },
        differentDay: {
            "'\($0)' has day and month in another order than the rest of the column. Correct it."
        },
        blankValue: "there is no value. --skip-blanks leaves such rows out.",
        totals: { $0 == 1 ? "1 total was left out." : "\($0) totals were left out." },
        blanks: { $0 == 1 ? "1 row without a value was left out." : "\($0) rows without a value were left out." },
        again: { "The same on \($0 == 1 ? "line \($1)" : "\($0) more lines, \($1) to \($2)")." },
        moreFaults: { "And \($0 == 1 ? "1 more fault" : "\($0) more faults"). --errors FILE writes them all." })

    static let spanish = TablePhrases(
        column: { $1.isEmpty ? "columna \($0)" : "columna \($0) (\($1))" },
        readAs: { encoding, separator in
            "Se leyó como \(encoding)\(separator.map { ", celdas separadas por \($0)" } ?? ", una sola columna")."
        },
        header: { line, above in
            "El encabezado es la línea \(line)\(above == 0 ? "" : "; \(above == 1 ? "1 renglón" : "\(above) renglones") antes no se \(above == 1 ? "leyó" : "leyeron")")."
        },
        below: {
            "\($0 == 1 ? "1 renglón debajo de la tabla no se leyó" : "\($0) renglones debajo de la tabla no se leyeron"): '\($1)'."
        },
        separators: ["coma", "punto y coma", "tabulador", "barra vertical"],
        oldWorkbook:
            "es un libro en la forma antigua de Excel (.xls). Ábralo en Excel o LibreOffice y guárdelo como CSV.",
        archive:
            "es un libro u otro archivo comprimido. Ábralo en el programa del que viene y guarde la hoja como CSV.",
        pdf: "es un PDF, que no contiene tabla. Pida la hoja de cálculo de la que se hizo.",
        binary: "no es texto, así que no es una tabla.",
        notEncoded: { "no está en \($0). Quite --encoding, o indique otra." },
        severalSeparators: { "\($0.joined(separator: " y ")) la parten en columnas. Indique cuál con --separator." },
        noHeader: "ningún renglón nombra las columnas. Añada uno, o indique la línea con --header-row.",
        noSuchHeader: "no hay nada en esta línea. Indique con --header-row la línea que nombra las columnas.",
        unnamedColumn: "la columna tiene valores pero no nombre. Póngale uno, o vacíela.",
        openQuote: "la comilla que abre una celda aquí nunca se cierra.",
        columnTwice: { "lleva el nombre de la \($0). Cambie uno de los dos." },
        mapColumn: { column, nearest in
            "--map '\(column)=\(nearest ?? "CAMPO")' dice qué es, --ignore '\(column)' la deja fuera."
        },
        unclearNumber: { "'\($0)' puede ser un millar o un decimal. Indique el signo decimal con --decimal." },
        unclearDay: { "'\($0)' puede ser dos días. Indique el orden con --days day-first o --days month-first." },
        totalRow: { "'\($0)': el renglón parece un total de los demás. --skip-totals deja fuera esos renglones." },
        differentNumber: {
            "'\($0)' está escrito de otro modo que el resto de la columna: otro signo decimal, o con y sin %. Corríjalo."
        },
        differentDay: {
            "'\($0)' lleva día y mes en otro orden que el resto de la columna. Corríjalo."
        },
        blankValue: "no hay valor. --skip-blanks deja fuera esos renglones.",
        totals: { $0 == 1 ? "Se dejó fuera 1 total." : "Se dejaron fuera \($0) totales." },
        blanks: { $0 == 1 ? "Se dejó fuera 1 renglón sin valor." : "Se dejaron fuera \($0) renglones sin valor." },
        again: { "Lo mismo en \($0 == 1 ? "la línea \($1)" : "\($0) líneas más, de la \($1) a la \($2)")." },
        moreFaults: { "Y \($0 == 1 ? "1 falla más" : "\($0) fallas más"). --errors ARCHIVO las escribe todas." })
}
