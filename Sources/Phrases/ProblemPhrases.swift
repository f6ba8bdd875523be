import Plan

/// What is said when something does not go: what, which, and what to do next.
public struct ProblemPhrases: Sendable {
    /// The sentence for a plan file that cannot be used.
    public let file: @Sendable (PlanFileProblem) -> String
    /// A status gets worse without a reason: the effort's name and the words for the two statuses.
    public let reasonNeeded: @Sendable (String, String, String) -> String
    /// Nobody has said which partner speaks; the short names of those there are.
    public let partnerNeeded: @Sendable ([String]) -> String
    /// A number of a field lies outside its range.
    public let outOfRange: @Sendable (String, ClosedRange<Int>) -> String
    /// A field, what was written, and how it could be written; the last may be empty.
    public let notUnderstood: @Sendable (String, String, String) -> String
    /// A field that must not be empty is.
    public let empty: @Sendable (String) -> String
    /// Two fields and their days, the earlier first, that stand in the wrong order.
    public let outOfOrder: @Sendable (String, String, String, String) -> String
    /// A field whose amount is below 0.
    public let negative: @Sendable (String) -> String
    /// A field, and a text that names nothing in the plan.
    public let unknown: @Sendable (String, String) -> String
    /// A field, a text, and what it can mean.
    public let ambiguous: @Sendable (String, String, [String]) -> String
    /// A kind of record, a field that it has not, and those that it has.
    public let noSuchField: @Sendable (String, String, [String]) -> String
    /// A thing that would wait for itself.
    public let needsItself: String
    /// A field, and how many characters fit.
    public let tooLong: @Sendable (String, Int) -> String
    /// A field with characters in it that no text may have.
    public let treacherous: @Sendable (String) -> String
    /// A side, by its short name, has neither initialled nor dissented.
    public let notSigned: @Sendable (String) -> String
    /// A meeting was closed on a day and does not change.
    public let meetingClosed: @Sendable (String) -> String
    /// Kept, but to be looked at: a field and its day outside the clock.
    public let beforePlan, afterEnd: @Sendable (String, String) -> String
    /// Kept, but to be looked at: the sum of the stated shares in per cent.
    public let sharesOver100: @Sendable (Int) -> String
    /// Kept, but to be looked at: a kind of record and a name that stands twice.
    public let sameName: @Sendable (String, String) -> String
    /// That copies handed out up to a marking are not recalled.
    public let handedOut: @Sendable (String) -> String
    /// A text that names no city or several, and the cities that there are or that it can mean.
    public let noSuchCity, severalCities: @Sendable (String, [String]) -> String
    /// An option without a value.
    public let noValue: @Sendable (String) -> String
    /// Where a judgement is said.
    public let saidWithSet: String
    /// That some things cannot be removed.
    public let alwaysThere: String
    /// A kind of record, a text that names none, and the kind's neutral name.
    public let noSuchRecord: @Sendable (String, String, String) -> String
    /// A kind of record, a text that names several, and those.
    public let severalRecords: @Sendable (String, String, [String]) -> String
    /// What is meant, a text that names none, and what there is.
    public let noSuch: @Sendable (String, String, [String]) -> String
    /// A name that no partner has, and the partners.
    public let noSuchPartner: @Sendable (String, [String]) -> String
    /// The kind of terminal that cannot show the screen; and where there is no terminal.
    public let noTerminal: @Sendable (String) -> String
    public let notATerminal: String
    /// A theme, the line of its file or nothing, and what is wrong there.
    public let themeInvalid: @Sendable (String, String, String) -> String
    /// The file of settings, and what in it is not used.
    public let settingsIgnored: @Sendable (String, String) -> String
    /// A name that no theme has, and the themes.
    public let themeUnknown: @Sendable (String, [String]) -> String
    /// The path of a plan on another machine.
    public let onNetwork: @Sendable (String) -> String
    /// That nothing can be changed.
    public let readOnly: String
    /// That nothing can be changed in the plan as it stood on a day.
    public let pastIsFixed: @Sendable (String) -> String
    /// That a command tells of the whole file.
    public let noCeiling: String
    /// That nothing can be changed in what is shown up to a marking.
    public let releasedIsFixed: @Sendable (String) -> String
    /// How many faults a check has found.
    public let checkFailed: @Sendable (Int) -> String
    /// How many faults a check has found, damages among them, and the latest backup where there is one.
    public let checkDamaged: @Sendable (Int, String?) -> String

