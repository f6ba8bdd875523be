/// The parts of a file in which records stand.
public enum FilePart: Sendable {
    /// A line of a text, a row of a sheet, a record of JSON.
    case line, row, record
}

/// The sentences about import and export, in one language.
public struct ExchangePhrases: Sendable {
    /// A dry run wrote nothing.
    public let nothingWritten: String
    /// The number of errors in a file, and its path; nil for standard input.
    public let refused: @Sendable (Int, String?) -> String
    /// The place of a record in a file, by its number.
    public let place: @Sendable (FilePart, Int) -> String
    /// A format that a text does not have, an invalid id, and an unknown column.
    public let unreadable, badID, unknownColumn, memberTwice: @Sendable (String) -> String
    /// A field that says otherwise than the id of its row: the value in the id, that of the field.
    public let otherThanID: @Sendable (String, String) -> String
    /// A value of JSON of the wrong type: its field, the value.
    public let wrongType: @Sendable (String, String) -> String
    /// A value where a record belongs, and one where the list of the records of a kind belongs: the kind, the value.
    public let notAnObject: @Sendable (String) -> String
    public let notAList: @Sendable (String, String) -> String
    /// Files, by their paths, that cannot be read, are in another encoding, or were written.
    public let unreadableFile, notUTF8, saved: @Sendable (String) -> String
    /// A path for the errors of a file that is the file itself, or the plan.
    public let errorsOverFile: @Sendable (String) -> String
    /// A path that cannot be written, and why.
    public let notSaved: @Sendable (String, WriteFault) -> String
    /// That standard output did not take everything that was printed, and why.
    public let outputLost: @Sendable (WriteFault) -> String
    /// Why a whole file is not taken.
    public let notAPlan, notATable, newer, noKind: String
    /// The mark of UTF-8 was asked for in a form that has none.
    public let markOnlyInCSV: String
    /// Two kinds of record, where one is exported or all are.
    public let twoKinds: @Sendable (String, String) -> String
    /// A quotation mark in a wrong place.
    public let strayQuote: String
    /// An unknown kind of record, and the kinds.
    public let unknownKind: @Sendable (String, [String]) -> String
    /// The number of cells in a row, and the number of columns.
    public let tooManyCells: @Sendable (Int, Int) -> String
    /// A record whose id an earlier one has too, and a reading of the city and day of an earlier one: the id, that
    /// one's place.
    public let twice: @Sendable (String, String) -> String
    /// A place and a day of which an earlier line has a reading, and that line.
    public let readingTwice: @Sendable (String, String, String) -> String
    /// The number of readings and of cities.
    public let readings: @Sendable (Int, Int) -> String
    /// The title of a measure that was added.
    public let madeMeasure: @Sendable (String) -> String
    /// The number of cities that were added.
    public let addedCities: @Sendable (Int) -> String
    /// The number of unknown cities and of their rows, some of their names, and the number of further ones.
    public let lacking: @Sendable (Int, Int, [String], Int) -> String

