import Plan

/// The sentences about copies of a plan, packages and shared repositories, in one language.
public struct CopyPhrases: Sendable {
    /// A number of acts.
    public let acts: @Sendable (Int) -> String
    /// A number of acts, their author, and the author's side where there is one.
    let actsOf: @Sendable (Int, String, String?) -> String
    /// Received acts: their number and authors.
    public let came: @Sendable (Int, [String]) -> String
    /// Acts that would be received: their number and authors.
    public let wouldCome: @Sendable (Int, [String]) -> String
    /// Nothing new was received.
    public let nothingNew: String
    /// A package that was written: number of acts, path, and ceiling; nil for no ceiling.
    public let bundled: @Sendable (Int, String, String?) -> String
    /// The number of changes that the ceiling withheld.
    public let kept: @Sendable (Int) -> String
    /// That something is withheld until somebody here confirms what others have changed: the record, who changed it,
    /// the field, its value, the act, and the commands that confirm it and put back what was here.
    public let unconfirmed: @Sendable (String, String, String, String, String, String?, String?) -> String
    /// How many more such changes there are.
    public let moreUnconfirmed: @Sendable (Int) -> String
    /// How many acts of the file are not handed on, and the id of the first.
    public let refused: @Sendable (Int, String) -> String
    /// The numbers by kind that a ceiling leaves out for want of a marking.
    let unmarked: @Sendable ([String]) -> String
    /// That the plan is shown up to a marking.
    public let shown: @Sendable (String) -> String
    /// The number of conflicts.
    public let conflicts: @Sendable (Int) -> String
    /// The number of changes that this version cannot use, and of changes to closed meetings.
    public let unusable: @Sendable (Int) -> String
    /// The number of records and values that no export has and no import would take.
    public let leftOut: @Sendable (Int) -> String
    /// Stands where an act has no name of its author.
    let noName: String
    /// The number of changes to closed meetings.
    public let late: @Sendable (Int) -> String
    /// The number of acts left out because they are ahead of this computer's clock, how many days, and their authors.
    public let postponed: @Sendable (Int, Int, [String]) -> String
    /// How many days the latest act here is ahead of this computer's clock, and its author.
    public let ahead: @Sendable (Int, String) -> String
    /// The number of acts of merged packages that are not here, because they were ahead of this computer's clock, and
    /// those of their authors who are known here.
    public let lacking: @Sendable (Int, [String]) -> String
    /// The path of a copy that was created.
    public let madeCopy: @Sendable (String) -> String
    /// The plan has no shared repository, and how to add one.
    public let noRemotes: String
    /// The ceiling of a shared repository; nil for none.
    public let limit: @Sendable (String?) -> String
    /// A shared repository that was added, with its ceiling; one that was removed.
    public let added: @Sendable (String, String) -> String
    public let removed: @Sendable (String) -> String
    /// The number of acts sent, and to send.
    public let sent, wouldSend: @Sendable (Int) -> String
    /// The state of a shared repository: acts to send, acts received, and how long ago.
    public let state: @Sendable (Int, Int, String) -> String
    /// A time in the past, in minutes.
    public let ago: @Sendable (Int) -> String
    /// The number of acts to send to a repository that was not synchronised yet.
    public let never: @Sendable (Int) -> String
    /// Progress with a shared repository: reading, merging and sending a number of acts.
    public let fetching: @Sendable (String) -> String
    public let merging, sending: @Sendable (String, Int) -> String
    /// A synchronisation has started; title of the acts to receive; nothing was received yet.
    public let begun, toCome, nothingCame: String
    /// The result for a shared repository: its name, acts sent, acts received.
    public let done: @Sendable (String, Int, Int) -> String
    /// The label of a package's path, and the question before its acts are merged.
    public let whichFile: String
    public let takeIn: @Sendable (Int, String) -> String
    /// The number of conflicts, and the key that lists them.
    public let conflictsHere: @Sendable (Int) -> String
    /// A conflict: the question, the choice of another value, and the mark of the contender that is shown.
    public let whichHolds, another, isShown: String
    /// The choices for a removed record: to keep it removed, or to restore it with its edits.
    public let staysRemoved: String
    public let comesBack: @Sendable (String) -> String
    /// There are no backups yet.
    public let noBackups: String
    /// When the latest backup was made (as `ago` says it), and its path.
    public let lastBackup: @Sendable (String, String) -> String
    /// The folder where no backup can be made, and why.
    public let backupFails: @Sendable (String, PlanFileError) -> String
    /// The folder where no marks of this copy can be kept, and why.
    public let marksFail: @Sendable (String, PlanFileError) -> String
    /// The plan that was restored, and the path of the file it replaced.
    public let restored: @Sendable (String, String?) -> String
    /// The number of values that were restored from the journal.
    public let repaired: @Sendable (Int) -> String
    /// That a plan file names a shared repository at an address, with its limit, and how it is taken over.
    public let offered: @Sendable (String, String, String) -> String
    /// The question whether it is to be used.
    public let adoptOffer: @Sendable (String, String, String) -> String
    /// That a rewritten repository, or a journal, is read on; and that one is left out.
    public let historyAccepted, journalAccepted, journalDiscarded: @Sendable (String) -> String
    /// That the file of shared repositories cannot be used, and why.
    public let settingsUnreadable: @Sendable (String, String) -> String
    /// Why nothing was merged or sent.
    public let problem: @Sendable (MergeError) -> String

