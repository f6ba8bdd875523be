import Plan

/// The texts of workbooks that are written, in one language.
public struct WorkbookPhrases: Sendable {
    /// The names of the sheet with the board, and of the sheet with examples.
    public let board, example: String
    /// The note on the column of ids.
    public let id: String
    /// The note on a column: what a cell of this kind of field holds; with the words of a closed list.
    public let holds: @Sendable (FieldKind, [String]) -> String
    /// The notes on the columns of fields that are needed, that rules keep, and that are part of the id.
    public let required, kept, key: String
    /// A text that is longer than a cell can hold: kind and id of its record, its field, its length.
    public let longText: @Sendable (String, String, String, Int) -> String
    /// More records of a kind than a sheet has rows: the kind, their number.
    public let manyRows: @Sendable (String, Int) -> String
    /// Why the archive was not made.
    public let notMade: @Sendable (String) -> String
    /// A workbook on its way to a terminal.
    public let notForTerminals: String
    /// The ending of workbooks that are not written, and a form in which a template is not.
    public let otherWorkbook, templateForm: @Sendable (String) -> String
    /// A template of no kind, a file beside it, and neither a file nor a template.
    public let templateOfOneKind, templateWithFile, outputWithoutTemplate, noFile: String

    static let english = WorkbookPhrases(
        board: "Board", example: "Example",
        id: "The id of the record. Leave it empty in a new row.",
        holds: { kind, words in
            let list = words.joined(separator: ", ")
            return switch kind {
            case .text: "Text in one line."
            case .note: "Text."
            case .number(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)."
            case .stage: "The stage, from 1 to 5."
            case .figure: "A number."
            case .amount: "An amount of money, without the currency."
            case .day: "A day, such as 2010-06-15."
            case .flag: "TRUE or FALSE."
            case .choice, .line: "One of: \(list)."
            case .list: "One or several, with commas between: \(list)."
            case .marking: "A marking of the plan\(list.isEmpty ? "" : ": \(list)")."
            case .letters: "Five different letters with blanks between."
            case .partner: "The id of a side\(list.isEmpty ? "" : ": \(list)")."
            case .city: "The id or the name of a city."
            case .effort: "An effort, as city/line."
            case .efforts: "Efforts, as city/line with blanks between."
            case .project: "The id or the title of a project."
            case .measure: "The id or the title of a measure."
            case .meeting: "The id or the day of a meeting."
            case .item: "The id of an item of the agenda."
            case .subject: "An effort, as city/line, or the id of a project."
            }
        },
        required: "It is required.", kept: "Cinco fills it in: it can stay empty.", key: "It is part of the id.",
        longText: { kind, id, field, length in
            "\(kind) \(id): the \(field) has \(length) characters, and a cell of a workbook holds 32767. Shorten it, or export as JSON or CSV."
        },
        manyRows: { kind, count in
            "There are \(count) \(kind), and a sheet of a workbook has 1048576 rows. Export as JSON or CSV."
        },
        notMade: { "The workbook was not made: \($0). Export as JSON or CSV." },
        notForTerminals: "A workbook cannot be shown in a terminal. Name a file with -o, such as -o plan.xlsx.",
        otherWorkbook: {
            "Workbooks are written as .xlsx alone, which every spreadsheet opens, not as .\($0). Rename the file."
        },
        templateForm: { "A template is written as xlsx or csv, not as \($0)." },
        templateOfOneKind: "A template is of one kind of record. Name it, such as 'cinco export project --template'.",
        templateWithFile: "--template writes an empty table and reads no file. Leave one of them out.",
        outputWithoutTemplate: "-o names the file of an empty table. Add --template KIND, or leave -o out.",
        noFile: "The file to import is missing. Name it; - is standard input.")

    static let spanish = WorkbookPhrases(
        board: "Tablero", example: "Ejemplo",
        id: "El id del registro. Déjelo vacío en una fila nueva.",
        holds: { kind, words in
            let list = words.joined(separator: ", ")
            return switch kind {
            case .text: "Texto en una línea."
            case .note: "Texto."
            case .number(let range): "Un número entero de \(range.lowerBound) a \(range.upperBound)."
            case .stage: "La etapa, de 1 a 5."
            case .figure: "Un número."
            case .amount: "Un monto, sin la moneda."
            case .day: "Un día, como 2010-06-15."
            case .flag: "VERDADERO o FALSO."
            case .choice, .line: "Uno de: \(list)."
            case .list: "Uno o varios, separados por comas: \(list)."
            case .marking: "Una clasificación del plan\(list.isEmpty ? "" : ": \(list)")."
            case .letters: "Cinco letras distintas, separadas por espacios."
            case .partner: "El id de una parte\(list.isEmpty ? "" : ": \(list)")."
            case .city: "El id o el nombre de una ciudad."
            case .effort: "Un esfuerzo, como ciudad/línea."
            case .efforts: "Esfuerzos, como ciudad/línea, separados por espacios."
            case .project: "El id o el título de un proyecto."
            case .measure: "El id o el título de un indicador."
            case .meeting: "El id o el día de una reunión."
            case .item: "El id de un asunto del orden del día."
            case .subject: "Un esfuerzo, como ciudad/línea, o el id de un proyecto."
            }
        },
        required: "Es obligatorio.", kept: "Lo llena Cinco: puede quedar vacío.", key: "Es parte del id.",
        longText: { kind, id, field, length in
            "\(kind) \(id): \(field) tiene \(length) caracteres y una celda de un libro admite 32767. Acórtelo, o exporte como JSON o CSV."
        },
        manyRows: { kind, count in
            "Hay \(count) \(kind) y una hoja de un libro admite 1048576 filas. Exporte como JSON o CSV."
        },
        notMade: { "El libro no se generó: \($0). Exporte como JSON o CSV." },
        notForTerminals: "Un libro no se puede mostrar en una terminal. Indique un archivo con -o, como -o plan.xlsx.",
        otherWorkbook: {
            "Los libros se escriben solo como .xlsx, que abre cualquier hoja de cálculo, no como .\($0). Cambie el nombre del archivo."
        },
        templateForm: { "Una plantilla se escribe como xlsx o csv, no como \($0)." },
        templateOfOneKind:
            "Una plantilla es de un solo tipo de registro. Indíquelo, como en 'cinco export project --template'.",
        templateWithFile: "--template escribe una tabla vacía y no lee archivos. Quite uno de los dos.",
        outputWithoutTemplate: "-o es el archivo de una tabla vacía. Agregue --template TIPO, o quite -o.",
        noFile: "Falta el archivo por importar. Indíquelo; - es la entrada estándar.")
}
