import Plan

/// The sentences about errors, in one language: what failed, on which subject, and what to do next.
public struct ErrorPhrases: Sendable {
    /// The sentence for a plan file that cannot be used.
    public let file: @Sendable (PlanFileError) -> String
    /// A fault that a check found.
    public let integrity: @Sendable (IntegrityFault) -> String
    /// A status gets worse without a reason: the effort's name, the old and the new status.
    public let reasonNeeded: @Sendable (String, String, String) -> String
    /// No side was chosen; the short names of the partners.
    public let partnerNeeded: @Sendable ([String]) -> String
    /// How a command is given the reason, and the side.
    let reasonOption, sideOption: String
    /// A field whose number is outside its range.
    public let outOfRange: @Sendable (String, ClosedRange<Int>) -> String
    /// A value that is no whole number: the field, the value, the valid numbers.
    public let notWhole: @Sendable (String, String, ClosedRange<Int>) -> String
    /// A field, and a day after today.
    public let afterToday: @Sendable (String, String) -> String
    /// A field, the text that was not understood, and a hint; the hint may be empty.
    public let notUnderstood: @Sendable (String, String, String) -> String
    /// A hint at valid letters of statuses: the statuses in order, and the letters of the language.
    public let letters: @Sendable (String, String) -> String
    /// A field and a date in figures, such as 03/04, whose order of day and month is unclear.
    let orderUnclear: @Sendable (String, String) -> String
    /// A field and a date that no calendar has, such as 31 June; one whose weekday is that of another day.
    let noSuchDay, otherWeekday: @Sendable (String, String) -> String
    /// A field and a number with more decimals than a figure has.
    let manyDecimals: @Sendable (String, String) -> String
    /// A required field that is empty.
    public let empty: @Sendable (String) -> String
    /// Two fields and their days in the wrong order, the field that must be earlier first.
    public let outOfOrder: @Sendable (String, String, String, String) -> String
    /// That the system allows fewer open files than so many.
    public let fewFiles: @Sendable (Int) -> String
    /// A measure's goal in words, its baseline and its target, which contradict it.
    public let contradictoryGoal: @Sendable (String, String, String) -> String
    /// A field whose amount is negative.
    public let negative: @Sendable (String) -> String
    /// A field, and a name that the plan does not have.
    public let unknown: @Sendable (String, String) -> String
    /// A field, a name, and the records that it may mean.
    public let ambiguous: @Sendable (String, String, [String]) -> String
    /// A kind of record, a field that it does not have, and its fields.
    public let noSuchField: @Sendable (String, String, [String]) -> String
    /// A kind of record, and the name of one that is there already.
    public let alreadyThere: @Sendable (String, String) -> String
    /// The command that changes a record: the kind's machine name, the id; the option that makes another commitment of
    /// a side.
    let editCommand: @Sendable (String, String) -> String
    let anotherOption: String
    /// A dependency of a thing on itself.
    public let needsItself: String
    /// A target for the national row.
    let nationalTarget: String
    /// That the national row has no share.
    public let shareOfNation: String
    /// A field and its limit in characters.
    public let tooLong: @Sendable (String, Int) -> String
    /// A field that contains control characters.
    public let controlCharacters: @Sendable (String) -> String
    /// The short name of a side without initials or reservation.
    public let notSigned: @Sendable (String) -> String
    /// The letter and number of a decision or an action that a reservation cites and the meeting does not have.
    public let noSuchStatement: @Sendable (String) -> String
    /// The day on which a meeting was closed, so that it cannot be changed.
    public let meetingClosed: @Sendable (String) -> String
    /// A warning: a field and its day outside the clock.
    public let beforePlan, afterEnd: @Sendable (String, String) -> String
    /// A warning: the sum of the stated shares, in per cent.
    public let sharesOver100: @Sendable (Int) -> String
    /// A warning: a kind of record and a name used twice.
    public let sameName: @Sendable (String, String) -> String
    /// A text was changed, and its wording in another language was not: the text and that language.
    public let oldTranslation: @Sendable (String, String) -> String
    /// A warning: copies that were released up to a marking cannot be recalled.
    public let exported: @Sendable (String) -> String
    /// A name that no city or several have, and the cities it may mean.
    public let noSuchCity, severalCities: @Sendable (String, [String]) -> String
    /// An option without a value.
    public let noValue: @Sendable (String) -> String
    /// Assessments are recorded with `cinco set`.
    public let saidWithSet: String
    /// A record that cannot be removed.
    public let alwaysThere: String
    /// A kind of record, a name that none has, and the kind's neutral name.
    public let noSuchRecord: @Sendable (String, String, String) -> String
    /// The id of an act that the journal does not have.
    public let noSuchAct: @Sendable (String) -> String
    /// A kind of record, a name that several have, and these.
    public let severalRecords: @Sendable (String, String, [String]) -> String
    /// A name that no partner has, and the partners.
    public let noSuchPartner: @Sendable (String, [String]) -> String
    /// A kind of terminal that cannot show the screen; no terminal.
    public let noTerminal: @Sendable (String) -> String
    public let notATerminal: String
    /// A theme, the line of its file or an empty text, and the error.
    public let themeInvalid: @Sendable (String, String, String) -> String
    /// The path of the settings file, and the error in it.
    public let settingsIgnored: @Sendable (String, String) -> String
    /// A name that no theme has, and the themes.
    public let themeUnknown: @Sendable (String, [String]) -> String
    /// The path of a plan on a network disk.
    public let onNetwork: @Sendable (String) -> String
    /// A read-only plan cannot be changed.
    public let readOnly: String
    /// A past plan, of a day, cannot be changed.
    public let pastIsFixed: @Sendable (String) -> String
    /// A command that cannot apply a ceiling.
    public let noCeiling: String
    /// A plan file was named `-`.
    public let notAStream: String
    /// A plan shown up to a marking cannot be changed.
    public let releasedIsFixed: @Sendable (String) -> String
    /// That the file is sound, and how many journals and versions of acts were set aside and wait for a decision.
    public let setAside: @Sendable (Int) -> String
    /// The number of faults that a check found.
    public let checkFailed: @Sendable (Int) -> String
    /// The number of faults that a check found, some of them damage, and the latest backup.
    public let checkDamaged: @Sendable (Int, String?) -> String

