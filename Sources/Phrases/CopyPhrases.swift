import Plan

/// What is said of copies of a plan and of what goes between them, in one language.
public struct CopyPhrases: Sendable {
    /// So many acts.
    public let acts: @Sendable (Int) -> String
    /// So many acts of a person, with the side they spoke for where they spoke for one.
    public let actsOf: @Sendable (Int, String, String?) -> String
    /// What came in: so many acts, and by whom.
    public let came: @Sendable (Int, [String]) -> String
    /// What would come in: so many acts, and by whom.
    public let wouldCome: @Sendable (Int, [String]) -> String
    /// That nothing came that was not here.
    public let nothingNew: String
    /// So many acts that went into a file, and the marking up to which they did; nil is everything.
    public let bundled: @Sendable (Int, String, String?) -> String
    /// So many changes that stay here at a ceiling.
    public let kept: @Sendable (Int) -> String
    /// So many fields that people have to decide on.
    public let conflicts: @Sendable (Int) -> String
    /// So many acts from as many days ahead of this clock.
    public let held: @Sendable (Int, Int) -> String
    /// That the latest act here is so many days ahead of this machine's clock.
    public let ahead: @Sendable (Int) -> String
    /// A copy that was made, at its path.
    public let madeCopy: @Sendable (String) -> String
    /// That the plan has no remote, and how it gets one.
    public let noRemotes: String
    /// The marking up to which a remote gets anything; nil is everything.
    public let limit: @Sendable (String?) -> String
    /// A remote that was named, with its limit; and one that was forgotten.
    public let added: @Sendable (String, String) -> String
    public let removed: @Sendable (String) -> String
    /// So many acts that went out; and that would.
    public let sent, wouldSend: @Sendable (Int) -> String
    /// So many acts to send, so many that came in, and how long ago.
    public let standing: @Sendable (Int, Int, String) -> String
    /// How long ago something was: so many minutes.
    public let ago: @Sendable (Int) -> String
    /// So many acts to send, and that there was no synchronisation yet.
    public let never: @Sendable (Int) -> String
    /// What is going on with a remote: it is read, so many acts come in, so many go out.
    public let fetching: @Sendable (String) -> String
    public let merging, sending: @Sendable (String, Int) -> String
    /// That it is begun; what would come in; and that nothing has come in yet.
    public let begun, toCome, nothingCame: String
    /// Of one remote: so many acts sent, so many came in.
    public let done: @Sendable (String, Int, Int) -> String
    /// What asks for the path of a bundle, and whether so many acts of it are to come in.
    public let whichFile: String
    public let takeIn: @Sendable (Int, String) -> String
    /// So many conflicts, and the key that lists them.
    public let conflictsHere: @Sendable (Int) -> String
    /// What is asked about a conflict, what says something else, and what marks the contender that is shown.
    public let whichHolds, another, isShown: String
    /// That a record stays removed, and that it comes back with what was edited in it.
    public let staysRemoved: String
    public let comesBack: @Sendable (String) -> String
    /// That there are no backups yet.
    public let noBackups: String
    /// A plan that is a backup now, and where what was there is kept.
    public let restored: @Sendable (String, String?) -> String
    /// So many values that were made anew.
    public let repaired: @Sendable (Int) -> String
    /// Why something does not come in or go out.
    public let problem: @Sendable (MergeProblem) -> String