    static let english = CopyPhrases(
        acts: { "\($0) \($0 == 1 ? "act" : "acts")" },
        actsOf: { "\($0) by \($1)\($2.map { " (\($0))" } ?? "")" },
        came: { "\($0) \($0 == 1 ? "act" : "acts") received: \($1.joined(separator: ", "))." },
        wouldCome: { "\($0) \($0 == 1 ? "act" : "acts") would be received: \($1.joined(separator: ", "))." },
        nothingNew: "Nothing new was received.",
        bundled: { count, path, ceiling in
            let limit = ceiling.map { "up to \($0)" } ?? "everything, including unmarked records"
            return "\(count) \(count == 1 ? "act" : "acts") written to \(path), \(limit)."
        },
        kept: {
            "\($0) \($0 == 1 ? "change is" : "changes are") withheld: unmarked, marked higher, or referring to a record that is."
        },
        unconfirmed: { record, author, field, value, act, confirm, keep in
            "\(record): \(author) changed \(field) to \(value) (act \(act)), so that more would be told. It is withheld until somebody here decides."
                + (confirm.map { " '\($0)' confirms it." } ?? "")
                + (keep.map { " '\($0)' puts back what was here." } ?? "")
        },
        moreUnconfirmed: { "\($0) more such \($0 == 1 ? "change waits" : "changes wait") for a decision." },
        refused: {
            "\($0) \($0 == 1 ? "act" : "acts") of this file \($0 == 1 ? "is" : "are") not handed on, because no copy takes \($0 == 1 ? "it" : "them"): \($1). Another program wrote \($0 == 1 ? "it" : "them"); 'cinco check' lists \($0 == 1 ? "it" : "them"), 'cinco restore' puts a backup in the file's place."
        },
        unmarked: { "Left out for want of a marking: \($0.joined(separator: ", "))." },
        shown: { "Release view at \($0)." },
        conflicts: {
            "\($0) \($0 == 1 ? "conflict needs" : "conflicts need") a decision: 'cinco issues --kind conflict'."
        },
        unusable: {
            "\($0) \($0 == 1 ? "value is" : "values are") not shown, because this version cannot use \($0 == 1 ? "it" : "them"): of an unknown kind or field, out of range, before what it has to follow, or dated before that day had come. \($0 == 1 ? "It is" : "They are") kept and passed on."
        },
        leftOut: {
            "\($0) \($0 == 1 ? "record or value is" : "records and values are") left out of exports, because no import takes \($0 == 1 ? "it" : "them"): \($0 == 1 ? "it names" : "they name") what is not there, or \($0 == 1 ? "lacks" : "lack") what is required. A package has everything."
        },
        noName: "(no name)",
        late: {
            "\($0) \($0 == 1 ? "change came" : "changes came") after the closing of \($0 == 1 ? "its" : "their") meeting. The closed minutes stay as they are; the history has \($0 == 1 ? "it" : "them")."
        },
        postponed: { count, days, authors in
            "\(count) \(count == 1 ? "act" : "acts") by \(authors.joined(separator: ", ")) \(count == 1 ? "was" : "were") left out: \(English.days(days)) ahead of the clock of this computer. Check the clocks on both sides; --trust-clocks accepts them."
        },
        ahead: {
            "The latest act here, by \($1), is \(English.days($0)) ahead of the clock of this computer: check the clock. Other copies leave such acts out until that time, unless --trust-clocks is given."
        },
        lacking: {
            "\($0) \($0 == 1 ? "act" : "acts") of merged packages\($1.isEmpty ? "" : ", by \($1.joined(separator: ", ")),") \($0 == 1 ? "is" : "are") not in this copy, because \($0 == 1 ? "it was" : "they were") ahead of the clock of this computer. Merge the \($0 == 1 ? "package" : "packages") again."
        },
        madeCopy: { "A copy of the plan was created: \($0)." },
        noRemotes: "The plan has no shared repository. 'cinco remote add NAME URL --ceiling LABEL' adds one.",
        limit: { $0.map { "up to \($0)" } ?? "everything, including unmarked records" },
        added: { "Shared repository \($0) added; it receives \($1)." },
        removed: { "Shared repository \($0) removed from the plan." },
        sent: { "\($0) \($0 == 1 ? "act" : "acts") sent." },
        wouldSend: { "\($0) \($0 == 1 ? "act" : "acts") to send." },
        state: { "\($0) to send, \($1) received, last \($2)" },
        ago: { minutes in
            switch minutes {
            case ..<1: "just now"
            case ..<60: "\(minutes) min ago"
            case ..<1440: "\(minutes / 60) h ago"
            default: "\(minutes / 1440) d ago"
            }
        },
        never: { "\($0) to send, not synchronised yet" },
        fetching: { "\($0): reading …" }, merging: { "\($0): merging \($1) …" },
        sending: { "\($0): sending \($1) …" },
        begun: "Synchronising …", toCome: "To receive", nothingCame: "Nothing received from other copies yet.",
        done: { "\($0): \($1) sent, \($2) received" },
        whichFile: "Path of the package",
        takeIn: { "Merge \($0) \($0 == 1 ? "act" : "acts") from \($1)?" },
        conflictsHere: { "\($0) \($0 == 1 ? "conflict" : "conflicts"), see {issues}" },
        whichHolds: "Which value applies?", another: "enter another value", isShown: "shown now",
        staysRemoved: "keep it removed", comesBack: { "restore it, with the edits: \($0)" },
        noBackups: "No backups yet: one is made with the first change of each day, and before a merge.",
        lastBackup: { "Last backup: \($0), \($1)." },
        backupFails: { folder, problem in
            "No backup can be made in \(folder): \(englishObstacle(problem)). Changes go on without one. 'cinco backup FILE' makes one elsewhere."
        },
        marksFail: { folder, problem in
            "Nothing can be written in \(folder): \(englishObstacle(problem)). Correct that: without this folder a plan file that was put back to an earlier state is not recognised."
        },
        restored: { path, kept in
            "\(path) was restored from the backup.\(kept.map { " The previous file is \($0)." } ?? "")"
        },
        repaired: { "\($0) \($0 == 1 ? "value was" : "values were") restored from the journal." },
        offered: {
            "The plan file names a shared repository \($0) at \($1), which would receive \($2). It is not used. If you know the address, 'cinco remote adopt \($0)' uses it; 'cinco remote remove \($0)' drops it."
        },
        adoptOffer: { "The plan file names a shared repository \($0) at \($1). Use it, and send it \($2)?" },
        historyAccepted: { "The history of \($0) is accepted as it is now. 'cinco sync' reads all of it." },
        journalAccepted: { "The journal \($0) is read on with the next 'cinco sync'." },
        journalDiscarded: { "The rest of the journal \($0) is left out. 'cinco remote accept' includes it again." },
        settingsUnreadable: { "\($0) cannot be used: \($1). Nothing was sent. Correct the file." },
        problem: { problem in
            switch problem {
            case .noPackage(let path):
                "\(path) is not a package, so nothing was merged. 'cinco package FILE' creates one."
            case .newer(let path):
                "\(path) was written by a newer version of Cinco in a format that this version does not know. Nothing was merged; install that version."
            case .damaged(let name, let line):
                "\(name) is damaged\(line.map { " (line \($0))" } ?? ""), so nothing was merged. Ask for it again."
            case .otherPlan(let path):
                "\(path) belongs to another plan, so nothing was merged. Name that plan's file with --plan; where there is no such file, a copy is created."
            case .gap(let path):
                "\(path) builds on acts that are not in this copy, so nothing was merged. Merge the earlier packages first, or ask for one without --since."
            case .noRemote(let name, let known):
                known.isEmpty
                    ? "The plan has no shared repository yet. 'cinco remote add NAME URL' adds one."
                    : "There is no shared repository '\(name)'. There are: \(known.joined(separator: ", "))."
            case .noJournal(let name, let known):
                known.isEmpty
                    ? "No journal is set aside."
                    : "No journal '\(name)' is set aside. There are: \(known.prefix(8).joined(separator: ", "))\(known.count > 8 ? ", …" : "")."
            case .remoteExists(let name):
                "There is a shared repository '\(name)' already. Choose another name, or 'cinco remote remove \(name)' first."
            case .badRemoteName(let name):
                "'\(name)' cannot be the name of a shared repository: use letters, digits, - and _."
            case .noGit: "The program git is not installed. It is needed to synchronise, not for packages. Install it."
            case .git(let remote, let address, let problem): GitPhrases.english(problem, remote, address)
            case .otherPlanThere(let remote):
                "\(remote) holds another plan, so nothing was merged or sent. Check its address with 'cinco remote'."
            case .unnamedPlan(let remote):
                "\(remote) does not say which plan it holds: its file cinco.json is empty or damaged. Nothing was merged or sent. Run 'cinco sync' in a copy that has used it before, which puts that right."
            case .newerRemote(let remote):
                "\(remote) says that a newer version of Cinco writes it, in a format that this version does not know. Nothing was merged or sent. Install that version; if nobody uses one, run 'cinco sync' in a copy that has used \(remote) before, which puts that right."
            case .otherContent(let remote):
                "The branch cinco/journals of \(remote) holds something else than the journals of a plan. Nothing was merged or sent. Rename that branch there, or use another repository."
            case .rewritten(let remote, let ceiling):
                "The history of \(remote) was rewritten since it was read last, so nothing was merged or sent. Ask who did it. To accept it: 'cinco remote accept \(remote)'; \(ceiling.map { "its ceiling \($0) stays" } ?? "it goes on receiving everything")."
            case .unsigned(let remote, let commit):
                "The commit \(commit) of \(remote) is not signed by a key that is known here, so nothing was merged or sent. Ask who made it."
            case .outrun(let remote):
                "Others were sending to \(remote) at the same time. What was received is merged; try again to send."
            }
        })