    private static let closedInEnglish: @Sendable (String) -> String = {
        "The meeting was closed on \($0) and cannot be changed. Add a note to it: the note keeps its date."
    }
    private static let closedInSpanish: @Sendable (String) -> String = {
        "La reunión se cerró el \($0) y no se puede cambiar. Agréguele una nota: la nota conserva su fecha."
    }

    static let english = ErrorPhrases(
        file: { problem in
            switch problem {
            case .missing(let path):
                "There is no plan at \(path). 'cinco new \(path)' creates one; with --sample, the sample plan."
            case .exists(let path):
                "There is already a file at \(path). Choose another name, or move that file away first."
            case .isFolder(let path): "\(path) is a folder. Name a file inside it."
            case .notAPlan(let path):
                "\(path) is not a Cinco plan. Nothing was changed. Check the name, or create a plan with 'cinco new FILE'."
            case .foreignSchema(let path, let fault, let name):
                "\(path) \(foreignSchemaInEnglish(fault, name)), so it is not opened for writing. 'cinco check' and --readonly read it; 'cinco restore' puts a backup in its place."
            case .unreadableSchema(let path, let fault, let name):
                "\(path) \(foreignSchemaInEnglish(fault, name)), so it cannot be read. Nothing was changed: keep the file. 'cinco backup' lists the backups, and 'cinco restore' puts one in its place; without one, ask whoever changed the file."
            case .otherPlan(let path, let title, let here, let hereTitle):
                "\(path) holds another plan (\(title)) than \(here) (\(hereTitle)), so nothing was restored. 'cinco --plan \(path)' opens it as it is; to have it in that place, move \(here) away first."
            case .outOfTime(let path, let act):
                "\(path) has an act with an impossible time (\(act)), so it is not opened for writing. 'cinco check' and --readonly read it; 'cinco restore' puts a backup in its place."
            case .impossibleRow(let path, let number):
                "\(path) has a row with an impossible number (\(number)), so it is not opened for writing. 'cinco check' and --readonly read it; 'cinco restore' puts a backup in its place."
            case .severalNames(let path):
                "\(path) has a second name (a hard link), so nothing was written: two names of one plan damage it. Remove one of the names ('find -samefile')."
            case .newer(let path, let version):
                "\(path) was made by a newer version of Cinco (file version \(version)). Nothing was changed. Install that version to open it."
            case .notPermitted(let path):
                "\(path) cannot be opened: no permission for the file or its folder. Check 'ls -l', or choose another place with --plan."
            case .readOnly(let path):
                "\(path) is read only, so nothing was changed. Make the file writable, or start Cinco without --readonly."
            case .replaced(let path):
                "\(path) was removed or replaced, so nothing was changed. Put the file back, or start Cinco again."
            case .meetingClosed(let day): closedInEnglish(Language.english.phrases.words.day(day))
            case .afterToday(let field, let day):
                Language.english.phrases.sentence(for: .afterToday(field, day), in: Plan())
            case .isThePlan(let path):
                "\(path) is the plan itself, so nothing was restored. 'cinco backup' lists the backups."
            case .locked(let path):
                "Another program has kept \(path) locked for 5 seconds, so nothing was changed. Try again, or close that program."
            case .diskFull(let path):
                "The disk of \(path) is full, so nothing was changed. Free some space and try again."
            case .sizeLimit(let path):
                "\(path) cannot grow: the system limits the size of files ('ulimit -f'), so nothing was changed. Raise the limit and try again."
            case .foreignLog(let path, true):
                "\(path) was overwritten or put in the place of a file that other programs have open, so nothing was written. Close those programs and try again."
            case .foreignLog(let path, false):
                "The log beside \(path) (\(path)-wal, -journal or -shm) is that of another file, so nothing was written. Move that log away to open the file as it was put there, or put the earlier file back; --readonly shows the file without the log."
            case .damaged(let path, let detail):
                "\(path) is damaged (\(detail)). Restore a backup with 'cinco restore'; 'cinco check' shows the errors."
            case .unsound(let path, let fault):
                "\(path) is damaged (\(integrityInEnglish(fault))), so it was not restored. Name another backup; 'cinco check --plan \(path)' shows every error."
            case .noSuchMarking(let label):
                "The plan has no marking '\(label)'; its markings are listed in its settings. Nothing was released; name one of them."
            case .failed(let path, let detail):
                "\(path) could not be used: \(detail). Nothing was changed; try again, or choose another place with --plan."
            }
        },
        integrity: integrityInEnglish,
        reasonNeeded: { "\($0) goes from \($1) to \($2): a reason is needed. Nothing was changed." },
        partnerNeeded: { "For which side? Choose one of: \($0.joined(separator: ", "))." },
        reasonOption: "-m REASON gives it.", sideOption: "--as SIDE gives it.",
        outOfRange: { "\($0): enter a number from \($1.lowerBound) to \($1.upperBound)." },
        notWhole: { "\($0): '\($1)' is not a whole number from \($2.lowerBound) to \($2.upperBound)." },
        afterToday: { "\($0): \($1) is after today. Enter today or an earlier day." },
        notUnderstood: { field, text, hint in
            "\(field): '\(text)' is not understood\(hint.isEmpty ? "" : "; write \(hint)")."
        },
        letters: { "a different letter for each status (\($0)), such as \($1)" },
        orderUnclear: {
            "\($0): in '\($1)' the order of day and month is unclear; write the month as a word (15 Jun 2010) or the year first (2010-06-15)."
        },
        noSuchDay: { "\($0): the calendar has no \($1)." },
        otherWeekday: { "\($0): in '\($1)' the weekday is that of another day; correct it or leave it out." },
        manyDecimals: { "\($0): '\($1)' has more than four decimals; enter at most four." },
        empty: { "\($0): it is required; fill it in." },
        outOfOrder: { "\($2) (\($3)) is before \($0) (\($1)): change one of the two days." },
        fewFiles: {
            "The system allows too few open files ('ulimit -n'): Cinco needs \($0). Raise the limit and try again."
        },
        contradictoryGoal: {
            "The goal is “\($0)”, but the target is \($2) and the baseline \($1): change one of them."
        },
        negative: { "\($0): the amount is below 0; enter 0 or more." },
        unknown: { "\($0): the plan has nothing called '\($1)'." },
        ambiguous: { "\($0): '\($1)' can mean \(row(of: $2)). Write more of it." },
        noSuchField: { kind, field, known in
            "A \(kind) has no field '\(field)'. It has: \(known.joined(separator: ", "))."
        },
        alreadyThere: { "The \($0) \($1) is there already." },
        editCommand: { "To change it: cinco edit \($0) '\($1)' --FIELD VALUE." },
        anotherOption: "Another one of this side has its own --what.",
        needsItself: "A record cannot depend on itself: choose another prerequisite.",
        nationalTarget:
            "The national row has no target of its own: the baseline and target of the whole country are the measure's; edit the measure.",
        shareOfNation: "The national row has no share of the violence: leave it empty.",
        tooLong: { "\($0): at most \(numbered($1, "character fits", "characters fit")). Shorten it." },
        controlCharacters: { "\($0): it contains control characters or characters that reverse text; remove them." },
        notSigned: { "\($0) has neither initialled the meeting nor stated a reservation: enter one." },
        noSuchStatement: { "The meeting has no \($0). The draft of the minutes shows the numbers." },
        meetingClosed: closedInEnglish,
        beforePlan: { "\($0) \($1) is before the plan begins" },
        afterEnd: { "\($0) \($1) is after the plan's end" },
        sharesOver100: { "the stated shares add up to \($0)%" },
        sameName: { "there is another \($0) called \($1)" },
        oldTranslation: { "the \($0) in \($1) is still the former one" },
        exported: { "copies already sent up to \($0) cannot be recalled" },
        noSuchCity: {
            "No city is called '\($0)'. "
                + ($1.isEmpty ? "The plan has none yet." : "There are: \($1.joined(separator: ", ")).")
        },
        severalCities: {
            "'\($0)' can mean more than one city: \($1.joined(separator: ", ")). Write more of the name, or the id."
        },
        noValue: { "\($0) needs a value after it; '' empties the field." },
        saidWithSet:
            "Set a status and its trend with 'cinco set CITY LINE STATUS', which records the day and the reason.",
        alwaysThere:
            "A plan and its efforts cannot be removed. 'cinco edit' empties a field, 'cinco remove city' removes a city.",
        noSuchRecord: { "There is no \($0) '\($1)'. 'cinco list \($2)' shows what there is." },
        noSuchAct: { "There is no act '\($0)'. 'cinco log --format json' lists the ids." },
        severalRecords: { "'\($1)' can mean more than one \($0): \($2.joined(separator: ", ")). Write the id." },
        noSuchPartner: { "No partner is called '\($0)'. There are: \($1.joined(separator: ", "))." },
        noTerminal: {
            "The screen needs a terminal that can move its cursor (\($0)). 'cinco status' shows the board as plain text."
        },
        notATerminal: "The screen needs a terminal for input and output. 'cinco status' shows the board as plain text.",
        themeInvalid: { name, line, detail in
            "The theme \(name) cannot be read\(line.isEmpty ? "" : " (line \(line))"): \(detail). Correct its file, or choose another with --theme."
        },
        settingsIgnored: { "These settings are not used: \($0): \($1)" },
        themeUnknown: { "There is no theme '\($0)'. There are: \($1.joined(separator: ", "))." },
        onNetwork: {
            "\($0) is on a network disk. Open it in one program at a time, or keep it on a disk of this computer."
        },
        readOnly: "The plan is read only. To edit, start without --readonly or make it writable.",
        pastIsFixed: { "This is the plan as it stood on \($0): nothing can be changed in it." },
        noCeiling: "This command covers the whole file: leave --ceiling out.",
        notAStream: "'-' is standard input or output, where no plan file can be. Name a file.",
        releasedIsFixed: { "This is the plan up to \($0): nothing can be changed in it." },
        setAside: {
            "The file is intact, but \($0) \($0 == 1 ? "thing that others sent was set aside and waits" : "things that others sent were set aside and wait") for a decision."
        },
        checkFailed: {
            "\($0) \($0 == 1 ? "value does" : "values do") not agree with the journal. 'cinco check --repair' restores them from it."
        },
        checkDamaged: { count, backup in
            "\(count) \(count == 1 ? "error" : "errors") found, which the journal cannot repair. The file was not changed; keep a copy of it, then 'cinco restore \(backup ?? "FILE")'."
        })

