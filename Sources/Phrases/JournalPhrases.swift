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
    /// That the file which names the plan of a repository did so no more.
    let headSpoiled: @Sendable (String) -> String

    static let english = JournalPhrases(
        whose: { author, name in author.isEmpty ? "the journal \(name)" : "the journal \(name) of \(author)" },
        line: { "line \($0) of file \($1)" },
        reason: { fault in
            switch fault.reason {
            case .altered: "the line is damaged or was altered"
            case .changedBefore: "what was read of it before has been altered or is gone"
            case .contradicts: "act \(fault.detail) differs from the act of that id that is here"
            case .refused: "act \(fault.detail) is not one that a copy can take"
            case .forged: "act \(fault.detail) was not made in this copy, and its time is far ahead of the clock"
            case .otherKey: "it was signed with another key than before: \(fault.detail)"
            }
        },
        aside: { remote, whose, here, reason, name in
            "\(remote): \(whose) is set aside\(here.map { " from \($0) on" } ?? ""): \(reason). What came before and all other journals are merged. Ask its author. 'cinco remote accept \(remote) \(name)' reads on, 'cinco remote discard \(remote) \(name)' leaves the rest out."
        },
        leftOut: { "\($0): the rest of \($1) is left out, as decided." },
        headSpoiled: {
            "\($0): its file cinco.json was altered: it does not name this plan, or names a form that this version does not write. Journals are read as before, and the file is written anew. Ask who altered it, and whether somebody uses a newer version."
        })

    static let spanish = JournalPhrases(
        whose: { author, name in author.isEmpty ? "la bitácora \(name)" : "la bitácora \(name) de \(author)" },
        line: { "la línea \($0) del archivo \($1)" },
        reason: { fault in
            switch fault.reason {
            case .altered: "la línea está dañada o se alteró"
            case .changedBefore: "lo que ya se había leído se alteró o ya no está"
            case .contradicts: "el acto \(fault.detail) difiere del que hay aquí con ese identificador"
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
        headSpoiled: {
            "\($0): se alteró su archivo cinco.json: no menciona este plan, o menciona un formato que esta versión no escribe. Las bitácoras se leen como antes y el archivo se escribe de nuevo. Pregunte quién lo alteró y si alguien usa una versión más reciente."
        })
}