    static let english = CopyPhrases(
        acts: { "\($0) \($0 == 1 ? "act" : "acts")" },
        actsOf: { "\($0) by \($1)\($2.map { " (\($0))" } ?? "")" },
        came: { "\($0) \($0 == 1 ? "act" : "acts") came in: \($1.joined(separator: ", "))." },
        wouldCome: { "\($0) \($0 == 1 ? "act" : "acts") would come in: \($1.joined(separator: ", "))." },
        nothingNew: "Nothing came that was not here already.",
        bundled: { count, path, ceiling in
            let limit = ceiling.map { "up to \($0)" } ?? "everything, what is unmarked too"
            return "\(count) \(count == 1 ? "act" : "acts") written to \(path), \(limit)."
        },
        kept: {
            "\($0) \($0 == 1 ? "change stays" : "changes stay") here: unmarked, marked higher, or naming what is."
        },
        conflicts: {
            "\($0) \($0 == 1 ? "conflict wants" : "conflicts want") a decision: 'cinco attention --kind conflict'."
        },
        held: { count, days in
            "\(count) \(count == 1 ? "act was" : "acts were") left out, from \(days) \(days == 1 ? "day" : "days") ahead of this machine's clock. Check the clocks on both sides; --trust-clocks takes them as they are."
        },
        ahead: {
            "The latest act here is \($0) \($0 == 1 ? "day" : "days") ahead of this machine's clock: check the clock. Other copies leave such acts out until then, unless --trust-clocks takes them in."
        },
        madeCopy: { "A copy of the plan was made: \($0)." },
        noRemotes: "The plan has no remote. 'cinco remote add NAME URL --ceiling LABEL' names one.",
        limit: { $0.map { "up to \($0)" } ?? "everything, what is unmarked too" },
        added: { "\($0) is a remote of the plan now; there goes \($1)." },
        removed: { "\($0) is no remote of the plan any more." },
        sent: { "\($0) \($0 == 1 ? "act" : "acts") sent." },
        wouldSend: { "\($0) \($0 == 1 ? "act" : "acts") to send." },
        standing: { "\($0) to send, \($1) came in, last \($2)" },
        ago: { minutes in
            switch minutes {
            case ..<1: "just now"
            case ..<60: "\(minutes) min ago"
            case ..<1440: "\(minutes / 60) h ago"
            default: "\(minutes / 1440) d ago"
            }
        },
        never: { "\($0) to send, never synchronised" },
        fetching: { "\($0): reading …" }, merging: { "\($0): taking in \($1) …" },
        sending: { "\($0): sending \($1) …" },
        begun: "Synchronising …", toCome: "To come", nothingCame: "Nothing has come in from other copies yet.",
        done: { "\($0): \($1) sent, \($2) came in" },
        whichFile: "Path of the bundle",
        takeIn: { "Take in \($0) \($0 == 1 ? "act" : "acts") from \($1)?" },
        conflictsHere: { "\($0) \($0 == 1 ? "conflict" : "conflicts"), see {attention}" },
        whichHolds: "Which holds?", another: "say something else", isShown: "shown now",
        staysRemoved: "it stays removed", comesBack: { "it comes back, with what was edited: \($0)" },
        noBackups: "There is no backup yet: one is made with the first change of each day, and before a merge.",
        restored: { path, kept in
            "\(path) is the backup now.\(kept.map { " What was there is \($0)." } ?? "")"
        },
        repaired: { "\($0) \($0 == 1 ? "value was" : "values were") made anew from the journal." },
        problem: { problem in
            switch problem {
            case .notABundle(let path):
                "\(path) is no bundle of a plan, so nothing was merged. 'cinco bundle FILE' makes one."
            case .newer(let path):
                "\(path) was written by a newer Cinco in a form that this one does not know. Nothing was merged; install that version."
            case .damaged(let name, let line):
                "\(name) is not as it was written\(line.map { " (line \($0))" } ?? ""), so nothing was merged. Ask for it again."
            case .otherPlan(let path):
                "\(path) is of another plan, so nothing was merged. Name its own file with --plan; a file that is not there yet becomes a copy."
            case .gap(let path):
                "\(path) begins later than this copy goes, so nothing was merged. Merge the bundles before it first, or ask for one without --since."
            case .noRemote(let name, let known):
                known.isEmpty
                    ? "The plan has no remote yet. 'cinco remote add NAME URL' names one."
                    : "There is no remote '\(name)'. There are: \(known.joined(separator: ", "))."
            case .remoteExists(let name):
                "There is a remote '\(name)' already. Choose another name, or 'cinco remote remove \(name)' first."
            case .badRemoteName(let name):
                "'\(name)' cannot be the name of a remote: letters, figures, - and _ make one."
            case .noGit: "The program git is not here. Install it to synchronise; bundles go without it."
            case .unreachable(let remote, let detail):
                "\(remote) was not reached: \(detail). Nothing is lost: what is to be sent goes the next time."
            case .otherPlanThere(let remote):
                "\(remote) holds another plan, so nothing was merged or sent. Check its address with 'cinco remote'."
            case .rewritten(let remote):
                "The history of \(remote) was rewritten since it was read last, so nothing was merged or sent. Ask who did it; to trust it all the same, remove the remote and add it again."
            case .unsigned(let remote, let commit):
                "The commit \(commit) of \(remote) is not signed by a key that is known here, so nothing was merged or sent. Ask who made it."
            case .outrun(let remote):
                "Others were sending to \(remote) all the while. What came in is merged; try again to send."
            }
        })