    static let spanish = CopyPhrases(
        acts: { "\($0) \($0 == 1 ? "acto" : "actos")" },
        actsOf: { "\($0) de \($1)\($2.map { " (\($0))" } ?? "")" },
        came: { "\($0 == 1 ? "1 acto recibido" : "\($0) actos recibidos"): \($1.joined(separator: ", "))." },
        wouldCome: {
            "\($0 == 1 ? "Se recibiría 1 acto" : "Se recibirían \($0) actos"): \($1.joined(separator: ", "))."
        },
        nothingNew: "No se recibió nada nuevo.",
        bundled: { count, path, ceiling in
            let limit = ceiling.map { "hasta \($0)" } ?? "todo, incluso lo no clasificado"
            return "\(count) \(count == 1 ? "acto escrito" : "actos escritos") en \(path), \(limit)."
        },
        kept: {
            "\($0) \($0 == 1 ? "cambio retenido" : "cambios retenidos"): sin clasificación, con una superior, o con referencia a un registro así."
        },
        unconfirmed: { record, author, field, value, act, confirm, keep in
            "\(record): \(author) cambió \(field) a \(value) (acto \(act)), con lo que se daría a conocer más. Se retiene hasta que alguien aquí decida."
                + (confirm.map { " '\($0)' lo confirma." } ?? "")
                + (keep.map { " '\($0)' repone lo que había aquí." } ?? "")
        },
        moreUnconfirmed: { "\($0 == 1 ? "Otro cambio así espera" : "Otros \($0) cambios así esperan") una decisión." },
        refused: {
            "\($0 == 1 ? "1 acto" : "\($0) actos") de este archivo no se \($0 == 1 ? "transmite" : "transmiten"), porque ninguna copia \($0 == 1 ? "lo" : "los") recibe: \($1). Otro programa \($0 == 1 ? "lo" : "los") escribió; 'cinco check' \($0 == 1 ? "lo" : "los") enumera, 'cinco restore' pone una copia de seguridad en lugar del archivo."
        },
        unmarked: { "Se omite por falta de clasificación: \($0.joined(separator: ", "))." },
        shown: { "Versión para entrega hasta \($0)." },
        conflicts: {
            "\($0) \($0 == 1 ? "conflicto requiere" : "conflictos requieren") una decisión: 'cinco issues --kind conflict'."
        },
        unusable: {
            "\($0) \($0 == 1 ? "valor no se muestra" : "valores no se muestran"), porque esta versión no \($0 == 1 ? "lo" : "los") puede usar: tipo o campo desconocido, fuera de rango, anterior al día que debe seguir, o con una fecha que aún no llegaba. Se \($0 == 1 ? "conserva y se transmite" : "conservan y se transmiten")."
        },
        leftOut: {
            "\($0 == 1 ? "Se omite 1 registro o valor al exportar, porque ninguna importación lo acepta: menciona algo que no está, o le falta" : "Se omiten \($0) registros y valores al exportar, porque ninguna importación los acepta: mencionan algo que no está, o les falta") lo obligatorio. Un paquete contiene todo."
        },
        noName: "(sin nombre)",
        late: {
            "\($0) \($0 == 1 ? "cambio llegó" : "cambios llegaron") después del cierre de su reunión. El acta cerrada no cambia; el historial \($0 == 1 ? "lo" : "los") contiene."
        },
        postponed: { count, days, authors in
            "\(count == 1 ? "Quedó fuera 1 acto" : "Quedaron fuera \(count) actos") de \(authors.joined(separator: ", ")), con \(Spanish.days(days)) de adelanto respecto al reloj de este equipo. Revise los relojes de ambas partes; --trust-clocks los acepta."
        },
        ahead: {
            "El último acto, de \($1), tiene \(Spanish.days($0)) de adelanto respecto al reloj de este equipo: revise el reloj. Otras copias dejan fuera esos actos hasta entonces, salvo con --trust-clocks."
        },
        lacking: {
            "\($0) \($0 == 1 ? "acto" : "actos") de paquetes combinados\($1.isEmpty ? "" : ", de \($1.joined(separator: ", ")),") no \($0 == 1 ? "está" : "están") en esta copia, porque \($0 == 1 ? "iba adelantado" : "iban adelantados") al reloj de este equipo. Combine \($0 == 1 ? "el paquete" : "los paquetes") de nuevo."
        },
        madeCopy: { "Se creó una copia del plan: \($0)." },
        noRemotes:
            "El plan no tiene repositorio compartido. 'cinco remote add NOMBRE URL --ceiling CLASIFICACIÓN' agrega uno.",
        limit: { $0.map { "hasta \($0)" } ?? "todo, incluso lo no clasificado" },
        added: { "Repositorio compartido \($0) agregado; recibe \($1)." },
        removed: { "Repositorio compartido \($0) retirado del plan." },
        sent: { $0 == 1 ? "1 acto enviado." : "\($0) actos enviados." },
        wouldSend: { "\($0) \($0 == 1 ? "acto" : "actos") por enviar." },
        state: { "\($0) por enviar, \($1 == 1 ? "1 recibido" : "\($1) recibidos"), última vez \($2)" },
        ago: { minutes in
            switch minutes {
            case ..<1: "ahora mismo"
            case ..<60: "hace \(minutes) min"
            case ..<1440: "hace \(minutes / 60) h"
            default: "hace \(minutes / 1440) d"
            }
        },
        never: { "\($0) por enviar, sin sincronizar todavía" },
        fetching: { "\($0): leyendo …" }, merging: { "\($0): combinando \($1) …" },
        sending: { "\($0): enviando \($1) …" },
        begun: "Sincronizando …", toCome: "Por recibir", nothingCame: "Todavía no se recibió nada de otras copias.",
        done: { "\($0): \($1) \($1 == 1 ? "enviado" : "enviados"), \($2) \($2 == 1 ? "recibido" : "recibidos")" },
        whichFile: "Ruta del paquete",
        takeIn: { "¿Combinar \($0) \($0 == 1 ? "acto" : "actos") de \($1)?" },
        conflictsHere: { "\($0) \($0 == 1 ? "conflicto" : "conflictos"), véase {issues}" },
        whichHolds: "¿Qué valor se aplica?", another: "escribir otro valor", isShown: "el que se muestra",
        staysRemoved: "mantenerlo retirado", comesBack: { "restablecerlo, con las ediciones: \($0)" },
        noBackups: "Todavía no hay copias de seguridad: se hace una con el primer cambio del día y antes de combinar.",
        lastBackup: { "Última copia de seguridad: \($0), \($1)." },
        backupFails: { folder, problem in
            "No se puede hacer copia de seguridad en \(folder): \(spanishObstacle(problem)). Los cambios siguen sin ella. 'cinco backup ARCHIVO' la hace en otro lugar."
        },
        marksFail: { folder, problem in
            "No se puede escribir en \(folder): \(spanishObstacle(problem)). Corríjalo: sin esta carpeta no se reconoce un archivo del plan que volvió a un estado anterior."
        },
        restored: { path, kept in
            "\(path) se restableció de la copia de seguridad.\(kept.map { " El archivo anterior es \($0)." } ?? "")"
        },
        repaired: {
            $0 == 1
                ? "Se restableció 1 valor a partir de la bitácora."
                : "Se restablecieron \($0) valores a partir de la bitácora."
        },
        offered: {
            "El archivo del plan menciona un repositorio compartido \($0) en \($1), que recibiría \($2). No se usa. Si conoce la dirección, 'cinco remote adopt \($0)' lo usa; 'cinco remote remove \($0)' lo descarta."
        },
        adoptOffer: {
            "El archivo del plan menciona un repositorio compartido \($0) en \($1). ¿Usarlo y enviarle \($2)?"
        },
        historyAccepted: { "El historial de \($0) se acepta como está ahora. 'cinco sync' lo lee completo." },
        journalAccepted: { "La bitácora \($0) se sigue leyendo con el próximo 'cinco sync'." },
        journalDiscarded: { "El resto de la bitácora \($0) queda fuera. 'cinco remote accept' lo incluye de nuevo." },
        settingsUnreadable: { "\($0) no se puede usar: \($1). No se envió nada. Corrija el archivo." },
        problem: { problem in
            switch problem {
            case .noPackage(let path):
                "\(path) no es un paquete; no se combinó nada. 'cinco package ARCHIVO' crea uno."
            case .newer(let path):
                "\(path) se escribió con una versión más reciente de Cinco, en un formato que esta versión no conoce. No se combinó nada; instale esa versión."
            case .damaged(let name, let line):
                "\(name) está dañado\(line.map { " (línea \($0))" } ?? ""); no se combinó nada. Solicítelo de nuevo."
            case .otherPlan(let path):
                "\(path) es de otro plan; no se combinó nada. Indique el archivo de ese plan con --plan; si el archivo no existe, se crea una copia."
            case .gap(let path):
                "\(path) depende de actos que no están en esta copia; no se combinó nada. Combine antes los paquetes anteriores, o solicite uno sin --since."
            case .noRemote(let name, let known):
                known.isEmpty
                    ? "El plan aún no tiene repositorio compartido. 'cinco remote add NOMBRE URL' agrega uno."
                    : "No hay ningún repositorio compartido '\(name)'. Hay: \(known.joined(separator: ", "))."
            case .noJournal(let name, let known):
                known.isEmpty
                    ? "Ninguna bitácora está apartada."
                    : "Ninguna bitácora '\(name)' está apartada. Hay: \(known.prefix(8).joined(separator: ", "))\(known.count > 8 ? ", …" : "")."
            case .remoteExists(let name):
                "Ya hay un repositorio compartido '\(name)'. Elija otro nombre, o antes 'cinco remote remove \(name)'."
            case .badRemoteName(let name):
                "'\(name)' no puede ser el nombre de un repositorio compartido: use letras, cifras, - y _."
            case .noGit:
                "El programa git no está instalado. Se necesita para sincronizar, no para los paquetes. Instálelo."
            case .git(let remote, let address, let problem): GitPhrases.spanish(problem, remote, address)
            case .otherPlanThere(let remote):
                "\(remote) contiene otro plan; no se combinó ni se envió nada. Revise su dirección con 'cinco remote'."
            case .unnamedPlan(let remote):
                "\(remote) no dice qué plan contiene: su archivo cinco.json está vacío o dañado. No se combinó ni se envió nada. Ejecute 'cinco sync' en una copia que ya lo haya usado; eso lo corrige."
            case .newerRemote(let remote):
                "\(remote) dice que lo escribe una versión más reciente de Cinco, en un formato que esta versión no conoce. No se combinó ni se envió nada. Instale esa versión; si nadie la usa, ejecute 'cinco sync' en una copia que ya haya usado \(remote); eso lo corrige."
            case .otherContent(let remote):
                "La rama cinco/journals de \(remote) contiene algo distinto de las bitácoras de un plan. No se combinó ni se envió nada. Cambie ahí el nombre de esa rama, o use otro repositorio."
            case .rewritten(let remote, let ceiling):
                "El historial de \(remote) se reescribió desde la última lectura; no se combinó ni se envió nada. Pregunte quién lo hizo. Para aceptarlo: 'cinco remote accept \(remote)'; \(ceiling.map { "su límite \($0) se conserva" } ?? "sigue recibiendo todo")."
            case .unsigned(let remote, let commit):
                "El commit \(commit) de \(remote) no lleva la firma de una llave conocida aquí; no se combinó ni se envió nada. Pregunte quién lo hizo."
            case .outrun(let remote):
                "Otros enviaban a \(remote) al mismo tiempo. Lo recibido está combinado; intente enviar de nuevo."
            }
        })
}

