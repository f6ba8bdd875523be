/// The sentences about import and export, in one language.
public struct ExchangePhrases: Sendable {
    /// The number of new and of existing records.
    public let records: @Sendable (Int, Int) -> String
    /// A dry run wrote nothing.
    public let nothingWritten: String
    /// The number of errors in a file.
    public let refused: @Sendable (Int) -> String
    /// The number of a line in a file.
    public let line: @Sendable (Int) -> String
    /// A format that a text does not have, an invalid id, and an unknown column.
    public let unreadable, badID, unknownColumn: @Sendable (String) -> String
    /// Paths of files: one that cannot be read, has another encoding, was written, or cannot be written.
    public let unreadableFile, notUTF8, saved, notSaved: @Sendable (String) -> String
    /// Why a whole file is refused.
    public let notAPlan, newer, noKind: String
    /// A quotation mark in a wrong place.
    public let strayQuote: String
    /// An unknown kind of record, and the kinds.
    public let unknownKind: @Sendable (String, [String]) -> String
    /// The number of cells in a row, and the number of columns.
    public let tooManyCells: @Sendable (Int, Int) -> String
    /// A record, and the line that already contains it.
    public let twice: @Sendable (String, Int) -> String
    /// The number of readings and of cities.
    public let readings: @Sendable (Int, Int) -> String
    /// The title of a measure that was added.
    public let madeMeasure: @Sendable (String) -> String
    /// The number of cities that were added.
    public let addedCities: @Sendable (Int) -> String
    /// The number of unknown cities and of their rows, some of their names, and the number of further ones.
    public let lacking: @Sendable (Int, Int, [String], Int) -> String
    /// A name, and the cities that it may mean.
    public let doubtful: @Sendable (String, [String]) -> String

    static let english = ExchangePhrases(
        records: { "\($0) new \($0 == 1 ? "record" : "records"), \($1) existing." },
        nothingWritten: "Dry run: nothing was written.",
        refused: {
            "\($0 == 1 ? "1 fault" : "\($0) faults") in the file: nothing was imported. Correct it and try again."
        },
        line: { "line \($0)" },
        unreadable: { "it cannot be read as \($0)." },
        badID: { "'\($0)' cannot be an id: blanks, / and > are not allowed in it." },
        unknownColumn: { "there is no field or column '\($0)'." },
        unreadableFile: { "\($0) cannot be read. Check the name and the permission." },
        notUTF8: { "\($0) is not in UTF-8. Save it in that encoding first." },
        saved: { "Written to \($0)." },
        notSaved: { "\($0) cannot be written. Check the folder, the permission and the disk." },
        notAPlan: "it is JSON, but not a plan: 'cinco export' shows the format.",
        newer: "a newer Cinco wrote it; install that version to read it.",
        noKind: "the kind of record is missing: add a column 'record_kind', or use --kind.",
        strayQuote:
            "a quotation mark is inside a cell, or text follows a closing one; put a cell with quotation marks in quotation marks and double each of them.",
        unknownKind: { "'\($0)' is not a kind of record. There are: \($1.joined(separator: ", "))." },
        tooManyCells: { "it has \($0) cells where there are \($1) columns." },
        twice: { "'\($0)' is on line \($1) already. If there are two, a state or code column distinguishes them." },
        readings: { "\($0) \($0 == 1 ? "reading" : "readings") for \($1) \($1 == 1 ? "city" : "cities")." },
        madeMeasure: { "The measure \($0) is new." }, addedCities: { "\($0) \($0 == 1 ? "city" : "cities") added." },
        lacking: { cities, rows, names, more in
            "\(cities) \(cities == 1 ? "city" : "cities") with \(rows) \(rows == 1 ? "row" : "rows") not in the plan: \(names.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "")."
        },
        doubtful: { "\($0) could be \($1.joined(separator: ", ")): left out." })

    static let spanish = ExchangePhrases(
        records: { "\($0) \($0 == 1 ? "registro nuevo" : "registros nuevos"), \($1) ya estaban." },
        nothingWritten: "Ensayo: no se escribió nada.",
        refused: {
            "\($0 == 1 ? "1 falla" : "\($0) fallas") en el archivo: no se importó nada. Corríjalo e intente otra vez."
        },
        line: { "línea \($0)" },
        unreadable: { "no se puede leer como \($0)." },
        badID: { "'\($0)' no puede ser un id: no lleva espacios, / ni >." },
        unknownColumn: { "no hay campo ni columna '\($0)'." },
        unreadableFile: { "\($0) no se puede leer. Revise el nombre y el permiso." },
        notUTF8: { "\($0) no está en UTF-8. Guárdelo antes en esa codificación." },
        saved: { "Escrito en \($0)." },
        notSaved: { "\($0) no se puede escribir. Revise la carpeta, el permiso y el disco." },
        notAPlan: "es JSON, pero no un plan: 'cinco export' muestra el formato.",
        newer: "lo escribió un Cinco más nuevo; instale esa versión para leerlo.",
        noKind: "falta la clase de registro: añada una columna 'record_kind', o use --kind.",
        strayQuote:
            "hay una comilla dentro de una celda, o algo tras una de cierre; una celda con comillas va entre comillas, y cada una doble.",
        unknownKind: { "'\($0)' no es una clase de registro. Hay: \($1.joined(separator: ", "))." },
        tooManyCells: { "tiene \($0) celdas donde hay \($1) columnas." },
        twice: { "'\($0)' ya está en la línea \($1). Si son dos, una columna de entidad o de clave los distingue." },
        readings: { "\($0) \($0 == 1 ? "medición" : "mediciones") de \($1) \($1 == 1 ? "ciudad" : "ciudades")." },
        madeMeasure: { "El indicador \($0) es nuevo." },
        addedCities: { $0 == 1 ? "1 ciudad añadida." : "\($0) ciudades añadidas." },
        lacking: { cities, rows, names, more in
            "\(cities) \(cities == 1 ? "ciudad" : "ciudades") con \(rows) \(rows == 1 ? "renglón" : "renglones") que no están en el plan: \(names.joined(separator: "; "))\(more > 0 ? "; y \(more) más" : "")."
        },
        doubtful: { "\($0) puede ser \($1.joined(separator: ", ")): se dejó fuera." })
}