    static let spanish = CopyPhrases(
        acts: { "\($0) \($0 == 1 ? "acto" : "actos")" },
        actsOf: { "\($0) de \($1)\($2.map { " (\($0))" } ?? "")" },
        came: { "\($0 == 1 ? "Llegó 1 acto" : "Llegaron \($0) actos"): \($1.joined(separator: ", "))." },
        wouldCome: { "\($0 == 1 ? "Llegaría 1 acto" : "Llegarían \($0) actos"): \($1.joined(separator: ", "))." },
        nothingNew: "No llegó nada que no estuviera ya.",
        bundled: { count, path, ceiling in
            let limit = ceiling.map { "hasta \($0)" } ?? "todo, también lo que no lleva marca"
            return "\(count) \(count == 1 ? "acto escrito" : "actos escritos") en \(path), \(limit)."
        },
        kept: {
            "\($0) \($0 == 1 ? "cambio se queda" : "cambios se quedan") aquí: sin marca, con una más alta, o porque nombran algo así."
        },
        conflicts: {
            "\($0) \($0 == 1 ? "conflicto pide" : "conflictos piden") una decisión: 'cinco attention --kind conflict'."
        },
        held: { count, days in
            "\(count == 1 ? "Quedó fuera 1 acto" : "Quedaron fuera \(count) actos"), de \(days) \(days == 1 ? "día" : "días") por delante del reloj de esta máquina. Revise los relojes de ambos lados; --trust-clocks los toma como son."
        },
        ahead: {
            "El último acto aquí va \($0) \($0 == 1 ? "día" : "días") por delante del reloj de esta máquina: revise el reloj. Otras copias dejan fuera tales actos hasta entonces, salvo que --trust-clocks los tome."
        },
        madeCopy: { "Se hizo una copia del plan: \($0)." },
        noRemotes: "El plan no tiene ningún remoto. 'cinco remote add NOMBRE URL --ceiling MARCA' nombra uno.",
        limit: { $0.map { "hasta \($0)" } ?? "todo, también lo que no lleva marca" },
        added: { "\($0) es ahora un remoto del plan; ahí va \($1)." },
        removed: { "\($0) ya no es un remoto del plan." },
        sent: { $0 == 1 ? "1 acto enviado." : "\($0) actos enviados." },
        wouldSend: { "\($0) \($0 == 1 ? "acto" : "actos") por enviar." },
        standing: { "\($0) por enviar, \($1 == 1 ? "llegó 1" : "llegaron \($1)"), última vez \($2)" },
        ago: { minutes in
            switch minutes {
            case ..<1: "ahora mismo"
            case ..<60: "hace \(minutes) min"
            case ..<1440: "hace \(minutes / 60) h"
            default: "hace \(minutes / 1440) d"
            }
        },
        never: { "\($0) por enviar, nunca sincronizado" },
        fetching: { "\($0): leyendo …" }, merging: { "\($0): uniendo \($1) …" }, sending: { "\($0): enviando \($1) …" },
        begun: "Sincronizando …", toCome: "Por llegar", nothingCame: "Aún no llegó nada de otras copias.",
        done: { "\($0): \($1) enviados, \($2) llegaron" },
        whichFile: "Ruta del paquete",
        takeIn: { "¿Tomar \($0) \($0 == 1 ? "acto" : "actos") de \($1)?" },
        conflictsHere: { "\($0) \($0 == 1 ? "conflicto" : "conflictos"), véase {attention}" },
        whichHolds: "¿Cuál vale?", another: "decir otra cosa", isShown: "a la vista",
        staysRemoved: "queda retirado", comesBack: { "vuelve, con lo que se editó: \($0)" },
        noBackups: "Aún no hay ninguna copia de seguridad: se hace una con el primer cambio del día y antes de unir.",
        restored: { path, kept in
            "\(path) es ahora la copia de seguridad.\(kept.map { " Lo que había es \($0)." } ?? "")"
        },
        repaired: {
            $0 == 1
                ? "Se hizo de nuevo 1 valor a partir del diario."
                : "Se hicieron de nuevo \($0) valores a partir del diario."
        },
        problem: { problem in
            switch problem {
            case .notABundle(let path):
                "\(path) no es un paquete de un plan; no se unió nada. 'cinco bundle ARCHIVO' hace uno."
            case .newer(let path):
                "\(path) lo escribió un Cinco más nuevo de una forma que este no conoce. No se unió nada; instale esa versión."
            case .damaged(let name, let line):
                "\(name) no está como se escribió\(line.map { " (línea \($0))" } ?? ""); no se unió nada. Pídalo otra vez."
            case .otherPlan(let path):
                "\(path) es de otro plan; no se unió nada. Nombre el archivo de ese plan con --plan; uno que aún no existe se vuelve una copia."
            case .gap(let path):
                "\(path) empieza después de donde llega esta copia; no se unió nada. Una antes los paquetes anteriores, o pida uno sin --since."
            case .noRemote(let name, let known):
                known.isEmpty
                    ? "El plan aún no tiene ningún remoto. 'cinco remote add NOMBRE URL' nombra uno."
                    : "No hay ningún remoto '\(name)'. Hay: \(known.joined(separator: ", "))."
            case .remoteExists(let name):
                "Ya hay un remoto '\(name)'. Elija otro nombre, o antes 'cinco remote remove \(name)'."
            case .badRemoteName(let name):
                "'\(name)' no puede ser el nombre de un remoto: lo forman letras, cifras, - y _."
            case .noGit: "El programa git no está aquí. Instálelo para sincronizar; los paquetes van sin él."
            case .unreachable(let remote, let detail):
                "No se llegó a \(remote): \(detail). No se pierde nada: lo que hay que enviar irá la próxima vez."
            case .otherPlanThere(let remote):
                "\(remote) guarda otro plan; no se unió ni se envió nada. Revise su dirección con 'cinco remote'."
            case .rewritten(let remote):
                "La historia de \(remote) se reescribió desde que se leyó; no se unió ni se envió nada. Pregunte quién lo hizo; para confiar en ella, quite el remoto y añádalo otra vez."
            case .unsigned(let remote, let commit):
                "El commit \(commit) de \(remote) no lleva la firma de una llave conocida aquí; no se unió ni se envió nada. Pregunte quién lo hizo."
            case .outrun(let remote):
                "Otros enviaban a \(remote) todo el tiempo. Lo que llegó está unido; pruebe otra vez a enviar."
            }
        })
}

extension Phrases {
    /// Whose acts they are, with how many of each, the most first.
    public func people(_ acts: [Act]) -> [String] {
        var counts: [String: (count: Int, author: String, partner: String?)] = [:]
        for act in acts {
            let key = "\(act.partner ?? "")/\(act.author)"
            counts[key] = ((counts[key]?.count ?? 0) + 1, act.author, act.partner?.uppercased())
        }
        return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { copies.actsOf($0.value.count, $0.value.author, $0.value.partner) }
    }

    /// How things stand with a remote: what is to be sent, what came, and when.
    /// - Parameter now: what the clock on the wall says, in seconds since 1970-01-01 00:00 UTC.
    public func standing(of remote: Remote, waiting: Int, now: Int) -> String {
        guard let last = remote.last else { return copies.never(waiting) }
        return copies.standing(waiting, remote.came, copies.ago(max(0, now - Int(last / 1000)) / 60))
    }
}
