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
    /// A copy that was made, at its path.
    public let madeCopy: @Sendable (String) -> String
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
        madeCopy: { "A copy of the plan was made: \($0)." },
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
        madeCopy: { "Se hizo una copia del plan: \($0)." },
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
            }
        })
}
