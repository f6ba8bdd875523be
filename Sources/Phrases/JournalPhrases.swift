import Plan

/// The sentences about a journal of a shared repository that is set aside, in one language.
struct JournalPhrases: Sendable {
    /// A journal by its name, with the author of its last sound act where that is known.
    let whose: @Sendable (String, String) -> String
    /// A line of a segment.
    let line: @Sendable (Int, Int) -> String
    /// Why it is set aside.
    let reason: @Sendable (JournalFault) -> String
    /// Of which repository, whose, from where on, why, and its name for the commands.
    let aside: @Sendable (String, String, String?, String, String) -> String
    /// That the rest of it is left out by decision.
    let leftOut: @Sendable (String, String) -> String
    /// A difference between two versions of an act: its subject, and the value here and there.
    let difference: @Sendable (String, String, String) -> String
    /// That another version of an act was set aside: the act, its author, where the version came from, what the two say
    /// otherwise, and the name of the version.
    let contradicted: @Sendable (_ act: String, String, String, String, _ version: String) -> String
    /// That it stays as a person decided, with the same.
    let decided: @Sendable (_ act: String, String, String, String, _ version: String) -> String
    /// How many more such versions wait for a decision; about how many more there is one.
    let moreContradicted, moreDecided: @Sendable (Int) -> String
    /// How many versions that were set aside cannot be read.
    let unreadable: @Sendable (Int) -> String
    /// How many files of a repository have names that no journal has, and some of these.
    let oddNames: @Sendable (String, Int, [String]) -> String
    /// That the file which names the plan of a repository did so no more.
    let headSpoiled: @Sendable (String) -> String
    /// How many versions a merge would set aside.
    let wouldContradict: @Sendable (Int) -> String
    /// How many acts of a package no copy takes, and some of their names.
    let unusable: @Sendable (Int, [String]) -> String
    /// That a version was accepted, that it was not, and that there is none of the name.
    let versionAccepted, versionKept, noVersion: @Sendable (String) -> String

    static let english = JournalPhrases(
        whose: { author, name in author.isEmpty ? "the journal \(name)" : "the journal \(name) of \(author)" },
        line: { "line \($0) of file \($1)" },
        reason: { fault in
            switch fault.reason {
            case .altered: "the line is damaged or was altered"
            case .changedBefore: "what was read of it before has been altered or is gone"
            case .refused where fault.detail.isEmpty: "the line holds no act that a copy can take"
            case .refused: "act \(fault.detail) is not one that a copy can take"
            case .forged: "act \(fault.detail) was not made in this copy, and its time is far ahead of the clock"
            case .otherKey: "it was signed with another key than before: \(fault.detail)"
            }
        },
        aside: { remote, whose, here, reason, name in
            "\(remote): \(whose) is set aside\(here.map { " from \($0) on" } ?? ""): \(reason). What came before and all other journals are merged. Ask its author. 'cinco remote accept \(remote) \(name)' reads on, 'cinco remote discard \(remote) \(name)' leaves the rest out."
        },
        leftOut: { "\($0): the rest of \($1) is left out, as decided." },
        difference: { "\($0): here \($1), there \($2)" },
        contradicted: { act, author, source, differences, version in
            "Act \(act) of \(author): another version of it came from \(source) and was set aside; everything else is merged. They differ in \(differences). Ask \(author). 'cinco check --accept \(version)' takes that version, 'cinco check --keep \(version)' keeps the one here."
        },
        decided: { act, author, source, differences, version in
            "Act \(act) of \(author) differs from a version that others may have\(source.isEmpty ? "" : ", from \(source)"), as decided here, in \(differences). 'cinco check --accept \(version)' takes that version."
        },
        moreContradicted: { "\($0) more such \($0 == 1 ? "version waits" : "versions wait") for a decision." },
        moreDecided: { "\($0) more such \($0 == 1 ? "version differs" : "versions differ"), as decided here." },
        unreadable: {
            "\($0) \($0 == 1 ? "version of an act that was set aside cannot" : "versions of acts that were set aside cannot") be read: another program wrote \($0 == 1 ? "it" : "them"). Nothing here depends on \($0 == 1 ? "it" : "them"); 'cinco restore' puts a backup in the file's place."
        },
        oddNames: { remote, count, names in
            "\(remote): \(count) \(count == 1 ? "file has a name that no journal has and was" : "files have names that no journal has and were") left out: \(names.joined(separator: ", ")). Another program wrote \(count == 1 ? "it" : "them"); ask whoever uses the repository."
        },
        headSpoiled: {
            "\($0): its file cinco.json was altered: it does not name this plan, or names a form that this version does not write. Journals are read as before, and the file is written anew. Ask who altered it, and whether somebody uses a newer version."
        },
        wouldContradict: {
            "\($0) \($0 == 1 ? "act" : "acts") would be set aside, because \($0 == 1 ? "it differs from the act of its id that is" : "they differ from the acts of their ids that are") here."
        },
        unusable: { count, names in
            "\(count) \(count == 1 ? "act" : "acts") cannot be used by any copy and \(count == 1 ? "was" : "were") left out: \(names.joined(separator: ", ")). Everything else was read. Ask whoever made the package."
        },
        versionAccepted: { "The version \($0) is here now. The earlier one is kept aside: 'cinco check' names it." },
        versionKept: { "The act stays as it is here, against the version \($0). 'cinco check' goes on naming it." },
        noVersion: { "No version '\($0)' was set aside. 'cinco check' lists those that there are." })

