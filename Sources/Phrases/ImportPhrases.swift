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
        whichFile: "Import which file?", folderAbove: "folder above", openPath: "open",
        columns: "Columns", faults: "Errors", changes: "Changes",
        eachRow: "Each row is", noKind: "unknown: press Enter", whichKind: "What is each row?",
        kindInFile: "as the file says",
        whichField: { "The field of column \($0)" },
        unknownField: "unknown: press Enter", notRead: "not read",
        byName: "found by the column's name",
        counts: { "\($0) new, \($1) changed, \($2) the same" },
        imported: { "Imported \($0): \($1)" },
        faultCount: { $0 == 1 ? "1 error" : "\($0) errors" },
        progress: { "row \($0) of \($1)" },
        howToStop: "Esc stops it; nothing is changed.", stopped: "Stopped; nothing was imported.",
        faultsLeft: {
            "\($0 == 1 ? "1 error is" : "\($0) errors are") left. Choose fields or the kind here, or correct the file and import it again."
        },
        nothingToDo: "The plan already has all of it; there is nothing to import.",
        stillReading: "The file is still being read.",
        unreadableFolder: { "\($0) cannot be read. Check the name and the permission." })

    static let spanish = ImportPhrases(
        whichFile: "¿Qué archivo desea importar?", folderAbove: "carpeta superior", openPath: "abrir",
        columns: "Columnas", faults: "Errores", changes: "Cambios",
        eachRow: "Cada fila es", noKind: "se desconoce: presione Enter", whichKind: "¿Qué es cada fila?",
        kindInFile: "según el archivo",
        whichField: { "Campo de la columna \($0)" },
        unknownField: "se desconoce: Enter", notRead: "no se lee",
        byName: "según el nombre de la columna",
        counts: { "\($0) \($0 == 1 ? "nuevo" : "nuevos"), \($1) con cambios, \($2) \($2 == 1 ? "igual" : "iguales")" },
        imported: { "Se importó \($0): \($1)" },
        faultCount: { $0 == 1 ? "1 error" : "\($0) errores" },
        progress: { "fila \($0) de \($1)" },
        howToStop: "Esc la detiene; no se cambia nada.", stopped: "Importación detenida; no se guardó nada.",
        faultsLeft: {
            "\($0 == 1 ? "Queda 1 error" : "Quedan \($0) errores"). Elija aquí los campos o el tipo, o corrija el archivo e impórtelo de nuevo."
        },
        nothingToDo: "El plan ya contiene todo; no hay nada que importar.",
        stillReading: "El archivo aún se está leyendo.",
        unreadableFolder: { "No se puede leer \($0). Revise el nombre y los permisos." })
}
