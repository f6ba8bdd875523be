/// The sentences about what a file has where a table has rows, columns and cells, in one language.
public struct LayoutPhrases: Sendable {
    /// A byte of zero in a line.
    public let zeroByte: String
    /// Lists of JSON of which one is to be chosen, each with its length.
    public let severalLists: @Sendable ([(path: String, count: Int)]) -> String
    /// A path that leads to no list, and those that do.
    public let noSuchList: @Sendable (String, [String]) -> String
    /// A list was named of a file that has none.
    public let noLists: String
    /// The list that was read.
    public let list: @Sendable (String) -> String
    /// A row that looks like the title of a group, and the number of those that were left out.
    public let groupTitle: @Sendable (String) -> String
    public let titles: @Sendable (Int) -> String
    /// A column that is no count, in a table with a row for each event; the remedy where no column has figures.
    public let noCount: @Sendable (String) -> String
    public let countRows: String
    /// By which periods rows were counted: its word on the command line.
    public let counted: @Sendable (String) -> String
    /// Columns of periods with several words beside them: the words and the columns of each.
    public let severalSeries: @Sendable ([(words: String, range: String)]) -> String
    /// A range of days where one day is wanted, and a figure that is a credit or a debit.
    public let twoDays, creditOrDebit: @Sendable (String) -> String
    /// A fiscal year with the first and last day as which it was read.
    public let fiscalYear: @Sendable (String, String, String) -> String
    /// The names that there are, where a text is none of them.
    public let thereAre: @Sendable ([String]) -> String
    /// A month that an option does not name.
    public let noMonth: @Sendable (String) -> String

    static let english = LayoutPhrases(
        zeroByte:
            "the line has a byte of zero (NUL), which no text has: the file was damaged, or cut off while it was written. Ask for it again, or delete the byte in an editor.",
        severalLists: { lists in
            let names = lists.map { "\($0.path) (\(numbered($0.count, "record", "records")))" }
            return
                "it has several lists: \(names.joined(separator: ", ")). --list NAME reads one of them; records need --kind too."
        },
        noSuchList: {
            $1.isEmpty
                ? "it has no list '\($0)', and no other by a name. Leave --list out."
                : "it has no list '\($0)'. There are: \(TablePhrases.listed($1))."
        },
        noLists: "it has no lists by name, as JSON has. Leave --list out.",
        list: { "Read from the list '\($0)'." },
        groupTitle: {
            "the row has '\($0)' in its first cell and nothing else, as the title of a group has. --skip-titles leaves such rows out, --keep-titles takes them as records."
        },
        titles: { $0 == 1 ? "1 title of a group was left out." : "\($0) titles of groups were left out." },
        noCount: {
            "each row seems to be one event, and '\($0)' need not be a figure to read. --count month counts the rows of each city and month (or day, week, quarter, year), --value '\($0)' takes the column."
        },
        countRows: "Where each row is one event, --count month counts the rows of each city and month.",
        counted: {
            "Each row counts as one of its city and \($0); where there is no row there is no reading."
        },
        severalSeries: { series in
            let names = series.map { "'\($0.words)'" }.joined(separator: ", ")
            let options = series.map { "--months '\($0.range)'" }.joined(separator: ", then ")
            return
                "the columns of periods have several words beside them: \(names). Read each as a measure of its own: \(options)."
        },
        twoDays: {
            "'\($0)' is a range of two days. --range first takes the first of such days, --range last the last."
        },
        creditOrDebit: {
            "'\($0)' is a credit or a debit, which some write for a negative figure and others not. Write it with its sign: -1234 or 1234."
        },
        fiscalYear: { "The fiscal year \($0) is read as \($1) to \($2)." },
        thereAre: { "There are: \($0.joined(separator: ", "))." },
        noMonth: { "'\($0)' is no month. Write a name or a number from 1 to 12, such as --fiscal-start october." })

    static let spanish = LayoutPhrases(
        zeroByte:
            "la línea tiene un byte cero (NUL), que ningún texto tiene: el archivo se dañó, o se cortó al escribirse. Pídalo de nuevo, o borre el byte en un editor.",
        severalLists: { lists in
            let names = lists.map { "\($0.path) (\(numbered($0.count, "registro", "registros")))" }
            return
                "tiene varias listas: \(names.joined(separator: ", ")). --list NOMBRE lee una de ellas; los registros necesitan también --kind."
        },
        noSuchList: {
            $1.isEmpty
                ? "no tiene la lista '\($0)', ni otra con nombre. Quite --list."
                : "no tiene la lista '\($0)'. Hay: \(TablePhrases.listed($1))."
        },
        noLists: "no tiene listas con nombre, como las de JSON. Quite --list.",
        list: { "Leído de la lista '\($0)'." },
        groupTitle: {
            "la fila tiene '\($0)' en su primera celda y nada más, como el título de un grupo. --skip-titles deja fuera esas filas, --keep-titles las toma como registros."
        },
        titles: { $0 == 1 ? "Se omitió 1 título de grupo." : "Se omitieron \($0) títulos de grupos." },
        noCount: {
            "cada fila parece ser un hecho, y '\($0)' puede no ser una cifra por leer. --count month cuenta las filas de cada ciudad y mes (o day, week, quarter, year), --value '\($0)' toma la columna."
        },
        countRows: "Si cada fila es un hecho, --count month cuenta las filas de cada ciudad y mes.",
        counted: { period in
            let periods = [
                "day": "día", "week": "semana", "month": "mes", "quarter": "trimestre", "year": "año",
            ]
            return
                "Cada fila cuenta como uno de su ciudad y \(periods[period] ?? period); donde no hay fila no hay medición."
        },
        severalSeries: { series in
            let names = series.map { "'\($0.words)'" }.joined(separator: ", ")
            let options = series.map { "--months '\($0.range)'" }.joined(separator: ", luego ")
            return
                "las columnas de periodos tienen varias palabras al lado: \(names). Lea cada una como un indicador propio: \(options)."
        },
        twoDays: {
            "'\($0)' es un intervalo de dos días. --range first toma el primero de esos días, --range last el último."
        },
        creditOrDebit: {
            "'\($0)' es un abono o un cargo, que unos escriben por una cifra negativa y otros no. Escríbala con su signo: -1234 o 1234."
        },
        fiscalYear: { "El año fiscal \($0) se lee como del \($1) al \($2)." },
        thereAre: { "Hay: \($0.joined(separator: ", "))." },
        noMonth: { "'\($0)' no es un mes. Escriba su nombre o un número del 1 al 12, como --fiscal-start octubre." })
}
