/// The sentences about what the rows of a file become in a plan, in one language.
public struct MatchingPhrases: Sendable {
    /// The numbers of rows that are new, changed, the same and not taken.
    public let counts: @Sendable (Int, Int, Int, Int) -> String
    /// The number of readings of the whole country.
    public let nationReadings: @Sendable (Int) -> String
    /// A day of which a total of the file is not the sum that was taken: that total, the sum, and the number of further
    /// such days.
    public let contradictedNation: @Sendable (String, String, String, Int) -> String
    /// An option of an import of readings that is needed.
    public let needed: @Sendable (String) -> String
    /// The columns of a table of readings, each with its role.
    public let columnsFound: @Sendable ([String]) -> String
    /// A name that several columns have, and their letters.
    public let sharedName: @Sendable (String, [String]) -> String
    /// A role that no column of a table of readings has, or that several may have, its option, and the columns.
    public let noColumn, severalColumns: @Sendable (String, String, [String]) -> String
    /// A column of states without cities, and the code of a city that is to be added and has no name.
    public let statesAlone, unnamedCity: @Sendable (String) -> String
    /// A column that seems to be a month or a year.
    public let unclearPeriod: @Sendable (String) -> String
    /// A column that is the same as this one: that, the parts of the table as options name them, whether these have no
    /// years.
    public let periodTwice: @Sendable (String, [String], Bool) -> String
    /// Tables one below the other, by the lines of their headers; a column that tells apart what is counted, and its
    /// texts.
    public let severalTables: @Sendable ([Int]) -> String
    public let severalIndicators: @Sendable (String, [String]) -> String
    /// Months without a year, a table without rows.
    public let noYear, noRows: String
    /// A column in which no row has the text that is asked for, and the texts that it has.
    public let noRowsWhere: @Sendable (String, [String]) -> String
    /// By which fields the records of a kind are found again.
    public let foundBy: @Sendable (String, [String]) -> String
    /// A row whose record has all its values, and one that is not taken, by place and name.
    public let same, notTaken: @Sendable (String, String) -> String
    /// The number of further rows.
    public let moreRows: @Sendable (Int) -> String
    /// The name of a member in JSON.
    public let member: @Sendable (String) -> String
    /// A row that describes the same record as an earlier one: its name, the place of that.
    public let sameKey: @Sendable (String, String) -> String
    /// A name that several records of the plan have, and these.
    public let severalRecords: @Sendable (String, [String]) -> String
    /// A city whose name is like those of others, and these.
    public let likeCity: @Sendable (String, [String]) -> String
    /// A cell that seems to be in another encoding, what it is then, and that encoding; nil where other cells are not
    /// in it.
    public let mojibake: @Sendable (String, String, String?) -> String
    /// A cell that reads in another encoding, with what it is then; one in which a letter was lost.
    public let otherCodePage: @Sendable (String, String, String) -> String
    public let lostLetter: @Sendable (String) -> String
    /// A fiscal year, whose first day nobody can know; a text that is one or a month; one that is no day or period.
    public let fiscalYear, fiscalOrMonth, noPeriod: @Sendable (String) -> String
    /// That options were kept, or removed, under a name.
    public let mappingKept, mappingReplaced, mappingRemoved: @Sendable (String) -> String
    /// That none are kept, and a name that cannot be one.
    public let noMappings: String
    public let badMappingName: @Sendable (String) -> String
    /// A name under which nothing is kept, and the names that there are.
    public let noMapping: @Sendable (String, [String]) -> String
    /// A mapping of another command: the name, the command.
    public let mappingOfOther: @Sendable (String, String) -> String
    /// A file of a mapping that cannot be used, and why.
    public let mappingFaulty: @Sendable (String, String) -> String
    /// The value that is refused, and a row whose id is that of another record: its place, the id, that record's name
    /// and its own.
    public let given: @Sendable (String) -> String
    public let otherRecord: @Sendable (String, String, String, String) -> String
    /// The value that one which is not understood is most like.
    public let nearest: @Sendable (String) -> String