extension Phrases {
    /// The sentences about what is ahead of this computer's clock, and whose clock it was.
    public func sentences(for warnings: ClockWarnings) -> [String] {
        let latest = warnings.latest.map { copies.ahead($0.days, fullName(of: $0.author)) }
        let lacking = warnings.lacking > 0 ? copies.lacking(warnings.lacking, warnings.lackingAuthors) : nil
        return [latest, lacking].compactMap { $0 }
    }

    private func fullName(of author: Author) -> String {
        author.name + (author.side.map { " (\($0.uppercased()))" } ?? "")
    }

    /// The authors of acts with their number of acts, most first.
    public func people(_ acts: [Act]) -> [String] {
        people(acts.reduce(into: [:]) { $0[Author(name: $1.author, side: $1.partner), default: 0] += 1 })
    }

    /// The people who did so many acts, the most first.
    public func people(_ acts: [Author: Int]) -> [String] {
        acts.sorted { ($1.value, $0.key.side ?? "", $0.key.name) < ($0.value, $1.key.side ?? "", $1.key.name) }
            .map { copies.actsOf($0.value, name(ofAuthor: $0.key.name), $0.key.side?.uppercased()) }
    }

    /// The name of an author; a word where there is nothing to see in it, as another program can write it.
    public func name(ofAuthor name: String) -> String { name.isBlank ? copies.noName : name }