    private static let closedInEnglish: @Sendable (String) -> String = {
        "The meeting was closed on \($0) and does not change any more. Add a note to it: it is kept with its day."
    }
    private static let closedInSpanish: @Sendable (String) -> String = {
        "La reunión se cerró el \($0) y ya no cambia. Añádale una nota: se guarda con su día."
    }

    static let english = ProblemPhrases(
        file: { problem in
            switch problem {
            case .missing(let path):
                "There is no plan at \(path). 'cinco new \(path)' makes one, with --sample the sample."
            case .exists(let path):
                "There is already a file at \(path). Choose another name, or move that file away first."
            case .isFolder(let path): "\(path) is a folder. Name a file inside it."
            case .notAPlan(let path):
                "\(path) is not a Cinco plan. Nothing was changed. Check the name, or make a plan with 'cinco new FILE'."
            case .newer(let path, let version):
                "\(path) was made by a newer Cinco (file version \(version)). Nothing was changed. Install that version to open it."
            case .notPermitted(let path):
                "\(path) cannot be opened: no permission for the file or its folder. Check 'ls -l', or choose another place with --plan."
            case .readOnly(let path):
                "\(path) is open for reading only, so nothing was changed. Make the file writable, or start without --readonly."
            case .replaced(let path):
                "\(path) was removed, or is another file than the one that was opened, so nothing was changed. Put the file back, or start again."
            case .meetingClosed(let day): closedInEnglish(day.iso)
            case .locked(let path):
                "Another program has kept \(path) locked for 5 seconds, so nothing was changed. Try again, or end that program."
            case .diskFull(let path): "The disk of \(path) is full, so nothing was changed. Make room and try again."
            case .damaged(let path, let detail):
                "\(path) is damaged (\(detail)). Put a backup in its place; 'cinco check' says what is wrong."
            case .contradicted(let act):
                "The act \(act) that comes in says something else than the one of that name here, so nothing was merged. Ask whoever sent it for it again; 'cinco check' says whether this copy is sound."
            case .noSuchMarking(let label):
                "The plan has no marking '\(label)'; its list stands in its settings. Nothing was handed out."
            case .failed(let path, let detail):
                "\(path) could not be used: \(detail). Nothing was changed; try again, or choose another place with --plan."
            }
        },
        reasonNeeded: { "\($0) goes from \($1) to \($2): say why (-m REASON). Nothing was changed." },
        partnerNeeded: { "Whose judgement is it? Say --as with one of: \($0.joined(separator: ", "))." },
        outOfRange: { "\($0): a number from \($1.lowerBound) to \($1.upperBound) is needed." },
        notUnderstood: { field, text, hint in
            "\(field): '\(text)' is not understood\(hint.isEmpty ? "" : "; write \(hint)")."
        },
        empty: { "\($0): it must not be empty." },
        outOfOrder: { "\($2) (\($3)) lies before \($0) (\($1)): change one of the two days." },
        negative: { "\($0): money is not below 0." },
        unknown: { "\($0): the plan has nothing called '\($1)'." },
        ambiguous: { "\($0): '\($1)' can mean \($2.joined(separator: ", ")). Write more of it." },
        noSuchField: { kind, field, known in
            "A \(kind) has no field '\(field)'. It has: \(known.joined(separator: ", "))."
        },
        needsItself: "A thing cannot wait for itself: choose another one that it needs.",
        tooLong: { "\($0): at most \($1) characters fit." },
        treacherous: { "\($0): it has control characters in it, or ones that turn text around; take them out." },
        notSigned: { "\($0) has neither initialled the meeting nor dissented: enter one or the other." },
        meetingClosed: closedInEnglish,
        beforePlan: { "\($0) \($1) lies before the plan begins" },
        afterEnd: { "\($0) \($1) lies after the plan's end" },
        sharesOver100: { "the stated shares add up to \($0)%" },
        sameName: { "there is another \($0) called \($1)" },
        handedOut: { "copies already sent up to \($0) cannot be recalled" },
        noSuchCity: {
            "No city is called '\($0)'. "
                + ($1.isEmpty ? "The plan has none yet." : "There are: \($1.joined(separator: ", ")).")
        },
        severalCities: {
            "'\($0)' can be more than one city: \($1.joined(separator: ", ")). Write more of the name, or the id."
        },
        noValue: { "\($0) needs a value behind it; '' empties the field." },
        saidWithSet:
            "A status and its trend are said with 'cinco set CITY LINE STATUS', which keeps the day and the reason.",
        alwaysThere:
            "A plan and its efforts are always there. 'cinco edit' empties a field, 'cinco remove city' takes a city.",
        noSuchRecord: { "There is no \($0) '\($1)'. 'cinco list \($2)' shows what there is." },
        severalRecords: { "'\($1)' can be more than one \($0): \($2.joined(separator: ", ")). Write the id." },
        noSuch: { "There is no \($0) '\($1)'. Write one of: \($2.joined(separator: ", "))." },
        noSuchPartner: { "No partner is called '\($0)'. There are: \($1.joined(separator: ", "))." },
        noTerminal: {
            "The screen needs a terminal that can move its cursor (\($0)). 'cinco status' shows the board as plain text."
        },
        notATerminal: "The screen needs a terminal for input and output. 'cinco status' shows the board as plain text.",
        themeInvalid: { name, line, detail in
            "The theme \(name) cannot be read\(line.isEmpty ? "" : " (line \(line))"): \(detail). Mend its file, or choose another with --theme."
        },
        settingsIgnored: { "Settings not used: \($0): \($1)" },
        themeUnknown: { "There is no theme '\($0)'. There are: \($1.joined(separator: ", "))." },
        onNetwork: {
            "\($0) lies on another machine. Open it in one program at a time, or keep it on a disk of this machine."
        },
        readOnly: "The plan is open for reading only: nothing can be changed.",
        pastIsFixed: { "This is the plan as it stood on \($0): nothing can be changed in it." },
        noCeiling: "This command tells of the whole file: it takes no --ceiling.",
        releasedIsFixed: { "This is the plan up to \($0): nothing can be changed in it." },
        checkFailed: {
            "\($0) \($0 == 1 ? "value does" : "values do") not agree with the journal. 'cinco check --repair' makes them anew from it."
        },
        checkDamaged: { count, backup in
            "\(count) \(count == 1 ? "fault" : "faults") found, which the journal cannot mend. The file was not touched; keep a copy of it, then 'cinco restore \(backup ?? "FILE")'."
        })