    static let english = MatchingPhrases(
        counts: { "\($0) new, \($1) changed, \($2) the same, \($3) not taken." },
        nationReadings: { "\($0 == 1 ? "1 reading" : "\($0) readings") of the whole country." },
        contradictedNation: { day, total, sum, further in
            "The file's own total for \(day) is \(total), and the sum of its rows is \(sum)\(further == 0 ? "" : ", with \(further == 1 ? "1 more such day" : "\(further) more such days")"). Check whether rows are missing, or are sums of others."
        },
        needed: { "\($0) is needed: 'cinco import readings --help' says what it is." },
        columnsFound: { "Columns found: \($0.joined(separator: "; "))." },
        sharedName: { "several columns are called '\($0)'. Name one by its letters: \($1.joined(separator: ", "))." },
        noColumn: { role, option, names in
            "no column is found to be the \(role). \(option) COLUMN says which is: \(TablePhrases.listed(names))."
        },
        severalColumns: { role, option, names in
            "it is not certain which column is the \(role). \(option) COLUMN says which, by name or letters: \(TablePhrases.listed(names))."
        },
        statesAlone: {
            "the column '\($0)' has states, and none has cities. --city COLUMN or --code COLUMN names that of the cities; --city '\($0)' takes each state for a city; --ignore '\($0)' takes every row that is read as one of the whole country."
        },
        unnamedCity: {
            "the plan has no city with the code \($0), and none can be added without a name. Name the column of the names with --city."
        },
        unclearPeriod: {
            "'\($0)' is not understood as a month or year, though others beside it are. Write only month or year in the header, or leave the column out with --ignore '\($0)'."
        },
        periodTwice: { first, parts, lackYear in
            lackYear
                ? "it is the same as \(first). Write the year into each header, such as 2009-01, or read one part at a time, each with its year: \(parts.map { "--months \($0) --year YEAR" }.joined(separator: ", then "))."
                : "it is the same month or year as \(first). Where the parts count different things, read each as a measure of its own: \(parts.map { "--months \($0)" }.joined(separator: ", then ")). Of figures given twice --ignore leaves a column out."
        },
        severalTables: { rows in
            "there are several tables, with their headers in rows \(rows.map(String.init).joined(separator: ", ")). Read one at a time, the first alone with --header-row \(rows[0])."
        },
        severalIndicators: { column, texts in
            "'\(column)' tells apart what is counted: \(texts.prefix(5).joined(separator: ", "))\(texts.count > 5 ? ", …" : ""). --where '\(column)=\(texts[0])' reads one of them, --ignore '\(column)' takes them together."
        },
        noYear: "the months or weeks have no year. --year COLUMN names its column, --year 2009 gives it for all.",
        noRows: "the table has no rows below its header.",
        noRowsWhere: {
            "no row has that text in the column '\($0)' (together with the other conditions). --where '\($0)=TEXT' can have: \(TablePhrases.listed($1))."
        },
        foundBy: { kind, fields in
            "\("aeiou".contains(kind.first ?? " ") ? "An" : "A") \(kind) without an id is found again by \(fields.joined(separator: ", ")). A row that is found changes its record; --new takes only the others."
        },
        same: { "\($0): \($1): the same." }, notTaken: { "\($0): \($1) is in the plan: not taken." },
        moreRows: { $0 == 1 ? "And 1 more." : "And \($0) more." }, member: { "member '\($0)'" },
        sameKey: {
            "'\($0)' stands in \($1) too, and both are one record. Leave one out, or tell them apart by their fields or ids."
        },
        severalRecords: {
            "'\($0)' can be any of these records: \($1.joined(separator: ", ")). Add a column 'id', or more of the columns that tell them apart."
        },
        likeCity: { name, others in
            others.isEmpty
                ? "the file has several places called '\(name)'. Name the column of the state or of the code, say with --place '\(name)=CITY' which one it is, or '\(name)=new' for a new one."
                : "'\(name)' may be \(others.joined(separator: ", ")). --place '\(name)=CITY' says which city it is, '\(name)=new' that it is another one, --add-alike adds all such."
        },
        mojibake: { cell, meant, encoding in
            guard let encoding else {
                return
                    "'\(cell)' seems to be '\(meant)' in UTF-8, while other cells are in Windows-1252. Save the file in one encoding, or say --encoding windows-1252 to take it as it stands."
            }
            let asIs = encoding == "utf-8" ? "" : ", --encoding utf-8 takes it as it stands"
            return
                "'\(cell)' seems to be '\(meant)' in UTF-8 that was read as Windows-1252. --encoding \(encoding) reads it so\(asIs)."
        },
        otherCodePage: { cell, meant, encoding in
            "'\(cell)' seems to be '\(meant)' in the encoding \(encoding). --encoding \(encoding) reads it so, --encoding windows-1252 takes it as it stands."
        },
        lostLetter: {
            "'\($0)' has lost a letter when it was saved in another encoding, and nothing brings it back. Ask for the file again in UTF-8, or write the letter."
        },
        fiscalYear: {
            "'\($0)' is a fiscal year, which begins on another day in each country. --fiscal-start october says the month for all of them; where calendar years are meant, call the column 'Year'."
        },
        fiscalOrMonth: {
            "'\($0)' can be a month or a fiscal year. Write a month with its name, such as Sep 2008, or say with --fiscal-start october in which month fiscal years begin."
        },
        noPeriod: {
            "'\($0)' is no day, month, quarter or year that is understood. Write 2009-01-15, 2009-01, 2009-Q1 or 2009, each with its year."
        },
        mappingKept: { "The options are kept as \($0): --mapping \($0) uses them again." },
        mappingReplaced: { "The options are kept as \($0), in place of those that were kept under this name." },
        mappingRemoved: { "The mapping \($0) is removed." },
        noMappings: "No mapping is kept. 'cinco import FILE … --save-mapping NAME' keeps one.",
        badMappingName: { "'\($0)' cannot be the name of a mapping: use letters, figures, - and _." },
        noMapping: { name, known in
            "There is no mapping '\(name)'. "
                + (known.isEmpty
                    ? "None is kept; --save-mapping keeps one." : "There are: \(known.joined(separator: ", ")).")
        },
        mappingOfOther: { "The mapping \($0) is for 'cinco import \($1)'. Use it there, or name another one." },
        mappingFaulty: { "\($0) cannot be used: \($1). Correct the file, or remove it." },
        given: { "It is '\($0)' here." },
        otherRecord: { place, id, known, name in
            "\(place): the id \(id) is that of '\(known)' in the plan, which the row makes '\(name)' in another place. If that is another record, give it another id, or leave the ids out with --ignore id."
        },
        nearest: { "Is '\($0)' meant?" })