    static let spanish = JournalPhrases(
        whose: { author, name in author.isEmpty ? "la bitácora \(name)" : "la bitácora \(name) de \(author)" },
        line: { "la línea \($0) del archivo \($1)" },
        reason: { fault in
            switch fault.reason {
            case .altered: "la línea está dañada o se alteró"
            case .changedBefore: "lo que ya se había leído se alteró o ya no está"
            case .refused where fault.detail.isEmpty: "la línea no contiene ningún acto que una copia pueda recibir"
            case .refused: "el acto \(fault.detail) no es uno que una copia pueda recibir"
            case .forged:
                "el acto \(fault.detail) no se hizo en esta copia y su hora está muy adelantada respecto al reloj"
            case .otherKey: "se firmó con otra llave que antes: \(fault.detail)"
            }
        },
        aside: { remote, whose, here, reason, name in
            "\(remote): \(whose) queda apartada\(here.map { " desde \($0)" } ?? ""): \(reason). Lo anterior y las demás bitácoras están combinados. Pregunte a su autor. 'cinco remote accept \(remote) \(name)' sigue leyendo, 'cinco remote discard \(remote) \(name)' deja fuera el resto."
        },
        leftOut: { "\($0): el resto de \($1) queda fuera, según se decidió." },
        difference: { "\($0): aquí \($1), allá \($2)" },
        contradicted: { act, author, source, differences, version in
            "Acto \(act) de \(author): llegó otra versión de \(source) y quedó apartada; todo lo demás está combinado. Difieren en \(differences). Pregunte a \(author). 'cinco check --accept \(version)' toma esa versión, 'cinco check --keep \(version)' conserva la de aquí."
        },
        decided: { act, author, source, differences, version in
            "El acto \(act) de \(author) difiere de una versión que otros pueden tener\(source.isEmpty ? "" : ", de \(source)"), según se decidió aquí, en \(differences). 'cinco check --accept \(version)' toma esa versión."
        },
        moreContradicted: {
            $0 == 1 ? "Otra versión así espera una decisión." : "Otras \($0) versiones así esperan una decisión."
        },
        moreDecided: {
            $0 == 1
                ? "Otra versión así difiere, según se decidió aquí."
                : "Otras \($0) versiones así difieren, según se decidió aquí."
        },
        unreadable: {
            "\($0 == 1 ? "No se puede leer 1 versión apartada de un acto: la" : "No se pueden leer \($0) versiones apartadas de actos: las") escribió otro programa. Nada aquí depende de \($0 == 1 ? "ella" : "ellas"); 'cinco restore' pone una copia de seguridad en lugar del archivo."
        },
        oddNames: { remote, count, names in
            "\(remote): \(count == 1 ? "quedó fuera 1 archivo, cuyo nombre no es el de ninguna bitácora" : "quedaron fuera \(count) archivos, cuyos nombres no son los de ninguna bitácora"): \(names.joined(separator: ", ")). Otro programa \(count == 1 ? "lo" : "los") escribió; pregunte a quien usa el repositorio."
        },
        headSpoiled: {
            "\($0): se alteró su archivo cinco.json: no menciona este plan, o menciona un formato que esta versión no escribe. Las bitácoras se leen como antes y el archivo se escribe de nuevo. Pregunte quién lo alteró y si alguien usa una versión más reciente."
        },
        wouldContradict: {
            $0 == 1
                ? "1 acto quedaría apartado, porque difiere del que hay aquí con ese identificador."
                : "\($0) actos quedarían apartados, porque difieren de los que hay aquí con esos identificadores."
        },
        unusable: { count, names in
            "\(count == 1 ? "1 acto no lo puede usar ninguna copia y quedó fuera" : "\(count) actos no los puede usar ninguna copia y quedaron fuera"): \(names.joined(separator: ", ")). Todo lo demás se leyó. Pregunte a quien hizo el paquete."
        },
        versionAccepted: {
            "La versión \($0) es ahora la de aquí. La anterior queda apartada: 'cinco check' la menciona."
        },
        versionKept: {
            "El acto queda como está aquí, frente a la versión \($0). 'cinco check' la sigue mencionando."
        },
        noVersion: { "No hay versión '\($0)' apartada. 'cinco check' enumera las que hay." })
}