    static let english = ExchangePhrases(
        nothingWritten: "Dry run: nothing was written.",
        refused: {
            "\($0 == 1 ? "1 error" : "\($0) errors") in \($1 ?? "standard input"): nothing was imported. Correct the file and try again."
        },
        place: { part, number in
            switch part {
            case .line: "line \(number)"
            case .row: "row \(number)"
            case .record: "record \(number)"
            }
        },
        unreadable: { "it cannot be read as \($0)." },
        badID: { "'\($0)' cannot be an id: use letters, figures, '-', '_' and '.' alone." },
        unknownColumn: { "there is no field or column '\($0)'." },
        memberTwice: { "'\($0)' appears twice in it, and only one would be read: combine the two." },
        otherThanID: {
            "the id of the row is that of '\($0)', and the column says '\($1)'. Correct one of them, or leave the id out."
        },
        wrongType: {
            "\($0): \($1) is no value that it can have. Write a text, a number or a list of them; --map 'NAME.MEMBER=FIELD' reads a member of an object."
        },
        notAnObject: { "an object such as {\"title\": …} was expected where \($0) stands." },
        notAList: { "\($0): a list of objects such as [{\"title\": …}] was expected where \($1) stands." },
        unreadableFile: { "\($0) cannot be read. Check the name and the permission." },
        notUTF8: { "\($0) is not in UTF-8. Save it in that encoding first." },
        saved: { "Written to \($0)." },
        errorsOverFile: { "--errors would write over \($0), which is imported or is the plan. Name another file." },
        notSaved: { path, fault in
            switch fault {
            case .diskFull: "\(path) was not written: the disk is full. Free some space and try again."
            case .notPermitted:
                "\(path) cannot be written: no permission for the file or its folder. Check 'ls -l', or choose another name."
            case .noFolder: "\(path) cannot be written: its folder does not exist. Create it, or choose another name."
            case .isFolder: "\(path) is a folder. Name a file inside it."
            case .plan: "\(path) is a plan or belongs to one: it was not written over. Choose another name."
            case .unreadable(let detail):
                "\(path) cannot be read (\(detail)) and may be a plan: it was not written over. Check 'ls -l', or choose another name."
            case .noName: "The name of the file to write is empty. Name a file, or - for standard output."
            case .noFolderMade(let detail):
                "The folder \(path) cannot be created: \(detail). Check the path, the permission and the XDG variables."
            case .notAFile: "\(path) is neither a file nor a pipe: nothing was written to it. Choose another name."
            case .tooLarge:
                "\(path) was not written: it would be larger than a file may be here ('ulimit -f'). Raise the limit and try again."
            case .closed, .closedPipe: "\(path) cannot be written: it is closed. Choose another name."
            case .other(let detail): "\(path) cannot be written: \(detail). Choose another name."
            }
        },
        outputLost: { fault in
            let reason =
                switch fault {
                case .diskFull: "the disk is full"
                case .closed, .closedPipe: "it is closed"
                case .tooLarge: "the file would be larger than allowed ('ulimit -f')"
                case .notPermitted: "no permission"
                case .other(let detail): detail
                case .noFolder, .noFolderMade, .noName, .isFolder, .plan, .unreadable, .notAFile: "it is no file"
                }
            return
                "Standard output cannot be written: \(reason). What was printed is incomplete; changes to the plan, if any, are saved."
        },
        notAPlan:
            "it is JSON, but neither a plan, as 'cinco export' writes it, nor lists of records by kind, such as {\"project\": [{\"title\": …}]}; a single list needs --kind.",
        notATable:
            "it is JSON, but not one list of objects such as [{\"city\": \"Tijuana\", \"month\": \"2010-01\", \"value\": 53}]. Save the list alone, or as CSV.",
        newer: "it was written by a newer version of Cinco; install that version to read it.",
        noKind: "the kind of record is missing: add a column 'record_kind', or use --kind.",
        markOnlyInCSV: "--bom is for CSV alone: add --format csv, or leave it out.",
        twoKinds: { "Two kinds are named, \($0) and \($1): name one, or none for all of them." },
        strayQuote:
            "a quotation mark is inside a cell, or text follows a closing one; put quotation marks around a cell that contains any, and double each of those.",
        unknownKind: { "'\($0)' is not a kind of record. There are: \($1.joined(separator: ", "))." },
        tooManyCells: {
            "it has \(numbered($0, "cell", "cells")) where there \($1 == 1 ? "is" : "are") \(numbered($1, "column", "columns"))."
        },
        twice: { "the id '\($0)' stands in \($1) too. Leave one of them out, or give it another id." },
        readingTwice: {
            "\($2) has a reading of \($0), \($1), already. Name the column that tells them apart (--city, --state, --code), read only some rows with --where, or add them up with --sum."
        },
        readings: { "\($0) \($0 == 1 ? "reading" : "readings") for \($1) \($1 == 1 ? "city" : "cities")." },
        madeMeasure: { "The measure \($0) is new." }, addedCities: { "\($0) \($0 == 1 ? "city" : "cities") added." },
        lacking: { cities, rows, names, more in
            "\(cities) \(cities == 1 ? "city" : "cities") with \(rows) \(rows == 1 ? "row" : "rows") not in the plan: \(names.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "")."
        })