    static let spanish = ProblemPhrases(
        file: { problem in
            switch problem {
            case .missing(let path):
                "No hay ningún plan en \(path). 'cinco new \(path)' hace uno; con --sample, el de muestra."
            case .exists(let path): "Ya hay un archivo en \(path). Elija otro nombre, o mueva antes ese archivo."
            case .isFolder(let path): "\(path) es una carpeta. Nombre un archivo dentro de ella."
            case .notAPlan(let path):
                "\(path) no es un plan de Cinco. No se cambió nada. Revise el nombre, o haga un plan con 'cinco new ARCHIVO'."
            case .newer(let path, let version):
                "\(path) lo hizo un Cinco más nuevo (versión \(version) del archivo). No se cambió nada. Instale esa versión para abrirlo."
            case .notPermitted(let path):
                "\(path) no se puede abrir: falta permiso para el archivo o su carpeta. Mire 'ls -l', o elija otro lugar con --plan."
            case .readOnly(let path):
                "\(path) está abierto solo para leer; no se cambió nada. Dé permiso de escritura, o empiece sin --readonly."
            case .replaced(let path):
                "\(path) fue retirado, o es otro archivo que el que se abrió; no se cambió nada. Ponga el archivo en su lugar, o empiece de nuevo."
            case .meetingClosed(let day): closedInSpanish(day.iso)
            case .locked(let path):
                "Otro programa tuvo \(path) bloqueado 5 segundos; no se cambió nada. Pruebe otra vez, o cierre ese programa."
            case .diskFull(let path): "El disco de \(path) está lleno; no se cambió nada. Haga lugar y pruebe otra vez."
            case .damaged(let path, let detail):
                "\(path) está dañado (\(detail)). Ponga una copia de respaldo en su lugar; 'cinco check' dice qué falla."
            case .contradicted(let act):
                "El acto \(act) que llega dice otra cosa que el de ese nombre aquí; no se unió nada. Pídalo de nuevo a quien lo envió; 'cinco check' dice si esta copia está sana."
            case .noSuchMarking(let label):
                "El plan no tiene ninguna marca '\(label)'; su lista está en sus ajustes. No se entregó nada."
            case .failed(let path, let detail):
                "\(path) no se pudo usar: \(detail). No se cambió nada; pruebe otra vez, o elija otro lugar con --plan."
            }
        },
        reasonNeeded: { "\($0) pasa de \($1) a \($2): diga por qué (-m PORQUÉ). No se cambió nada." },
        partnerNeeded: { "¿De quién es el juicio? Diga --as con uno de: \($0.joined(separator: ", "))." },
        outOfRange: { "\($0): hace falta un número de \($1.lowerBound) a \($1.upperBound)." },
        notUnderstood: { field, text, hint in
            "\(field): no se entiende '\(text)'\(hint.isEmpty ? "" : "; escriba \(hint)")."
        },
        empty: { "\($0): no puede quedar vacío." },
        outOfOrder: { "\($2) (\($3)) queda antes de \($0) (\($1)): cambie uno de los dos días." },
        negative: { "\($0): el dinero no baja de 0." },
        unknown: { "\($0): el plan no tiene nada que se llame '\($1)'." },
        ambiguous: { "\($0): '\($1)' puede ser \($2.joined(separator: ", ")). Escriba más." },
        noSuchField: { kind, field, known in
            "No hay campo '\(field)' en \(kind). Hay: \(known.joined(separator: ", "))."
        },
        needsItself: "Nada puede esperarse a sí mismo: elija otra cosa que necesite.",
        tooLong: { "\($0): caben a lo más \($1) caracteres." },
        treacherous: { "\($0): tiene caracteres de control, o que voltean el texto; quítelos." },
        notSigned: { "\($0) no ha rubricado ni disentido: anote lo uno o lo otro." },
        meetingClosed: closedInSpanish,
        beforePlan: { "\($0) \($1) queda antes del inicio del plan" },
        afterEnd: { "\($0) \($1) queda después del plazo" },
        sharesOver100: { "las partes dichas suman \($0)%" },
        sameName: { "hay otro registro (\($0)) que se llama \($1)" },
        handedOut: { "las copias ya enviadas hasta \($0) no se pueden retirar" },
        noSuchCity: {
            "Ninguna ciudad se llama '\($0)'. "
                + ($1.isEmpty ? "El plan no tiene ninguna todavía." : "Hay: \($1.joined(separator: ", ")).")
        },
        severalCities: {
            "'\($0)' puede ser más de una ciudad: \($1.joined(separator: ", ")). Escriba más del nombre, o el id."
        },
        noValue: { "A \($0) le falta un valor; '' vacía el campo." },
        saidWithSet:
            "El estado y la tendencia se dicen con 'cinco set CIUDAD LÍNEA ESTADO', que guarda el día y el porqué.",
        alwaysThere:
            "Un plan y sus esfuerzos están siempre. 'cinco edit' vacía un campo, 'cinco remove city' quita una ciudad.",
        noSuchRecord: { "No hay \($0) '\($1)'. 'cinco list \($2)' muestra lo que hay." },
        severalRecords: {
            "'\($1)' puede ser más de un registro (\($0)): \($2.joined(separator: ", ")). Escriba el id."
        },
        noSuch: { "No hay \($0) '\($1)'. Escriba uno de: \($2.joined(separator: ", "))." },
        noSuchPartner: { "Ningún socio se llama '\($0)'. Hay: \($1.joined(separator: ", "))." },
        noTerminal: {
            "La pantalla necesita una terminal que mueva el cursor (\($0)). 'cinco status' muestra el tablero como texto."
        },
        notATerminal:
            "La pantalla necesita una terminal para leer y escribir. 'cinco status' muestra el tablero como texto.",
        themeInvalid: { name, line, detail in
            "El tema \(name) no se puede leer\(line.isEmpty ? "" : " (línea \(line))"): \(detail). Corrija su archivo, o elija otro con --theme."
        },
        settingsIgnored: { "Ajustes sin usar: \($0): \($1)" },
        themeUnknown: { "No hay ningún tema '\($0)'. Hay: \($1.joined(separator: ", "))." },
        onNetwork: {
            "\($0) está en otra máquina. Ábralo en un solo programa a la vez, o guárdelo en un disco de esta máquina."
        },
        readOnly: "El plan está abierto solo para leer: no se puede cambiar nada.",
        pastIsFixed: { "Este es el plan como estaba el \($0): en él no se puede cambiar nada." },
        noCeiling: "Esta orden habla del archivo entero: no admite --ceiling.",
        releasedIsFixed: { "Este es el plan hasta \($0): en él no se puede cambiar nada." },
        checkFailed: {
            "\($0) \($0 == 1 ? "valor no concuerda" : "valores no concuerdan") con el diario. 'cinco check --repair' los hace de nuevo a partir de él."
        },
        checkDamaged: { count, backup in
            "\(count) \(count == 1 ? "falla" : "fallas") que el diario no puede remediar. El archivo no se tocó; guarde una copia y luego 'cinco restore \(backup ?? "ARCHIVO")'."
        })
}