    static let spanish = MatchingPhrases(
        counts: { new, changed, same, notTaken in
            let words = [new == 1 ? "nuevo" : "nuevos", changed == 1 ? "cambiado" : "cambiados"]
            let last = notTaken == 1 ? "no tomado" : "no tomados"
            return "\(new) \(words[0]), \(changed) \(words[1]), \(same) sin cambios, \(notTaken) \(last)."
        },
        nationReadings: { "\($0 == 1 ? "1 medición" : "\($0) mediciones") de todo el país." },
        contradictedNation: { day, total, sum, further in
            "El total del propio archivo para \(day) es \(total), y la suma de sus filas es \(sum)\(further == 0 ? "" : "; hay \(further == 1 ? "1 día más" : "\(further) días más") así"). Revise si faltan filas o si algunas son sumas de otras."
        },
        needed: { "Falta \($0): 'cinco import readings --help' dice qué es." },
        columnsFound: { "Columnas encontradas: \($0.joined(separator: "; "))." },
        sharedName: {
            "varias columnas se llaman '\($0)'. Indique una por sus letras: \($1.joined(separator: ", "))."
        },
        noColumn: { role, option, names in
            "ninguna columna se reconoce como: \(role). \(option) COLUMNA indica cuál es: \(TablePhrases.listed(names))."
        },
        severalColumns: { role, option, names in
            "no es seguro qué columna es: \(role). \(option) COLUMNA indica cuál, por nombre o letras: \(TablePhrases.listed(names))."
        },
        statesAlone: {
            "la columna '\($0)' tiene estados y ninguna tiene ciudades. --city COLUMNA o --code COLUMNA indica la de las ciudades; --city '\($0)' toma cada estado como ciudad; --ignore '\($0)' toma cada fila que se lee como una de todo el país."
        },
        unnamedCity: {
            "el plan no tiene ciudad con la clave \($0), y no se puede agregar una sin nombre. Indique la columna de los nombres con --city."
        },
        unclearPeriod: {
            "'\($0)' no se entiende como mes o año, y otras columnas junto a ella sí. Escriba solo el mes o el año en el encabezado, o deje fuera la columna con --ignore '\($0)'."
        },
        periodTwice: { first, parts, lackYear in
            lackYear
                ? "es lo mismo que la \(first). Escriba el año en cada encabezado, como 2009-01, o lea una parte a la vez, cada una con su año: \(parts.map { "--months \($0) --year AÑO" }.joined(separator: ", luego "))."
                : "es el mismo mes o año que la \(first). Si las partes cuentan cosas distintas, lea cada una como un indicador propio: \(parts.map { "--months \($0)" }.joined(separator: ", luego ")). De cifras dadas dos veces --ignore deja fuera una columna."
        },
        severalTables: { rows in
            "hay varias tablas, con sus encabezados en las filas \(rows.map(String.init).joined(separator: ", ")). Lea una a la vez, solo la primera con --header-row \(rows[0])."
        },
        severalIndicators: { column, texts in
            "'\(column)' distingue lo que se cuenta: \(texts.prefix(5).joined(separator: ", "))\(texts.count > 5 ? ", …" : ""). --where '\(column)=\(texts[0])' lee uno de ellos, --ignore '\(column)' los toma juntos."
        },
        noYear: "los meses o semanas no tienen año. --year COLUMNA indica su columna, --year 2009 lo da para todos.",
        noRows: "la tabla no tiene filas debajo del encabezado.",
        noRowsWhere: {
            "ninguna fila tiene ese texto en la columna '\($0)' (junto con las demás condiciones). --where '\($0)=TEXTO' puede llevar: \(TablePhrases.listed($1))."
        },
        foundBy: { kind, fields in
            "Sin id, el registro (\(kind)) se reconoce por \(fields.joined(separator: ", ")). La fila reconocida cambia su registro; --new toma solo los demás."
        },
        same: { "\($0): \($1): sin cambios." }, notTaken: { "\($0): \($1) ya está en el plan: no se tomó." },
        moreRows: { $0 == 1 ? "Y 1 más." : "Y \($0) más." }, member: { "miembro '\($0)'" },
        sameKey: {
            "'\($0)' está también en \($1), y ambos son un solo registro. Quite uno, o distíngalos por sus campos o ids."
        },
        severalRecords: {
            "'\($0)' puede ser cualquiera de estos registros: \($1.joined(separator: ", ")). Agregue una columna 'id', o más columnas que los distingan."
        },
        likeCity: { name, others in
            others.isEmpty
                ? "el archivo tiene varios lugares llamados '\(name)'. Indique la columna del estado o de la clave, con --place '\(name)=CIUDAD' cuál es, o '\(name)=new' si es nuevo."
                : "'\(name)' puede ser \(others.joined(separator: ", ")). --place '\(name)=CIUDAD' dice cuál es, '\(name)=new' que es otra, --add-alike agrega todas."
        },
        mojibake: { cell, meant, encoding in
            guard let encoding else {
                return
                    "'\(cell)' parece ser '\(meant)' en UTF-8, y otras celdas están en Windows-1252. Guarde el archivo en una sola codificación, o indique --encoding windows-1252 para tomarlo como está."
            }
            let asIs = encoding == "utf-8" ? "" : ", --encoding utf-8 lo toma como está"
            return
                "'\(cell)' parece ser '\(meant)' en UTF-8 leído como Windows-1252. --encoding \(encoding) lo lee así\(asIs)."
        },
        otherCodePage: { cell, meant, encoding in
            "'\(cell)' parece ser '\(meant)' en la codificación \(encoding). --encoding \(encoding) lo lee así, --encoding windows-1252 lo toma como está."
        },
        lostLetter: {
            "'\($0)' perdió una letra al guardarse en otra codificación, y nada la recupera. Pida el archivo de nuevo en UTF-8, o escriba la letra."
        },
        fiscalYear: {
            "'\($0)' es un año fiscal, que empieza en otro día en cada país. --fiscal-start octubre indica el mes para todos; si son años civiles, llame 'Año' a la columna."
        },
        fiscalOrMonth: {
            "'\($0)' puede ser un mes o un año fiscal. Escriba el mes con su nombre, como sep 2008, o indique con --fiscal-start octubre en qué mes empiezan los años fiscales."
        },
        noPeriod: {
            "'\($0)' no se entiende como día, mes, trimestre ni año. Escriba 2009-01-15, 2009-01, 2009-Q1 o 2009, siempre con su año."
        },
        mappingKept: { "Las opciones se guardaron como \($0): --mapping \($0) las usa de nuevo." },
        mappingReplaced: { "Las opciones se guardaron como \($0), en lugar de las que había con este nombre." },
        mappingRemoved: { "Se quitó la correspondencia \($0)." },
        noMappings: "No hay correspondencias guardadas. 'cinco import ARCHIVO … --save-mapping NOMBRE' guarda una.",
        badMappingName: { "'\($0)' no puede ser el nombre de una correspondencia: use letras, cifras, - y _." },
        noMapping: { name, known in
            "No hay correspondencia '\(name)'. "
                + (known.isEmpty
                    ? "No hay ninguna; --save-mapping guarda una." : "Hay: \(known.joined(separator: ", ")).")
        },
        mappingOfOther: { "La correspondencia \($0) es para 'cinco import \($1)'. Úsela ahí, o indique otra." },
        mappingFaulty: { "\($0) no se puede usar: \($1). Corrija el archivo, o quítelo." },
        given: { "Aquí es '\($0)'." },
        otherRecord: { place, id, known, name in
            "\(place): el id \(id) es el de '\(known)' en el plan, que la fila convierte en '\(name)' en otro lugar. Si es otro registro, póngale otro id, u omita los ids con --ignore id."
        },
        nearest: { "¿Quiso decir '\($0)'?" })
}