    static let spanish = ExchangePhrases(
        nothingWritten: "Prueba: no se escribió nada.",
        refused: {
            "\($0 == 1 ? "1 error" : "\($0) errores") en \($1 ?? "la entrada estándar"): no se importó nada. Corrija el archivo e intente de nuevo."
        },
        place: { part, number in
            switch part {
            case .line: "línea \(number)"
            case .row: "fila \(number)"
            case .record: "registro \(number)"
            }
        },
        unreadable: { "no se puede leer como \($0)." },
        badID: { "'\($0)' no puede ser un id: use solo letras, números, '-', '_' y '.'." },
        unknownColumn: { "no hay campo ni columna '\($0)'." },
        memberTwice: { "'\($0)' aparece dos veces y solo se leería una: reúnalas en una." },
        otherThanID: {
            "el id de la fila es de '\($0)' y la columna dice '\($1)'. Corrija uno de los dos, o quite el id."
        },
        wrongType: {
            "\($0): \($1) no es un valor que pueda tener. Escriba un texto, un número o una lista de ellos; --map 'NOMBRE.MIEMBRO=CAMPO' lee un miembro de un objeto."
        },
        notAnObject: { "se esperaba un objeto como {\"title\": …} donde está \($0)." },
        notAList: { "\($0): se esperaba una lista de objetos como [{\"title\": …}] donde está \($1)." },
        unreadableFile: { "\($0) no se puede leer. Revise el nombre y el permiso." },
        notUTF8: { "\($0) no está en UTF-8. Guárdelo antes en esa codificación." },
        saved: { "Escrito en \($0)." },
        errorsOverFile: { "--errors escribiría sobre \($0), que se importa o es el plan. Indique otro archivo." },
        notSaved: { path, fault in
            switch fault {
            case .diskFull: "\(path) no se escribió: el disco está lleno. Libere espacio e intente de nuevo."
            case .notPermitted:
                "\(path) no se puede escribir: falta permiso para el archivo o su carpeta. Revíselo con 'ls -l', o elija otro nombre."
            case .noFolder: "\(path) no se puede escribir: su carpeta no existe. Créela, o elija otro nombre."
            case .isFolder: "\(path) es una carpeta. Indique un archivo dentro de ella."
            case .plan: "\(path) es un plan o parte de uno: no se escribió sobre él. Elija otro nombre."
            case .unreadable(let detail):
                "\(path) no se puede leer (\(detail)) y puede ser un plan: no se escribió sobre él. Revíselo con 'ls -l', o elija otro nombre."
            case .noName:
                "El nombre del archivo por escribir está vacío. Indique un archivo, o - para la salida estándar."
            case .noFolderMade(let detail):
                "No se puede crear la carpeta \(path): \(detail). Revise la ruta, el permiso y las variables XDG."
            case .notAFile: "\(path) no es archivo ni tubería: no se escribió nada en él. Elija otro nombre."
            case .tooLarge:
                "\(path) no se escribió: sería más grande de lo que se permite aquí ('ulimit -f'). Aumente el límite e intente de nuevo."
            case .closed, .closedPipe: "\(path) no se puede escribir: está cerrado. Elija otro nombre."
            case .other(let detail): "\(path) no se puede escribir: \(detail). Elija otro nombre."
            }
        },
        outputLost: { fault in
            let reason =
                switch fault {
                case .diskFull: "el disco está lleno"
                case .closed, .closedPipe: "está cerrada"
                case .tooLarge: "el archivo sería más grande de lo permitido ('ulimit -f')"
                case .notPermitted: "falta permiso"
                case .other(let detail): detail
                case .noFolder, .noFolderMade, .noName, .isFolder, .plan, .unreadable, .notAFile: "no es un archivo"
                }
            return
                "La salida estándar no se puede escribir: \(reason). Lo impreso está incompleto; los cambios del plan, si los hubo, quedaron guardados."
        },
        notAPlan:
            "es JSON, pero ni un plan, como lo escribe 'cinco export', ni listas de registros por tipo, como {\"project\": [{\"title\": …}]}; una sola lista necesita --kind.",
        notATable:
            "es JSON, pero no una sola lista de objetos como [{\"city\": \"Tijuana\", \"month\": \"2010-01\", \"value\": 53}]. Guarde la lista sola, o como CSV.",
        newer: "se escribió con una versión más reciente de Cinco; instale esa versión para leerlo.",
        noKind: "falta el tipo de registro: agregue una columna 'record_kind', o use --kind.",
        markOnlyInCSV: "--bom es solo para CSV: agregue --format csv, o quítelo.",
        twoKinds: { "Se indican dos tipos, \($0) y \($1): indique uno solo, o ninguno para todos." },
        strayQuote:
            "hay comillas dentro de una celda, o texto después de las de cierre; ponga entre comillas la celda que las contiene, y duplique cada una.",
        unknownKind: { "'\($0)' no es un tipo de registro. Hay: \($1.joined(separator: ", "))." },
        tooManyCells: { "tiene \(numbered($0, "celda", "celdas")) donde hay \(numbered($1, "columna", "columnas"))." },
        twice: { "el id '\($0)' está también en: \($1). Quite uno de los dos, o póngale otro id." },
        readingTwice: {
            "ya hay una medición de \($0), \($1), en: \($2). Indique la columna que los distingue (--city, --state, --code), lea solo algunas filas con --where, o súmelas con --sum."
        },
        readings: { "\($0) \($0 == 1 ? "medición" : "mediciones") de \($1) \($1 == 1 ? "ciudad" : "ciudades")." },
        madeMeasure: { "El indicador \($0) es nuevo." },
        addedCities: { $0 == 1 ? "1 ciudad agregada." : "\($0) ciudades agregadas." },
        lacking: { cities, rows, names, more in
            "\(cities) \(cities == 1 ? "ciudad" : "ciudades") con \(rows) \(rows == 1 ? "fila" : "filas") que no están en el plan: \(names.joined(separator: "; "))\(more > 0 ? "; y \(more) más" : "")."
        })
}