    static let spanish = ErrorPhrases(
        file: { problem in
            switch problem {
            case .missing(let path):
                "No hay ningún plan en \(path). 'cinco new \(path)' crea uno; con --sample, el plan de ejemplo."
            case .exists(let path): "Ya hay un archivo en \(path). Elija otro nombre, o mueva antes ese archivo."
            case .isFolder(let path): "\(path) es una carpeta. Indique un archivo dentro de ella."
            case .notAPlan(let path):
                "\(path) no es un plan de Cinco. No se cambió nada. Revise el nombre, o cree un plan con 'cinco new ARCHIVO'."
            case .foreignSchema(let path, let fault, let name):
                "\(path) \(foreignSchemaInSpanish(fault, name)); no se abre para escritura. 'cinco check' y --readonly lo leen; 'cinco restore' pone una copia de seguridad en su lugar."
            case .unreadableSchema(let path, let fault, let name):
                "\(path) \(foreignSchemaInSpanish(fault, name)); no se puede leer. No se cambió nada: conserve el archivo. 'cinco backup' enumera las copias de seguridad y 'cinco restore' pone una en su lugar; si no hay ninguna, pregunte a quien cambió el archivo."
            case .otherPlan(let path, let title, let here, let hereTitle):
                "\(path) contiene otro plan (\(title)) que \(here) (\(hereTitle)); no se restableció nada. 'cinco --plan \(path)' lo abre tal como está; para tenerlo en ese lugar, mueva antes \(here)."
            case .outOfTime(let path, let act):
                "\(path) tiene un acto con una hora imposible (\(act)); no se abre para escritura. 'cinco check' y --readonly lo leen; 'cinco restore' pone una copia de seguridad en su lugar."
            case .impossibleRow(let path, let number):
                "\(path) tiene una fila con un número imposible (\(number)); no se abre para escritura. 'cinco check' y --readonly lo leen; 'cinco restore' pone una copia de seguridad en su lugar."
            case .severalNames(let path):
                "\(path) tiene un segundo nombre (un enlace duro); no se escribió nada: dos nombres de un plan lo dañan. Quite uno de los nombres ('find -samefile')."
            case .newer(let path, let version):
                "\(path) se creó con una versión más reciente de Cinco (versión \(version) del archivo). No se cambió nada. Instale esa versión para abrirlo."
            case .notPermitted(let path):
                "\(path) no se puede abrir: falta permiso para el archivo o su carpeta. Revíselo con 'ls -l', o elija otro lugar con --plan."
            case .readOnly(let path):
                "\(path) es de solo lectura; no se cambió nada. Dé permiso de escritura, o inicie Cinco sin --readonly."
            case .replaced(let path):
                "\(path) fue retirado o reemplazado; no se cambió nada. Restituya el archivo, o inicie Cinco de nuevo."
            case .meetingClosed(let day): closedInSpanish(Language.spanish.phrases.words.day(day))
            case .afterToday(let field, let day):
                Language.spanish.phrases.sentence(for: .afterToday(field, day), in: Plan())
            case .isThePlan(let path):
                "\(path) es el plan mismo; no se restableció nada. 'cinco backup' enumera las copias de seguridad."
            case .locked(let path):
                "Otro programa mantuvo \(path) bloqueado durante 5 segundos; no se cambió nada. Intente de nuevo, o cierre ese programa."
            case .diskFull(let path):
                "El disco de \(path) está lleno; no se cambió nada. Libere espacio e intente de nuevo."
            case .sizeLimit(let path):
                "\(path) no puede crecer: el sistema limita el tamaño de los archivos ('ulimit -f'); no se cambió nada. Aumente el límite e intente de nuevo."
            case .foreignLog(let path, true):
                "\(path) fue sobrescrito o puesto en lugar de un archivo que otros programas tienen abierto; no se escribió nada. Cierre esos programas e intente de nuevo."
            case .foreignLog(let path, false):
                "El archivo auxiliar junto a \(path) (\(path)-wal, -journal o -shm) es de otro archivo; no se escribió nada. Mueva el auxiliar para abrir el archivo tal como está, o restituya el archivo anterior; --readonly muestra el archivo sin el auxiliar."
            case .damaged(let path, let detail):
                "\(path) está dañado (\(detail)). Restablezca una copia de seguridad con 'cinco restore'; 'cinco check' muestra los errores."
            case .unsound(let path, let fault):
                "\(path) está dañado (\(integrityInSpanish(fault))); no se restableció. Indique otra copia de seguridad; 'cinco check --plan \(path)' muestra todos los errores."
            case .noSuchMarking(let label):
                "El plan no tiene la clasificación '\(label)'; las clasificaciones están en sus ajustes. No se entregó nada; indique una de ellas."
            case .failed(let path, let detail):
                "\(path) no se pudo usar: \(detail). No se cambió nada; intente de nuevo, o elija otro lugar con --plan."
            }
        },
        integrity: integrityInSpanish,
        reasonNeeded: { "\($0) pasa de \($1) a \($2): indique el motivo. No se cambió nada." },
        partnerNeeded: { "¿Por cuál de las partes registra? Elija entre: \($0.joined(separator: ", "))." },
        reasonOption: "Se indica con -m MOTIVO.", sideOption: "Se indica con --as PARTE.",
        outOfRange: { "\($0): escriba un número de \($1.lowerBound) a \($1.upperBound)." },
        notWhole: { "\($0): '\($1)' no es un número entero de \($2.lowerBound) a \($2.upperBound)." },
        afterToday: { "\($0): \($1) es posterior a hoy. Escriba hoy o un día anterior." },
        notUnderstood: { field, text, hint in
            "\(field): no se entiende '\(text)'\(hint.isEmpty ? "" : "; escriba \(hint)")."
        },
        letters: { "una letra distinta para cada estado (\($0)), por ejemplo \($1)" },
        orderUnclear: {
            "\($0): en '\($1)' no está claro el orden de día y mes; escriba el mes con letra (15 jun 2010) o primero el año (2010-06-15)."
        },
        noSuchDay: { "\($0): no existe la fecha \($1)." },
        otherWeekday: { "\($0): en '\($1)' el día de la semana es el de otra fecha; corríjalo o quítelo." },
        manyDecimals: { "\($0): '\($1)' tiene más de cuatro decimales; escriba cuatro como máximo." },
        empty: { "\($0): es un dato obligatorio; escríbalo." },
        outOfOrder: { "\($2) (\($3)) es anterior a \($0) (\($1)): cambie una de las dos fechas." },
        fewFiles: {
            "El sistema permite muy pocos archivos abiertos ('ulimit -n'): Cinco necesita \($0). Aumente el límite e intente de nuevo."
        },
        contradictoryGoal: {
            "El sentido de la meta es «\($0)», pero la meta es \($2) y la línea base \($1): cambie uno de ellos."
        },
        negative: { "\($0): el monto es menor que 0; escriba 0 o más." },
        unknown: { "\($0): en el plan no hay nada con el nombre '\($1)'." },
        ambiguous: { "\($0): '\($1)' puede ser \(row(of: $2)). Escriba más." },
        noSuchField: { kind, field, known in
            "No hay campo '\(field)' en \(kind). Hay: \(known.joined(separator: ", "))."
        },
        alreadyThere: { "Ya existe (\($0)): \($1)." },
        editCommand: { "Para cambiarlo: cinco edit \($0) '\($1)' --CAMPO VALOR." },
        anotherOption: "Otro de la misma parte lleva su propio --what.",
        needsItself: "Un registro no puede depender de sí mismo: elija otro requisito previo.",
        nationalTarget:
            "La fila nacional no tiene meta propia: la línea base y la meta de todo el país son las del indicador; edite el indicador.",
        shareOfNation: "La fila nacional no tiene participación en la violencia: déjela vacía.",
        tooLong: { "\($0): admite como máximo \(numbered($1, "carácter", "caracteres")). Acórtelo." },
        controlCharacters: { "\($0): contiene caracteres de control o que invierten el texto; quítelos." },
        notSigned: { "\($0) no ha rubricado ni formulado una reserva: registre una de las dos." },
        noSuchStatement: { "La reunión no tiene \($0). El borrador del acta muestra los números." },
        meetingClosed: closedInSpanish,
        beforePlan: { "\($0) \($1) es anterior al inicio del plan" },
        afterEnd: { "\($0) \($1) es posterior al fin del plan" },
        sharesOver100: { "las participaciones declaradas suman \($0)%" },
        sameName: { "hay otro registro (\($0)) que se llama \($1)" },
        oldTranslation: { "«\($0)» en \($1) sigue como antes" },
        exported: { "las copias ya enviadas hasta \($0) no se pueden retirar" },
        noSuchCity: {
            "Ninguna ciudad se llama '\($0)'. "
                + ($1.isEmpty ? "El plan no tiene ninguna todavía." : "Hay: \($1.joined(separator: ", ")).")
        },
        severalCities: {
            "'\($0)' puede ser más de una ciudad: \($1.joined(separator: ", ")). Escriba más del nombre, o el id."
        },
        noValue: { "Falta el valor de \($0); '' vacía el campo." },
        saidWithSet:
            "El estado y la tendencia se registran con 'cinco set CIUDAD LÍNEA ESTADO', que guarda el día y el motivo.",
        alwaysThere:
            "Un plan y sus esfuerzos no se pueden retirar. 'cinco edit' vacía un campo, 'cinco remove city' quita una ciudad.",
        noSuchRecord: { "No hay \($0) '\($1)'. 'cinco list \($2)' muestra lo que hay." },
        noSuchAct: { "No hay ningún acto '\($0)'. 'cinco log --format json' muestra los identificadores." },
        severalRecords: {
            "'\($1)' puede ser más de un registro (\($0)): \($2.joined(separator: ", ")). Escriba el id."
        },
        noSuchPartner: { "Ninguna contraparte se llama '\($0)'. Hay: \($1.joined(separator: ", "))." },
        noTerminal: {
            "La pantalla necesita una terminal que mueva el cursor (\($0)). 'cinco status' muestra el tablero como texto."
        },
        notATerminal:
            "La pantalla necesita una terminal para leer y escribir. 'cinco status' muestra el tablero como texto.",
        themeInvalid: { name, line, detail in
            "El tema \(name) no se puede leer\(line.isEmpty ? "" : " (línea \(line))"): \(detail). Corrija su archivo, o elija otro con --theme."
        },
        settingsIgnored: { "Estos ajustes no se usan: \($0): \($1)" },
        themeUnknown: { "No hay ningún tema '\($0)'. Hay: \($1.joined(separator: ", "))." },
        onNetwork: {
            "\($0) está en un disco de red. Ábralo en un solo programa a la vez, o guárdelo en un disco de este equipo."
        },
        readOnly: "Solo lectura. Para editar, inicie sin --readonly o dé permiso de escritura.",
        pastIsFixed: { "Este es el plan como estaba el \($0): en él no se puede cambiar nada." },
        noCeiling: "Este comando abarca el archivo completo: quite --ceiling.",
        notAStream: "'-' es la entrada o salida estándar, donde no puede estar un plan. Indique un archivo.",
        releasedIsFixed: { "Este es el plan hasta \($0): en él no se puede cambiar nada." },
        setAside: {
            "El archivo está íntegro, pero \($0 == 1 ? "1 envío de otros quedó apartado y espera" : "\($0) envíos de otros quedaron apartados y esperan") una decisión."
        },
        checkFailed: {
            "\($0) \($0 == 1 ? "valor no concuerda" : "valores no concuerdan") con la bitácora. 'cinco check --repair' los restablece a partir de ella."
        },
        checkDamaged: { count, backup in
            "\(count) \(count == 1 ? "error" : "errores") que la bitácora no puede reparar. El archivo no se cambió; guarde una copia y luego 'cinco restore \(backup ?? "ARCHIVO")'."
        })
}