    /// The state of a shared repository: acts to send, acts received, and when.
    /// - Parameter now: the wall clock, in seconds since 1970-01-01 00:00 UTC.
    public func state(of remote: Remote, waiting: Int, now: Int) -> String {
        guard let last = remote.state.last else { return copies.never(waiting) }
        return copies.state(waiting, remote.state.came, copies.ago(max(0, now - Int(last / 1000)) / 60))
    }
}

extension Phrases {
    /// A sentence about the records that a ceiling leaves out for want of a marking; nil where there are none.
    public func unmarked(in plan: Plan, at ceiling: String) -> String? {
        let counts = plan.unmarked(at: ceiling).map { unmarked in
            let word = words.kind(unmarked.kind)
            return "\(unmarked.count) \(unmarked.count == 1 ? word.one : word.many)"
        }
        return counts.isEmpty ? nil : copies.unmarked(counts)
    }
}

/// Why a file could not be made in a folder.
private func englishObstacle(_ problem: PlanFileError) -> String {
    switch problem {
    case .diskFull: "the disk is full"
    case .notPermitted, .readOnly: "no permission"
    case .sizeLimit: "the system limits the size of files"
    case .failed(_, let detail), .damaged(_, let detail): detail
    default: "it could not be written"
    }
}

private func spanishObstacle(_ problem: PlanFileError) -> String {
    switch problem {
    case .diskFull: "el disco está lleno"
    case .notPermitted, .readOnly: "falta permiso"
    case .sizeLimit: "el sistema limita el tamaño de los archivos"
    case .failed(_, let detail), .damaged(_, let detail): detail
    default: "no se pudo escribir"
    }
}
